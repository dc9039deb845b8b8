// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "api/httpmessage.h"
#include "api/httpsyntax.h"

using namespace sixlab;

static void check(const HttpAnswer &answer)
{
    PROPERTY(answer.status >= 100 && answer.status <= 999);
    PROPERTY(answer.body.size() <= HttpSession::maximumBody);
    qsizetype head = 0;
    for (const auto &[name, value] : answer.headers) {
        PROPERTY(isHttpToken(name) && isHttpFieldValue(value));
        PROPERTY(name == name.toLower());
        head += name.size() + value.size();
    }
    PROPERTY(head <= AnswerReader::maximumHead);
}

struct Reading {
    bool isFine = true;
    AnswerReader reader;
};

static Reading readInPieces(QByteArrayView bytes, qsizetype size)
{
    Reading reading;
    for (qsizetype at = 0; at < bytes.size() && reading.isFine; at += size)
        reading.isFine
            = reading.reader.feed(bytes.sliced(at, std::min(size, bytes.size() - at))).has_value();
    if (reading.isFine && !reading.reader.isComplete())
        reading.isFine = reading.reader.finish().has_value();
    return reading;
}

/// The same bytes say the same, however the network cut them.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes = viewOf(data, size);
    const Reading whole = readInPieces(bytes, std::max<qsizetype>(bytes.size(), 1));
    if (whole.isFine) {
        PROPERTY(whole.reader.isComplete() || bytes.isEmpty());
        if (whole.reader.isComplete())
            check(whole.reader.answer());
    }
    for (const qsizetype piece : {1, 7}) {
        const Reading pieces = readInPieces(bytes, piece);
        PROPERTY(pieces.isFine == whole.isFine);
        if (!whole.isFine)
            continue;
        PROPERTY(pieces.reader.isComplete() == whole.reader.isComplete());
        PROPERTY(pieces.reader.keepsConnection() == whole.reader.keepsConnection());
        PROPERTY(pieces.reader.answer().status == whole.reader.answer().status);
        PROPERTY(pieces.reader.answer().headers == whole.reader.answer().headers);
        PROPERTY(pieces.reader.answer().body == whole.reader.answer().body);
    }
    return 0;
}
