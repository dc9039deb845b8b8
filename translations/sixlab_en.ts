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
    <name>sixlab::MainWindow</name>
    <message numerus="yes">
        <source>%n change(s) were not finished when Sixlab last stopped. The journal can finish them or take them back.</source>
        <translation>
            <numerusform>%n change was not finished when Sixlab last stopped. The journal can finish it or take it back.</numerusform>
            <numerusform>%n changes were not finished when Sixlab last stopped. The journal can finish them or take them back.</numerusform>
        </translation>
    </message>
</context>
</TS>
