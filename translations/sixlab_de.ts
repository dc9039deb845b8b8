<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AddressExplanation</name>
    <message>
        <source>A unique local address: it works at home only, and stays when the provider changes your prefix.</source>
        <translation>Eine Unique-Local-Adresse: Sie gilt nur zu Hause und bleibt, wenn der Anbieter Ihr Präfix ändert.</translation>
    </message>
    <message>
        <source>An address of the documentation range: fine in a lab, never on the Internet.</source>
        <translation>Eine Adresse aus dem Dokumentationsbereich: in einem Labor in Ordnung, im Internet niemals.</translation>
    </message>
    <message>
        <source>A global address: it works on the Internet too, and changes when the provider changes your prefix.</source>
        <translation>Eine globale Adresse: Sie gilt auch im Internet und ändert sich, wenn der Anbieter Ihr Präfix ändert.</translation>
    </message>
    <message>
        <source>An address of a special range: few networks route it.</source>
        <translation>Eine Adresse aus einem Sonderbereich: Nur wenige Netze leiten sie weiter.</translation>
    </message>
    <message>
        <source>Its low number is easy to remember.</source>
        <translation>Ihre niedrige Nummer ist leicht zu merken.</translation>
    </message>
    <message>
        <source>Its second half is made of the MAC address %1.</source>
        <translation>Ihre zweite Hälfte ist aus der MAC-Adresse %1 gebildet.</translation>
    </message>
    <message>
        <source>Its second half holds an IPv4 address.</source>
        <translation>Ihre zweite Hälfte enthält eine IPv4-Adresse.</translation>
    </message>
    <message>
        <source>Its second half is hard to guess, and to remember.</source>
        <translation>Ihre zweite Hälfte ist schwer zu erraten – und schwer zu merken.</translation>
    </message>
    <message>
        <source>“%1” has this address already: two devices with one address disturb each other.</source>
        <translation>„%1“ hat diese Adresse bereits: Zwei Geräte mit derselben Adresse stören einander.</translation>
    </message>
    <message>
        <source>Nothing seen on this link uses its prefix: without a router that knows it, the device cannot be reached there.</source>
        <translation>Nichts, was in diesem Netzsegment gesehen wurde, verwendet dieses Präfix: Ohne einen Router, der es kennt, ist das Gerät dort nicht erreichbar.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) on this link use its prefix.</source>
        <translation>
            <numerusform>%n Gerät in diesem Netzsegment verwendet dieses Präfix.</numerusform>
            <numerusform>%n Geräte in diesem Netzsegment verwenden dieses Präfix.</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty: the device finds its router by router advertisements, or stays on the link.</source>
        <translation>Leer: Das Gerät findet seinen Router durch Router-Advertisements oder bleibt im eigenen Netzsegment.</translation>
    </message>
    <message>
        <source>A router of this link has this address.</source>
        <translation>Ein Router in diesem Netzsegment hat diese Adresse.</translation>
    </message>
    <message>
        <source>“%1” has this address; it does not call itself a router.</source>
        <translation>„%1“ hat diese Adresse, gibt sich aber nicht als Router zu erkennen.</translation>
    </message>
    <message>
        <source>No router with this address was seen on this link.</source>
        <translation>In diesem Netzsegment wurde kein Router mit dieser Adresse gesehen.</translation>
    </message>
</context>
<context>
    <name>AddressProblem</name>
    <message>
        <source>This is not an IPv6 address: write it like 2001:db8:2::10.</source>
        <translation>Das ist keine IPv6-Adresse: Schreiben Sie sie in der Form 2001:db8:2::10.</translation>
    </message>
    <message>
        <source>This is an IPv4 address in IPv6 writing: use an address of your IPv6 prefix.</source>
        <translation>Das ist eine IPv4-Adresse in IPv6-Schreibweise: Verwenden Sie eine Adresse aus Ihrem IPv6-Präfix.</translation>
    </message>
    <message>
        <source>The address :: means “none”: use an address of your IPv6 prefix.</source>
        <translation>Die Adresse :: bedeutet „keine“: Verwenden Sie eine Adresse aus Ihrem IPv6-Präfix.</translation>
    </message>
    <message>
        <source>The address ::1 means the device itself: use an address of your IPv6 prefix.</source>
        <translation>Die Adresse ::1 bezeichnet das Gerät selbst: Verwenden Sie eine Adresse aus Ihrem IPv6-Präfix.</translation>
    </message>
    <message>
        <source>Multicast addresses belong to groups: use an address of your IPv6 prefix.</source>
        <translation>Multicast-Adressen gehören Gruppen: Verwenden Sie eine Adresse aus Ihrem IPv6-Präfix.</translation>
    </message>
    <message>
        <source>The device makes its link-local address (fe80::) itself: use an address of your IPv6 prefix.</source>
        <translation>Seine link-lokale Adresse (fe80::) bildet das Gerät selbst: Verwenden Sie eine Adresse aus Ihrem IPv6-Präfix.</translation>
    </message>
    <message>
        <source>This address is reserved: use one that begins with 2 or 3, or with fd for the home only.</source>
        <translation>Diese Adresse ist reserviert: Verwenden Sie eine, die mit 2 oder 3 beginnt, oder mit fd, wenn sie nur zu Hause gelten soll.</translation>
    </message>
    <message>
        <source>The prefix length must be from 1 to 128; in most networks it is 64.</source>
        <translation>Die Präfixlänge muss zwischen 1 und 128 liegen; in den meisten Netzen ist sie 64.</translation>
    </message>
    <message>
        <source>This is the address of the network itself: write something after the prefix, like ::10.</source>
        <translation>Das ist die Adresse des Netzes selbst: Schreiben Sie etwas hinter das Präfix, zum Beispiel ::10.</translation>
    </message>
    <message>
        <source>This is the device&apos;s own address: use the address of your router.</source>
        <translation>Das ist die eigene Adresse des Geräts: Verwenden Sie die Adresse Ihres Routers.</translation>
    </message>
    <message>
        <source>The device cannot reach this gateway: use the router&apos;s link-local address (fe80::), or one in the prefix of a static address.</source>
        <translation>Das Gerät kann dieses Gateway nicht erreichen: Verwenden Sie die link-lokale Adresse des Routers (fe80::) oder eine im Präfix einer statischen Adresse.</translation>
    </message>
</context>
<context>
    <name>AddressWording</name>
    <message>
        <source>Global</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>Unique local</source>
        <translation>Unique-Local</translation>
    </message>
    <message>
        <source>Link-local</source>
        <translation>Link-lokal</translation>
    </message>
    <message>
        <source>Multicast</source>
        <translation>Multicast</translation>
    </message>
    <message>
        <source>Loopback</source>
        <translation>Loopback</translation>
    </message>
    <message>
        <source>Unspecified</source>
        <translation>Unbestimmt</translation>
    </message>
    <message>
        <source>NAT64</source>
        <translation>NAT64</translation>
    </message>
    <message>
        <source>6to4</source>
        <translation>6to4</translation>
    </message>
    <message>
        <source>Teredo</source>
        <translation>Teredo</translation>
    </message>
    <message>
        <source>IPv4-mapped</source>
        <translation>IPv4-abgebildet</translation>
    </message>
    <message>
        <source>Private IPv4</source>
        <translation>Privates IPv4</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>made of the MAC address (EUI-64)</source>
        <translation>aus der MAC-Adresse gebildet (EUI-64)</translation>
    </message>
    <message>
        <source>low number, set by hand</source>
        <translation>niedrige Nummer, von Hand vergeben</translation>
    </message>
    <message>
        <source>holds an IPv4 address</source>
        <translation>enthält eine IPv4-Adresse</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>link-local</source>
        <translation>link-lokal</translation>
    </message>
    <message>
        <source>static</source>
        <translation>statisch</translation>
    </message>
    <message>
        <source>automatic (SLAAC)</source>
        <translation>automatisch (SLAAC)</translation>
    </message>
    <message>
        <source>DHCP</source>
        <translation>DHCP</translation>
    </message>
    <message>
        <source>neighbour table</source>
        <translation>Nachbartabelle</translation>
    </message>
    <message>
        <source>echo</source>
        <translation>Echo</translation>
    </message>
    <message>
        <source>mDNS</source>
        <translation>mDNS</translation>
    </message>
    <message>
        <source>router advertisement</source>
        <translation>Router-Advertisement</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Server board</source>
        <translation>Server-Board</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Netzwerkspeicher</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>made of the MAC address %1 (EUI-64)</source>
        <translation>aus der MAC-Adresse %1 gebildet (EUI-64)</translation>
    </message>
    <message>
        <source>holds the IPv4 address %1</source>
        <translation>enthält die IPv4-Adresse %1</translation>
    </message>
    <message>
        <source>The second half of the address holds the MAC address, so the device has the same one on every network (RFC 4291).</source>
        <translation>Die zweite Hälfte der Adresse enthält die MAC-Adresse, daher hat das Gerät in jedem Netz dieselbe (RFC 4291).</translation>
    </message>
    <message>
        <source>Such a number is given by hand or by a DHCPv6 server. It stays.</source>
        <translation>Eine solche Nummer wird von Hand oder von einem DHCPv6-Server vergeben. Sie bleibt bestehen.</translation>
    </message>
    <message>
        <source>The second half of the address repeats an IPv4 address. Somebody, or a translator, made it so.</source>
        <translation>Die zweite Hälfte der Adresse wiederholt eine IPv4-Adresse. Jemand hat sie so gebildet, oder ein Adressübersetzer.</translation>
    </message>
    <message>
        <source>The second half of the address is random. Either it stays on this network (RFC 7217), or it is temporary and changes every day or so (RFC 8981): the address itself does not tell.</source>
        <translation>Die zweite Hälfte der Adresse ist zufällig. Entweder bleibt sie in diesem Netz gleich (RFC 7217), oder sie ist vorübergehend und wechselt etwa jeden Tag (RFC 8981): Der Adresse selbst ist das nicht anzusehen.</translation>
    </message>
    <message>
        <source>SSDP</source>
        <translation>SSDP</translation>
    </message>
    <message>
        <source>WS-Discovery</source>
        <translation>WS-Discovery</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>SNMP</source>
        <translation>SNMP</translation>
    </message>
    <message>
        <source>table of a router</source>
        <translation>Tabelle eines Routers</translation>
    </message>
    <message>
        <source>DHCP lease</source>
        <translation>DHCP-Lease</translation>
    </message>
    <message>
        <source>privileged helper</source>
        <translation>privilegiertes Hilfsprogramm</translation>
    </message>
</context>
<context>
    <name>Advertiser</name>
    <message>
        <source>The lab&apos;s router needs radvd; install it with “sudo apt install radvd”.</source>
        <translation>Der Router des Labors benötigt radvd; installieren Sie es mit „sudo apt install radvd“.</translation>
    </message>
</context>
<context>
    <name>ApplyCommand</name>
    <message>
        <source>“%1” is named twice.</source>
        <translation>„%1“ ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>The device cannot do all that was asked, so nothing was written: %1</source>
        <translation>Das Gerät kann nicht alles, was verlangt wurde; daher wurde nichts geschrieben: %1</translation>
    </message>
    <message numerus="yes">
        <source>Write this to %n device(s)?</source>
        <translation>
            <numerusform>Dies auf %n Gerät schreiben?</numerusform>
            <numerusform>Dies auf %n Geräte schreiben?</numerusform>
        </translation>
    </message>
    <message>
        <source>Change settings, prove that they hold, and bring the old ones back if they do not.</source>
        <translation>Einstellungen ändern, nachweisen, dass sie Bestand haben, und andernfalls die alten wiederherstellen.</translation>
    </message>
    <message>
        <source>Reach the device at its new address (default), or only read back.</source>
        <translation>Das Gerät unter seiner neuen Adresse erreichen (Vorgabe) oder die Werte nur zurücklesen.</translation>
    </message>
    <message>
        <source>For devices that take a change at the next reboot: when that is.</source>
        <translation>Für Geräte, die eine Änderung erst beim nächsten Neustart übernehmen: wann dieser stattfindet.</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>“%1” has no option “%2”. See: sixlab help %1</source>
        <translation>„%1“ hat keine Option „%2“. Siehe: sixlab help %1</translation>
    </message>
    <message>
        <source>There is no option “%1” before a command. See: sixlab --help</source>
        <translation>Vor einem Befehl gibt es keine Option „%1“. Siehe: sixlab --help</translation>
    </message>
    <message>
        <source>The option “%1” takes no value.</source>
        <translation>Die Option „%1“ nimmt keinen Wert an.</translation>
    </message>
    <message>
        <source>The option “%1” needs a value: %1 %2</source>
        <translation>Die Option „%1“ braucht einen Wert: %1 %2</translation>
    </message>
    <message>
        <source>The option “%1” is there twice.</source>
        <translation>Die Option „%1“ ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>There is no command “%1”. See: sixlab --help</source>
        <translation>Es gibt keinen Befehl „%1“. Siehe: sixlab --help</translation>
    </message>
    <message>
        <source>A command is missing. See: sixlab --help</source>
        <translation>Es fehlt ein Befehl. Siehe: sixlab --help</translation>
    </message>
    <message>
        <source>“%1 %2” does not exist. There are: %3</source>
        <translation>„%1 %2“ gibt es nicht. Es gibt: %3</translation>
    </message>
    <message>
        <source>“%1” is one argument too many. Write: sixlab %2 %3</source>
        <translation>„%1“ ist ein Argument zu viel. Schreiben Sie: sixlab %2 %3</translation>
    </message>
    <message>
        <source>Something is missing. Write: sixlab %1 %2</source>
        <translation>Es fehlt etwas. Schreiben Sie: sixlab %1 %2</translation>
    </message>
    <message>
        <source>“%1” is no number of seconds. Write for example: --%2 10</source>
        <translation>„%1“ ist keine Anzahl von Sekunden. Schreiben Sie zum Beispiel: --%2 10</translation>
    </message>
    <message>
        <source>“%1” is no value of --%2. There are: %3</source>
        <translation>„%1“ ist kein Wert für --%2. Es gibt: %3</translation>
    </message>
</context>
<context>
    <name>Axis</name>
    <message>
        <source>This device does not have the pages of an Axis camera. Choose another driver.</source>
        <translation>Dieses Gerät hat nicht die Seiten einer Axis-Kamera. Wählen Sie einen anderen Treiber.</translation>
    </message>
    <message>
        <source>The camera reports a fault of its own. Wait a minute or restart it, then try again.</source>
        <translation>Die Kamera meldet einen eigenen Fehler. Warten Sie eine Minute oder starten Sie sie neu und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The camera lets in only the addresses of its filter list. Add the IPv6 addresses that you will use before you rely on them.</source>
        <translation>Die Kamera lässt nur die Adressen ihrer Filterliste zu. Fügen Sie dort die IPv6-Adressen hinzu, die Sie verwenden werden, bevor Sie sich auf sie verlassen.</translation>
    </message>
    <message>
        <source>The camera keeps one list of name servers for IPv4 and IPv6. Change it on the camera&apos;s own page.</source>
        <translation>Die Kamera führt eine gemeinsame Liste der Nameserver für IPv4 und IPv6. Ändern Sie sie auf der eigenen Seite der Kamera.</translation>
    </message>
    <message>
        <source>IPv4 is off on this camera, so without IPv6 nobody could reach it.</source>
        <translation>IPv4 ist auf dieser Kamera ausgeschaltet; ohne IPv6 könnte sie also niemand erreichen.</translation>
    </message>
    <message>
        <source>This camera has never been set up. Open its web page, choose a password for its administrator, then sign in here with it.</source>
        <translation>Diese Kamera wurde noch nie eingerichtet. Öffnen Sie ihre Webseite, wählen Sie ein Passwort für ihren Administrator und melden Sie sich dann hier damit an.</translation>
    </message>
    <message>
        <source>IPv4 is off on this camera, so IPv6 has to stay on: nobody could reach it any more. Switch IPv4 on first.</source>
        <translation>IPv4 ist auf dieser Kamera ausgeschaltet, daher muss IPv6 eingeschaltet bleiben: Niemand könnte sie sonst noch erreichen. Schalten Sie zuerst IPv4 ein.</translation>
    </message>
    <message>
        <source>The camera&apos;s answer looks unfamiliar. Check that this is an Axis camera, then report its firmware version.</source>
        <translation>Die Antwort der Kamera sieht unbekannt aus. Prüfen Sie, ob dies eine Axis-Kamera ist, und melden Sie dann ihre Firmware-Version.</translation>
    </message>
    <message>
        <source>This camera&apos;s firmware has no IPv6. Look for a newer firmware.</source>
        <translation>Die Firmware dieser Kamera kennt kein IPv6. Suchen Sie nach einer neueren Firmware.</translation>
    </message>
    <message>
        <source>This user is not an administrator of the camera and does not see its network settings. Sign in as an administrator.</source>
        <translation>Dieser Benutzer ist kein Administrator der Kamera und sieht ihre Netzwerkeinstellungen nicht. Melden Sie sich als Administrator an.</translation>
    </message>
    <message>
        <source>The camera did not accept all of the settings. Read them again to see what is in force.</source>
        <translation>Die Kamera hat nicht alle Einstellungen angenommen. Lesen Sie sie noch einmal, um zu sehen, welche gelten.</translation>
    </message>
</context>
<context>
    <name>ChangeRunner</name>
    <message>
        <source>The change was cancelled: the device has its old settings.</source>
        <translation>Die Änderung wurde abgebrochen: Das Gerät hat seine alten Einstellungen.</translation>
    </message>
    <message>
        <source>The device does not answer any more, and whether it has the old or the new settings is not known: look at it, then resume this change from the journal.</source>
        <translation>Das Gerät antwortet nicht mehr, und es ist nicht bekannt, ob es die alten oder die neuen Einstellungen hat: Sehen Sie nach dem Gerät und setzen Sie diese Änderung dann aus dem Journal fort.</translation>
    </message>
    <message>
        <source>The old settings could not be brought back; the device was last seen at %1 with IPv6 turned off: look at it, then resume this change from the journal.</source>
        <translation>Die alten Einstellungen konnten nicht wiederhergestellt werden; das Gerät wurde zuletzt unter %1 mit ausgeschaltetem IPv6 gesehen: Sehen Sie nach dem Gerät und setzen Sie diese Änderung dann aus dem Journal fort.</translation>
    </message>
    <message>
        <source>The old settings could not be brought back; the device was last seen at %1 without a static address: look at it, then resume this change from the journal.</source>
        <translation>Die alten Einstellungen konnten nicht wiederhergestellt werden; das Gerät wurde zuletzt unter %1 ohne statische Adresse gesehen: Sehen Sie nach dem Gerät und setzen Sie diese Änderung dann aus dem Journal fort.</translation>
    </message>
    <message>
        <source>The old settings could not be brought back; the device was last seen at %1 with the addresses %2: look at it, then resume this change from the journal.</source>
        <translation>Die alten Einstellungen konnten nicht wiederhergestellt werden; das Gerät wurde zuletzt unter %1 mit den Adressen %2 gesehen: Sehen Sie nach dem Gerät und setzen Sie diese Änderung dann aus dem Journal fort.</translation>
    </message>
    <message>
        <source>The change had been interrupted: the device has its old settings.</source>
        <translation>Die Änderung war unterbrochen worden: Das Gerät hat seine alten Einstellungen.</translation>
    </message>
    <message>
        <source>The change was cancelled.</source>
        <translation>Die Änderung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The device refused the change: it has its old settings.</source>
        <translation>Das Gerät hat die Änderung abgelehnt: Es hat seine alten Einstellungen.</translation>
    </message>
    <message>
        <source>The device answered but did not keep the new settings: it has its old settings again.</source>
        <translation>Das Gerät hat geantwortet, die neuen Einstellungen aber nicht behalten: Es hat wieder seine alten Einstellungen.</translation>
    </message>
    <message>
        <source>The device could not be reached after the change: it has its old settings again.</source>
        <translation>Das Gerät war nach der Änderung nicht erreichbar: Es hat wieder seine alten Einstellungen.</translation>
    </message>
    <message>
        <source>The device did not confirm the change: it has its old settings again.</source>
        <translation>Das Gerät hat die Änderung nicht bestätigt: Es hat wieder seine alten Einstellungen.</translation>
    </message>
    <message>
        <source>Another device answers at the new address %1: the old settings are back, choose another address.</source>
        <translation>Unter der neuen Adresse %1 antwortet ein anderes Gerät: Die alten Einstellungen sind wiederhergestellt, wählen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>The device does not answer at the new address %1: the old settings are back, check the prefix and the firewall.</source>
        <translation>Das Gerät antwortet unter der neuen Adresse %1 nicht: Die alten Einstellungen sind wiederhergestellt, prüfen Sie das Präfix und die Firewall.</translation>
    </message>
    <message>
        <source>This computer has no route to %1: the address is saved, and could not be tested from here.</source>
        <translation>Dieser Computer hat keine Route zu %1: Die Adresse ist gespeichert, konnte von hier aus aber nicht geprüft werden.</translation>
    </message>
    <message>
        <source>From here the device would be out of reach after this change: make it over an address that stays, or over IPv4.</source>
        <translation>Von hier aus wäre das Gerät nach dieser Änderung nicht mehr erreichbar: Nehmen Sie sie über eine Adresse vor, die bleibt, oder über IPv4.</translation>
    </message>
