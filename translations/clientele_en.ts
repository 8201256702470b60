<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>clientele::ConditionEditor</name>
    <message numerus="yes">
        <source>The %n most frequent values are listed; any other can be typed whole.</source>
        <translation>
            <numerusform>The most frequent value is listed; any other can be typed whole.</numerusform>
            <numerusform>The %n most frequent values are listed; any other can be typed whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::CorrectionsView</name>
    <message numerus="yes">
        <source>Import %n corrected row(s)</source>
        <translation>
            <numerusform>Import %n corrected row</numerusform>
            <numerusform>Import %n corrected rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::MainWindow</name>
    <message numerus="yes">
        <source>%n import(s) with rejected rows</source>
        <translation>
            <numerusform>%n import with rejected rows</numerusform>
            <numerusform>%n imports with rejected rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) with a warning</source>
        <translation>
            <numerusform>%n finding with a warning</numerusform>
            <numerusform>%n findings with a warning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) not applied yet</source>
        <translation>
            <numerusform>%n answer not applied yet</numerusform>
            <numerusform>%n answers not applied yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new alert(s)</source>
        <translation>
            <numerusform>%n new alert</numerusform>
            <numerusform>%n new alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::MessageLine</name>
    <message numerus="yes">
        <source>Dismiss (%n more)</source>
        <translation>
            <numerusform>Dismiss (%n more)</numerusform>
            <numerusform>Dismiss (%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::QuestionPanel</name>
    <message numerus="yes">
        <source>%n questions together</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ReviewPage</name>
    <message numerus="yes">
        <source>%n answer(s) are kept, and count once they are applied.</source>
        <translation>
            <numerusform>%n answer is kept, and counts once it is applied.</numerusform>
            <numerusform>%n answers are kept, and count once they are applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n answer(s)</source>
        <translation>
            <numerusform>Apply %n answer</numerusform>
            <numerusform>Apply %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::RuleLine</name>
    <message numerus="yes">
        <source>Import %n row(s) that fit</source>
        <translation>
            <numerusform>Import %n row that fits</numerusform>
            <numerusform>Import %n rows that fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::Session</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refreshing %n file(s)</source>
        <translation>
            <numerusform>Refreshing %n file</numerusform>
            <numerusform>Refreshing %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::StatusBar</name>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>%n more waiting</numerusform>
            <numerusform>%n more waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::WeightsPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tables</name>
    <message numerus="yes">
        <source>Copying %n row(s)</source>
        <translation>
            <numerusform>Copying %n row</numerusform>
            <numerusform>Copying %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
