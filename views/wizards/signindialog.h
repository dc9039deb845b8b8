// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace sixlab {

class Application;
class SignInForm;
struct SignInTarget;

/// SignInForm as a dialog: accepted when the device was signed in to.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p purpose is one sentence: what signing in is for.
    SignInDialog(
        Application &application, const SignInTarget &target, const QString &purpose,
        QWidget *parent);

    [[nodiscard]] const SignInForm &form() const { return *m_form; }

private:
    SignInForm *m_form;
};

} // namespace sixlab