</context>
<context>
    <name>ChangeWording</name>
    <message>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <source>Automatic address (SLAAC)</source>
        <translation>Automatische Adresse (SLAAC)</translation>
    </message>
    <message>
        <source>DHCPv6</source>
        <translation>DHCPv6</translation>
    </message>
    <message>
        <source>Static addresses</source>
        <translation>Statische Adressen</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Name servers</source>
        <translation>Nameserver</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>As the router says</source>
        <translation>Wie vom Router vorgegeben</translation>
    </message>
    <message>
        <source>For name servers only (stateless)</source>
        <translation>Nur für Nameserver (zustandslos)</translation>
    </message>
    <message>
        <source>For addresses too (stateful)</source>
        <translation>Auch für Adressen (zustandsbehaftet)</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nicht festgelegt</translation>
    </message>
    <message>
        <source>Read the device&apos;s settings</source>
        <translation>Einstellungen des Geräts lesen</translation>
    </message>
    <message>
        <source>Add the new settings beside the old ones</source>
        <translation>Neue Einstellungen neben den alten hinzufügen</translation>
    </message>
    <message>
        <source>Connect anew, read back, and reach the new address</source>
        <translation>Neu verbinden, zurücklesen und die neue Adresse erreichen</translation>
    </message>
    <message>
        <source>Switch to the new address</source>
        <translation>Zur neuen Adresse wechseln</translation>
    </message>
    <message>
        <source>Tell the device to keep them</source>
        <translation>Das Gerät anweisen, sie zu behalten</translation>
    </message>
    <message>
        <source>Remove the old settings</source>
        <translation>Alte Einstellungen entfernen</translation>
    </message>
    <message>
        <source>Bring the old settings back</source>
        <translation>Alte Einstellungen wiederherstellen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Applied and proved</source>
        <translation>Angewendet und nachgewiesen</translation>
    </message>
    <message>
        <source>Waits for a restart</source>
        <translation>Wartet auf einen Neustart</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Nichts zu ändern</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Steckengeblieben</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Nicht abgeschlossen</translation>
    </message>
    <message>
        <source>The device has the new settings, and they hold.</source>
        <translation>Das Gerät hat die neuen Einstellungen, und sie haben Bestand.</translation>
    </message>
    <message>
        <source>The device has saved the new settings and uses them after its next restart.</source>
        <translation>Das Gerät hat die neuen Einstellungen gespeichert und verwendet sie nach seinem nächsten Neustart.</translation>
    </message>
    <message>
        <source>The device has these settings already. Nothing was written.</source>
        <translation>Das Gerät hat diese Einstellungen bereits. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Nothing was written: the device has its old settings.</source>
        <translation>Es wurde nichts geschrieben: Das Gerät hat seine alten Einstellungen.</translation>
    </message>
    <message>
        <source>The new settings did not hold. The old ones are back, and were read back.</source>
        <translation>Die neuen Einstellungen hatten keinen Bestand. Die alten sind wiederhergestellt und wurden zurückgelesen.</translation>
    </message>
    <message>
        <source>The new settings did not hold, and the old ones could not be brought back. Below is what was last seen.</source>
        <translation>Die neuen Einstellungen hatten keinen Bestand, und die alten konnten nicht wiederhergestellt werden. Unten steht, was zuletzt gesehen wurde.</translation>
    </message>
    <message>
        <source>The device did not answer. Nothing was written.</source>
        <translation>Das Gerät hat nicht geantwortet. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The device refused the user name or the password. Nothing was written.</source>
        <translation>Das Gerät hat den Benutzernamen oder das Passwort abgelehnt. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Cancelled: the device has its old settings.</source>
        <translation>Abgebrochen: Das Gerät hat seine alten Einstellungen.</translation>
    </message>
    <message>
        <source>Restart the device on its own page, then read its settings here.</source>
        <translation>Starten Sie das Gerät auf seiner eigenen Seite neu und lesen Sie dann hier seine Einstellungen.</translation>
    </message>
    <message>
        <source>Go through the reason above, choose other settings, and try again.</source>
        <translation>Gehen Sie den oben genannten Grund durch, wählen Sie andere Einstellungen und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Look at the step that failed. Another address or gateway often helps.</source>
        <translation>Sehen Sie sich den fehlgeschlagenen Schritt an. Oft hilft eine andere Adresse oder ein anderes Gateway.</translation>
    </message>
    <message>
        <source>Check the device&apos;s power and cable, then open the journal: Resume finishes the change or takes it back as soon as the device answers.</source>
        <translation>Prüfen Sie Stromversorgung und Kabel des Geräts und öffnen Sie dann das Journal: „Fortsetzen“ schließt die Änderung ab oder nimmt sie zurück, sobald das Gerät antwortet.</translation>
    </message>
    <message>
        <source>Check that the device is on and connected, then try again.</source>
        <translation>Prüfen Sie, ob das Gerät eingeschaltet und verbunden ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Check the password on the device&apos;s own page, then try again.</source>
        <translation>Prüfen Sie das Passwort auf der eigenen Seite des Geräts und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>CommandRun</name>
    <message>
        <source>The inventory was damaged and begins anew. The old one is kept as “%1”.</source>
        <translation>Das Inventar war beschädigt und beginnt neu. Das alte bleibt als „%1“ erhalten.</translation>
    </message>
    <message>
        <source>Nothing was written, since nobody can be asked. Give --yes to go ahead without a question.</source>
        <translation>Es wurde nichts geschrieben, da niemand gefragt werden kann. Geben Sie --yes an, um ohne Rückfrage fortzufahren.</translation>
    </message>
    <message>
        <source>Nothing was written, as you answered no.</source>
        <translation>Es wurde nichts geschrieben, da Sie mit Nein geantwortet haben.</translation>
    </message>
</context>
<context>
    <name>CommonOptions</name>
    <message>
        <source>Print one JSON document and nothing else.</source>
        <translation>Ein JSON-Dokument ausgeben und sonst nichts.</translation>
    </message>
    <message>
        <source>Answer the one question before a write with yes.</source>
        <translation>Die eine Frage vor dem Schreiben mit Ja beantworten.</translation>
    </message>
    <message>
        <source>Sign in with this name.</source>
        <translation>Mit diesem Namen anmelden.</translation>
    </message>
    <message>
        <source>Read the password from the first line of this file; “-” is the standard input.</source>
        <translation>Das Passwort aus der ersten Zeile dieser Datei lesen; „-“ ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Trust the certificate of a device that is seen first.</source>
        <translation>Dem Zertifikat eines Geräts vertrauen, das zum ersten Mal gesehen wird.</translation>
    </message>
    <message>
        <source>Give up after so long, and leave a clean state.</source>
        <translation>Nach dieser Zeit aufgeben und einen sauberen Zustand hinterlassen.</translation>
    </message>
    <message>
        <source>Where the inventory and the journal are.</source>
        <translation>Wo das Inventar und das Journal liegen.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version anzeigen.</translation>
    </message>
</context>
<context>
    <name>CsvExporter</name>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>One row for each device, for any spreadsheet.</source>
        <translation>Eine Zeile für jedes Gerät, für jede Tabellenkalkulation.</translation>
    </message>
</context>
<context>
    <name>DeviceCell</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>IPv6 global</source>
        <translation>IPv6 global</translation>
    </message>
    <message>
        <source>IPv6 unique local</source>
        <translation>IPv6 Unique-Local</translation>
    </message>
    <message>
        <source>IPv6 link-local</source>
        <translation>IPv6 link-lokal</translation>
    </message>
    <message>
        <source>IPv4</source>
        <translation>IPv4</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>%1 (this machine)</source>
        <translation>%1 (dieser Rechner)</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>No driver</source>
        <translation>Kein Treiber</translation>
    </message>
    <message>
        <source>%1 – interface ID: %2</source>
        <translation>%1 – Interface-ID: %2</translation>
    </message>
    <message>
        <source>Seen within the last one and a half minutes.</source>
        <translation>In den letzten anderthalb Minuten gesehen.</translation>
    </message>
    <message>
        <source>Seen within the last hour. Devices that sleep are quiet.</source>
        <translation>In der letzten Stunde gesehen. Schlafende Geräte sind still.</translation>
    </message>
    <message>
        <source>Not seen for more than an hour.</source>
        <translation>Seit mehr als einer Stunde nicht gesehen.</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1: keine</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, and %n more</source>
        <translation>
            <numerusform>%1: %2 und %n weitere</numerusform>
            <numerusform>%1: %2 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: unknown</source>
        <translation>%1: unbekannt</translation>
    </message>
    <message>
        <source>%1 (ignored)</source>
        <translation>%1 (ignoriert)</translation>
    </message>
</context>
<context>
    <name>DeviceFilter</name>
    <message>
        <source>A filter cannot look for “%1:”. It can look for %2.</source>
        <translation>Ein Filter kann nicht nach „%1:“ suchen. Er kann suchen nach: %2.</translation>
    </message>
    <message>
        <source>A filter cannot ask for “is:%1”. It can ask for %2.</source>
        <translation>Ein Filter kann nicht nach „is:%1“ fragen. Er kann fragen nach: %2.</translation>
    </message>
</context>
<context>
    <name>DeviceFinder</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Another device answers at %1: check which device has this address.</source>
        <translation>Unter %1 antwortet ein anderes Gerät: Prüfen Sie, welches Gerät diese Adresse hat.</translation>
    </message>
    <message>
        <source>No address is known at which the device could answer: scan the network.</source>
        <translation>Es ist keine Adresse bekannt, unter der das Gerät antworten könnte: Durchsuchen Sie das Netzwerk.</translation>
    </message>
    <message>
        <source>The device did not take over the settings: try again.</source>
        <translation>Das Gerät hat die Einstellungen nicht übernommen: Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>DeviceSession</name>
    <message>
        <source>%1: %2 …</source>
        <translation>%1: %2 …</translation>
    </message>
    <message>
        <source>%1: %2 done in %3 ms</source>
        <translation>%1: %2 in %3 ms erledigt</translation>
    </message>
    <message>
        <source>%1: %2 failed</source>
        <translation>%1: %2 fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>DeviceUrl</name>
    <message>
        <source>“%1” is not understood. Write a device as in auto@http://[2001:db8::10]:8080 or auto@http://192.0.2.7</source>
        <translation>„%1“ ist nicht verständlich. Schreiben Sie ein Gerät in der Form auto@http://[2001:db8::10]:8080 oder auto@http://192.0.2.7</translation>
    </message>
    <message>
        <source>A password must not stand on the command line, where everybody can see it. Use --password-file.</source>
        <translation>Ein Passwort darf nicht auf der Befehlszeile stehen, wo jeder es sehen kann. Verwenden Sie --password-file.</translation>
    </message>
</context>
<context>
    <name>DevicesCommand</name>
    <message>
        <source>List the devices that were ever found.</source>
        <translation>Alle Geräte auflisten, die je gefunden wurden.</translation>
    </message>
    <message>
        <source>Only those that match, for example: kind:camera -tag:old. Keys: %1</source>
        <translation>Nur die passenden, zum Beispiel: kind:camera -tag:old. Schlüssel: %1</translation>
    </message>
</context>
<context>
    <name>DnsMessage</name>
    <message>
        <source>A DNS answer was malformed; if this goes on, look for the device that sends it.</source>
        <translation>Eine DNS-Antwort war fehlerhaft; falls das anhält, suchen Sie nach dem Gerät, das sie sendet.</translation>
    </message>
</context>
<context>
    <name>DnsmasqExporter</name>
    <message>
        <source>Configuration for dnsmasq</source>
        <translation>Konfiguration für dnsmasq</translation>
    </message>
    <message>
        <source>Names for the whole network, and which device gets which name by DHCP.</source>
        <translation>Namen für das ganze Netzwerk, und welches Gerät welchen Namen durch DHCP bekommt.</translation>
    </message>
</context>
<context>
    <name>DurationWording</name>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>over</source>
        <translation>abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>for %n more minute(s)</source>
        <translation>
            <numerusform>noch %n Minute</numerusform>
            <numerusform>noch %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n more hour(s)</source>
        <translation>
            <numerusform>noch %n Stunde</numerusform>
            <numerusform>noch %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>vor %n Sekunde</numerusform>
            <numerusform>vor %n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventWording</name>
    <message>
        <source>Took over the address %1 from another device</source>
        <translation>Hat die Adresse %1 von einem anderen Gerät übernommen</translation>
    </message>
    <message>
        <source>Took over the address %1 from “%2”</source>
        <translation>Hat die Adresse %1 von „%2“ übernommen</translation>
    </message>
    <message>
        <source>Claims the address %1, which another device uses too</source>
        <translation>Beansprucht die Adresse %1, die auch ein anderes Gerät verwendet</translation>
    </message>
    <message>
        <source>Claims the address %1, which “%2” uses too</source>
        <translation>Beansprucht die Adresse %1, die auch „%2“ verwendet</translation>
    </message>
    <message>
        <source>Changed its MAC address to %1</source>
        <translation>Hat seine MAC-Adresse zu %1 geändert</translation>
    </message>
    <message>
        <source>Changed its MAC address from %1 to %2</source>
        <translation>Hat seine MAC-Adresse von %1 zu %2 geändert</translation>
    </message>
    <message>
        <source>Seen for the first time</source>
        <translation>Zum ersten Mal gesehen</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Ist wieder da</translation>
    </message>
    <message>
        <source>Is gone: not seen for more than an hour</source>
        <translation>Ist verschwunden: seit mehr als einer Stunde nicht gesehen</translation>
    </message>
    <message>
        <source>Has the new address %1</source>
        <translation>Hat die neue Adresse %1</translation>
    </message>
    <message>
        <source>No longer has the address %1</source>
        <translation>Hat die Adresse %1 nicht mehr</translation>
    </message>
    <message>
        <source>Began to act as a router</source>
        <translation>Arbeitet jetzt als Router</translation>
    </message>
    <message>
        <source>Is no longer a router</source>
        <translation>Ist kein Router mehr</translation>
    </message>
    <message>
        <source>The prefix %1 is advertised now</source>
        <translation>Das Präfix %1 wird jetzt angekündigt</translation>
    </message>
    <message>
        <source>The prefix %1 is no longer advertised</source>
        <translation>Das Präfix %1 wird nicht mehr angekündigt</translation>
    </message>
    <message>
        <source>More was announced than is taken in; the rest was left out</source>
        <translation>Es wurde mehr angekündigt, als aufgenommen wird; der Rest wurde weggelassen</translation>
    </message>
    <message>
        <source>More was announced than is taken in, from %1; the rest was left out</source>
        <translation>Es wurde mehr angekündigt, als aufgenommen wird, von %1; der Rest wurde weggelassen</translation>
    </message>
    <message>
        <source>New devices</source>
        <translation>Neue Geräte</translation>
    </message>
    <message>
        <source>Devices that are back</source>
        <translation>Geräte, die wieder da sind</translation>
    </message>
    <message>
        <source>Devices that are gone</source>
        <translation>Verschwundene Geräte</translation>
    </message>
    <message>
        <source>New addresses</source>
        <translation>Neue Adressen</translation>
    </message>
    <message>
        <source>Addresses that are gone</source>
        <translation>Verschwundene Adressen</translation>
    </message>
    <message>
        <source>Addresses that changed hands</source>
        <translation>Adressen, die das Gerät gewechselt haben</translation>
    </message>
    <message>
        <source>Addresses used twice</source>
        <translation>Doppelt verwendete Adressen</translation>
    </message>
    <message>
        <source>Changed MAC addresses</source>
        <translation>Geänderte MAC-Adressen</translation>
    </message>
    <message>
        <source>New routers</source>
        <translation>Neue Router</translation>
    </message>
    <message>
        <source>Routers that are gone</source>
        <translation>Verschwundene Router</translation>
    </message>
    <message>
        <source>New prefixes</source>
        <translation>Neue Präfixe</translation>
    </message>
    <message>
        <source>Prefixes that are gone</source>
        <translation>Verschwundene Präfixe</translation>
    </message>
    <message>
        <source>Too many announcements</source>
        <translation>Zu viele Ankündigungen</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>WHAT IT IS</source>
        <translation>WAS ES IST</translation>
    </message>
    <message>
        <source>WHAT FOR</source>
        <translation>WOFÜR</translation>
    </message>
    <message>
        <source>Name one of these formats: %1</source>
        <translation>Nennen Sie eines dieser Formate: %1</translation>
    </message>
    <message>
        <source>Write the inventory in the format of another program.</source>
        <translation>Das Inventar im Format eines anderen Programms schreiben.</translation>
    </message>
    <message>
        <source>Write to this file.</source>
        <translation>In diese Datei schreiben.</translation>
    </message>
    <message>
        <source>Name the formats.</source>
        <translation>Die Formate nennen.</translation>
    </message>
</context>
<context>
    <name>FormFilling</name>
    <message>
        <source>The field “%1” of the device&apos;s page cannot be filled in as needed; set it in a browser.</source>
        <translation>Das Feld „%1“ auf der Seite des Geräts lässt sich nicht wie nötig ausfüllen; stellen Sie es im Browser ein.</translation>
    </message>
    <message>
        <source>The device&apos;s page lacks a field that is needed; set the device up in a browser.</source>
        <translation>Auf der Seite des Geräts fehlt ein Feld, das gebraucht wird; richten Sie das Gerät im Browser ein.</translation>
    </message>
    <message numerus="yes">
        <source>The field “%1” of the device&apos;s page takes at most %n characters; choose a shorter value.</source>
        <translation>
            <numerusform>Das Feld „%1“ auf der Seite des Geräts fasst höchstens %n Zeichen; wählen Sie einen kürzeren Wert.</numerusform>
            <numerusform>Das Feld „%1“ auf der Seite des Geräts fasst höchstens %n Zeichen; wählen Sie einen kürzeren Wert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The device&apos;s page is sent in a form that this program does not write; set the device up in a browser.</source>
        <translation>Die Seite des Geräts wird in einer Form abgeschickt, die dieses Programm nicht schreibt; richten Sie das Gerät im Browser ein.</translation>
    </message>
</context>
<context>
    <name>HelpCommand</name>
    <message>
        <source>There is no command “%1”. See: sixlab --help</source>
        <translation>Es gibt keinen Befehl „%1“. Siehe: sixlab --help</translation>
    </message>
    <message>
        <source>Explain a command.</source>
        <translation>Einen Befehl erklären.</translation>
    </message>
    <message>
        <source>Print a completion script for bash.</source>
        <translation>Ein Vervollständigungsskript für bash ausgeben.</translation>
    </message>
</context>
<context>
    <name>HostsExporter</name>
    <message>
        <source>Lines for /etc/hosts</source>
        <translation>Zeilen für /etc/hosts</translation>
    </message>
    <message>
        <source>Names and lasting addresses, for one computer.</source>
        <translation>Namen und dauerhafte Adressen, für einen Computer.</translation>
    </message>
</context>
<context>
    <name>HtmlOutline</name>
    <message>
        <source>The device sent a web page that is too deeply nested to be read; set the device up in a browser.</source>
        <translation>Das Gerät hat eine Webseite geschickt, die zum Lesen zu tief verschachtelt ist; richten Sie das Gerät im Browser ein.</translation>
    </message>
</context>
<context>
    <name>HtmlPage</name>
    <message>
        <source>The device sent a web page with more forms, fields or links than can be read; set the device up in a browser.</source>
        <translation>Das Gerät hat eine Webseite mit mehr Formularen, Feldern oder Links geschickt, als gelesen werden können; richten Sie das Gerät im Browser ein.</translation>
    </message>
</context>
<context>
    <name>HtmlTree</name>
    <message>
        <source>The device sent a web page that is too large or too deeply nested to be read; set the device up in a browser.</source>
        <translation>Das Gerät hat eine Webseite geschickt, die zum Lesen zu groß oder zu tief verschachtelt ist; richten Sie das Gerät im Browser ein.</translation>
    </message>
