// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepchoice.h"

#include "widgets/plainlabel.h"

#include <QCheckBox>
#include <QStyle>
#include <QVBoxLayout>

namespace sixlab {

KeepChoice::KeepChoice(SecretStore &secrets, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_secrets(secrets)
    , m_remember(new QCheckBox(tr("&Remember the password in the keyring"), this))
    , m_explanation(new PlainLabel({}, this))
{
    m_remember->setObjectName(name);
    m_remember->setAccessibleDescription(tr("Where the password is kept is said below."));
    m_explanation->setWordWrap(true);
    m_explanation->setIndent(m_remember->style()->pixelMetric(QStyle::PM_IndicatorWidth) + 6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(m_remember);
    layout->addWidget(m_explanation);
    connect(&secrets, &SecretStore::stateChanged, this, &KeepChoice::explain);
    if (secrets.state() == SecretStore::State::Unknown)
        secrets.probe();
    explain();
}

SecretStore::Keep KeepChoice::keep() const
{
    return m_remember->isChecked() ? SecretStore::Keep::InKeyring
                                   : SecretStore::Keep::ForThisSession;
}

void KeepChoice::setInKeyring(bool isInKeyring)
{
    m_remember->setChecked(isInKeyring);
}

void KeepChoice::explain()
{
    const SecretStore::State state = m_secrets.state();
    m_remember->setEnabled(state == SecretStore::State::Ready);
    switch (state) {
    case SecretStore::State::Unknown:
        m_explanation->setText(tr("Asking the system's keyring…"));
        break;
    case SecretStore::State::Ready:
        m_explanation->setText(
            tr("Otherwise it is kept until Sixlab is closed. Sixlab never writes it to a file."));
        break;
    case SecretStore::State::Locked:
        m_explanation->setText(
            tr("The system's keyring is locked: the password is kept until Sixlab is closed."));
        break;
    case SecretStore::State::None:
        m_explanation->setText(
            tr("This system has no keyring: the password is kept until Sixlab is closed."));
        break;
    }
}

} // namespace sixlab
