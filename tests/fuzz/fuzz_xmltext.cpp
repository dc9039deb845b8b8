// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "api/xmltext.h"

using namespace sixlab;

/// Elements in it; the depth is bounded.
static int countOf(const XmlElement &element, int depth)
{
    PROPERTY(depth <= 32 && !element.name.isEmpty() && element.name.size() <= 128);
    PROPERTY(element.text.size() <= XmlElement::longestText);
    int count = 1;
    for (const XmlElement &child : element.children)
        count += countOf(child, depth + 1);
    return count;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (const auto root = parseXml(viewOf(data, size)))
        PROPERTY(countOf(*root, 1) <= 10'000);
    return 0;
}