</context>
<context>
    <name>HttpSession</name>
    <message>
        <source>The device closed the connection without an answer. Check that it is not restarting, then try again.</source>
        <translation>Das Gerät hat die Verbindung ohne Antwort geschlossen. Prüfen Sie, ob es gerade neu startet, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The device is reached by http or https. Correct the address.</source>
        <translation>Das Gerät wird über http oder https erreicht. Berichtigen Sie die Adresse.</translation>
    </message>
    <message>
        <source>No safe encryption could be agreed on. The device may know only outdated forms of it: update its firmware.</source>
        <translation>Es kam keine sichere Verschlüsselung zustande. Vielleicht kennt das Gerät nur veraltete Verfahren: Aktualisieren Sie seine Firmware.</translation>
    </message>
    <message>
        <source>The device shows another certificate than before. Make sure that it is your device, then trust the new certificate.</source>
        <translation>Das Gerät zeigt ein anderes Zertifikat als bisher. Vergewissern Sie sich, dass es Ihr Gerät ist, und vertrauen Sie dann dem neuen Zertifikat.</translation>
    </message>
    <message>
        <source>What the device answered makes no sense. Check that address and port are those of its web server, then try again.</source>
        <translation>Die Antwort des Geräts ergibt keinen Sinn. Prüfen Sie, ob Adresse und Port die seines Webservers sind, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The device answered far more than expected. Check that address and port are those of its web server.</source>
        <translation>Das Gerät hat weit mehr geantwortet als erwartet. Prüfen Sie, ob Adresse und Port die seines Webservers sind.</translation>
    </message>
    <message>
        <source>The request to the device would be malformed, so it was not sent. Please report this.</source>
        <translation>Die Anfrage an das Gerät wäre fehlerhaft und wurde daher nicht gesendet. Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>The device refused the user name or the password. Correct them.</source>
        <translation>Das Gerät hat den Benutzernamen oder das Passwort abgelehnt. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>The device sends its visitors to another page. Check that the address and the port are right.</source>
        <translation>Das Gerät schickt seine Besucher auf eine andere Seite. Prüfen Sie, ob Adresse und Port stimmen.</translation>
    </message>
    <message>
        <source>The device sends its visitors on to “%1”. If that is the right place, enter it as the address.</source>
        <translation>Das Gerät schickt seine Besucher weiter zu „%1“. Wenn das der richtige Ort ist, geben Sie ihn als Adresse ein.</translation>
    </message>
    <message>
        <source>The device asks for a user name and a password. Enter them.</source>
        <translation>Das Gerät verlangt einen Benutzernamen und ein Passwort. Geben Sie beides ein.</translation>
    </message>
    <message>
        <source>The device asks to sign in in a way that this program does not know. Allow Digest in the device&apos;s settings.</source>
        <translation>Das Gerät verlangt eine Art der Anmeldung, die dieses Programm nicht kennt. Erlauben Sie Digest in den Einstellungen des Geräts.</translation>
    </message>
    <message>
        <source>This user may not do that on the device. Sign in as an administrator.</source>
        <translation>Dieser Benutzer darf das auf dem Gerät nicht. Melden Sie sich als Administrator an.</translation>
    </message>
</context>
<context>
    <name>IdentifyCommand</name>
    <message>
        <source>BECAUSE OF</source>
        <translation>AUFGRUND VON</translation>
    </message>
    <message>
        <source>SEEN</source>
        <translation>GESEHEN</translation>
    </message>
    <message>
        <source>No driver recognises %1.</source>
        <translation>Kein Treiber erkennt %1.</translation>
    </message>
    <message>
        <source>%1 is served by the driver %2.</source>
        <translation>%1: Zuständig ist der Treiber %2.</translation>
    </message>
    <message>
        <source>Tell which driver serves a device, what it is, and why.</source>
        <translation>Angeben, welcher Treiber für ein Gerät zuständig ist, was es ist und warum.</translation>
    </message>
</context>
<context>
    <name>Isolation</name>
    <message>
        <source>This system forbids user namespaces, which the lab needs; allow them with “sudo sysctl kernel.unprivileged_userns_clone=1”, or run the lab as root.</source>
        <translation>Dieses System verbietet Benutzer-Namensräume, die das Labor benötigt; erlauben Sie sie mit „sudo sysctl kernel.unprivileged_userns_clone=1“ oder starten Sie das Labor als root.</translation>
    </message>
    <message>
        <source>This system allows no user namespaces, which the lab needs; allow them with “sudo sysctl user.max_user_namespaces=10000”, or run the lab as root.</source>
        <translation>Dieses System erlaubt keine Benutzer-Namensräume, die das Labor benötigt; erlauben Sie sie mit „sudo sysctl user.max_user_namespaces=10000“ oder starten Sie das Labor als root.</translation>
    </message>
    <message>
        <source>AppArmor forbids user namespaces, which the lab needs; allow them with “sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0”, or run the lab as root.</source>
        <translation>AppArmor verbietet Benutzer-Namensräume, die das Labor benötigt; erlauben Sie sie mit „sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0“ oder starten Sie das Labor als root.</translation>
    </message>
    <message>
        <source>This system does not let the lab make namespaces, as is usual inside a container; run it outside, or give the container the right to (CAP_SYS_ADMIN).</source>
        <translation>Dieses System lässt das Labor keine Namensräume anlegen, wie es in einem Container üblich ist; starten Sie es außerhalb oder geben Sie dem Container das Recht dazu (CAP_SYS_ADMIN).</translation>
    </message>
    <message>
        <source>This system has no more namespaces to give; end other labs or containers, or raise the limits under /proc/sys/user.</source>
        <translation>Dieses System kann keine weiteren Namensräume vergeben; beenden Sie andere Labore oder Container oder erhöhen Sie die Grenzen unter /proc/sys/user.</translation>
    </message>
    <message>
        <source>This kernel is too old for the lab, or was built without namespaces or IPv6; use Linux 5.1 or newer.</source>
        <translation>Dieser Kernel ist zu alt für das Labor oder wurde ohne Namensräume oder IPv6 gebaut; verwenden Sie Linux 5.1 oder neuer.</translation>
    </message>
    <message>
        <source>The lab could not be set apart from this system; please report this with the details.</source>
        <translation>Das Labor konnte nicht von diesem System abgetrennt werden; bitte melden Sie das mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>The lab keeps its state in memory under /dev/shm, which this system lacks; make it with “sudo mkdir -m 1777 /dev/shm”.</source>
        <translation>Das Labor hält seinen Zustand im Arbeitsspeicher unter /dev/shm, das diesem System fehlt; legen Sie es mit „sudo mkdir -m 1777 /dev/shm“ an.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The data folder %1 cannot be written: check that the disk is not full and that the folder is yours.</source>
        <translation>In den Datenordner %1 kann nicht geschrieben werden: Prüfen Sie, dass der Datenträger nicht voll ist und dass der Ordner Ihnen gehört.</translation>
    </message>
    <message>
        <source>An earlier change to this device is not finished: finish it or take it back first.</source>
        <translation>Eine frühere Änderung an diesem Gerät ist nicht abgeschlossen: Schließen Sie sie zuerst ab oder nehmen Sie sie zurück.</translation>
    </message>
    <message>
        <source>Change %1 is finished: there is nothing to resume.</source>
        <translation>Die Änderung %1 ist abgeschlossen: Es gibt nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>Change %1 is still at work in another window or command: wait for it.</source>
        <translation>Die Änderung %1 läuft noch in einem anderen Fenster oder Befehl: Warten Sie darauf.</translation>
    </message>
    <message>
        <source>The journal has no change %1: list the journal to see their numbers.</source>
        <translation>Das Journal enthält keine Änderung %1: Listen Sie das Journal auf, um die Nummern zu sehen.</translation>
    </message>
</context>
<context>
    <name>JournalCommand</name>
    <message>
        <source>STEP</source>
        <translation>SCHRITT</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>DETAIL</source>
        <translation>EINZELHEITEN</translation>
    </message>
    <message>
        <source>The driver “%1” that made this change is not part of this program.</source>
        <translation>Der Treiber „%1“, der diese Änderung vorgenommen hat, ist kein Teil dieses Programms.</translation>
    </message>
    <message>
        <source>This change is unfinished. Finish it first with: sixlab journal resume %1</source>
        <translation>Diese Änderung ist nicht abgeschlossen. Schließen Sie sie zuerst ab mit: sixlab journal resume %1</translation>
    </message>
    <message>
        <source>This change is finished. Take it back with: sixlab journal undo %1</source>
        <translation>Diese Änderung ist abgeschlossen. Nehmen Sie sie zurück mit: sixlab journal undo %1</translation>
    </message>
    <message>
        <source>Give %1 the settings back that it had before?</source>
        <translation>Für %1 die vorherigen Einstellungen wiederherstellen?</translation>
    </message>
    <message>
        <source>Settle the unfinished change of %1 now?</source>
        <translation>Die nicht abgeschlossene Änderung an %1 jetzt klären?</translation>
    </message>
    <message>
        <source>“%1” is no entry of the journal. See: sixlab journal</source>
        <translation>„%1“ ist kein Eintrag des Journals. Siehe: sixlab journal</translation>
    </message>
    <message>
        <source>Write: sixlab journal, or with an entry: sixlab journal show|resume|undo ID</source>
        <translation>Schreiben Sie: sixlab journal, oder mit einem Eintrag: sixlab journal show|resume|undo ID</translation>
    </message>
    <message>
        <source>List every write ever made; finish an unfinished one, or take one back.</source>
        <translation>Alle je erfolgten Schreibvorgänge auflisten; einen nicht abgeschlossenen abschließen oder einen zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>JsonExporter</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>All that is known, for programs and scripts.</source>
        <translation>Alles, was bekannt ist, für Programme und Skripte.</translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message>
        <source>This build has no simulated device “%1”, so the lab runs without the host “%2”.</source>
        <translation>In diesem Build gibt es kein simuliertes Gerät „%1“; das Labor läuft daher ohne den Host „%2“.</translation>
    </message>
    <message>
        <source>Say what to run in the lab, for instance “sixlab lab run -- bash”.</source>
        <translation>Geben Sie an, was im Labor laufen soll, zum Beispiel „sixlab lab run -- bash“.</translation>
    </message>
    <message>
        <source>Say what to run, for instance “sixlab lab exec router -- ip address”.</source>
        <translation>Geben Sie an, was laufen soll, zum Beispiel „sixlab lab exec router -- ip address“.</translation>
    </message>
    <message>
        <source>The lab must be started before anything else in this program; please report this.</source>
        <translation>Das Labor muss vor allem anderen in diesem Programm gestartet werden; bitte melden Sie das.</translation>
    </message>
</context>
<context>
    <name>LabCommand</name>
    <message>
        <source>SCENARIO</source>
        <translation>SZENARIO</translation>
    </message>
    <message>
        <source>WHAT IT IS</source>
        <translation>WAS ES IST</translation>
    </message>
    <message>
        <source>HOSTS</source>
        <translation>HOSTS</translation>
    </message>
    <message>
        <source>The simulated devices are signed in to as %1 with the password %2</source>
        <translation>An den simulierten Geräten melden Sie sich als %1 mit dem Passwort %2 an</translation>
    </message>
    <message>
        <source>There is no scenario “%1”. There are: %2</source>
        <translation>Es gibt kein Szenario „%1“. Es gibt: %2</translation>
    </message>
    <message>
        <source>Write: sixlab lab list, sixlab lab run -- COMMAND, or sixlab lab exec HOST -- COMMAND</source>
        <translation>Schreiben Sie: sixlab lab list, sixlab lab run -- COMMAND oder sixlab lab exec HOST -- COMMAND</translation>
    </message>
    <message>
        <source>The lab lives as long as its command. Limit that one, for example with: sixlab lab run -- timeout 60 COMMAND</source>
        <translation>Das Labor lebt so lange wie sein Befehl. Begrenzen Sie diesen, zum Beispiel mit: sixlab lab run -- timeout 60 COMMAND</translation>
    </message>
    <message>
        <source>A virtual home network on this machine, alive while a command runs in it.</source>
        <translation>Ein virtuelles Heimnetz auf diesem Rechner; es besteht, solange ein Befehl darin läuft.</translation>
    </message>
    <message>
        <source>Which network to build; “home” if none is named.</source>
        <translation>Welches Netzwerk aufgebaut wird; „home“, wenn keines angegeben ist.</translation>
    </message>
</context>
<context>
    <name>LabHost</name>
    <message>
        <source>The simulated device “%1” cannot serve on its port; start the lab again.</source>
        <translation>Das simulierte Gerät „%1“ kann auf seinem Port keinen Dienst anbieten; starten Sie das Labor neu.</translation>
    </message>
</context>
<context>
    <name>LabInit</name>
    <message>
        <source>Not all hosts of the lab have their addresses yet; the command starts all the same.</source>
        <translation>Noch haben nicht alle Hosts des Labors ihre Adressen; der Befehl startet trotzdem.</translation>
    </message>
    <message>
        <source>“%1” of the lab has ended, so the lab is not complete; start it again.</source>
        <translation>„%1“ im Labor hat sich beendet, das Labor ist also nicht vollständig; starten Sie es neu.</translation>
    </message>
</context>
<context>
    <name>LabOwner</name>
    <message>
        <source>The lab ended before its command did; start it again, and report this if it happens twice.</source>
        <translation>Das Labor endete vor seinem Befehl; starten Sie es neu und melden Sie das, wenn es zweimal geschieht.</translation>
    </message>
</context>
<context>
    <name>LabSocket</name>
    <message>
        <source>No lab of yours is running; start one with “sixlab lab run -- COMMAND”.</source>
        <translation>Es läuft kein Labor von Ihnen; starten Sie eines mit „sixlab lab run -- COMMAND“.</translation>
    </message>
</context>
<context>
    <name>Launch</name>
    <message>
        <source>There is no program “%1”; check its name, or give its full path.</source>
        <translation>Es gibt kein Programm „%1“; prüfen Sie seinen Namen oder geben Sie seinen vollständigen Pfad an.</translation>
    </message>
    <message>
        <source>The program “%1” cannot be run; check that it is a program and that you may run it.</source>
        <translation>Das Programm „%1“ kann nicht ausgeführt werden; prüfen Sie, ob es ein Programm ist und ob Sie es ausführen dürfen.</translation>
    </message>
</context>
<context>
    <name>MarkdownExporter</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Table for a document (Markdown)</source>
        <translation>Tabelle für ein Dokument (Markdown)</translation>
    </message>
    <message>
        <source>One row for each device, for a wiki page.</source>
        <translation>Eine Zeile für jedes Gerät, für eine Wiki-Seite.</translation>
    </message>
</context>
<context>
    <name>Notification</name>
    <message>
        <source>%1 began to act as a router, at %2.</source>
        <translation>%1 arbeitet jetzt als Router, unter %2.</translation>
    </message>
    <message>
        <source>%1 and %2 both use the address %3.</source>
        <translation>%1 und %2 verwenden beide die Adresse %3.</translation>
    </message>
    <message>
        <source>%1 no longer advertises the prefix %2.</source>
        <translation>%1 kündigt das Präfix %2 nicht mehr an.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) on your network</source>
        <translation>
            <numerusform>%n Ereignis in Ihrem Netz</numerusform>
            <numerusform>%n Ereignisse in Ihrem Netz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new router(s) on your network</source>
        <translation>
            <numerusform>%n neuer Router in Ihrem Netz</numerusform>
            <numerusform>%n neue Router in Ihrem Netz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) used twice on your network</source>
        <translation>
            <numerusform>%n doppelt verwendete Adresse in Ihrem Netz</numerusform>
            <numerusform>%n doppelt verwendete Adressen in Ihrem Netz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prefix(es) went away from your network</source>
        <translation>
            <numerusform>%n Präfix ist aus Ihrem Netz verschwunden</numerusform>
            <numerusform>%n Präfixe sind aus Ihrem Netz verschwunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new device(s) on your network</source>
        <translation>
            <numerusform>%n neues Gerät in Ihrem Netz</numerusform>
            <numerusform>%n neue Geräte in Ihrem Netz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Nobody reads the output any more.</source>
        <translation>Niemand liest die Ausgabe mehr.</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>This device has no such setting: leave it as it is.</source>
        <translation>Dieses Gerät hat keine solche Einstellung: Lassen Sie sie, wie sie ist.</translation>
    </message>
    <message>
        <source>This device shows this setting but does not let it be changed: leave it as it is.</source>
        <translation>Dieses Gerät zeigt diese Einstellung, lässt sie aber nicht ändern: Lassen Sie sie, wie sie ist.</translation>
    </message>
    <message>
        <source>The address %1 is in the list twice: remove one of them.</source>
        <translation>Die Adresse %1 steht zweimal in der Liste: Entfernen Sie eine davon.</translation>
    </message>
    <message numerus="yes">
        <source>This device has room for %n static address(es): remove the others.</source>
        <translation>
            <numerusform>Dieses Gerät hat Platz für %n statische Adresse: Entfernen Sie die übrigen.</numerusform>
            <numerusform>Dieses Gerät hat Platz für %n statische Adressen: Entfernen Sie die übrigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The device keeps its gateway %1, and cannot reach it with these addresses.</source>
        <translation>Das Gerät behält sein Gateway %1 und kann es mit diesen Adressen nicht erreichen.</translation>
    </message>
    <message>
        <source>%1 cannot be a name server: write the address of one.</source>
        <translation>%1 kann kein Nameserver sein: Geben Sie die Adresse eines Nameservers an.</translation>
    </message>
    <message>
        <source>The device has saved settings that wait for its reboot; this change is added to them.</source>
        <translation>Das Gerät hat gespeicherte Einstellungen, die auf seinen Neustart warten; diese Änderung kommt zu ihnen hinzu.</translation>
    </message>
    <message>
        <source>The device is reached over IPv6, which this change turns off: connect to it over IPv4, or there is no way to see that the change holds.</source>
        <translation>Das Gerät wird über IPv6 erreicht, das diese Änderung ausschaltet: Verbinden Sie sich über IPv4, sonst lässt sich nicht feststellen, ob die Änderung Bestand hat.</translation>
    </message>
    <message>
        <source>Only the link-local address remains: the device will be reachable from its own network only.</source>
        <translation>Nur die link-lokale Adresse bleibt übrig: Das Gerät wird nur aus seinem eigenen Netz erreichbar sein.</translation>
    </message>
    <message>
        <source>The address over which the device is reached goes away; it will be reached at another one.</source>
        <translation>Die Adresse, über die das Gerät erreicht wird, fällt weg; es wird unter einer anderen erreicht werden.</translation>
    </message>
    <message>
        <source>No IPv6 address that other networks can reach remains on the device.</source>
        <translation>Dem Gerät bleibt keine IPv6-Adresse, die andere Netze erreichen können.</translation>
    </message>
    <message>
        <source>The static addresses are saved, and are not used while IPv6 is turned off.</source>
        <translation>Die statischen Adressen sind gespeichert und werden nicht verwendet, solange IPv6 ausgeschaltet ist.</translation>
    </message>
</context>
<context>
    <name>PlanCommand</name>
    <message>
        <source>Tell what would change and what the device cannot do, and write nothing.</source>
        <translation>Angeben, was sich ändern würde und was das Gerät nicht kann, und nichts schreiben.</translation>
    </message>
</context>
<context>
    <name>PresenceWording</name>
    <message>
        <source>It answered an ARP request %1 at %2.</source>
        <translation>Es hat %1 unter %2 auf eine ARP-Anfrage geantwortet.</translation>
    </message>
    <message>
        <source>It answered a neighbour solicitation %1 at %2.</source>
        <translation>Es hat %1 unter %2 auf eine Neighbour-Solicitation geantwortet.</translation>
    </message>
    <message>
        <source>It answered a ping %1 at %2.</source>
        <translation>Es hat %1 unter %2 auf einen Ping geantwortet.</translation>
    </message>
    <message>
        <source>It announced itself by mDNS %1 at %2.</source>
        <translation>Es hat sich %1 unter %2 über mDNS angekündigt.</translation>
    </message>
    <message>
        <source>It sent a router advertisement %1 from %2.</source>
        <translation>Es hat %1 von %2 ein Router-Advertisement gesendet.</translation>
    </message>
    <message>
        <source>It is this machine, seen %1 with %2.</source>
        <translation>Es ist dieser Rechner, gesehen %1 mit %2.</translation>
    </message>
    <message>
        <source>It answered by SSDP %1 at %2.</source>
        <translation>Es hat %1 unter %2 über SSDP geantwortet.</translation>
    </message>
    <message>
        <source>It answered by WS-Discovery %1 at %2.</source>
        <translation>Es hat %1 unter %2 über WS-Discovery geantwortet.</translation>
    </message>
    <message>
        <source>Its web page answered %1 at %2.</source>
        <translation>Seine Webseite hat %1 unter %2 geantwortet.</translation>
    </message>
    <message>
        <source>SNMP told of it %1: %2.</source>
        <translation>SNMP hat es %1 gemeldet: %2.</translation>
    </message>
    <message>
        <source>It was in the table of a router %1: %2.</source>
        <translation>Es stand %1 in der Tabelle eines Routers: %2.</translation>
    </message>
    <message>
        <source>It had a DHCP lease of a router %1: %2.</source>
        <translation>Es hatte %1 eine DHCP-Lease eines Routers: %2.</translation>
    </message>
    <message>
        <source>It answered the privileged helper %1 at %2.</source>
        <translation>Es hat dem privilegierten Hilfsprogramm %1 unter %2 geantwortet.</translation>
    </message>
    <message>
        <source>It was seen %1 by its MAC address alone (%2).</source>
        <translation>Es wurde %1 nur anhand seiner MAC-Adresse gesehen (%2).</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, durch %2</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>%1: warning: %2</source>
        <translation>%1: Warnung: %2</translation>
    </message>
