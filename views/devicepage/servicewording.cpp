// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicewording.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

using Words = QHash<QString, const char *>;

ServiceWording::Protocol ServiceWording::protocol(QStringView type)
{
    if (type.startsWith(u'_'))
        return Protocol::Mdns;
    if (type.startsWith("ssdp:"_L1))
        return Protocol::Upnp;
    if (type.startsWith("wsd:"_L1))
        return Protocol::WsDiscovery;
    if (type == "http"_L1 || type == "https"_L1)
        return Protocol::Web;
    return type == "snmp"_L1 ? Protocol::Snmp : Protocol::Other;
}

QString ServiceWording::title(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Mdns:
        return tr("Announced by mDNS");
    case Protocol::Upnp:
        return tr("Announced by UPnP (SSDP)");
    case Protocol::WsDiscovery:
        return tr("Announced by WS-Discovery");
    case Protocol::Web:
        return tr("On its web page");
    case Protocol::Snmp:
        return tr("Told by SNMP");
    case Protocol::Other:
        return tr("Other");
    }
    return {};
}

/// By the service name of RFC 6763, in lower case.
static const Words &mdnsWords()
{
    static const Words words{
        {u"http"_s, QT_TRANSLATE_NOOP("ServiceWording", "Web page")},
        {u"https"_s, QT_TRANSLATE_NOOP("ServiceWording", "Web page, encrypted")},
        {u"ipp"_s, QT_TRANSLATE_NOOP("ServiceWording", "Printing (IPP)")},
        {u"ipps"_s, QT_TRANSLATE_NOOP("ServiceWording", "Printing, encrypted (IPP)")},
        {u"printer"_s, QT_TRANSLATE_NOOP("ServiceWording", "Printing (LPD)")},
        {u"pdl-datastream"_s, QT_TRANSLATE_NOOP("ServiceWording", "Printing (raw)")},
        {u"scanner"_s, QT_TRANSLATE_NOOP("ServiceWording", "Scanning")},
        {u"uscan"_s, QT_TRANSLATE_NOOP("ServiceWording", "Scanning (eSCL)")},
        {u"uscans"_s, QT_TRANSLATE_NOOP("ServiceWording", "Scanning, encrypted (eSCL)")},
        {u"ssh"_s, QT_TRANSLATE_NOOP("ServiceWording", "Remote shell (SSH)")},
        {u"sftp-ssh"_s, QT_TRANSLATE_NOOP("ServiceWording", "File transfer (SFTP)")},
        {u"ftp"_s, QT_TRANSLATE_NOOP("ServiceWording", "File transfer (FTP)")},
        {u"smb"_s, QT_TRANSLATE_NOOP("ServiceWording", "Shared folders (SMB)")},
        {u"afpovertcp"_s, QT_TRANSLATE_NOOP("ServiceWording", "Shared folders (AFP)")},
        {u"nfs"_s, QT_TRANSLATE_NOOP("ServiceWording", "Shared folders (NFS)")},
        {u"webdav"_s, QT_TRANSLATE_NOOP("ServiceWording", "Shared folders (WebDAV)")},
        {u"adisk"_s, QT_TRANSLATE_NOOP("ServiceWording", "Backup disk")},
        {u"workstation"_s, QT_TRANSLATE_NOOP("ServiceWording", "Computer")},
        {u"device-info"_s, QT_TRANSLATE_NOOP("ServiceWording", "What it says of itself")},
        {u"airplay"_s, QT_TRANSLATE_NOOP("ServiceWording", "Picture and sound (AirPlay)")},
        {u"raop"_s, QT_TRANSLATE_NOOP("ServiceWording", "Sound (AirPlay)")},
        {u"googlecast"_s, QT_TRANSLATE_NOOP("ServiceWording", "Picture and sound (Cast)")},
        {u"spotify-connect"_s, QT_TRANSLATE_NOOP("ServiceWording", "Sound (Spotify Connect)")},
        {u"daap"_s, QT_TRANSLATE_NOOP("ServiceWording", "Music library")},
        {u"hap"_s, QT_TRANSLATE_NOOP("ServiceWording", "Smart home (HomeKit)")},
        {u"matter"_s, QT_TRANSLATE_NOOP("ServiceWording", "Smart home (Matter)")},
        {u"matterc"_s, QT_TRANSLATE_NOOP("ServiceWording", "Smart home, to be set up (Matter)")},
        {u"mqtt"_s, QT_TRANSLATE_NOOP("ServiceWording", "Messages (MQTT)")},
        {u"rtsp"_s, QT_TRANSLATE_NOOP("ServiceWording", "Video stream (RTSP)")},
        {u"sip"_s, QT_TRANSLATE_NOOP("ServiceWording", "Telephony (SIP)")},
        {u"rfb"_s, QT_TRANSLATE_NOOP("ServiceWording", "Remote desktop (VNC)")},
        {u"telnet"_s, QT_TRANSLATE_NOOP("ServiceWording", "Remote shell (Telnet)")},
        {u"domain"_s, QT_TRANSLATE_NOOP("ServiceWording", "DNS server")},
        {u"ntp"_s, QT_TRANSLATE_NOOP("ServiceWording", "Time server")},
        {u"sleep-proxy"_s, QT_TRANSLATE_NOOP("ServiceWording", "Answers for sleeping devices")},
    };
    return words;
}

