// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/secretstore.h"

#include <QWidget>

class QCheckBox;

namespace sixlab {

class PlainLabel;

/// Whether a password is kept in the keyring or for this session, and what this system's keyring
/// can do.
class KeepChoice : public QWidget
{
    Q_OBJECT

public:
    /// The check box is named @p name. Finds out what the keyring can do, if nobody has yet.
    KeepChoice(SecretStore &secrets, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] SecretStore::Keep keep() const;
    void setInKeyring(bool isInKeyring);

private:
    void explain();

    SecretStore &m_secrets;
    QCheckBox *m_remember;
    PlainLabel *m_explanation;
};

} // namespace sixlab