</context>
<context>
    <name>Rtnetlink</name>
    <message>
        <source>The system does not allow this program to change the virtual network; check that user namespaces are allowed here.</source>
        <translation>Das System erlaubt diesem Programm nicht, das virtuelle Netzwerk zu ändern; prüfen Sie, ob Benutzer-Namensräume hier erlaubt sind.</translation>
    </message>
    <message>
        <source>This kernel lacks bridges, veth pairs or IPv6; load them with “sudo modprobe -a bridge veth ipv6”.</source>
        <translation>Diesem Kernel fehlen Bridges, veth-Paare oder IPv6; laden Sie sie mit „sudo modprobe -a bridge veth ipv6“.</translation>
    </message>
    <message>
        <source>The kernel did not accept a change of the virtual network; please report this with the details.</source>
        <translation>Der Kernel hat eine Änderung des virtuellen Netzwerks nicht angenommen; bitte melden Sie das mit den Einzelheiten.</translation>
    </message>
</context>
<context>
    <name>SafeFile</name>
    <message>
        <source>“%1” could not be written: %2. Choose another place, or make room there.</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ort oder schaffen Sie dort Platz.</translation>
    </message>
</context>
<context>
    <name>ScanCommand</name>
    <message>
        <source>Find the devices on the network.</source>
        <translation>Die Geräte im Netzwerk finden.</translation>
    </message>
    <message>
        <source>Stop looking after so long.</source>
        <translation>Die Suche nach dieser Zeit beenden.</translation>
    </message>
    <message>
        <source>Go on, and print one line of JSON for every event.</source>
        <translation>Weiterlaufen und für jedes Ereignis eine Zeile JSON ausgeben.</translation>
    </message>
</context>
<context>
    <name>ScanOptions</name>
    <message>
        <source>Look there only; may be given several times.</source>
        <translation>Nur dort suchen; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Listen only, and send nothing.</source>
        <translation>Nur zuhören und nichts senden.</translation>
    </message>
    <message>
        <source>Do not try every address of an IPv4 subnet.</source>
        <translation>Nicht jede Adresse eines IPv4-Subnetzes probieren.</translation>
    </message>
    <message>
        <source>Do not ask the devices that are found for their description.</source>
        <translation>Die gefundenen Geräte nicht nach ihrer Beschreibung fragen.</translation>
    </message>
    <message>
        <source>Do without the helper that sends raw packets.</source>
        <translation>Ohne das Hilfsprogramm auskommen, das Rohpakete sendet.</translation>
    </message>
    <message>
        <source>Read the tables of this router or switch too: snmp://ADDRESS with the community in --password-file, snmp://USER@ADDRESS by SNMPv3, or ssh://USER@ADDRESS; may be given several times.</source>
        <translation>Auch die Tabellen dieses Routers oder Switches lesen: snmp://ADDRESS mit der Community in --password-file, snmp://USER@ADDRESS über SNMPv3 oder ssh://USER@ADDRESS; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Encrypt SNMPv3 with the password in the first line of the file.</source>
        <translation>SNMPv3 mit dem Passwort in der ersten Zeile der Datei verschlüsseln.</translation>
    </message>
    <message>
        <source>Sign in by SSH with this key; without it, with the agent&apos;s keys or the password.</source>
        <translation>Über SSH mit diesem Schlüssel anmelden; ohne ihn mit den Schlüsseln des Agenten oder dem Passwort.</translation>
    </message>
    <message>
        <source>There is no interface “%1”. There are: %2</source>
        <translation>Es gibt keine Schnittstelle „%1“. Es gibt: %2</translation>
    </message>
    <message>
        <source>Tables cannot be read without sending anything. Leave out --passive or --tables.</source>
        <translation>Tabellen lassen sich nicht lesen, ohne etwas zu senden. Lassen Sie --passive oder --tables weg.</translation>
    </message>
    <message>
        <source>Only SNMPv3 is encrypted. Name a user as in --tables snmp://USER@ADDRESS, or leave out --privacy-password-file.</source>
        <translation>Nur SNMPv3 wird verschlüsselt. Nennen Sie einen Benutzer wie in --tables snmp://USER@ADDRESS, oder lassen Sie --privacy-password-file weg.</translation>
    </message>
    <message>
        <source>A key is for SSH. Give --tables ssh://USER@ADDRESS, or leave out --identity.</source>
        <translation>Ein Schlüssel ist für SSH. Geben Sie --tables ssh://USER@ADDRESS an, oder lassen Sie --identity weg.</translation>
    </message>
    <message>
        <source>No community is tried unasked. Write it into a file and give --password-file FILE (- is stdin).</source>
        <translation>Ungefragt wird keine Community probiert. Schreiben Sie sie in eine Datei und geben Sie --password-file FILE an (- ist stdin).</translation>
    </message>
    <message>
        <source>SNMPv3 needs the user&apos;s password. Write it into a file and give --password-file FILE (- is stdin).</source>
        <translation>SNMPv3 benötigt das Passwort des Benutzers. Schreiben Sie es in eine Datei und geben Sie --password-file FILE an (- ist stdin).</translation>
    </message>
    <message>
        <source>The SSH key of %1 is seen for the first time: %2. Compare it with what the router shows, then give --trust-new.</source>
        <translation>Der SSH-Schlüssel von %1 wird zum ersten Mal gesehen: %2. Vergleichen Sie ihn mit dem, was der Router anzeigt, und geben Sie dann --trust-new an.</translation>
    </message>
    <message>
        <source>The SSH key of %1 is seen for the first time: %2. Trust it?</source>
        <translation>Der SSH-Schlüssel von %1 wird zum ersten Mal gesehen: %2. Ihm vertrauen?</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>A home</source>
        <translation>Ein Zuhause</translation>
    </message>
    <message>
        <source>A router that advertises 2001:db8:2::/64, a camera, a server&apos;s BMC, a plain host, one that ignores multicast pings, and a piece of internet.</source>
        <translation>Ein Router, der 2001:db8:2::/64 ankündigt, eine Kamera, der BMC eines Servers, ein gewöhnlicher Host, einer, der Multicast-Pings ignoriert, und ein Stück Internet.</translation>
    </message>
    <message>
        <source>A scenario of the lab is damaged; please install Sixlab again.</source>
        <translation>Ein Szenario des Labors ist beschädigt; bitte installieren Sie Sixlab neu.</translation>
    </message>
    <message>
        <source>There is no scenario “%1”; choose one of these: %2.</source>
        <translation>Es gibt kein Szenario „%1“; wählen Sie eines von diesen: %2.</translation>
    </message>
</context>
<context>
    <name>ServiceWording</name>
    <message>
        <source>Announced by mDNS</source>
        <translation>Über mDNS angekündigt</translation>
    </message>
    <message>
        <source>Announced by UPnP (SSDP)</source>
        <translation>Über UPnP (SSDP) angekündigt</translation>
    </message>
    <message>
        <source>Announced by WS-Discovery</source>
        <translation>Über WS-Discovery angekündigt</translation>
    </message>
    <message>
        <source>On its web page</source>
        <translation>Auf seiner Webseite</translation>
    </message>
    <message>
        <source>Told by SNMP</source>
        <translation>Über SNMP gemeldet</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Web page, encrypted</source>
        <translation>Webseite, verschlüsselt</translation>
    </message>
    <message>
        <source>Printing (IPP)</source>
        <translation>Drucken (IPP)</translation>
    </message>
    <message>
        <source>Printing, encrypted (IPP)</source>
        <translation>Drucken, verschlüsselt (IPP)</translation>
    </message>
    <message>
        <source>Printing (LPD)</source>
        <translation>Drucken (LPD)</translation>
    </message>
    <message>
        <source>Printing (raw)</source>
        <translation>Drucken (roh)</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Scannen</translation>
    </message>
    <message>
        <source>Scanning (eSCL)</source>
        <translation>Scannen (eSCL)</translation>
    </message>
    <message>
        <source>Scanning, encrypted (eSCL)</source>
        <translation>Scannen, verschlüsselt (eSCL)</translation>
    </message>
    <message>
        <source>Remote shell (SSH)</source>
        <translation>Fernzugriff auf die Shell (SSH)</translation>
    </message>
    <message>
        <source>File transfer (SFTP)</source>
        <translation>Dateiübertragung (SFTP)</translation>
    </message>
    <message>
        <source>File transfer (FTP)</source>
        <translation>Dateiübertragung (FTP)</translation>
    </message>
    <message>
        <source>Shared folders (SMB)</source>
        <translation>Freigegebene Ordner (SMB)</translation>
    </message>
    <message>
        <source>Shared folders (AFP)</source>
        <translation>Freigegebene Ordner (AFP)</translation>
    </message>
    <message>
        <source>Shared folders (NFS)</source>
        <translation>Freigegebene Ordner (NFS)</translation>
    </message>
    <message>
        <source>Shared folders (WebDAV)</source>
        <translation>Freigegebene Ordner (WebDAV)</translation>
    </message>
    <message>
        <source>Backup disk</source>
        <translation>Sicherungslaufwerk</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>What it says of itself</source>
        <translation>Angaben über sich selbst</translation>
    </message>
    <message>
        <source>Picture and sound (AirPlay)</source>
        <translation>Bild und Ton (AirPlay)</translation>
    </message>
    <message>
        <source>Sound (AirPlay)</source>
        <translation>Ton (AirPlay)</translation>
    </message>
    <message>
        <source>Picture and sound (Cast)</source>
        <translation>Bild und Ton (Cast)</translation>
    </message>
    <message>
        <source>Sound (Spotify Connect)</source>
        <translation>Ton (Spotify Connect)</translation>
    </message>
    <message>
        <source>Music library</source>
        <translation>Musikbibliothek</translation>
    </message>
    <message>
        <source>Smart home (HomeKit)</source>
        <translation>Smart Home (HomeKit)</translation>
    </message>
    <message>
        <source>Smart home (Matter)</source>
        <translation>Smart Home (Matter)</translation>
    </message>
    <message>
        <source>Smart home, to be set up (Matter)</source>
        <translation>Smart Home, noch einzurichten (Matter)</translation>
    </message>
    <message>
        <source>Messages (MQTT)</source>
        <translation>Nachrichten (MQTT)</translation>
    </message>
    <message>
        <source>Video stream (RTSP)</source>
        <translation>Videostream (RTSP)</translation>
    </message>
    <message>
        <source>Telephony (SIP)</source>
        <translation>Telefonie (SIP)</translation>
    </message>
    <message>
        <source>Remote desktop (VNC)</source>
        <translation>Fernzugriff auf den Bildschirm (VNC)</translation>
    </message>
    <message>
        <source>Remote shell (Telnet)</source>
        <translation>Fernzugriff auf die Shell (Telnet)</translation>
    </message>
    <message>
        <source>DNS server</source>
        <translation>DNS-Server</translation>
    </message>
    <message>
        <source>Time server</source>
        <translation>Zeitserver</translation>
    </message>
    <message>
        <source>Answers for sleeping devices</source>
        <translation>Antwortet für schlafende Geräte</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Media player</source>
        <translation>Medienabspieler</translation>
    </message>
    <message>
        <source>Media library</source>
        <translation>Medienbibliothek</translation>
    </message>
    <message>
        <source>Internet router</source>
        <translation>Internet-Router</translation>
    </message>
    <message>
        <source>Internet connection</source>
        <translation>Internetverbindung</translation>
    </message>
    <message>
        <source>Port forwarding</source>
        <translation>Portweiterleitung</translation>
    </message>
    <message>
        <source>IPv6 firewall control</source>
        <translation>Steuerung der IPv6-Firewall</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Camera (ONVIF)</source>
        <translation>Kamera (ONVIF)</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The value of “%1” is not understood. Write it as the documentation of the settings form shows.</source>
        <translation>Der Wert von „%1“ ist nicht verständlich. Schreiben Sie ihn so, wie es die Dokumentation der JSON-Form von Einstellungen zeigt.</translation>
    </message>
    <message>
        <source>The settings have no field “%1”.</source>
        <translation>Die Einstellungen haben kein Feld „%1“.</translation>
    </message>
</context>
<context>
    <name>SettingsWish</name>
    <message>
        <source>IPv6 itself.</source>
        <translation>IPv6 selbst.</translation>
    </message>
    <message>
        <source>Addresses from router advertisements.</source>
        <translation>Adressen aus Router-Advertisements.</translation>
    </message>
    <message>
        <source>What to ask a DHCPv6 server for.</source>
        <translation>Wonach ein DHCPv6-Server gefragt werden soll.</translation>
    </message>
    <message>
        <source>A static address; may be given several times, and replaces those that are there.</source>
        <translation>Eine statische Adresse; mehrfach möglich, ersetzt die vorhandenen.</translation>
    </message>
    <message>
        <source>No static address.</source>
        <translation>Keine statische Adresse.</translation>
    </message>
    <message>
        <source>The router to use.</source>
        <translation>Der zu verwendende Router.</translation>
    </message>
    <message>
        <source>No fixed router.</source>
        <translation>Kein fester Router.</translation>
    </message>
    <message>
        <source>A name server; may be given several times.</source>
        <translation>Ein Nameserver; mehrfach möglich.</translation>
    </message>
    <message>
        <source>No name server.</source>
        <translation>Kein Nameserver.</translation>
    </message>
    <message>
        <source>Read all of it from a JSON form instead.</source>
        <translation>Stattdessen alles aus einer JSON-Form lesen.</translation>
    </message>
    <message>
        <source>The settings file “%1” cannot be read: %2.</source>
        <translation>Die Einstellungsdatei „%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The settings file “%1” is no JSON form of settings.</source>
        <translation>Die Einstellungsdatei „%1“ ist keine JSON-Form von Einstellungen.</translation>
    </message>
    <message>
        <source>The options --%1 and --no-%1 contradict each other.</source>
        <translation>Die Optionen --%1 und --no-%1 widersprechen einander.</translation>
    </message>
    <message>
        <source>Give either --settings or single options, since one would hide the other.</source>
        <translation>Geben Sie entweder --settings oder einzelne Optionen an, da das eine das andere verdecken würde.</translation>
    </message>
    <message>
        <source>Say what shall change, for example: --address 2001:db8:2::10/64</source>
        <translation>Geben Sie an, was sich ändern soll, zum Beispiel: --address 2001:db8:2::10/64</translation>
    </message>
</context>
<context>
    <name>SetupChoice</name>
    <message>
        <source>This device does not let it be changed.</source>
        <translation>Dieses Gerät lässt das nicht ändern.</translation>
    </message>
    <message>
        <source>Type an IPv6 address, or take one of the suggestions.</source>
        <translation>Geben Sie eine IPv6-Adresse ein oder übernehmen Sie einen der Vorschläge.</translation>
    </message>
    <message>
        <source>This is not an IPv6 address yet: it looks like 2001:db8::10.</source>
        <translation>Das ist noch keine IPv6-Adresse: Sie sieht aus wie 2001:db8::10.</translation>
    </message>
    <message>
        <source>This is not an IPv6 address yet: a gateway looks like fe80::1.</source>
        <translation>Das ist noch keine IPv6-Adresse: Ein Gateway sieht aus wie fe80::1.</translation>
    </message>
    <message>
        <source>“%1” is not an IPv6 address.</source>
        <translation>„%1“ ist keine IPv6-Adresse.</translation>
    </message>
    <message>
        <source>The address %1 is there twice.</source>
        <translation>Die Adresse %1 ist zweimal vorhanden.</translation>
    </message>
    <message numerus="yes">
        <source>This device takes at most %n static address(es).</source>
        <translation>
            <numerusform>Dieses Gerät nimmt höchstens %n statische Adresse an.</numerusform>
            <numerusform>Dieses Gerät nimmt höchstens %n statische Adressen an.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not the IPv6 address of a name server.</source>
        <translation>„%1“ ist nicht die IPv6-Adresse eines Nameservers.</translation>
    </message>
</context>
<context>
    <name>SetupReason</name>
    <message>
        <source>No driver of Sixlab knows this device, so it can be watched but not set up.</source>
        <translation>Kein Treiber von Sixlab kennt dieses Gerät; es kann daher beobachtet, aber nicht eingerichtet werden.</translation>
    </message>
    <message>
        <source>The %1 driver serves it, but no address of it is known yet: scan again.</source>
        <translation>Der Treiber für %1 ist zuständig, aber es ist noch keine Adresse des Geräts bekannt: Suchen Sie erneut.</translation>
    </message>
    <message>
        <source>The %1 driver serves it: it announces %2.</source>
        <translation>Der Treiber für %1 ist zuständig: Das Gerät kündigt %2 an.</translation>
    </message>
    <message>
        <source>The %1 driver serves it: the MAC address %2 is one of this vendor.</source>
        <translation>Der Treiber für %1 ist zuständig: Die MAC-Adresse %2 gehört diesem Hersteller.</translation>
    </message>
    <message>
        <source>The %1 driver serves it.</source>
        <translation>Der Treiber für %1 ist zuständig.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>This command cannot be given to the other computer. Please report it.</source>
        <translation>Dieser Befehl kann dem anderen Computer nicht gegeben werden. Bitte melden Sie das.</translation>
    </message>
</context>
<context>
    <name>ShowCommand</name>
    <message>
        <source>Read the settings of a device now.</source>
        <translation>Die Einstellungen eines Geräts jetzt lesen.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>User name for %1:</source>
        <translation>Benutzername für %1:</translation>
    </message>
    <message>
        <source>It is not known who signs in to %1. Give --user.</source>
        <translation>Es ist nicht bekannt, wer sich an %1 anmeldet. Geben Sie --user an.</translation>
    </message>
    <message>
        <source>Password of %1 for %2:</source>
        <translation>Passwort von %1 für %2:</translation>
    </message>
    <message>
        <source>There is no password for %1. Give --password-file, or sign in once in the window and keep the password.</source>
        <translation>Für %1 gibt es kein Passwort. Geben Sie --password-file an, oder melden Sie sich einmal im Fenster an und bewahren Sie das Passwort dort auf.</translation>
    </message>
    <message>
        <source>The certificate of %1 is seen for the first time: SHA-256 %2. Compare it with what the device shows, then give --trust-new.</source>
        <translation>Das Zertifikat von %1 wird zum ersten Mal gesehen: SHA-256 %2. Vergleichen Sie es mit dem, was das Gerät anzeigt, und geben Sie dann --trust-new an.</translation>
    </message>
    <message>
        <source>The certificate of %1 is seen for the first time: SHA-256 %2. Trust it?</source>
        <translation>Das Zertifikat von %1 wird zum ersten Mal gesehen: SHA-256 %2. Ihm vertrauen?</translation>
    </message>
