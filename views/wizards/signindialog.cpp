// SPDX-License-Identifier: GPL-3.0-or-later
#include "signindialog.h"

#include "widgets/plainlabel.h"
#include "wizards/signinform.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

SignInDialog::SignInDialog(
    Application &application, const SignInTarget &target, const QString &purpose, QWidget *parent)
    : QDialog(parent)
    , m_form(new SignInForm(application, target, this))
{
    setObjectName(u"signInDialog"_s);
    setWindowTitle(tr("Sign in to %1").arg(target.title));
    auto *why = new PlainLabel(purpose, this);
    why->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *signIn = buttons->addButton(tr("&Sign in"), QDialogButtonBox::ActionRole);
    signIn->setObjectName(u"signInStart"_s);
    signIn->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->addWidget(why);
    layout->addWidget(m_form, 1);
    layout->addWidget(buttons);
    resize(560, sizeHint().height());

    connect(signIn, &QPushButton::clicked, m_form, &SignInForm::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_form, &SignInForm::signedIn, this, &QDialog::accept);
    connect(m_form, &SignInForm::changed, this, [this, signIn] {
        signIn->setEnabled(!m_form->isBusy());
    });
}

} // namespace sixlab
