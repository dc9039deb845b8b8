// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "dns/foreigntext.h"

using namespace sixlab;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes = viewOf(data, size);
    for (const qsizetype most : {0, 1, 63, 255}) {
        const QString text = foreignText(bytes, most);
        PROPERTY(isFit(text));
        PROPERTY(text.size() <= most);
        PROPERTY(text == text.trimmed());
        PROPERTY(foreignText(text.toUtf8(), most) == text);
    }
    return 0;
}