</context>
<context>
    <name>SnmpClient</name>
    <message>
        <source>What the device answers by SNMP makes no sense, so it was not used. Update its firmware, or read its tables in another way.</source>
        <translation>Was das Gerät über SNMP antwortet, ergibt keinen Sinn und wurde daher nicht verwendet. Aktualisieren Sie seine Firmware oder lesen Sie seine Tabellen auf anderem Weg.</translation>
    </message>
    <message>
        <source>The device knows no such SNMPv3 user. Correct the user name.</source>
        <translation>Das Gerät kennt diesen SNMPv3-Benutzer nicht. Korrigieren Sie den Benutzernamen.</translation>
    </message>
    <message>
        <source>The device refused the password of the SNMPv3 user. Correct it.</source>
        <translation>Das Gerät hat das Passwort des SNMPv3-Benutzers abgelehnt. Korrigieren Sie es.</translation>
    </message>
    <message>
        <source>The SNMPv3 user has no password for encryption on the device. Leave that password empty, or set one there.</source>
        <translation>Der SNMPv3-Benutzer hat auf dem Gerät kein Passwort für die Verschlüsselung. Lassen Sie dieses Passwort leer oder legen Sie dort eines fest.</translation>
    </message>
    <message>
        <source>The device lets this SNMP user in, but not read. Allow it there, or enter the password for encryption.</source>
        <translation>Das Gerät lässt diesen SNMP-Benutzer ein, aber nicht lesen. Erlauben Sie es dort oder geben Sie das Passwort für die Verschlüsselung ein.</translation>
    </message>
    <message>
        <source>The device did not answer by SNMP. A wrong community is answered by silence too: check it, and that SNMP v2c is switched on and this computer may read.</source>
        <translation>Das Gerät hat nicht über SNMP geantwortet. Auch auf eine falsche Community folgt keine Antwort: Prüfen Sie sie und ob SNMP v2c eingeschaltet ist und dieser Computer lesen darf.</translation>
    </message>
    <message>
        <source>The device knows the SNMPv3 user, but does not answer what is encrypted. Correct the password for encryption.</source>
        <translation>Das Gerät kennt den SNMPv3-Benutzer, antwortet aber nicht auf Verschlüsseltes. Korrigieren Sie das Passwort für die Verschlüsselung.</translation>
    </message>
</context>
<context>
    <name>SnmpLibrary</name>
    <message>
        <source>The device is there, but nothing answers SNMP on it. Switch SNMP on in its settings, and let this computer read.</source>
        <translation>Das Gerät ist da, aber nichts antwortet dort auf SNMP. Schalten Sie SNMP in seinen Einstellungen ein und erlauben Sie diesem Computer das Lesen.</translation>
    </message>
    <message>
        <source>The device cannot be asked by SNMP. Check that it is switched on and that the address is right.</source>
        <translation>Das Gerät kann nicht über SNMP befragt werden. Prüfen Sie, ob es eingeschaltet ist und ob die Adresse stimmt.</translation>
    </message>
    <message>
        <source>A user name of SNMPv3 has 1 to 32 characters. Enter the one that is set on the device.</source>
        <translation>Ein Benutzername für SNMPv3 hat 1 bis 32 Zeichen. Geben Sie den ein, der auf dem Gerät festgelegt ist.</translation>
    </message>
    <message>
        <source>A password of SNMPv3 has at least 8 characters. Enter the one that is set on the device.</source>
        <translation>Ein Passwort für SNMPv3 hat mindestens 8 Zeichen. Geben Sie das ein, das auf dem Gerät festgelegt ist.</translation>
    </message>
    <message>
        <source>The keys for SNMPv3 could not be made. Restart the program.</source>
        <translation>Die Schlüssel für SNMPv3 konnten nicht erzeugt werden. Starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>SNMP could not be started. Restart the program.</source>
        <translation>SNMP konnte nicht gestartet werden. Starten Sie das Programm neu.</translation>
    </message>
</context>
<context>
    <name>SnmpNeighbours</name>
    <message>
        <source>%1 port %2</source>
        <comment>a switch and the number of a port</comment>
        <translation>%1 Port %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a switch and the name of a port</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>SnmpSession</name>
    <message>
        <source>The question could not be put as SNMP. Restart the program.</source>
        <translation>Die Anfrage konnte nicht als SNMP formuliert werden. Starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The device did not answer by SNMP. Check that SNMP is switched on there, and that this computer may read.</source>
        <translation>Das Gerät hat nicht über SNMP geantwortet. Prüfen Sie, ob SNMP dort eingeschaltet ist und ob dieser Computer lesen darf.</translation>
    </message>
</context>
<context>
    <name>SqliteFile</name>
    <message>
        <source>The file %1 cannot be written: check that the disk is not full and that the folder is yours.</source>
        <translation>In die Datei %1 kann nicht geschrieben werden: Prüfen Sie, dass der Datenträger nicht voll ist und dass der Ordner Ihnen gehört.</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer Sixlab: update this one, or start it with another data folder.</source>
        <translation>Die Datei %1 wurde von einem neueren Sixlab geschrieben: Aktualisieren Sie dieses oder starten Sie es mit einem anderen Datenordner.</translation>
    </message>
</context>
<context>
    <name>SshShell</name>
    <message>
        <source>The connection ended before the command did. Check that the device is not restarting, then try again.</source>
        <translation>Die Verbindung endete vor dem Befehl. Prüfen Sie, ob das Gerät gerade neu startet, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The device lets this user run no commands. Sign in as another one.</source>
        <translation>Das Gerät lässt diesen Benutzer keine Befehle ausführen. Melden Sie sich als ein anderer an.</translation>
    </message>
    <message>
        <source>The device says far more than was asked for. Check that it is the right one.</source>
        <translation>Das Gerät antwortet weit mehr, als gefragt war. Prüfen Sie, ob es das richtige ist.</translation>
    </message>
    <message>
        <source>The device does not say how the command ended. Try again.</source>
        <translation>Das Gerät teilt nicht mit, wie der Befehl endete. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The key file “%1” cannot be read. Choose another one.</source>
        <translation>Die Schlüsseldatei „%1“ kann nicht gelesen werden. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The key file “%1” needs a passphrase, and this was not it. Enter the passphrase as the password.</source>
        <translation>Die Schlüsseldatei „%1“ braucht eine Passphrase, und diese war es nicht. Geben Sie die Passphrase als Passwort ein.</translation>
    </message>
    <message>
        <source>The file “%1” holds no private key that SSH can use. Choose another one.</source>
        <translation>Die Datei „%1“ enthält keinen privaten Schlüssel, den SSH verwenden kann. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>SSH cannot use this address or user name. Correct them.</source>
        <translation>SSH kann diese Adresse oder diesen Benutzernamen nicht verwenden. Korrigieren Sie die Angaben.</translation>
    </message>
    <message>
        <source>What answers there does not speak SSH, or turned this computer away. Check the address and the port.</source>
        <translation>Was dort antwortet, spricht kein SSH oder hat diesen Computer abgewiesen. Prüfen Sie die Adresse und den Port.</translation>
    </message>
    <message>
        <source>No safe encryption could be agreed on. The device may know only outdated forms of it: update its firmware.</source>
        <translation>Es kam keine sichere Verschlüsselung zustande. Vielleicht kennt das Gerät nur veraltete Verfahren: Aktualisieren Sie seine Firmware.</translation>
    </message>
    <message>
        <source>The device ended the connection before anybody could sign in. Check that it is not restarting, then try again.</source>
        <translation>Das Gerät hat die Verbindung beendet, bevor sich jemand anmelden konnte. Prüfen Sie, ob es gerade neu startet, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The device does not say who it is. Check its SSH settings.</source>
        <translation>Das Gerät weist sich nicht aus. Prüfen Sie seine SSH-Einstellungen.</translation>
    </message>
    <message>
        <source>The device shows another SSH key than before. Make sure that it is your device, then trust the new key.</source>
        <translation>Das Gerät zeigt einen anderen SSH-Schlüssel als zuvor. Vergewissern Sie sich, dass es Ihr Gerät ist, und vertrauen Sie dann dem neuen Schlüssel.</translation>
    </message>
    <message>
        <source>The SSH key of this device is seen for the first time: %1. Compare it with what the device shows, then trust it.</source>
        <translation>Der SSH-Schlüssel dieses Geräts wird zum ersten Mal gesehen: %1. Vergleichen Sie ihn mit dem, was das Gerät anzeigt, und vertrauen Sie ihm dann.</translation>
    </message>
    <message>
        <source>SSH needs the name of a user. Enter it.</source>
        <translation>SSH braucht den Namen eines Benutzers. Geben Sie ihn ein.</translation>
    </message>
    <message>
        <source>The device ended the connection while signing in. Wait a moment, then try again.</source>
        <translation>Das Gerät hat die Verbindung während der Anmeldung beendet. Warten Sie einen Augenblick und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The device asks for more than a key or a password. Allow one of them alone in its SSH settings.</source>
        <translation>Das Gerät verlangt mehr als einen Schlüssel oder ein Passwort. Erlauben Sie in seinen SSH-Einstellungen, dass eines davon genügt.</translation>
    </message>
    <message>
        <source>The device refused the user name or the password. Correct them.</source>
        <translation>Das Gerät hat den Benutzernamen oder das Passwort abgelehnt. Korrigieren Sie die Angaben.</translation>
    </message>
    <message>
        <source>The device takes no password for this user. Enter a key file, or load the key into the agent.</source>
        <translation>Das Gerät nimmt für diesen Benutzer kein Passwort an. Geben Sie eine Schlüsseldatei an oder laden Sie den Schlüssel in den Agenten.</translation>
    </message>
    <message>
        <source>The device accepted no key of this user. Enter the password, or another key file.</source>
        <translation>Das Gerät hat keinen Schlüssel dieses Benutzers angenommen. Geben Sie das Passwort oder eine andere Schlüsseldatei an.</translation>
    </message>
</context>
<context>
    <name>SshTables</name>
    <message>
        <source>This device cannot list its neighbours: it has no “ip” command. If it speaks SNMP, have its tables read by that.</source>
        <translation>Dieses Gerät kann seine Nachbarn nicht auflisten: Es hat keinen Befehl „ip“. Falls es SNMP spricht, lassen Sie seine Tabellen darüber lesen.</translation>
    </message>
    <message>
        <source>This device has no shell as Linux has it. If it speaks SNMP, have its tables read by that.</source>
        <translation>Dieses Gerät hat keine Shell wie unter Linux. Falls es SNMP spricht, lassen Sie seine Tabellen darüber lesen.</translation>
    </message>
</context>
<context>
    <name>Supermicro</name>
    <message>
        <source>The BMC refused the user name or the password. Correct them.</source>
        <translation>Der BMC hat den Benutzernamen oder das Passwort abgelehnt. Berichtigen Sie die Angaben.</translation>
    </message>
    <message>
        <source>The BMC reports a fault of its own. Wait a minute or restart it, then try again.</source>
        <translation>Der BMC meldet einen eigenen Fehler. Warten Sie eine Minute oder starten Sie ihn neu, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This BMC is of another make (AMI) than this driver knows. Use its own page.</source>
        <translation>Dieser BMC ist von einer anderen Bauart (AMI), als dieser Treiber kennt. Nutzen Sie seine eigene Seite.</translation>
    </message>
    <message>
        <source>This is not the web page of a Supermicro BMC. Check the address, or choose another driver.</source>
        <translation>Das ist nicht die Webseite eines Supermicro-BMC. Prüfen Sie die Adresse, oder wählen Sie einen anderen Treiber.</translation>
    </message>
    <message>
        <source>The BMC&apos;s answer to the sign-in makes no sense. Restart the BMC, then try again.</source>
        <translation>Die Antwort des BMC auf die Anmeldung ergibt keinen Sinn. Starten Sie den BMC neu, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The BMC has locked this user after wrong passwords. Wait until it lets the user in again, or unlock the user on its own page.</source>
        <translation>Der BMC hat diesen Benutzer nach falschen Passwörtern gesperrt. Warten Sie, bis er ihn wieder einlässt, oder entsperren Sie ihn auf der eigenen Seite des BMC.</translation>
    </message>
    <message>
        <source>The BMC lets users in over HTTPS only. Use its https address.</source>
        <translation>Der BMC lässt Benutzer nur über HTTPS ein. Nutzen Sie seine https-Adresse.</translation>
    </message>
    <message>
        <source>The BMC refused the user name or the password. Older ones read 19 characters of a password and count special ones three times: choose a shorter one on its own page, or correct what you entered.</source>
        <translation>Der BMC hat den Benutzernamen oder das Passwort abgelehnt. Ältere lesen 19 Zeichen eines Passworts und zählen Sonderzeichen dreifach: Wählen Sie auf seiner eigenen Seite ein kürzeres, oder berichtigen Sie Ihre Eingabe.</translation>
    </message>
    <message>
        <source>The BMC asks for a user name and a password. Enter them.</source>
        <translation>Der BMC verlangt Benutzernamen und Passwort. Geben Sie beides ein.</translation>
    </message>
    <message>
        <source>This BMC has a newer web interface than this driver knows. Use its own page.</source>
        <translation>Dieser BMC hat eine neuere Weboberfläche, als dieser Treiber kennt. Nutzen Sie seine eigene Seite.</translation>
    </message>
    <message>
        <source>The BMC does not let this user read its settings. Sign in as an administrator.</source>
        <translation>Der BMC lässt diesen Benutzer seine Einstellungen nicht lesen. Melden Sie sich als Administrator an.</translation>
    </message>
    <message>
        <source>The BMC does not tell its settings, though it let you in. Restart the BMC, then try again.</source>
        <translation>Der BMC hat Sie eingelassen, nennt aber seine Einstellungen nicht. Starten Sie den BMC neu, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>What the BMC tells of its settings makes no sense. Restart the BMC, then try again.</source>
        <translation>Was der BMC von seinen Einstellungen meldet, ergibt keinen Sinn. Starten Sie den BMC neu, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This user may not see the network settings of the BMC. Sign in as an administrator.</source>
        <translation>Dieser Benutzer darf die Netzwerkeinstellungen des BMC nicht sehen. Melden Sie sich als Administrator an.</translation>
    </message>
    <message>
        <source>The BMC would lose its setting “%1”, which is too long for its form. Shorten it on the BMC&apos;s own page first.</source>
        <translation>Der BMC würde seine Einstellung „%1“ verlieren, die für sein Formular zu lang ist. Kürzen Sie sie zuerst auf der eigenen Seite des BMC.</translation>
    </message>
    <message>
        <source>This user may look at the BMC only. Sign in as an administrator to change it.</source>
        <translation>Dieser Benutzer darf den BMC nur ansehen. Melden Sie sich als Administrator an, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>IPv6 cannot be switched off on this BMC.</source>
        <translation>IPv6 lässt sich auf diesem BMC nicht abschalten.</translation>
    </message>
    <message>
        <source>Whether this BMC uses IPv6 is changed on its own page only.</source>
        <translation>Ob dieser BMC IPv6 nutzt, wird nur auf seiner eigenen Seite geändert.</translation>
    </message>
    <message>
        <source>This BMC has no setting for an IPv6 gateway: it takes its route from router advertisements, while automatic addresses are on.</source>
        <translation>Dieser BMC hat keine Einstellung für ein IPv6-Gateway: Er nimmt seine Route aus Router Advertisements, solange automatische Adressen eingeschaltet sind.</translation>
    </message>
    <message>
        <source>This BMC does not tell its static IPv6 routers, so they are left alone: let a router advertise, or use the BMC&apos;s own page.</source>
        <translation>Dieser BMC nennt seine festen IPv6-Router nicht, deshalb bleiben sie unberührt: Lassen Sie einen Router Advertisements senden, oder nutzen Sie die eigene Seite des BMC.</translation>
    </message>
    <message>
        <source>This BMC knows DHCPv6 with and without an address, and nothing else. Choose one of these two.</source>
        <translation>Dieser BMC kennt DHCPv6 mit und ohne Adresse, und nichts anderes. Wählen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>This BMC has room for one name server with an IPv6 address. Leave the others out.</source>
        <translation>Dieser BMC hat Platz für einen Nameserver mit IPv6-Adresse. Lassen Sie die anderen weg.</translation>
    </message>
    <message>
        <source>This BMC has room for five static addresses. Remove the others.</source>
        <translation>Dieser BMC hat Platz für fünf feste Adressen. Entfernen Sie die anderen.</translation>
    </message>
    <message>
        <source>The BMC takes its IPv6 route from router advertisements only, and only while automatic addresses are on. Make sure that a router advertises in this network.</source>
        <translation>Der BMC nimmt seine IPv6-Route nur aus Router Advertisements, und nur solange automatische Adressen eingeschaltet sind. Sorgen Sie dafür, dass in diesem Netz ein Router Advertisements sendet.</translation>
    </message>
    <message>
        <source>The BMC takes its IPv6 route from router advertisements. Make sure that a router advertises in this network.</source>
        <translation>Der BMC nimmt seine IPv6-Route aus Router Advertisements. Sorgen Sie dafür, dass in diesem Netz ein Router Advertisements sendet.</translation>
    </message>
    <message>
        <source>Firmware 3.17 is known to ignore changes of IPv6 addresses. Update the BMC&apos;s firmware, if a change does not hold.</source>
        <translation>Von Firmware 3.17 ist bekannt, dass sie Änderungen von IPv6-Adressen übergeht. Aktualisieren Sie die Firmware des BMC, falls eine Änderung nicht hält.</translation>
    </message>
    <message>
        <source>The BMC uses DHCPv6 only while it gets its IPv4 address by DHCP, which is off.</source>
        <translation>Der BMC nutzt DHCPv6 nur, während er seine IPv4-Adresse über DHCP bezieht; das ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>The BMC may have static IPv6 routers that it does not tell of. Look at its own page after a change.</source>
        <translation>Der BMC kann feste IPv6-Router haben, von denen er nichts meldet. Sehen Sie nach einer Änderung auf seiner eigenen Seite nach.</translation>
    </message>
    <message>
        <source>This BMC takes changes in a way that this driver does not know. Use its own page.</source>
        <translation>Dieser BMC nimmt Änderungen auf eine Weise an, die dieser Treiber nicht kennt. Nutzen Sie seine eigene Seite.</translation>
    </message>
    <message>
        <source>The BMC does not let this user change its network settings. Sign in as an administrator.</source>
        <translation>Der BMC lässt diesen Benutzer seine Netzwerkeinstellungen nicht ändern. Melden Sie sich als Administrator an.</translation>
    </message>
    <message>
        <source>The BMC has no room for another task. Restart it, then try again.</source>
        <translation>Der BMC hat keinen Platz für eine weitere Aufgabe. Starten Sie ihn neu, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The BMC did not take the address. Firmware 3.17 is known to ignore IPv6 addresses: update the BMC&apos;s firmware, or check that no other device has the address.</source>
        <translation>Der BMC hat die Adresse nicht angenommen. Von Firmware 3.17 ist bekannt, dass sie IPv6-Adressen übergeht: Aktualisieren Sie die Firmware des BMC, oder prüfen Sie, ob ein anderes Gerät die Adresse hat.</translation>
    </message>
    <message>
        <source>The BMC said nothing against the change and did not make it. Restart the BMC, then try again.</source>
        <translation>Der BMC hat der Änderung nicht widersprochen und sie nicht vorgenommen. Starten Sie den BMC neu, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>TableUrl</name>
    <message>
        <source>“%1” names no tables. Write a router or a switch as in snmp://[2001:db8::1], snmp://USER@192.0.2.1 or ssh://root@[fe80::1%lan0]</source>
        <translation>„%1“ bezeichnet keine Tabellen. Schreiben Sie einen Router oder Switch wie in snmp://[2001:db8::1], snmp://USER@192.0.2.1 oder ssh://root@[fe80::1%lan0]</translation>
    </message>
    <message>
        <source>It is not said who signs in. Write the user too, as in ssh://root@…</source>
        <translation>Es ist nicht angegeben, wer sich anmeldet. Schreiben Sie auch den Benutzer dazu, wie in ssh://root@…</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>No driver of this program speaks “%1”.</source>
        <translation>Kein Treiber dieses Programms spricht „%1“.</translation>
    </message>
    <message>
        <source>There is no driver “%1”. There are: auto, %2</source>
        <translation>Es gibt keinen Treiber „%1“. Es gibt: auto, %2</translation>
    </message>
    <message>
        <source>The driver “%1” does not speak “%2”. It speaks: %3</source>
        <translation>Der Treiber „%1“ spricht kein „%2“. Er spricht: %3</translation>
    </message>
    <message>
        <source>The inventory has no device “%1”, or several of that name. See: sixlab devices</source>
        <translation>Das Inventar enthält kein Gerät „%1“ oder mehrere mit diesem Namen. Siehe: sixlab devices</translation>
    </message>
    <message>
        <source>No address of “%1” is known. Look for it with: sixlab scan</source>
        <translation>Es ist keine Adresse von „%1“ bekannt. Suchen Sie danach mit: sixlab scan</translation>
    </message>
    <message>
        <source>No driver recognises “%1”. If you know what it is, name the driver as in DRIVER@URL; there are: %2</source>
        <translation>Kein Treiber erkennt „%1“. Wenn Sie wissen, was es ist, nennen Sie den Treiber in der Form DRIVER@URL; es gibt: %2</translation>
    </message>
