// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdialog.h"

#include "exporting/safefile.h"
#include "widgets/icon.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/roomydelegate.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// More is saved, but not shown: the view would take seconds.
static constexpr qsizetype maximumPreview = 200'000;

ExportDialog::ExportDialog(const QList<Device> &devices, QWidget *parent)
    : QDialog(parent)
    , m_devices(devices)
    , m_formats(new QListWidget(this))
    , m_description(new PlainLabel({}, this))
    , m_preview(new QPlainTextEdit(this))
    , m_message(new MessageBar(this))
{
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export %n device(s)", nullptr, int(devices.size())));
    layOut();
    connect(m_formats, &QListWidget::currentRowChanged, this, &ExportDialog::preview);
    for (const Exporter &exporter : exporters())
        m_formats->addItem(exporter.title());
    m_formats->setFixedWidth(m_formats->sizeHintForColumn(0) + 4 * m_formats->frameWidth());
    m_formats->setCurrentRow(0);
}

void ExportDialog::layOut()
{
    m_formats->setObjectName(u"exportFormats"_s);
    m_formats->setAccessibleName(tr("Format"));
    m_formats->setItemDelegate(new RoomyDelegate(m_formats));
    m_description->setWordWrap(true);
    m_preview->setObjectName(u"exportPreview"_s);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setAccessibleName(tr("Preview"));
    auto *label = new PlainLabel(tr("&Format:"), this);
    label->setBuddy(m_formats);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *save = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    save->setObjectName(u"exportSave"_s);
    save->setIcon(icon(u"export"_s));
    save->setDefault(true);
    auto *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"exportCopy"_s);
    copy->setIcon(icon(u"copy"_s));
    connect(save, &QPushButton::clicked, this, &ExportDialog::save);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_content));
        m_message->setMessage(Tone::Good, tr("Copied."));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *left = new QVBoxLayout;
    left->addWidget(label);
    left->addWidget(m_formats, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_description);
    right->addWidget(m_preview, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(14);
    columns->addLayout(left);
    columns->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    layout->addLayout(columns, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    resize(820, 520);
}

const Exporter &ExportDialog::format() const
{
    return exporters()[std::max(0, m_formats->currentRow())];
}

void ExportDialog::preview()
{
    m_message->clear();
    m_description->setText(format().description());
    m_content = format().write(m_devices);
    const QString text
        = QString::fromUtf8(m_content.first(std::min<qsizetype>(m_content.size(), maximumPreview)));
    m_preview->setPlainText(text);
    if (m_content.size() > maximumPreview)
        m_message->setMessage(
            Tone::Info, tr("The preview shows the beginning. The file holds everything."));
}

void ExportDialog::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString suffix = QString::fromLatin1(format().fileSuffix);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(u"sixlab.%1"_s.arg(suffix));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::write);
    dialog->open();
}

void ExportDialog::write(const QString &path)
{
    const Result<> written = writeFileSafely(path, m_content);
    if (written)
        m_message->setMessage(Tone::Good, tr("Saved as %1.").arg(path));
    else
        m_message->setMessage(Tone::Bad, written.error().text);
}

} // namespace sixlab
