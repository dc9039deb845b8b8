// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/exporter.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;

namespace sixlab {

class MessageBar;
class PlainLabel;

/// The inventory in another program's format: preview first, then a file or the clipboard.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(const QList<Device> &devices, QWidget *parent = nullptr);

private:
    void layOut();
    void preview();
    void save();
    void write(const QString &path);
    [[nodiscard]] const Exporter &format() const;

    QList<Device> m_devices;
    QByteArray m_content;
    QListWidget *m_formats;
    PlainLabel *m_description;
    QPlainTextEdit *m_preview;
    MessageBar *m_message;
};

} // namespace sixlab