</context>
<context>
    <name>TcpConnect</name>
    <message>
        <source>This is neither an address nor the name of a host. Correct it.</source>
        <translation>Das ist weder eine Adresse noch der Name eines Hosts. Berichtigen Sie die Angabe.</translation>
    </message>
    <message>
        <source>No address is known for “%1”. Check the name, or enter an address.</source>
        <translation>Für „%1“ ist keine Adresse bekannt. Prüfen Sie den Namen oder geben Sie eine Adresse ein.</translation>
    </message>
    <message>
        <source>This computer has no network interface “%1”. Choose another one.</source>
        <translation>Dieser Computer hat keine Netzwerkschnittstelle „%1“. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The device cannot be reached. Check that it is switched on and that the address is right.</source>
        <translation>Das Gerät ist nicht erreichbar. Prüfen Sie, ob es eingeschaltet ist und ob die Adresse stimmt.</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>The input cannot be read.</source>
        <translation>Die Eingabe kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The line is longer than any answer can be.</source>
        <translation>Die Zeile ist länger, als eine Antwort sein kann.</translation>
    </message>
    <message>
        <source>The line is no UTF-8 text.</source>
        <translation>Die Zeile ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>There was no answer.</source>
        <translation>Es kam keine Antwort.</translation>
    </message>
    <message>
        <source>The password file “%1” cannot be read: %2.</source>
        <translation>Die Passwortdatei „%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Others can read the password file “%1”. Take that away with: chmod 600</source>
        <translation>Andere können die Passwortdatei „%1“ lesen. Unterbinden Sie das mit: chmod 600</translation>
    </message>
    <message>
        <source>The first line of the password file is empty.</source>
        <translation>Die erste Zeile der Passwortdatei ist leer.</translation>
    </message>
    <message>
        <source>[y/N]</source>
        <comment>the letters that answer a question</comment>
        <translation>[j/N]</translation>
    </message>
    <message>
        <source>y</source>
        <comment>the letter that means yes</comment>
        <translation>j</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>Usage: sixlab [COMMAND] [OPTIONS]</source>
        <translation>Aufruf: sixlab [COMMAND] [OPTIONS]</translation>
    </message>
    <message>
        <source>Without a command the window opens; with --lab it opens in a virtual home network.</source>
        <translation>Ohne Befehl öffnet sich das Fenster; mit --lab öffnet es sich in einem virtuellen Heimnetz.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options of all commands:</source>
        <translation>Optionen aller Befehle:</translation>
    </message>
    <message>
        <source>More about a command: sixlab help COMMAND</source>
        <translation>Mehr zu einem Befehl: sixlab help COMMAND</translation>
    </message>
    <message>
        <source>Usage: %1 [OPTIONS]</source>
        <translation>Aufruf: %1 [OPTIONS]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
</context>
<context>
    <name>Visitor</name>
    <message>
        <source>The command and the environment are too large for the lab; shorten them to one megabyte.</source>
        <translation>Der Befehl und die Umgebung sind zu groß für das Labor; kürzen Sie sie auf ein Megabyte.</translation>
    </message>
    <message>
        <source>The lab ended before it could run the command; start it again.</source>
        <translation>Das Labor endete, bevor es den Befehl ausführen konnte; starten Sie es neu.</translation>
    </message>
    <message>
        <source>The lab has no host “%1”; “sixlab lab list” names its hosts.</source>
        <translation>Das Labor hat keinen Host „%1“; „sixlab lab list“ nennt seine Hosts.</translation>
    </message>
    <message>
        <source>The lab ended while the command ran; start it again.</source>
        <translation>Das Labor endete, während der Befehl lief; starten Sie es neu.</translation>
    </message>
</context>
<context>
    <name>WaitLimit</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The device did not answer in time. Check that it is switched on and not busy, then try again.</source>
        <translation>Das Gerät hat nicht rechtzeitig geantwortet. Prüfen Sie, ob es eingeschaltet und nicht beschäftigt ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>VENDOR</source>
        <translation>HERSTELLER</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>MODELL</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>SEEN</source>
        <translation>GESEHEN</translation>
    </message>
    <message>
        <source>No device.</source>
        <translation>Kein Gerät.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>firmware %1</source>
        <translation>Firmware %1</translation>
    </message>
    <message>
        <source>serial %1</source>
        <translation>Seriennummer %1</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>can be set</source>
        <translation>einstellbar</translation>
    </message>
    <message>
        <source>IN USE</source>
        <translation>IN GEBRAUCH</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>HERKUNFT</translation>
    </message>
    <message>
        <source>router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>FIELD</source>
        <translation>FELD</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>WERT</translation>
    </message>
    <message>
        <source>AFTER REBOOT</source>
        <translation>NACH NEUSTART</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>HINWEIS</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>JETZT</translation>
    </message>
    <message>
        <source>THEN</source>
        <translation>DANACH</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nichts ändert sich.</translation>
    </message>
    <message>
        <source>CANNOT BE DONE</source>
        <translation>NICHT MÖGLICH</translation>
    </message>
    <message>
        <source>WANTED</source>
        <translation>GEWÜNSCHT</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>WARUM</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>The device takes it at its next reboot.</source>
        <translation>Das Gerät übernimmt es bei seinem nächsten Neustart.</translation>
    </message>
    <message>
        <source>The device will answer at another address.</source>
        <translation>Das Gerät wird unter einer anderen Adresse antworten.</translation>
    </message>
    <message>
        <source>%1: done, and it holds.</source>
        <translation>%1: erledigt, und es hat Bestand.</translation>
    </message>
    <message>
        <source>%1: saved; it takes effect at the next reboot.</source>
        <translation>%1: gespeichert; es gilt ab dem nächsten Neustart.</translation>
    </message>
    <message>
        <source>%1: already as wanted.</source>
        <translation>%1: bereits wie gewünscht.</translation>
    </message>
    <message>
        <source>%1: refused; nothing was written.</source>
        <translation>%1: abgelehnt; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1: it did not hold; the old settings are back.</source>
        <translation>%1: Es hatte keinen Bestand; die alten Einstellungen sind wiederhergestellt.</translation>
    </message>
    <message>
        <source>%1: it did not hold, and the old settings could not be brought back.</source>
        <translation>%1: Es hatte keinen Bestand, und die alten Einstellungen konnten nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>%1: not reachable; nothing was written.</source>
        <translation>%1: nicht erreichbar; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1: not signed in; nothing was written.</source>
        <translation>%1: nicht angemeldet; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1: cancelled; the old settings are there.</source>
        <translation>%1: abgebrochen; die alten Einstellungen sind vorhanden.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation>BEGONNEN</translation>
    </message>
    <message>
        <source>DEVICE</source>
        <translation>GERÄT</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>OUTCOME</source>
        <translation>ERGEBNIS</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>WO</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Nothing was ever written.</source>
        <translation>Es wurde noch nie etwas geschrieben.</translation>
    </message>
</context>
<context>
    <name>sixlab::AboutDialog</name>
    <message>
        <source>About Sixlab</source>
        <translation>Über Sixlab</translation>
    </message>
    <message>
        <source>Sixlab %1</source>
        <translation>Sixlab %1</translation>
    </message>
    <message>
        <source>IPv6 for the devices at home: finds them, sets them up, and proves that it works.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>IPv6 für die Geräte zu Hause: findet sie, richtet sie ein und weist nach, dass es funktioniert.

Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
</context>
<context>
    <name>sixlab::AddressTree</name>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Interface ID</source>
        <translation>Interface-ID</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Interface with an unknown MAC address</source>
        <translation>Schnittstelle mit unbekannter MAC-Adresse</translation>
    </message>
    <message>
        <source>%1 – given by software, may be random</source>
        <translation>%1 – von Software vergeben, womöglich zufällig</translation>
    </message>
    <message>
        <source>This interface is &amp;another device</source>
        <translation>Diese Schnittstelle ist ein &amp;anderes Gerät</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>First seen: %1
Last seen: %2
Seen by: %3</source>
        <translation>Zuerst gesehen: %1
Zuletzt gesehen: %2
Gesehen durch: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n temporary address(es)</source>
        <translation>
            <numerusform>%n temporäre Adresse</numerusform>
            <numerusform>%n temporäre Adressen</numerusform>
        </translation>
    </message>
    <message>
        <source>random, probably temporary</source>
        <translation>zufällig, wahrscheinlich temporär</translation>
    </message>
    <message>
        <source>The device has only one interface.</source>
        <translation>Das Gerät hat nur eine Schnittstelle.</translation>
    </message>
    <message>
        <source>Lists it as a device of its own from now on.</source>
        <translation>Führt sie von nun an als eigenes Gerät auf.</translation>
    </message>
    <message>
        <source>No MAC address of this interface is known.</source>
        <translation>Von dieser Schnittstelle ist keine MAC-Adresse bekannt.</translation>
    </message>
    <message>
        <source>&amp;Copy this address</source>
        <translation>Diese Adresse &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>sixlab::AdvertisementTree</name>
    <message>
        <source>Router advertisement</source>
        <translation>Router-Advertisement</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>Nothing seen yet</source>
        <translation>Noch nichts gesehen</translation>
    </message>
    <message>
        <source>Routers advertise every few minutes.</source>
        <translation>Router kündigen sich alle paar Minuten an.</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Default router</source>
        <translation>Standardrouter</translation>
    </message>
    <message>
        <source>Devices send through it what leaves the network.</source>
        <translation>Geräte senden über ihn, was das Netz verlässt.</translation>
    </message>
    <message>
        <source>It advertises, but is not the way out of the network.</source>
        <translation>Er kündigt an, ist aber nicht der Weg aus dem Netz.</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Which router devices choose when there are several.</source>
        <translation>Welchen Router Geräte wählen, wenn es mehrere gibt.</translation>
    </message>
    <message>
        <source>Withdrawn: addresses of it are dropped.</source>
        <translation>Zurückgezogen: Seine Adressen werden verworfen.</translation>
    </message>
    <message>
        <source>Deprecated: no new connections use it.</source>
        <translation>Abgelaufen: Neue Verbindungen verwenden es nicht.</translation>
    </message>
    <message>
        <source>Devices make addresses of it (SLAAC).</source>
        <translation>Geräte bilden daraus Adressen (SLAAC).</translation>
    </message>
    <message>
        <source>Devices make addresses of it (SLAAC), but reach each other through the router.</source>
        <translation>Geräte bilden daraus Adressen (SLAAC), erreichen einander aber über den Router.</translation>
    </message>
    <message>
        <source>On this link; addresses come by other ways.</source>
        <translation>In diesem Netzsegment; Adressen kommen auf anderen Wegen.</translation>
    </message>
    <message>
        <source>Named only.</source>
        <translation>Nur genannt.</translation>
    </message>
    <message>
        <source>%1; preferred for %2</source>
        <translation>%1; bevorzugt: %2</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>It is a way to these addresses; preference: %1.</source>
        <translation>Das ist ein Weg zu diesen Adressen; Vorrang: %1.</translation>
    </message>
    <message>
        <source>Name server</source>
        <translation>Nameserver</translation>
    </message>
    <message>
        <source>Devices ask it for names (DNS).</source>
        <translation>Geräte fragen ihn nach Namen (DNS).</translation>
    </message>
    <message>
        <source>Search domain</source>
        <translation>Suchdomain</translation>
    </message>
    <message>
        <source>Devices try it after short names.</source>
        <translation>Geräte hängen sie an kurze Namen an.</translation>
    </message>
    <message>
        <source>NAT64 prefix (PREF64)</source>
        <translation>NAT64-Präfix (PREF64)</translation>
    </message>
    <message>
        <source>The IPv4 internet is behind it, for devices without IPv4.</source>
        <translation>Dahinter liegt das IPv4-Internet, für Geräte ohne IPv4.</translation>
    </message>
    <message>
        <source>Addresses by DHCPv6 (M)</source>
        <translation>Adressen über DHCPv6 (M)</translation>
    </message>
    <message>
        <source>Devices ask a DHCPv6 server for addresses.</source>
        <translation>Geräte fragen einen DHCPv6-Server nach Adressen.</translation>
    </message>
    <message>
        <source>Devices make their addresses themselves.</source>
        <translation>Geräte bilden ihre Adressen selbst.</translation>
    </message>
    <message>
        <source>Other settings by DHCPv6 (O)</source>
        <translation>Weitere Einstellungen über DHCPv6 (O)</translation>
    </message>
    <message>
        <source>Devices ask a DHCPv6 server for name servers and the like.</source>
        <translation>Geräte fragen einen DHCPv6-Server nach Nameservern und Ähnlichem.</translation>
    </message>
    <message>
        <source>All that devices need is advertised.</source>
        <translation>Alles, was Geräte brauchen, wird angekündigt.</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>The largest packet on this link.</source>
        <translation>Das größte Paket in diesem Netzsegment.</translation>
    </message>
    <message>
        <source>Hop limit</source>
        <translation>Hop-Limit</translation>
    </message>
    <message>
        <source>How many routers the packets of devices may cross.</source>
        <translation>Wie viele Router die Pakete von Geräten durchqueren dürfen.</translation>
    </message>
    <message>
        <source>Captive portal</source>
        <translation>Anmeldeportal (Captive Portal)</translation>
    </message>
    <message>
        <source>Where devices are to sign in. Sixlab does not go there.</source>
        <translation>Wo sich Geräte anmelden sollen. Sixlab ruft diese Seite nicht auf.</translation>
    </message>
    <message>
        <source>Unknown option</source>
        <translation>Unbekannte Option</translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>Typ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) that Sixlab does not understand.</source>
        <translation>
            <numerusform>%n Byte, das Sixlab nicht versteht.</numerusform>
            <numerusform>%n Bytes, die Sixlab nicht versteht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sixlab::ApplyPage</name>
    <message>
        <source>Applying</source>
        <translation>Wird angewendet</translation>
    </message>
    <message>
        <source>Each step is written to the journal before it is taken. Cancel is safe: what was begun is brought back.</source>
        <translation>Jeder Schritt wird ins Journal geschrieben, bevor er ausgeführt wird. Abbrechen ist sicher: Was begonnen wurde, wird zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>sixlab::BusyRow</name>
    <message>
        <source>S&amp;top</source>
        <translation>St&amp;opp</translation>
    </message>
</context>
<context>
    <name>sixlab::CertificateProbe</name>
    <message>
        <source>The device did not show a certificate within 10 seconds. Try again, or choose another way to connect.</source>
        <translation>Das Gerät hat innerhalb von 10 Sekunden kein Zertifikat gezeigt. Versuchen Sie es noch einmal oder wählen Sie einen anderen Verbindungsweg.</translation>
    </message>
    <message>
        <source>No encrypted connection to the device came about. Check the address, or choose another way to connect.</source>
        <translation>Es kam keine verschlüsselte Verbindung zum Gerät zustande. Prüfen Sie die Adresse oder wählen Sie einen anderen Verbindungsweg.</translation>
    </message>
</context>
<context>
    <name>sixlab::ChangeProgress</name>
    <message>
        <source>Stopping: what was begun is brought back… %1</source>
        <translation>Wird angehalten: Was begonnen wurde, wird zurückgenommen… %1</translation>
    </message>
    <message>
        <source>Working… %1</source>
        <translation>In Arbeit… %1</translation>
    </message>
</context>
<context>
    <name>sixlab::Dashboard</name>
    <message>
        <source>Scan &amp;again</source>
        <translation>&amp;Erneut suchen</translation>
    </message>
    <message>
        <source>Asks all devices on the link once more (F5)</source>
        <translation>Fragt alle Geräte im Netzsegment noch einmal (F5)</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Scanning…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n Gerät</numerusform>
            <numerusform>%n Geräte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n device(s)</source>
        <translation>
            <numerusform>%1 von %n Gerät</numerusform>
            <numerusform>%1 von %n Geräten</numerusform>
        </translation>
    </message>
    <message>
        <source>No device matches the filter</source>
        <translation>Kein Gerät passt zum Filter</translation>
    </message>
    <message>
        <source>Change or clear the line above. Each word must be found in the name, vendor, model or in an address.</source>
        <translation>Ändern oder leeren Sie die Zeile oben. Jedes Wort muss in Name, Hersteller, Modell oder einer Adresse vorkommen.</translation>
    </message>
    <message>
        <source>Looking for devices</source>
        <translation>Geräte werden gesucht</translation>
    </message>
    <message>
        <source>Sixlab asks everything on this link to answer, and listens to what devices announce. The first ones turn up within a second.</source>
        <translation>Sixlab bittet alles in diesem Netzsegment um Antwort und hört zu, was Geräte ankündigen. Die ersten erscheinen innerhalb einer Sekunde.</translation>
    </message>
    <message>
        <source>No device has answered yet</source>
        <translation>Noch kein Gerät hat geantwortet</translation>
    </message>
    <message>
        <source>Check that this machine is connected to the network. Devices that sleep turn up when they wake: Sixlab goes on listening. Scan again asks once more.</source>
        <translation>Prüfen Sie, ob dieser Rechner mit dem Netzwerk verbunden ist. Schlafende Geräte erscheinen, wenn sie aufwachen: Sixlab hört weiter zu. „Erneut suchen“ fragt noch einmal.</translation>
    </message>
    <message>
        <source>Devices that you ignore are shown.</source>
        <translation>Geräte, die Sie ignorieren, werden angezeigt.</translation>
    </message>
    <message>
        <source>Sh&amp;ow the others</source>
        <translation>Die a&amp;nderen anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n ignored device(s) are hidden.</source>
        <translation>
            <numerusform>%n ignoriertes Gerät ist ausgeblendet.</numerusform>
            <numerusform>%n ignorierte Geräte sind ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sh&amp;ow</source>
        <translation>A&amp;nzeigen</translation>
    </message>
    <message>
        <source>All devices are ignored</source>
        <translation>Alle Geräte werden ignoriert</translation>
    </message>
    <message>
        <source>Show lists them below again; their menu stops ignoring them.</source>
        <translation>„Anzeigen“ führt sie unten wieder auf; in ihrem Menü lässt sich das Ignorieren beenden.</translation>
    </message>
    <message>
        <source>No device is ignored</source>
        <translation>Kein Gerät wird ignoriert</translation>
    </message>
    <message>
        <source>A device that you ignore is hidden, and is listed here. Clear the filter to see the others.</source>
        <translation>Ein Gerät, das Sie ignorieren, ist ausgeblendet und wird hier aufgeführt. Leeren Sie den Filter, um die anderen zu sehen.</translation>
    </message>
</context>
<context>
    <name>sixlab::DesktopNotifier</name>
    <message>
        <source>This desktop takes no notifications: see what happened in the list of events.</source>
        <translation>Dieser Desktop nimmt keine Benachrichtigungen an: Sehen Sie in der Liste der Ereignisse nach, was geschehen ist.</translation>
    </message>
</context>
<context>
    <name>sixlab::DeviceActions</name>
    <message>
        <source>Show &amp;details</source>
        <translation>&amp;Details anzeigen</translation>
    </message>
    <message>
        <source>&amp;Set up IPv6…</source>
        <translation>IPv6 &amp;einrichten…</translation>
    </message>
    <message>
        <source>Open &amp;web page</source>
        <translation>&amp;Webseite öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy best address</source>
        <translation>Beste Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Forget…</source>
        <translation>&amp;Vergessen…</translation>
    </message>
    <message>
        <source>Copy &amp;address as</source>
        <translation>Adresse kopieren &amp;als</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>Opens the device&apos;s own page in your browser.</source>
        <translation>Öffnet die eigene Seite des Geräts in Ihrem Browser.</translation>
    </message>
    <message>
        <source>Browsers cannot open link-local addresses, and no other one is known.</source>
        <translation>Browser können link-lokale Adressen nicht öffnen, und eine andere ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Rename device</source>
        <translation>Gerät umbenennen</translation>
    </message>
    <message>
        <source>Your name for this device:</source>
        <translation>Ihr Name für dieses Gerät:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Forget device</source>
        <translation>Gerät vergessen</translation>
    </message>
    <message>
        <source>Forget “%1”?</source>
        <translation>„%1“ vergessen?</translation>
    </message>
    <message>
        <source>Its name, its tags and its saved password are lost. When it is seen again it is listed as a new device.</source>
        <translation>Sein Name, seine Schlagwörter und sein gespeichertes Passwort gehen verloren. Wird es wieder gesehen, erscheint es als neues Gerät in der Liste.</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
</context>
<context>
    <name>sixlab::DeviceFacts</name>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Attached to</source>
        <translation>Angeschlossen an</translation>
    </message>
</context>
<context>
    <name>sixlab::DeviceHeader</name>
    <message>
        <source>Back to all devices</source>
        <translation>Zurück zu allen Geräten</translation>
    </message>
    <message>
        <source>Back to all devices (Alt+Left)</source>
        <translation>Zurück zu allen Geräten (Alt+Links)</translation>
    </message>
