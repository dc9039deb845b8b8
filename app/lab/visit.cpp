// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit.h"

namespace sixlab {

QByteArray VisitRequest::encoded() const
{
    QByteArrayList texts{host, folder, QByteArray::number(arguments.size())};
    texts += arguments;
    texts += environment;
    return texts.join('\0') + '\0';
}

std::optional<VisitRequest> VisitRequest::decoded(const QByteArray &bytes)
{
    if (bytes.size() > mostBytes || !bytes.endsWith('\0'))
        return std::nullopt;
    const QByteArrayList texts = bytes.chopped(1).split('\0');
    bool isNumber = false;
    const qsizetype count = texts.value(2).toUInt(&isNumber);
    if (!isNumber || count < 1 || count > texts.size() - 3)
        return std::nullopt;
    return VisitRequest{texts[0], texts[1], texts.sliced(3, count), texts.sliced(3 + count)};
}

} // namespace sixlab
