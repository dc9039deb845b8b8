// SPDX-License-Identifier: GPL-3.0-or-later
#include "htmlcontrols.h"

#include "htmlcharset.h"
#include "htmlpage.h"

#include <QMap>

#include <gumbo.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

using Kind = HtmlControl::Kind;

static bool hasAttribute(const GumboNode *node, const char *name)
{
    return gumbo_get_attribute(&node->v.element.attributes, name) != nullptr;
}

static Kind inputKind(const QString &type)
{
    static const QMap<QString, Kind> kinds{
        {u"password"_s, Kind::Password}, {u"checkbox"_s, Kind::CheckBox},
        {u"radio"_s, Kind::Radio},       {u"hidden"_s, Kind::Hidden},
        {u"file"_s, Kind::File},         {u"submit"_s, Kind::Submit},
        {u"image"_s, Kind::Image},       {u"reset"_s, Kind::Reset},
        {u"button"_s, Kind::Button}};
    return kinds.value(type, Kind::Text);
}

static void addOptions(const GumboNode *top, bool isDisabled, QList<HtmlOption> &options)
{
    const GumboVector &children = top->v.element.children;
    for (uint i = 0; i < children.length; ++i) {
        const auto *node = static_cast<const GumboNode *>(children.data[i]);
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        const bool disabled = isDisabled || hasAttribute(node, "disabled");
        if (node->v.element.tag == GUMBO_TAG_OPTGROUP && top->v.element.tag == GUMBO_TAG_SELECT)
            addOptions(node, disabled, options); // One level: no group stands in a group.
        if (node->v.element.tag != GUMBO_TAG_OPTION)
            continue;
        const QString text = htmlTextBelow(node);
        const QString label = plainHtmlText(htmlAttribute(node, "label"));
        options.append(
            {hasAttribute(node, "value") ? htmlAttribute(node, "value") : text,
             label.isEmpty() ? text : label, hasAttribute(node, "selected"), disabled});
    }
}

/// A select that shows one option has one selected: the last that says so, or the first there is.
static void settleSelection(HtmlControl &control)
{
    if (control.multiple || control.options.isEmpty())
        return;
    const auto isSelected = [](const HtmlOption &option) { return option.selected; };
    const auto last = std::find_if(control.options.rbegin(), control.options.rend(), isSelected);
    auto chosen = last == control.options.rend() ? control.options.end() : last.base() - 1;
    if (chosen == control.options.end())
        chosen = std::ranges::find(control.options, false, &HtmlOption::disabled);
    for (auto it = control.options.begin(); it != control.options.end(); ++it)
        it->selected = it == chosen;
}

static void readSelect(const GumboNode *node, HtmlControl &control)
{
    control.kind = Kind::Select;
    control.multiple = hasAttribute(node, "multiple");
    addOptions(node, false, control.options);
    if (htmlAttribute(node, "size").toInt() <= 1)
        settleSelection(control);
}

static void readButton(const GumboNode *node, HtmlControl &control)
{
    control.kind = control.type == "reset"_L1 ? Kind::Reset
        : control.type == "button"_L1         ? Kind::Button
                                              : Kind::Submit;
    control.label = htmlTextBelow(node);
}

static void readInput(const GumboNode *node, HtmlControl &control)
{
    control.kind = inputKind(control.type);
    const bool isCheckable = control.kind == Kind::CheckBox || control.kind == Kind::Radio;
    control.checked = isCheckable && hasAttribute(node, "checked");
    if (isCheckable && !hasAttribute(node, "value"))
        control.value = u"on"_s;
    if (control.kind == Kind::Image)
        control.label = plainHtmlText(htmlAttribute(node, "alt"));
    else if (control.isSubmit() || control.kind == Kind::Button || control.kind == Kind::Reset)
        control.label = plainHtmlText(control.value);
    if (control.kind == Kind::Text || control.kind == Kind::Password)
        control.value.remove(u'\n');
}

std::optional<HtmlControl> htmlControlAt(const HtmlPiece &piece)
{
    const GumboNode *node = piece.node;
    HtmlControl control{
        .type = htmlAttribute(node, "type").trimmed().toLower(),
        .name = htmlAttribute(node, "name"),
        .id = htmlAttribute(node, "id"),
        .value = htmlAttribute(node, "value"),
        .disabled = hasAttribute(node, "disabled"),
        .disabledByFieldset = piece.place.disabled,
        .fieldset = piece.place.fieldset,
        .onClick = htmlAttribute(node, "onclick")};
    bool isNumber = false;
    const int length = htmlAttribute(node, "maxlength").trimmed().toInt(&isNumber);
    if (isNumber && length >= 0)
        control.maxLength = length;
    switch (node->v.element.tag) {
    case GUMBO_TAG_INPUT:
        readInput(node, control);
        return control;
    case GUMBO_TAG_SELECT:
        readSelect(node, control);
        return control;
    case GUMBO_TAG_BUTTON:
        readButton(node, control);
        return control;
    case GUMBO_TAG_TEXTAREA:
        control.kind = Kind::TextArea;
        control.value = htmlRawTextBelow(node);
        return control;
    default:
        return std::nullopt;
    }
}

static QByteArray formCharset(const QString &accepted, const QByteArray &charset)
{
    for (const QString &name : accepted.split(u' ', Qt::SkipEmptyParts)) {
        if (const auto known = charsetNamed(name.toLatin1()))
            return *known;
    }
    return charset;
}

HtmlForm htmlFormAt(const HtmlPiece &piece, const QByteArray &charset)
{
    const GumboNode *node = piece.node;
    const QString encoding = htmlAttribute(node, "enctype").trimmed().toLower();
    const QString method = htmlAttribute(node, "method").trimmed().toLower();
    return {
        .name = htmlAttribute(node, "name"),
        .id = htmlAttribute(node, "id"),
        .action = htmlAttribute(node, "action").trimmed(),
        .target = htmlAttribute(node, "target"),
        .onSubmit = htmlAttribute(node, "onsubmit"),
        .method = method == "post"_L1 ? HtmlForm::Method::Post : HtmlForm::Method::Get,
        .encoding = encoding == "multipart/form-data"_L1 ? HtmlForm::Encoding::Multipart
            : encoding == "text/plain"_L1                ? HtmlForm::Encoding::PlainText
                                                         : HtmlForm::Encoding::UrlEncoded,
        .charset = formCharset(htmlAttribute(node, "accept-charset").replace(u',', u' '), charset)};
}

} // namespace sixlab
