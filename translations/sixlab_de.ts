<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AddressExplanation</name>
    <message>
        <source>A unique local address: it works at home only, and stays when the provider changes your prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address of the documentation range: fine in a lab, never on the Internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A global address: it works on the Internet too, and changes when the provider changes your prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address of a special range: few networks route it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its low number is easy to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its second half is made of the MAC address %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its second half holds an IPv4 address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its second half is hard to guess, and to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has this address already: two devices with one address disturb each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing seen on this link uses its prefix: without a router that knows it, the device cannot be reached there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) on this link use its prefix.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Empty: the device finds its router by router advertisements, or stays on the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A router of this link has this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has this address; it does not call itself a router.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No router with this address was seen on this link.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressProblem</name>
    <message>
        <source>This is not an IPv6 address: write it like 2001:db8:2::10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an IPv4 address in IPv6 writing: use an address of your IPv6 prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address :: means “none”: use an address of your IPv6 prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address ::1 means the device itself: use an address of your IPv6 prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multicast addresses belong to groups: use an address of your IPv6 prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device makes its link-local address (fe80::) itself: use an address of your IPv6 prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is reserved: use one that begins with 2 or 3, or with fd for the home only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prefix length must be from 1 to 128; in most networks it is 64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the address of the network itself: write something after the prefix, like ::10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the device&apos;s own address: use the address of your router.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device cannot reach this gateway: use the router&apos;s link-local address (fe80::), or one in the prefix of a static address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressWording</name>
    <message>
        <source>Global</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unique local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link-local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multicast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loopback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unspecified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAT64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6to4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teredo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv4-mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private IPv4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made of the MAC address (EUI-64)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low number, set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds an IPv4 address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link-local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>static</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic (SLAAC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DHCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neighbour table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>echo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mDNS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router advertisement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Advertiser</name>
    <message>
        <source>The lab&apos;s router needs radvd; install it with “sudo apt install radvd”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApplyCommand</name>
    <message>
        <source>“%1” is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device cannot do all that was asked, so nothing was written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Write this to %n device(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change settings, prove that they hold, and bring the old ones back if they do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach the device at its new address (default), or only read back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For devices that take a change at the next reboot: when that is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>“%1” has no option “%2”. See: sixlab help %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option “%1” before a command. See: sixlab --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option “%1” takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option “%1” needs a value: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option “%1” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”. See: sixlab --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is missing. See: sixlab --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1 %2” does not exist. There are: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one argument too many. Write: sixlab %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing. Write: sixlab %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number of seconds. Write for example: --%2 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no value of --%2. There are: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Axis</name>
    <message>
        <source>This device does not have the pages of an Axis camera. Choose another driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera reports a fault of its own. Wait a minute or restart it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera lets in only the addresses of its filter list. Add the IPv6 addresses that you will use before you rely on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera keeps one list of name servers for IPv4 and IPv6. Change it on the camera&apos;s own page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv4 is off on this camera, so without IPv6 nobody could reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This camera has never been set up. Open its web page, choose a password for its administrator, then sign in here with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv4 is off on this camera, so IPv6 has to stay on: nobody could reach it any more. Switch IPv4 on first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera&apos;s answer looks unfamiliar. Check that this is an Axis camera, then report its firmware version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This camera&apos;s firmware has no IPv6. Look for a newer firmware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user is not an administrator of the camera and does not see its network settings. Sign in as an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera did not accept all of the settings. Read them again to see what is in force.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeRunner</name>
    <message>
        <source>The change was cancelled: the device has its old settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device does not answer any more, and whether it has the old or the new settings is not known: look at it, then resume this change from the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old settings could not be brought back; the device was last seen at %1 with IPv6 turned off: look at it, then resume this change from the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old settings could not be brought back; the device was last seen at %1 without a static address: look at it, then resume this change from the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old settings could not be brought back; the device was last seen at %1 with the addresses %2: look at it, then resume this change from the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change had been interrupted: the device has its old settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device refused the change: it has its old settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device answered but did not keep the new settings: it has its old settings again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device could not be reached after the change: it has its old settings again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device did not confirm the change: it has its old settings again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another device answers at the new address %1: the old settings are back, choose another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device does not answer at the new address %1: the old settings are back, check the prefix and the firewall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no route to %1: the address is saved, and could not be tested from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here the device would be out of reach after this change: make it over an address that stays, or over IPv4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeWording</name>
    <message>
        <source>IPv6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic address (SLAAC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DHCPv6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Static addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the router says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For name servers only (stateless)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For addresses too (stateful)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the device&apos;s settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the new settings beside the old ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect anew, read back, and reach the new address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to the new address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the device to keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the old settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the old settings back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied and proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device has the new settings, and they hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device has saved the new settings and uses them after its next restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device has these settings already. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written: the device has its old settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new settings did not hold. The old ones are back, and were read back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new settings did not hold, and the old ones could not be brought back. Below is what was last seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device did not answer. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device refused the user name or the password. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: the device has its old settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the device on its own page, then read its settings here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the reason above, choose other settings, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the step that failed. Another address or gateway often helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the device&apos;s power and cable, then open the journal: Resume finishes the change or takes it back as soon as the device answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the device is on and connected, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the password on the device&apos;s own page, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandRun</name>
    <message>
        <source>The inventory was damaged and begins anew. The old one is kept as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written, since nobody can be asked. Give --yes to go ahead without a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[y/N]</source>
        <comment>the letters that answer a question</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <comment>the letter that means yes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written, as you answered no.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommonOptions</name>
    <message>
        <source>Print one JSON document and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the one question before a write with yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the password from the first line of this file; “-” is the standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust the certificate of a device that is seen first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up after so long, and leave a clean state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the inventory and the journal are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvExporter</name>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each device, for any spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceCell</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv6 global</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv6 unique local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv6 link-local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (this machine)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – interface ID: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen within the last one and a half minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen within the last hour. Devices that sleep are quiet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen for more than an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceFilter</name>
    <message>
        <source>A filter cannot look for “%1:”. It can look for %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceFinder</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another device answers at %1: check which device has this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address is known at which the device could answer: scan the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device did not take over the settings: try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceSession</name>
    <message>
        <source>%1: %2 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 done in %3 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceUrl</name>
    <message>
        <source>“%1” is not understood. Write a device as in auto@http://[2001:db8::10]:8080 or auto@http://192.0.2.7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password must not stand on the command line, where everybody can see it. Use --password-file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicesCommand</name>
    <message>
        <source>List the devices that were ever found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those that match, for example: kind:camera -tag:old. Keys: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DnsMessage</name>
    <message>
        <source>A DNS answer was malformed; if this goes on, look for the device that sends it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DnsmasqExporter</name>
    <message>
        <source>Configuration for dnsmasq</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names for the whole network, and which device gets which name by DHCP.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>FORMAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT IT IS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT FOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of these formats: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the inventory in the format of another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the formats.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpCommand</name>
    <message>
        <source>There is no command “%1”. See: sixlab --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a completion script for bash.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostsExporter</name>
    <message>
        <source>Lines for /etc/hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and lasting addresses, for one computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HttpSession</name>
    <message>
        <source>The device closed the connection without an answer. Check that it is not restarting, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is reached by http or https. Correct the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No safe encryption could be agreed on. The device may know only outdated forms of it: update its firmware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device shows another certificate than before. Make sure that it is your device, then trust the new certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the device answered makes no sense. Check that address and port are those of its web server, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device answered far more than expected. Check that address and port are those of its web server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request to the device would be malformed, so it was not sent. Please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device refused the user name or the password. Correct them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device sends its visitors to another page. Check that the address and the port are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device sends its visitors on to “%1”. If that is the right place, enter it as the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device asks for a user name and a password. Enter them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device asks to sign in in a way that this program does not know. Allow Digest in the device&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not do that on the device. Sign in as an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentifyCommand</name>
    <message>
        <source>BECAUSE OF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SEEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No driver recognises %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is served by the driver %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell which driver serves a device, what it is, and why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Isolation</name>
    <message>
        <source>This system forbids user namespaces, which the lab needs; allow them with “sudo sysctl kernel.unprivileged_userns_clone=1”, or run the lab as root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system allows no user namespaces, which the lab needs; allow them with “sudo sysctl user.max_user_namespaces=10000”, or run the lab as root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AppArmor forbids user namespaces, which the lab needs; allow them with “sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0”, or run the lab as root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system does not let the lab make namespaces, as is usual inside a container; run it outside, or give the container the right to (CAP_SYS_ADMIN).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no more namespaces to give; end other labs or containers, or raise the limits under /proc/sys/user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kernel is too old for the lab, or was built without namespaces or IPv6; use Linux 5.1 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab could not be set apart from this system; please report this with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab keeps its state in memory under /dev/shm, which this system lacks; make it with “sudo mkdir -m 1777 /dev/shm”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The data folder %1 cannot be written: check that the disk is not full and that the folder is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier change to this device is not finished: finish it or take it back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 is finished: there is nothing to resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 is still at work in another window or command: wait for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal has no change %1: list the journal to see their numbers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalCommand</name>
    <message>
        <source>STEP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DETAIL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver “%1” that made this change is not part of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change is unfinished. Finish it first with: sixlab journal resume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change is finished. Take it back with: sixlab journal undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give %1 the settings back that it had before?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle the unfinished change of %1 now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no entry of the journal. See: sixlab journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write: sixlab journal, or with an entry: sixlab journal show|resume|undo ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List every write ever made; finish an unfinished one, or take one back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonExporter</name>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is known, for programs and scripts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message>
        <source>This build has no simulated device “%1”, so the lab runs without the host “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to run in the lab, for instance “sixlab lab run -- bash”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to run, for instance “sixlab lab exec router -- ip address”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabCommand</name>
    <message>
        <source>SCENARIO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT IT IS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOSTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulated devices are signed in to as %1 with the password %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scenario “%1”. There are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write: sixlab lab list, sixlab lab run -- COMMAND, or sixlab lab exec HOST -- COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab lives as long as its command. Limit that one, for example with: sixlab lab run -- timeout 60 COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A virtual home network on this machine, alive while a command runs in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which network to build; “home” if none is named.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabHost</name>
    <message>
        <source>The simulated device “%1” cannot serve on its port; start the lab again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabInit</name>
    <message>
        <source>Not all hosts of the lab have their addresses yet; the command starts all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” of the lab has ended, so the lab is not complete; start it again. It said: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabOwner</name>
    <message>
        <source>The lab ended before its command did; start it again, and report this if it happens twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabSocket</name>
    <message>
        <source>No lab of yours is running; start one with “sixlab lab run -- COMMAND”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Launch</name>
    <message>
        <source>There is no program “%1”; check its name, or give its full path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program “%1” cannot be run; check that it is a program and that you may run it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkdownExporter</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table for a document (Markdown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each device, for a wiki page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Nobody reads the output any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>This device has no such setting: leave it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device shows this setting but does not let it be changed: leave it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address %1 is in the list twice: remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This device has room for %n static address(es): remove the others.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The device keeps its gateway %1, and cannot reach it with these addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be a name server: write the address of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device has saved settings that wait for its reboot; this change is added to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is reached over IPv6, which this change turns off: connect to it over IPv4, or there is no way to see that the change holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the link-local address remains: the device will be reachable from its own network only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address over which the device is reached goes away; it will be reached at another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No IPv6 address that other networks can reach remains on the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The static addresses are saved, and are not used while IPv6 is turned off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanCommand</name>
    <message>
        <source>Tell what would change and what the device cannot do, and write nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>%1: warning: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rtnetlink</name>
    <message>
        <source>The system does not allow this program to change the virtual network; check that user namespaces are allowed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kernel lacks bridges, veth pairs or IPv6; load them with “sudo modprobe -a bridge veth ipv6”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel did not accept a change of the virtual network; please report this with the details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafeFile</name>
    <message>
        <source>“%1” could not be written: %2. Choose another place, or make room there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanCommand</name>
    <message>
        <source>Find the devices on the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look there only; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop looking after so long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen only, and send nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on, and print one line of JSON for every event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no interface “%1”. There are: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>A home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A router that advertises 2001:db8:2::/64, a camera, a plain host, one that ignores multicast pings, and a piece of internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scenario of the lab is damaged; please install Sixlab again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scenario “%1”; choose one of these: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The value of “%1” is not understood. Write it as the documentation of the settings form shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings have no field “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsWish</name>
    <message>
        <source>IPv6 itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses from router advertisements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to ask a DHCPv6 server for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A static address; may be given several times, and replaces those that are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No static address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fixed router.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name server; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all of it from a JSON form instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file “%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file “%1” is no JSON form of settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The options --%1 and --no-%1 contradict each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either --settings or single options, since one would hide the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what shall change, for example: --address 2001:db8:2::10/64</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupChoice</name>
    <message>
        <source>This device does not let it be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an IPv6 address, or take one of the suggestions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an IPv6 address yet: it looks like 2001:db8::10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an IPv6 address yet: a gateway looks like fe80::1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an IPv6 address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address %1 is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This device takes at most %n static address(es).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not the IPv6 address of a name server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupReason</name>
    <message>
        <source>No driver of Sixlab knows this device, so it can be watched but not set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 driver serves it, but no address of it is known yet: scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 driver serves it: it announces %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 driver serves it: the MAC address %2 is one of this vendor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 driver serves it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShowCommand</name>
    <message>
        <source>Read the settings of a device now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>User name for %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known who signs in to %1. Give --user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of %1 for %2:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no password for %1. Give --password-file, or sign in once in the window and keep the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is seen for the first time: SHA-256 %2. Compare it with what the device shows, then give --trust-new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is seen for the first time: SHA-256 %2. Trust it? [y/N]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <comment>the letter that means yes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SqliteFile</name>
    <message>
        <source>The file %1 cannot be written: check that the disk is not full and that the folder is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 was written by a newer Sixlab: update this one, or start it with another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>No driver of this program speaks “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no driver “%1”. There are: auto, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver “%1” does not speak “%2”. It speaks: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inventory has no device “%1”, or several of that name. See: sixlab devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address of “%1” is known. Look for it with: sixlab scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No driver recognises “%1”. If you know what it is, name the driver as in DRIVER@URL; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TcpConnect</name>
    <message>
        <source>This is neither an address nor the name of a host. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address is known for “%1”. Check the name, or enter an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no network interface “%1”. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device cannot be reached. Check that it is switched on and that the address is right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>The input cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is longer than any answer can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is no UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password file “%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others can read the password file “%1”. Take that away with: chmod 600</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line of the password file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>Usage: sixlab [COMMAND] [OPTIONS]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a command the window opens; with --lab it opens in a virtual home network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options of all commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about a command: sixlab help COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1 [OPTIONS]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Visitor</name>
    <message>
        <source>The command and the environment are too large for the lab; shorten them to one megabyte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab ended before it could run the command; start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab has no host “%1”; “sixlab lab list” names its hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab ended while the command ran; start it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitLimit</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device did not answer in time. Check that it is switched on and not busy, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KIND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VENDOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SEEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firmware %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>serial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IN USE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FROM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FIELD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AFTER REBOOT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CANNOT BE DONE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WANTED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device takes it at its next reboot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device will answer at another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done, and it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: saved; it takes effect at the next reboot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: already as wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: refused; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it did not hold; the old settings are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it did not hold, and the old settings could not be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not reachable; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not signed in; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cancelled; the old settings are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEVICE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OUTCOME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was ever written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::AddressTree</name>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface with an unknown MAC address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – given by software, may be random</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::ApplyPage</name>
    <message>
        <source>Applying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each step is written to the journal before it is taken. Cancel is safe: what was begun is brought back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::BusyRow</name>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::CertificateProbe</name>
    <message>
        <source>The device did not show a certificate within 10 seconds. Try again, or choose another way to connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection to the device came about. Check the address, or choose another way to connect.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::ChangeProgress</name>
    <message>
        <source>Stopping: what was begun is brought back… %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working… %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::Dashboard</name>
    <message>
        <source>Scan &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks all devices on the link once more (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No device matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change or clear the line above. Each word must be found in the name, vendor, model or in an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixlab asks everything on this link to answer, and listens to what devices announce. The first ones turn up within a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device has answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this machine is connected to the network. Devices that sleep turn up when they wake: Sixlab goes on listening. Scan again asks once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::DeviceActions</name>
    <message>
        <source>Show &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set up IPv6…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy best address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;address as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the device&apos;s own page in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browsers cannot open link-local addresses, and no other one is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name for this device:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name, its tags and its saved password are lost. When it is seen again it is listed as a new device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::DeviceFacts</name>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::DeviceJobs</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::DevicePage</name>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ddresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;IPv6 settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ser&amp;vices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all devices (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set up IPv6…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in reads the settings of “%1” and changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::Echo</name>
    <message>
        <source>This user may not send echo requests, so silent devices are missed; install the package iputils-ping, or have the administrator widen net.ipv4.ping_group_range.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::EchoSocket</name>
    <message>
        <source>An echo request cannot be sent from here; check the network settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview shows the beginning. The file holds everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::FilterBox</name>
    <message>
        <source>Filter devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that must be found; key and value with a colon; a minus turns a word round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: porch  kind:camera  2001:db8  -printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the devices in which all the words are found.
kind:camera looks in one place; keys: %1.
-word shows those without it; &quot;two words&quot; stay together.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::Interruption</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time given by --deadline is over. Give more, or see whether the device is slow.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::JournalEntryView</name>
    <message>
        <source>Res&amp;ume…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U&amp;ndo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in, reads the device, and finishes the change or brings the old settings back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in and gives the device the settings it had before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixlab stopped in the middle of this change. The device has the old settings, the new ones, or both: Resume finds out and settles it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change is at work now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::JournalPage</name>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change that Sixlab makes to a device is kept here, with what was before: so it can be undone, and finished after a power cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address of this device is known now. Scan for devices first, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To finish the change or bring the old settings back, Sixlab signs in to “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To bring the settings from before back, Sixlab signs in to “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to all devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Sixlab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixlab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual network “%1”: nothing here touches your real network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Sixlab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixlab %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv6 for the devices at home: finds them, sets them up, and proves that it works.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of devices was damaged. A new one was begun; the old one is kept at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not finished when Sixlab last stopped. The journal can finish them or take them back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open &amp;journal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::MdnsBrowser</name>
    <message>
        <source>Names and services cannot be asked for, since no port for multicast DNS is free; close the program that holds port 5353.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::MdnsResponder</name>
    <message>
        <source>Multicast DNS cannot be answered on “%1”; check that the interface is up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::ModePage</name>
    <message>
        <source>How shall it get its address?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written yet: the next page shows what would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Automatic (SLAAC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device makes its addresses itself from the prefix that the router announces. Right for most devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One address that you choose, and no other. It stays the same for links, firewalls and other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Static &amp;and automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your address, and the automatic ones beside it: it stays reachable when the prefix changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device takes its gateway from router advertisements only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::MoreOptions</name>
    <message>
        <source>&amp;Further addresses:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As announced; or addresses, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;HCPv6:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name servers:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::NetlinkSocket</name>
    <message>
        <source>The kernel did not tell about the network; restart the program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::OutcomePage</name>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::OutcomeView</name>
    <message>
        <source>Open &amp;web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a&amp;ddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies all steps with their times and what was read back, as text for a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back from the device: all values agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen, it used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached from this computer at its new address %1 within %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers at %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::RecoveryDialog</name>
    <message>
        <source>Resume the change of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the change of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what would be written. Apply writes it, reads it back and checks that the device answers; if not, the old settings are brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – not possible: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing will change: the device has these settings already. Go back to choose others, or close this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device takes this change when it restarts: it is away for a minute or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this device cannot do:
%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::SecretStore</name>
    <message>
        <source>There is no keyring here: the password is kept until Sixlab is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not take the password, which is kept until Sixlab is closed: unlock the keyring and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::SettingsPanel</name>
    <message>
        <source>Rea&amp;d settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the device knows its settings. Reading them signs in and changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – its router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from the device at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use now:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values under “After” are saved and wait for a restart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::SettingsTable</name>
    <message>
        <source>IPv6 settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::SetupWizard</name>
    <message>
        <source>Set up IPv6: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list of devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::SignInDialog</name>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::SignInForm</name>
    <message>
        <source>&amp;Remember the password in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the password is kept is said below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conn&amp;ect to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the system&apos;s keyring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise it is kept until Sixlab is closed. Sixlab never writes it to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keyring is locked: the password is kept until Sixlab is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keyring: the password is kept until Sixlab is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the device&apos;s certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing on the device was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First contact with this device. It shows the certificate with this fingerprint (SHA-256):
%1
Devices at home make their own. Compare it with the device&apos;s page if you can; Sixlab will refuse any other one from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trust it and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is not the one that was trusted before, so your password was not sent. That is normal after a factory reset or a firmware update; otherwise something else may answer in the device&apos;s place.
Before: %1
Now: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trust the new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in and reading the settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another device answers at this address: its serial number is %1, and %2 was expected. Scan again, and choose the device anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in. The settings were read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account on “%1”. Signing in reads its settings and changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::StaticForm</name>
    <message>
        <source>Prefix length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the address names the network. At home it is 64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gateway:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address that this device&apos;s MAC address gives in this prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A low number in a prefix of this link that no device was seen with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link-local address of a router: it stays when the prefix changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sixlab::StepList</name>
    <message>
        <source>Steps of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
