// SPDX-License-Identifier: GPL-3.0-or-later
#include "limitationsdialog.h"

#include "widgets/icon.h"
#include "widgets/iconlabel.h"
#include "widgets/plainlabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

LimitationsDialog::LimitationsDialog(const QList<Limitation> &limitations, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"limitationsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What more could be seen"));
    auto *why = new PlainLabel(
        tr("Sixlab runs without special rights and changes nothing on this machine. What it cannot "
           "see because of that is listed here. A command is for you to run, if you want it: copy "
           "it into a terminal."),
        this);
    why->setWordWrap(true);

    auto *list = new QWidget;
    auto *entries = new QVBoxLayout(list);
    entries->setContentsMargins(0, 0, 6, 0);
    entries->setSpacing(16);
    for (int i = 0; i < int(limitations.size()); ++i)
        entries->addWidget(makeEntry(limitations[i], i + 1));
    entries->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"limitationList"_s);
    scroll->setAccessibleName(tr("What limits discovery"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(16);
    layout->addWidget(why);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    resize(640, std::min(420, 200 + 90 * int(limitations.size())));
}

QWidget *LimitationsDialog::makeEntry(const Limitation &limitation, int number)
{
    auto *entry = new QWidget;
    auto *symbol = new IconLabel(entry);
    symbol->setIcon(u"info"_s, Tone::Info);
    auto *text = new PlainLabel(limitation.text, entry);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *right = new QVBoxLayout;
    right->setSpacing(6);
    right->addWidget(text);
    if (!limitation.command.isEmpty())
        right->addWidget(makeCommand(limitation, number));
    auto *row = new QHBoxLayout(entry);
    row->setContentsMargins({});
    row->setSpacing(10);
    row->addWidget(symbol, 0, Qt::AlignTop);
    row->addLayout(right, 1);
    return entry;
}

QWidget *LimitationsDialog::makeCommand(const Limitation &limitation, int number)
{
    auto *frame = new QWidget;
    auto *command = new QLineEdit(limitation.command, frame);
    command->setObjectName(u"limitationCommand%1"_s.arg(number));
    command->setReadOnly(true);
    command->setLayoutDirection(Qt::LeftToRight);
    command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    command->setAccessibleName(tr("Command %1").arg(number));
    command->setAccessibleDescription(limitation.text);
    command->setCursorPosition(0);
    auto *copy = new QPushButton(icon(u"copy"_s), tr("Copy"), frame);
    copy->setObjectName(u"limitationCopy%1"_s.arg(number));
    copy->setAccessibleName(tr("Copy command %1").arg(number));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [copy, text = limitation.command] {
        QGuiApplication::clipboard()->setText(text);
        copy->setText(tr("Copied"));
    });
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins({});
    row->addWidget(command, 1);
    row->addWidget(copy);
    return frame;
}

} // namespace sixlab
