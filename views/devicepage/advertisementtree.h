// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/routeradvertisement.h"

#include <QTreeWidget>

namespace sixlab {

/// What a router advertises: each thing, what it means, and how long it holds.
class AdvertisementTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit AdvertisementTree(QWidget *parent = nullptr);

    /// Nullopt: nothing was seen of it yet, which is said.
    void showAdvertisement(const std::optional<RouterAdvertisement> &advertisement);

private:
    void addRow(
        const QString &what, const QString &value, const QString &meaning = {},
        const QString &lifetime = {});
    void addRouter(const RouterAdvertisement &advertisement);
    void addPrefixes(const RouterAdvertisement &advertisement);
    void addNames(const RouterAdvertisement &advertisement);
    void addConfiguration(const RouterAdvertisement &advertisement);
    void addRest(const RouterAdvertisement &advertisement);

    std::optional<RouterAdvertisement> m_shown;
};

} // namespace sixlab