/// By the last name in a UPnP or WS-Discovery type, in lower case.
static const Words &announcedWords()
{
    static const Words words{
        {u"rootdevice"_s, QT_TRANSLATE_NOOP("ServiceWording", "Device")},
        {u"device"_s, QT_TRANSLATE_NOOP("ServiceWording", "Device")},
        {u"basic"_s, QT_TRANSLATE_NOOP("ServiceWording", "Device")},
        {u"computer"_s, QT_TRANSLATE_NOOP("ServiceWording", "Computer")},
        {u"mediarenderer"_s, QT_TRANSLATE_NOOP("ServiceWording", "Media player")},
        {u"mediaserver"_s, QT_TRANSLATE_NOOP("ServiceWording", "Media library")},
        {u"internetgatewaydevice"_s, QT_TRANSLATE_NOOP("ServiceWording", "Internet router")},
        {u"wandevice"_s, QT_TRANSLATE_NOOP("ServiceWording", "Internet connection")},
        {u"wanconnectiondevice"_s, QT_TRANSLATE_NOOP("ServiceWording", "Internet connection")},
        {u"wanipconnection"_s, QT_TRANSLATE_NOOP("ServiceWording", "Port forwarding")},
        {u"wanipv6firewallcontrol"_s, QT_TRANSLATE_NOOP("ServiceWording", "IPv6 firewall control")},
        {u"digitalsecuritycamera"_s, QT_TRANSLATE_NOOP("ServiceWording", "Camera")},
        {u"networkvideotransmitter"_s, QT_TRANSLATE_NOOP("ServiceWording", "Camera (ONVIF)")},
        {u"printer"_s, QT_TRANSLATE_NOOP("ServiceWording", "Printer")},
        {u"printdevicetype"_s, QT_TRANSLATE_NOOP("ServiceWording", "Printer")},
        {u"scandevicetype"_s, QT_TRANSLATE_NOOP("ServiceWording", "Scanner")},
    };
    return words;
}

static QString wordFor(const Words &words, const QString &name)
{
    const char *word = words.value(name.toLower());
    return word ? ServiceWording::tr(word) : name;
}

/// `MediaRenderer` in `urn:schemas-upnp-org:device:MediaRenderer:1`, `Device` in `wsdp:Device`.
static QString lastName(const QString &type)
{
    QStringList parts = type.split(u':', Qt::SkipEmptyParts);
    bool isVersion = false;
    if (parts.size() > 1)
        (void)parts.last().toInt(&isVersion);
    if (isVersion)
        parts.removeLast();
    return parts.isEmpty() ? type : parts.last().section(u'/', -1);
}

QString ServiceWording::what(const QString &type)
{
    switch (protocol(type)) {
    case Protocol::Mdns:
        return wordFor(mdnsWords(), type.section(u'.', 0, 0).mid(1));
    case Protocol::Upnp:
    case Protocol::WsDiscovery:
        return wordFor(announcedWords(), lastName(type.section(u':', 1)));
    case Protocol::Web:
        return type == "https"_L1 ? tr("Web page, encrypted") : tr("Web page");
    case Protocol::Snmp:
        return tr("What it says of itself");
    case Protocol::Other:
        break;
    }
    return type;
}

} // namespace sixlab
