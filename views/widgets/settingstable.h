// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/settings.h"

#include <QTreeWidget>

namespace sixlab {

/// Settings field by field: what is, or what was and what comes.
class SettingsTable : public QTreeWidget
{
    Q_OBJECT

public:
    explicit SettingsTable(QWidget *parent = nullptr);

    /// One column of values.
    void showSettings(const Settings &settings);
    /// Two columns, @p beforeTitle over the first one; fields that differ are marked in words, with
    /// an icon and in bold.
    void showChange(const Settings &before, const Settings &after, const QString &beforeTitle);

    QSize sizeHint() const override;

private:
    void setColumns(const QStringList &titles);
    void fitHeight();
};

} // namespace sixlab
