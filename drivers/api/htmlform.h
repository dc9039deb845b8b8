// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace sixlab {

/// One choice of a select.
struct HtmlOption {
    QString value; ///< What is sent; the label where the page gives no value.
    QString label;
    bool selected = false;
    bool disabled = false;

    bool operator==(const HtmlOption &) const = default;
};

/// One control of a form, as the page has it. All of it is hostile text.
struct HtmlControl {
    enum class Kind {
        Text, ///< Also the types that browsers show as text: number, tel, email ...
        Password,
        TextArea,
        CheckBox,
        Radio,
        Select,
        Hidden,
        File,
        Submit,
        Image,
        Reset,
        Button, ///< Does something by script only.
    };

    Kind kind = Kind::Text;
    QString type = {}; ///< As the page writes it, in lower case.
    QString name = {};
    QString id = {};
    QString value = {}; ///< Of a check box or radio button: what it sends when checked.
    bool checked = false;
    bool disabled = false; ///< By itself.
    bool disabledByFieldset = false;
    bool multiple = false;
    int fieldset = -1; ///< The innermost one, counted in the page; -1: none.
    std::optional<int> maxLength = {}; ///< UTF-16 units.
    QList<HtmlOption> options = {};
    QString onClick = {};

    QString label = {}; ///< What a person reads beside it; empty where only script says it.
    QStringList context
        = {}; ///< What stands above: text of the group, nearest heading. Best first.
    QStringList hints = {}; ///< Words for programs: name, id, comments, texts in scripts before it.

    [[nodiscard]] bool isSubmit() const { return kind == Kind::Submit || kind == Kind::Image; }
    [[nodiscard]] bool isDisabled() const { return disabled || disabledByFieldset; }

    bool operator==(const HtmlControl &) const = default;
};

/// One form with its controls in source order, which some firmware depends on.
struct HtmlForm {
    enum class Method { Get, Post };
    enum class Encoding { UrlEncoded, Multipart, PlainText };

    QString name = {};
    QString id = {};
    QString action = {}; ///< As written; empty: the page's own address.
    QString target = {};
    QString onSubmit = {};
    Method method = Method::Get;
    Encoding encoding = Encoding::UrlEncoded;
    QByteArray charset = {}; ///< To send it in, as charsetNamed() has it.
    QList<HtmlControl> controls = {};

    bool operator==(const HtmlForm &) const = default;
};

} // namespace sixlab
