<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Confidence</name>
    <message>
        <source>certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a guess</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % %2</source>
        <comment>a share and what was done: 80 % translated</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The work was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost; start it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved or renamed; look for it in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not be read or written by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the right to it, or copy it to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is connected and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again; the work goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a format that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as PDF and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import it again and give the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password does not open %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import it again with another password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large, or grows too large when it is unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs more memory than it may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader broke down over %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other files are not affected. Save it in another format and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it was downloaded whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is open in another window or program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case was written by a newer version of Tendertrail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the program; the case was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not what it was when it came into the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with your backup; do not rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the program is missing: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not allowed the use of the network for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it in the settings, or stay with the built-in engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and your connection, or stay with the built-in engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with something unexpected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens once more, please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price ceiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Award</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bid opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurchaseStatus</name>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Relations</name>
    <message>
        <source>buys from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is represented by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bids for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeks the service of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is made by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurement agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intermediary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bidder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procurement method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Taking files in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognising text in images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for names and amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking hashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying out the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text recognition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentence finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tagging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranslationStatus</name>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoSteps</name>
    <message numerus="yes">
        <source>accepting %Ln suggestion(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rejecting %Ln suggestion(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reopening %Ln suggestion(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>tagging by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merging two entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>editing a translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renaming an entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeping a clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removing a clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::DocumentsModel</name>
    <message numerus="yes">
        <source>%Ln failure(s): %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in work</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) recognised</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, page %2: %3</source>
        <comment>stage, page, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>stage, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>open suggestions of all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read · recognised · translated · reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::DocumentsView</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read whole. The reason stands in its line; everything else goes on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or a folder anywhere on this window, or choose them. PDF, scans and photos, saved web pages, Word and text files are read; nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln document(s)</source>
        <comment>shown of all</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::Header</name>
    <message>
        <source>Search source and translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::HitsModel</name>
    <message>
        <source>%1 · in the file&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · page %2 · in the translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · page %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::Importer</name>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::JobsBar</name>
    <message>
        <source>%1/s</source>
        <comment>a rate, per second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/min</source>
        <comment>a rate, per minute</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. It goes on where it stopped, also after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done of all: 12 of 40 pages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::KeysPanel</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::MainWindow</name>
    <message>
        <source>Drop to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What is done is kept; the rest goes on when you import again or open the case anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s), listed with their reasons.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) to review.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — Tendertrail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2 — Tendertrail</source>
        <comment>place, case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty case, into which you bring your own documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case folder (.ttcase) from this computer or a drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sample case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight reconstructed notices, to see what the program does with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check all hashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the whole case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a link to this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the case be kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases (*.ttcase)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case folder (.ttcase)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder with everything in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking hashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %Ln file(s) and entries are as they were when they came in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) found; the first: %1, %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The link to this place is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::Rail</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::SearchPanel</name>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search source and translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the whole case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to look for yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word. “…” keeps words together, OR finds either, a leading - leaves out, * ends a Latin word early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer characters, or the Chinese word: simplified finds traditional, A100 is found inside NVIDIAA100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>first %1 of %Ln hit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::SettingsView</name>
    <message>
        <source>Translate the case anew with the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what works on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in engine translates on this computer and needs no network. A server can be used instead, for a case whose text may leave this computer. It is asked for nothing until you allow it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LibreTranslate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept until the program ends, written nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow text of this case to be sent to this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendertrail %1. Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address, no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address: it begins with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server runs on this computer: the text does not leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way to this server is not encrypted: others on the way can read the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever runs this server can read the text. The consent is written into the case&apos;s log and can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translating</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s) translated.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::StartPage</name>
    <message>
        <source>Read Chinese tender documents beside their translation, see who bought what through whom, and show the page that proves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop documents anywhere here to begin a case with them. Everything happens on this computer; no network is used unless you allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::StatePanel</name>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confinement not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network is used: documents are read, recognised and translated on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashes not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Check all hashes” compares every original with its SHA-256 and the custody log with its chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have allowed this case&apos;s text to be sent to %1 for translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashes right, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashes wrong, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When every original was last compared with its SHA-256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that reads documents could not be started. Install Tendertrail again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents are opened by a separate program only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no network, writes no files, and is limited in memory and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly confined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this system it is not limited in: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::Toasts</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
