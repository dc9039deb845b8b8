// SPDX-License-Identifier: GPL-3.0-or-later
#include "upnpdescription.h"

#include "api/xmltext.h"
#include "dns/foreigntext.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

std::optional<UpnpDescription> parseUpnpDescription(QByteArrayView xml)
{
    const auto root = parseXml(xml);
    const XmlElement *device = root && root->name == "root"_L1 ? root->child(u"device") : nullptr;
    if (!device)
        return std::nullopt;
    const auto text
        = [device](QStringView name) { return foreignText(device->childText(name).toUtf8(), 128); };
    return UpnpDescription{
        .deviceType = text(u"deviceType"),
        .friendlyName = text(u"friendlyName"),
        .manufacturer = text(u"manufacturer"),
        .modelName = text(u"modelName"),
        .modelNumber = text(u"modelNumber"),
        .serialNumber = text(u"serialNumber"),
        .udn = text(u"UDN")};
}

} // namespace sixlab