</context>
<context>
    <name>sixlab::DeviceJobs</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>sixlab::DevicePage</name>
    <message>
        <source>Parts of the device</source>
        <translation>Bereiche des Geräts</translation>
    </message>
    <message>
        <source>&amp;IPv6 settings</source>
        <translation>&amp;IPv6-Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Set up IPv6…</source>
        <translation>IPv6 &amp;einrichten…</translation>
    </message>
    <message>
        <source>Open &amp;web page</source>
        <translation>&amp;Webseite öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>Signing in reads the settings of “%1” and changes nothing.</source>
        <translation>Die Anmeldung liest die Einstellungen von „%1“ und ändert nichts.</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation>Adre&amp;ssen</translation>
    </message>
    <message>
        <source>Se&amp;rvices</source>
        <translation>Diens&amp;te</translation>
    </message>
    <message>
        <source>R&amp;outer</source>
        <translation>&amp;Router</translation>
    </message>
    <message>
        <source>Recog&amp;nition</source>
        <translation>Erken&amp;nung</translation>
    </message>
    <message>
        <source>You ignore this device: it is hidden in the list, and its events are silent.</source>
        <translation>Sie ignorieren dieses Gerät: Es ist in der Liste ausgeblendet, und seine Ereignisse werden nicht gemeldet.</translation>
    </message>
    <message>
        <source>Stop i&amp;gnoring</source>
        <translation>Nicht mehr ign&amp;orieren</translation>
    </message>
</context>
<context>
    <name>sixlab::Echo</name>
    <message>
        <source>This user may not send echo requests, so silent devices are missed; install the package iputils-ping, or have the administrator widen net.ipv4.ping_group_range.</source>
        <translation>Dieser Benutzer darf keine Echo-Anfragen senden, daher werden stille Geräte übersehen; installieren Sie das Paket iputils-ping oder lassen Sie den Administrator net.ipv4.ping_group_range erweitern.</translation>
    </message>
</context>
<context>
    <name>sixlab::EchoSocket</name>
    <message>
        <source>An echo request cannot be sent from here; check the network settings.</source>
        <translation>Von hier kann keine Echo-Anfrage gesendet werden; prüfen Sie die Netzwerkeinstellungen.</translation>
    </message>
</context>
<context>
    <name>sixlab::EventModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Das Netz</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Address or prefix</source>
        <translation>Adresse oder Präfix</translation>
    </message>
</context>
<context>
    <name>sixlab::EventsPage</name>
    <message>
        <source>&amp;Kinds</source>
        <translation>A&amp;rten</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>&amp;Filter leeren</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Filter: a name, an address, a word of the sentence</source>
        <translation>Filter: ein Name, eine Adresse, ein Wort des Satzes</translation>
    </message>
    <message>
        <source>Chooses which kinds of events are shown</source>
        <translation>Wählt, welche Arten von Ereignissen angezeigt werden</translation>
    </message>
    <message>
        <source>Shows all events again</source>
        <translation>Zeigt wieder alle Ereignisse</translation>
    </message>
    <message>
        <source>Kinds of events</source>
        <translation>Arten von Ereignissen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n event(s)</source>
        <translation>
            <numerusform>%1 von %n Ereignis</numerusform>
            <numerusform>%1 von %n Ereignissen</numerusform>
        </translation>
    </message>
    <message>
        <source>No event matches the filter</source>
        <translation>Kein Ereignis passt zum Filter</translation>
    </message>
    <message>
        <source>Change the text above, choose more kinds, or clear the filter to see everything.</source>
        <translation>Ändern Sie den Text oben, wählen Sie weitere Arten oder leeren Sie den Filter, um alles zu sehen.</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Here Sixlab writes down what changes on your network while it runs: devices that are new, back or gone, addresses that come, go or are used twice, and new routers and prefixes. The last 10,000 are kept. Devices that you ignore are left out.</source>
        <translation>Hier schreibt Sixlab auf, was sich in Ihrem Netz ändert, während es läuft: Geräte, die neu, wieder da oder verschwunden sind, Adressen, die kommen, gehen oder zweimal verwendet werden, und neue Router und Präfixe. Die letzten 10.000 Ereignisse werden aufbewahrt. Geräte, die Sie ignorieren, werden ausgelassen.</translation>
    </message>
    <message>
        <source>Show &amp;device</source>
        <translation>Gerät an&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy this line</source>
        <translation>Diese Zeile &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Only this device</source>
        <translation>&amp;Nur dieses Gerät</translation>
    </message>
</context>
<context>
    <name>sixlab::EvidencePanel</name>
    <message>
        <source>Evidence</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>Was es beweist</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Web server</source>
        <translation>Webserver</translation>
    </message>
    <message>
        <source>Sign-in area of its web page</source>
        <translation>Anmeldebereich seiner Webseite</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>No driver of Sixlab recognises the device by what was seen of it. All of this was seen without signing in.</source>
        <translation>Kein Treiber von Sixlab erkennt das Gerät an dem, was von ihm gesehen wurde. All dies wurde ohne Anmeldung gesehen.</translation>
    </message>
    <message>
        <source>By this the %1 driver recognises the device. All of it was seen without signing in.</source>
        <translation>Daran erkennt der Treiber für %1 das Gerät. All dies wurde ohne Anmeldung gesehen.</translation>
    </message>
    <message>
        <source>The %1 driver recognised the device by what was seen of it earlier.</source>
        <translation>Der Treiber für %1 hat das Gerät an dem erkannt, was früher von ihm gesehen wurde.</translation>
    </message>
    <message>
        <source>A device for the %1 driver</source>
        <translation>Ein Gerät für den %1-Treiber</translation>
    </message>
    <message>
        <source>Nothing by itself</source>
        <translation>Für sich allein nichts</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Only addresses are known.</source>
        <translation>Nur Adressen sind bekannt.</translation>
    </message>
</context>
<context>
    <name>sixlab::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n device(s)</source>
        <translation>
            <numerusform>%n Gerät exportieren</numerusform>
            <numerusform>%n Geräte exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>The preview shows the beginning. The file holds everything.</source>
        <translation>Die Vorschau zeigt den Anfang. Die Datei enthält alles.</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>Export speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
</context>
<context>
    <name>sixlab::FilterBox</name>
    <message>
        <source>Filter devices</source>
        <translation>Geräte filtern</translation>
    </message>
    <message>
        <source>Words that must be found; key and value with a colon; a minus turns a word round.</source>
        <translation>Wörter, die vorkommen müssen; Schlüssel und Wert mit Doppelpunkt; ein Minus kehrt ein Wort um.</translation>
    </message>
    <message>
        <source>Filter: porch  kind:camera  2001:db8  -printer</source>
        <translation>Filter: veranda  kind:camera  2001:db8  -printer</translation>
    </message>
    <message>
        <source>Shows the devices in which all the words are found.
kind:camera looks in one place; keys: %1.
is:ignored shows the devices that you ignore.
-word shows those without it; &quot;two words&quot; stay together.</source>
        <translation>Zeigt die Geräte, in denen alle Wörter vorkommen.
kind:camera sucht an einer Stelle; Schlüssel: %1.
is:ignored zeigt die Geräte, die Sie ignorieren.
-wort zeigt die Geräte ohne dieses Wort; &quot;zwei Wörter&quot; bleiben zusammen.</translation>
    </message>
</context>
<context>
    <name>sixlab::IdentityActions</name>
    <message>
        <source>These are &amp;one device…</source>
        <translation>Das i&amp;st ein einziges Gerät…</translation>
    </message>
    <message>
        <source>Stop &amp;ignoring</source>
        <translation>Nicht mehr &amp;ignorieren</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Ignorieren</translation>
    </message>
    <message>
        <source>Lists it again, and tells of its events.</source>
        <translation>Führt es wieder auf und meldet seine Ereignisse.</translation>
    </message>
    <message>
        <source>Hides it, and is silent about it. The filter is:ignored shows it.</source>
        <translation>Blendet es aus und meldet nichts mehr davon. Der Filter is:ignored zeigt es.</translation>
    </message>
    <message>
        <source>Shows the selected rows as one device from now on.</source>
        <translation>Zeigt die ausgewählten Zeilen von nun an als ein Gerät.</translation>
    </message>
    <message>
        <source>Select the rows of the table that are one device first.</source>
        <translation>Wählen Sie zuerst die Zeilen der Tabelle aus, die ein Gerät sind.</translation>
    </message>
    <message>
        <source>“%1” is ignored now: hidden, and silent.</source>
        <translation>„%1“ wird jetzt ignoriert: ausgeblendet und ohne Meldungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n devices are ignored now: hidden, and silent.</source>
        <translation>
            <numerusform>%n Gerät wird jetzt ignoriert: ausgeblendet und ohne Meldungen.</numerusform>
            <numerusform>%n Geräte werden jetzt ignoriert: ausgeblendet und ohne Meldungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no longer ignored.</source>
        <translation>„%1“ wird nicht mehr ignoriert.</translation>
    </message>
    <message numerus="yes">
        <source>%n devices are no longer ignored.</source>
        <translation>
            <numerusform>%n Gerät wird nicht mehr ignoriert.</numerusform>
            <numerusform>%n Geräte werden nicht mehr ignoriert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are one device now: “%1”. The menu of an interface on its page takes it apart again.</source>
        <translation>
            <numerusform>%n Eintrag ist jetzt ein Gerät: „%1“. Das Menü einer Schnittstelle auf seiner Seite trennt es wieder.</numerusform>
            <numerusform>%n Einträge sind jetzt ein Gerät: „%1“. Das Menü einer Schnittstelle auf seiner Seite trennt es wieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>The interface %1 is a device of its own now.</source>
        <translation>Die Schnittstelle %1 ist jetzt ein eigenes Gerät.</translation>
    </message>
</context>
<context>
    <name>sixlab::Interruption</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The time given by --deadline is over. Give more, or see whether the device is slow.</source>
        <translation>Die mit --deadline gegebene Zeit ist abgelaufen. Geben Sie mehr Zeit oder sehen Sie nach, ob das Gerät langsam ist.</translation>
    </message>
</context>
<context>
    <name>sixlab::JournalEntryView</name>
    <message>
        <source>Res&amp;ume…</source>
        <translation>&amp;Fortsetzen…</translation>
    </message>
    <message>
        <source>U&amp;ndo…</source>
        <translation>Rückgängig &amp;machen…</translation>
    </message>
    <message>
        <source>Signs in, reads the device, and finishes the change or brings the old settings back.</source>
        <translation>Meldet sich an, liest das Gerät und schließt die Änderung ab oder stellt die alten Einstellungen wieder her.</translation>
    </message>
    <message>
        <source>Signs in and gives the device the settings it had before.</source>
        <translation>Meldet sich an und gibt dem Gerät die Einstellungen, die es vorher hatte.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sixlab stopped in the middle of this change. The device has the old settings, the new ones, or both: Resume finds out and settles it.</source>
        <translation>Sixlab wurde mitten in dieser Änderung beendet. Das Gerät hat die alten Einstellungen, die neuen oder beide: „Fortsetzen“ findet es heraus und klärt es.</translation>
    </message>
    <message>
        <source>This change is at work now.</source>
        <translation>Diese Änderung läuft gerade.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
</context>
<context>
    <name>sixlab::JournalPage</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>No change yet</source>
        <translation>Noch keine Änderung</translation>
    </message>
    <message>
        <source>Every change that Sixlab makes to a device is kept here, with what was before: so it can be undone, and finished after a power cut.</source>
        <translation>Jede Änderung, die Sixlab an einem Gerät vornimmt, wird hier zusammen mit dem vorherigen Stand aufbewahrt: So kann sie rückgängig gemacht und nach einem Stromausfall abgeschlossen werden.</translation>
    </message>
    <message>
        <source>No address of this device is known now. Scan for devices first, then try again.</source>
        <translation>Von diesem Gerät ist derzeit keine Adresse bekannt. Suchen Sie zuerst nach Geräten und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>To finish the change or bring the old settings back, Sixlab signs in to “%1”.</source>
        <translation>Um die Änderung abzuschließen oder die alten Einstellungen wiederherzustellen, meldet sich Sixlab an „%1“ an.</translation>
    </message>
    <message>
        <source>To bring the settings from before back, Sixlab signs in to “%1”.</source>
        <translation>Um die vorherigen Einstellungen wiederherzustellen, meldet sich Sixlab an „%1“ an.</translation>
    </message>
</context>
<context>
    <name>sixlab::KeepChoice</name>
    <message>
        <source>&amp;Remember the password in the keyring</source>
        <translation>Passwort im Schlüsselbund &amp;merken</translation>
    </message>
    <message>
        <source>Where the password is kept is said below.</source>
        <translation>Wo das Passwort aufbewahrt wird, steht unten.</translation>
    </message>
    <message>
        <source>Asking the system&apos;s keyring…</source>
        <translation>Der Schlüsselbund des Systems wird gefragt…</translation>
    </message>
    <message>
        <source>Otherwise it is kept until Sixlab is closed. Sixlab never writes it to a file.</source>
        <translation>Sonst wird es nur aufbewahrt, bis Sixlab geschlossen wird. Sixlab schreibt es nie in eine Datei.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring is locked: the password is kept until Sixlab is closed.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt: Das Passwort wird aufbewahrt, bis Sixlab geschlossen wird.</translation>
    </message>
    <message>
        <source>This system has no keyring: the password is kept until Sixlab is closed.</source>
        <translation>Dieses System hat keinen Schlüsselbund: Das Passwort wird aufbewahrt, bis Sixlab geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>sixlab::LabBanner</name>
    <message>
        <source>Virtual network “%1”: nothing here touches your real network. Sign in to its devices as %2 with the password %3</source>
        <translation>Virtuelles Netzwerk „%1“: Nichts hier berührt Ihr wirkliches Netzwerk. An seinen Geräten melden Sie sich als %2 mit dem Passwort %3 an</translation>
    </message>
</context>
<context>
    <name>sixlab::LimitationNote</name>
    <message numerus="yes">
        <source>%n thing(s) limit what is seen here.</source>
        <translation>
            <numerusform>%n Umstand schränkt ein, was hier zu sehen ist.</numerusform>
            <numerusform>%n Umstände schränken ein, was hier zu sehen ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>De&amp;tails…</source>
        <translation>Ein&amp;zelheiten…</translation>
    </message>
</context>
<context>
    <name>sixlab::LimitationsDialog</name>
    <message>
        <source>What more could be seen</source>
        <translation>Was sich außerdem sehen ließe</translation>
    </message>
    <message>
        <source>Sixlab runs without special rights and changes nothing on this machine. What it cannot see because of that is listed here. A command is for you to run, if you want it: copy it into a terminal.</source>
        <translation>Sixlab läuft ohne besondere Rechte und ändert nichts an diesem Rechner. Was es deshalb nicht sehen kann, steht hier. Einen Befehl führen Sie selbst aus, wenn Sie das möchten: Kopieren Sie ihn in ein Terminal.</translation>
    </message>
    <message>
        <source>What limits discovery</source>
        <translation>Was die Suche einschränkt</translation>
    </message>
    <message>
        <source>Command %1</source>
        <translation>Befehl %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy command %1</source>
        <translation>Befehl %1 kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>sixlab::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Devices</source>
        <translation>&amp;Geräte</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>&amp;Back to all devices</source>
        <translation>&amp;Zurück zu allen Geräten</translation>
    </message>
    <message>
        <source>&amp;Scan again</source>
        <translation>&amp;Erneut suchen</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Sixlab</source>
        <translation>&amp;Über Sixlab</translation>
    </message>
    <message>
        <source>Sixlab</source>
        <translation>Sixlab</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>The list of devices was damaged. A new one was begun; the old one is kept at %1.</source>
        <translation>Die Liste der Geräte war beschädigt. Eine neue wurde begonnen; die alte ist unter %1 aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not finished when Sixlab last stopped. The journal can finish them or take them back.</source>
        <translation>
            <numerusform>%n Änderung war nicht abgeschlossen, als Sixlab zuletzt beendet wurde. Das Journal kann sie abschließen oder zurücknehmen.</numerusform>
            <numerusform>%n Änderungen waren nicht abgeschlossen, als Sixlab zuletzt beendet wurde. Das Journal kann sie abschließen oder zurücknehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open &amp;journal</source>
        <translation>&amp;Journal öffnen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>E&amp;reignisse</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
</context>
<context>
    <name>sixlab::MdnsBrowser</name>
    <message>
        <source>Names and services cannot be asked for, since no port for multicast DNS is free; close the program that holds port 5353.</source>
        <translation>Namen und Dienste können nicht erfragt werden, da kein Port für Multicast-DNS frei ist; schließen Sie das Programm, das Port 5353 belegt.</translation>
    </message>
</context>
<context>
    <name>sixlab::MdnsResponder</name>
    <message>
        <source>Multicast DNS cannot be answered on “%1”; check that the interface is up.</source>
        <translation>Multicast-DNS kann auf „%1“ nicht beantwortet werden; prüfen Sie, ob die Schnittstelle aktiv ist.</translation>
    </message>
</context>
<context>
    <name>sixlab::MergeDialog</name>
    <message numerus="yes">
        <source>Make one device of %n entries</source>
        <translation>
            <numerusform>Aus %n Eintrag ein Gerät machen</numerusform>
            <numerusform>Aus %n Einträgen ein Gerät machen</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, tags and password to keep</source>
        <translation>Name, Schlagwörter und Passwort, die bleiben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Best address</source>
        <translation>Beste Adresse</translation>
    </message>
    <message>
        <source>From now on Sixlab shows these as one device, with all their addresses. On the network nothing changes.</source>
        <translation>Von nun an zeigt Sixlab diese Einträge als ein Gerät mit allen ihren Adressen. Im Netzwerk ändert sich nichts.</translation>
    </message>
    <message>
        <source>&amp;Keep the name, the tags and the password of:</source>
        <translation>&amp;Name, Schlagwörter und Passwort behalten von:</translation>
    </message>
    <message>
        <source>If it turns out to be wrong: on the device&apos;s page, the menu of an interface makes it a device of its own again.</source>
        <translation>Falls sich das als falsch erweist: Auf der Seite des Geräts macht das Menü einer Schnittstelle sie wieder zu einem eigenen Gerät.</translation>
    </message>
    <message>
        <source>No MAC address of “%1” is known, so it could not be taken apart again.</source>
        <translation>Von „%1“ ist keine MAC-Adresse bekannt; daher ließe es sich nicht wieder abtrennen.</translation>
    </message>
    <message>
        <source>&amp;Make one device</source>
        <translation>&amp;Zu einem Gerät machen</translation>
    </message>
</context>
<context>
    <name>sixlab::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>sixlab::ModePage</name>
    <message>
        <source>How shall it get its address?</source>
        <translation>Wie soll es seine Adresse bekommen?</translation>
    </message>
    <message>
        <source>Nothing is written yet: the next page shows what would change.</source>
        <translation>Noch wird nichts geschrieben: Die nächste Seite zeigt, was sich ändern würde.</translation>
    </message>
    <message>
        <source>&amp;Automatic (SLAAC)</source>
        <translation>&amp;Automatisch (SLAAC)</translation>
    </message>
    <message>
        <source>The device makes its addresses itself from the prefix that the router announces. Right for most devices.</source>
        <translation>Das Gerät bildet seine Adressen selbst aus dem Präfix, das der Router ankündigt. Richtig für die meisten Geräte.</translation>
    </message>
    <message>
        <source>S&amp;tatic</source>
        <translation>&amp;Statisch</translation>
    </message>
    <message>
        <source>One address that you choose, and no other. It stays the same for links, firewalls and other programs.</source>
        <translation>Eine Adresse, die Sie wählen, und keine andere. Sie bleibt für Links, Firewalls und andere Programme gleich.</translation>
    </message>
    <message>
        <source>Your address, and the automatic ones beside it: it stays reachable when the prefix changes.</source>
        <translation>Ihre Adresse und daneben die automatischen: Das Gerät bleibt erreichbar, wenn sich das Präfix ändert.</translation>
    </message>
    <message>
        <source>This device takes its gateway from router advertisements only.</source>
        <translation>Dieses Gerät übernimmt sein Gateway nur aus Router-Advertisements.</translation>
    </message>
    <message>
        <source>Static and aut&amp;omatic</source>
        <translation>Statisch &amp;und automatisch</translation>
    </message>
