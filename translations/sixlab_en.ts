<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AddressExplanation</name>
    <message numerus="yes">
        <source>%n device(s) on this link use its prefix.</source>
        <translation>
            <numerusform>%n device on this link uses its prefix.</numerusform>
            <numerusform>%n devices on this link use its prefix.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddressWording</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApplyCommand</name>
    <message numerus="yes">
        <source>Write this to %n device(s)?</source>
        <translation>
            <numerusform>Write this to %n device?</numerusform>
            <numerusform>Write this to %n devices?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceCell</name>
    <message numerus="yes">
        <source>%1: %2, and %n more</source>
        <translation>
            <numerusform>%1: %2, and %n more</numerusform>
            <numerusform>%1: %2, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DurationWording</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n more minute(s)</source>
        <translation>
            <numerusform>for %n more minute</numerusform>
            <numerusform>for %n more minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n more hour(s)</source>
        <translation>
            <numerusform>for %n more hour</numerusform>
            <numerusform>for %n more hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%n second ago</numerusform>
            <numerusform>%n seconds ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormFilling</name>
    <message numerus="yes">
        <source>The field “%1” of the device&apos;s page takes at most %n characters; choose a shorter value.</source>
        <translation>
            <numerusform>The field “%1” of the device&apos;s page takes at most %n character; choose a shorter value.</numerusform>
            <numerusform>The field “%1” of the device&apos;s page takes at most %n characters; choose a shorter value.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notification</name>
    <message numerus="yes">
        <source>%n event(s) on your network</source>
        <translation>
            <numerusform>%n event on your network</numerusform>
            <numerusform>%n events on your network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new router(s) on your network</source>
        <translation>
            <numerusform>%n new router on your network</numerusform>
            <numerusform>%n new routers on your network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) used twice on your network</source>
        <translation>
            <numerusform>%n address used twice on your network</numerusform>
            <numerusform>%n addresses used twice on your network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prefix(es) went away from your network</source>
        <translation>
            <numerusform>%n prefix went away from your network</numerusform>
            <numerusform>%n prefixes went away from your network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new device(s) on your network</source>
        <translation>
            <numerusform>%n new device on your network</numerusform>
            <numerusform>%n new devices on your network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>This device has room for %n static address(es): remove the others.</source>
        <translation>
            <numerusform>This device has room for %n static address: remove the others.</numerusform>
            <numerusform>This device has room for %n static addresses: remove the others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetupChoice</name>
    <message numerus="yes">
        <source>This device takes at most %n static address(es).</source>
        <translation>
            <numerusform>This device takes at most %n static address.</numerusform>
            <numerusform>This device takes at most %n static addresses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sixlab::AddressTree</name>
    <message numerus="yes">
        <source>%n temporary address(es)</source>
        <translation>
            <numerusform>%n temporary address</numerusform>
            <numerusform>%n temporary addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sixlab::AdvertisementTree</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) that Sixlab does not understand.</source>
        <translation>
            <numerusform>%n byte that Sixlab does not understand.</numerusform>
            <numerusform>%n bytes that Sixlab does not understand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sixlab::Dashboard</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n device(s)</source>
        <translation>
            <numerusform>%1 of %n device</numerusform>
            <numerusform>%1 of %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored device(s) are hidden.</source>
        <translation>
            <numerusform>%n ignored device is hidden.</numerusform>
            <numerusform>%n ignored devices are hidden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sixlab::EventsPage</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n event(s)</source>
        <translation>
            <numerusform>%1 of %n event</numerusform>
            <numerusform>%1 of %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sixlab::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n device(s)</source>
        <translation>
            <numerusform>Export %n device</numerusform>
            <numerusform>Export %n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sixlab::IdentityActions</name>
    <message numerus="yes">
        <source>%n devices are ignored now: hidden, and silent.</source>
        <translation>
            <numerusform>%n device is ignored now: hidden, and silent.</numerusform>
            <numerusform>%n devices are ignored now: hidden, and silent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices are no longer ignored.</source>
        <translation>
            <numerusform>%n device is no longer ignored.</numerusform>
            <numerusform>%n devices are no longer ignored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are one device now: “%1”. The menu of an interface on its page takes it apart again.</source>
        <translation>
            <numerusform>%n entry is one device now: “%1”. The menu of an interface on its page takes it apart again.</numerusform>
            <numerusform>%n entries are one device now: “%1”. The menu of an interface on its page takes it apart again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sixlab::LimitationNote</name>
    <message numerus="yes">
        <source>%n thing(s) limit what is seen here.</source>
        <translation>
            <numerusform>%n thing limits what is seen here.</numerusform>
            <numerusform>%n things limit what is seen here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sixlab::MainWindow</name>
    <message numerus="yes">
        <source>%n change(s) were not finished when Sixlab last stopped. The journal can finish them or take them back.</source>
        <translation>
            <numerusform>%n change was not finished when Sixlab last stopped. The journal can finish it or take it back.</numerusform>
            <numerusform>%n changes were not finished when Sixlab last stopped. The journal can finish them or take them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sixlab::MergeDialog</name>
    <message numerus="yes">
        <source>Make one device of %n entries</source>
        <translation>
            <numerusform>Make one device of %n entry</numerusform>
            <numerusform>Make one device of %n entries</numerusform>
        </translation>
    </message>
</context>
</TS>
