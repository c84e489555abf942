<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ChartPicture</name>
    <message numerus="yes">
        <source>%n more, which are in the figures</source>
        <translation>
            <numerusform>%n more, which is in the figures</numerusform>
            <numerusform>%n more, which are in the figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartSentences</name>
    <message numerus="yes">
        <source>%1 of the %n daily closes.</source>
        <translation>
            <numerusform>%1 of the %n daily close.</numerusform>
            <numerusform>%1 of the %n daily closes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daily closes.</source>
        <translation>
            <numerusform>%n daily close.</numerusform>
            <numerusform>%n daily closes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 of %n days</source>
        <translation>
            <numerusform>%1, %2 of %n day</numerusform>
            <numerusform>%1, %2 of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, all %n days</source>
        <translation>
            <numerusform>%1, %n day</numerusform>
            <numerusform>%1, all %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message numerus="yes">
        <source>%n rows copied as CSV.</source>
        <translation>
            <numerusform>%n row copied as CSV.</numerusform>
            <numerusform>%n rows copied as CSV.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message numerus="yes">
        <source>%n rows copied, with their heads</source>
        <translation>
            <numerusform>%n row copied, with its heads</numerusform>
            <numerusform>%n rows copied, with their heads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureExplanation</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is the median of %n stocks in %2.</source>
        <translation>
            <numerusform>%1 is the median of %n stock in %2.</numerusform>
            <numerusform>%1 is the median of %n stocks in %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message numerus="yes">
        <source>%n scores kept</source>
        <translation>
            <numerusform>%n score kept</numerusform>
            <numerusform>%n scores kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cached replies dropped</source>
        <translation>
            <numerusform>%n cached reply dropped</numerusform>
            <numerusform>%n cached replies dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RebasedChart</name>
    <message numerus="yes">
        <source>Changes of the lead: %n, the last on %1.</source>
        <translation>
            <numerusform>Changes of the lead: %n, the last on %1.</numerusform>
            <numerusform>Changes of the lead: %n, the last on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days in common.</source>
        <translation>
            <numerusform>%n day in common.</numerusform>
            <numerusform>%n days in common.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreCharts</name>
    <message numerus="yes">
        <source>%n days.</source>
        <translation>
            <numerusform>%n day.</numerusform>
            <numerusform>%n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::charts::ChartExplorer</name>
    <message numerus="yes">
        <source>%n rows copied as CSV.</source>
        <translation>
            <numerusform>%n row copied as CSV.</numerusform>
            <numerusform>%n rows copied as CSV.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::window::ImportViewModel</name>
    <message numerus="yes">
        <source>%Ln rows read, %1 stored, %2 replaced, %3 left out.</source>
        <translation>
            <numerusform>%Ln row read, %1 stored, %2 replaced, %3 left out.</numerusform>
            <numerusform>%Ln rows read, %1 stored, %2 replaced, %3 left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows read: %1 new, %2 in place of others, %3 left out. Nothing is stored yet.</source>
        <translation>
            <numerusform>%Ln row read: %1 new, %2 in place of others, %3 left out. Nothing is stored yet.</numerusform>
            <numerusform>%Ln rows read: %1 new, %2 in place of others, %3 left out. Nothing is stored yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln look odd.</source>
        <translation>
            <numerusform>%Ln looks odd.</numerusform>
            <numerusform>%Ln look odd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invented prices give way.</source>
        <translation>
            <numerusform>%Ln invented price gives way.</numerusform>
            <numerusform>%Ln invented prices give way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::window::LiveViewModel</name>
    <message numerus="yes">
        <source>Analysis of %1 complete: %n metrics.</source>
        <translation>
            <numerusform>Analysis of %1 complete: %n metric.</numerusform>
            <numerusform>Analysis of %1 complete: %n metrics.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Analysis of %1 complete: %n metrics, %2 failed.</source>
        <translation>
            <numerusform>Analysis of %1 complete: %n metric, %2 failed.</numerusform>
            <numerusform>Analysis of %1 complete: %n metrics, %2 failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::window::PortfolioCharts</name>
    <message numerus="yes">
        <source>%n daily returns until %1, source %2.</source>
        <translation>
            <numerusform>%n daily return until %1, source %2.</numerusform>
            <numerusform>%n daily returns until %1, source %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts in all.</source>
        <translation>
            <numerusform>%n part in all.</numerusform>
            <numerusform>%n parts in all.</numerusform>
        </translation>
    </message>
</context>
</TS>
