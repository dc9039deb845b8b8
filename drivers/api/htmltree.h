// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

#include <memory>

struct GumboInternalNode;

namespace sixlab {

/// The HTML5 tree of one hostile page.
///
/// At most maximumPage bytes, maximumTags start tags, 64 MiB of memory and two seconds while
/// parsing; Protocol beyond that.
class HtmlTree
{
public:
    static constexpr qsizetype maximumPage = 1024 * 1024;
    static constexpr qsizetype maximumTags = 16 * 1024;

    /// UTF-8 without NUL and carriage returns, as decodeHtml() makes it.
    [[nodiscard]] static Result<HtmlTree> parse(const QByteArray &utf8);
    ~HtmlTree();
    HtmlTree(HtmlTree &&) noexcept;
    HtmlTree &operator=(HtmlTree &&) noexcept;
    Q_DISABLE_COPY(HtmlTree)

    /// The document; lives as long as the tree.
    [[nodiscard]] const GumboInternalNode *document() const;
    /// What was parsed; offsets of the nodes are offsets in it.
    [[nodiscard]] const QByteArray &source() const;

private:
    struct Private;
    explicit HtmlTree(std::unique_ptr<Private> parsed);

    std::unique_ptr<Private> d;
};

} // namespace sixlab
