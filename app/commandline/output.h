// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"

#include <QJsonObject>

namespace sixlab {

/// Writes to stdout. Every write is checked: Internal when it fails, Cancelled when the reader of a
/// pipe went away.
[[nodiscard]] Result<> printBytes(const QByteArray &bytes);
[[nodiscard]] Result<> printText(const QString &text);
/// The one document of a command.
[[nodiscard]] Result<> printDocument(const QJsonObject &document);
/// One of many, on one line.
[[nodiscard]] Result<> printLine(const QJsonObject &document);

/// A line for people on stderr, with foreign text made harmless.
void printMessage(const QString &text);
/// An error on stderr: its text, and its detail below.
void printError(const Error &error);

} // namespace sixlab
