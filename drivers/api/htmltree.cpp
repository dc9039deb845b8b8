// SPDX-License-Identifier: GPL-3.0-or-later
#include "htmltree.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <gumbo.h>

#include <csetjmp>
#include <memory_resource>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr size_t memoryBudget = 64 * 1024 * 1024;
static constexpr int timeBudget = 2000; // Milliseconds; a page of 1 MiB takes 50 to 300.

struct HtmlTreeTr {
    Q_DECLARE_TR_FUNCTIONS(HtmlTree)
};

/// Everything the parser allocates, to be freed at once: its own freeing walks the tree by
/// recursion, which a deep page turns into a crash.
struct HtmlTree::Private {
    QByteArray source;
    std::pmr::monotonic_buffer_resource memory{size_t(64) * 1024};
    size_t used = 0;
    uint allocations = 0;
    QDeadlineTimer deadline{timeBudget};
    std::jmp_buf tooMuch;
    const GumboOutput *output = nullptr;
};

static auto tooLarge(const QString &detail)
{
    return fail(
        Error::Kind::Protocol,
        HtmlTreeTr::tr("The device sent a web page that is too large or too deeply nested to be "
                       "read; set the device up in a browser."),
        detail);
}

/// An upper bound, whatever the parser takes for a tag.
static qsizetype startTagsIn(const QByteArray &utf8)
{
    qsizetype tags = 0;
    for (qsizetype at = utf8.indexOf('<'); at >= 0; at = utf8.indexOf('<', at + 1)) {
        const char next = at + 1 < utf8.size() ? utf8[at + 1] : ' ';
        tags += (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') ? 1 : 0;
    }
    return tags;
}

Result<HtmlTree> HtmlTree::parse(const QByteArray &utf8)
{
    if (utf8.size() > maximumPage)
        return tooLarge(u"%1 bytes"_s.arg(utf8.size()));
    if (const qsizetype tags = startTagsIn(utf8); tags > maximumTags)
        return tooLarge(u"%1 tags"_s.arg(tags));
    auto parsed = std::make_unique<Private>();
    parsed->source = utf8;
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    options.userdata = parsed.get();
    options.allocator = [](void *userdata, size_t size) -> void * {
        auto *own = static_cast<Private *>(userdata);
        own->used += size + alignof(std::max_align_t);
        // Reopened formatting elements multiply a small page without end, a tag with many
        // attributes takes quadratic time, and the parser cannot be stopped. Only its C frames are
        // left here.
        const bool isLate = ++own->allocations % 64 == 0 && own->deadline.hasExpired();
        if (own->used > memoryBudget || isLate)
            std::longjmp(own->tooMuch, 1);
        return own->memory.allocate(size, alignof(std::max_align_t));
    };
    options.deallocator = [](void *, void *) {};
    Private *const own = parsed.get();
    if (setjmp(own->tooMuch) != 0)
        return tooLarge(u"more than %1 bytes of tree or %2 ms"_s.arg(memoryBudget).arg(timeBudget));
    own->output
        = gumbo_parse_with_options(&options, own->source.constData(), size_t(own->source.size()));
    return HtmlTree(std::move(parsed));
}

HtmlTree::HtmlTree(std::unique_ptr<Private> parsed)
    : d(std::move(parsed))
{
}

HtmlTree::~HtmlTree() = default;
HtmlTree::HtmlTree(HtmlTree &&) noexcept = default;
HtmlTree &HtmlTree::operator=(HtmlTree &&) noexcept = default;

const GumboInternalNode *HtmlTree::document() const
{
    return d->output->document;
}

const QByteArray &HtmlTree::source() const
{
    return d->source;
}

} // namespace sixlab
