<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Stages</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeIn</name>
    <message numerus="yes">
        <source>%Ln sentence(s) remembered.</source>
        <translation>
            <numerusform>%Ln sentence remembered.</numerusform>
            <numerusform>%Ln sentences remembered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln translation(s) taken over.</source>
        <translation>
            <numerusform>%Ln translation taken over.</numerusform>
            <numerusform>%Ln translations taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had no place any more.</source>
        <translation>
            <numerusform>%Ln had no place any more.</numerusform>
            <numerusform>%Ln had no place any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln term(s) in the glossary.</source>
        <translation>
            <numerusform>%Ln term added or changed.</numerusform>
            <numerusform>%Ln terms added or changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s) touched.</source>
        <translation>
            <numerusform>%Ln segment touched.</numerusform>
            <numerusform>%Ln segments touched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s) as here.</source>
        <translation>
            <numerusform>%Ln stays as here.</numerusform>
            <numerusform>%Ln stay as here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoSteps</name>
    <message numerus="yes">
        <source>accepting %Ln suggestion(s)</source>
        <translation>
            <numerusform>accepting %Ln suggestion</numerusform>
            <numerusform>accepting %Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rejecting %Ln suggestion(s)</source>
        <translation>
            <numerusform>rejecting %Ln suggestion</numerusform>
            <numerusform>rejecting %Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reopening %Ln suggestion(s)</source>
        <translation>
            <numerusform>reopening %Ln suggestion</numerusform>
            <numerusform>reopening %Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>correcting %Ln word(s)</source>
        <translation>
            <numerusform>correcting %Ln word</numerusform>
            <numerusform>correcting %Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changing %Ln translation(s)</source>
        <translation>
            <numerusform>changing %Ln translation</numerusform>
            <numerusform>changing %Ln translations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remembering %Ln sentence(s) from a file</source>
        <translation>
            <numerusform>remembering %Ln sentence from a file</numerusform>
            <numerusform>remembering %Ln sentences from a file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::DocumentsModel</name>
    <message numerus="yes">
        <source>%Ln failure(s): %1</source>
        <translation>
            <numerusform>%Ln failure: %1</numerusform>
            <numerusform>%Ln failures: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) recognised</source>
        <translation>
            <numerusform>%Ln page recognised</numerusform>
            <numerusform>%Ln pages recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln much like it</source>
        <comment>number of other documents</comment>
        <translation>
            <numerusform>%Ln much like it</numerusform>
            <numerusform>%Ln much like it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::DocumentsView</name>
    <message numerus="yes">
        <source>%Ln file(s) could not be read whole. The reason stands in its line; everything else goes on.</source>
        <translation>
            <numerusform>%Ln file could not be read whole. The reason stands in its line; everything else goes on.</numerusform>
            <numerusform>%Ln files could not be read whole. The reason stands in its line; everything else goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln document(s)</source>
        <comment>shown of all</comment>
        <translation>
            <numerusform>%1 of %Ln document</numerusform>
            <numerusform>%1 of %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) for a password.</source>
        <translation>
            <numerusform>%Ln waits for a password.</numerusform>
            <numerusform>%Ln wait for a password.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::DoubtsDialog</name>
    <message numerus="yes">
        <source>%Ln word(s) in doubt, those first whose mistakes do most harm. Enter corrects.</source>
        <translation>
            <numerusform>%Ln word in doubt. Enter corrects.</numerusform>
            <numerusform>%Ln words in doubt, those first whose mistakes do most harm. Enter corrects.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::EntitiesView</name>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln entities</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln entries loaded.</source>
        <translation>
            <numerusform>%1: %Ln entry loaded.</numerusform>
            <numerusform>%1: %Ln entries loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln entries</source>
        <translation>
            <numerusform>%1 · %Ln entry</numerusform>
            <numerusform>%1 · %Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::EvidenceView</name>
    <message numerus="yes">
        <source>%Ln citation(s)</source>
        <translation>
            <numerusform>%Ln citation</numerusform>
            <numerusform>%Ln citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The packet is ready: %Ln citation(s).</source>
        <translation>
            <numerusform>The packet is ready: %Ln citation.</numerusform>
            <numerusform>The packet is ready: %Ln citations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln file(s) and rows checked, nothing is missing, changed or added.</source>
        <translation>
            <numerusform>%1: %Ln file and rows checked, nothing is missing, changed or added.</numerusform>
            <numerusform>%1: %Ln files and rows checked, nothing is missing, changed or added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln problem(s) found.</source>
        <translation>
            <numerusform>%1: %Ln problem found.</numerusform>
            <numerusform>%1: %Ln problems found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::GraphCanvas</name>
    <message numerus="yes">
        <source>%1, %2, %Ln line(s)</source>
        <translation>
            <numerusform>%1, %2, %Ln line</numerusform>
            <numerusform>%1, %2, %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::GraphView</name>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What proves it: %Ln quote(s)</source>
        <translation>
            <numerusform>What proves it: %Ln quote</numerusform>
            <numerusform>What proves it: %Ln quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::JobsBar</name>
    <message numerus="yes">
        <source>%Ln more waiting</source>
        <translation>
            <numerusform>%Ln more waiting</numerusform>
            <numerusform>%Ln more waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln document(s) added.</source>
        <translation>
            <numerusform>%Ln document added.</numerusform>
            <numerusform>%Ln documents added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s), listed with their reasons.</source>
        <translation>
            <numerusform>%Ln problem, listed with their reasons.</numerusform>
            <numerusform>%Ln problems, listed with their reasons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) to review.</source>
        <translation>
            <numerusform>%Ln suggestion to review.</numerusform>
            <numerusform>%Ln suggestions to review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln file(s) and entries are as they were when they came in.</source>
        <translation>
            <numerusform>All %Ln file and entries are as they were when they came in.</numerusform>
            <numerusform>All %Ln files and entries are as they were when they came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) found; the first: %1, %2</source>
        <translation>
            <numerusform>%Ln problem found; the first: %1, %2</numerusform>
            <numerusform>%Ln problems found; the first: %1, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::MatchesPane</name>
    <message numerus="yes">
        <source>%Ln pair(s) may be one</source>
        <translation>
            <numerusform>%Ln pair may be one</numerusform>
            <numerusform>%Ln pairs may be one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::PurchasesView</name>
    <message numerus="yes">
        <source>%Ln purchases</source>
        <translation>
            <numerusform>%Ln purchases</numerusform>
            <numerusform>%Ln purchases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::QuoteList</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::ReaderView</name>
    <message numerus="yes">
        <source>of %Ln</source>
        <translation>
            <numerusform>of %Ln</numerusform>
            <numerusform>of %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::ReviewView</name>
    <message numerus="yes">
        <source>All %Ln decided</source>
        <translation>
            <numerusform>All %Ln decided</numerusform>
            <numerusform>All %Ln decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln to decide</numerusform>
            <numerusform>%Ln to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted %Ln suggestion(s) of one rule. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Accepted %Ln suggestion of one rule. Ctrl+Z takes it back.</numerusform>
            <numerusform>Accepted %Ln suggestions of one rule. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::SampleDialog</name>
    <message numerus="yes">
        <source>The rule %1 makes %Ln open suggestion(s) that are as sure as this one. Look at these: A right, R wrong.</source>
        <translation>
            <numerusform>The rule %1 makes %Ln open suggestion that is as sure as this one. Look at it: A right, R wrong.</numerusform>
            <numerusform>The rule %1 makes %Ln open suggestions that are as sure as this one. Look at these: A right, R wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all %Ln</source>
        <translation>
            <numerusform>Accept %Ln</numerusform>
            <numerusform>Accept all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::SearchPanel</name>
    <message numerus="yes">
        <source>first %1 of %Ln hit(s)</source>
        <translation>
            <numerusform>first %1 of %Ln hit</numerusform>
            <numerusform>first %1 of %Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::SettingsView</name>
    <message numerus="yes">
        <source>%Ln segment(s) translated.</source>
        <translation>
            <numerusform>%Ln segment translated.</numerusform>
            <numerusform>%Ln segments translated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came back empty or not understandable and kept what they had.</source>
        <translation>
            <numerusform>%Ln came back empty or not understandable and kept what it had.</numerusform>
            <numerusform>%Ln came back empty or not understandable and kept what they had.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::StatusLine</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to review</source>
        <translation>
            <numerusform>%Ln to review</numerusform>
            <numerusform>%Ln to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::WordCard</name>
    <message numerus="yes">
        <source>on %Ln page(s) of this case</source>
        <translation>
            <numerusform>on %Ln page of this case</numerusform>
            <numerusform>on %Ln pages of this case</numerusform>
        </translation>
    </message>
</context>
</TS>
