// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include "exporting/printable.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cerrno>
#include <cstring>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct OutputTr {
    Q_DECLARE_TR_FUNCTIONS(Output)
};

static bool writeAll(int fd, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t n = ::write(fd, bytes.constData() + done, size_t(bytes.size() - done));
        if (n < 0 && errno != EINTR)
            return false;
        done += std::max<ssize_t>(n, 0);
    }
    return true;
}

Result<> printBytes(const QByteArray &bytes)
{
    if (writeAll(STDOUT_FILENO, bytes))
        return {};
    if (errno == EPIPE)
        return fail(Error::Kind::Cancelled, OutputTr::tr("Nobody reads the output any more."));
    return fail(
        Error::Kind::Internal, OutputTr::tr("The output could not be written."),
        QString::fromLocal8Bit(std::strerror(errno)));
}

Result<> printText(const QString &text)
{
    return printBytes(text.toLocal8Bit());
}

Result<> printDocument(const QJsonObject &document)
{
    return printBytes(QJsonDocument(document).toJson());
}

Result<> printLine(const QJsonObject &document)
{
    return printBytes(QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n');
}

void printMessage(const QString &text)
{
    // Where stderr cannot be written there is nobody to tell.
    (void)writeAll(STDERR_FILENO, printable(text).toLocal8Bit() + '\n');
}

void printError(const Error &error)
{
    printMessage("sixlab: "_L1 + error.text);
    if (!error.detail.isEmpty())
        printMessage("  "_L1 + error.detail);
}

} // namespace sixlab
