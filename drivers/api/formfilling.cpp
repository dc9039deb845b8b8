// SPDX-License-Identifier: GPL-3.0-or-later
#include "formfilling.h"

#include "formencoding.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

using Kind = HtmlControl::Kind;

struct FormFillingTr {
    Q_DECLARE_TR_FUNCTIONS(FormFilling)
};

static QString shownName(const HtmlControl &control)
{
    return control.label.isEmpty() ? control.name : control.label;
}

static auto cannotFill(const HtmlControl &control)
{
    return fail(
        Error::Kind::NotSupported,
        FormFillingTr::tr("The field “%1” of the device's page cannot be filled in as needed; set "
                          "it in a browser.")
            .arg(shownName(control)));
}

static auto noSuchControl()
{
    return fail(
        Error::Kind::NotSupported,
        FormFillingTr::tr("The device's page lacks a field that is needed; set the device up in a "
                          "browser."));
}

FormFilling::FormFilling(HtmlForm form)
    : m_form(std::move(form))
{
}

Result<HtmlControl *> FormFilling::takenControl(qsizetype index, const QList<Kind> &kinds)
{
    if (index < 0 || index >= m_form.controls.size())
        return noSuchControl();
    HtmlControl &control = m_form.controls[index];
    if (!kinds.contains(control.kind))
        return cannotFill(control);
    return &control;
}

void FormFilling::enable(HtmlControl &control)
{
    control.disabled = false;
    if (!control.disabledByFieldset)
        return;
    for (HtmlControl &other : m_form.controls)
        other.disabledByFieldset = other.disabledByFieldset && other.fieldset != control.fieldset;
}

Result<> FormFilling::setText(qsizetype index, const QString &text)
{
    HtmlControl *control = TRY(takenControl(index, {Kind::Text, Kind::Password, Kind::TextArea}));
    if (control->maxLength && text.size() > *control->maxLength)
        return fail(
            Error::Kind::NotSupported,
            FormFillingTr::tr(
                "The field “%1” of the device's page takes at most %n characters; "
                "choose a shorter value.",
                nullptr, *control->maxLength)
                .arg(shownName(*control)));
    const bool isOneLine = control->kind != Kind::TextArea;
    if (isOneLine && (text.contains(u'\n') || text.contains(u'\r')))
        return cannotFill(*control);
    enable(*control);
    control->value = text;
    return {};
}

/// The other buttons of its group.
void FormFilling::untickOthers(qsizetype index)
{
    const QString name = m_form.controls[index].name;
    for (qsizetype i = 0; i < m_form.controls.size(); ++i) {
        HtmlControl &other = m_form.controls[i];
        if (i == index || other.kind != Kind::Radio || other.name != name || name.isEmpty())
            continue;
        other.checked = false;
        other.disabled = false;
    }
}

Result<> FormFilling::setChecked(qsizetype index, bool isChecked)
{
    HtmlControl *control = TRY(takenControl(index, {Kind::CheckBox, Kind::Radio}));
    if (control->kind == Kind::Radio && !isChecked)
        return cannotFill(*control);
    enable(*control);
    control->checked = isChecked;
    if (control->kind == Kind::Radio)
        untickOthers(index);
    return {};
}

Result<> FormFilling::choose(qsizetype index, const QString &value)
{
    HtmlControl *control = TRY(takenControl(index, {Kind::Select}));
    const auto chosen = std::ranges::find(control->options, value, &HtmlOption::value);
    if (chosen == control->options.end() || chosen->disabled)
        return cannotFill(*control);
    enable(*control);
    for (HtmlOption &option : control->options)
        option.selected = false;
    chosen->selected = true;
    return {};
}

Result<> FormFilling::setHidden(qsizetype index, const QString &value)
{
    HtmlControl *control = TRY(takenControl(index, {Kind::Hidden}));
    enable(*control);
    control->value = value;
    return {};
}

/// The parts one control contributes (HTML, "constructing the entry list").
static void addParts(
    const HtmlControl &control, bool isPressed, const QByteArray &charset, QList<FormPart> &parts)
{
    if (control.isDisabled() || (control.name.isEmpty() && control.kind != Kind::Image))
        return;
    const bool isTickable = control.kind == Kind::CheckBox || control.kind == Kind::Radio;
    if ((control.isSubmit() && !isPressed) || (isTickable && !control.checked)
        || control.kind == Kind::Reset || control.kind == Kind::Button)
        return;
    if (control.kind == Kind::Image) {
        const QString prefix = control.name.isEmpty() ? QString() : control.name + u'.';
        parts.append({prefix + u'x', u"0"_s});
        parts.append({prefix + u'y', u"0"_s});
    } else if (control.kind == Kind::Select) {
        for (const HtmlOption &option : control.options) {
            if (option.selected && !option.disabled)
                parts.append({control.name, option.value});
        }
    } else if (control.kind == Kind::Hidden && control.name == "_charset_"_L1) {
        parts.append({control.name, QString::fromLatin1(charset)});
    } else {
        parts.append({control.name, control.value, control.kind == Kind::File});
    }
}

static QList<FormPart> partsOf(const HtmlForm &form, qsizetype submit)
{
    QList<FormPart> parts;
    for (qsizetype i = 0; i < form.controls.size(); ++i)
        addParts(form.controls[i], i == submit, form.charset, parts);
    return parts;
}

QList<std::pair<QString, QString>> FormFilling::fields(qsizetype submit) const
{
    QList<std::pair<QString, QString>> fields;
    for (const FormPart &part : partsOf(m_form, submit))
        fields.append({part.name, part.value});
    return fields;
}

/// 128 bits that nobody can know: no value holds them.
static QByteArray freshBoundary()
{
    quint32 bits[4];
    QRandomGenerator::system()->fillRange(bits);
    return "----" + QByteArray(reinterpret_cast<const char *>(bits), sizeof bits).toHex();
}

Result<FormRequest> FormFilling::request(qsizetype submit) const
{
    if (submit >= m_form.controls.size() || submit < -1)
        return noSuchControl();
    if (submit >= 0
        && (!m_form.controls[submit].isSubmit() || m_form.controls[submit].isDisabled()))
        return cannotFill(m_form.controls[submit]);
    FormRequest request{.method = m_form.method, .action = m_form.action};
    const bool isPost = m_form.method == HtmlForm::Method::Post;
    if (isPost && m_form.encoding == HtmlForm::Encoding::PlainText)
        return fail(
            Error::Kind::NotSupported,
            FormFillingTr::tr("The device's page is sent in a form that this program does not "
                              "write; set the device up in a browser."));
    if (isPost && m_form.encoding == HtmlForm::Encoding::Multipart) {
        const QByteArray boundary = freshBoundary();
        request.contentType = "multipart/form-data; boundary=" + boundary;
        request.body = multipartForm(partsOf(m_form, submit), m_form.charset, boundary);
        return request;
    }
    if (isPost)
        request.contentType = "application/x-www-form-urlencoded";
    request.body = urlEncodedForm(fields(submit), m_form.charset);
    return request;
}

} // namespace sixlab
