// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "htmlform.h"
#include "result.h"

namespace sixlab {

/// What a browser would send for a form. The values in it may be secrets.
struct FormRequest {
    HtmlForm::Method method = HtmlForm::Method::Get;
    QString action = {}; ///< As the form has it, to be resolved against the page it stands in.
    QByteArray contentType = {}; ///< Of a POST.
    QByteArray body = {}; ///< Of a GET: the query that takes the place of the action's own.
};

/// Fills in a form as a person at a browser would.
///
/// Controls are named by their index in HtmlForm::controls. What is set counts as enabled, since
/// pages enable such controls by script; with it the rest of a disabled fieldset. All else is sent
/// as the page had it. Refused is what a browser would not let a person do: longer texts than the
/// page allows, options it does not offer.
class FormFilling
{
public:
    explicit FormFilling(HtmlForm form);

    /// Of a text, password or text area. NotSupported: too long for the device, or no such control.
    [[nodiscard]] Result<> setText(qsizetype control, const QString &text);
    /// Of a check box or a radio button; only the former can be unticked.
    [[nodiscard]] Result<> setChecked(qsizetype control, bool isChecked);
    /// Of a select, by the option's value. A choice of several becomes this one.
    [[nodiscard]] Result<> choose(qsizetype control, const QString &value);
    /// Of a hidden control, as the page's own scripts set it.
    [[nodiscard]] Result<> setHidden(qsizetype control, const QString &value);

    /// The form as it is filled in now.
    [[nodiscard]] const HtmlForm &form() const { return m_form; }
    /// Names and values to send, in source order. @p submit is the button pressed; -1: none, a
    /// script submits.
    [[nodiscard]] QList<std::pair<QString, QString>> fields(qsizetype submit) const;
    /// NotSupported when @p submit is no button of the form, or the form is sent as plain text.
    [[nodiscard]] Result<FormRequest> request(qsizetype submit) const;

private:
    /// The control to be set; NotSupported when it is not of these kinds.
    Result<HtmlControl *> takenControl(qsizetype index, const QList<HtmlControl::Kind> &kinds);
    void enable(HtmlControl &control);
    void untickOthers(qsizetype index);

    HtmlForm m_form;
};

} // namespace sixlab
