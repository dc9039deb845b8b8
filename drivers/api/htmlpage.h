// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "htmlform.h"
#include "result.h"

namespace sixlab {

struct HtmlLink {
    QString text; ///< Or the title, or what a picture in it stands for.
    QString target; ///< As written: relative, or `javascript:`.
    QString onClick = {};

    bool operator==(const HtmlLink &) const = default;
};

struct HtmlFrame {
    QString name;
    QString target; ///< As written.

    bool operator==(const HtmlFrame &) const = default;
};

/// What one web page of a device holds, as values. All of it is hostile text.
struct HtmlPage {
    static constexpr qsizetype maximumForms = 64;
    static constexpr qsizetype maximumControls = 512; ///< In one form, and outside of all.
    static constexpr qsizetype maximumOptions = 4096; ///< In the page.
    static constexpr qsizetype maximumLinks = 512;
    static constexpr qsizetype maximumFrames = 32;
    static constexpr int maximumDepth = 512;
    static constexpr qsizetype longestText = 256; ///< UTF-16 units of a label, a title, a link.

    QString title = {};
    QByteArray charset = {}; ///< As charsetNamed() has it.
    QString base = {}; ///< `<base href>`; empty: the page's own address.
    QList<HtmlLink> links = {}; ///< `<a>` and `<area>` with a target or a script.
    QList<HtmlFrame> frames = {}; ///< `<frame>` and `<iframe>`
    QString refresh = {}; ///< Where a meta refresh leads; empty: nowhere else.
    QStringList locations = {}; ///< Literals that scripts put into the location.
    QList<HtmlForm> forms = {};
    QList<HtmlControl> looseControls = {}; ///< Buttons and the like outside of all forms.
    QList<QStringList> rows = {}; ///< Of all tables: the text of the cells.
    QStringList scripts = {};
    QString text = {}; ///< What a person reads, in source order; blanks collapsed.
};

/// Reads a page as a browser without scripts does. A control belongs to the form that is open where
/// it stands in the source, since devices nest tables and forms in ways that lose it in the tree.
/// Protocol when a bound is exceeded: HtmlTree's, or HtmlPage's.
/// @p contentType is the value of the HTTP field.
[[nodiscard]] Result<HtmlPage> parseHtmlPage(
    const QByteArray &bytes, QByteArrayView contentType = {});

} // namespace sixlab
