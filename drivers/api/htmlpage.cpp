// SPDX-License-Identifier: GPL-3.0-or-later
#include "htmlpage.h"

#include "htmlcharset.h"
#include "htmlcontrols.h"
#include "htmllabels.h"
#include "htmltree.h"
#include "scripttext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <gumbo.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct HtmlPageTr {
    Q_DECLARE_TR_FUNCTIONS(HtmlPage)
};

static auto tooMany(const QString &detail)
{
    return fail(
        Error::Kind::Protocol,
        HtmlPageTr::tr("The device sent a web page with more forms, fields or links than can be "
                       "read; set the device up in a browser."),
        detail);
}

/// Puts the values of a page together from its outline.
class HtmlPageReader
{
public:
    explicit HtmlPageReader(const HtmlOutline &outline, const QByteArray &charset)
        : m_outline(outline)
        , m_page{.charset = charset}
    {
    }

    Result<HtmlPage> read();

private:
    void readElement(const HtmlPiece &piece);
    void readMeta(const GumboInternalNode *node);
    void readLink(const GumboInternalNode *node);
    void readControls();
    void readTexts();
    Result<> checkBounds() const;

    const HtmlOutline &m_outline;
    HtmlPage m_page;
    QList<PlacedControl> m_controls;
    QList<int> m_formAt; ///< Which form is open at a control; -1: none.
    int m_openForm = -1;
    qsizetype m_formsLeft = HtmlPage::maximumForms;
};

Result<HtmlPage> HtmlPageReader::read()
{
    for (qsizetype i = 0; i < m_outline.pieces.size(); ++i) {
        const HtmlPiece &piece = m_outline.pieces[i];
        if (piece.kind == HtmlPiece::Kind::FormEnd) {
            m_openForm = -1;
        } else if (piece.kind == HtmlPiece::Kind::Script) {
            m_page.scripts.append(piece.text);
            m_page.locations += scriptLocations(piece.text);
        } else if (piece.kind == HtmlPiece::Kind::Element) {
            readElement(piece);
            if (auto control = htmlControlAt(piece)) {
                m_controls.append({*std::move(control), i});
                m_formAt.append(m_openForm);
            }
        }
    }
    labelControls(m_outline, m_controls);
    readControls();
    readTexts();
    TRY(checkBounds());
    return m_page;
}

void HtmlPageReader::readElement(const HtmlPiece &piece)
{
    switch (piece.node->v.element.tag) {
    case GUMBO_TAG_TITLE:
        if (m_page.title.isEmpty())
            m_page.title = htmlTextBelow(piece.node);
        break;
    case GUMBO_TAG_BASE:
        if (m_page.base.isEmpty())
            m_page.base = htmlAttribute(piece.node, "href").trimmed();
        break;
    case GUMBO_TAG_META:
        readMeta(piece.node);
        break;
    case GUMBO_TAG_A:
    case GUMBO_TAG_AREA:
        readLink(piece.node);
        break;
    case GUMBO_TAG_FRAME:
    case GUMBO_TAG_IFRAME:
        m_page.frames.append(
            {htmlAttribute(piece.node, "name"), htmlAttribute(piece.node, "src").trimmed()});
        break;
    case GUMBO_TAG_FORM:
        if (m_openForm < 0 && --m_formsLeft >= 0) {
            m_openForm = int(m_page.forms.size());
            m_page.forms.append(htmlFormAt(piece, m_page.charset));
        }
        break;
    default:
        break;
    }
}

void HtmlPageReader::readMeta(const GumboInternalNode *node)
{
    static const QRegularExpression target(
        u"^\\s*[\\d.]*\\s*[;,]?\\s*url\\s*=\\s*[\"']?([^\"']+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (htmlAttribute(node, "http-equiv").compare("refresh"_L1, Qt::CaseInsensitive) != 0
        || !m_page.refresh.isEmpty())
        return;
    const auto match = target.match(htmlAttribute(node, "content").left(2048));
    m_page.refresh = match.captured(1).trimmed();
}

void HtmlPageReader::readLink(const GumboInternalNode *node)
{
    const QString target = htmlAttribute(node, "href").trimmed();
    const QString script = htmlAttribute(node, "onclick");
    if ((target.isEmpty() && script.isEmpty()) || m_page.links.size() > HtmlPage::maximumLinks)
        return;
    QString text = htmlTextBelow(node);
    for (const char *attribute : {"title", "alt"}) {
        if (text.isEmpty())
            text = plainHtmlText(htmlAttribute(node, attribute));
    }
    m_page.links.append({text, target, script});
}

/// `form="id"` says more than the place does.
void HtmlPageReader::readControls()
{
    for (qsizetype i = 0; i < m_controls.size(); ++i) {
        int form = m_formAt[i];
        const QString id = htmlAttribute(m_outline.pieces[m_controls[i].piece].node, "form");
        if (!id.isNull()) {
            const auto named = std::ranges::find(m_page.forms, id, &HtmlForm::id);
            form = named == m_page.forms.end() ? -1 : int(named - m_page.forms.begin());
        }
        QList<HtmlControl> &owner = form < 0 ? m_page.looseControls : m_page.forms[form].controls;
        owner.append(m_controls[i].control);
    }
}

void HtmlPageReader::readTexts()
{
    QStringList texts;
    for (const HtmlPiece &piece : m_outline.pieces) {
        if (piece.kind == HtmlPiece::Kind::Text && !piece.text.isEmpty())
            texts.append(piece.text);
    }
    m_page.text = texts.join(u' ');
    for (const HtmlRow &row : m_outline.rows) {
        QStringList cells;
        for (const int cell : row.cells)
            cells.append(m_outline.cells[cell].text);
        m_page.rows.append(cells);
    }
}

Result<> HtmlPageReader::checkBounds() const
{
    qsizetype options = 0;
    for (const PlacedControl &placed : m_controls)
        options += placed.control.options.size();
    if (m_formsLeft < 0)
        return tooMany(u"more than %1 forms"_s.arg(HtmlPage::maximumForms));
    if (options > HtmlPage::maximumOptions)
        return tooMany(u"%1 options"_s.arg(options));
    if (m_page.links.size() > HtmlPage::maximumLinks)
        return tooMany(u"more than %1 links"_s.arg(HtmlPage::maximumLinks));
    if (m_page.frames.size() > HtmlPage::maximumFrames)
        return tooMany(u"%1 frames"_s.arg(m_page.frames.size()));
    for (const HtmlForm &form : m_page.forms) {
        if (form.controls.size() > HtmlPage::maximumControls)
            return tooMany(u"%1 controls in a form"_s.arg(form.controls.size()));
    }
    if (m_page.looseControls.size() > HtmlPage::maximumControls)
        return tooMany(u"%1 controls outside of forms"_s.arg(m_page.looseControls.size()));
    return {};
}

Result<HtmlPage> parseHtmlPage(const QByteArray &bytes, QByteArrayView contentType)
{
    if (bytes.size() > HtmlTree::maximumPage)
        return tooMany(u"%1 bytes"_s.arg(bytes.size()));
    const HtmlText decoded = decodeHtml(bytes, contentType);
    const HtmlTree tree = TRY(HtmlTree::parse(decoded.text.toUtf8()));
    const HtmlOutline outline = TRY(outlineOf(tree));
    return HtmlPageReader(outline, decoded.charset).read();
}

} // namespace sixlab