</context>
<context>
    <name>sixlab::MoreOptions</name>
    <message>
        <source>&amp;Further addresses:</source>
        <translation>Weite&amp;re Adressen:</translation>
    </message>
    <message>
        <source>&amp;More options</source>
        <translation>&amp;Mehr Optionen</translation>
    </message>
    <message>
        <source>As announced; or addresses, separated by commas</source>
        <translation>Wie angekündigt; oder Adressen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>D&amp;HCPv6:</source>
        <translation>D&amp;HCPv6:</translation>
    </message>
    <message>
        <source>Name ser&amp;vers:</source>
        <translation>&amp;Nameserver:</translation>
    </message>
</context>
<context>
    <name>sixlab::NetlinkSocket</name>
    <message>
        <source>The kernel did not tell about the network; restart the program.</source>
        <translation>Der Kernel hat keine Auskunft über das Netzwerk gegeben; starten Sie das Programm neu.</translation>
    </message>
</context>
<context>
    <name>sixlab::OutcomePage</name>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>sixlab::OutcomeView</name>
    <message>
        <source>Open &amp;web page</source>
        <translation>&amp;Webseite öffnen</translation>
    </message>
    <message>
        <source>Copy a&amp;ddress</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;evidence</source>
        <translation>&amp;Nachweis kopieren</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Open &amp;journal</source>
        <translation>&amp;Journal öffnen</translation>
    </message>
    <message>
        <source>Copies all steps with their times and what was read back, as text for a report.</source>
        <translation>Kopiert alle Schritte mit ihren Zeiten und dem, was zurückgelesen wurde, als Text für einen Bericht.</translation>
    </message>
    <message>
        <source>Read back from the device: all values agree.</source>
        <translation>Vom Gerät zurückgelesen: Alle Werte stimmen überein.</translation>
    </message>
    <message>
        <source>Last seen, it used: %1</source>
        <translation>Als es zuletzt gesehen wurde, verwendete es: %1</translation>
    </message>
    <message>
        <source>Reached from this computer at its new address %1 within %2.</source>
        <translation>Von diesem Computer aus unter seiner neuen Adresse %1 innerhalb von %2 erreicht.</translation>
    </message>
    <message>
        <source>It answers at %1.</source>
        <translation>Es antwortet unter %1.</translation>
    </message>
</context>
<context>
    <name>sixlab::PageList</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>sixlab::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Looking for devices</source>
        <translation>Suche nach Geräten</translation>
    </message>
    <message>
        <source>Ask for every &amp;IPv4 address of the network</source>
        <translation>Nach jeder &amp;IPv4-Adresse des Netzwerks fragen</translation>
    </message>
    <message>
        <source>At each scan this machine asks everybody on the link, by ARP, who has each address of its own IPv4 network. Networks of more than 1,024 addresses are left alone, and IPv6 is never swept.</source>
        <translation>Bei jeder Suche fragt dieser Rechner per ARP alle im Netzsegment, wer die einzelnen Adressen seines eigenen IPv4-Netzwerks hat. Netzwerke mit mehr als 1.024 Adressen bleiben unberührt, und IPv6 wird nie abgesucht.</translation>
    </message>
    <message>
        <source>Ask &amp;devices what they are</source>
        <translation>&amp;Geräte fragen, was sie sind</translation>
    </message>
    <message>
        <source>Each device that was found gets one polite request: for its UPnP description, the front of its web page and its certificate. Sixlab never signs in by itself.</source>
        <translation>Jedes gefundene Gerät erhält eine höfliche Anfrage: nach seiner UPnP-Beschreibung, der Startseite seiner Webseite und seinem Zertifikat. Sixlab meldet sich nie von selbst an.</translation>
    </message>
    <message>
        <source>Use the &amp;privileged helper</source>
        <translation>Das &amp;privilegierte Hilfsprogramm verwenden</translation>
    </message>
    <message>
        <source>Where it is installed, a small program with the right to send raw packets asks all IPv6 devices of the link to report themselves, those too that ignore pings.</source>
        <translation>Wo es installiert ist, bittet ein kleines Programm mit dem Recht, Rohpakete zu senden, alle IPv6-Geräte des Netzsegments, sich zu melden, auch solche, die Pings ignorieren.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>&amp;Notify me on the desktop</source>
        <translation>Auf dem &amp;Desktop benachrichtigen</translation>
    </message>
    <message>
        <source>Of new devices, new routers and addresses used twice: several at a time are one notification, the first scan is quiet, and ignored devices are never mentioned. Nothing leaves this machine for it.</source>
        <translation>Über neue Geräte, neue Router und doppelt verwendete Adressen: Mehrere auf einmal ergeben eine Benachrichtigung, die erste Suche bleibt still, und ignorierte Geräte werden nie erwähnt. Dafür verlässt nichts diesen Rechner.</translation>
    </message>
</context>
<context>
    <name>sixlab::RawHelper</name>
    <message>
        <source>More answers came at once than could be read, so some devices may be missed; scan again to see them.</source>
        <translation>Es kamen mehr Antworten auf einmal, als gelesen werden konnten; daher fehlen vielleicht einige Geräte. Suchen Sie erneut, um sie zu sehen.</translation>
    </message>
    <message>
        <source>The privileged helper %1 ended twice by a fault of its own, so devices that answer nobody may be missed; please report this.</source>
        <translation>Das privilegierte Hilfsprogramm %1 ist zweimal durch einen eigenen Fehler beendet worden; daher fehlen vielleicht Geräte, die niemandem antworten. Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>The privileged helper sixlab-nethelper is not installed, so devices behind a firewall of their own and some addresses are missed; install it beside this program.</source>
        <translation>Das privilegierte Hilfsprogramm sixlab-nethelper ist nicht installiert; daher fehlen Geräte hinter einer eigenen Firewall und einige Adressen. Installieren Sie es neben diesem Programm.</translation>
    </message>
    <message>
        <source>The privileged helper may not send raw packets, so devices behind a firewall of their own and some addresses are missed; give it the capability once.</source>
        <translation>Das privilegierte Hilfsprogramm darf keine Rohpakete senden; daher fehlen Geräte hinter einer eigenen Firewall und einige Adressen. Geben Sie ihm einmal die nötige Capability.</translation>
    </message>
</context>
<context>
    <name>sixlab::RecoveryDialog</name>
    <message>
        <source>Resume the change of %1</source>
        <translation>Änderung an %1 fortsetzen</translation>
    </message>
    <message>
        <source>Undo the change of %1</source>
        <translation>Änderung an %1 rückgängig machen</translation>
    </message>
</context>
<context>
    <name>sixlab::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>This is what would be written. Apply writes it, reads it back and checks that the device answers; if not, the old settings are brought back.</source>
        <translation>Dies würde geschrieben werden. „Anwenden“ schreibt es, liest es zurück und prüft, ob das Gerät antwortet; wenn nicht, werden die alten Einstellungen wiederhergestellt.</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>%1 – not possible: %2</source>
        <translation>%1 – nicht möglich: %2</translation>
    </message>
    <message>
        <source>Nothing will change: the device has these settings already. Go back to choose others, or close this window.</source>
        <translation>Es wird sich nichts ändern: Das Gerät hat diese Einstellungen bereits. Gehen Sie zurück, um andere zu wählen, oder schließen Sie dieses Fenster.</translation>
    </message>
    <message>
        <source>The device takes this change when it restarts: it is away for a minute or two.</source>
        <translation>Das Gerät übernimmt diese Änderung bei seinem Neustart: Es ist für ein bis zwei Minuten nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What this device cannot do:
%1</source>
        <translation>Was dieses Gerät nicht kann:
%1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>sixlab::RouterTables</name>
    <message>
        <source>The tables of %1 could not be read. %2</source>
        <translation>Die Tabellen von %1 konnten nicht gelesen werden. %2</translation>
    </message>
</context>
<context>
    <name>sixlab::SecretStore</name>
    <message>
        <source>There is no keyring here: the password is kept until Sixlab is closed.</source>
        <translation>Hier gibt es keinen Schlüsselbund: Das Passwort wird aufbewahrt, bis Sixlab geschlossen wird.</translation>
    </message>
    <message>
        <source>The keyring did not take the password, which is kept until Sixlab is closed: unlock the keyring and save it again.</source>
        <translation>Der Schlüsselbund hat das Passwort nicht angenommen; es wird aufbewahrt, bis Sixlab geschlossen wird: Entsperren Sie den Schlüsselbund und speichern Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>sixlab::ServiceTree</name>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>sixlab::SettingsPanel</name>
    <message>
        <source>Rea&amp;d settings…</source>
        <translation>Einste&amp;llungen lesen…</translation>
    </message>
    <message>
        <source>Addresses in use</source>
        <translation>Adressen in Gebrauch</translation>
    </message>
    <message>
        <source>Only the device knows its settings. Reading them signs in and changes nothing.</source>
        <translation>Nur das Gerät kennt seine Einstellungen. Zum Lesen meldet sich Sixlab an und ändert nichts.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 – its router</source>
        <translation>%1 – sein Router</translation>
    </message>
    <message>
        <source>Read from the device at %1.</source>
        <translation>Vom Gerät unter %1 gelesen.</translation>
    </message>
    <message>
        <source>In use now:
%1</source>
        <translation>Jetzt in Gebrauch:
%1</translation>
    </message>
    <message>
        <source>The values under “After” are saved and wait for a restart.</source>
        <translation>Die Werte unter „Danach“ sind gespeichert und warten auf einen Neustart.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>sixlab::SettingsTable</name>
    <message>
        <source>IPv6 settings</source>
        <translation>IPv6-Einstellungen</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ändert sich</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
</context>
<context>
    <name>sixlab::SetupWizard</name>
    <message>
        <source>Set up IPv6: %1</source>
        <translation>IPv6 einrichten: %1</translation>
    </message>
</context>
<context>
    <name>sixlab::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>In the list of devices</source>
        <translation>In der Geräteliste</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
</context>
<context>
    <name>sixlab::SignInDialog</name>
    <message>
        <source>Sign in to %1</source>
        <translation>Anmelden an %1</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Anmelden</translation>
    </message>
</context>
<context>
    <name>sixlab::SignInForm</name>
    <message>
        <source>Conn&amp;ect to:</source>
        <translation>&amp;Verbinden mit:</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;Benutzername:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Asking for the device&apos;s certificate…</source>
        <translation>Das Zertifikat des Geräts wird angefordert…</translation>
    </message>
    <message>
        <source>Stopped. Nothing on the device was changed.</source>
        <translation>Angehalten. Auf dem Gerät wurde nichts geändert.</translation>
    </message>
    <message>
        <source>First contact with this device. It shows the certificate with this fingerprint (SHA-256):
%1
Devices at home make their own. Compare it with the device&apos;s page if you can; Sixlab will refuse any other one from now on.</source>
        <translation>Erster Kontakt mit diesem Gerät. Es zeigt das Zertifikat mit diesem Fingerabdruck (SHA-256):
%1
Geräte zu Hause stellen ihr Zertifikat selbst aus. Vergleichen Sie es nach Möglichkeit mit der Seite des Geräts; Sixlab wird von nun an jedes andere ablehnen.</translation>
    </message>
    <message>
        <source>&amp;Trust it and go on</source>
        <translation>Ver&amp;trauen und fortfahren</translation>
    </message>
    <message>
        <source>The certificate is not the one that was trusted before, so your password was not sent. That is normal after a factory reset or a firmware update; otherwise something else may answer in the device&apos;s place.
Before: %1
Now: %2</source>
        <translation>Das Zertifikat ist nicht dasselbe, dem bisher vertraut wurde; daher wurde Ihr Passwort nicht gesendet. Nach dem Zurücksetzen auf Werkseinstellungen oder einer Firmware-Aktualisierung ist das normal; sonst könnte etwas anderes an Stelle des Geräts antworten.
Vorher: %1
Jetzt: %2</translation>
    </message>
    <message>
        <source>&amp;Trust the new one</source>
        <translation>Dem neuen ver&amp;trauen</translation>
    </message>
    <message>
        <source>Signing in and reading the settings…</source>
        <translation>Anmeldung läuft, die Einstellungen werden gelesen…</translation>
    </message>
    <message>
        <source>Another device answers at this address: its serial number is %1, and %2 was expected. Scan again, and choose the device anew.</source>
        <translation>Unter dieser Adresse antwortet ein anderes Gerät: Seine Seriennummer ist %1, erwartet wurde %2. Suchen Sie erneut und wählen Sie das Gerät neu aus.</translation>
    </message>
    <message>
        <source>Signed in. The settings were read.</source>
        <translation>Angemeldet. Die Einstellungen wurden gelesen.</translation>
    </message>
</context>
<context>
    <name>sixlab::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Your account on “%1”. Signing in reads its settings and changes nothing.</source>
        <translation>Ihr Konto auf „%1“. Die Anmeldung liest seine Einstellungen und ändert nichts.</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Anmelden</translation>
    </message>
</context>
<context>
    <name>sixlab::SsdpSearch</name>
    <message>
        <source>UPnP devices are heard only when they are asked, since another program keeps port 1900 for itself; end that program to hear them at once.</source>
        <translation>UPnP-Geräte werden nur gehört, wenn sie gefragt werden, weil ein anderes Programm Port 1900 für sich behält; beenden Sie jenes Programm, um sie sofort zu hören.</translation>
    </message>
</context>
<context>
    <name>sixlab::StaticForm</name>
    <message>
        <source>Prefix length</source>
        <translation>Präfixlänge</translation>
    </message>
    <message>
        <source>How much of the address names the network. At home it is 64.</source>
        <translation>Wie viel von der Adresse das Netz benennt. Zu Hause ist es 64.</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>A&amp;dresse:</translation>
    </message>
    <message>
        <source>&amp;Gateway:</source>
        <translation>&amp;Gateway:</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>The address that this device&apos;s MAC address gives in this prefix.</source>
        <translation>Die Adresse, die sich in diesem Präfix aus der MAC-Adresse dieses Geräts ergibt.</translation>
    </message>
    <message>
        <source>A low number in a prefix of this link that no device was seen with.</source>
        <translation>Eine niedrige Nummer in einem Präfix dieses Netzsegments, mit der noch kein Gerät gesehen wurde.</translation>
    </message>
    <message>
        <source>The link-local address of a router: it stays when the prefix changes.</source>
        <translation>Die link-lokale Adresse eines Routers: Sie bleibt, wenn sich das Präfix ändert.</translation>
    </message>
</context>
<context>
    <name>sixlab::StepList</name>
    <message>
        <source>Steps of the change</source>
        <translation>Schritte der Änderung</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>sixlab::TableActions</name>
    <message>
        <source>Read its &amp;tables…</source>
        <translation>Seine &amp;Tabellen lesen…</translation>
    </message>
    <message>
        <source>Stop reading its ta&amp;bles</source>
        <translation>Seine Ta&amp;bellen nicht mehr lesen</translation>
    </message>
    <message>
        <source>For a router or a switch: it knows devices that do not answer this machine.</source>
        <translation>Für einen Router oder einen Switch: Er kennt Geräte, die diesem Rechner nicht antworten.</translation>
    </message>
    <message>
        <source>The tables of “%1” are read from now on.</source>
        <translation>Die Tabellen von „%1“ werden von nun an gelesen.</translation>
    </message>
    <message>
        <source>The tables of “%1” are no longer read, and its password for that is forgotten.</source>
        <translation>Die Tabellen von „%1“ werden nicht mehr gelesen, und das Passwort dafür ist vergessen.</translation>
    </message>
</context>
<context>
    <name>sixlab::TablesDialog</name>
    <message>
        <source>Read the tables of %1</source>
        <translation>Tabellen von %1 lesen</translation>
    </message>
    <message>
        <source>SNMP version 2c</source>
        <translation>SNMP Version 2c</translation>
    </message>
    <message>
        <source>SNMP version 3</source>
        <translation>SNMP Version 3</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Identity file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Empty: the keys of the SSH agent</source>
        <translation>Leer: die Schlüssel des SSH-Agenten</translation>
    </message>
    <message>
        <source>Choose an identity file</source>
        <translation>Eine Schlüsseldatei wählen</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>&amp;Verfahren:</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>P&amp;ort:</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;Benutzername:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Pri&amp;vacy password:</source>
        <translation>V&amp;erschlüsselungspasswort:</translation>
    </message>
    <message>
        <source>&amp;Identity file:</source>
        <translation>&amp;Schlüsseldatei:</translation>
    </message>
    <message>
        <source>A router knows the addresses of all the devices that talk through it, and a switch knows on which port each of them is. Sixlab asks “%1” for these tables at every scan. It only reads, and changes nothing.</source>
        <translation>Ein Router kennt die Adressen aller Geräte, die über ihn kommunizieren, und ein Switch weiß, an welchem Port jedes von ihnen hängt. Sixlab fragt „%1“ bei jeder Suche nach diesen Tabellen. Es liest nur und ändert nichts.</translation>
    </message>
    <message>
        <source>&amp;Start reading</source>
        <translation>&amp;Lesen beginnen</translation>
    </message>
    <message>
        <source>The community is sent unprotected, and everybody on the way can read it. Give one that may read only.</source>
        <translation>Die Community wird ungeschützt gesendet, und alle auf dem Weg können sie lesen. Geben Sie eine an, die nur lesen darf.</translation>
    </message>
    <message>
        <source>Community (&amp;password):</source>
        <translation>Community (&amp;Passwort):</translation>
    </message>
    <message>
        <source>Signed in with SHA; with a privacy password it is also encrypted, with AES.</source>
        <translation>Die Anmeldung erfolgt mit SHA; mit einem Verschlüsselungspasswort wird außerdem mit AES verschlüsselt.</translation>
    </message>
    <message>
        <source>For a router that runs Linux: its neighbour table and its DHCP leases. Encrypted, and only commands that read are run.</source>
        <translation>Für einen Router, auf dem Linux läuft: seine Nachbartabelle und seine DHCP-Leases. Verschlüsselt, und es werden nur Befehle ausgeführt, die lesen.</translation>
    </message>
    <message>
        <source>22, the usual one</source>
        <translation>22, der übliche</translation>
    </message>
    <message>
        <source>161, the usual one</source>
        <translation>161, der übliche</translation>
    </message>
    <message>
        <source>Type the community; many devices call it “public”.</source>
        <translation>Geben Sie die Community ein; bei vielen Geräten heißt sie „public“.</translation>
    </message>
    <message>
        <source>Type the user name that the device knows for SNMP.</source>
        <translation>Geben Sie den Benutzernamen ein, den das Gerät für SNMP kennt.</translation>
    </message>
    <message>
        <source>Passwords for SNMP have at least 8 characters: type the whole password.</source>
        <translation>Passwörter für SNMP haben mindestens 8 Zeichen: Geben Sie das ganze Passwort ein.</translation>
    </message>
    <message>
        <source>Type the user name to sign in with.</source>
        <translation>Geben Sie den Benutzernamen für die Anmeldung ein.</translation>
    </message>
    <message>
        <source>The identity file cannot be read: choose another one, or leave it empty.</source>
        <translation>Die Schlüsseldatei kann nicht gelesen werden: Wählen Sie eine andere oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Asking the device for its SSH key…</source>
        <translation>Das Gerät wird nach seinem SSH-Schlüssel gefragt…</translation>
    </message>
    <message>
        <source>Trust this SSH key?</source>
        <translation>Diesem SSH-Schlüssel vertrauen?</translation>
    </message>
    <message>
        <source>The key of this device is seen for the first time. Compare it with what the device shows itself; later another key is refused.</source>
        <translation>Der Schlüssel dieses Geräts wird zum ersten Mal gesehen. Vergleichen Sie ihn mit dem, was das Gerät selbst anzeigt; später wird ein anderer Schlüssel abgelehnt.</translation>
    </message>
    <message>
        <source>&amp;Trust it</source>
        <translation>Ver&amp;trauen</translation>
    </message>
</context>
<context>
    <name>sixlab::UndoBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
</context>
<context>
    <name>sixlab::WebFace</name>
    <message>
        <source>There are too many devices here to look at the web page of each; those that were seen last are not recognised by it. Scan again in ten minutes.</source>
        <translation>Hier sind zu viele Geräte, um die Webseite jedes einzelnen anzusehen; die zuletzt gesehenen werden nicht daran erkannt. Suchen Sie in zehn Minuten erneut.</translation>
    </message>
</context>
<context>
    <name>sixlab::WsDiscovery</name>
    <message>
        <source>Computers, printers and cameras with WS-Discovery are heard only when they are asked, since another program keeps port 3702 for itself; end that program to hear them at once.</source>
        <translation>Computer, Drucker und Kameras mit WS-Discovery werden nur gehört, wenn sie gefragt werden, weil ein anderes Programm Port 3702 für sich behält; beenden Sie jenes Programm, um sie sofort zu hören.</translation>
    </message>
</context>
</TS>
