<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name>DatabaseDialog</name>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Rejected rows to correct</source>
        <translation>Abgelehnte Zeilen zum Berichtigen</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Die Tabelle ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>Excel-Tabelle (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>CSV-Datei (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>It is in the report already.</source>
        <translation>Es ist schon im Bericht.</translation>
    </message>
    <message>
        <source>Added to the report.</source>
        <translation>In den Bericht aufgenommen.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Save chart as…</source>
        <translation>Diagramm speichern unter…</translation>
    </message>
    <message>
        <source>Save table as…</source>
        <translation>Tabelle speichern unter…</translation>
    </message>
    <message>
        <source>Add to report</source>
        <translation>In den Bericht aufnehmen</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>How was this computed</source>
        <translation>Wie wurde das berechnet</translation>
    </message>
    <message>
        <source>The data have changed: compute it again first.</source>
        <translation>Die Daten haben sich geändert: erst neu berechnen.</translation>
    </message>
    <message>
        <source>Keep as segments…</source>
        <translation>Als Segmente behalten…</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>Save as slide</source>
        <translation>Als Folie speichern</translation>
    </message>
    <message>
        <source>Presentation (*.pptx)</source>
        <translation>Präsentation (*.pptx)</translation>
    </message>
    <message>
        <source>Save as slide…</source>
        <translation>Als Folie speichern…</translation>
    </message>
    <message>
        <source>Build a crosstab…</source>
        <translation>Kreuztabelle zusammenstellen…</translation>
    </message>
    <message>
        <source>Prepare the survey…</source>
        <translation>Umfrage vorbereiten…</translation>
    </message>
</context>
<context>
    <name>clientele::AlertWatch</name>
    <message>
        <source>Counting new alerts</source>
        <translation>Neue Meldungen zählen</translation>
    </message>
</context>
<context>
    <name>clientele::AlertsList</name>
    <message>
        <source>Mark as seen</source>
        <translation>Als gesehen markieren</translation>
    </message>
    <message>
        <source>Explained…</source>
        <translation>Erklärt…</translation>
    </message>
    <message>
        <source>New again</source>
        <translation>Wieder neu</translation>
    </message>
    <message>
        <source>Known events…</source>
        <translation>Bekannte Ereignisse…</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>It stands below new ones until something new happens (S)</source>
        <translation>Sie steht unter den neuen, bis etwas Neues geschieht (S)</translation>
    </message>
    <message>
        <source>Say why, or keep the reason as a known event (E)</source>
        <translation>Sagen, warum, oder den Grund als Ereignis behalten (E)</translation>
    </message>
    <message>
        <source>Take back that it was seen or explained (N)</source>
        <translation>Zurücknehmen, dass sie gesehen oder erklärt ist (N)</translation>
    </message>
    <message>
        <source>The calendar of what explains alerts</source>
        <translation>Der Kalender dessen, was Meldungen erklärt</translation>
    </message>
    <message>
        <source>New (%1)</source>
        <translation>Neu (%1)</translation>
    </message>
    <message>
        <source>Seen (%1)</source>
        <translation>Gesehen (%1)</translation>
    </message>
    <message>
        <source>Explained (%1)</source>
        <translation>Erklärt (%1)</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Alle (%1)</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>erklärt</translation>
    </message>
    <message>
        <source>Marking alerts</source>
        <translation>Meldungen markieren</translation>
    </message>
</context>
<context>
    <name>clientele::AnswersModel</name>
    <message>
        <source>Counts as an answer. Uncheck it where it means don&apos;t know or no answer.</source>
        <translation>Zählt als Antwort. Entfernen Sie das Häkchen, wo es „weiß nicht“ oder keine Antwort bedeutet.</translation>
    </message>
    <message>
        <source>Does not count: don&apos;t know or no answer. Check it where it is an answer.</source>
        <translation>Zählt nicht: „weiß nicht“ oder keine Antwort. Setzen Sie ein Häkchen, wo es eine Antwort ist.</translation>
    </message>
    <message>
        <source>don&apos;t know</source>
        <translation>weiß nicht</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Respondents</source>
        <translation>Befragte</translation>
    </message>
</context>
<context>
    <name>clientele::CellPairDelegate</name>
    <message>
        <source>✕ rejected</source>
        <translation>✕ abgelehnt</translation>
    </message>
</context>
<context>
    <name>clientele::ChangedFilesLine</name>
    <message>
        <source>Refresh</source>
        <translation>Auffrischen</translation>
    </message>
    <message>
        <source>Imports them again the way they were imported before, in the place of their earlier rows</source>
        <translation>Importiert sie so wie zuvor, an die Stelle ihrer früheren Zeilen</translation>
    </message>
</context>
<context>
    <name>clientele::ChartView</name>
    <message>
        <source>No data to show</source>
        <translation>Keine Daten zum Anzeigen</translation>
    </message>
    <message>
        <source>Use the arrow keys to read the values.</source>
        <translation>Mit den Pfeiltasten lesen Sie die Werte.</translation>
    </message>
</context>
<context>
    <name>clientele::Commands</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Beispielprojekt</translation>
    </message>
    <message>
        <source>demo example try</source>
        <translation>Demo Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>add load csv data</source>
        <translation>hinzufügen laden csv daten</translation>
    </message>
    <message>
        <source>Report and export…</source>
        <translation>Bericht und Export…</translation>
    </message>
    <message>
        <source>pdf html xlsx print save</source>
        <translation>pdf html xlsx drucken speichern</translation>
    </message>
    <message>
        <source>Currency…</source>
        <translation>Währung…</translation>
    </message>
    <message>
        <source>money amounts sign</source>
        <translation>Geld Beträge Zeichen</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Add a filter…</source>
        <translation>Filter hinzufügen…</translation>
    </message>
    <message>
        <source>Choose the period…</source>
        <translation>Zeitraum wählen…</translation>
    </message>
    <message>
        <source>dates time from to</source>
        <translation>Datum Zeit von bis</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>theme colours appearance</source>
        <translation>Design Farben Aussehen</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>Farben des Desktops</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>help how</source>
        <translation>Hilfe wie</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>exit close</source>
        <translation>verlassen schließen</translation>
    </message>
    <message>
        <source>Import from a database…</source>
        <translation>Aus einer Datenbank importieren…</translation>
    </message>
    <message>
        <source>sql postgresql odbc server connect</source>
        <translation>sql postgresql odbc server datenbank verbinden</translation>
    </message>
    <message>
        <source>Prepare a survey…</source>
        <translation>Umfrage vorbereiten…</translation>
    </message>
    <message>
        <source>questions types scales labels waves weights raking</source>
        <translation>Fragen Typen Skalen Beschriftungen Wellen Gewichte Raking</translation>
    </message>
    <message>
        <source>Build a crosstab…</source>
        <translation>Kreuztabelle zusammenstellen…</translation>
    </message>
    <message>
        <source>table rows columns banner cross tabulation</source>
        <translation>Tabelle Zeilen Spalten Kopf Kreuztabelle</translation>
    </message>
</context>
<context>
    <name>clientele::ComparisonLine</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>How to compare</source>
        <translation>Wie verglichen wird</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>mehr als</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>weniger als</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>clientele::ConditionEditor</name>
    <message>
        <source>Keeps: %1</source>
        <translation>Behält: %1</translation>
    </message>
    <message>
        <source>How to compare</source>
        <translation>Art des Vergleichs</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>on or after</source>
        <translation>ab dem</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>on or before</source>
        <translation>bis zum</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>mehr als</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nach dem</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>weniger als</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vor dem</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>A day, as 2026-06-30</source>
        <translation>Ein Tag, etwa 2026-06-30</translation>
    </message>
    <message>
        <source>keep only</source>
        <translation>nur behalten</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <source>Search values</source>
        <translation>Werte suchen</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Werte von %1</translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <translation>%1   (%2)</translation>
    </message>
    <message numerus="yes">
        <source>The %n most frequent values are listed; any other can be typed whole.</source>
        <translation>
            <numerusform>Der häufigste Wert ist aufgeführt; jeder andere kann ganz eingegeben werden.</numerusform>
            <numerusform>Die %n häufigsten Werte sind aufgeführt; jeder andere kann ganz eingegeben werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick at least one value.</source>
        <translation>Bitte mindestens einen Wert ankreuzen.</translation>
    </message>
</context>
<context>
    <name>clientele::ConditionGroup</name>
    <message>
        <source>+ Condition</source>
        <translation>+ Bedingung</translation>
    </message>
    <message>
        <source>+ Group</source>
        <translation>+ Gruppe</translation>
    </message>
    <message>
        <source>How many of these must hold</source>
        <translation>Wie viele davon gelten müssen</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Alle davon gelten</translation>
    </message>
    <message>
        <source>At least one of these holds</source>
        <translation>Mindestens eine davon gilt</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>Keine davon gilt</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>Diese Gruppe entfernen</translation>
    </message>
    <message>
        <source>  ✓ holds</source>
        <translation>  ✓ gilt</translation>
    </message>
    <message>
        <source>  ✗ does not hold</source>
        <translation>  ✗ gilt nicht</translation>
    </message>
</context>
<context>
    <name>clientele::ConditionRow</name>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>In the last days</source>
        <translation>In den letzten Tagen</translation>
    </message>
    <message>
        <source>in the last </source>
        <translation>in den letzten </translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>jederzeit</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>Innerhalb von Tagen</translation>
    </message>
    <message>
        <source>together within </source>
        <translation>zusammen innerhalb von </translation>
    </message>
    <message>
        <source>however far apart</source>
        <translation>beliebig weit auseinander</translation>
    </message>
    <message>
        <source>+ Only rows where…</source>
        <translation>+ Nur Zeilen mit…</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
    <message>
        <source>What the condition is about</source>
        <translation>Wovon die Bedingung handelt</translation>
    </message>
    <message>
        <source>where</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>Remove this restriction of the rows</source>
        <translation>Diese Einschränkung der Zeilen entfernen</translation>
    </message>
    <message>
        <source>Not filled in yet: it does not count.</source>
        <translation>Noch nicht ausgefüllt: zählt nicht.</translation>
    </message>
    <message>
        <source>  ✓ holds</source>
        <translation>  ✓ gilt</translation>
    </message>
    <message>
        <source>  ✗ does not hold</source>
        <translation>  ✗ gilt nicht</translation>
    </message>
    <message>
        <source>, the customer has %1</source>
        <translation>, der Kunde hat %1</translation>
    </message>
</context>
<context>
    <name>clientele::CorrectionsModel</name>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why it is rejected</source>
        <translation>Warum sie abgelehnt wird</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
</context>
<context>
    <name>clientele::CorrectionsView</name>
    <message>
        <source>Reading rejected rows…</source>
        <translation>Abgelehnte Zeilen werden gelesen …</translation>
    </message>
    <message>
        <source>None of these rows can be corrected here: their keys are known, or they are no rows of the table.</source>
        <translation>Keine dieser Zeilen lässt sich hier berichtigen: Ihre Schlüssel sind bekannt, oder sie sind keine Zeilen der Tabelle.</translation>
    </message>
    <message>
        <source>Import corrected rows</source>
        <translation>Berichtigte Zeilen importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n corrected row(s)</source>
        <translation>
            <numerusform>%n berichtigte Zeile importieren</numerusform>
            <numerusform>%n berichtigte Zeilen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading all rejected rows by this rule…</source>
        <translation>Alle abgelehnten Zeilen werden nach dieser Regel gelesen …</translation>
    </message>
</context>
<context>
    <name>clientele::CrosstabBuilder</name>
    <message>
        <source>To rows</source>
        <translation>In Zeilen</translation>
    </message>
    <message>
        <source>To columns</source>
        <translation>In Spalten</translation>
    </message>
    <message>
        <source>Only…</source>
        <translation>Nur…</translation>
    </message>
    <message>
        <source>Show on the page</source>
        <translation>Auf der Seite zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Nur</translation>
    </message>
    <message>
        <source>Build a crosstab</source>
        <translation>Kreuztabelle zusammenstellen</translation>
    </message>
    <message>
        <source>Questions and fields</source>
        <translation>Fragen und Felder</translation>
    </message>
    <message>
        <source>Drag to rows or columns; onto a field there to stand within it. Enter: to rows, Ctrl+Enter: to columns</source>
        <translation>Auf Zeilen oder Spalten ziehen; auf ein Feld dort, um darin zu stehen. Eingabe: in Zeilen, Strg+Eingabe: in Spalten</translation>
    </message>
    <message>
        <source>Search questions and fields</source>
        <translation>Fragen und Felder suchen</translation>
    </message>
    <message>
        <source>The crosstab</source>
        <translation>Die Kreuztabelle</translation>
    </message>
    <message>
        <source>Values of %1 that count</source>
        <translation>Werte von %1, die zählen</translation>
    </message>
</context>
<context>
    <name>clientele::CustomerPanel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Reading customer %1</source>
        <translation>Lese Kunden %1</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>Kunde %1</translation>
    </message>
    <message>
        <source>No customer record: this is what the order lines tell.</source>
        <translation>Kein Kundensatz vorhanden: Das hier sagen die Bestellpositionen.</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>%1 herausnehmen</translation>
    </message>
    <message>
        <source>Says that %1 is another person: its rows count apart again</source>
        <translation>Sagt, dass %1 eine andere Person ist: Die Zeilen zählen wieder für sich</translation>
    </message>
</context>
<context>
    <name>clientele::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Find by id, name, e-mail or place</source>
        <translation>Nummer, Name, E-Mail, Ort</translation>
    </message>
    <message>
        <source>Find customers</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Save the list as a spreadsheet or CSV file</source>
        <translation>Die Liste als Excel-Tabelle oder CSV-Datei speichern</translation>
    </message>
    <message>
        <source>List all customers of the filter again</source>
        <translation>Wieder alle Kunden des Filters auflisten</translation>
    </message>
    <message>
        <source>Import customers…</source>
        <translation>Kunden importieren…</translation>
    </message>
    <message>
        <source>Listing customers</source>
        <translation>Liste Kunden auf</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Finding customers</source>
        <translation>Suche Kunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No customer of the list contains “%1”.</source>
        <translation>Kein Kunde der Liste enthält „%1“.</translation>
    </message>
    <message>
        <source>No dataset names a customer yet.</source>
        <translation>Noch nennt kein Datensatz einen Kunden.</translation>
    </message>
    <message>
        <source>The filter leaves no customer.</source>
        <translation>Der Filter lässt keinen Kunden übrig.</translation>
    </message>
    <message>
        <source>Save the list of customers</source>
        <translation>Kundenliste speichern</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>Excel-Tabelle (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>CSV-Datei (*.csv)</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <translation>Nur „%1“</translation>
    </message>
</context>
<context>
    <name>clientele::DataPage</name>
    <message>
        <source>There is no data yet. Import files, or drop them anywhere onto the window.</source>
        <translation>Noch keine Daten. Importieren Sie Dateien, oder ziehen Sie sie irgendwo auf das Fenster.</translation>
    </message>
    <message>
        <source>View rejected rows</source>
        <translation>Abgelehnte Zeilen ansehen</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Diesen Import rückgängig machen</translation>
    </message>
    <message>
        <source>Redo this import</source>
        <translation>Diesen Import wiederholen</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>To undo this one, undo the imports after it first.</source>
        <translation>Um diesen rückgängig zu machen, machen Sie zuerst die späteren Importe rückgängig.</translation>
    </message>
    <message>
        <source>Rejected rows of %1</source>
        <translation>Abgelehnte Zeilen von %1</translation>
    </message>
    <message>
        <source>Taken back, then removed for good by a later import.</source>
        <translation>Zurückgenommen, dann von einem späteren Import endgültig entfernt.</translation>
    </message>
    <message>
        <source>Taken back. The next import removes it for good.</source>
        <translation>Zurückgenommen. Der nächste Import entfernt ihn endgültig.</translation>
    </message>
    <message>
        <source>Its file changed and was imported again. Undo that import to have this one back.</source>
        <translation>Die Datei hat sich geändert und wurde wieder importiert. Machen Sie jenen Import rückgängig, um diesen wiederzubekommen.</translation>
    </message>
    <message>
        <source>From a database…</source>
        <translation>Aus einer Datenbank…</translation>
    </message>
</context>
<context>
    <name>clientele::DatabaseDialog</name>
    <message>
        <source>Import from a database</source>
        <translation>Aus einer Datenbank importieren</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Tables of the database</source>
        <translation>Tabellen der Datenbank</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rows or type</source>
        <translation>Zeilen oder Typ</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>Eine Tabelle</translation>
    </message>
    <message>
        <source>A query</source>
        <translation>Eine Abfrage</translation>
    </message>
    <message>
        <source>The database is only read. Nothing is imported yet: the import assistant comes next.</source>
        <translation>Die Datenbank wird nur gelesen. Noch wird nichts importiert: Als Nächstes kommt der Importassistent.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbinden mit %1</translation>
    </message>
    <message>
        <source>Connected. There are no tables that you may read; a query may still find rows.</source>
        <translation>Verbunden. Es gibt keine Tabellen, die Sie lesen dürfen; eine Abfrage findet vielleicht doch Zeilen.</translation>
    </message>
    <message>
        <source>Connected. Choose a table, or write a query.</source>
        <translation>Verbunden. Wählen Sie eine Tabelle, oder schreiben Sie eine Abfrage.</translation>
    </message>
    <message>
        <source>Every row</source>
        <translation>Jede Zeile</translation>
    </message>
    <message>
        <source>Purchases added up by customer and month</source>
        <translation>Käufe, summiert je Kunde und Monat</translation>
    </message>
    <message>
        <source>Purchases added up by customer and year</source>
        <translation>Käufe, summiert je Kunde und Jahr</translation>
    </message>
    <message>
        <source>Purchases added up by customer</source>
        <translation>Käufe, summiert je Kunde</translation>
    </message>
    <message>
        <source>For order lines that are too many to copy: the database adds up first and last purchase, orders, days and amounts, and only the sums are read. Segments and customer value need no more.</source>
        <translation>Für Bestellpositionen, die zum Kopieren zu viele sind: Die Datenbank summiert ersten und letzten Kauf, Bestellungen, Tage und Beträge, und nur die Summen werden gelesen. Segmente und Kundenwert brauchen nicht mehr.</translation>
    </message>
    <message>
        <source>&amp;What is read</source>
        <translation>&amp;Was gelesen wird</translation>
    </message>
</context>
<context>
    <name>clientele::DatabaseForm</name>
    <message>
        <source>Another one, with its ODBC driver</source>
        <translation>Eine andere, mit ihrem ODBC-Treiber</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Name of the database</source>
        <translation>Name der Datenbank</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>A data source of this computer, as in DSN=shop;UID=reader, or a driver and what it needs, as in Driver={MariaDB Unicode};Server=db.example.com;Database=shop;UID=reader</source>
        <translation>Eine Datenquelle dieses Rechners, wie in DSN=shop;UID=reader, oder ein Treiber und was er braucht, wie in Driver={MariaDB Unicode};Server=db.example.com;Database=shop;UID=reader</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>The password is not kept: it is asked for each time.</source>
        <translation>Das Kennwort wird nicht aufbewahrt: Es wird jedes Mal erfragt.</translation>
    </message>
</context>
<context>
    <name>clientele::DefinitionsEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Segments of your own</source>
        <translation>Eigene Segmente</translation>
    </message>
    <message>
        <source>Rules of your own</source>
        <translation>Eigene Regeln</translation>
    </message>
    <message>
        <source>Keep the segment</source>
        <translation>Segment behalten</translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation>Regel behalten</translation>
    </message>
    <message>
        <source>Who belongs to it</source>
        <translation>Wer dazugehört</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>Was gelten muss</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Checking a rule</source>
        <translation>Eine Regel wird geprüft</translation>
    </message>
    <message>
        <source>Keeping a segment</source>
        <translation>Ein Segment wird aufgenommen</translation>
    </message>
    <message>
        <source>Keeping a rule</source>
        <translation>Eine Regel wird aufgenommen</translation>
    </message>
    <message>
        <source>Build the rule…</source>
        <translation>Regel zusammenstellen…</translation>
    </message>
    <message>
        <source>Put the conditions together, and see how many customers each of them finds</source>
        <translation>Bedingungen zusammenstellen und sehen, wie viele Kunden jede findet</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
</context>
<context>
    <name>clientele::DraftFilesModel</name>
    <message>
        <source>looking at it…</source>
        <translation>wird angesehen…</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>wird geprüft…</translation>
    </message>
    <message>
        <source>✕ cannot be imported</source>
        <translation>✕ kann nicht importiert werden</translation>
    </message>
    <message>
        <source>⚠ needs an answer</source>
        <translation>⚠ braucht eine Antwort</translation>
    </message>
    <message>
        <source>✓ imported</source>
        <translation>✓ importiert</translation>
    </message>
    <message>
        <source>in the project already</source>
        <translation>schon im Projekt</translation>
    </message>
</context>
<context>
    <name>clientele::EventFields</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Filiale</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Warengruppe</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Section of mystery visits</source>
        <translation>Abschnitt von Testbesuchen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Where it counts</source>
        <translation>Wo es gilt</translation>
    </message>
    <message>
        <source>as it stands in the data</source>
        <translation>wie es in den Daten steht</translation>
    </message>
    <message>
        <source>Where it counts: which one</source>
        <translation>Wo es gilt: welche</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>clientele::ExplainAlertPanel</name>
    <message>
        <source>Keep as a known event of the calendar</source>
        <translation>Als bekanntes Ereignis im Kalender behalten</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Erklärt</translation>
    </message>
    <message>
        <source>What was the reason? (may be left out)</source>
        <translation>Was war der Grund? (darf fehlen)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Other alerts that begin with it are then explained as well</source>
        <translation>Andere Meldungen, die damit beginnen, sind dann auch erklärt</translation>
    </message>
    <message>
        <source>Marking alerts</source>
        <translation>Meldungen markieren</translation>
    </message>
</context>
<context>
    <name>clientele::FieldChooser</name>
    <message>
        <source>Filter by which field?</source>
        <translation>Nach welchem Feld filtern?</translation>
    </message>
    <message>
        <source>Search fields</source>
        <translation>Felder suchen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
</context>
<context>
    <name>clientele::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ Filter</translation>
    </message>
    <message>
        <source>Filter by any other field</source>
        <translation>Nach einem anderen Feld filtern</translation>
    </message>
    <message>
        <source>all events</source>
        <translation>alle Ereignisse</translation>
    </message>
    <message>
        <source>Period ▾</source>
        <translation>Zeitraum ▾</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Nach %1 filtern</translation>
    </message>
</context>
<context>
    <name>clientele::FilterChip</name>
    <message>
        <source>%1, %2. Change</source>
        <translation>%1, %2. Ändern</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>%1
Keeps: %2</source>
        <translation>%1
Behält: %2</translation>
    </message>
</context>
<context>
    <name>clientele::FindingCard</name>
    <message>
        <source>Import %1…</source>
        <translation>%1 importieren…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>Neu berechnen</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet…</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Copy, save, add to the report</source>
        <translation>Kopieren, speichern, in den Bericht aufnehmen</translation>
    </message>
    <message>
        <source>Mend…</source>
        <translation>Bereinigen…</translation>
    </message>
    <message>
        <source>Choose what to mend and see what would change</source>
        <translation>Wählen, was bereinigt wird, und sehen, was sich ändern würde</translation>
    </message>
    <message>
        <source>Build it…</source>
        <translation>Zusammenstellen…</translation>
    </message>
    <message>
        <source>Drag questions and fields to rows and columns</source>
        <translation>Fragen und Felder auf Zeilen und Spalten ziehen</translation>
    </message>
</context>
<context>
    <name>clientele::FindingTableModel</name>
    <message>
        <source>%1, better</source>
        <translation>%1, besser</translation>
    </message>
    <message>
        <source>%1, worse</source>
        <translation>%1, schlechter</translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>Sortiere</translation>
    </message>
    <message>
        <source>%1, surely above the others</source>
        <translation>%1, sicher über den anderen</translation>
    </message>
    <message>
        <source>%1, surely below the others</source>
        <translation>%1, sicher unter den anderen</translation>
    </message>
    <message>
        <source>%1, surely higher than %2</source>
        <translation>%1, sicher höher als %2</translation>
    </message>
</context>
<context>
    <name>clientele::FindingsPage</name>
    <message>
        <source>Options</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Options, method and data of the selected card</source>
        <translation>Einstellungen, Methode und Daten der gewählten Karte</translation>
    </message>
    <message>
        <source>Prepare a survey…</source>
        <translation>Umfrage vorbereiten…</translation>
    </message>
    <message>
        <source>Types of questions, order and labels of answers, waves and weights</source>
        <translation>Typen der Fragen, Reihenfolge und Beschriftung der Antworten, Wellen und Gewichte</translation>
    </message>
</context>
<context>
    <name>clientele::FoundPanel</name>
    <message>
        <source>comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>Strich |</translation>
    </message>
    <message>
        <source>runs of spaces</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>point .</source>
        <translation>Punkt .</translation>
    </message>
    <message>
        <source>double &quot;</source>
        <translation>doppelt &quot;</translation>
    </message>
    <message>
        <source>single &apos;</source>
        <translation>einfach &apos;</translation>
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
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source> with mark</source>
        <translation> mit Kennung</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>keine Zahlen</translation>
    </message>
    <message>
        <source>a question is open</source>
        <translation>eine Frage ist offen</translation>
    </message>
    <message>
        <source>no dates</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>How the file is written</source>
        <translation>Wie die Datei geschrieben ist</translation>
    </message>
    <message>
        <source>Found out</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Erkannt: %1</translation>
    </message>
    <message>
        <source>one row each</source>
        <translation>je eine Zeile</translation>
    </message>
    <message>
        <source>all answers of one respondent</source>
        <translation>alle Antworten eines Befragten</translation>
    </message>
    <message>
        <source>all articles of one purchase</source>
        <translation>alle Artikel eines Einkaufs</translation>
    </message>
    <message>
        <source>Import all sheets</source>
        <translation>Alle Blätter importieren</translation>
    </message>
    <message>
        <source>Puts the other sheets of this workbook on the list, each as an import of its own</source>
        <translation>Setzt die anderen Blätter dieser Arbeitsmappe auf die Liste, jedes als Import für sich</translation>
    </message>
    <message>
        <source>year and month in two columns</source>
        <translation>Jahr und Monat in zwei Spalten</translation>
    </message>
    <message>
        <source>a point of every series, a column each</source>
        <translation>ein Punkt jeder Reihe, je eine Spalte</translation>
    </message>
</context>
<context>
    <name>clientele::HistoryNotices</name>
    <message>
        <source>Took back the import “%1”: %2. Redo brings it again, as long as nothing else is imported.</source>
        <translation>Der Import „%1“ wurde zurückgenommen: %2. Wiederholen bringt ihn wieder, solange nichts anderes importiert wird.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Brought the import “%1” again: %2.</source>
        <translation>Der Import „%1“ ist wieder da: %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back the import “%1” (%2)? It was in the project already when you opened it.</source>
        <translation>Den Import „%1“ (%2) zurücknehmen? Er war beim Öffnen schon im Projekt.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Bring the import “%1” (%2) again? It was taken back before you opened the project.</source>
        <translation>Den Import „%1“ (%2) wiederbringen? Er wurde vor dem Öffnen des Projekts zurückgenommen.</translation>
    </message>
    <message>
        <source>Bring again</source>
        <translation>Wiederbringen</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Draußen lassen</translation>
    </message>
    <message>
        <source>Applied: %2 (%1).</source>
        <translation>Angewendet: %2 (%1).</translation>
    </message>
    <message>
        <source>Took back: %2 (%1). Redo brings it again, as long as nothing else is imported or decided.</source>
        <translation>Zurückgenommen: %2 (%1). Wiederholen bringt es wieder, solange nichts anderes importiert oder entschieden wird.</translation>
    </message>
    <message>
        <source>Applied again: %2 (%1).</source>
        <translation>Wieder angewendet: %2 (%1).</translation>
    </message>
    <message>
        <source>Take back: %2 (%1)? It was in the project already when you opened it.</source>
        <translation>Zurücknehmen: %2 (%1)? Es stand schon im Projekt, als Sie es geöffnet haben.</translation>
    </message>
    <message>
        <source>Apply again: %2 (%1)? It was taken back before you opened the project.</source>
        <translation>Wieder anwenden: %2 (%1)? Es wurde zurückgenommen, bevor Sie das Projekt geöffnet haben.</translation>
    </message>
</context>
<context>
    <name>clientele::ImportAssistant</name>
    <message>
        <source>holds</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>Was die Zeilen sind</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Zu importierende Dateien</translation>
    </message>
    <message>
        <source>Say it for all alike</source>
        <translation>Für alle gleichen angeben</translation>
    </message>
    <message>
        <source>What you say about one file is said of all files with the same columns</source>
        <translation>Was Sie über eine Datei sagen, gilt für alle Dateien mit denselben Spalten</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>⚠ Say what the rows are.</source>
        <translation>⚠ Bitte angeben, was die Zeilen sind.</translation>
    </message>
    <message>
        <source>Nothing is written until you press Import.</source>
        <translation>Nichts wird geschrieben, bevor Sie „Importieren“ drücken.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>Import %1 files</source>
        <translation>%1 Dateien importieren</translation>
    </message>
    <message>
        <source>Rejected rows of batch %1</source>
        <translation>Abgelehnte Zeilen von Import Nr. %1</translation>
    </message>
</context>
<context>
    <name>clientele::ImportDraft</name>
    <message>
        <source>Looking at %1</source>
        <translation>Sehe %1 an</translation>
    </message>
    <message>
        <source>Matching the columns of %1</source>
        <translation>Ordne die Spalten von %1 zu</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Prüfe %1</translation>
    </message>
    <message>
        <source>Open or make a project first: there is nowhere to import to.</source>
        <translation>Öffnen Sie zuerst ein Projekt oder legen Sie eines an: Noch gibt es kein Ziel für den Import.</translation>
    </message>
    <message>
        <source>The import is under way.</source>
        <translation>Der Import läuft.</translation>
    </message>
    <message>
        <source>%1 is being looked at.</source>
        <translation>%1 wird angesehen.</translation>
    </message>
    <message>
        <source>%1 is being checked.</source>
        <translation>%1 wird geprüft.</translation>
    </message>
    <message>
        <source>The file cannot be imported as it is.</source>
        <translation>Die Datei kann so nicht importiert werden.</translation>
    </message>
    <message>
        <source>%1 cannot be imported. Mend it or take it off the list.</source>
        <translation>%1 kann nicht importiert werden. Berichtigen Sie die Datei, oder nehmen Sie sie von der Liste.</translation>
    </message>
    <message>
        <source>%1: answer the question above the rows.</source>
        <translation>%1: Bitte beantworten Sie die Frage über den Zeilen.</translation>
    </message>
    <message>
        <source>%1: a column that is needed is not matched yet.</source>
        <translation>%1: Eine nötige Spalte ist noch nicht zugeordnet.</translation>
    </message>
    <message>
        <source>Everything here is in the project already.</source>
        <translation>Alles davon ist schon im Projekt.</translation>
    </message>
</context>
<context>
    <name>clientele::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Method.</source>
        <translation>Methode.</translation>
    </message>
    <message>
        <source>Counted.</source>
        <translation>Gezählt.</translation>
    </message>
    <message>
        <source>Data.</source>
        <translation>Daten.</translation>
    </message>
</context>
<context>
    <name>clientele::KeepSegmentsPanel</name>
    <message>
        <source>Keep as segments</source>
        <translation>Als Segmente behalten</translation>
    </message>
    <message>
        <source>Each becomes a segment that every filter knows. Customers who come later fall to the one that fits them best as it is described now: a name goes on meaning the same.</source>
        <translation>Jeder wird ein Segment, das jeder Filter kennt. Kunden, die später kommen, fallen an das, das nach seiner jetzigen Beschreibung am besten auf sie passt: ein Name bedeutet weiterhin dasselbe.</translation>
    </message>
    <message>
        <source>Name of segment %1</source>
        <translation>Name von Segment %1</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>Segment %1</translation>
    </message>
    <message>
        <source>Keep the segments</source>
        <translation>Segmente behalten</translation>
    </message>
    <message>
        <source>Each segment needs a name.</source>
        <translation>Jedes Segment braucht einen Namen.</translation>
    </message>
    <message>
        <source>Two segments have the same name.</source>
        <translation>Zwei Segmente haben denselben Namen.</translation>
    </message>
    <message>
        <source>Keeping segments</source>
        <translation>Segmente werden behalten</translation>
    </message>
</context>
<context>
    <name>clientele::KnownEventsEditor</name>
    <message>
        <source>No events of your own yet. Public holidays are known.</source>
        <translation>Noch keine eigenen Ereignisse. Gesetzliche Feiertage sind bekannt.</translation>
    </message>
    <message>
        <source>Another one instead</source>
        <translation>Stattdessen ein anderes</translation>
    </message>
    <message>
        <source>Known events</source>
        <translation>Bekannte Ereignisse</translation>
    </message>
    <message>
        <source>Town fair</source>
        <translation>Stadtfest</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Alerts that begin with a known event are explained by it.</source>
        <translation>Meldungen, die mit einem bekannten Ereignis beginnen, erklärt es.</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>jedes Jahr</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Change the event</source>
        <translation>Ereignis ändern</translation>
    </message>
    <message>
        <source>Add the event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>Keeping a known event</source>
        <translation>Ereignis festhalten</translation>
    </message>
</context>
<context>
    <name>clientele::LedgerModel</name>
    <message>
        <source>In force</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Removed for good</source>
        <translation>Endgültig entfernt</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Refreshed by %1</source>
        <translation>Aufgefrischt durch %1</translation>
    </message>
</context>
<context>
    <name>clientele::MainWindow</name>
    <message>
        <source>Clientele</source>
        <translation>Clientele</translation>
    </message>
    <message>
        <source>%1 – Clientele</source>
        <translation>%1 – Clientele</translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) with rejected rows</source>
        <translation>
            <numerusform>%n Import mit abgelehnten Zeilen</numerusform>
            <numerusform>%n Importe mit abgelehnten Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Clientele projects (*.clientele)</source>
        <translation>Clientele-Projekte (*.clientele)</translation>
    </message>
    <message>
        <source>Customers.clientele</source>
        <translation>Kunden.clientele</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Sign that amounts are written with</source>
        <translation>Zeichen, mit dem Beträge geschrieben werden</translation>
    </message>
    <message>
        <source>Clientele sample</source>
        <translation>Clientele-Beispiel</translation>
    </message>
    <message>
        <source>Work on the project is still under way. If you close now it is stopped, and the file stays as it was before.</source>
        <translation>Am Projekt wird noch gearbeitet. Wenn Sie jetzt schließen, wird die Arbeit angehalten, und die Datei bleibt, wie sie vorher war.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) with a warning</source>
        <translation>
            <numerusform>%n Ergebnis mit Warnung</numerusform>
            <numerusform>%n Ergebnisse mit Warnung</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>Tabellen (%1)</translation>
    </message>
    <message>
        <source>Looking into folders</source>
        <translation>Ordner werden durchgesehen</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) not applied yet</source>
        <translation>
            <numerusform>%n Antwort noch nicht angewendet</numerusform>
            <numerusform>%n Antworten noch nicht angewendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new alert(s)</source>
        <translation>
            <numerusform>%n neue Meldung</numerusform>
            <numerusform>%n neue Meldungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ManualWindow</name>
    <message>
        <source>Clientele: manual</source>
        <translation>Clientele: Handbuch</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The folder with the chapters of the manual in this language: its code. English chapters take the place of missing ones.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>clientele::MapControl</name>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom in (+; the wheel once the map was clicked, or with Ctrl)</source>
        <translation>Vergrößern (+; das Mausrad, sobald die Karte angeklickt wurde, oder mit Strg)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>Back to the first view</source>
        <translation>Zurück zum ersten Ausschnitt</translation>
    </message>
    <message>
        <source>Back to the first view (0 or a double click)</source>
        <translation>Zurück zum ersten Ausschnitt (0 oder Doppelklick)</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show everything, the far ones too (E)</source>
        <translation>Alles zeigen, auch was weit weg liegt (E)</translation>
    </message>
    <message>
        <source>Select an area</source>
        <translation>Gebiet auswählen</translation>
    </message>
    <message>
        <source>Draw a rectangle to filter by it (or drag with Shift; A takes what is seen)</source>
        <translation>Ein Rechteck aufziehen, um danach zu filtern (oder mit Umschalt ziehen; A nimmt, was zu sehen ist)</translation>
    </message>
</context>
<context>
    <name>clientele::MappingHeader</name>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>⚠ needs an answer</source>
        <translation>⚠ braucht eine Antwort</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>Keep as attribute</source>
        <translation>Als Merkmal behalten</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (nötig)</translation>
    </message>
    <message>
        <source>Column %1 becomes</source>
        <translation>Spalte %1 wird zu</translation>
    </message>
</context>
<context>
    <name>clientele::MendPanel</name>
    <message>
        <source>Mend</source>
        <translation>Bereinigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What to mend</source>
        <translation>Was bereinigt wird</translation>
    </message>
    <message>
        <source>Looking at what would change…</source>
        <translation>Was sich ändern würde, wird ermittelt…</translation>
    </message>
    <message>
        <source>Looking at what would change</source>
        <translation>Was sich ändern würde, wird ermittelt</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>There is nothing left to mend.</source>
        <translation>Es gibt nichts mehr zu bereinigen.</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>(fehlt)</translation>
    </message>
    <message>
        <source>Mending</source>
        <translation>Daten werden bereinigt</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>gegenüber %1</translation>
    </message>
</context>
<context>
    <name>clientele::MessageLine</name>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>Line: %1</source>
        <translation>Zeile: %1</translation>
    </message>
    <message>
        <source>Column: %1</source>
        <translation>Spalte: %1</translation>
    </message>
    <message>
        <source>Kind of problem: %1</source>
        <translation>Art des Problems: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message numerus="yes">
        <source>Dismiss (%n more)</source>
        <translation>
            <numerusform>Schließen (%n weitere)</numerusform>
            <numerusform>Schließen (%n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>clientele::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>clientele::OptionEditors</name>
    <message>
        <source>As the data says</source>
        <translation>Wie in den Daten</translation>
    </message>
</context>
<context>
    <name>clientele::OutcomePanel</name>
    <message>
        <source>Import it all the same</source>
        <translation>Trotzdem importieren</translation>
    </message>
    <message>
        <source>What an import would do</source>
        <translation>Was ein Import täte</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Rows whose id is known already:</source>
        <translation>Zeilen, deren Nummer schon bekannt ist:</translation>
    </message>
    <message>
        <source>reject them</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>skip them</source>
        <translation>überspringen</translation>
    </message>
    <message>
        <source>let them replace what is known</source>
        <translation>das Bekannte ersetzen lassen</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Die Datei wird angesehen…</translation>
    </message>
    <message>
        <source>Checking every row…</source>
        <translation>Jede Zeile wird geprüft…</translation>
    </message>
    <message>
        <source>Checking every row… %1</source>
        <translation>Jede Zeile wird geprüft… %1</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Importiert.</translation>
    </message>
    <message>
        <source>Nothing is checked until the question above is answered.</source>
        <translation>Geprüft wird erst, wenn die Frage oben beantwortet ist.</translation>
    </message>
    <message>
        <source>This file cannot be imported.</source>
        <translation>Diese Datei kann nicht importiert werden.</translation>
    </message>
    <message>
        <source>Rows that would be rejected; everything else is imported:</source>
        <translation>Zeilen, die abgelehnt würden; alles andere wird importiert:</translation>
    </message>
    <message>
        <source>These contents were imported on %1 as batch %2 (%3). Importing them again would count them twice.</source>
        <translation>Dieser Inhalt wurde am %1 als Import Nr. %2 übernommen (%3). Noch einmal importiert, würde er doppelt zählen.</translation>
    </message>
</context>
<context>
    <name>clientele::PageCounts</name>
    <message>
        <source>Counting</source>
        <translation>Zähle</translation>
    </message>
</context>
<context>
    <name>clientele::PairCard</name>
    <message>
        <source>The two records side by side</source>
        <translation>Die beiden Einträge nebeneinander</translation>
    </message>
    <message>
        <source>Weights are bits: above zero a field speaks for one person, below for two; ten make one person a thousand times as likely.</source>
        <translation>Gewichte sind Bits: Über null spricht ein Feld für eine Person, darunter für zwei; zehn machen eine Person tausendmal so wahrscheinlich.</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Same person</source>
        <extracomment>The keys that answer; each letter once, the first of its word where possible.</extracomment>
        <translation>Gleiche Person</translation>
    </message>
    <message>
        <source>S</source>
        <comment>same person</comment>
        <translation>G</translation>
    </message>
    <message>
        <source>They are one person</source>
        <translation>Sie sind eine Person</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>Verschiedene Personen</translation>
    </message>
    <message>
        <source>D</source>
        <comment>different people</comment>
        <translation>V</translation>
    </message>
    <message>
        <source>They are two people, however alike they look</source>
        <translation>Sie sind zwei Personen, so ähnlich sie aussehen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>L</source>
        <comment>later</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Puts the pair off</source>
        <translation>Schiebt das Paar auf</translation>
    </message>
    <message>
        <source>Keep the other</source>
        <translation>Andere behalten</translation>
    </message>
    <message>
        <source>K</source>
        <comment>keep the other</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>Which of the two stands for both; where nobody chooses, the one with more rows</source>
        <translation>Wer von beiden für beide steht; wo niemand wählt, wer mehr Zeilen hat</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Takes the last answer back</source>
        <translation>Nimmt die letzte Antwort zurück</translation>
    </message>
    <message>
        <source>Are %1 and %2 the same person?</source>
        <translation>Sind %1 und %2 dieselbe Person?</translation>
    </message>
    <message>
        <source>%1 likely, weight %2</source>
        <translation>%1 wahrscheinlich, Gewicht %2</translation>
    </message>
</context>
<context>
    <name>clientele::PairModel</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1, speaks for two people</source>
        <translation>%1, spricht für zwei Personen</translation>
    </message>
    <message>
        <source>%1, speaks for one person</source>
        <translation>%1, spricht für eine Person</translation>
    </message>
    <message>
        <source>%1, stands for both</source>
        <translation>%1, steht für beide</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Orders and other rows</source>
        <translation>Bestellungen u. a.</translation>
    </message>
</context>
<context>
    <name>clientele::Palette</name>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Filter: %1 is %2</source>
        <translation>Filter: %1 ist %2</translation>
    </message>
</context>
<context>
    <name>clientele::PeriodEditor</name>
    <message>
        <source>Last month of the data</source>
        <translation>Letzter Monat der Daten</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Letzte 3 Monate</translation>
    </message>
    <message>
        <source>Last 6 months</source>
        <translation>Letzte 6 Monate</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>All of the data</source>
        <translation>Alle Daten</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Use these days</source>
        <translation>Diese Tage verwenden</translation>
    </message>
</context>
<context>
    <name>clientele::PreparationEditor</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Prepare a survey</source>
        <translation>Umfrage vorbereiten</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Search questions</source>
        <translation>Fragen suchen</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Umfrage</translation>
    </message>
    <message>
        <source>Waves and weights</source>
        <translation>Wellen und Gewichte</translation>
    </message>
    <message>
        <source>Looking at a survey</source>
        <translation>Umfrage wird betrachtet</translation>
    </message>
    <message>
        <source>(survey without a name)</source>
        <translation>(Umfrage ohne Namen)</translation>
    </message>
    <message>
        <source>The project keeps it as one step</source>
        <translation>Das Projekt hebt es als einen Schritt auf</translation>
    </message>
    <message>
        <source>Take back what was saved last</source>
        <translation>Das zuletzt Gespeicherte zurücknehmen</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Die letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Bring again what was taken back</source>
        <translation>Das Zurückgenommene wiederbringen</translation>
    </message>
    <message>
        <source>Redo the change</source>
        <translation>Die Änderung wiederholen</translation>
    </message>
    <message>
        <source>There is a target of this field already.</source>
        <translation>Für dieses Feld gibt es schon ein Ziel.</translation>
    </message>
    <message>
        <source>Save the changes or undo them before another survey is shown.</source>
        <translation>Speichern Sie die Änderungen oder machen Sie sie rückgängig, bevor eine andere Umfrage gezeigt wird.</translation>
    </message>
    <message>
        <source>Keeping how a survey is read</source>
        <translation>Lesart einer Umfrage wird aufgehoben</translation>
    </message>
    <message>
        <source>Saved. The project&apos;s undo takes it back.</source>
        <translation>Gespeichert. Rückgängig nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>clientele::QuestionPanel</name>
    <message>
        <source>Reversed: the lowest answer is the best</source>
        <translation>Umgekehrt: Die niedrigste Antwort ist die beste</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>As found again</source>
        <translation>Wieder wie gefunden</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>The question in words</source>
        <translation>Die Frage in Worten</translation>
    </message>
    <message>
        <source>Codes that are no answers</source>
        <translation>Codes, die keine Antworten sind</translation>
    </message>
    <message>
        <source>Don&apos;t know, refused: answers of these codes do not count</source>
        <translation>Weiß nicht, verweigert: Antworten mit diesen Codes zählen nicht</translation>
    </message>
    <message>
        <source>Answers, from the lowest to the highest</source>
        <translation>Antworten, von der niedrigsten zur höchsten</translation>
    </message>
    <message>
        <source>The chosen answer one place lower on the scale (Alt+Up)</source>
        <translation>Die gewählte Antwort auf der Skala einen Platz tiefer (Alt+Auf)</translation>
    </message>
    <message>
        <source>The chosen answer one place higher on the scale (Alt+Down)</source>
        <translation>Die gewählte Antwort auf der Skala einen Platz höher (Alt+Ab)</translation>
    </message>
    <message>
        <source>Takes back all that was said of the chosen questions</source>
        <translation>Nimmt alles zurück, was zu den gewählten Fragen gesagt wurde</translation>
    </message>
    <message>
        <source>No answers</source>
        <translation>Keine Antworten</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Choose a question, or several to change them together.</source>
        <translation>Wählen Sie eine Frage, oder mehrere, um sie gemeinsam zu ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n questions together</source>
        <translation>
            <numerusform>%n Fragen gemeinsam</numerusform>
            <numerusform>%n Fragen gemeinsam</numerusform>
        </translation>
    </message>
    <message>
        <source>As found: %1</source>
        <translation>Wie gefunden: %1</translation>
    </message>
    <message>
        <source>Only its words can be said here; all else of those questions.</source>
        <translation>Hier lässt sich nur der Wortlaut sagen; alles andere bei jenen Fragen.</translation>
    </message>
</context>
<context>
    <name>clientele::QuestionsModel</name>
    <message>
        <source>%1, reversed</source>
        <translation>%1, umgekehrt</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>clientele::QuestionsPanel</name>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source> (line %1)</source>
        <translation> (Zeile %1)</translation>
    </message>
    <message>
        <source>The file has no header: choose above each column what it is. The others are kept as attributes.</source>
        <translation>Die Datei hat keine Kopfzeile: Wählen Sie über jeder Spalte, was sie ist. Die übrigen werden als Merkmale behalten.</translation>
    </message>
    <message>
        <source>“%1” holds values that are no dates known here. Choose another column, or keep this one as an attribute.</source>
        <translation>„%1“ enthält Werte, die hier nicht als Datum bekannt sind. Wählen Sie eine andere Spalte, oder behalten Sie diese als Merkmal.</translation>
    </message>
    <message>
        <source>Which column is “%1”? Rows cannot be kept without it: choose it above its column, or choose another kind of data.</source>
        <translation>Welche Spalte ist „%1“? Ohne sie können keine Zeilen übernommen werden: Wählen Sie sie über der Spalte, oder wählen Sie eine andere Art von Daten.</translation>
    </message>
    <message>
        <source>How is “%1” written? Both readings fit every value:</source>
        <translation>Wie ist „%1“ geschrieben? Beide Lesarten passen zu jedem Wert:</translation>
    </message>
    <message>
        <source>%1: what is %2? Both readings fit every value.</source>
        <translation>%1: Was ist %2? Beide Lesarten passen zu jedem Wert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Column %1 is written %2</source>
        <translation>Spalte %1 ist geschrieben als %2</translation>
    </message>
    <message>
        <source>Show the column</source>
        <translation>Spalte zeigen</translation>
    </message>
    <message>
        <source>Same columns as %1: read the same way.</source>
        <translation>Gleiche Spalten wie %1: auf dieselbe Weise gelesen.</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Start anew: read this file without what was said about %1</source>
        <translation>Neu beginnen: diese Datei ohne die Angaben zu %1 lesen</translation>
    </message>
</context>
<context>
    <name>clientele::RankedList</name>
    <message>
        <source>%1, on the page %2</source>
        <translation>%1, auf der Seite %2</translation>
    </message>
    <message>
        <source>⚠ Puts other figures in doubt</source>
        <translation>⚠ Stellt andere Zahlen in Frage</translation>
    </message>
    <message>
        <source>Good news</source>
        <translation>Gute Nachricht</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
</context>
<context>
    <name>clientele::RankedRow</name>
    <message>
        <source>Show it: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
</context>
<context>
    <name>clientele::RawRowsModel</name>
    <message>
        <source>This column is left out.</source>
        <translation>Diese Spalte wird weggelassen.</translation>
    </message>
    <message>
        <source>%1, rejected: %2</source>
        <translation>%1, abgelehnt: %2</translation>
    </message>
    <message>
        <source>%1, read as %2</source>
        <translation>%1, gelesen als %2</translation>
    </message>
</context>
<context>
    <name>clientele::RejectsModel</name>
    <message>
        <source>whole row</source>
        <translation>ganze Zeile</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Why it is rejected</source>
        <translation>Warum sie abgelehnt ist</translation>
    </message>
    <message>
        <source>The row as written</source>
        <translation>Die Zeile, wie sie geschrieben steht</translation>
    </message>
</context>
<context>
    <name>clientele::RejectsView</name>
    <message>
        <source>Reading rejected rows…</source>
        <translation>Abgelehnte Zeilen werden gelesen…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>No row of this import was rejected.</source>
        <translation>Von diesem Import wurde keine Zeile abgelehnt.</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Abgelehnte Zeilen speichern</translation>
    </message>
    <message>
        <source>rejected-%1.csv</source>
        <translation>abgelehnt-%1.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saving rejected rows</source>
        <translation>Speichere abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Correct rows…</source>
        <translation>Zeilen berichtigen…</translation>
    </message>
    <message>
        <source>Correct rejected rows of %1</source>
        <translation>Abgelehnte Zeilen von %1 berichtigen</translation>
    </message>
</context>
<context>
    <name>clientele::ReportDraft</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>clientele::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation>Titel des Berichts</translation>
    </message>
    <message>
        <source>Customer report</source>
        <translation>Kundenbericht</translation>
    </message>
    <message>
        <source>&amp;Findings, in this order</source>
        <translation>&amp;Ergebnisse, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Findings of the report</source>
        <translation>Ergebnisse des Berichts</translation>
    </message>
    <message>
        <source>▲ Earlier</source>
        <translation>▲ Früher</translation>
    </message>
    <message>
        <source>▼ Later</source>
        <translation>▼ Später</translation>
    </message>
    <message>
        <source>Progress of saving</source>
        <translation>Fortschritt des Speicherns</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF speichern…</translation>
    </message>
    <message>
        <source>Save HTML…</source>
        <translation>HTML speichern…</translation>
    </message>
    <message>
        <source>Save spreadsheet…</source>
        <translation>Excel speichern…</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>Öffnen Sie zuerst ein Projekt.</translation>
    </message>
    <message>
        <source>Tick a finding: a report has at least one.</source>
        <translation>Kreuzen Sie ein Ergebnis an: Ein Bericht hat mindestens eines.</translation>
    </message>
    <message>
        <source>Computing the findings…</source>
        <translation>Die Ergebnisse werden berechnet…</translation>
    </message>
    <message>
        <source>There is nothing to report yet: import data first.</source>
        <translation>Noch gibt es nichts zu berichten: Importieren Sie zuerst Daten.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>clientele::ReportPaper</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>clientele::ReportPreview</name>
    <message>
        <source>Preview of the report&apos;s pages</source>
        <translation>Vorschau der Seiten des Berichts</translation>
    </message>
</context>
<context>
    <name>clientele::ReportSaving</name>
    <message>
        <source>Saving the report</source>
        <translation>Speichere den Bericht</translation>
    </message>
</context>
<context>
    <name>clientele::ReviewModel</name>
    <message>
        <source>Likely</source>
        <translation>Wahrsch.</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Gleiche Person</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>Verschiedene Personen</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Follows from what you answered about others</source>
        <translation>Folgt aus dem, was Sie über andere geantwortet haben</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
</context>
<context>
    <name>clientele::ReviewPage</name>
    <message>
        <source>Duplicate customers</source>
        <translation>Doppelte Kunden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Forgets the answers that are not applied yet</source>
        <translation>Vergisst die Antworten, die noch nicht angewendet sind</translation>
    </message>
    <message>
        <source>Pairs of customers</source>
        <translation>Paare von Kunden</translation>
    </message>
    <message>
        <source>Looking for customers who are alike…</source>
        <translation>Suche nach Kunden, die sich gleichen …</translation>
    </message>
    <message>
        <source>Looking for duplicate customers</source>
        <translation>Suche nach doppelten Kunden</translation>
    </message>
    <message>
        <source>Stopped. Open the page again to look once more.</source>
        <translation>Angehalten. Öffnen Sie die Seite noch einmal, um weiterzusuchen.</translation>
    </message>
    <message>
        <source>No two customers are alike enough to be the same person.</source>
        <translation>Keine zwei Kunden gleichen sich genug, um dieselbe Person zu sein.</translation>
    </message>
    <message>
        <source>Counting people</source>
        <translation>Personen werden gezählt</translation>
    </message>
    <message>
        <source>%1 of %2 pairs to look at</source>
        <translation>%1 von %2 Paaren anzusehen</translation>
    </message>
    <message>
        <source>In doubt (%1)</source>
        <translation>Zweifelhaft (%1)</translation>
    </message>
    <message>
        <source>Found (%1)</source>
        <translation>Gefunden (%1)</translation>
    </message>
    <message>
        <source>Answered (%1)</source>
        <translation>Beantwortet (%1)</translation>
    </message>
    <message>
        <source>No pair is in this list.</source>
        <translation>In dieser Liste steht kein Paar.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are kept, and count once they are applied.</source>
        <translation>
            <numerusform>%n Antwort ist aufbewahrt und zählt, sobald sie angewendet wird.</numerusform>
            <numerusform>%n Antworten sind aufbewahrt und zählen, sobald sie angewendet werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n answer(s)</source>
        <translation>
            <numerusform>%n Antwort anwenden</numerusform>
            <numerusform>%n Antworten anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: nothing was applied.</source>
        <translation>Angehalten: Nichts wurde angewendet.</translation>
    </message>
</context>
<context>
    <name>clientele::RowsView</name>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>Line in the file</source>
        <translation>Zeile in der Datei</translation>
    </message>
</context>
<context>
    <name>clientele::RuleBuilder</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep the segment</source>
        <translation>Segment behalten</translation>
    </message>
    <message>
        <source>Build a segment</source>
        <translation>Segment zusammenstellen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>Name des Segments</translation>
    </message>
    <message>
        <source>The rule as text</source>
        <translation>Die Regel als Text</translation>
    </message>
    <message>
        <source>Id of a customer</source>
        <translation>Nummer eines Kunden</translation>
    </message>
    <message>
        <source>Why is this customer in or out</source>
        <translation>Warum ist dieser Kunde darin oder nicht</translation>
    </message>
    <message>
        <source>Rule as text</source>
        <translation>Regel als Text</translation>
    </message>
    <message>
        <source>Explain customer</source>
        <translation>Kunden erklären</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Counting a segment</source>
        <translation>Ein Segment wird gezählt</translation>
    </message>
    <message>
        <source> – the customer is in it</source>
        <translation> – der Kunde ist darin</translation>
    </message>
    <message>
        <source> – the customer is not in it</source>
        <translation> – der Kunde ist nicht darin</translation>
    </message>
    <message>
        <source>Keeping a segment</source>
        <translation>Segment wird behalten</translation>
    </message>
</context>
<context>
    <name>clientele::RuleLine</name>
    <message>
        <source>Try on all rows</source>
        <translation>An allen Zeilen versuchen</translation>
    </message>
    <message>
        <source>Column that is read by another rule</source>
        <translation>Spalte, die nach anderer Regel gelesen wird</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Words that mean missing</source>
        <translation>Wörter, die „fehlt“ bedeuten</translation>
    </message>
    <message>
        <source>Several words are parted by |</source>
        <translation>Mehrere Wörter werden durch | getrennt</translation>
    </message>
    <message>
        <source>Or read a column by another &amp;rule:</source>
        <translation>Oder eine Spalte nach anderer &amp;Regel lesen:</translation>
    </message>
    <message>
        <source>Dates begin with the day</source>
        <translation>Daten beginnen mit dem Tag</translation>
    </message>
    <message>
        <source>Dates begin with the month</source>
        <translation>Daten beginnen mit dem Monat</translation>
    </message>
    <message>
        <source>Dates begin with the year</source>
        <translation>Daten beginnen mit dem Jahr</translation>
    </message>
    <message>
        <source>Decimals stand behind a comma</source>
        <translation>Dezimalstellen stehen hinter einem Komma</translation>
    </message>
    <message>
        <source>Decimals stand behind a point</source>
        <translation>Dezimalstellen stehen hinter einem Punkt</translation>
    </message>
    <message>
        <source>These words mean missing:</source>
        <translation>Diese Wörter bedeuten „fehlt“:</translation>
    </message>
    <message>
        <source>Leave the column out</source>
        <translation>Die Spalte weglassen</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s) that fit</source>
        <translation>
            <numerusform>%n passende Zeile importieren</numerusform>
            <numerusform>%n passende Zeilen importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::SaveChartPanel</name>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF-Seite</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size in pixels</source>
        <translation>Größe in Pixeln</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
</context>
<context>
    <name>clientele::ScoreWatch</name>
    <message>
        <source>Checking the data</source>
        <translation>Daten werden geprüft</translation>
    </message>
</context>
<context>
    <name>clientele::Session</name>
    <message>
        <source>Opening %1</source>
        <translation>Öffne %1</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>Lege %1 an</translation>
    </message>
    <message>
        <source>Making the sample project</source>
        <translation>Lege das Beispielprojekt an</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Schließe</translation>
    </message>
    <message>
        <source>Preparing the next start</source>
        <translation>Bereite den nächsten Start vor</translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation>Filtere</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Prüfe %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importiere %1</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Mache den Import rückgängig</translation>
    </message>
    <message>
        <source>Redoing the import</source>
        <translation>Wiederhole den Import</translation>
    </message>
    <message>
        <source>Reading rejected rows</source>
        <translation>Lese abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Setting the currency</source>
        <translation>Setze die Währung</translation>
    </message>
    <message>
        <source>Saving a setting</source>
        <translation>Speichere eine Einstellung</translation>
    </message>
    <message>
        <source>Undo: change of the filter</source>
        <translation>Rückgängig: Änderung des Filters</translation>
    </message>
    <message>
        <source>Redo: change of the filter</source>
        <translation>Wiederholen: Änderung des Filters</translation>
    </message>
    <message>
        <source>Undo: import of %1 (%2)</source>
        <translation>Rückgängig: Import von %1 (%2)</translation>
    </message>
    <message>
        <source>Redo: import of %1 (%2)</source>
        <translation>Wiederholen: Import von %1 (%2)</translation>
    </message>
    <message>
        <source>Importing corrected rows</source>
        <translation>Berichtigte Zeilen werden importiert</translation>
    </message>
    <message numerus="yes">
        <source>Refreshing %n file(s)</source>
        <translation>
            <numerusform>%n Datei wird aufgefrischt</numerusform>
            <numerusform>%n Dateien werden aufgefrischt</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading rejected rows by another rule</source>
        <translation>Abgelehnte Zeilen werden nach anderer Regel gelesen</translation>
    </message>
    <message>
        <source>Undo: %1 (%2)</source>
        <translation>Rückgängig: %1 (%2)</translation>
    </message>
    <message>
        <source>Redo: %1 (%2)</source>
        <translation>Wiederholen: %1 (%2)</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>Daten werden geprüft</translation>
    </message>
    <message>
        <source>Applying what was decided about customers</source>
        <translation>Entscheidungen über Kunden werden angewendet</translation>
    </message>
</context>
<context>
    <name>clientele::Shelf</name>
    <message>
        <source>Before the one before (Alt+Left)</source>
        <translation>Vor das vorige (Alt+Links)</translation>
    </message>
    <message>
        <source>Behind the next (Alt+Right)</source>
        <translation>Hinter das nächste (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Within the one before, or beside it (Space)</source>
        <translation>Innerhalb des vorigen oder daneben (Leertaste)</translation>
    </message>
    <message>
        <source>Choose its values (Space)</source>
        <translation>Seine Werte wählen (Leertaste)</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
</context>
<context>
    <name>clientele::ShelfModel</name>
    <message>
        <source>%1, within the one before</source>
        <translation>%1, innerhalb des vorigen</translation>
    </message>
    <message>
        <source>%1: choose values</source>
        <translation>%1: Werte wählen</translation>
    </message>
</context>
<context>
    <name>clientele::StartPage</name>
    <message>
        <source>Clientele</source>
        <translation>Clientele</translation>
    </message>
    <message>
        <source>From customer files to answers. Your data stays on this computer.</source>
        <translation>Von Kundendateien zu Antworten. Ihre Daten bleiben hier.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Beispielprojekt</translation>
    </message>
    <message>
        <source>Drop customer files here</source>
        <translation>Kundendateien hier ablegen</translation>
    </message>
    <message>
        <source>Orders, customers, surveys, visits and more, as CSV, Excel, SPSS or JSON; or a .clientele project</source>
        <translation>Bestellungen, Kunden, Umfragen, Besuche und mehr, als CSV, Excel, SPSS oder JSON; oder ein .clientele-Projekt</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt verwendete Projekte</translation>
    </message>
    <message>
        <source>%1    %2</source>
        <translation>%1    %2</translation>
    </message>
    <message>
        <source>Makes a retailer with three years of data of every kind, to try things on</source>
        <translation>Legt einen Händler mit drei Jahren Daten jeder Art an, zum Ausprobieren</translation>
    </message>
</context>
<context>
    <name>clientele::StatusBar</name>
    <message>
        <source>about %1 s</source>
        <translation>etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur zum Lesen</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>%n weitere wartet</numerusform>
            <numerusform>%n weitere warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Anhalten: %1</translation>
    </message>
</context>
<context>
    <name>clientele::SummaryPage</name>
    <message>
        <source>%1 read = %2 accepted + %3 rejected + %4 skipped + %5 replaced</source>
        <translation>%1 gelesen = %2 übernommen + %3 abgelehnt + %4 übersprungen + %5 ersetzt</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Import rückgängig machen</translation>
    </message>
    <message>
        <source>See what it tells</source>
        <translation>Ansehen, was sie sagen</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Batch %1 of %2</source>
        <translation>Import Nr. %1: %2</translation>
    </message>
    <message>
        <source>Show rejects</source>
        <translation>Abgelehnte zeigen</translation>
    </message>
    <message>
        <source>Show rejected rows of %1</source>
        <translation>Abgelehnte Zeilen von %1 zeigen</translation>
    </message>
    <message>
        <source>Stopped: nothing of it was written.</source>
        <translation>Angehalten: Nichts davon wurde geschrieben.</translation>
    </message>
    <message>
        <source>Left out: these contents are in the project already.</source>
        <translation>Weggelassen: Dieser Inhalt ist schon im Projekt.</translation>
    </message>
    <message>
        <source>Takes back %1 (%2)</source>
        <translation>Nimmt %1 zurück (%2)</translation>
    </message>
</context>
<context>
    <name>clientele::TableView</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>clientele::ThresholdLine</name>
    <message>
        <source>One person from a probability of</source>
        <translation>Eine Person ab einer Wahrscheinlichkeit von</translation>
    </message>
    <message>
        <source>Merges everybody who is found from this probability on, as one step that can be undone. Pairs that you answered otherwise stay apart.</source>
        <translation>Führt alle, die von dieser Wahrscheinlichkeit an gefunden werden, in einem Schritt zusammen, der sich zurücknehmen lässt. Paare, die Sie anders beantwortet haben, bleiben getrennt.</translation>
    </message>
    <message>
        <source>Merge all %1 people</source>
        <translation>Alle %1 Personen zusammenführen</translation>
    </message>
    <message>
        <source>Merge one person</source>
        <translation>Eine Person zusammenführen</translation>
    </message>
</context>
<context>
    <name>clientele::TopBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Search or run a command (Ctrl+K)</source>
        <translation>Suchen, Befehle (Strg+K)</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Clientele</source>
        <translation>Clientele</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
</context>
<context>
    <name>clientele::WeightsPanel</name>
    <message>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Field of a new target</source>
        <translation>Feld eines neuen Ziels</translation>
    </message>
    <message>
        <source>Crossed with</source>
        <translation>Gekreuzt mit</translation>
    </message>
    <message>
        <source>Strata</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Klumpen</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Remove the target</source>
        <translation>Ziel entfernen</translation>
    </message>
    <message>
        <source>In each wave by itself</source>
        <translation>In jeder Welle für sich</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source> times the mean</source>
        <translation>-mal der Mittelwert</translation>
    </message>
    <message>
        <source>Largest weight</source>
        <translation>Größtes Gewicht</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Gewichtet</translation>
    </message>
    <message>
        <source>Shares that the weights shall meet</source>
        <translation>Anteile, die die Gewichte treffen sollen</translation>
    </message>
    <message>
        <source>Respondents were drawn within each value of this field; errors of means follow it</source>
        <translation>Befragte wurden innerhalb jedes Werts dieses Felds gezogen; die Fehler der Mittelwerte folgen dem</translation>
    </message>
    <message>
        <source>Respondents were drawn together, such as all of a store; errors of means follow it</source>
        <translation>Befragte wurden gemeinsam gezogen, etwa alle einer Filiale; die Fehler der Mittelwerte folgen dem</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>The weights of the data, where it has some</source>
        <translation>Die Gewichte der Daten, wo es welche gibt</translation>
    </message>
    <message>
        <source>not crossed</source>
        <translation>nicht gekreuzt</translation>
    </message>
    <message>
        <source>The shares are made to add up to 100 %</source>
        <translation>Die Anteile werden auf 100 % gebracht</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>One wave.</source>
        <translation>Eine Welle.</translation>
    </message>
    <message>
        <source>Everybody counts alike.</source>
        <translation>Alle zählen gleich.</translation>
    </message>
    <message>
        <source>All targets are met.</source>
        <translation>Alle Ziele sind getroffen.</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Grundgesamtheit</translation>
    </message>
    <message>
        <source>many more than answered</source>
        <translation>viel mehr, als antworteten</translation>
    </message>
    <message>
        <source>How many there are in all, where they are few: 200 for each wave, or 2024=200, 2025=210</source>
        <translation>Wie viele es insgesamt gibt, wenn es wenige sind: 200 für jede Welle oder 2024=200, 2025=210</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Letzte Bestellung</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>Durchschnittliche Bestellung</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>Erste Bestellung</translation>
    </message>
    <message>
        <source>Last order lines</source>
        <translation>Letzte Bestellpositionen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>The data has no customer “{0}”.</source>
        <translation>Die Daten enthalten keinen Kunden „{0}“.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers}</source>
        <translation>{0} {0|Kunde|Kunden}</translation>
    </message>
    <message>
        <source>{0} order {0|line|lines}</source>
        <translation>{0} {0|Bestellposition|Bestellpositionen}</translation>
    </message>
    <message>
        <source>{0} {0|order|orders}</source>
        <translation>{0} {0|Bestellung|Bestellungen}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>Order lines cannot be grouped by “{0}”.</source>
        <translation>Bestellpositionen können nicht nach „{0}“ gruppiert werden.</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>Option {0} is “{1}”, but must be a whole number, such as 5.</source>
        <translation>Die Einstellung {0} ist „{1}“, muss aber eine ganze Zahl sein, etwa 5.</translation>
    </message>
    <message>
        <source>Option {0} is “{1}”, but must be a number with a point, such as 12.5.</source>
        <translation>Die Einstellung {0} ist „{1}“, muss aber eine Zahl mit Punkt sein, etwa 12.5.</translation>
    </message>
    <message>
        <source>Option {0} is {1}, but must be from {2} to {3}.</source>
        <translation>Die Einstellung {0} ist {1}, muss aber zwischen {2} und {3} liegen.</translation>
    </message>
    <message>
        <source>Option {0} cannot be “{1}”. It can be: {2}.</source>
        <translation>Die Einstellung {0} kann nicht „{1}“ sein. Möglich sind: {2}.</translation>
    </message>
    <message>
        <source>Option {0} is “{1}”, but must be a date as year-month-day, such as 2011-12-09.</source>
        <translation>Die Einstellung {0} ist „{1}“, muss aber ein Datum als Jahr-Monat-Tag sein, etwa 2011-12-09.</translation>
    </message>
    <message>
        <source>Option {0} is “{1}”, but must be yes or no.</source>
        <translation>Die Einstellung {0} ist „{1}“, muss aber yes (ja) oder no (nein) sein.</translation>
    </message>
    <message>
        <source>There is no option “{0}”: this analysis has none.</source>
        <translation>Es gibt keine Einstellung „{0}“: Diese Analyse hat keine.</translation>
    </message>
    <message>
        <source>There is no option “{0}”. Options are: {1}.</source>
        <translation>Es gibt keine Einstellung „{0}“. Es gibt: {1}.</translation>
    </message>
    <message>
        <source>All datasets</source>
        <translation>Alle Datensätze</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Which data to look at.</source>
        <translation>Welche Daten angesehen werden.</translation>
    </message>
    <message>
        <source>Looking at {0}</source>
        <translation>Sehe {0} an</translation>
    </message>
    <message>
        <source>Looking for rows that repeat</source>
        <translation>Suche nach wiederholten Zeilen</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Customers named</source>
        <translation>Genannte Kunden</translation>
    </message>
    <message>
        <source>Rows without a customer</source>
        <translation>Zeilen ohne Kunden</translation>
    </message>
    <message>
        <source>Rows of unknown customers</source>
        <translation>Zeilen unbekannter Kunden</translation>
    </message>
    <message>
        <source>Rows that repeat another</source>
        <translation>Zeilen, die eine andere wiederholen</translation>
    </message>
    <message>
        <source>Dataset and column</source>
        <translation>Datensatz und Spalte</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Gefüllt</translation>
    </message>
    <message>
        <source>Share filled</source>
        <translation>Anteil gefüllt</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Verschiedene Werte</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Most frequent value</source>
        <translation>Häufigster Wert</translation>
    </message>
    <message>
        <source>Its share</source>
        <translation>Sein Anteil</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>Zu prüfende Zeilen</translation>
    </message>
    <message>
        <source>What needs a look</source>
        <translation>Was zu prüfen ist</translation>
    </message>
    <message>
        <source>What and where</source>
        <translation>Was und wo</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Share of rows</source>
        <translation>Anteil der Zeilen</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Nothing suspicious in {0} {0|row|rows}.</source>
        <translation>Nichts Auffälliges in {0} {0|Zeile|Zeilen}.</translation>
    </message>
    <message>
        <source>{0} in {1} ({2} {2|row|rows})</source>
        <translation>{0} in {1} ({2} {2|Zeile|Zeilen})</translation>
    </message>
    <message>
        <source>{0} {0|thing|things} in {1} {1|row|rows} worth a look, the largest: {2}.</source>
        <translation>{0} {0|Auffälligkeit|Auffälligkeiten} in {1} {1|Zeile|Zeilen}, die größte: {2}.</translation>
    </message>
    <message>
        <source>{0} of {1} suspicious {1|thing|things} in {2} {2|row|rows} can make figures wrong, first: {3}.</source>
        <translation>{0} von {1} {1|Auffälligkeit|Auffälligkeiten} in {2} {2|Zeile|Zeilen} können Zahlen verfälschen, zuerst: {3}.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>of cells filled</source>
        <translation>der Zellen gefüllt</translation>
    </message>
    <message>
        <source>serious problems</source>
        <translation>ernste Probleme</translation>
    </message>
    <message>
        <source>things to look at</source>
        <translation>Auffälligkeiten</translation>
    </message>
    <message>
        <source>rows that repeat another</source>
        <translation>wiederholte Zeilen</translation>
    </message>
    <message>
        <source>Negative amounts and quantities of order lines are returns, not problems.</source>
        <translation>Negative Beträge und Mengen von Bestellpositionen sind Rückgaben, keine Fehler.</translation>
    </message>
    <message>
        <source>Values far from all others: modified z-score above 3.5 (Iglewicz and Hoaglin 1993), of logarithms where all values are positive; shown where at most one value in a hundred is so far away.</source>
        <translation>Werte weit ab von allen anderen: modifizierter z-Wert über 3,5 (Iglewicz und Hoaglin 1993), der Logarithmen, wo alle Werte positiv sind; gezeigt, wo höchstens einer von hundert Werten so weit abliegt.</translation>
    </message>
    <message>
        <source>Rows that repeat another are equal in every column; two equal lines of one order can be right.</source>
        <translation>Zeilen, die eine andere wiederholen, gleichen ihr in jeder Spalte; zwei gleiche Positionen einer Bestellung können richtig sein.</translation>
    </message>
    <message>
        <source>Data profile</source>
        <translation>Datenprofil</translation>
    </message>
    <message>
        <source>Can I trust this data, and what is wrong with it?</source>
        <translation>Kann ich diesen Daten trauen, und was stimmt nicht mit ihnen?</translation>
    </message>
    <message>
        <source>Looks at every column of every dataset: how much is filled, the range, the most frequent value, and what is suspicious, such as negative prices, dates before 1900, identifiers that a spreadsheet has changed, rows that repeat and lines of customers whom nobody knows.</source>
        <translation>Sieht jede Spalte jedes Datensatzes an: wie viel gefüllt ist, die Spanne, den häufigsten Wert und was auffällt, etwa negative Preise, Daten vor 1900, Nummern, die eine Tabellenkalkulation verändert hat, wiederholte Zeilen und Positionen von Kunden, die niemand kennt.</translation>
    </message>
    <message>
        <source>The filter leaves no {0}: widen or remove a condition.</source>
        <translation>Der Filter lässt nichts übrig ({0}): Erweitern oder entfernen Sie eine Bedingung.</translation>
    </message>
    <message>
        <source>Needs data: import some files.</source>
        <translation>Braucht Daten: Importieren Sie Dateien.</translation>
    </message>
    <message>
        <source>Needs {0}: import some.</source>
        <translation>Braucht {0}: Importieren Sie welche.</translation>
    </message>
    <message>
        <source>Needs the field “{0}” of {1}: import a file that has it.</source>
        <translation>Braucht das Feld „{0}“ ({1}): Importieren Sie eine Datei, die es hat.</translation>
    </message>
    <message>
        <source>There is no analysis “{0}”. There are: {1}.</source>
        <translation>Es gibt keine Analyse „{0}“. Es gibt: {1}.</translation>
    </message>
    <message>
        <source>Needs what each order line brought: import order lines with an amount, or with quantity and unit price.</source>
        <translation>Braucht den Betrag jeder Bestellposition: Importieren Sie Bestellpositionen mit Betrag oder mit Menge und Stückpreis.</translation>
    </message>
    <message>
        <source>The data has no order numbers: each order line counts as one order.</source>
        <translation>Die Daten haben keine Bestellnummern: Jede Bestellposition zählt als eine Bestellung.</translation>
    </message>
    <message>
        <source>Lines with the same order number are one order; a line without one counts as an order of its own. Orders that only give back are not counted.</source>
        <translation>Positionen mit derselben Bestellnummer sind eine Bestellung; eine Position ohne Nummer zählt als eigene Bestellung. Bestellungen, die nur zurückgeben, werden nicht gezählt.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Punktwerte</translation>
    </message>
    <message>
        <source>Quintiles by value</source>
        <translation>Quintile nach Werten</translation>
    </message>
    <message>
        <source>Equal groups by rank</source>
        <translation>Fünf gleiche Gruppen</translation>
    </message>
    <message>
        <source>How values become scores from 1 to 5. With many equal values, quintiles leave a score empty; ranks part equal customers by their id.</source>
        <translation>Wie aus Werten Punkte von 1 bis 5 werden. Bei vielen gleichen Werten lassen Quintile eine Punktzahl leer; Ränge trennen gleiche Kunden nach ihrer Nummer.</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Kaufhäufigkeit</translation>
    </message>
    <message>
        <source>Number of orders</source>
        <translation>Zahl der Bestellungen</translation>
    </message>
    <message>
        <source>Days with a purchase</source>
        <translation>Tage mit einem Kauf</translation>
    </message>
    <message>
        <source>What counts as how often a customer bought.</source>
        <translation>Was als Kaufhäufigkeit eines Kunden zählt.</translation>
    </message>
    <message>
        <source>Monetary value</source>
        <translation>Kaufwert</translation>
    </message>
    <message>
        <source>Revenue an order</source>
        <translation>Umsatz je Bestellung</translation>
    </message>
    <message>
        <source>What counts as how much a customer spent.</source>
        <translation>Was als Ausgaben eines Kunden zählt.</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Rückgaben</translation>
    </message>
    <message>
        <source>Subtract from revenue</source>
        <translation>Vom Umsatz abziehen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Returns are lines with a negative amount or quantity. They are never purchases.</source>
        <translation>Rückgaben sind Positionen mit negativem Betrag oder negativer Menge. Sie sind nie Käufe.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Eleven usual segments</source>
        <translation>Elf übliche Segmente</translation>
    </message>
    <message>
        <source>All score combinations</source>
        <translation>Jede Kombination der Punkte</translation>
    </message>
    <message>
        <source>How customers with similar scores are put together.</source>
        <translation>Wie Kunden mit ähnlichen Punkten zusammengefasst werden.</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation>Anteil der Kunden</translation>
    </message>
    <message>
        <source>Mean days since last purchase</source>
        <translation>Tage seit letztem Kauf (Mittel)</translation>
    </message>
    <message>
        <source>Mean frequency</source>
        <translation>Kaufhäufigkeit (Mittel)</translation>
    </message>
    <message>
        <source>Mean monetary value</source>
        <translation>Kaufwert (Mittel)</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>Anteil am Umsatz</translation>
    </message>
    <message>
        <source>Days since last purchase</source>
        <translation>Tage seit letztem Kauf</translation>
    </message>
    <message>
        <source>Recency score</source>
        <translation>Punkte Aktualität</translation>
    </message>
    <message>
        <source>Frequency score</source>
        <translation>Punkte Häufigkeit</translation>
    </message>
    <message>
        <source>Monetary score</source>
        <translation>Punkte Kaufwert</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Letzter Kauf</translation>
    </message>
    <message>
        <source>Recency and frequency scores</source>
        <translation>Punkte Aktualität und Häufigkeit</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>Champions</translation>
    </message>
    <message>
        <source>their share of revenue</source>
        <translation>ihr Anteil am Umsatz</translation>
    </message>
    <message>
        <source>valuable customers gone quiet</source>
        <translation>wertvolle Kunden sind verstummt</translation>
    </message>
    <message>
        <source>revenue they have brought</source>
        <translation>Umsatz, den sie gebracht haben</translation>
    </message>
    <message>
        <source>customers who bought</source>
        <translation>Kunden, die gekauft haben</translation>
    </message>
    <message>
        <source>The interval of the revenue share takes these customers as a sample of all that the company could have (95 %, ratio of sums).</source>
        <translation>Das Intervall des Umsatzanteils nimmt diese Kunden als Stichprobe aller, die das Unternehmen haben könnte (95 %, Verhältnis von Summen).</translation>
    </message>
    <message>
        <source>No customer is a champion: nobody is among the best in recency, frequency and spend at once.</source>
        <translation>Kein Kunde ist ein Champion: Niemand gehört bei Aktualität, Häufigkeit und Ausgaben zugleich zu den Besten.</translation>
    </message>
    <message>
        <source>Champions are {0} of customers and bring {1} of revenue; no valuable customer has gone quiet.</source>
        <translation>Champions sind {0} der Kunden und bringen {1} des Umsatzes; kein wertvoller Kunde ist verstummt.</translation>
    </message>
    <message>
        <source>Champions are {0} of customers and bring {1} of revenue; {2} valuable {2|customer has|customers have} gone quiet.</source>
        <translation>Champions sind {0} der Kunden und bringen {1} des Umsatzes; {2} {2|wertvoller Kunde ist|wertvolle Kunden sind} verstummt.</translation>
    </message>
    <message>
        <source>Share of revenue by segment</source>
        <translation>Anteil am Umsatz nach Segment</translation>
    </message>
    <message>
        <source>Share of customers and of revenue by segment</source>
        <translation>Anteil der Kunden und am Umsatz nach Segment</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Customers by recency and frequency score</source>
        <translation>Kunden nach Aktualität und Häufigkeit</translation>
    </message>
    <message>
        <source>Recency and frequency of the segments</source>
        <translation>Aktualität und Häufigkeit der Segmente</translation>
    </message>
    <message>
        <source>Nearly all customers bought last more than {0} days before {1}: look for wrong dates, or set the day that counts as today.</source>
        <translation>Fast alle Kunden kauften zuletzt mehr als {0} Tage vor dem {1}: Suchen Sie nach falschen Daten, oder setzen Sie den Tag, der als heute zählt.</translation>
    </message>
    <message>
        <source>Customers are scored from 1 to 5 on days since the last purchase, number of orders or purchase days, and spend; the two scores for frequency and spend are averaged, and the segment is read from a fixed grid of that and the recency score. Hughes (1994).</source>
        <translation>Kunden erhalten Punkte von 1 bis 5 für die Tage seit dem letzten Kauf, die Zahl der Bestellungen oder Kauftage und die Ausgaben; die Punkte für Häufigkeit und Ausgaben werden gemittelt, und das Segment wird daraus und aus den Punkten der Aktualität in einem festen Raster abgelesen. Hughes (1994).</translation>
    </message>
    <message>
        <source>Days are counted to {0}, the day after the last day of the data or of the filter.</source>
        <translation>Die Tage werden bis zum {0} gezählt, dem Tag nach dem letzten Tag der Daten oder des Filters.</translation>
    </message>
    <message>
        <source>Quintile breaks: recency {0}; frequency {1}; monetary value {2}. Equal values score alike, so groups differ in size and a score can be empty.</source>
        <translation>Quintilgrenzen: Aktualität {0}; Häufigkeit {1}; Kaufwert {2}. Gleiche Werte erhalten gleiche Punkte; deshalb sind Gruppen verschieden groß, und eine Punktzahl kann leer bleiben.</translation>
    </message>
    <message>
        <source>Each score has a fifth of the customers; customers with equal values are parted in the order of their id.</source>
        <translation>Jede Punktzahl hat ein Fünftel der Kunden; Kunden mit gleichen Werten werden in der Reihenfolge ihrer Nummer getrennt.</translation>
    </message>
    <message>
        <source>{0} order {0|line|lines} without a customer {0|is|are} left out.</source>
        <translation>{0} {0|Bestellposition|Bestellpositionen} ohne Kunden {0|ist|sind} weggelassen.</translation>
    </message>
    <message>
        <source>{0} order {0|line|lines} without a time {0|is|are} left out.</source>
        <translation>{0} {0|Bestellposition|Bestellpositionen} ohne Zeit {0|ist|sind} weggelassen.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} who only gave back {0|is|are} left out.</source>
        <translation>{0} {0|Kunde, der|Kunden, die} nur zurückgegeben {0|hat, ist|haben, sind} weggelassen.</translation>
    </message>
    <message>
        <source>Only {0} {0|customer|customers}: scores of so few say little.</source>
        <translation>Nur {0} {0|Kunde|Kunden}: Punkte von so wenigen sagen wenig.</translation>
    </message>
    <message>
        <source>Frequency has only {0} different {0|value|values}: its scores part customers poorly.</source>
        <translation>Die Häufigkeit hat nur {0} {0|verschiedenen Wert|verschiedene Werte}: Ihre Punkte trennen Kunden schlecht.</translation>
    </message>
    <message>
        <source>No order line has a time within the filter: widen the period.</source>
        <translation>Keine Bestellposition hat eine Zeit innerhalb des Filters: Erweitern Sie den Zeitraum.</translation>
    </message>
    <message>
        <source>RFM segments</source>
        <translation>RFM-Segmente</translation>
    </message>
    <message>
        <source>Which customers matter most, by recency, frequency and spend?</source>
        <translation>Welche Kunden zählen am meisten, nach Aktualität, Häufigkeit und Ausgaben?</translation>
    </message>
    <message>
        <source>Scores every customer from 1 to 5 on how recently, how often and for how much they bought, and names the group that the scores make: champions, loyal customers, customers at risk, and so on. Use it to decide whom to thank, whom to win back and whom to leave alone.</source>
        <translation>Gibt jedem Kunden Punkte von 1 bis 5 dafür, wie kürzlich, wie oft und für wie viel er gekauft hat, und benennt die Gruppe, die sich daraus ergibt: Champions, treue Kunden, gefährdete Kunden und so weiter. Damit entscheiden Sie, wem Sie danken, wen Sie zurückgewinnen und wen Sie in Ruhe lassen.</translation>
    </message>
    <message>
        <source>Segments need order lines with customers and amounts: import some, or remove the segment condition.</source>
        <translation>Segmente brauchen Bestellpositionen mit Kunden und Beträgen: Importieren Sie welche, oder entfernen Sie die Segmentbedingung.</translation>
    </message>
    <message>
        <source>Segments need order lines with a time.</source>
        <translation>Segmente brauchen Bestellpositionen mit einer Zeit.</translation>
    </message>
    <message>
        <source>Measuring customers</source>
        <translation>Messe Kunden</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>What the charts show and the sentence is about.</source>
        <translation>Was die Diagramme zeigen und wovon der Satz handelt.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>Quartale</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>How time is cut. Weeks start on Monday.</source>
        <translation>Wie die Zeit geteilt wird. Wochen beginnen am Montag.</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>Aufteilen nach</translation>
    </message>
    <message>
        <source>Shows the five largest groups and the rest.</source>
        <translation>Zeigt die fünf größten Gruppen und die übrigen.</translation>
    </message>
    <message>
        <source>The data would make {0} periods: choose longer ones, or a shorter stretch of time.</source>
        <translation>Die Daten ergäben {0} Zeiträume: Wählen Sie längere, oder einen kürzeren Ausschnitt der Zeit.</translation>
    </message>
    <message>
        <source>Adding up sales</source>
        <translation>Summiere die Verkäufe</translation>
    </message>
    <message>
        <source>Sales by period</source>
        <translation>Verkäufe nach Zeitraum</translation>
    </message>
    <message>
        <source>Revenue a year earlier</source>
        <translation>Umsatz im Vorjahr</translation>
    </message>
    <message>
        <source>Change in revenue</source>
        <translation>Umsatzänderung</translation>
    </message>
    <message>
        <source>Whole period</source>
        <translation>Ganzer Zeitraum</translation>
    </message>
    <message>
        <source>Revenue was {0}</source>
        <translation>Der Umsatz betrug {0}</translation>
    </message>
    <message>
        <source>There were {0} {0|order|orders}</source>
        <translation>Es gab {0} {0|Bestellung|Bestellungen}</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} bought</source>
        <translation>{0} {0|Kunde kaufte|Kunden kauften}</translation>
    </message>
    <message>
        <source>The average order was {0}</source>
        <translation>Die durchschnittliche Bestellung betrug {0}</translation>
    </message>
    <message>
        <source>as much as</source>
        <translation>so viel wie</translation>
    </message>
    <message>
        <source>{0} more than</source>
        <translation>{0} mehr als</translation>
    </message>
    <message>
        <source>{0} less than</source>
        <translation>{0} weniger als</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}</source>
        <translation>{0} vom {1} bis {2}</translation>
    </message>
    <message>
        <source>{0}; the data does not reach back far enough to compare it with a year earlier.</source>
        <translation>{0}; die Daten reichen nicht weit genug zurück, um mit dem Vorjahr zu vergleichen.</translation>
    </message>
    <message>
        <source>{0}; there were no sales a year earlier to compare it with.</source>
        <translation>{0}; im Vorjahr gab es keine Verkäufe zum Vergleich.</translation>
    </message>
    <message>
        <source>{0} in the 12 months to {1}, {2} in the 12 months before.</source>
        <translation>{0} in den 12 Monaten bis {1}, {2} in den 12 Monaten davor.</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}, {3} in the same days a year earlier.</source>
        <translation>{0} vom {1} bis {2}, {3} an denselben Tagen des Vorjahres.</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}; from {3} on it was {4} in the same days a year earlier.</source>
        <translation>{0} vom {1} bis {2}; ab {3} war es {4} an denselben Tagen des Vorjahres.</translation>
    </message>
    <message>
        <source>the 12 months before</source>
        <translation>den 12 Monaten davor</translation>
    </message>
    <message>
        <source>the same days a year earlier</source>
        <translation>denselben Tagen des Vorjahres</translation>
    </message>
    <message>
        <source>{0} over time</source>
        <translation>{0} im Zeitverlauf</translation>
    </message>
    <message>
        <source>only to {0}</source>
        <translation>nur bis {0}</translation>
    </message>
    <message>
        <source>only from {0}</source>
        <translation>nur ab {0}</translation>
    </message>
    <message>
        <source>{0} by period</source>
        <translation>{0} nach Zeitraum</translation>
    </message>
    <message>
        <source>Groups by period</source>
        <translation>Gruppen nach Zeitraum</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Groups in all</source>
        <translation>Gruppen insgesamt</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>Anteil an allem</translation>
    </message>
    <message>
        <source>Days compared</source>
        <translation>Verglichene Tage</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>Tage davor</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>{0} by group over time</source>
        <translation>{0} nach Gruppe im Zeitverlauf</translation>
    </message>
    <message>
        <source>{0} by group</source>
        <translation>{0} nach Gruppe</translation>
    </message>
    <message>
        <source>An order or customer can be in several groups: the groups can add up to more than all.</source>
        <translation>Eine Bestellung oder ein Kunde kann zu mehreren Gruppen gehören: Die Gruppen können mehr ergeben als das Ganze.</translation>
    </message>
    <message>
        <source>Revenue is the sum of the order lines&apos; amounts; returns are subtracted. The average order is revenue by orders.</source>
        <translation>Umsatz ist die Summe der Beträge der Bestellpositionen; Rückgaben sind abgezogen. Die durchschnittliche Bestellung ist Umsatz durch Bestellungen.</translation>
    </message>
    <message>
        <source>A year earlier means 364 days earlier, so that weekdays meet weekdays.</source>
        <translation>Im Vorjahr heißt 364 Tage früher, damit Wochentage auf Wochentage treffen.</translation>
    </message>
    <message>
        <source>Data from {0} to {1}: a first or last period that is not whole is compared with the same days a year earlier.</source>
        <translation>Daten von {0} bis {1}: Ein erster oder letzter Zeitraum, der nicht vollständig ist, wird mit denselben Tagen des Vorjahres verglichen.</translation>
    </message>
    <message>
        <source>{0} {0|line gives|lines give} back.</source>
        <translation>{0} {0|Position gibt|Positionen geben} zurück.</translation>
    </message>
    <message>
        <source>{0} {0|line|lines} without a customer {0|counts|count} for revenue and orders, but for no customer.</source>
        <translation>{0} {0|Position|Positionen} ohne Kunden {0|zählt|zählen} für Umsatz und Bestellungen, aber für keinen Kunden.</translation>
    </message>
    <message>
        <source>Order lines are dated from {0} to {1}: some dates are probably wrong. Set a period.</source>
        <translation>Bestellpositionen haben Daten von {0} bis {1}: Einige sind wahrscheinlich falsch. Setzen Sie einen Zeitraum.</translation>
    </message>
    <message>
        <source>{0} {0|line|lines} without a time {0|is|are} left out.</source>
        <translation>{0} {0|Position|Positionen} ohne Zeit {0|ist|sind} weggelassen.</translation>
    </message>
    <message>
        <source>{0} {0|line|lines} without an amount {0|adds|add} nothing to revenue.</source>
        <translation>{0} {0|Position|Positionen} ohne Betrag {0|trägt|tragen} nichts zum Umsatz bei.</translation>
    </message>
    <message>
        <source>Sales overview</source>
        <translation>Umsatzüberblick</translation>
    </message>
    <message>
        <source>How are revenue, orders and customers developing?</source>
        <translation>Wie entwickeln sich Umsatz, Bestellungen und Kunden?</translation>
    </message>
    <message>
        <source>Adds up revenue, orders, customers and the average order by day, week, month, quarter or year, compares them with the same time a year earlier, and splits them by any category of the order lines, customers, products or stores.</source>
        <translation>Summiert Umsatz, Bestellungen, Kunden und die durchschnittliche Bestellung nach Tag, Woche, Monat, Quartal oder Jahr, vergleicht sie mit derselben Zeit des Vorjahres und teilt sie nach jeder Kategorie der Bestellpositionen, Kunden, Produkte oder Filialen auf.</translation>
    </message>
    <message>
        <source>This is not JSON: line {0}, column {1}.</source>
        <translation>Das ist kein JSON: Zeile {0}, Spalte {1}.</translation>
    </message>
    <message>
        <source>There is not enough room to write “{0}”. Free some space or choose another place.</source>
        <translation>Der Platz reicht nicht, um „{0}“ zu schreiben. Schaffen Sie Platz, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>“{0}” may not be written. Choose a place where you have the right to write.</source>
        <translation>„{0}“ darf nicht geschrieben werden. Wählen Sie einen Ort, an dem Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>“{0}” is on a disk that can only be read. Choose another place.</source>
        <translation>„{0}“ liegt auf einem Datenträger, der nur gelesen werden kann. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The folder of “{0}” does not exist. Make it first or choose another place.</source>
        <translation>Den Ordner von „{0}“ gibt es nicht. Legen Sie ihn zuerst an, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>“{0}” is a folder. Name a file in it.</source>
        <translation>„{0}“ ist ein Ordner. Nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>The name “{0}” is too long for the disk. Choose a shorter one.</source>
        <translation>Der Name „{0}“ ist zu lang für den Datenträger. Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>“{0}” could not be written: {1}.</source>
        <translation>„{0}“ konnte nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>There is a {0} “{1}” already. Choose to skip or to replace what is known, or correct the key.</source>
        <translation>Bereits vorhanden: {0} „{1}“. Überspringen oder ersetzen Sie das Bekannte, oder berichtigen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} checked</source>
        <translation>{0} {0|Zeile|Zeilen} geprüft</translation>
    </message>
    <message>
        <source>{0} cannot be imported as {1} yet:{2} Its columns are: {3}.</source>
        <translation>{0} kann noch nicht als {1} importiert werden:{2} Die Spalten sind: {3}.</translation>
    </message>
    <message>
        <source>{0} The {1|file|files} before it {1|is|are} imported: {2}.</source>
        <translation>{0} {1|Die Datei|Die Dateien} davor {1|ist|sind} importiert: {2}.</translation>
    </message>
    <message>
        <source>You said so.</source>
        <translation>Von Ihnen angegeben.</translation>
    </message>
    <message>
        <source>There are no values.</source>
        <translation>Es gibt keine Werte.</translation>
    </message>
    <message>
        <source>{0} of {1} values are dates written {2}.</source>
        <translation>{0} von {1} Werten sind Daten, geschrieben als {2}.</translation>
    </message>
    <message>
        <source>Numbers with leading zeros are kept as text.</source>
        <translation>Zahlen mit führenden Nullen bleiben Text.</translation>
    </message>
    <message>
        <source>Numbers of more than 15 digits are kept as text, so that no digit is lost.</source>
        <translation>Zahlen mit mehr als 15 Ziffern bleiben Text, damit keine Ziffer verloren geht.</translation>
    </message>
    <message>
        <source>{0} of {1} values are numbers.</source>
        <translation>{0} von {1} Werten sind Zahlen.</translation>
    </message>
    <message>
        <source>All values are yes or no.</source>
        <translation>Alle Werte sind ja oder nein.</translation>
    </message>
    <message>
        <source>The values are neither all numbers nor all dates.</source>
        <translation>Die Werte sind weder alle Zahlen noch alle Daten.</translation>
    </message>
    <message>
        <source>The file starts with the mark of {0}.</source>
        <translation>Die Datei beginnt mit der Kennung von {0}.</translation>
    </message>
    <message>
        <source>Every other byte is empty, as in {0}.</source>
        <translation>Jedes zweite Byte ist leer, wie in {0}.</translation>
    </message>
    <message>
        <source>The bytes are no UTF-8; they look like {0}.</source>
        <translation>Die Bytes sind kein UTF-8; sie sehen aus wie {0}.</translation>
    </message>
    <message>
        <source>Letters such as ä, é or ñ were read as {0}. If names look wrong, set the encoding.</source>
        <translation>Buchstaben wie ä, é oder ñ wurden als {0} gelesen. Wenn Namen falsch aussehen, geben Sie die Kodierung an.</translation>
    </message>
    <message>
        <source>The encoding {0} is not known. Try UTF-8, UTF-16LE, windows-1252 or ISO-8859-15.</source>
        <translation>Die Kodierung {0} ist nicht bekannt. Versuchen Sie UTF-8, UTF-16LE, windows-1252 oder ISO-8859-15.</translation>
    </message>
    <message>
        <source>{0} holds binary data, not text. Export it as CSV from the program that made it.</source>
        <translation>{0} enthält binäre Daten, keinen Text. Exportieren Sie sie als CSV aus dem Programm, das sie erzeugt hat.</translation>
    </message>
    <message>
        <source>All bytes of the file are valid UTF-8.</source>
        <translation>Alle Bytes der Datei sind gültiges UTF-8.</translation>
    </message>
    <message>
        <source>The file holds only plain ASCII.</source>
        <translation>Die Datei enthält nur einfaches ASCII.</translation>
    </message>
    <message>
        <source>Nearly all bytes are valid UTF-8.</source>
        <translation>Fast alle Bytes sind gültiges UTF-8.</translation>
    </message>
    <message>
        <source>{0} {0|byte is|bytes are} no valid UTF-8; the rows that hold them will be rejected.</source>
        <translation>{0} {0|Byte ist|Bytes sind} kein gültiges UTF-8; die Zeilen, die sie enthalten, werden abgelehnt.</translation>
    </message>
    <message>
        <source>There is no file {0}. Check the name and the folder.</source>
        <translation>Es gibt keine Datei {0}. Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>{0} cannot be read: you have no permission. Ask its owner, or copy it to a folder of yours.</source>
        <translation>{0} kann nicht gelesen werden: Ihnen fehlt das Recht. Fragen Sie den Eigentümer, oder kopieren Sie sie in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>{0} is a folder. Name the files in it instead.</source>
        <translation>{0} ist ein Ordner. Nennen Sie stattdessen die Dateien darin.</translation>
    </message>
    <message>
        <source>{0} is no ordinary file. Save its contents to a file and import that.</source>
        <translation>{0} ist keine gewöhnliche Datei. Speichern Sie den Inhalt in einer Datei, und importieren Sie diese.</translation>
    </message>
    <message>
        <source>Looking at the values</source>
        <translation>Sehe die Werte an</translation>
    </message>
    <message>
        <source>{0} holds no rows. Choose a file with data in it.</source>
        <translation>{0} enthält keine Zeilen. Wählen Sie eine Datei mit Daten.</translation>
    </message>
    <message>
        <source>{0} has {1} columns; at most {2} can be imported. Leave columns out, or check the delimiter.</source>
        <translation>{0} hat {1} Spalten; höchstens {2} können importiert werden. Lassen Sie Spalten weg, oder prüfen Sie das Trennzeichen.</translation>
    </message>
    <message>
        <source>{0} is empty. Choose a file with data in it.</source>
        <translation>{0} ist leer. Wählen Sie eine Datei mit Daten.</translation>
    </message>
    <message>
        <source>The file mixes kinds of line ends; every kind was taken as one.</source>
        <translation>Die Datei mischt verschiedene Zeilenenden; jedes galt als eines.</translation>
    </message>
    <message>
        <source>{0} has a header but no rows. Choose a file with data in it.</source>
        <translation>{0} hat eine Kopfzeile, aber keine Zeilen. Wählen Sie eine Datei mit Daten.</translation>
    </message>
    <message>
        <source>Column {0} is given for both {1} and {2}. Give it for one of them.</source>
        <translation>Die Spalte {0} ist für {1} und für {2} angegeben. Geben Sie sie nur für eines an.</translation>
    </message>
    <message>
        <source>The header {0} is a known name of {1}, but the values do not fit it.</source>
        <translation>Die Überschrift {0} ist ein bekannter Name von {1}, aber die Werte passen nicht dazu.</translation>
    </message>
    <message>
        <source>The header {0} is a known name of {1}.</source>
        <translation>Die Überschrift {0} ist ein bekannter Name von {1}.</translation>
    </message>
    <message>
        <source>It is the only column of dates.</source>
        <translation>Sie ist die einzige Spalte mit Datum.</translation>
    </message>
    <message>
        <source>{0} has no field {1}. Its fields are: {2}.</source>
        <translation>{0} hat kein Feld {1}. Die Felder sind: {2}.</translation>
    </message>
    <message>
        <source>The file has no column {0}. Its columns are: {1}.</source>
        <translation>Die Datei hat keine Spalte {0}. Die Spalten sind: {1}.</translation>
    </message>
    <message>
        <source>--set dates={0}</source>
        <translation>--set dates={0}</translation>
    </message>
    <message>
        <source>Column {0} holds no dates that are known here, such as {1}. Say how they are written, as in --set dates=dd.MM.yyyy, or choose another column.</source>
        <translation>Die Spalte {0} enthält keine hier bekannten Daten, etwa {1}. Geben Sie an, wie sie geschrieben sind, wie in --set dates=dd.MM.yyyy, oder wählen Sie eine andere Spalte.</translation>
    </message>
    <message>
        <source>{0} (such as {1})</source>
        <translation>{0} (etwa {1})</translation>
    </message>
    <message>
        <source>{0} = {1} (such as {2})</source>
        <translation>{0} = {1} (etwa {2})</translation>
    </message>
    <message>
        <source>The file has no header, so its columns have no names: {0}. Say what they are by their numbers, as in --map customer_id=1; the others are kept as attributes.</source>
        <translation>Die Datei hat keine Kopfzeile, also haben ihre Spalten keine Namen: {0}. Geben Sie sie mit ihren Nummern an, wie in --map customer_id=1; die übrigen werden als Merkmale behalten.</translation>
    </message>
    <message>
        <source>You said to leave it out.</source>
        <translation>Von Ihnen weggelassen.</translation>
    </message>
    <message>
        <source>No field is known by this header; the column is kept as it is.</source>
        <translation>Zu dieser Überschrift ist kein Feld bekannt; die Spalte wird behalten, wie sie ist.</translation>
    </message>
    <message>
        <source>{0} of {1} columns are known fields of {2}.</source>
        <translation>{0} von {1} Spalten sind bekannte Felder ({2}).</translation>
    </message>
    <message>
        <source>{0} is no way to write dates. Say it as in dd.MM.yyyy.</source>
        <translation>{0} ist keine Schreibweise für Daten. Geben Sie sie an wie in dd.MM.yyyy.</translation>
    </message>
    <message>
        <source>No column of {0} is known as {1}, which {2} need. Say which it is, as in --map {3}=COLUMN.</source>
        <translation>Keine Spalte von {0} ist bekannt als {1}; das ist nötig für {2}. Geben Sie an, welche es ist, wie in --map {3}=SPALTE.</translation>
    </message>
    <message>
        <source>Reading rows</source>
        <translation>Lese Zeilen</translation>
    </message>
    <message>
        <source>{0} is empty, but every row needs it.</source>
        <translation>{0} ist leer, aber jede Zeile braucht es.</translation>
    </message>
    <message>
        <source>{0}: {1} is no number.</source>
        <translation>{0}: {1} ist keine Zahl.</translation>
    </message>
    <message>
        <source>{0}: {1} is no date written as {2}.</source>
        <translation>{0}: {1} ist kein Datum, geschrieben als {2}.</translation>
    </message>
    <message>
        <source>{0}: {1}, read as {2}, is on no calendar or clock.</source>
        <translation>{0}: {1}, gelesen als {2}, gibt es in keinem Kalender und auf keiner Uhr.</translation>
    </message>
    <message>
        <source>{0}: {1} is neither yes nor no.</source>
        <translation>{0}: {1} ist weder ja noch nein.</translation>
    </message>
    <message>
        <source>A quote opens in this line and is not closed. Close it, or double it where it is part of the text.</source>
        <translation>In dieser Zeile beginnt ein Anführungszeichen und wird nicht geschlossen. Schließen Sie es, oder verdoppeln Sie es, wenn es zum Text gehört.</translation>
    </message>
    <message>
        <source>The row has {0} {0|cell|cells}, but the table has {1} {1|column|columns}.</source>
        <translation>Die Zeile hat {0} {0|Zelle|Zellen}, die Tabelle aber {1} {1|Spalte|Spalten}.</translation>
    </message>
    <message>
        <source>The row is longer than {0} million bytes. Check for a missing line end, or shorten it.</source>
        <translation>Die Zeile ist länger als {0} Millionen Bytes. Prüfen Sie, ob ein Zeilenende fehlt, oder kürzen Sie sie.</translation>
    </message>
    <message>
        <source>The row holds a NUL byte, which is no text. Mend the file or leave the row out.</source>
        <translation>Die Zeile enthält ein NUL-Byte, das kein Text ist. Berichtigen Sie die Datei, oder lassen Sie die Zeile weg.</translation>
    </message>
    <message>
        <source>The row holds bytes that are no text in the file&apos;s encoding. Set the right encoding, or mend the row.</source>
        <translation>Die Zeile enthält Bytes, die in der Kodierung der Datei kein Text sind. Geben Sie die richtige Kodierung an, oder berichtigen Sie die Zeile.</translation>
    </message>
    <message>
        <source>There is no setting {0}. There are: {1}.</source>
        <translation>Es gibt keine Einstellung {0}. Es gibt: {1}.</translation>
    </message>
    <message>
        <source>The setting {0} cannot be “{1}”; {2}.</source>
        <translation>Die Einstellung {0} kann nicht „{1}“ sein; {2}.</translation>
    </message>
    <message>
        <source>it is ymd, dmy, mdy or a format such as dd.MM.yyyy</source>
        <translation>sie ist ymd, dmy, mdy oder ein Format wie dd.MM.yyyy</translation>
    </message>
    <message>
        <source>it is a whole number of lines</source>
        <translation>sie ist eine ganze Zahl von Zeilen</translation>
    </message>
    <message>
        <source>it is one sign, tab or spaces</source>
        <translation>sie ist ein Zeichen, tab oder spaces</translation>
    </message>
    <message>
        <source>it is one sign or none</source>
        <translation>sie ist ein Zeichen oder none</translation>
    </message>
    <message>
        <source>it is one of: {0}</source>
        <translation>sie ist eines von: {0}</translation>
    </message>
    <message>
        <source>The setting {0} names no column of the file. Its columns are: {1}.</source>
        <translation>Die Einstellung {0} nennt keine Spalte der Datei. Die Spalten sind: {1}.</translation>
    </message>
    <message>
        <source>The delimiter was given.</source>
        <translation>Das Trennzeichen war angegeben.</translation>
    </message>
    <message>
        <source>The first line names the delimiter.</source>
        <translation>Die erste Zeile nennt das Trennzeichen.</translation>
    </message>
    <message>
        <source>With this delimiter most rows have the same number of cells.</source>
        <translation>Mit diesem Trennzeichen haben die meisten Zeilen gleich viele Zellen.</translation>
    </message>
    <message>
        <source>{0} {0|line stands|lines stand} before the table.</source>
        <translation>{0} {0|Zeile steht|Zeilen stehen} vor der Tabelle.</translation>
    </message>
    <message>
        <source>Whether there is a header was given.</source>
        <translation>Ob es eine Kopfzeile gibt, war angegeben.</translation>
    </message>
    <message>
        <source>The first row names the columns: it differs from the rows below.</source>
        <translation>Die erste Zeile nennt die Spalten: Sie unterscheidet sich von den Zeilen darunter.</translation>
    </message>
    <message>
        <source>The first row holds values like the rows below, so there is no header.</source>
        <translation>Die erste Zeile enthält Werte wie die Zeilen darunter; also gibt es keine Kopfzeile.</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Lese die Datei</translation>
    </message>
    <message>
        <source>{0} was changed since it was looked at. Look at it again, then import it.</source>
        <translation>{0} wurde geändert, seit sie angesehen wurde. Lassen Sie sie noch einmal ansehen, dann importieren Sie sie.</translation>
    </message>
    <message>
        <source>{0} is a number, but the filter says “{1}”: write digits with a point, such as 12.5.</source>
        <translation>{0} ist eine Zahl, aber der Filter sagt „{1}“: Schreiben Sie Ziffern mit Punkt, etwa 12.5.</translation>
    </message>
    <message>
        <source>{0} is a date, but the filter says “{1}”: write it as year-month-day, such as 2011-12-09.</source>
        <translation>{0} ist ein Datum, aber der Filter sagt „{1}“: Schreiben Sie es als Jahr-Monat-Tag, etwa 2011-12-09.</translation>
    </message>
    <message>
        <source>{0} is yes or no, but the filter says “{1}”: write yes or no.</source>
        <translation>{0} ist ja oder nein, aber der Filter sagt „{1}“: Schreiben Sie yes oder no.</translation>
    </message>
    <message>
        <source>{0} is a text: it can be compared with = and !=, not with {1}.</source>
        <translation>{0} ist ein Text: Er kann mit = und != verglichen werden, nicht mit {1}.</translation>
    </message>
    <message>
        <source>{0} {1} needs exactly one value.</source>
        <translation>{0} {1} braucht genau einen Wert.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} oder {1}</translation>
    </message>
    <message>
        <source>{0} or {1} more</source>
        <translation>{0} oder {1} weitere</translation>
    </message>
    <message>
        <source>{0}: not {1}</source>
        <translation>{0}: nicht {1}</translation>
    </message>
    <message>
        <source>{0} under {1}</source>
        <translation>{0} unter {1}</translation>
    </message>
    <message>
        <source>{0} at most {1}</source>
        <translation>{0} höchstens {1}</translation>
    </message>
    <message>
        <source>{0} over {1}</source>
        <translation>{0} über {1}</translation>
    </message>
    <message>
        <source>{0} at least {1}</source>
        <translation>{0} mindestens {1}</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>bis {0}</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>ab {0}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} bis {1}</translation>
    </message>
    <message>
        <source>There is no dataset “{0}”. Datasets with data: {1}.</source>
        <translation>Es gibt keinen Datensatz „{0}“. Datensätze mit Daten: {1}.</translation>
    </message>
    <message>
        <source>{0} has no values in “{1}” in this project, but there is {2}: use that instead.</source>
        <translation>{0} hat in diesem Projekt keine Werte in „{1}“, aber es gibt {2}: Verwenden Sie das stattdessen.</translation>
    </message>
    <message>
        <source>{0} has no rows in this project. Datasets with data: {1}.</source>
        <translation>{0} hat in diesem Projekt keine Zeilen. Datensätze mit Daten: {1}.</translation>
    </message>
    <message>
        <source>{0} has no field “{1}”. Did you mean {2}? It has: {3}.</source>
        <translation>{0} hat kein Feld „{1}“. Meinten Sie {2}? Es gibt: {3}.</translation>
    </message>
    <message>
        <source>{0} has no field “{1}”. It has: {2}.</source>
        <translation>{0} hat kein Feld „{1}“. Es gibt: {2}.</translation>
    </message>
    <message>
        <source>Segments cannot be used here: no analysis names the segments.</source>
        <translation>Segmente können hier nicht verwendet werden: Keine Analyse benennt die Segmente.</translation>
    </message>
    <message>
        <source>The filter “{0}” cannot be read. Write dataset.field=value, such as customers.country=France,Spain, transactions.amount&gt;=100, segment!=Lost or period=2011-01-01..2011-06-30.</source>
        <translation>Der Filter „{0}“ kann nicht gelesen werden. Schreiben Sie Datensatz.Feld=Wert, etwa customers.country=France,Spain, transactions.amount&gt;=100, segment!=Lost oder period=2011-01-01..2011-06-30.</translation>
    </message>
    <message>
        <source>The filter “{0}” names no period. Write period=2011-01-01..2011-06-30 (either end may be left out), or one year, quarter, month, week or day: 2011, 2011-Q4, 2011-11, 2011-W48, 2011-11-05.</source>
        <translation>Der Filter „{0}“ nennt keinen Zeitraum. Schreiben Sie period=2011-01-01..2011-06-30 (jedes Ende darf fehlen) oder ein Jahr, ein Quartal, einen Monat, eine Woche oder einen Tag: 2011, 2011-Q4, 2011-11, 2011-W48, 2011-11-05.</translation>
    </message>
    <message>
        <source>The filter “{0}” ends before it starts: swap the two dates.</source>
        <translation>Der Filter „{0}“ endet, bevor er beginnt: Vertauschen Sie die beiden Daten.</translation>
    </message>
    <message>
        <source>“{0}” is in several datasets: write one of {1}.</source>
        <translation>„{0}“ kommt in mehreren Datensätzen vor: Schreiben Sie eines von {1}.</translation>
    </message>
    <message>
        <source>No dataset has a field “{0}”. Write dataset.field, such as transactions.amount.</source>
        <translation>Kein Datensatz hat ein Feld „{0}“. Schreiben Sie Datensatz.Feld, etwa transactions.amount.</translation>
    </message>
    <message>
        <source>No {0} is “{1}”. Did you mean “{2}”?</source>
        <translation>{0} hat keinen Wert „{1}“. Meinten Sie „{2}“?</translation>
    </message>
    <message>
        <source>No {0} is “{1}”. Values must be written exactly as in the data.</source>
        <translation>{0} hat keinen Wert „{1}“. Werte müssen genau wie in den Daten geschrieben sein.</translation>
    </message>
    <message>
        <source>The filter names two periods: leave out “{0}”.</source>
        <translation>Der Filter nennt zwei Zeiträume: Lassen Sie „{0}“ weg.</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Campaign events</source>
        <translation>Kampagnenereignisse</translation>
    </message>
    <message>
        <source>campaign event</source>
        <translation>Kampagnenereignis</translation>
    </message>
    <message>
        <source>campaign events</source>
        <translation>Kampagnenereignisse</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Own price</source>
        <translation>Eigener Preis</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Competitor offers</source>
        <translation>Angebote der Wettbewerber</translation>
    </message>
    <message>
        <source>offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Zufriedenheit</translation>
    </message>
    <message>
        <source>Service contacts</source>
        <translation>Servicekontakte</translation>
    </message>
    <message>
        <source>service contact</source>
        <translation>Servicekontakt</translation>
    </message>
    <message>
        <source>service contacts</source>
        <translation>Servicekontakte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breitengrad</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Längengrad</translation>
    </message>
    <message>
        <source>Sign-up date</source>
        <translation>Anmeldedatum</translation>
    </message>
    <message>
        <source>Acquisition</source>
        <translation>Gewonnen über</translation>
    </message>
    <message>
        <source>Home store</source>
        <translation>Stammfiliale</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Loyalty events</source>
        <translation>Treueereignisse</translation>
    </message>
    <message>
        <source>loyalty event</source>
        <translation>Treueereignis</translation>
    </message>
    <message>
        <source>loyalty events</source>
        <translation>Treueereignisse</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Market series</source>
        <translation>Marktreihen</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Filiale</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>Maximum score</source>
        <translation>Höchste Punktzahl</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Mystery shopping</source>
        <translation>Testkäufe</translation>
    </message>
    <message>
        <source>criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>criteria</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Agent observations</source>
        <translation>Beobachtungen der Mitarbeiter</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>observations</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>Recorded calls</source>
        <translation>Aufgezeichnete Anrufe</translation>
    </message>
    <message>
        <source>recorded call</source>
        <translation>aufgezeichneter Anruf</translation>
    </message>
    <message>
        <source>recorded calls</source>
        <translation>aufgezeichnete Anrufe</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Umfrage</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>Befragte</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Survey responses</source>
        <translation>Umfrageantworten</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Rezensionen</translation>
    </message>
    <message>
        <source>review</source>
        <translation>Rezension</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>Rezensionen</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>„Gefällt mir“</translation>
    </message>
    <message>
        <source>Social posts</source>
        <translation>Beiträge in sozialen Medien</translation>
    </message>
    <message>
        <source>post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Filialen</translation>
    </message>
    <message>
        <source>store</source>
        <translation>Filiale</translation>
    </message>
    <message>
        <source>stores</source>
        <translation>Filialen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>Produktname</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>order line</source>
        <translation>Bestellposition</translation>
    </message>
    <message>
        <source>order lines</source>
        <translation>Bestellpositionen</translation>
    </message>
    <message>
        <source>Party size</source>
        <translation>Personenzahl</translation>
    </message>
    <message>
        <source>Purchased</source>
        <translation>Gekauft</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Befragt von</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Käufe</translation>
    </message>
    <message>
        <source>Store visits</source>
        <translation>Filialbesuche</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>Herkunftsseite</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Web events</source>
        <translation>Web-Ereignisse</translation>
    </message>
    <message>
        <source>web event</source>
        <translation>Web-Ereignis</translation>
    </message>
    <message>
        <source>web events</source>
        <translation>Web-Ereignisse</translation>
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
        <source>{0} more {0|row|rows}; csv, json and xlsx have all of them</source>
        <translation>{0} weitere {0|Zeile|Zeilen}; csv, json und xlsx enthalten alle</translation>
    </message>
    <message>
        <source>({0} to {1})</source>
        <translation>({0} bis {1})</translation>
    </message>
    <message>
        <source>data version {0}</source>
        <translation>Datenversion {0}</translation>
    </message>
    <message>
        <source>filter {0}</source>
        <translation>Filter {0}</translation>
    </message>
    <message>
        <source>as of {0}</source>
        <translation>Stand {0}</translation>
    </message>
    <message>
        <source>Clientele {0}</source>
        <translation>Clientele {0}</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Quelle: {0}</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>{0} {0|text was|texts were} longer than the 32,767 signs that a cell holds and {0|is|are} cut here.</source>
        <translation>{0} {0|Text war|Texte waren} länger als die 32.767 Zeichen, die eine Zelle fasst, und {0|ist|sind} hier gekürzt.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegenüber</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>The {0} rows stand on {1} sheets: one holds {2} rows.</source>
        <translation>Die {0} Zeilen stehen auf {1} Blättern: Eines fasst {2} Zeilen.</translation>
    </message>
    <message>
        <source>{0} columns are left out: a sheet holds {1}.</source>
        <translation>{0} Spalten sind weggelassen: Ein Blatt fasst {1}.</translation>
    </message>
    <message>
        <source>Where this came from</source>
        <translation>Woher das kommt</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Data version</source>
        <translation>Datenversion</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Option {0}</source>
        <translation>Einstellung {0}</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Startwert des Zufalls</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Writing the spreadsheet</source>
        <translation>Schreibe die Tabelle</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>A spreadsheet cannot be written to “{0}”: name a file.</source>
        <translation>Eine Excel-Tabelle kann nicht nach „{0}“ geschrieben werden: Nennen Sie eine Datei.</translation>
    </message>
    <message>
        <source>The source gave a column “{0}” that does not fit {1}.</source>
        <translation>Die Quelle lieferte eine Spalte „{0}“, die nicht zu {1} passt.</translation>
    </message>
    <message>
        <source>The rows of {0} do not add up: {1} were read, {2} were dealt with. Nothing was imported.</source>
        <translation>Die Zeilen von {0} gehen nicht auf: {1} wurden gelesen, {2} verarbeitet. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>The rows of {0} were not written as they should. Nothing was imported.</source>
        <translation>Die Zeilen von {0} wurden nicht richtig geschrieben. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>The file is damaged: {0}. Go back to a copy of it.</source>
        <translation>Die Datei ist beschädigt: {0}. Verwenden Sie eine Kopie von ihr.</translation>
    </message>
    <message>
        <source>Every page of the file is sound.</source>
        <translation>Jede Seite der Datei ist in Ordnung.</translation>
    </message>
    <message>
        <source>Tables or columns are missing.</source>
        <translation>Tabellen oder Spalten fehlen.</translation>
    </message>
    <message>
        <source>All tables are there and as they should be.</source>
        <translation>Alle Tabellen sind da und wie sie sein sollen.</translation>
    </message>
    <message>
        <source>Import {0} ({1}) should have {2} rows in the file, but has {3}.</source>
        <translation>Import Nr. {0} ({1}) sollte {2} Zeilen in der Datei haben, hat aber {3}.</translation>
    </message>
    <message>
        <source>Import {0} ({1}) should have {2} rejected rows on record, but has {3}.</source>
        <translation>Import Nr. {0} ({1}) sollte {2} abgelehnte Zeilen verzeichnen, verzeichnet aber {3}.</translation>
    </message>
    <message>
        <source>The counts of import {0} ({1}) do not add up.</source>
        <translation>Die Zahlen von Import Nr. {0} ({1}) gehen nicht auf.</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} of {1} {0|belongs|belong} to no import.</source>
        <translation>{0} {0|Zeile|Zeilen} von {1} {0|gehört|gehören} zu keinem Import.</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} of {1} {0|was|were} replaced by no known import.</source>
        <translation>{0} {0|Zeile|Zeilen} von {1} {0|wurde|wurden} von keinem bekannten Import ersetzt.</translation>
    </message>
    <message>
        <source>{0} {0|key|keys} of {1} {0|stands|stand} for several rows.</source>
        <translation>{0} {0|Schlüssel|Schlüssel} von {1} {0|steht|stehen} für mehrere Zeilen.</translation>
    </message>
    <message>
        <source>Checking the project</source>
        <translation>Prüfe das Projekt</translation>
    </message>
    <message>
        <source>The rows of {0} {0|import|imports} are as the ledger says.</source>
        <translation>Die Zeilen von {0} {0|Import|Importen} sind, wie das Verzeichnis sagt.</translation>
    </message>
    <message>
        <source>The columns kept for quick opening are sound.</source>
        <translation>Die Spalten für schnelles Öffnen sind in Ordnung.</translation>
    </message>
    <message>
        <source>The columns kept for quick opening are damaged. Delete {0}: it is made again.</source>
        <translation>Die Spalten für schnelles Öffnen sind beschädigt. Löschen Sie {0}: Die Datei wird neu gemacht.</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}. The project works without it, but opens slower.</source>
        <translation>{0} konnte nicht geschrieben werden: {1}. Das Projekt geht ohne sie, öffnet aber langsamer.</translation>
    </message>
    <message>
        <source>Preparing the next opening</source>
        <translation>Bereite das nächste Öffnen vor</translation>
    </message>
    <message>
        <source>The disk is full: {0} could not be written and is as it was before. Make room and try again.</source>
        <translation>Der Datenträger ist voll: {0} konnte nicht geschrieben werden und ist, wie es war. Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} could not be written or read ({1}) and is as it was before. Check the disk and the room on it, then try again.</source>
        <translation>{0} konnte nicht geschrieben oder gelesen werden ({1}) und ist, wie es war. Prüfen Sie den Datenträger und den Platz darauf, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} cannot be written. Copy it to a folder where you may write.</source>
        <translation>{0} kann nicht geschrieben werden. Kopieren Sie es in einen Ordner, in dem Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>{0} is being written by another program right now. Try again when it has finished.</source>
        <translation>{0} wird gerade von einem anderen Programm geschrieben. Versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}). It was not changed; go back to a copy of it.</source>
        <translation>{0} ist beschädigt ({1}). Es wurde nicht verändert; verwenden Sie eine Kopie davon.</translation>
    </message>
    <message>
        <source>{0} cannot be opened.</source>
        <translation>{0} kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>There is not enough memory for {0}.</source>
        <translation>Der Speicher reicht nicht für {0}.</translation>
    </message>
    <message>
        <source>A value is too long for {0}.</source>
        <translation>Ein Wert ist zu lang für {0}.</translation>
    </message>
    <message>
        <source>{0} could not be used: {1}.</source>
        <translation>{0} konnte nicht verwendet werden: {1}.</translation>
    </message>
    <message>
        <source>Importing {0}</source>
        <translation>Importiere {0}</translation>
    </message>
    <message>
        <source>Writing the project file</source>
        <translation>Schreibe die Projektdatei</translation>
    </message>
    <message>
        <source>Imported {0}</source>
        <translation>{0} importiert</translation>
    </message>
    <message>
        <source>The folder of {0} cannot be written ({1}), so the project is open for reading only. Copy it to a folder where you may write.</source>
        <translation>Der Ordner von {0} kann nicht beschrieben werden ({1}), deshalb ist das Projekt nur zum Lesen geöffnet. Kopieren Sie es in einen Ordner, in dem Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>{0} is open in another window or program (process {1}), so here it is open for reading only. Close it there and open it here again.</source>
        <translation>{0} ist in einem anderen Fenster oder Programm geöffnet (Prozess {1}), deshalb ist es hier nur zum Lesen geöffnet. Schließen Sie es dort, und öffnen Sie es hier noch einmal.</translation>
    </message>
    <message>
        <source>{0} was written by a newer version of Clientele (its tables are version {1}, this program knows {2}). Install the newer version to open it.</source>
        <translation>{0} stammt von einer neueren Version von Clientele (seine Tabellen haben Version {1}, dieses Programm kennt {2}). Installieren Sie die neuere Version, um es zu öffnen.</translation>
    </message>
    <message>
        <source>{0} is write-protected, so it is open for reading only. Remove the protection or make a copy to change it.</source>
        <translation>{0} ist schreibgeschützt, deshalb ist es nur zum Lesen geöffnet. Heben Sie den Schutz auf, oder ändern Sie eine Kopie.</translation>
    </message>
    <message>
        <source>{0} is not a complete Clientele project. Go back to a copy of it.</source>
        <translation>{0} ist kein vollständiges Clientele-Projekt. Verwenden Sie eine Kopie davon.</translation>
    </message>
    <message>
        <source>{0} was not closed properly and its folder cannot be written, so that it cannot be put in order. Copy it, with the files beside it, to a folder where you may write.</source>
        <translation>{0} wurde nicht ordentlich geschlossen, und sein Ordner kann nicht beschrieben werden, um es in Ordnung zu bringen. Kopieren Sie es, mit den Dateien daneben, in einen Ordner, in dem Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>{0} was written by an older version and must be brought up to date, but: {1}</source>
        <translation>{0} stammt von einer älteren Version und muss angepasst werden, aber: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be opened: {1}.</source>
        <translation>{0} kann nicht geöffnet werden: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be opened: there is no such file. Check the name and the folder, or make a new project.</source>
        <translation>{0} kann nicht geöffnet werden: Es gibt keine solche Datei. Prüfen Sie Namen und Ordner, oder legen Sie ein neues Projekt an.</translation>
    </message>
    <message>
        <source>{0} is a folder, not a project file.</source>
        <translation>{0} ist ein Ordner, keine Projektdatei.</translation>
    </message>
    <message>
        <source>{0} is empty, so it is no Clientele project. Make a new one instead.</source>
        <translation>{0} ist leer, also kein Clientele-Projekt. Legen Sie stattdessen ein neues an.</translation>
    </message>
    <message>
        <source>{0} is no Clientele project. To bring data in, open a project and import the file.</source>
        <translation>{0} ist kein Clientele-Projekt. Um Daten hereinzuholen, öffnen Sie ein Projekt und importieren Sie die Datei.</translation>
    </message>
    <message>
        <source>{0} is cut off: only its first {1} bytes are there. Go back to a copy of it.</source>
        <translation>{0} ist abgeschnitten: Nur die ersten {1} Bytes sind da. Verwenden Sie eine Kopie davon.</translation>
    </message>
    <message>
        <source>{0} is an SQLite database of another program, not a Clientele project.</source>
        <translation>{0} ist eine SQLite-Datenbank eines anderen Programms, kein Clientele-Projekt.</translation>
    </message>
    <message>
        <source>{0} is cut off: {1} of its {2} bytes are there. It was not changed; go back to a copy of it.</source>
        <translation>{0} ist abgeschnitten: {1} von {2} Bytes sind da. Es wurde nicht verändert; verwenden Sie eine Kopie davon.</translation>
    </message>
    <message>
        <source>{0} is there already. Open it, or choose another name.</source>
        <translation>{0} gibt es schon. Öffnen Sie es, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>Es gibt keinen Ordner {0}.</translation>
    </message>
    <message>
        <source>{0} cannot be made: its folder cannot be written.</source>
        <translation>{0} kann nicht angelegt werden: Der Ordner kann nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>Opening {0}</source>
        <translation>Öffne {0}</translation>
    </message>
    <message>
        <source>There is no import number {0} in {1}.</source>
        <translation>Es gibt keinen Import Nr. {0} in {1}.</translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>Lese das Projekt</translation>
    </message>
    <message>
        <source>{0} would have more than {1} columns with “{2}”. Leave columns out that are not needed.</source>
        <translation>{0} hätte mit „{2}“ mehr als {1} Spalten. Lassen Sie Spalten weg, die nicht gebraucht werden.</translation>
    </message>
    <message>
        <source>The sample has 500 to 500,000 customers; {0} is not possible.</source>
        <translation>Das Beispiel hat 500 bis 500.000 Kunden; {0} ist nicht möglich.</translation>
    </message>
    <message>
        <source>Writing {0}</source>
        <translation>Schreibe {0}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>A chart of {0} × {1} pixels at scale {2} cannot be drawn. Choose 16 to 20,000 pixels in each direction.</source>
        <translation>Ein Diagramm von {0} × {1} Pixeln im Maßstab {2} kann nicht gezeichnet werden. Wählen Sie 16 bis 20.000 Pixel in jeder Richtung.</translation>
    </message>
    <message>
        <source>{0} does not end in .png, .svg or .pdf. Choose one of them as the file&apos;s ending.</source>
        <translation>{0} endet nicht auf .png, .svg oder .pdf. Wählen Sie eines davon als Dateiendung.</translation>
    </message>
    <message>
        <source>Upper quartile</source>
        <translation>Oberes Quartil</translation>
    </message>
    <message>
        <source>Lower quartile</source>
        <translation>Unteres Quartil</translation>
    </message>
    <message>
        <source>The rest ({0})</source>
        <translation>Übrige ({0})</translation>
    </message>
    <message>
        <source>Grey: {0} more {0|series|series} with smaller values.</source>
        <translation>Grau: {0} weitere {0|Reihe|Reihen} mit kleineren Werten.</translation>
    </message>
    <message>
        <source>Showing the {0} largest of {1} series; the table has them all.</source>
        <translation>Gezeigt sind die {0} größten von {1} Reihen; die Tabelle enthält alle.</translation>
    </message>
    <message>
        <source>Showing the {0} largest of {1}; the table has them all.</source>
        <translation>Gezeigt sind die {0} größten von {1}; die Tabelle enthält alle.</translation>
    </message>
    <message>
        <source>Showing the first {0} of {1} rows and {2} of {3} columns; the table has them all.</source>
        <translation>Gezeigt sind die ersten {0} von {1} Zeilen und {2} von {3} Spalten; die Tabelle enthält alle.</translation>
    </message>
    <message>
        <source>The axis starts at {0}, not at zero.</source>
        <translation>Die Achse beginnt bei {0}, nicht bei null.</translation>
    </message>
    <message>
        <source>{0} negative {0|value|values} cannot be shown as a slice; the table has them.</source>
        <translation>{0} {0|negativer Wert kann|negative Werte können} nicht als Stück gezeigt werden; die Tabelle enthält sie.</translation>
    </message>
    <message>
        <source>Showing {0} of {1} points, drawn at random; the outermost are all there.</source>
        <translation>Gezeigt sind {0} von {1} Punkten, zufällig gezogen; die äußersten sind alle dabei.</translation>
    </message>
    <message>
        <source>No data to show</source>
        <translation>Keine Daten zum Anzeigen</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} d</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>✓ {0} {0|row|rows}</source>
        <translation>✓ {0} {0|Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>✓ {0} {0|row|rows}, {1} rejected</source>
        <translation>✓ {0} {0|Zeile|Zeilen}, {1} abgelehnt</translation>
    </message>
    <message>
        <source>{0} {0|row|rows}: {1} accepted, {2} rejected</source>
        <translation>{0} {0|Zeile|Zeilen}: {1} übernommen, {2} abgelehnt</translation>
    </message>
    <message>
        <source>, {0} skipped</source>
        <translation>, {0} übersprungen</translation>
    </message>
    <message>
        <source>, {0} replaced</source>
        <translation>, {0} ersetzt</translation>
    </message>
    <message>
        <source>The first {0} rows that would be rejected:</source>
        <translation>Die ersten {0} Zeilen, die abgelehnt würden:</translation>
    </message>
    <message>
        <source>{0} {0|row is|rows are} in the project now, from {1} {1|file|files}.</source>
        <translation>{0} {0|Zeile ist|Zeilen sind} jetzt im Projekt, aus {1} {1|Datei|Dateien}.</translation>
    </message>
    <message>
        <source>{0} {0|file|files} could not be imported.</source>
        <translation>{0} {0|Datei konnte|Dateien konnten} nicht importiert werden.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs or filter to fewer rows.</source>
        <translation>Der Speicher reicht dafür nicht. Schließen Sie andere Programme, oder filtern Sie auf weniger Zeilen.</translation>
    </message>
    <message>
        <source>An unexpected problem stopped the work: {0}.</source>
        <translation>Ein unerwartetes Problem hat die Arbeit angehalten: {0}.</translation>
    </message>
    <message>
        <source>There is no analysis “{0}”. “clientele analyses” lists them.</source>
        <translation>Es gibt keine Analyse „{0}“. „clientele analyses“ listet sie auf.</translation>
    </message>
    <message>
        <source>The project has no store “{0}”, neither in its store list nor in its order lines.</source>
        <translation>Das Projekt hat keine Filiale „{0}“, weder in der Filialliste noch in den Bestellpositionen.</translation>
    </message>
    <message>
        <source>Finding {0} of {1}</source>
        <translation>Ergebnis {0} von {1}</translation>
    </message>
    <message>
        <source>There is nothing to report.</source>
        <translation>Es gibt nichts zu berichten.</translation>
    </message>
    <message>
        <source>None of the chosen findings can be computed. {0}</source>
        <translation>Keines der gewählten Ergebnisse kann berechnet werden. {0}</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Seite {0} von {1}</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>{0} {0|finding|findings}</source>
        <translation>{0} {0|Ergebnis|Ergebnisse}</translation>
    </message>
    <message>
        <source>{0} {0|page|pages}, {1} {1|finding|findings}</source>
        <translation>{0} {0|Seite|Seiten}, {1} {1|Ergebnis|Ergebnisse}</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was es sagt</translation>
    </message>
    <message>
        <source>Left out: {0}. {1}</source>
        <translation>Weggelassen: {0}. {1}</translation>
    </message>
    <message>
        <source>and {0} more {0|row|rows}; the spreadsheet has them all</source>
        <translation>und {0} weitere {0|Zeile|Zeilen}; die Excel-Tabelle enthält alle</translation>
    </message>
    <message>
        <source>{0} {0|dataset|datasets} · {1} {1|row|rows} · {2} {2|import|imports}</source>
        <translation>{0} {0|Datensatz|Datensätze} · {1} {1|Zeile|Zeilen} · {2} {2|Import|Importe}</translation>
    </message>
    <message>
        <source>{0} UTC</source>
        <translation>{0} UTC</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made. Choose another.</source>
        <translation>Der Ordner {0} kann nicht angelegt werden. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>No project is open. Open or make one first.</source>
        <translation>Kein Projekt ist geöffnet. Öffnen Sie zuerst eines, oder legen Sie eines an.</translation>
    </message>
    <message>
        <source>A table can be saved as .csv or .xlsx, not as “{0}”.</source>
        <translation>Eine Tabelle kann als .csv oder .xlsx gespeichert werden, nicht als „{0}“.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Datenqualität</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Verstehen</translation>
    </message>
    <message>
        <source>Value and churn</source>
        <translation>Wert und Abwanderung</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Umfragen</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Kundenstimmen</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>Customer Journeys</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handeln</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>Wettbewerb</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>Treu</translation>
    </message>
    <message>
        <source>Potential loyalist</source>
        <translation>Bald treu</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Neukunden</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>Vielversprechend</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>Brauchen Zuwendung</translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation>Schlafen bald ein</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>Can&apos;t lose them</source>
        <translation>Nicht verlieren</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>Im Winterschlaf</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>ernst</translation>
    </message>
    <message>
        <source>look</source>
        <translation>ansehen</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>(no value)</source>
        <translation>(kein Wert)</translation>
    </message>
    <message>
        <source>negative prices</source>
        <translation>negative Preise</translation>
    </message>
    <message>
        <source>prices of zero</source>
        <translation>Preise von null</translation>
    </message>
    <message>
        <source>negative values where none can be</source>
        <translation>negative Werte, wo keine sein können</translation>
    </message>
    <message>
        <source>coordinates that are nowhere on earth</source>
        <translation>Koordinaten, die nirgends auf der Erde liegen</translation>
    </message>
    <message>
        <source>values far from all others</source>
        <translation>Werte weit ab von allen anderen</translation>
    </message>
    <message>
        <source>dates before 1900</source>
        <translation>Daten vor 1900</translation>
    </message>
    <message>
        <source>dates more than a year after nearly all others</source>
        <translation>Daten mehr als ein Jahr nach fast allen anderen</translation>
    </message>
    <message>
        <source>dates after the data&apos;s last day</source>
        <translation>Daten nach dem letzten Tag der Daten</translation>
    </message>
    <message>
        <source>the same value in every row</source>
        <translation>derselbe Wert in jeder Zeile</translation>
    </message>
    <message>
        <source>mostly missing</source>
        <translation>fehlt meistens</translation>
    </message>
    <message>
        <source>rows that repeat another row in every column</source>
        <translation>Zeilen, die eine andere in jeder Spalte wiederholen</translation>
    </message>
    <message>
        <source>no customer</source>
        <translation>kein Kunde</translation>
    </message>
    <message>
        <source>customers who are not among the customers</source>
        <translation>Kunden, die nicht in der Kundenliste stehen</translation>
    </message>
    <message>
        <source>products that are not among the products</source>
        <translation>Produkte, die nicht in der Produktliste stehen</translation>
    </message>
    <message>
        <source>stores that are not among the stores</source>
        <translation>Filialen, die nicht in der Filialliste stehen</translation>
    </message>
    <message>
        <source>the same text in different capitals</source>
        <translation>derselbe Text in verschiedener Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>blanks before or after the text</source>
        <translation>Leerzeichen vor oder nach dem Text</translation>
    </message>
    <message>
        <source>words that stand for missing</source>
        <translation>Wörter, die für fehlend stehen</translation>
    </message>
    <message>
        <source>broken characters</source>
        <translation>kaputte Zeichen</translation>
    </message>
    <message>
        <source>numbers written with a decimal as in 17850.0</source>
        <translation>Nummern mit Dezimalstelle wie in 17850.0</translation>
    </message>
    <message>
        <source>numbers that a spreadsheet rounded as in 1.2E+11</source>
        <translation>von einer Tabellenkalkulation gerundete Nummern wie in 1.2E+11</translation>
    </message>
    <message>
        <source>values that are no e-mail address</source>
        <translation>Werte, die keine E-Mail-Adresse sind</translation>
    </message>
    <message>
        <source>{0} G</source>
        <translation>{0} Mrd.</translation>
    </message>
    <message>
        <source>{0} M</source>
        <translation>{0} Mio.</translation>
    </message>
    <message>
        <source>{0} k</source>
        <translation>{0} Tsd.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan.</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb.</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr.</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug.</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sept.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov.</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>MMM</source>
        <translation>MMM</translation>
    </message>
    <message>
        <source>Columns with missing values</source>
        <translation>Spalten mit fehlenden Werten</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Share missing</source>
        <translation>Anteil fehlend</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Fehlende Werte</translation>
    </message>
    <message>
        <source>There is not enough memory to read this file. Close other programs and try again.</source>
        <translation>Der Speicher reicht nicht, um diese Datei zu lesen. Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} rows were rejected; the first {1} are shown. Save them to have them all.</source>
        <translation>{0} Zeilen wurden abgelehnt; die ersten {1} werden gezeigt. Speichern Sie sie, um alle zu haben.</translation>
    </message>
    <message>
        <source>Customer report</source>
        <translation>Kundenbericht</translation>
    </message>
    <message>
        <source>Adding up customers</source>
        <translation>Kunden werden zusammengezählt</translation>
    </message>
    <message>
        <source>Sorting customers</source>
        <translation>Kunden werden sortiert</translation>
    </message>
    <message>
        <source>The file has no header, so this is a guess: say what it is.</source>
        <translation>Die Datei hat keine Kopfzeile; dies ist also geraten: Sagen Sie, was sie enthält.</translation>
    </message>
    <message>
        <source>The file has no header. It holds dates, ids and numbers that may be amounts, as {0} do; this is a guess: say what it is.</source>
        <translation>Die Datei hat keine Kopfzeile. Sie enthält Daten, Kennungen und Zahlen, die Beträge sein können, wie bei {0}; das ist geraten: Sagen Sie, was sie enthält.</translation>
    </message>
    <message>
        <source>a web page (HTML)</source>
        <translation>eine Webseite (HTML)</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>eine XML-Datei</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>eine JSON-Datei</translation>
    </message>
    <message>
        <source>a Markdown text</source>
        <translation>ein Markdown-Text</translation>
    </message>
    <message>
        <source>a PDF file</source>
        <translation>eine PDF-Datei</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>ein komprimiertes Archiv</translation>
    </message>
    <message>
        <source>a SQLite database</source>
        <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>no table</source>
        <translation>keine Tabelle</translation>
    </message>
    <message>
        <source>{0} is {1}, not a table. Copy its table into a spreadsheet program and save that as CSV.</source>
        <translation>{0} ist {1}, keine Tabelle. Kopieren Sie ihre Tabelle in ein Tabellenprogramm und speichern Sie sie als CSV.</translation>
    </message>
    <message>
        <source>{0} is {1}. Unpack it and choose the files in it.</source>
        <translation>{0} ist {1}. Entpacken Sie es und wählen Sie die Dateien darin.</translation>
    </message>
    <message>
        <source>{0} is {1}, not a table. Export the rows as CSV from the program that made it.</source>
        <translation>{0} ist {1}, keine Tabelle. Exportieren Sie die Zeilen als CSV aus dem Programm, das sie erstellt hat.</translation>
    </message>
    <message>
        <source>{0}: {1} can mean two numbers, as 12.5 % is 12.5 or 0.125. Write the one that is meant, without the percent sign.</source>
        <translation>{0}: {1} kann zwei Zahlen bedeuten, so wie 12,5 % für 12,5 oder 0,125 steht. Schreiben Sie die gemeinte, ohne Prozentzeichen.</translation>
    </message>
    <message>
        <source>it is yes or no</source>
        <translation>möglich sind yes und no</translation>
    </message>
    <message>
        <source>{0} {0|number has|numbers have} more digits than can be kept and {0|was|were} rounded.</source>
        <translation>{0} {0|Zahl hat|Zahlen haben} mehr Stellen, als aufbewahrt werden können, und {0|wurde|wurden} gerundet.</translation>
    </message>
    <message>
        <source>{0} {0|cell|cells} with a word for missing, such as NA, {0|was|were} read as missing.</source>
        <translation>{0} {0|Zelle|Zellen} mit einem Wort für fehlend, etwa NA, {0|wurde|wurden} als fehlend gelesen.</translation>
    </message>
    <message>
        <source>{0} {0|time|times} with an offset {0|was|were} turned into UTC.</source>
        <translation>{0} {0|Zeit|Zeiten} mit Zeitverschiebung {0|wurde|wurden} in UTC umgerechnet.</translation>
    </message>
    <message>
        <source>{0} {0|time lost its|times lost their} fractions of a second.</source>
        <translation>{0} {0|Zeit verlor ihre|Zeiten verloren ihre} Bruchteile von Sekunden.</translation>
    </message>
    <message>
        <source>{0} {0|date has a year|dates have years} of two digits; {0|it was|they were} completed.</source>
        <translation>{0} {0|Datum hat ein Jahr|Daten haben Jahre} mit zwei Stellen; {0|es wurde|sie wurden} ergänzt.</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} without a value that every row needs</source>
        <translation>{0} {0|Zeile|Zeilen} ohne einen Wert, den jede Zeile braucht</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} with a number that cannot be read</source>
        <translation>{0} {0|Zeile|Zeilen} mit einer Zahl, die nicht lesbar ist</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} with a date that cannot be</source>
        <translation>{0} {0|Zeile|Zeilen} mit einem Datum, das es nicht gibt</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} with something other than yes or no</source>
        <translation>{0} {0|Zeile|Zeilen} mit etwas anderem als Ja oder Nein</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} with bytes that are no text in the file&apos;s encoding</source>
        <translation>{0} {0|Zeile|Zeilen} mit Bytes, die in der Kodierung der Datei kein Text sind</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} with a NUL byte</source>
        <translation>{0} {0|Zeile|Zeilen} mit einem NUL-Byte</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} with more or fewer cells than the table has columns</source>
        <translation>{0} {0|Zeile|Zeilen} mit mehr oder weniger Zellen, als die Tabelle Spalten hat</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} with a quote that is not closed</source>
        <translation>{0} {0|Zeile|Zeilen} mit einem Anführungszeichen, das nicht geschlossen wird</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} too long to be right</source>
        <translation>{0} {0|Zeile|Zeilen}, zu lang, um richtig zu sein</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} whose key is known already</source>
        <translation>{0} {0|Zeile|Zeilen}, deren Schlüssel schon bekannt ist</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} of a file that was imported before</source>
        <translation>{0} {0|Zeile|Zeilen} einer Datei, die schon importiert wurde</translation>
    </message>
    <message>
        <source>Left out for want of room: {0}. The spreadsheet has all columns.</source>
        <translation>Aus Platzmangel weggelassen: {0}. Die Excel-Tabelle enthält alle Spalten.</translation>
    </message>
    <message>
        <source>Cannot write {0}: {1}</source>
        <translation>{0} kann nicht geschrieben werden: {1}</translation>
    </message>
    <message>
        <source>{0} order {0|line|lines} dated after {1}, more than a year after nearly all others, {0|is|are} left out: the {0|date is|dates are} probably wrong.</source>
        <translation>{0} {0|Bestellzeile|Bestellzeilen} mit Datum nach dem {1}, mehr als ein Jahr nach fast allen anderen, {0|bleibt|bleiben} außer Acht: {0|das Datum ist|die Daten sind} wahrscheinlich falsch.</translation>
    </message>
    <message>
        <source>Showing the first {0} of {1}; the table has them all.</source>
        <translation>Gezeigt sind die ersten {0} von {1}; die Tabelle enthält alle.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>ja/nein</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>First row is the header</source>
        <translation>Erste Zeile ist die Kopfzeile</translation>
    </message>
    <message>
        <source>Lines before the table</source>
        <translation>Zeilen vor der Tabelle</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Reihenfolge im Datum</translation>
    </message>
    <message>
        <source>Type of a column</source>
        <translation>Art einer Spalte</translation>
    </message>
    <message>
        <source>Words for missing values, separated by |</source>
        <translation>Wörter für fehlende Werte, getrennt durch |</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>The header {0} is a known name of {1}, which another column fills.</source>
        <translation>Die Überschrift {0} ist als {1} bekannt; das füllt schon eine andere Spalte.</translation>
    </message>
    <message>
        <source>Column {0}: {1} can be read in more than one order, and the other values do not tell which is right. Say it (d is day, m is month, y is year): {2}.</source>
        <translation>Spalte {0}: {1} lässt sich in mehr als einer Reihenfolge lesen, und die anderen Werte verraten nicht, welche richtig ist. Sagen Sie es (d ist Tag, m ist Monat, y ist Jahr): {2}.</translation>
    </message>
    <message>
        <source>Column {0}: its values, such as {1}, do not tell whether the point or the comma starts the decimals. Say it: --set decimal=. or --set decimal=,</source>
        <translation>Spalte {0}: Ihre Werte, etwa {1}, verraten nicht, ob der Punkt oder das Komma die Nachkommastellen beginnt. Sagen Sie es: --set decimal=. oder --set decimal=,</translation>
    </message>
    <message>
        <source>{0} blank {0|line|lines} {0|was|were} passed over.</source>
        <translation>{0} {0|leere Zeile wurde|leere Zeilen wurden} übergangen.</translation>
    </message>
    <message>
        <source>{0} {0|line that holds|lines that hold} no row, such as titles and totals</source>
        <translation>{0} {0|Zeile|Zeilen} ohne Daten, etwa Titel und Summen</translation>
    </message>
    <message>
        <source>{0} replaced {1}</source>
        <translation>{0} ersetzt ({1})</translation>
    </message>
    <message>
        <source>{0} added and {1} replaced {2}</source>
        <translation>{0} neu und {1} ersetzt ({2})</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
    </message>
    <message>
        <source>{0} {0|import that was|imports that were} taken back ({1}) will be removed for good: redo {0|it|them} first to keep {0|it|them}.</source>
        <translation>{0} {0|zurückgenommener Import wird|zurückgenommene Importe werden} endgültig entfernt ({1}): Wiederholen Sie {0|ihn|sie} vorher, um {0|ihn|sie} zu behalten.</translation>
    </message>
    <message>
        <source>Taken back: {0}. Redo brings it again, as long as nothing else is imported.</source>
        <translation>Zurückgenommen: {0}. Wiederholen bringt es wieder, solange nichts anderes importiert wird.</translation>
    </message>
    <message>
        <source>The project was changed meanwhile, so no import was taken back or brought again.</source>
        <translation>Das Projekt wurde inzwischen geändert; es wurde kein Import zurückgenommen oder wiedergebracht.</translation>
    </message>
    <message>
        <source>{0} does not have the columns that the recipe of {1} is for, or it is for another kind of data. Choose another recipe, or import without one.</source>
        <translation>{0} hat nicht die Spalten, für die das Rezept von {1} gemacht ist, oder es ist für eine andere Art von Daten. Wählen Sie ein anderes Rezept, oder importieren Sie ohne.</translation>
    </message>
    <message>
        <source>The folder {0} holds no files that could be imported. Choose another one.</source>
        <translation>Im Ordner {0} liegen keine Dateien, die importiert werden könnten. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{0} is no import recipe: {1}. Save it anew from the program.</source>
        <translation>{0} ist kein Importrezept: {1}. Speichern Sie es im Programm neu.</translation>
    </message>
    <message>
        <source>“clientele_recipe” is missing</source>
        <translation>„clientele_recipe“ fehlt</translation>
    </message>
    <message>
        <source>{0} was written by a newer version of Clientele. Install that version.</source>
        <translation>{0} wurde mit einer neueren Version von Clientele geschrieben. Installieren Sie diese Version.</translation>
    </message>
    <message>
        <source>“{0}” is no kind of data</source>
        <translation>„{0}“ ist keine Art von Daten</translation>
    </message>
    <message>
        <source>“columns” is missing</source>
        <translation>„columns“ fehlt</translation>
    </message>
    <message>
        <source>a column is no text</source>
        <translation>eine Spalte ist kein Text</translation>
    </message>
    <message>
        <source>a setting is no text</source>
        <translation>eine Einstellung ist kein Text</translation>
    </message>
    <message>
        <source>{0} is too large for an import recipe. Choose another file.</source>
        <translation>{0} ist zu groß für ein Importrezept. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>delimited text</source>
        <translation>Text mit Trennzeichen</translation>
    </message>
    <message>
        <source>{0} is no valid JSON: {1}. Export it anew, or mend it there.</source>
        <translation>{0} ist kein gültiges JSON: {1}. Exportieren Sie die Datei neu, oder berichtigen Sie sie an dieser Stelle.</translation>
    </message>
    <message>
        <source>Reading the records</source>
        <translation>Datensätze werden gelesen</translation>
    </message>
    <message>
        <source>the record from line {0} on cannot be read ({1})</source>
        <translation>der Datensatz ab Zeile {0} lässt sich nicht lesen ({1})</translation>
    </message>
    <message>
        <source>{0} is JSON without a list of records. Choose a file with data in it.</source>
        <translation>{0} ist JSON ohne eine Liste von Datensätzen. Wählen Sie eine Datei mit Daten.</translation>
    </message>
    <message>
        <source>{0} has no table “{1}”. It has: {2}.</source>
        <translation>{0} hat keine Tabelle „{1}“. Vorhanden sind: {2}.</translation>
    </message>
    <message>
        <source>Each line is a record in JSON.</source>
        <translation>Jede Zeile ist ein Datensatz in JSON.</translation>
    </message>
    <message>
        <source>The records of the list “{0}” are the rows.</source>
        <translation>Die Einträge der Liste „{0}“ sind die Zeilen.</translation>
    </message>
    <message>
        <source>Each entry of “{0}” is a row; what stands around it is repeated in every row.</source>
        <translation>Jeder Eintrag von „{0}“ ist eine Zeile; was ihn umgibt, steht in jeder Zeile noch einmal.</translation>
    </message>
    <message>
        <source>“{0}” holds lists of records, kept as JSON. To get a row for each entry, choose the table “{1}”.</source>
        <translation>„{0}“ enthält Listen von Datensätzen, die als JSON bleiben. Für eine Zeile je Eintrag wählen Sie die Tabelle „{1}“.</translation>
    </message>
    <message>
        <source>the text ends before the value that it holds</source>
        <translation>der Text endet vor dem Wert, den er enthält</translation>
    </message>
    <message>
        <source>line {0} has a {1} where none can be</source>
        <translation>in Zeile {0} steht {1}, wo es nicht stehen kann</translation>
    </message>
    <message>
        <source>{0} cannot be read: no temporary file can be made in {1} ({2}). Make room there, or name another folder in TMPDIR.</source>
        <translation>{0} lässt sich nicht lesen: in {1} kann keine temporäre Datei angelegt werden ({2}). Schaffen Sie dort Platz, oder nennen Sie in TMPDIR einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no room to read {0}: the folder for temporary files is full. Make room there, or name another folder in TMPDIR.</source>
        <translation>Zum Lesen von {0} ist kein Platz: der Ordner für temporäre Dateien ist voll. Schaffen Sie dort Platz, oder nennen Sie in TMPDIR einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Sheet or table</source>
        <translation>Blatt oder Tabelle</translation>
    </message>
    <message>
        <source>What a row holds</source>
        <translation>Was eine Zeile enthält</translation>
    </message>
    <message>
        <source>Labels in place of codes</source>
        <translation>Beschriftungen statt Codes</translation>
    </message>
    <message>
        <source>it ends before its first sheet</source>
        <translation>sie endet vor ihrem ersten Blatt</translation>
    </message>
    <message>
        <source>{0} is a workbook of Excel 4 or older. Open it in a spreadsheet program and save it anew.</source>
        <translation>{0} ist eine Arbeitsmappe von Excel 4 oder älter. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>its start is cut off or wrong</source>
        <translation>ihr Anfang fehlt oder ist falsch</translation>
    </message>
    <message>
        <source>The record cannot be read.</source>
        <translation>Der Datensatz ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Das Protokoll wird gelesen</translation>
    </message>
    <message>
        <source>Reading the workbook</source>
        <translation>Die Arbeitsmappe wird gelesen</translation>
    </message>
    <message>
        <source>an OpenDocument text</source>
        <translation>ein OpenDocument-Text</translation>
    </message>
    <message>
        <source>an OpenDocument presentation</source>
        <translation>eine OpenDocument-Präsentation</translation>
    </message>
    <message>
        <source>an OpenDocument file of another kind</source>
        <translation>eine andere OpenDocument-Datei</translation>
    </message>
    <message>
        <source>an OpenDocument workbook</source>
        <translation>eine OpenDocument-Arbeitsmappe</translation>
    </message>
    <message>
        <source>a flat OpenDocument workbook</source>
        <translation>eine flache OpenDocument-Arbeitsmappe</translation>
    </message>
    <message>
        <source>row {0} has more columns than any sheet</source>
        <translation>Zeile {0} hat mehr Spalten als jedes Blatt</translation>
    </message>
    <message>
        <source>row {0} is repeated {1} times</source>
        <translation>Zeile {0} wird {1}-mal wiederholt</translation>
    </message>
    <message>
        <source>its list of contents is missing or wrong; it may have been cut off</source>
        <translation>ihr Inhaltsverzeichnis fehlt oder ist falsch; vielleicht wurde sie abgeschnitten</translation>
    </message>
    <message>
        <source>Reading the cases</source>
        <translation>Die Fälle werden gelesen</translation>
    </message>
    <message>
        <source>{0} is a SAS catalog, which holds formats and no cases. Choose the data set (.sas7bdat).</source>
        <translation>{0} ist ein SAS-Katalog; er enthält Formate und keine Fälle. Wählen Sie die Datei mit den Daten (.sas7bdat).</translation>
    </message>
    <message>
        <source>a SAS file</source>
        <translation>eine SAS-Datei</translation>
    </message>
    <message>
        <source>{0} is encrypted. Open it in SPSS with its password and save it without one.</source>
        <translation>{0} ist verschlüsselt. Öffnen Sie die Datei in SPSS mit ihrem Kennwort und speichern Sie sie ohne Kennwort.</translation>
    </message>
    <message>
        <source>an SPSS file</source>
        <translation>eine SPSS-Datei</translation>
    </message>
    <message>
        <source>{0} binary {0|value is|values are} written as hexadecimal digits.</source>
        <translation>{0} {0|binärer Wert ist|binäre Werte sind} als hexadezimale Ziffern geschrieben.</translation>
    </message>
    <message>
        <source>{0} is a database without tables. Choose a file with data in it.</source>
        <translation>{0} ist eine Datenbank ohne Tabellen. Wählen Sie eine Datei mit Daten.</translation>
    </message>
    <message>
        <source>The rows are those that the query gives.</source>
        <translation>Die Zeilen sind die, die die Abfrage liefert.</translation>
    </message>
    <message>
        <source>The rows are those of the table “{0}”.</source>
        <translation>Die Zeilen sind die der Tabelle „{0}“.</translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation>Die Zeilen werden gelesen</translation>
    </message>
    <message>
        <source>{0} is a Clientele project. Open it instead of importing it.</source>
        <translation>{0} ist ein Clientele-Projekt. Öffnen Sie es, statt es zu importieren.</translation>
    </message>
    <message>
        <source>The query cannot be run on {0}: {1}.</source>
        <translation>Die Abfrage kann auf {0} nicht ausgeführt werden: {1}.</translation>
    </message>
    <message>
        <source>it must be one SELECT that only reads</source>
        <translation>sie muss ein einziges SELECT sein, das nur liest</translation>
    </message>
    <message>
        <source>{0} is in use by another program. Close it there and try again.</source>
        <translation>{0} wird von einem anderen Programm benutzt. Schließen Sie die Datei dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} cannot be opened for reading ({1}). If another program did not close it properly, open it there once, or copy it with the files beside it to a folder of yours.</source>
        <translation>{0} kann nicht zum Lesen geöffnet werden ({1}). Wenn ein anderes Programm die Datei nicht richtig geschlossen hat, öffnen Sie sie dort einmal, oder kopieren Sie sie mit den Dateien daneben in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>{0} holds a value that is too large to be read ({1}).</source>
        <translation>{0} enthält einen Wert, der zu groß zum Lesen ist ({1}).</translation>
    </message>
    <message>
        <source>{0} is a damaged database ({1}). Take a backup of it, or export its rows in the program that made it.</source>
        <translation>{0} ist eine beschädigte Datenbank ({1}). Nehmen Sie eine Sicherung davon, oder exportieren Sie die Zeilen in dem Programm, von dem sie stammt.</translation>
    </message>
    <message>
        <source>a Stata file</source>
        <translation>eine Stata-Datei</translation>
    </message>
    <message>
        <source>{0} is damaged: it ends before its last case. Copy it anew.</source>
        <translation>{0} ist beschädigt: Die Datei endet vor ihrem letzten Fall. Kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>{0} holds texts that are not in the encoding that it names. Say the right one with the setting “encoding”, or save the file anew in Unicode.</source>
        <translation>{0} enthält Texte, die nicht in der Kodierung geschrieben sind, die die Datei nennt. Nennen Sie die richtige mit der Einstellung „encoding“, oder speichern Sie die Datei neu in Unicode.</translation>
    </message>
    <message>
        <source>{0} is damaged, or needs more memory than there is. Copy it anew.</source>
        <translation>{0} ist beschädigt oder braucht mehr Speicher, als da ist. Kopieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{0} is written in a version of its format that cannot be read. Save it in another version, or as CSV.</source>
        <translation>{0} ist in einer Fassung des Formats geschrieben, die nicht gelesen werden kann. Speichern Sie die Datei in einer anderen Fassung oder als CSV.</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be read ({1}). Copy it anew, or save it anew in the program that made it.</source>
        <translation>{0} ist beschädigt und kann nicht gelesen werden ({1}). Kopieren Sie die Datei noch einmal, oder speichern Sie sie neu in dem Programm, von dem sie stammt.</translation>
    </message>
    <message>
        <source>{0} has more than {1} columns, which is the most that can be imported. Leave columns out.</source>
        <translation>{0} hat mehr als {1} Spalten; mehr können nicht importiert werden. Lassen Sie Spalten weg.</translation>
    </message>
    <message>
        <source>{0} {0|column is|columns are} written as labels, because all their values have one. The setting “labels” gives the codes.</source>
        <translation>{0} {0|Spalte ist|Spalten sind} mit Beschriftungen statt Codes geschrieben, weil jeder Wert eine hat. Die Einstellung „labels“ liefert die Codes.</translation>
    </message>
    <message>
        <source>Columns keep their codes where not every value has a label of its own: {0}.</source>
        <translation>Spalten behalten ihre Codes, wo nicht jeder Wert eine eigene Beschriftung hat: {0}.</translation>
    </message>
    <message>
        <source>Weeks, months, quarters and halves of years are written as their first day: {0}.</source>
        <translation>Wochen, Monate, Quartale und Halbjahre sind mit ihrem ersten Tag geschrieben: {0}.</translation>
    </message>
    <message>
        <source>The file says that its cases are weighted by “{0}”.</source>
        <translation>Die Datei sagt, dass ihre Fälle mit „{0}“ gewichtet sind.</translation>
    </message>
    <message>
        <source>{0} {0|value that is|values that are} declared missing in the file {0|is|are} left empty, in {1}.</source>
        <translation>{0} {0|Wert, der in der Datei als fehlend erklärt ist, bleibt|Werte, die in der Datei als fehlend erklärt sind, bleiben} leer, in {1}.</translation>
    </message>
    <message>
        <source>Each line is a request in a web server’s log; its fields are named in the log itself.</source>
        <translation>Jede Zeile ist ein Abruf im Protokoll eines Webservers; seine Felder nennt das Protokoll selbst.</translation>
    </message>
    <message>
        <source>The times of such logs are in UTC.</source>
        <translation>Die Zeiten solcher Protokolle sind in UTC.</translation>
    </message>
    <message>
        <source>a web server’s log (W3C extended)</source>
        <translation>das Protokoll eines Webservers (W3C, erweitert)</translation>
    </message>
    <message>
        <source>The line is cut off, or not written as the other lines of this log.</source>
        <translation>Die Zeile ist abgeschnitten oder anders geschrieben als die anderen Zeilen dieses Protokolls.</translation>
    </message>
    <message>
        <source>Each line is a request in a web server’s log.</source>
        <translation>Jede Zeile ist ein Abruf im Protokoll eines Webservers.</translation>
    </message>
    <message>
        <source>a web server’s log</source>
        <translation>das Protokoll eines Webservers</translation>
    </message>
    <message>
        <source>The sheet “{0}” was read. It is hidden, but no other has rows.</source>
        <translation>Gelesen wurde das Blatt „{0}“. Es ist ausgeblendet, aber kein anderes hat Zeilen.</translation>
    </message>
    <message>
        <source>{0} (hidden)</source>
        <translation>{0} (ausgeblendet)</translation>
    </message>
    <message>
        <source>The sheet “{0}” was read; it is hidden. The workbook also has: {1}. Choose another with --set table=NAME.</source>
        <translation>Gelesen wurde das Blatt „{0}“; es ist ausgeblendet. Die Arbeitsmappe hat auch: {1}. Ein anderes wählen Sie mit --set table=NAME.</translation>
    </message>
    <message>
        <source>The sheet “{0}” was read. The workbook also has: {1}. Choose another with --set table=NAME.</source>
        <translation>Gelesen wurde das Blatt „{0}“. Die Arbeitsmappe hat auch: {1}. Ein anderes wählen Sie mit --set table=NAME.</translation>
    </message>
    <message>
        <source>{0} has no sheet “{1}” with rows. Those with rows are: {2}.</source>
        <translation>{0} hat kein Blatt „{1}“ mit Zeilen. Zeilen haben: {2}.</translation>
    </message>
    <message>
        <source>The sheet “{0}” of {1} has {2} columns; at most {3} can be imported. Delete those that are not needed, also single cells far to the right.</source>
        <translation>Das Blatt „{0}“ von {1} hat {2} Spalten; höchstens {3} können importiert werden. Löschen Sie, was nicht gebraucht wird, auch einzelne Zellen weit rechts.</translation>
    </message>
    <message>
        <source>{0} {0|area|areas} of merged cells: the value stands in the first cell, the others are empty.</source>
        <translation>{0} {0|Bereich|Bereiche} verbundener Zellen: Der Wert steht in der ersten Zelle, die anderen sind leer.</translation>
    </message>
    <message>
        <source>{0} {0|formula has|formulas have} no stored result and came in empty. Open the workbook in a spreadsheet program and save it to have them computed.</source>
        <translation>{0} {0|Formel hat|Formeln haben} kein gespeichertes Ergebnis und {0|kam|kamen} leer an. Öffnen Sie die Arbeitsmappe in einer Tabellenkalkulation und speichern Sie sie, damit gerechnet wird.</translation>
    </message>
    <message>
        <source>{0} is a damaged workbook: {1}. Get it once more from where it came, or open it in a spreadsheet program and save it anew.</source>
        <translation>{0} ist eine beschädigte Arbeitsmappe: {1}. Holen Sie sie noch einmal von ihrer Quelle, oder öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>{0} is protected by a password. Save it without one in a spreadsheet program and import that.</source>
        <translation>{0} ist durch ein Kennwort geschützt. Speichern Sie die Datei in einer Tabellenkalkulation ohne Kennwort und importieren Sie diese.</translation>
    </message>
    <message>
        <source>{0} is {1}, not a workbook. Copy its table into a spreadsheet program and save that.</source>
        <translation>{0} ist {1}, keine Arbeitsmappe. Kopieren Sie die Tabelle in eine Tabellenkalkulation und speichern Sie sie dort.</translation>
    </message>
    <message>
        <source>one of its sheets is missing</source>
        <translation>eines ihrer Blätter fehlt</translation>
    </message>
    <message>
        <source>a sheet ends before its last row; it may have been cut off</source>
        <translation>ein Blatt endet vor seiner letzten Zeile; vielleicht wurde die Datei abgeschnitten</translation>
    </message>
    <message>
        <source>the cell in row {0}, column {1} refers to text {2} of {3}</source>
        <translation>die Zelle in Zeile {0}, Spalte {1} verweist auf Text {2} von {3}</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>ein Word-Dokument</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>eine PowerPoint-Präsentation</translation>
    </message>
    <message>
        <source>a file of an older Office program</source>
        <translation>eine Datei eines älteren Office-Programms</translation>
    </message>
    <message>
        <source>an older Excel workbook</source>
        <translation>eine ältere Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>{0} holds too many different texts for a workbook to be read. Save its sheets as CSV.</source>
        <translation>{0} enthält zu viele verschiedene Texte, um als Arbeitsmappe gelesen zu werden. Speichern Sie die Blätter als CSV.</translation>
    </message>
    <message>
        <source>{0} is a binary Excel workbook (.xlsb). Save it as an Excel workbook (.xlsx) and import that.</source>
        <translation>{0} ist eine binäre Excel-Arbeitsmappe (.xlsb). Speichern Sie sie als Excel-Arbeitsmappe (.xlsx) und importieren Sie diese.</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>eine Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>a cell is said to stand at {0}, which no sheet has</source>
        <translation>eine Zelle soll bei {0} stehen, was kein Blatt hat</translation>
    </message>
    <message>
        <source>its part {0} defines entities, which no workbook does</source>
        <translation>ihr Teil {0} definiert Entitäten, was keine Arbeitsmappe tut</translation>
    </message>
    <message>
        <source>its part {0} is nested too deeply</source>
        <translation>ihr Teil {0} ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>its part {0} is no valid XML in line {1} ({2})</source>
        <translation>ihr Teil {0} ist in Zeile {1} kein gültiges XML ({2})</translation>
    </message>
    <message>
        <source>its part {0} cannot be read</source>
        <translation>ihr Teil {0} kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>its part {0} holds a tag without end</source>
        <translation>ihr Teil {0} enthält eine Marke ohne Ende</translation>
    </message>
    <message>
        <source>its part {0} cannot be unpacked</source>
        <translation>ihr Teil {0} kann nicht entpackt werden</translation>
    </message>
    <message>
        <source>its part {0} unpacks to far more than a table would</source>
        <translation>ihr Teil {0} wird beim Entpacken viel größer als eine Tabelle</translation>
    </message>
    <message>
        <source>it cannot be unpacked</source>
        <translation>sie kann nicht entpackt werden</translation>
    </message>
    <message>
        <source>its part {0} is missing</source>
        <translation>ihr Teil {0} fehlt</translation>
    </message>
    <message>
        <source>Query (SELECT …) in place of a table</source>
        <translation>Abfrage (SELECT …) statt einer Tabelle</translation>
    </message>
    <message>
        <source>The first {0} rows name the questions, as Qualtrics writes them.</source>
        <translation>Die ersten {0} Zeilen nennen die Fragen, wie Qualtrics sie schreibt.</translation>
    </message>
    <message>
        <source>The second row names the options of the questions above it.</source>
        <translation>Die zweite Zeile nennt die Auswahlmöglichkeiten der Fragen darüber.</translation>
    </message>
    <message>
        <source>A row holds a respondent and a column a question: {0} {0|respondent|respondents}, {1} {1|question|questions}, {2} {2|answer|answers}. Each answer is a row now.</source>
        <translation>Eine Zeile ist ein Befragter, eine Spalte eine Frage: {0} {0|Befragter|Befragte}, {1} {1|Frage|Fragen}, {2} {2|Antwort|Antworten}. Jede Antwort ist nun eine Zeile.</translation>
    </message>
    <message>
        <source>{0} {0|cell says|cells say} that an option was not chosen; that makes no answer.</source>
        <translation>{0} {0|Zelle sagt|Zellen sagen}, dass etwas nicht gewählt wurde; das ergibt keine Antwort.</translation>
    </message>
    <message>
        <source>{0} {0|cell|cells} with a word for missing, such as NA, {0|holds|hold} no answer.</source>
        <translation>{0} {0|Zelle|Zellen} mit einem Wort für „fehlt“, etwa NA, {0|enthält|enthalten} keine Antwort.</translation>
    </message>
    <message>
        <source>{0} {0|respondent|respondents} gave no answer at all and {0|has|have} no row.</source>
        <translation>{0} {0|Befragter gab|Befragte gaben} überhaupt keine Antwort und {0|hat|haben} keine Zeile.</translation>
    </message>
    <message>
        <source>{0} {0|row is|rows are} blank and {0|was|were} passed over.</source>
        <translation>{0} {0|Zeile ist leer und wurde|Zeilen sind leer und wurden} übergangen.</translation>
    </message>
    <message>
        <source>{0} {0|row has|rows have} the id of another respondent. Their answers count as those of one person; give each person an id of their own.</source>
        <translation>{0} {0|Zeile hat|Zeilen haben} die Kennung eines anderen Befragten. Ihre Antworten zählen als die einer Person; geben Sie jeder Person eine eigene Kennung.</translation>
    </message>
    <message>
        <source>a column a question</source>
        <translation>eine Spalte je Frage</translation>
    </message>
    <message>
        <source>{0} {0|record|records} that cannot be read</source>
        <translation>{0} {0|nicht lesbarer Datensatz|nicht lesbare Datensätze}</translation>
    </message>
    <message>
        <source>Every row is to have “{0}” as {1}, but {2}.</source>
        <translation>Jede Zeile soll „{0}“ als {1} haben, aber {2}.</translation>
    </message>
    <message>
        <source>that is no date; write it as in 2024-01-31</source>
        <translation>das ist kein Datum; schreiben Sie es wie 2024-01-31</translation>
    </message>
    <message>
        <source>that date can be read in more than one order; write it as in 2024-01-31</source>
        <translation>dieses Datum lässt sich in mehr als einer Reihenfolge lesen; schreiben Sie es wie 2024-01-31</translation>
    </message>
    <message>
        <source>that is no value</source>
        <translation>das ist kein Wert</translation>
    </message>
    <message>
        <source>that is no number</source>
        <translation>das ist keine Zahl</translation>
    </message>
    <message>
        <source>that is neither yes nor no</source>
        <translation>das ist weder ja noch nein</translation>
    </message>
    <message>
        <source>Every row is to have “{0}” as {1}, but the column {2} holds it too. Leave one of them out: the value, or the column by --map {1}=</source>
        <translation>Jede Zeile soll „{0}“ als {1} haben, aber auch die Spalte {2} enthält es. Lassen Sie eines davon weg: den Wert oder die Spalte mit --map {1}=</translation>
    </message>
    <message>
        <source>Values for every row, such as time=2024-01-31, separated by |</source>
        <translation>Werte für jede Zeile, etwa time=2024-01-31, getrennt durch |</translation>
    </message>
    <message>
        <source>it is a field, = and the field&apos;s value, as in time=2024-01-31</source>
        <translation>möglich sind ein Feld, = und der Wert des Feldes, etwa time=2024-01-31</translation>
    </message>
    <message>
        <source>A line holds a basket: {0} {0|basket|baskets}, {1} {1|item|items}. Each item is a row now.</source>
        <translation>Eine Zeile ist ein Warenkorb: {0} {0|Warenkorb|Warenkörbe}, {1} {1|Artikel|Artikel}. Jeder Artikel ist nun eine Zeile.</translation>
    </message>
    <message>
        <source>The first row is a basket as well.</source>
        <translation>Auch die erste Zeile ist ein Warenkorb.</translation>
    </message>
    <message>
        <source>So are the lines before it.</source>
        <translation>Ebenso die Zeilen davor.</translation>
    </message>
    <message>
        <source>Column {0} names the order.</source>
        <translation>Spalte {0} nennt die Bestellung.</translation>
    </message>
    <message>
        <source>The number of its line names each order.</source>
        <translation>Jede Bestellung heißt nach der Nummer ihrer Zeile.</translation>
    </message>
    <message>
        <source>Column {0} holds the date.</source>
        <translation>Spalte {0} enthält das Datum.</translation>
    </message>
    <message>
        <source>{0} {0|line holds|lines hold} no item and {0|has|have} no row.</source>
        <translation>{0} {0|Zeile enthält|Zeilen enthalten} keinen Artikel und {0|ergibt|ergeben} keine Zeile.</translation>
    </message>
    <message>
        <source>a line a basket</source>
        <translation>eine Zeile je Warenkorb</translation>
    </message>
    <message>
        <source>A quote opens in this line and is not closed, or the line is too long to be a basket.</source>
        <translation>In dieser Zeile öffnet sich ein Anführungszeichen, das nicht geschlossen wird, oder sie ist zu lang für einen Warenkorb.</translation>
    </message>
    <message>
        <source>The row has more or fewer cells than the survey has columns, or a quote in it is not closed.</source>
        <translation>Die Zeile hat mehr oder weniger Zellen als die Umfrage Spalten, oder ein Anführungszeichen in ihr wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>How the columns of {0} are called is not known any more. Correct the rows in the file and import it again.</source>
        <translation>Wie die Spalten von {0} heißen, ist nicht mehr bekannt. Berichtigen Sie die Zeilen in der Datei und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>No temporary folder can be made. Make room there, or name another one in TMPDIR.</source>
        <translation>Es kann kein temporärer Ordner angelegt werden. Schaffen Sie dort Platz, oder nennen Sie in TMPDIR einen anderen.</translation>
    </message>
    <message>
        <source>Correct the marked cells of {0} {0|row|rows}, then import what you corrected.</source>
        <translation>Berichtigen Sie die markierten Zellen von {0} {0|Zeile|Zeilen}, dann importieren Sie, was Sie berichtigt haben.</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} imported as batch {1}, {2} rejected again.</source>
        <translation>{0} {0|Zeile|Zeilen} als Import {1} übernommen, {2} wieder abgelehnt.</translation>
    </message>
    <message>
        <source>{0} {0|row was|rows were} rejected. Correct them here, or mend the file and import it again.</source>
        <translation>{0} {0|Zeile wurde|Zeilen wurden} abgelehnt. Berichtigen Sie sie hier, oder bessern Sie die Datei aus und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Answers are written as their codes, with the labels beside them.</source>
        <translation>Antworten stehen als ihre Codes da, mit den Bezeichnungen daneben.</translation>
    </message>
    <message>
        <source>The address of the database cannot be read. In a password, write %2F for a slash, %3F for a question mark and %40 for an at sign, or leave the password out: it is asked for.</source>
        <translation>Die Adresse der Datenbank ist nicht lesbar. Schreiben Sie in einem Kennwort %2F für einen Schrägstrich, %3F für ein Fragezeichen und %40 für ein At-Zeichen, oder lassen Sie das Kennwort weg: Es wird erfragt.</translation>
    </message>
    <message>
        <source>The address of the database holds a secret ({0}) that would be kept with the project. Name it in the settings of the connection on this computer instead.</source>
        <translation>Die Adresse der Datenbank enthält ein Geheimnis ({0}), das mit dem Projekt aufbewahrt würde. Nennen Sie es stattdessen in den Verbindungseinstellungen dieses Rechners.</translation>
    </message>
    <message>
        <source>Connecting to {0}</source>
        <translation>Verbinden mit {0}</translation>
    </message>
    <message>
        <source>{0} does not let you in ({1}). Check the user, the password and the database&apos;s name.</source>
        <translation>{0} lässt Sie nicht ein ({1}). Prüfen Sie Benutzer, Kennwort und Namen der Datenbank.</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}). Check the name of the data source or driver, and what it needs: host, database, user and password.</source>
        <translation>{0} ist nicht erreichbar ({1}). Prüfen Sie den Namen der Datenquelle oder des Treibers und was er braucht: Rechner, Datenbank, Benutzer und Kennwort.</translation>
    </message>
    <message>
        <source>The connection to {0} was lost ({1}). Nothing was imported; try again.</source>
        <translation>Die Verbindung zu {0} ging verloren ({1}). Nichts wurde importiert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>{0} ist nicht lesbar ({1}).</translation>
    </message>
    <message>
        <source>Listing the tables</source>
        <translation>Auflisten der Tabellen</translation>
    </message>
    <message>
        <source>The connection cannot be read. It is written as in odbc:DSN=shop;UID=reader, and values with a semicolon stand in braces.</source>
        <translation>Die Verbindung ist nicht lesbar. Sie wird geschrieben wie in odbc:DSN=shop;UID=reader, und Werte mit einem Semikolon stehen in geschweiften Klammern.</translation>
    </message>
    <message>
        <source>The connection is empty. It is written as in odbc:DSN=shop;UID=reader.</source>
        <translation>Die Verbindung ist leer. Sie wird geschrieben wie in odbc:DSN=shop;UID=reader.</translation>
    </message>
    <message>
        <source>{0} does not answer. Check the host and the port, and that you are in its network.</source>
        <translation>{0} antwortet nicht. Prüfen Sie Rechner und Port und ob Sie in seinem Netz sind.</translation>
    </message>
    <message>
        <source>{0} asks for a password. Type it where you are asked, or give it in CLIENTELE_PASSWORD, PGPASSWORD or ~/.pgpass.</source>
        <translation>{0} verlangt ein Kennwort. Geben Sie es ein, wo Sie gefragt werden, oder in CLIENTELE_PASSWORD, PGPASSWORD oder ~/.pgpass.</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}). Check the host, the port, the user and the database&apos;s name.</source>
        <translation>{0} ist nicht erreichbar ({1}). Prüfen Sie Rechner, Port, Benutzer und Namen der Datenbank.</translation>
    </message>
    <message>
        <source>The query cannot be run on {0}: {1}, at sign {2} (“{3}”).</source>
        <translation>Die Abfrage kann auf {0} nicht ausgeführt werden: {1}, bei Zeichen {2} („{3}“).</translation>
    </message>
    <message>
        <source>Times that have a time zone in the database are given in UTC.</source>
        <translation>Zeiten, die in der Datenbank eine Zeitzone haben, sind in UTC angegeben.</translation>
    </message>
    <message>
        <source>{0} holds no tables that you may read. Check the database&apos;s name, or ask who looks after it for the right to read.</source>
        <translation>{0} enthält keine Tabellen, die Sie lesen dürfen. Prüfen Sie den Namen der Datenbank, oder bitten Sie den, der sie betreut, um das Leserecht.</translation>
    </message>
    <message>
        <source>{0} has several tables. Say which one is meant (table=…): {1}.</source>
        <translation>{0} hat mehrere Tabellen. Sagen Sie, welche gemeint ist (table=…): {1}.</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>Not imported, since they have other columns or no rows: {0}.</source>
        <translation>Nicht importiert, weil sie andere Spalten oder keine Zeilen haben: {0}.</translation>
    </message>
    <message>
        <source>{0} has other columns than the files that were imported from its folder. Import it by itself.</source>
        <translation>{0} hat andere Spalten als die Dateien, die aus diesem Ordner importiert wurden. Importieren Sie die Datei für sich.</translation>
    </message>
    <message>
        <source>No sheet of {0} has rows that can be read. Choose another file.</source>
        <translation>Kein Blatt von {0} hat Zeilen, die sich lesen lassen. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Looking for changed files</source>
        <translation>Geänderte Dateien werden gesucht</translation>
    </message>
    <message>
        <source>Reading the transcript</source>
        <translation>Die Niederschrift wird gelesen</translation>
    </message>
    <message>
        <source>the transcript of a call, as a speech recogniser writes it</source>
        <translation>die Niederschrift eines Anrufs, wie eine Spracherkennung sie schreibt</translation>
    </message>
    <message>
        <source>The times of these words cannot be read, so they are left out of the transcript.</source>
        <translation>Die Zeiten dieser Worte lassen sich nicht lesen; sie fehlen daher in der Niederschrift.</translation>
    </message>
    <message>
        <source>the transcript of a call</source>
        <translation>die Niederschrift eines Anrufs</translation>
    </message>
    <message>
        <source>{0} holds more words than a recorded call. Choose a file with the transcript of one call.</source>
        <translation>{0} enthält mehr Worte als ein aufgezeichneter Anruf. Wählen Sie eine Datei mit der Niederschrift eines Anrufs.</translation>
    </message>
    <message>
        <source>{0} is a transcript in which nothing is said. Choose another file.</source>
        <translation>{0} ist eine Niederschrift, in der nichts gesagt wird. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The transcript of a recorded call: {0} {0|utterance|utterances}.</source>
        <translation>Die Niederschrift eines aufgezeichneten Anrufs: {0} {0|Äußerung|Äußerungen}.</translation>
    </message>
    <message>
        <source>The file has a column “{0}” already. Give another name to the one for “{1}”.</source>
        <translation>Die Datei hat schon eine Spalte „{0}“. Geben Sie der Spalte für „{1}“ einen anderen Namen.</translation>
    </message>
    <message>
        <source>Column that keeps the file’s name</source>
        <translation>Spalte, die den Namen der Datei behält</translation>
    </message>
    <message>
        <source>Import {0}, which {1} is to take the place of, is not in force any more. Import the file by itself.</source>
        <translation>Import {0}, an dessen Stelle {1} treten soll, gilt nicht mehr. Importieren Sie die Datei für sich.</translation>
    </message>
    <message>
        <source>No column of {0} fills “{1}” any more, by which its rows were told from one another before. Take the earlier import back, or import the file by itself.</source>
        <translation>Keine Spalte von {0} füllt mehr „{1}“, woran die Zeilen vorher zu unterscheiden waren. Nehmen Sie den früheren Import zurück, oder importieren Sie die Datei für sich.</translation>
    </message>
    <message>
        <source>{0} {0|file|files} changed since {0|its|their} last import: {1}.</source>
        <translation>{0} {0|Datei hat|Dateien haben} sich seit {0|ihrem|ihrem} letzten Import geändert: {1}.</translation>
    </message>
    <message>
        <source>{0} {0|file is|files are} new in folders that were imported: {1}.</source>
        <translation>{0} {0|Datei ist|Dateien sind} neu in importierten Ordnern: {1}.</translation>
    </message>
    <message>
        <source>{0} {0|file|files} changed since {0|its|their} last import, {1} {1|is|are} new in folders that were imported: {2}.</source>
        <translation>{0} {0|Datei hat|Dateien haben} sich seit {0|ihrem|ihrem} letzten Import geändert, {1} {1|ist|sind} neu in importierten Ordnern: {2}.</translation>
    </message>
    <message>
        <source>about {0} {0|row|rows}</source>
        <translation>etwa {0} {0|Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>The record of import {0} in {1} is damaged. Go back to a copy of the project.</source>
        <translation>Der Eintrag von Import {0} in {1} ist beschädigt. Gehen Sie zu einer Kopie des Projekts zurück.</translation>
    </message>
    <message>
        <source>The name of the column “{0}” is damaged. Go back to a copy of the project.</source>
        <translation>Der Name der Spalte „{0}“ ist beschädigt. Verwenden Sie eine Kopie des Projekts.</translation>
    </message>
    <message>
        <source>The state of import {0} ({1}) contradicts that of another import.</source>
        <translation>Der Zustand von Import Nr. {0} ({1}) widerspricht dem eines anderen Imports.</translation>
    </message>
    <message>
        <source>Import {0} ({1}) should have replaced {2} rows in the file, but has replaced {3}.</source>
        <translation>Import Nr. {0} ({1}) sollte {2} Zeilen der Datei ersetzt haben, hat aber {3} ersetzt.</translation>
    </message>
    <message>
        <source>There are no order lines: orders, days and amounts are those of {0} purchase {0|summary|summaries}, which were added up before they were imported.</source>
        <translation>Es gibt keine Bestellpositionen: Bestellungen, Tage und Beträge sind die von {0} {0|Kaufsumme|Kaufsummen}, die vor dem Import summiert wurden.</translation>
    </message>
    <message>
        <source>A period takes purchase summaries by the day that they begin on: choose whole months or years, as they were added up.</source>
        <translation>Ein Zeitraum nimmt Kaufsummen nach dem Tag, an dem sie beginnen: Wählen Sie ganze Monate oder Jahre, so wie sie summiert wurden.</translation>
    </message>
    <message>
        <source>{0} purchase {0|summary reaches|summaries reach} beyond the last day that counts and {0|is|are} left out: a summary cannot be cut.</source>
        <translation>{0} {0|Kaufsumme reicht|Kaufsummen reichen} über den letzten Tag hinaus, der zählt, und {0|bleibt|bleiben} außer Betracht: Eine Summe lässt sich nicht teilen.</translation>
    </message>
    <message>
        <source>The purchase summaries do not say on how many days a customer bought: count orders.</source>
        <translation>Die Kaufsummen sagen nicht, an wie vielen Tagen ein Kunde gekauft hat: Zählen Sie Bestellungen.</translation>
    </message>
    <message>
        <source>No customer has bought anything in the {0} that the filter leaves: widen the filter.</source>
        <translation>Kein Kunde hat in dem etwas gekauft, was der Filter an {0} übrig lässt: Erweitern Sie den Filter.</translation>
    </message>
    <message>
        <source>To add up the purchases, say which column is “{0}” (summary:{1}=COLUMN). The columns are: {2}.</source>
        <translation>Um die Käufe zu summieren, geben Sie an, welche Spalte „{0}“ ist (summary:{1}=SPALTE). Die Spalten sind: {2}.</translation>
    </message>
    <message>
        <source>The database adds up the purchases: a row a customer.</source>
        <translation>Die Datenbank summiert die Käufe: eine Zeile je Kunde.</translation>
    </message>
    <message>
        <source>The database adds up the purchases: a row a customer and year.</source>
        <translation>Die Datenbank summiert die Käufe: eine Zeile je Kunde und Jahr.</translation>
    </message>
    <message>
        <source>The database adds up the purchases: a row a customer and month.</source>
        <translation>Die Datenbank summiert die Käufe: eine Zeile je Kunde und Monat.</translation>
    </message>
    <message>
        <source>“{0}” of the purchases is the column “{1}”.</source>
        <translation>„{0}“ der Käufe ist die Spalte „{1}“.</translation>
    </message>
    <message>
        <source>How this database writes months and years is not known: add up over all time (summary=all), or write a query that gives a row a customer and month.</source>
        <translation>Wie diese Datenbank Monate und Jahre schreibt, ist nicht bekannt: Summieren Sie über die ganze Zeit (summary=all), oder schreiben Sie eine Abfrage, die eine Zeile je Kunde und Monat gibt.</translation>
    </message>
    <message>
        <source>Purchases added up by customer</source>
        <translation>Käufe, summiert je Kunde</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Zeitraum ab</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>Erster Kauf</translation>
    </message>
    <message>
        <source>Lines bought</source>
        <translation>Gekaufte Positionen</translation>
    </message>
    <message>
        <source>Lines given back</source>
        <translation>Zurückgegebene Positionen</translation>
    </message>
    <message>
        <source>Value bought</source>
        <translation>Gekaufter Wert</translation>
    </message>
    <message>
        <source>Value given back</source>
        <translation>Zurückgegebener Wert</translation>
    </message>
    <message>
        <source>Sum of squares of order values</source>
        <translation>Quadratsumme der Bestellwerte</translation>
    </message>
    <message>
        <source>Purchase summaries</source>
        <translation>Kaufsummen</translation>
    </message>
    <message>
        <source>purchase summary</source>
        <translation>Kaufsumme</translation>
    </message>
    <message>
        <source>purchase summaries</source>
        <translation>Kaufsummen</translation>
    </message>
    <message>
        <source>{0} of {1} {1|row fits|rows fit} by this rule.</source>
        <translation>Nach dieser Regel {0|passt|passen} {0} von {1} {1|Zeile|Zeilen}.</translation>
    </message>
    <message>
        <source>Last purchase or return</source>
        <translation>Letzter Kauf oder Rückgabe</translation>
    </message>
    <message>
        <source>Looking for who is worth comparing</source>
        <translation>Suche, wer zu vergleichen ist</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>der Wert</translation>
    </message>
    <message>
        <source>how it begins</source>
        <translation>wie er beginnt</translation>
    </message>
    <message>
        <source>its first half</source>
        <translation>seine erste Hälfte</translation>
    </message>
    <message>
        <source>its second half</source>
        <translation>seine zweite Hälfte</translation>
    </message>
    <message>
        <source>the sound of the given name</source>
        <translation>der Klang des Vornamens</translation>
    </message>
    <message>
        <source>the sound of the family name</source>
        <translation>der Klang des Nachnamens</translation>
    </message>
    <message>
        <source>the sound of the street</source>
        <translation>der Klang der Straße</translation>
    </message>
    <message>
        <source>the year</source>
        <translation>das Jahr</translation>
    </message>
    <message>
        <source>day and month</source>
        <translation>Tag und Monat</translation>
    </message>
    <message>
        <source>what stands before the @</source>
        <translation>was vor dem @ steht</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>spelled alike</source>
        <translation>ähnlich geschrieben</translation>
    </message>
    <message>
        <source>somewhat alike</source>
        <translation>etwas ähnlich</translation>
    </message>
    <message>
        <source>one sign off</source>
        <translation>ein Zeichen anders</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>somewhat alike or shortened</source>
        <translation>etwas ähnlich oder abgekürzt</translation>
    </message>
    <message>
        <source>somewhat alike or part of a double name</source>
        <translation>etwas ähnlich oder Teil eines Doppelnamens</translation>
    </message>
    <message>
        <source>swapped with the given name</source>
        <translation>mit dem Vornamen vertauscht</translation>
    </message>
    <message>
        <source>the street alone</source>
        <translation>nur die Straße</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>Tag und Monat vertauscht</translation>
    </message>
    <message>
        <source>one digit off</source>
        <translation>eine Ziffer anders</translation>
    </message>
    <message>
        <source>two of day, month and year</source>
        <translation>zwei von Tag, Monat und Jahr</translation>
    </message>
    <message>
        <source>another domain</source>
        <translation>andere Domain</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Which columns are compared, parted by commas, such as “name, birth_date, postcode”. Empty: all that identify a person and are filled and distinctive enough.</source>
        <translation>Welche Spalten verglichen werden, durch Kommas getrennt, etwa „name, birth_date, postcode“. Leer: alle, die eine Person kennzeichnen, ausreichend gefüllt und unterscheidend sind.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>The probability from which on two records count as the same person.</source>
        <translation>Die Wahrscheinlichkeit, ab der zwei Datensätze als dieselbe Person gelten.</translation>
    </message>
    <message>
        <source>Only estimate the work</source>
        <translation>Nur den Aufwand schätzen</translation>
    </message>
    <message>
        <source>Shows how many pairs would be compared, block by block, and compares none.</source>
        <translation>Zeigt, wie viele Paare verglichen würden, Block für Block, und vergleicht keines.</translation>
    </message>
    <message>
        <source>Duplicate customers</source>
        <translation>Doppelte Kunden</translation>
    </message>
    <message>
        <source>Who is in the data more than once?</source>
        <translation>Wer steht mehr als einmal in den Daten?</translation>
    </message>
    <message>
        <source>Compares customers by name, address, date of birth, phone, e-mail and other numbers, learns from the data how much agreement in each says, and lists who is probably the same person with the probability.</source>
        <translation>Vergleicht Kunden nach Name, Adresse, Geburtsdatum, Telefon, E-Mail und anderen Nummern, lernt aus den Daten, wie viel Übereinstimmung darin jeweils besagt, und listet mit der Wahrscheinlichkeit auf, wer vermutlich dieselbe Person ist.</translation>
    </message>
    <message>
        <source>{0} {0|person is|people are} in the data more than once: {1} of {2} customer records ({3}) {1|is|are} too many.</source>
        <translation>{0} {0|Person steht|Personen stehen} mehr als einmal in den Daten: {1} von {2} Kundendatensätzen ({3}) {1|ist|sind} zu viel.</translation>
    </message>
    <message>
        <source>records too many</source>
        <translation>Datensätze zu viel</translation>
    </message>
    <message>
        <source>of all customers</source>
        <translation>aller Kunden</translation>
    </message>
    <message>
        <source>people who are there more than once</source>
        <translation>mehrfach vorhandene Personen</translation>
    </message>
    <message>
        <source>pairs found</source>
        <translation>Paare gefunden</translation>
    </message>
    <message>
        <source>of them expected to be wrong</source>
        <translation>davon vermutlich falsch</translation>
    </message>
    <message>
        <source>pairs in doubt</source>
        <translation>Paare im Zweifel</translation>
    </message>
    <message>
        <source>Pairs by the probability that they are one person</source>
        <translation>Paare nach der Wahrscheinlichkeit, dass sie eine Person sind</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>What other thresholds find</source>
        <translation>Was andere Schwellen finden</translation>
    </message>
    <message>
        <source>Records, people</source>
        <translation>Datensätze, Personen</translation>
    </message>
    <message>
        <source>Pairs that each pass adds</source>
        <translation>Paare, die jeder Durchgang beiträgt</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Durchgang</translation>
    </message>
    <message>
        <source>New pairs</source>
        <translation>Neue Paare</translation>
    </message>
    <message>
        <source>Compared by: {0}.</source>
        <translation>Verglichen nach: {0}.</translation>
    </message>
    <message>
        <source>So few customers that every pair is compared: {0}.</source>
        <translation>So wenige Kunden, dass jedes Paar verglichen wird: {0}.</translation>
    </message>
    <message>
        <source>Of {0} possible pairs {1} are compared: those that agree in what at least one of {2} passes asks for (table “What is compared”).</source>
        <translation>Von {0} möglichen Paaren werden {1} verglichen: jene, die in dem übereinstimmen, was mindestens einer von {2} Durchgängen verlangt (Tabelle „Was verglichen wird“).</translation>
    </message>
    <message>
        <source>Weights are bits: 10 make one person about a thousand times as likely. How often other people agree by chance is counted, how often the same person&apos;s records agree is learned without examples (Fellegi and Sunter 1969; expectation and maximisation). Agreement in a rare value weighs more; missing values say nothing.</source>
        <translation>Gewichte sind Bits: 10 machen eine Person etwa tausendmal so wahrscheinlich. Wie oft andere Menschen zufällig übereinstimmen, wird gezählt; wie oft Datensätze derselben Person übereinstimmen, wird ohne Beispiele gelernt (Fellegi und Sunter 1969; Erwartung und Maximierung). Übereinstimmung in einem seltenen Wert wiegt mehr; fehlende Werte besagen nichts.</translation>
    </message>
    <message>
        <source>The probability also weighs that people of one household share name, address and phone; the weight of a pair does not.</source>
        <translation>Die Wahrscheinlichkeit berücksichtigt auch, dass Menschen eines Haushalts Namen, Adresse und Telefon teilen; das Gewicht eines Paares nicht.</translation>
    </message>
    <message>
        <source>Pairs are joined to people from the most likely on; groups become one where the pairs between them speak for it on average.</source>
        <translation>Paare werden vom wahrscheinlichsten an zu Personen verbunden; Gruppen werden eine, wo die Paare zwischen ihnen im Mittel dafür sprechen.</translation>
    </message>
    <message>
        <source>Only {0} {0|customer|customers}: what agreement says cannot be learned from so few.</source>
        <translation>Nur {0} {0|Kunde|Kunden}: was Übereinstimmung besagt, lässt sich aus so wenigen nicht lernen.</translation>
    </message>
    <message>
        <source>With so few fields to compare, different people can look like one: check the pairs.</source>
        <translation>Bei so wenigen Feldern können verschiedene Menschen wie einer aussehen: Prüfen Sie die Paare.</translation>
    </message>
    <message>
        <source>{0} {0|pair|pairs} of customers would be compared.</source>
        <translation>{0} {0|Kundenpaar würde|Kundenpaare würden} verglichen.</translation>
    </message>
    <message>
        <source>pairs to compare</source>
        <translation>Paare zu vergleichen</translation>
    </message>
    <message>
        <source>possible pairs</source>
        <translation>mögliche Paare</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Pairs that are one person</source>
        <translation>Paare, die eine Person sind</translation>
    </message>
    <message>
        <source>Pairs in doubt</source>
        <translation>Paare im Zweifel</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>Derselbe wie</translation>
    </message>
    <message>
        <source>Weight of {0}</source>
        <translation>Gewicht von {0}</translation>
    </message>
    <message>
        <source>Customers who are there more than once</source>
        <translation>Mehrfach vorhandene Kunden</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>What agreement says</source>
        <translation>Was Übereinstimmung besagt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Where this is the same</source>
        <translation>Wo dies gleich ist</translation>
    </message>
    <message>
        <source>Share of the same person&apos;s pairs</source>
        <translation>Anteil der Paare derselben Person</translation>
    </message>
    <message>
        <source>Share of other pairs</source>
        <translation>Anteil anderer Paare</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Same in</source>
        <translation>Gleich in</translation>
    </message>
    <message>
        <source>What of it</source>
        <translation>Was davon</translation>
    </message>
    <message>
        <source>And in</source>
        <translation>Und in</translation>
    </message>
    <message>
        <source>What of that</source>
        <translation>Was davon</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Largest block</source>
        <translation>Größter Block</translation>
    </message>
    <message>
        <source>Blocks too large</source>
        <translation>Zu große Blöcke</translation>
    </message>
    <message>
        <source>Pairs in them</source>
        <translation>Paare darin</translation>
    </message>
    <message>
        <source>People who are there more than once</source>
        <translation>Mehrfach vorhandene Personen</translation>
    </message>
    <message>
        <source>Records too many</source>
        <translation>Datensätze zu viel</translation>
    </message>
    <message>
        <source>Pairs by probability</source>
        <translation>Paare nach Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Comparing customers</source>
        <translation>Vergleiche Kunden</translation>
    </message>
    <message>
        <source>Learning what tells people apart</source>
        <translation>Lerne, was Menschen unterscheidet</translation>
    </message>
    <message>
        <source>Customers cannot be compared by “{0}”. They can be by: {1}.</source>
        <translation>Kunden lassen sich nicht nach „{0}“ vergleichen, nur nach: {1}.</translation>
    </message>
    <message>
        <source>Customers can be compared by at most {0} fields.</source>
        <translation>Kunden lassen sich nach höchstens {0} Feldern vergleichen.</translation>
    </message>
    <message>
        <source>Nothing about the customers tells people apart: import names, addresses, dates of birth, phone numbers or e-mail addresses.</source>
        <translation>Nichts an den Kunden unterscheidet Menschen: Importieren Sie Namen, Adressen, Geburtsdaten, Telefonnummern oder E-Mail-Adressen.</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>The purchases cannot be added up: {0} {0|value|values} of “{1}” {0|is|are} no date that the database knows (yyyy-MM-dd), such as “{2}”. Write a query that makes dates of them.</source>
        <translation>Die Käufe lassen sich nicht summieren: {0} {0|Wert|Werte} von „{1}“ {0|ist|sind} kein Datum, das die Datenbank kennt (yyyy-MM-dd), etwa „{2}“. Schreiben Sie eine Abfrage, die Daten daraus macht.</translation>
    </message>
    <message>
        <source>The purchases cannot be added up: {0} {0|value|values} of “{1}” {0|is|are} no number, such as “{2}”. Write a query that makes numbers of them.</source>
        <translation>Die Käufe lassen sich nicht summieren: {0} {0|Wert|Werte} von „{1}“ {0|ist|sind} keine Zahl, etwa „{2}“. Schreiben Sie eine Abfrage, die Zahlen daraus macht.</translation>
    </message>
    <message>
        <source>No two of the {0} customers could be compared: none agree in a value that few others have. Choose other fields.</source>
        <translation>Keine zwei der {0} Kunden konnten verglichen werden: Keine stimmen in einem Wert überein, den wenige andere haben. Wählen Sie andere Felder.</translation>
    </message>
    <message>
        <source>The setting {0} says how numbers are written, but sums are made by the database. Leave it out.</source>
        <translation>Die Einstellung {0} sagt, wie Zahlen geschrieben sind, doch die Summen bildet die Datenbank. Lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>Nobody seems to be among the {0} {0|customer|customers} twice.</source>
        <translation>Unter den {0} {0|Kunden|Kunden} scheint niemand doppelt zu sein.</translation>
    </message>
    <message>
        <source>{0} {0|block|blocks} of more than {1} customers {0|is|are} skipped in a pass; other passes compare most of these customers.</source>
        <translation>{0} {0|Block|Blöcke} mit mehr als {1} Kunden {0|wird|werden} in einem Durchgang ausgelassen; andere Durchgänge vergleichen die meisten dieser Kunden.</translation>
    </message>
    <message>
        <source>Too few people are there twice to learn how far records of one person agree: it is assumed that nine in ten agree in a field.</source>
        <translation>Zu wenige Personen sind doppelt vorhanden, um zu lernen, wie weit Einträge einer Person übereinstimmen: Angenommen wird, dass neun von zehn in einem Feld übereinstimmen.</translation>
    </message>
    <message>
        <source>What agreement says did not settle within {0} steps: the probabilities are rough. Choose other fields.</source>
        <translation>Was Übereinstimmung besagt, hat sich in {0} Schritten nicht eingependelt: Die Wahrscheinlichkeiten sind grob. Wählen Sie andere Felder.</translation>
    </message>
    <message>
        <source>Joining pairs to people</source>
        <translation>Paare werden zu Personen verbunden</translation>
    </message>
    <message>
        <source>completeness</source>
        <translation>Vollständigkeit</translation>
    </message>
    <message>
        <source>validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>uniqueness</source>
        <translation>Eindeutigkeit</translation>
    </message>
    <message>
        <source>consistency</source>
        <translation>Widerspruchsfreiheit</translation>
    </message>
    <message>
        <source>references</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>timeliness</source>
        <translation>Aktualität</translation>
    </message>
    <message>
        <source>plausibility</source>
        <translation>Plausibilität</translation>
    </message>
    <message>
        <source>trim blanks</source>
        <translation>Leerzeichen entfernen</translation>
    </message>
    <message>
        <source>unify spellings</source>
        <translation>Schreibweisen vereinheitlichen</translation>
    </message>
    <message>
        <source>repair characters</source>
        <translation>Zeichen reparieren</translation>
    </message>
    <message>
        <source>set to missing</source>
        <translation>auf fehlend setzen</translation>
    </message>
    <message>
        <source>leave out repeated rows</source>
        <translation>wiederholte Zeilen weglassen</translation>
    </message>
    <message>
        <source>review duplicates</source>
        <translation>Dubletten prüfen</translation>
    </message>
    <message>
        <source>swap the coordinates</source>
        <translation>Koordinaten tauschen</translation>
    </message>
    <message>
        <source>compute the amount</source>
        <translation>Betrag berechnen</translation>
    </message>
    <message>
        <source>leave out the rows</source>
        <translation>Zeilen weglassen</translation>
    </message>
    <message>
        <source>import customers</source>
        <translation>Kunden importieren</translation>
    </message>
    <message>
        <source>import products</source>
        <translation>Produkte importieren</translation>
    </message>
    <message>
        <source>import stores</source>
        <translation>Filialen importieren</translation>
    </message>
    <message>
        <source>import the missing days</source>
        <translation>fehlende Tage importieren</translation>
    </message>
    <message>
        <source>write names in small letters</source>
        <translation>Namen in Kleinbuchstaben schreiben</translation>
    </message>
    <message>
        <source>Looking for what is missing</source>
        <translation>Sucht, was fehlt</translation>
    </message>
    <message>
        <source>Looking at texts</source>
        <translation>Betrachtet Texte</translation>
    </message>
    <message>
        <source>Looking at e-mail addresses, phone numbers and postcodes</source>
        <translation>Betrachtet E-Mail-Adressen, Telefonnummern und Postleitzahlen</translation>
    </message>
    <message>
        <source>Looking for different spellings</source>
        <translation>Sucht verschiedene Schreibweisen</translation>
    </message>
    <message>
        <source>Looking at dates</source>
        <translation>Betrachtet Daten</translation>
    </message>
    <message>
        <source>Looking at numbers</source>
        <translation>Betrachtet Zahlen</translation>
    </message>
    <message>
        <source>Looking at coordinates</source>
        <translation>Betrachtet Koordinaten</translation>
    </message>
    <message>
        <source>Comparing order lines with customers, products and stores</source>
        <translation>Vergleicht Bestellpositionen mit Kunden, Produkten und Filialen</translation>
    </message>
    <message>
        <source>Comparing the lines of orders</source>
        <translation>Vergleicht die Positionen von Bestellungen</translation>
    </message>
    <message>
        <source>Comparing events</source>
        <translation>Vergleicht Ereignisse</translation>
    </message>
    <message>
        <source>Following references</source>
        <translation>Folgt Verweisen</translation>
    </message>
    <message>
        <source>Looking for missing days</source>
        <translation>Sucht fehlende Tage</translation>
    </message>
    <message>
        <source>Comparing prices and quantities of products</source>
        <translation>Vergleicht Preise und Mengen der Produkte</translation>
    </message>
    <message>
        <source>Looking at how numbers are distributed</source>
        <translation>Betrachtet, wie Zahlen verteilt sind</translation>
    </message>
    <message>
        <source>missing values that must be there</source>
        <translation>fehlende Werte, die da sein müssen</translation>
    </message>
    <message>
        <source>missing values where nearly all rows have one</source>
        <translation>fehlende Werte, die fast alle Zeilen haben</translation>
    </message>
    <message>
        <source>customers without e-mail, phone or address</source>
        <translation>Kunden ohne E-Mail, Telefon und Adresse</translation>
    </message>
    <message>
        <source>order lines without a customer</source>
        <translation>Bestellpositionen ohne Kunden</translation>
    </message>
    <message>
        <source>order lines without an amount</source>
        <translation>Bestellpositionen ohne Betrag</translation>
    </message>
    <message>
        <source>values that are no phone number</source>
        <translation>Werte, die keine Telefonnummer sind</translation>
    </message>
    <message>
        <source>made-up phone numbers such as 1234567</source>
        <translation>erfundene Telefonnummern wie 1234567</translation>
    </message>
    <message>
        <source>postcodes that the country does not have</source>
        <translation>Postleitzahlen, die es in dem Land nicht gibt</translation>
    </message>
    <message>
        <source>names in capital letters</source>
        <translation>Namen in Großbuchstaben</translation>
    </message>
    <message>
        <source>sign-ups before the customer was born</source>
        <translation>Anmeldungen vor der Geburt</translation>
    </message>
    <message>
        <source>more days with purchases than purchases</source>
        <translation>mehr Kauftage als Käufe</translation>
    </message>
    <message>
        <source>more purchases than visitors</source>
        <translation>mehr Käufe als Besucher</translation>
    </message>
    <message>
        <source>Rows with the same {0} are not compared: too many of them differ to be one thing.</source>
        <translation>Zeilen mit gleicher Angabe in {0} werden nicht verglichen: Zu viele unterscheiden sich, als dass sie dasselbe meinen könnten.</translation>
    </message>
    <message>
        <source>orders of two customers</source>
        <translation>Bestellungen zweier Kunden</translation>
    </message>
    <message>
        <source>orders from two stores</source>
        <translation>Bestellungen aus zwei Filialen</translation>
    </message>
    <message>
        <source>visits to two stores</source>
        <translation>Besuche in zwei Filialen</translation>
    </message>
    <message>
        <source>visits to two companies</source>
        <translation>Besuche bei zwei Unternehmen</translation>
    </message>
    <message>
        <source>sessions of two visitors</source>
        <translation>Sitzungen zweier Besucher</translation>
    </message>
    <message>
        <source>respondents who are two customers</source>
        <translation>Befragte, die zwei Kunden sind</translation>
    </message>
    <message>
        <source>orders with lines of several days</source>
        <translation>Bestellungen mit Positionen von mehreren Tagen</translation>
    </message>
    <message>
        <source>visits on several days</source>
        <translation>Besuche an mehreren Tagen</translation>
    </message>
    <message>
        <source>sessions of several days</source>
        <translation>Sitzungen über mehrere Tage</translation>
    </message>
    <message>
        <source>quantities far from the product&apos;s usual quantity</source>
        <translation>Mengen weit von der üblichen Menge des Produkts</translation>
    </message>
    <message>
        <source>The rule “{0}” cannot be read. Write name: dataset: expression that must hold, such as margin: products: cost&lt;=price.</source>
        <translation>Die Regel „{0}“ ist nicht lesbar. Schreiben Sie Name: Datensatz: Ausdruck, der gelten muss, etwa Marge: products: cost&lt;=price.</translation>
    </message>
    <message>
        <source>rows that break a rule of your own</source>
        <translation>Zeilen, die eine eigene Regel brechen</translation>
    </message>
    <message>
        <source>{0} of the values of {1} are multiples of 10; by chance {2} would be.</source>
        <translation>{0} der Werte von {1} sind Vielfache von 10; durch Zufall wären es {2}.</translation>
    </message>
    <message>
        <source>Benford&apos;s law does not apply to {0}: it is for 1,000 values and more that span three powers of ten and are no price tags; here are {1} values over {2} powers of ten.</source>
        <translation>Das Benfordsche Gesetz gilt nicht für {0}: Es ist für mindestens 1000 Werte über drei Zehnerpotenzen, die keine Preisschilder sind; hier sind es {1} Werte über {2} Zehnerpotenzen.</translation>
    </message>
    <message>
        <source>First digits of {0} against Benford&apos;s law: mean absolute deviation {1} (Nigrini 2012: above 0.015 they do not follow it).</source>
        <translation>Erste Ziffern von {0} gegen das Benfordsche Gesetz: mittlere absolute Abweichung {1} (Nigrini 2012: über 0,015 folgen sie ihm nicht).</translation>
    </message>
    <message>
        <source>contacts that are not among the service contacts</source>
        <translation>Kontakte, die nicht unter den Servicekontakten sind</translation>
    </message>
    <message>
        <source>Rules of your own, as name: dataset: expression that must hold, parted by semicolons: margin: products: cost&lt;=price.</source>
        <translation>Eigene Regeln als Name: Datensatz: Ausdruck, der gelten muss, durch Semikolon getrennt: Marge: products: cost&lt;=price.</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} in {1}</translation>
    </message>
    <message>
        <source>All rules hold in {0} {0|row|rows}.</source>
        <translation>In {0} {0|Zeile|Zeilen} gelten alle Regeln.</translation>
    </message>
    <message>
        <source>{0} {0|thing|things} in {1} {1|row|rows} worth a look, first: {2}.</source>
        <translation>{0} {0|Auffälligkeit|Auffälligkeiten} in {1} {1|Zeile|Zeilen}, zuerst: {2}.</translation>
    </message>
    <message>
        <source>{0} of {1} {1|problem|problems} in {2} {2|row|rows} can make figures wrong, first: {3} ({4} {4|row|rows}).</source>
        <translation>{0} von {1} {1|Problem|Problemen} in {2} {2|Zeile|Zeilen} {0|kann|können} Zahlen verfälschen, zuerst: {3} ({4} {4|Zeile|Zeilen}).</translation>
    </message>
    <message>
        <source>{0} of {1} {1|problem|problems} in {2} {2|row|rows} can make figures wrong, first: {3}, touching {4} of revenue.</source>
        <translation>{0} von {1} {1|Problem|Problemen} in {2} {2|Zeile|Zeilen} {0|kann|können} Zahlen verfälschen, zuerst: {3}; das berührt {4} Umsatz.</translation>
    </message>
    <message>
        <source>score of {0}</source>
        <translation>Note: {0}</translation>
    </message>
    <message>
        <source>Revenue that problems touch</source>
        <translation>Umsatz, den Probleme berühren</translation>
    </message>
    <message>
        <source>Revenue touched</source>
        <translation>Berührter Umsatz</translation>
    </message>
    <message>
        <source>Rows with problems</source>
        <translation>Zeilen mit Problemen</translation>
    </message>
    <message>
        <source>Scores by dataset and dimension</source>
        <translation>Noten je Datensatz und Dimension</translation>
    </message>
    <message>
        <source>Problems come in the order of the revenue, then the customers, then the rows that they touch. Revenue is that of the order lines, or of the customers, products or stores in question; returns count as much as purchases.</source>
        <translation>Probleme stehen in der Reihenfolge des Umsatzes, dann der Kunden, dann der Zeilen, die sie berühren. Umsatz ist der der Bestellpositionen oder der betroffenen Kunden, Produkte oder Filialen; Rückgaben zählen so viel wie Käufe.</translation>
    </message>
    <message>
        <source>A score is 1 less the share of rows that break a rule: a row with a serious problem counts whole, one that is only worth a look half. The score of a dataset is the mean over its dimensions.</source>
        <translation>Eine Note ist 1 weniger dem Anteil der Zeilen, die eine Regel brechen: Eine Zeile mit einem schweren Problem zählt ganz, eine, die nur einen Blick wert ist, halb. Die Note eines Datensatzes ist das Mittel über ihre Dimensionen.</translation>
    </message>
    <message>
        <source>Missing days are told of all data, whatever is filtered.</source>
        <translation>Fehlende Tage gelten für alle Daten, was auch gefiltert ist.</translation>
    </message>
    <message>
        <source>Of the rows behind the problems {0} of {1} are shown, the first {2} of each.</source>
        <translation>Von den Zeilen hinter den Problemen werden {0} von {1} gezeigt, die ersten {2} von jedem.</translation>
    </message>
    <message>
        <source>Scores of few rows say little: {0} have fewer than {1}.</source>
        <translation>Noten weniger Zeilen sagen wenig: {0} mit weniger als {1}.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Holds every dataset to rules of completeness, validity, uniqueness, consistency, references, timeliness and plausibility, says how many rows, customers and how much revenue each breach touches, and gives each dataset a score. Rules of your own can be added.</source>
        <translation>Misst jeden Datensatz an Regeln der Vollständigkeit, Gültigkeit, Eindeutigkeit, Widerspruchsfreiheit, Verweise, Aktualität und Plausibilität, sagt, wie viele Zeilen und Kunden und wie viel Umsatz jeder Verstoß berührt, und gibt jedem Datensatz eine Note. Eigene Regeln lassen sich hinzufügen.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>Rows or days</source>
        <translation>Zeilen oder Tage</translation>
    </message>
    <message>
        <source>Customers touched</source>
        <translation>Berührte Kunden</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Rows with a problem</source>
        <translation>Zeilen mit einem Problem</translation>
    </message>
    <message>
        <source>Main reason</source>
        <translation>Hauptgrund</translation>
    </message>
    <message>
        <source>Rows behind the problems</source>
        <translation>Zeilen hinter den Problemen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Dagegen steht</translation>
    </message>
    <message>
        <source>Amounts are not compared with quantity × price: they agree in {0} of the lines only, so something else is in them (tax, delivery, discounts of the whole order).</source>
        <translation>Beträge werden nicht mit Menge × Preis verglichen: Sie stimmen nur in {0} der Positionen überein, also steckt anderes darin (Steuer, Versand, Rabatte der ganzen Bestellung).</translation>
    </message>
    <message>
        <source>amounts in another currency than most rows</source>
        <translation>Beträge in anderer Währung als die meisten Zeilen</translation>
    </message>
    <message>
        <source>different names of one country</source>
        <translation>verschiedene Namen eines Landes</translation>
    </message>
    <message>
        <source>different spellings of one value</source>
        <translation>verschiedene Schreibweisen eines Werts</translation>
    </message>
    <message>
        <source>keys that several rows have</source>
        <translation>Schlüssel, die mehrere Zeilen haben</translation>
    </message>
    <message>
        <source>criteria scored twice in one visit</source>
        <translation>Kriterien, die in einem Besuch zweimal bewertet sind</translation>
    </message>
    <message>
        <source>two values of a series for one time</source>
        <translation>zwei Werte einer Reihe für eine Zeit</translation>
    </message>
    <message>
        <source>e-mail addresses that several customers have</source>
        <translation>E-Mail-Adressen, die mehrere Kunden haben</translation>
    </message>
    <message>
        <source>phone numbers that several customers have</source>
        <translation>Telefonnummern, die mehrere Kunden haben</translation>
    </message>
    <message>
        <source>coordinates 0, 0 in the Gulf of Guinea</source>
        <translation>Koordinaten 0, 0 im Golf von Guinea</translation>
    </message>
    <message>
        <source>latitudes and longitudes the wrong way round</source>
        <translation>vertauschte Breiten und Längen</translation>
    </message>
    <message>
        <source>ratings outside the scale</source>
        <translation>Bewertungen außerhalb der Skala</translation>
    </message>
    <message>
        <source>default dates such as 1 January</source>
        <translation>Vorgabedaten wie der 1. Januar</translation>
    </message>
    <message>
        <source>values rounded to tens</source>
        <translation>auf Zehner gerundete Werte</translation>
    </message>
    <message>
        <source>first digits that do not follow Benford&apos;s law</source>
        <translation>erste Ziffern, die dem Benfordschen Gesetz nicht folgen</translation>
    </message>
    <message>
        <source>customers older than 120 years</source>
        <translation>Kunden, die älter als 120 Jahre sind</translation>
    </message>
    <message>
        <source>customers younger than 5 years</source>
        <translation>Kunden, die jünger als 5 Jahre sind</translation>
    </message>
    <message>
        <source>reasons for not buying where something was bought</source>
        <translation>Gründe für den Nichtkauf, obwohl gekauft wurde</translation>
    </message>
    <message>
        <source>calls whose contact is of another customer</source>
        <translation>Anrufe, deren Kontakt einem anderen Kunden gehört</translation>
    </message>
    <message>
        <source>loyalty events before the customer joined</source>
        <translation>Treueereignisse vor dem Beitritt des Kunden</translation>
    </message>
    <message>
        <source>openings and clicks of what was never sent to the customer</source>
        <translation>Öffnungen und Klicks von dem, was dem Kunden nie gesendet wurde</translation>
    </message>
    <message>
        <source>last purchases before the first</source>
        <translation>letzte Käufe vor dem ersten</translation>
    </message>
    <message>
        <source>scores above their maximum</source>
        <translation>Punkte über ihrem Höchstwert</translation>
    </message>
    <message>
        <source>quantities of zero</source>
        <translation>Mengen von null</translation>
    </message>
    <message>
        <source>amounts and quantities of opposite signs</source>
        <translation>Beträge und Mengen mit entgegengesetzten Vorzeichen</translation>
    </message>
    <message>
        <source>products that cost more than their price</source>
        <translation>Produkte, die mehr kosten als ihr Preis</translation>
    </message>
    <message>
        <source>postage, fees, tests and other lines that are no goods</source>
        <translation>Porto, Gebühren, Tests und andere Positionen, die keine Ware sind</translation>
    </message>
    <message>
        <source>amounts that are not quantity × price less discount</source>
        <translation>Beträge, die nicht Menge × Preis weniger Rabatt sind</translation>
    </message>
    <message>
        <source>purchases before the customer signed up</source>
        <translation>Käufe vor der Anmeldung</translation>
    </message>
    <message>
        <source>rows from before the store opened</source>
        <translation>Zeilen aus der Zeit, bevor die Filiale öffnete</translation>
    </message>
    <message>
        <source>loyalty events before the customer signed up</source>
        <translation>Treueereignisse vor der Anmeldung des Kunden</translation>
    </message>
    <message>
        <source>returns of what the customer had not bought before</source>
        <translation>Rückgaben von etwas, das der Kunde vorher nicht gekauft hatte</translation>
    </message>
    <message>
        <source>days without any rows</source>
        <translation>Tage ohne Zeilen</translation>
    </message>
    <message>
        <source>days without rows of a store</source>
        <translation>Tage ohne Zeilen einer Filiale</translation>
    </message>
    <message>
        <source>days without rows of a channel</source>
        <translation>Tage ohne Zeilen eines Kanals</translation>
    </message>
    <message>
        <source>stores from which nothing comes any more</source>
        <translation>Filialen, aus denen nichts mehr kommt</translation>
    </message>
    <message>
        <source>channels from which nothing comes any more</source>
        <translation>Kanäle, aus denen nichts mehr kommt</translation>
    </message>
    <message>
        <source>an end long before that of the other data</source>
        <translation>ein Ende lange vor dem der anderen Daten</translation>
    </message>
    <message>
        <source>Data quality: {0} ({1} {1|row|rows} of {2}) touch {3} of the revenue; see Rules on the page Quality.</source>
        <translation>Datenqualität: {0} ({1} {1|Zeile|Zeilen}, {2}) berühren {3} des Umsatzes; siehe Regeln auf der Seite Qualität.</translation>
    </message>
    <message>
        <source>Data quality: {0} in {1} of the rows of {2}; see Rules on the page Quality.</source>
        <translation>Datenqualität: {0} in {1} der Zeilen ({2}); siehe Regeln auf der Seite Qualität.</translation>
    </message>
    <message>
        <source>prices far from the product&apos;s usual price</source>
        <translation>Preise weit vom üblichen Preis des Produkts</translation>
    </message>
    <message>
        <source>alike and decided to be different</source>
        <translation>ähnlich und als verschieden entschieden</translation>
    </message>
    <message>
        <source>{0} further {0|id|ids} {0|was|were} merged with {1} {1|customer|customers} before and {0|is|are} not compared any more.</source>
        <translation>{0} weitere {0|Nummer|Nummern} {0|wurde|wurden} früher mit {1} {1|Kunden|Kunden} zusammengeführt und {0|wird|werden} nicht mehr verglichen.</translation>
    </message>
    <message>
        <source>{0} {0|pair is|pairs are} left out, because it was decided that they are different people.</source>
        <translation>{0} {0|Paar ist|Paare sind} ausgelassen, weil entschieden wurde, dass es verschiedene Personen sind.</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>A decision is about two customers or more, each by its id and once.</source>
        <translation>Eine Entscheidung betrifft zwei oder mehr Kunden, jeden mit seiner Nummer und einmal.</translation>
    </message>
    <message>
        <source>“{0}” cannot stand for customers that it is none of.</source>
        <translation>„{0}“ kann nicht für Kunden stehen, zu denen es nicht gehört.</translation>
    </message>
    <message>
        <source>What entry {0} of the ledger in {1} decided is damaged. Go back to a copy of the project.</source>
        <translation>Was Eintrag {0} des Verzeichnisses in {1} entschieden hat, ist beschädigt. Gehen Sie auf eine Kopie des Projekts zurück.</translation>
    </message>
    <message>
        <source>{0} customers are one person</source>
        <translation>{0} Kunden sind eine Person</translation>
    </message>
    <message>
        <source>{0} customers are different people</source>
        <translation>{0} Kunden sind verschiedene Personen</translation>
    </message>
    <message>
        <source>{0} customers to be decided later</source>
        <translation>über {0} Kunden wird später entschieden</translation>
    </message>
    <message>
        <source>There is no customer “{0}” in {1}. Ids must be written exactly as in the data.</source>
        <translation>In {1} gibt es keinen Kunden „{0}“. Nummern müssen genau so geschrieben sein wie in den Daten.</translation>
    </message>
    <message>
        <source>Name at least two customers that are one person.</source>
        <translation>Nennen Sie mindestens zwei Kunden, die eine Person sind.</translation>
    </message>
    <message>
        <source>“{0}” is none of the customers that are merged, so it cannot stand for them.</source>
        <translation>„{0}“ ist keiner der Kunden, die zusammengeführt werden, und kann daher nicht für sie stehen.</translation>
    </message>
    <message>
        <source>Customer “{0}” is merged with nobody: there is nothing to take apart.</source>
        <translation>Kunde „{0}“ ist mit niemandem zusammengeführt: Es gibt nichts zu trennen.</translation>
    </message>
    <message>
        <source>Undoing the last change</source>
        <translation>Die letzte Änderung wird zurückgenommen</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Redoing the change</source>
        <translation>Die Änderung wird wiederhergestellt</translation>
    </message>
    <message>
        <source>There is nothing undone to bring again.</source>
        <translation>Es gibt nichts Zurückgenommenes, das wiederherzustellen wäre.</translation>
    </message>
    <message>
        <source>prices 50 times as high or as low as usual</source>
        <translation>Preise, die 50-mal so hoch oder so niedrig wie üblich sind</translation>
    </message>
    <message>
        <source>quantities of 1,000 times the usual and more</source>
        <translation>Mengen vom 1000-Fachen des Üblichen und mehr</translation>
    </message>
    <message>
        <source>What is wrong with the data, and what does it cost?</source>
        <translation>Was stimmt an den Daten nicht, und was kostet das?</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Auch bekannt als</translation>
    </message>
    <message>
        <source>Go through the pairs</source>
        <translation>Paare durchgehen</translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation>Es gibt nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>{0} decisions about customers</source>
        <translation>{0} Entscheidungen über Kunden</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} of {1} would no longer count.</source>
        <translation>{0} {0|Zeile|Zeilen} von {1} {0|würde|würden} nicht mehr zählen.</translation>
    </message>
    <message>
        <source>{0} would be missing in {1} {1|row|rows} of {2}.</source>
        <translation>{0} würde in {1} {1|Zeile|Zeilen} von {2} fehlen.</translation>
    </message>
    <message>
        <source>{0} {0|value|values} of {1} would be written another way, in {2} {2|row|rows} of {3}.</source>
        <translation>{0} {0|Wert|Werte} von {1} {0|würde|würden} anders geschrieben, in {2} {2|Zeile|Zeilen} von {3}.</translation>
    </message>
    <message>
        <source>The rule “{0}” cannot be read. Write dataset: expression that must hold, such as products: cost&lt;=price.</source>
        <translation>Die Regel „{0}“ ist nicht zu verstehen. Schreiben Sie Datensatz: Ausdruck, der gelten muss, etwa products: cost&lt;=price.</translation>
    </message>
    <message>
        <source>The rule “{0}” ({1}) was not applied: {2}</source>
        <translation>Die Regel „{0}“ ({1}) wurde nicht angewendet: {2}</translation>
    </message>
    <message>
        <source>Mend {0} ({1}) should concern {2} rows in the file, but concerns {3}.</source>
        <translation>Bereinigung {0} ({1}) sollte {2} Zeilen in der Datei betreffen, betrifft aber {3}.</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} of {1} left out</source>
        <translation>{0} {0|Zeile|Zeilen} von {1} ausgelassen</translation>
    </message>
    <message>
        <source>{0} {0|value|values} of {1} made missing</source>
        <translation>{0} {0|Wert|Werte} von {1} entfernt</translation>
    </message>
    <message>
        <source>{0} {0|value|values} of {1} replaced</source>
        <translation>{0} {0|Wert|Werte} von {1} ersetzt</translation>
    </message>
    <message>
        <source>rule removed</source>
        <translation>Regel entfernt</translation>
    </message>
    <message>
        <source>rule kept</source>
        <translation>Regel gespeichert</translation>
    </message>
    <message>
        <source>The data have changed since this mend was worked out. Look at it again.</source>
        <translation>Die Daten haben sich geändert, seit diese Bereinigung ermittelt wurde. Sehen Sie sie noch einmal an.</translation>
    </message>
    <message>
        <source>There is nothing to mend.</source>
        <translation>Es gibt nichts zu bereinigen.</translation>
    </message>
    <message>
        <source>Entry {0} of the ledger of {1} is no mend.</source>
        <translation>Eintrag {0} im Protokoll von {1} ist keine Bereinigung.</translation>
    </message>
    <message>
        <source>What entry {0} of the ledger in {1} changed is damaged. Go back to a copy of the project.</source>
        <translation>Was Eintrag {0} des Protokolls in {1} geändert hat, ist beschädigt. Nehmen Sie eine Kopie des Projekts.</translation>
    </message>
    <message>
        <source>{0} was made by a changed version of this program: step {1} of its tables (“{2}”) is not the one that is known here. Open it with the program that made it.</source>
        <translation>{0} stammt von einer geänderten Fassung dieses Programms: Schritt {1} seiner Tabellen („{2}“) ist nicht der hier bekannte. Öffnen Sie die Datei mit dem Programm, das sie gemacht hat.</translation>
    </message>
    <message>
        <source>The rows of {0} in {1} are not as many as its ledger says. Go back to a copy of the project.</source>
        <translation>{0} in {1} hat nicht so viele Zeilen, wie das Protokoll sagt. Nehmen Sie eine Kopie des Projekts.</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} {0|breaks|break} it</source>
        <translation>{0} {0|Zeile verletzt|Zeilen verletzen} sie</translation>
    </message>
    <message>
        <source>Rules for this run</source>
        <translation>Regeln für diesen Lauf</translation>
    </message>
    <message>
        <source>{0} {1} instead of {2} ({3})</source>
        <translation>{0} {1} statt {2} ({3})</translation>
    </message>
    <message>
        <source>Scores that fell with the last import</source>
        <translation>Noten, die mit dem letzten Import gefallen sind</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Score of the import</source>
        <translation>Note des Imports</translation>
    </message>
    <message>
        <source>Score before</source>
        <translation>Note davor</translation>
    </message>
    <message>
        <source>Rows before</source>
        <translation>Zeilen davor</translation>
    </message>
    <message>
        <source>Chance of that</source>
        <translation>Wahrscheinlichkeit dafür</translation>
    </message>
    <message>
        <source>The last import of {0}, {1}, is worse than those before it: {2}.</source>
        <translation>Der letzte Import von {0}, {1}, ist schlechter als die davor: {2}.</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>History of the scores</source>
        <translation>Verlauf der Noten</translation>
    </message>
    <message>
        <source>Score of all up to it</source>
        <translation>Note von allem bis dahin</translation>
    </message>
    <message>
        <source>Scores over the imports</source>
        <translation>Noten über die Importe</translation>
    </message>
    <message>
        <source>The history of the scores looks at the rows of each import that are in force; corrected rows belong to the import that had rejected them, replaced ones to that which replaced them. Missing days belong to no import: timeliness has no history.</source>
        <translation>Der Verlauf der Noten betrachtet von jedem Import die Zeilen, die gelten; berichtigte gehören zu dem Import, der sie abgelehnt hatte, ersetzte zu dem, der sie ersetzt hat. Fehlende Tage gehören zu keinem Import: Die Aktualität hat keinen Verlauf.</translation>
    </message>
    <message>
        <source>The last import of a dataset is called worse than those before it where a score is lower by at least {0}, lower than that of every earlier import of {1} rows or more that was not worse itself, and not by chance: Fisher&apos;s exact test of the shares of rows with a problem and with a serious one, at {2} for all comparisons together (Bonferroni).</source>
        <translation>Der letzte Import eines Datensatzes heißt schlechter als die davor, wo eine Note um mindestens {0} niedriger ist, niedriger als die jedes früheren Imports mit {1} Zeilen oder mehr, der nicht selbst schlechter war, und das nicht durch Zufall: exakter Test von Fisher für die Anteile der Zeilen mit einem Problem und mit einem schweren, bei {2} für alle Vergleiche zusammen (Bonferroni).</translation>
    </message>
    <message>
        <source>{0} {0|pair|pairs}, {1} {1|person|people}, {2} {2|record|records} too many</source>
        <translation>{0} {0|Paar|Paare}, {1} {1|Person|Personen}, {2} {2|Eintrag|Einträge} zu viel</translation>
    </message>
    <message>
        <source>decide by hand</source>
        <translation>von Hand entscheiden</translation>
    </message>
    <message>
        <source>average</source>
        <translation>durchschnittlich</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>kürzlich gekauft</translation>
    </message>
    <message>
        <source>long gone</source>
        <translation>lange weg</translation>
    </message>
    <message>
        <source>frequent</source>
        <translation>häufig</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>selten</translation>
    </message>
    <message>
        <source>high spend</source>
        <translation>hohe Ausgaben</translation>
    </message>
    <message>
        <source>low spend</source>
        <translation>geringe Ausgaben</translation>
    </message>
    <message>
        <source>large orders</source>
        <translation>große Bestellungen</translation>
    </message>
    <message>
        <source>small orders</source>
        <translation>kleine Bestellungen</translation>
    </message>
    <message>
        <source>many articles</source>
        <translation>viele Artikel</translation>
    </message>
    <message>
        <source>few articles</source>
        <translation>wenige Artikel</translation>
    </message>
    <message>
        <source>bargains</source>
        <translation>Schnäppchen</translation>
    </message>
    <message>
        <source>full price</source>
        <translation>voller Preis</translation>
    </message>
    <message>
        <source>outside the stores</source>
        <translation>außerhalb der Filialen</translation>
    </message>
    <message>
        <source>in the stores</source>
        <translation>in den Filialen</translation>
    </message>
    <message>
        <source>many returns</source>
        <translation>viele Rückgaben</translation>
    </message>
    <message>
        <source>few returns</source>
        <translation>wenige Rückgaben</translation>
    </message>
    <message>
        <source>older</source>
        <translation>älter</translation>
    </message>
    <message>
        <source>younger</source>
        <translation>jünger</translation>
    </message>
    <message>
        <source>long with us</source>
        <translation>lange dabei</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>high</source>
        <translation>viel</translation>
    </message>
    <message>
        <source>low</source>
        <translation>wenig</translation>
    </message>
    <message>
        <source>highly stable</source>
        <translation>sehr stabil</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stabil</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>do not trust</source>
        <translation>nicht trauen</translation>
    </message>
    <message>
        <source>silhouette</source>
        <translation>Silhouette</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>more leave at high values</source>
        <translation>mehr gehen bei hohen Werten</translation>
    </message>
    <message>
        <source>more leave at low values</source>
        <translation>mehr gehen bei niedrigen Werten</translation>
    </message>
    <message>
        <source>no clear direction</source>
        <translation>keine klare Richtung</translation>
    </message>
    <message>
        <source>differs by value</source>
        <translation>je nach Wert</translation>
    </message>
    <message>
        <source>logistic</source>
        <translation>logistische Regression</translation>
    </message>
    <message>
        <source>boosted_trees</source>
        <translation>Gradient Boosting</translation>
    </message>
    <message>
        <source>auc</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>average_precision</source>
        <translation>mittlere Präzision</translation>
    </message>
    <message>
        <source>brier</source>
        <translation>Brier-Wert</translation>
    </message>
    <message>
        <source>log_loss</source>
        <translation>logarithmischer Verlust</translation>
    </message>
    <message>
        <source>top_decile_lift</source>
        <translation>Lift des ersten Zehntels</translation>
    </message>
    <message>
        <source>ece</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>“{0}” holds more than one comparison. Make a rule of each, or put a value that has such signs in it in &quot;quotes&quot;.</source>
        <translation>„{0}“ enthält mehr als einen Vergleich. Machen Sie aus jedem eine Regel, oder setzen Sie einen Wert, der solche Zeichen enthält, in &quot;Anführungszeichen&quot;.</translation>
    </message>
    <message>
        <source>Nothing can have happened after {0}: the last day of the data, the day after the last import where nothing in them has a day, or the day of the analysis.</source>
        <translation>Nach dem {0} kann nichts geschehen sein: Das ist der letzte Tag der Daten, wo nichts darin einen Tag hat, der Tag nach der letzten Übernahme, oder der Tag der Auswertung.</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>Wiedergefunden</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Mean silhouette</source>
        <translation>Mittlere Silhouette</translation>
    </message>
    <message>
        <source>What sets the clusters apart</source>
        <translation>Was die Cluster unterscheidet</translation>
    </message>
    <message>
        <source>Standard deviations from the mean</source>
        <translation>Standardabweichungen vom Mittel</translation>
    </message>
    <message>
        <source>Customers and their clusters</source>
        <translation>Kunden und ihre Cluster</translation>
    </message>
    <message>
        <source>Silhouette</source>
        <translation>Silhouette</translation>
    </message>
    <message>
        <source>First axis</source>
        <translation>Erste Achse</translation>
    </message>
    <message>
        <source>Second axis</source>
        <translation>Zweite Achse</translation>
    </message>
    <message>
        <source>How many clusters</source>
        <translation>Wie viele Cluster</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>Gap less its error</source>
        <translation>Gap weniger Fehler</translation>
    </message>
    <message>
        <source>Gap with its error</source>
        <translation>Gap mit Fehler</translation>
    </message>
    <message>
        <source>Found again, the least stable</source>
        <translation>Wiedergefunden, der unsicherste</translation>
    </message>
    <message>
        <source>Variance within the clusters</source>
        <translation>Varianz innerhalb der Cluster</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Vorgeschlagen von</translation>
    </message>
    <message>
        <source>Customers by cluster</source>
        <translation>Kunden nach Cluster</translation>
    </message>
    <message>
        <source>First discriminant axis</source>
        <translation>Erste Diskriminanzachse</translation>
    </message>
    <message>
        <source>Second discriminant axis</source>
        <translation>Zweite Diskriminanzachse</translation>
    </message>
    <message>
        <source>Share of customers and of revenue by cluster</source>
        <translation>Anteil an Kunden und Umsatz nach Cluster</translation>
    </message>
    <message>
        <source>Gap statistic</source>
        <translation>Gap-Statistik</translation>
    </message>
    <message>
        <source>Number of clusters</source>
        <translation>Anzahl der Cluster</translation>
    </message>
    <message>
        <source>clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>found again, the least stable cluster</source>
        <translation>wiedergefunden, der unsicherste Cluster</translation>
    </message>
    <message>
        <source>mean silhouette</source>
        <translation>mittlere Silhouette</translation>
    </message>
    <message>
        <source>of the variance lies between the clusters</source>
        <translation>der Varianz liegt zwischen den Clustern</translation>
    </message>
    <message>
        <source>Customers fall into {0} {0|cluster|clusters}; the largest, “{1}”, holds {2} of them.</source>
        <translation>Die Kunden bilden {0} {0|Cluster|Cluster}; der größte, „{1}“, umfasst {2} von ihnen.</translation>
    </message>
    <message>
        <source>Customers fall into {0} {0|cluster|clusters}; the most valuable, “{1}”, is {2} of customers and brings {3} of revenue.</source>
        <translation>Die Kunden bilden {0} {0|Cluster|Cluster}; der wertvollste, „{1}“, umfasst {2} der Kunden und bringt {3} des Umsatzes.</translation>
    </message>
    <message>
        <source>Customers are compared by: {0}.</source>
        <translation>Kunden werden verglichen nach: {0}.</translation>
    </message>
    <message>
        <source>Of skewed measures the logarithm of 1 + the value is compared: {0}.</source>
        <translation>Von schiefen Merkmalen wird der Logarithmus von 1 + Wert verglichen: {0}.</translation>
    </message>
    <message>
        <source>Each measure is centred on its median and scaled by the spread of its middle half.</source>
        <translation>Jedes Merkmal wird um den Median zentriert und durch die Spannweite seiner mittleren Hälfte geteilt.</translation>
    </message>
    <message>
        <source>Each measure is centred on its mean and scaled by its standard deviation.</source>
        <translation>Jedes Merkmal wird um den Mittelwert zentriert und durch die Standardabweichung geteilt.</translation>
    </message>
    <message>
        <source>k-means: {0} starts with k-means++, iterations of Lloyd with the bounds of Hamerly (2010), then transfers of single customers (Hartigan and Wong 1979).</source>
        <translation>k-means: {0} Anläufe mit k-means++, Iterationen nach Lloyd mit den Schranken von Hamerly (2010), danach Umzüge einzelner Kunden (Hartigan und Wong 1979).</translation>
    </message>
    <message>
        <source>Mixture of normal distributions with covariances {0}, fitted by EM from k-means (Fraley and Raftery 2002). A customer counts for the cluster with the highest probability.</source>
        <translation>Mischung von Normalverteilungen mit Kovarianzen {0}, mit EM von k-means aus angepasst (Fraley und Raftery 2002). Ein Kunde zählt zum Cluster mit der höchsten Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Found again: the mean Jaccard similarity with the most similar cluster over 100 bootstrap samples (Hennig 2007), from {0} {0|customer|customers}. From 0.85 a cluster is highly stable, from 0.75 stable, below 0.6 not to be trusted.</source>
        <translation>Wiedergefunden: die mittlere Jaccard-Ähnlichkeit mit dem ähnlichsten Cluster über 100 Bootstrap-Stichproben (Hennig 2007), aus {0} {0|Kunden|Kunden}. Ab 0,85 ist ein Cluster sehr stabil, ab 0,75 stabil, unter 0,6 ist ihm nicht zu trauen.</translation>
    </message>
    <message>
        <source>Names come from the measures that differ most, by half a standard deviation or more. Tables show medians of the clusters.</source>
        <translation>Die Namen kommen von den Merkmalen mit den größten Unterschieden, ab einer halben Standardabweichung. Die Tabellen zeigen Mediane der Cluster.</translation>
    </message>
    <message>
        <source>The map shows {0} of what parts the clusters.</source>
        <translation>Die Karte zeigt {0} dessen, was die Cluster trennt.</translation>
    </message>
    <message>
        <source>Shares of customers with few order lines are drawn towards the share of all, as far as their few lines say little (beta-binomial).</source>
        <translation>Anteile von Kunden mit wenigen Bestellpositionen rücken zum Anteil aller, soweit die wenigen Positionen wenig sagen (Beta-Binomial).</translation>
    </message>
    <message>
        <source>Silhouettes are those of {0} customers drawn at random.</source>
        <translation>Die Silhouetten sind die von {0} zufällig gezogenen Kunden.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} without one of the measures {0|is|are} left out.</source>
        <translation>{0} {0|Kunde|Kunden} ohne eines der Merkmale {0|ist|sind} weggelassen.</translation>
    </message>
    <message>
        <source>{0} missing {0|value is|values are} replaced by the median.</source>
        <translation>{0} fehlende{0|r Wert ist| Werte sind} durch den Median ersetzt.</translation>
    </message>
    <message>
        <source>The same for all customers and left out: {0}.</source>
        <translation>Bei allen Kunden gleich und weggelassen: {0}.</translation>
    </message>
    <message>
        <source>Known of no customer and left out: {0}.</source>
        <translation>Von keinem Kunden bekannt und weggelassen: {0}.</translation>
    </message>
    <message>
        <source>There are only {0} different groups, not {1}.</source>
        <translation>Es gibt nur {0} verschiedene Gruppen, nicht {1}.</translation>
    </message>
    <message>
        <source>The gap statistic finds no clusters: customers differ by degrees, and where one group ends and the next begins is a matter of choice.</source>
        <translation>Die Gap-Statistik findet keine Cluster: Kunden unterscheiden sich stufenlos, und wo eine Gruppe endet und die nächste beginnt, ist Ermessenssache.</translation>
    </message>
    <message>
        <source>{0} of {1} clusters {0|is|are} not found again in samples of the same customers: do not build on them.</source>
        <translation>{0} von {1} Clustern {0|wird|werden} in Stichproben derselben Kunden nicht wiedergefunden: Bauen Sie nicht darauf.</translation>
    </message>
    <message>
        <source>The iterations did not come to an end: more starts may find better clusters.</source>
        <translation>Die Iterationen kamen nicht zum Ende: mehr Anläufe finden vielleicht bessere Cluster.</translation>
    </message>
    <message>
        <source>A component of the mixture shrank to customers who are nearly equal: probabilities mean little. Choose fewer clusters or a simpler shape.</source>
        <translation>Eine Komponente der Mischung schrumpfte auf fast gleiche Kunden: Die Wahrscheinlichkeiten bedeuten wenig. Wählen Sie weniger Cluster oder eine einfachere Form.</translation>
    </message>
    <message>
        <source>Lines an order</source>
        <translation>Positionen je Bestellung</translation>
    </message>
    <message>
        <source>Share bought at a reduction</source>
        <translation>Anteil reduziert gekauft</translation>
    </message>
    <message>
        <source>Share bought outside the stores</source>
        <translation>Anteil außerhalb der Filialen gekauft</translation>
    </message>
    <message>
        <source>Share of lines sent back</source>
        <translation>Anteil zurückgeschickter Positionen</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Days since sign-up</source>
        <translation>Tage seit der Anmeldung</translation>
    </message>
    <message>
        <source>There is no measure of customers “{0}”. There are: {1}.</source>
        <translation>Es gibt kein Merkmal von Kunden „{0}“. Es gibt: {1}.</translation>
    </message>
    <message>
        <source>No customer is left: widen the filter.</source>
        <translation>Kein Kunde bleibt übrig: Erweitern Sie den Filter.</translation>
    </message>
    <message>
        <source>Counting clusters</source>
        <translation>Cluster werden gezählt</translation>
    </message>
    <message>
        <source>Parting customers</source>
        <translation>Kunden werden eingeteilt</translation>
    </message>
    <message>
        <source>Drawing customers anew</source>
        <translation>Kunden werden neu gezogen</translation>
    </message>
    <message>
        <source>The one with the best BIC</source>
        <translation>Die mit dem besten BIC</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>What customers are compared by, parted by commas; empty takes recency, frequency, spend, habits of buying and the numbers in columns of your own. There are: {0}.</source>
        <translation>Wonach Kunden verglichen werden, durch Kommas getrennt; leer nimmt Aktualität, Häufigkeit, Ausgaben, Kaufgewohnheiten und die Zahlen in eigenen Spalten. Es gibt: {0}.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>k-means</source>
        <translation>k-means</translation>
    </message>
    <message>
        <source>Mixture of normal distributions</source>
        <translation>Mischung von Normalverteilungen</translation>
    </message>
    <message>
        <source>k-means makes round groups of similar spread; a mixture allows long, tilted and unequal ones and says how probably a customer belongs to the group.</source>
        <translation>k-means bildet runde Gruppen von ähnlicher Streuung; eine Mischung erlaubt längliche, schräge und ungleiche und sagt, wie wahrscheinlich ein Kunde zur Gruppe gehört.</translation>
    </message>
    <message>
        <source>Clusters at most</source>
        <translation>Cluster höchstens</translation>
    </message>
    <message>
        <source>The largest number that is tried.</source>
        <translation>Die größte Anzahl, die versucht wird.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Median and middle half</source>
        <translation>Median und mittlere Hälfte</translation>
    </message>
    <message>
        <source>Mean and standard deviation</source>
        <translation>Mittelwert und Standardabweichung</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Wie sie sind</translation>
    </message>
    <message>
        <source>How measures in different units are made comparable. The middle half is not moved by a few very large values.</source>
        <translation>Wie Merkmale in verschiedenen Einheiten vergleichbar werden. Die mittlere Hälfte wird von wenigen sehr großen Werten nicht verschoben.</translation>
    </message>
    <message>
        <source>Logarithms of skewed measures</source>
        <translation>Logarithmen schiefer Merkmale</translation>
    </message>
    <message>
        <source>So that a few very large customers do not make up clusters of their own.</source>
        <translation>Damit wenige sehr große Kunden keine eigenen Cluster bilden.</translation>
    </message>
    <message>
        <source>Leave the customer out</source>
        <translation>Den Kunden weglassen</translation>
    </message>
    <message>
        <source>Take the median</source>
        <translation>Den Median nehmen</translation>
    </message>
    <message>
        <source>What happens to customers of whom a measure is not known.</source>
        <translation>Was mit Kunden geschieht, von denen ein Merkmal nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Shape of the mixture</source>
        <translation>Form der Mischung</translation>
    </message>
    <message>
        <source>Volume, shape and orientation of the components: equal (E), varying (V) or the axes (I), as in mclust.</source>
        <translation>Volumen, Form und Richtung der Komponenten: gleich (E), verschieden (V) oder die Achsen (I), wie in mclust.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Anläufe</translation>
    </message>
    <message>
        <source>k-means begins so often anew and keeps the best.</source>
        <translation>So oft beginnt k-means neu und behält das Beste.</translation>
    </message>
    <message>
        <source>Nothing is known of customers that could be compared: import order lines or columns with numbers.</source>
        <translation>Über die Kunden ist nichts bekannt, was sich vergleichen ließe: Importieren Sie Bestellpositionen oder Spalten mit Zahlen.</translation>
    </message>
    <message>
        <source>{0} {0|customer has|customers have} every measure, and too few of them differ to make clusters: choose other measures, take medians for missing values or widen the filter.</source>
        <translation>{0} {0|Kunde hat|Kunden haben} alle Merkmale, und zu wenige unterscheiden sich, um Cluster zu bilden: Wählen Sie andere Merkmale, nehmen Sie Mediane für fehlende Werte oder erweitern Sie den Filter.</translation>
    </message>
    <message>
        <source>Only {0} {0|customer|customers}: clusters of so few say little.</source>
        <translation>Nur {0} {0|Kunde|Kunden}: Cluster von so wenigen sagen wenig.</translation>
    </message>
    <message>
        <source>Clusters of customers</source>
        <translation>Cluster von Kunden</translation>
    </message>
    <message>
        <source>Which groups of similar customers are there, and what sets each apart?</source>
        <translation>Welche Gruppen ähnlicher Kunden gibt es, und was unterscheidet jede?</translation>
    </message>
    <message>
        <source>Groups customers who are alike in what they buy and in what is known of them, proposes how many groups there are, names each by what sets it apart, and says how surely it would be found again. Use it where the usual segments do not part your customers well.</source>
        <translation>Gruppiert Kunden, die sich in dem gleichen, was sie kaufen und was über sie bekannt ist, schlägt vor, wie viele Gruppen es gibt, benennt jede nach dem, was sie unterscheidet, und sagt, wie sicher sie wiedergefunden würde. Hilft, wo die üblichen Segmente Ihre Kunden nicht gut trennen.</translation>
    </message>
    <message>
        <source>The segment “{0}” needs itself to be known.</source>
        <translation>Das Segment „{0}“ setzt sich selbst voraus.</translation>
    </message>
    <message>
        <source>There is no segment “{0}”. Did you mean “{1}”?</source>
        <translation>Ein Segment „{0}“ gibt es nicht. Meinten Sie „{1}“?</translation>
    </message>
    <message>
        <source>There is no segment “{0}”. Known: {1}.</source>
        <translation>Ein Segment „{0}“ gibt es nicht. Bekannt sind: {1}.</translation>
    </message>
    <message>
        <source>The rule cannot be read from “{0}” on. Write conditions with and, or, not and brackets, such as customers.country=France and (orders(in last 90 days)&gt;=2 or not segment=Lost).</source>
        <translation>Die Regel ist ab „{0}“ nicht zu lesen. Schreiben Sie Bedingungen mit and, or, not und Klammern, etwa customers.country=France and (orders(in last 90 days)&gt;=2 or not segment=Lost).</translation>
    </message>
    <message>
        <source>A period is of rows: write count(transactions where period=2011)&gt;0, for example.</source>
        <translation>Ein Zeitraum gilt für Zeilen: Schreiben Sie etwa count(transactions where period=2011)&gt;0.</translation>
    </message>
    <message>
        <source>{0} are no customers: write any(transactions where {0}.…=…), for example.</source>
        <translation>{0} sind keine Kunden: Schreiben Sie etwa any(transactions where {0}.…=…).</translation>
    </message>
    <message>
        <source>The rows of {0} name no customers.</source>
        <translation>Die Zeilen von {0} nennen keine Kunden.</translation>
    </message>
    <message>
        <source>There is no measure “{0}”. Measures are: {1}.</source>
        <translation>Eine Kennzahl „{0}“ gibt es nicht. Es gibt: {1}.</translation>
    </message>
    <message>
        <source>{0}(…) is compared with a number: {0}(…)&gt;=2, for example.</source>
        <translation>{0}(…) wird mit einer Zahl verglichen, etwa {0}(…)&gt;=2.</translation>
    </message>
    <message>
        <source>{0}(…) is of a field: {0}(transactions.amount), for example.</source>
        <translation>{0}(…) gilt einem Feld, etwa {0}(transactions.amount).</translation>
    </message>
    <message>
        <source>{0}(…) is of rows: {0}(transactions), for example.</source>
        <translation>{0}(…) gilt Zeilen, etwa {0}(transactions).</translation>
    </message>
    <message>
        <source>{0} holds no numbers: count the values with distinct({0}).</source>
        <translation>{0} enthält keine Zahlen: Zählen Sie die Werte mit distinct({0}).</translation>
    </message>
    <message>
        <source>A segment is of customers, not of rows: put it outside of the brackets.</source>
        <translation>Ein Segment gilt für Kunden, nicht für Zeilen: Setzen Sie es außerhalb der Klammern.</translation>
    </message>
    <message>
        <source>The rows of {0} have no day.</source>
        <translation>Die Zeilen von {0} haben keinen Tag.</translation>
    </message>
    <message>
        <source>“within” goes with count, days, distinct, orders, sum and any.</source>
        <translation>„within“ geht mit count, days, distinct, orders, sum und any.</translation>
    </message>
    <message>
        <source>“{0}” is no number. Write it with a point, such as 12.5.</source>
        <translation>„{0}“ ist keine Zahl. Schreiben Sie sie mit einem Punkt, etwa 12.5.</translation>
    </message>
    <message>
        <source>The rule is empty. Write who belongs to the segment, such as customers.country=France and orders(in last 90 days)&gt;=2.</source>
        <translation>Die Regel ist leer. Schreiben Sie, wer zum Segment gehört, etwa customers.country=France and orders(in last 90 days)&gt;=2.</translation>
    </message>
    <message>
        <source>Members of</source>
        <translation>Mitglieder von</translation>
    </message>
    <message>
        <source>No segment</source>
        <translation>Kein Segment</translation>
    </message>
    <message>
        <source>Lists the customers of a segment and how its size went.</source>
        <translation>Führt die Kunden eines Segments auf.</translation>
    </message>
    <message>
        <source>Rule to try</source>
        <translation>Regel zum Ausprobieren</translation>
    </message>
    <message>
        <source>A rule that is not kept yet, such as customers.country=France and orders(in last 90 days)&gt;=2.</source>
        <translation>Eine Regel, die noch nicht behalten ist, etwa customers.country=France and orders(in last 90 days)&gt;=2.</translation>
    </message>
    <message>
        <source>Explain customer</source>
        <translation>Kunde erklären</translation>
    </message>
    <message>
        <source>The id of a customer: says for every part of the rules why the customer is in or out.</source>
        <translation>Die Nummer eines Kunden: sagt für jeden Teil der Regeln, warum der Kunde dazugehört oder nicht.</translation>
    </message>
    <message>
        <source>“{0}” cannot be worked out on the present data: {1}</source>
        <translation>„{0}“ lässt sich auf den vorliegenden Daten nicht bestimmen: {1}</translation>
    </message>
    <message>
        <source>Your segments</source>
        <translation>Ihre Segmente</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Customers in two segments</source>
        <translation>Kunden in zwei Segmenten</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>Auch in</translation>
    </message>
    <message>
        <source>Customers in both</source>
        <translation>Kunden in beiden</translation>
    </message>
    <message>
        <source>Share of the segment</source>
        <translation>Anteil am Segment</translation>
    </message>
    <message>
        <source>Looking back</source>
        <translation>Blick zurück</translation>
    </message>
    <message>
        <source>Size over time</source>
        <translation>Größe im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Customers of {0}</source>
        <translation>Kunden von {0}</translation>
    </message>
    <message>
        <source>There is no customer “{0}”.</source>
        <translation>Einen Kunden „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Why {0} is in or out</source>
        <translation>Warum {0} dazugehört oder nicht</translation>
    </message>
    <message>
        <source>Part of the rule</source>
        <translation>Teil der Regel</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>The customer has</source>
        <translation>Der Kunde hat</translation>
    </message>
    <message>
        <source>{0} of {1} customers ({2}) satisfy the rule.</source>
        <translation>{0} von {1} Kunden ({2}) erfüllen die Regel.</translation>
    </message>
    <message>
        <source>customers in any of them</source>
        <translation>Kunden in einem davon</translation>
    </message>
    <message>
        <source>customers in none</source>
        <translation>Kunden in keinem</translation>
    </message>
    <message>
        <source>customers in several</source>
        <translation>Kunden in mehreren</translation>
    </message>
    <message>
        <source>Customers by segment</source>
        <translation>Kunden nach Segment</translation>
    </message>
    <message>
        <source>Share of a segment that is also in another</source>
        <translation>Anteil eines Segments, der auch in einem anderen ist</translation>
    </message>
    <message>
        <source>A rule is made of conditions with and, or, not and brackets: on fields of customers, on segments, and on what a customer&apos;s rows come to (count, days, distinct, sum, mean, least, most, since_last, since_first, orders, any).</source>
        <translation>Eine Regel besteht aus Bedingungen mit and, or, not und Klammern: an Felder von Kunden, an Segmente und daran, worauf die Zeilen eines Kunden kommen (count, days, distinct, sum, mean, least, most, since_last, since_first, orders, any).</translation>
    </message>
    <message>
        <source>{0} has {1} {1|customer|customers} only: its figures say little.</source>
        <translation>{0} hat nur {1} {1|Kunden|Kunden}: Seine Zahlen sagen wenig.</translation>
    </message>
    <message>
        <source>Who belongs to the groups that we have defined, and how do these overlap and grow?</source>
        <translation>Wer gehört zu den Gruppen, die wir festgelegt haben, und wie überschneiden sie sich und wachsen sie?</translation>
    </message>
    <message>
        <source>Segments by rules of your own: conditions on customers and on everything that they did, nested with and, or and not. A segment that is kept can be used in every filter, and its members follow the data.</source>
        <translation>Segmente nach eigenen Regeln: Bedingungen an Kunden und an alles, was sie getan haben, verschachtelt mit and, or und not. Ein Segment, das behalten wird, ist in jedem Filter zu verwenden, und seine Mitglieder folgen den Daten.</translation>
    </message>
    <message>
        <source>Gaps between purchases</source>
        <translation>Lücken zwischen Käufen</translation>
    </message>
    <message>
        <source>Who left</source>
        <translation>Wer gegangen ist</translation>
    </message>
    <message>
        <source>A column of customers that says who left, or gaps between purchases: whoever bought nothing within the window after a cut-off day. What fits takes a column that speaks of leaving, else gaps.</source>
        <translation>Eine Spalte der Kunden, die sagt, wer gegangen ist, oder Lücken zwischen Käufen: wer im Fenster nach einem Stichtag nichts gekauft hat. „Was passt“ nimmt eine Spalte, die vom Weggang spricht, sonst Lücken.</translation>
    </message>
    <message>
        <source>Value that means left</source>
        <translation>Wert, der gegangen bedeutet</translation>
    </message>
    <message>
        <source>Empty: recognised (yes, true, 1, churned, left…).</source>
        <translation>Leer: wird erkannt (ja, true, 1, churned, left …).</translation>
    </message>
    <message>
        <source>Window in days</source>
        <translation>Fenster in Tagen</translation>
    </message>
    <message>
        <source>Of gaps: so long without a purchase counts as having left. 0: worked out, so that 95 of 100 repeated purchases come within it.</source>
        <translation>Für Lücken: So lange ohne Kauf zählt als gegangen. 0: wird so bestimmt, dass 95 von 100 wiederholten Käufen darin liegen.</translation>
    </message>
    <message>
        <source>What tells best</source>
        <translation>Was am besten vorhersagt</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>Logistische Regression</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>Gradient Boosting (Bäume)</translation>
    </message>
    <message>
        <source>What tells best has the lower log loss on customers that it has not learnt from.</source>
        <translation>Am besten ist, was bei nicht gelernten Kunden den kleineren logarithmischen Verlust hat.</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Customers are dealt out into so many parts; each part is told by a model of the others.</source>
        <translation>Kunden werden auf so viele Teile verteilt; jeder Teil wird von einem Modell der anderen eingeschätzt.</translation>
    </message>
    <message>
        <source>Empty: all that can be used. Names with commas: only these. Names with a minus before: all but these.</source>
        <translation>Leer: alle brauchbaren. Namen mit Kommas: nur diese. Namen mit Minus davor: alle außer diesen.</translation>
    </message>
    <message>
        <source>Cost of a contact</source>
        <translation>Kosten eines Kontakts</translation>
    </message>
    <message>
        <source>Of everybody who is contacted.</source>
        <translation>Für jeden, der angesprochen wird.</translation>
    </message>
    <message>
        <source>Cost of the offer</source>
        <translation>Kosten des Angebots</translation>
    </message>
    <message>
        <source>Of everybody who takes it: who would have stayed anyway, and who stays because of it.</source>
        <translation>Für jeden, der es annimmt: wer ohnehin geblieben wäre und wer deswegen bleibt.</translation>
    </message>
    <message>
        <source>Value of a customer who stays</source>
        <translation>Wert eines Kunden, der bleibt</translation>
    </message>
    <message>
        <source>0: what a customer brings in a year by the order lines, or 100 where there are none.</source>
        <translation>0: was ein Kunde nach den Bestellzeilen im Jahr bringt, oder 100, wo es keine gibt.</translation>
    </message>
    <message>
        <source>Success of the offer in %</source>
        <translation>Erfolg des Angebots in %</translation>
    </message>
    <message>
        <source>Of those about to leave, how many in a hundred stay because of the offer.</source>
        <translation>Wie viele von hundert, die gehen wollen, wegen des Angebots bleiben.</translation>
    </message>
    <message>
        <source>There is no field “{0}” that could tell who leaves.</source>
        <translation>Es gibt kein Feld „{0}“, das sagen könnte, wer geht.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} left and {1} stayed: at least {2} of each are needed to tell them apart.</source>
        <translation>{0} {0|Kunde ist|Kunden sind} gegangen und {1} geblieben: Von beiden braucht es mindestens {2}, um sie zu unterscheiden.</translation>
    </message>
    <message>
        <source>No field is left that could tell who leaves: customers differ in nothing that is known of them.</source>
        <translation>Kein Feld bleibt, das sagen könnte, wer geht: Die Kunden unterscheiden sich in nichts, was von ihnen bekannt ist.</translation>
    </message>
    <message>
        <source>A customer who stays is taken to be worth {0}, what a customer brought in a year.</source>
        <translation>Ein Kunde, der bleibt, gilt als {0} wert; so viel brachte ein Kunde im Jahr.</translation>
    </message>
    <message>
        <source>A customer who stays is taken to be worth {0}, which is only an example: set what yours are worth.</source>
        <translation>Ein Kunde, der bleibt, gilt als {0} wert, was nur ein Beispiel ist: Geben Sie an, was Ihre wert sind.</translation>
    </message>
    <message>
        <source>Profit: a contact costs {0}, the offer {1} for everybody who takes it, and {2} of those about to leave stay because of it. Neslin and others (2006). These are assumptions: set your own.</source>
        <translation>Gewinn: Ein Kontakt kostet {0}, das Angebot {1} für jeden, der es annimmt, und {2} derer, die gehen wollen, bleiben deswegen. Neslin und andere (2006). Das sind Annahmen: Setzen Sie Ihre eigenen.</translation>
    </message>
    <message>
        <source>Learning who leaves</source>
        <translation>Es wird gelernt, wer geht</translation>
    </message>
    <message>
        <source>Finding reasons</source>
        <translation>Gründe werden gesucht</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>Abwanderung</translation>
    </message>
    <message>
        <source>Who is leaving, why, and whom is it worth to keep?</source>
        <translation>Wer geht, warum, und wen zu halten lohnt sich?</translation>
    </message>
    <message>
        <source>Learns from customers whose end is known who leaves, tells each customer&apos;s risk and the reasons, and shows how far that can be trusted: every customer is judged by a model that has not seen them.</source>
        <translation>Lernt aus Kunden, deren Ende bekannt ist, wer geht, nennt Risiko und Gründe jedes Kunden und zeigt, wie weit dem zu trauen ist: Jeder Kunde wird von einem Modell beurteilt, das ihn nicht gesehen hat.</translation>
    </message>
    <message>
        <source>{0} of customers left, but nothing that is known of them tells who.</source>
        <translation>{0} der Kunden sind gegangen, aber nichts, was von ihnen bekannt ist, sagt, wer.</translation>
    </message>
    <message>
        <source>{0} of customers left; the tenth at the highest risk holds {1} of them, and “{2}” tells most about who leaves.</source>
        <translation>{0} der Kunden sind gegangen; das Zehntel mit dem höchsten Risiko enthält {1} davon, und „{2}“ sagt am meisten darüber, wer geht.</translation>
    </message>
    <message>
        <source>of active customers left</source>
        <translation>der aktiven Kunden sind gegangen</translation>
    </message>
    <message>
        <source>of customers left</source>
        <translation>der Kunden sind gegangen</translation>
    </message>
    <message>
        <source>times as many leave among the tenth at the highest risk</source>
        <translation>mal so viele gehen im Zehntel mit dem höchsten Risiko</translation>
    </message>
    <message>
        <source>pairs of leaver and stayer told apart</source>
        <translation>der Paare aus Gegangenem und Gebliebenem richtig unterschieden</translation>
    </message>
    <message>
        <source>of customers are worth contacting</source>
        <translation>der Kunden anzusprechen lohnt sich</translation>
    </message>
    <message>
        <source>profit of contacting them</source>
        <translation>Gewinn, wenn sie angesprochen werden</translation>
    </message>
    <message>
        <source>Every customer whose end is known is told by a model that has not learnt from it ({0} parts). Log loss decides which model is used; log-odds become probabilities by Platt&apos;s (1999) scaling on such cases.</source>
        <translation>Jeder Kunde, dessen Ende bekannt ist, wird von einem Modell eingeschätzt, das nicht aus ihm gelernt hat ({0} Teile). Der logarithmische Verlust entscheidet, welches Modell gilt; Log-Chancen werden durch Platts Skalierung (1999) an solchen Fällen zu Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Importance: how much of the uncertainty about who leaves the field takes away, with 95 % interval by customer. Fields that say the same share it, and none of it is proof of a cause.</source>
        <translation>Bedeutung: wie viel der Ungewissheit darüber, wer geht, das Feld nimmt, mit 95-%-Intervall nach Kunden. Felder, die dasselbe sagen, teilen sie sich, und nichts davon beweist eine Ursache.</translation>
    </message>
    <message>
        <source>Intervals are of 95 %: AUC by DeLong, DeLong and Clarke-Pearson (1988), shares by Wilson (1927), average precision and calibration error by bootstrap.</source>
        <translation>Intervalle zu 95 %: AUC nach DeLong, DeLong und Clarke-Pearson (1988), Anteile nach Wilson (1927), mittlere Präzision und Kalibrierungsfehler durch Bootstrap.</translation>
    </message>
    <message>
        <source>A customer who bought within {0} days before {1} and not within {0} days after it has left. {2} cut-off {2|day is|days are} learnt from, the last one is judged; fields know only what was before. Listed is who bought within {0} days before {3}.</source>
        <translation>Wer in den {0} Tagen vor dem {1} gekauft hat und in den {0} Tagen danach nicht, ist gegangen. Gelernt wird aus {2} {2|Stichtag|Stichtagen}, beurteilt am letzten; Felder wissen nur, was vorher war. Genannt wird, wer in den {0} Tagen vor dem {3} gekauft hat.</translation>
    </message>
    <message>
        <source>“Lately” means within {0} days before the day.</source>
        <translation>„Zuletzt“ heißt: in den {0} Tagen vor dem Tag.</translation>
    </message>
    <message>
        <source>“{0}” says who left: {1}; who stayed: {2}. Fields are those of the customers as they stand in the file; what happened when is not known of them.</source>
        <translation>„{0}“ sagt, wer gegangen ist: {1}; wer geblieben ist: {2}. Felder sind die der Kunden, wie sie in der Datei stehen; wann was geschah, ist von ihnen nicht bekannt.</translation>
    </message>
    <message>
        <source>Left out because they tell the end itself, and were hardly known before: {0}.</source>
        <translation>Weggelassen, weil sie das Ende selbst verraten und vorher kaum bekannt waren: {0}.</translation>
    </message>
    <message>
        <source>Left out because nearly each customer has a value of their own: {0}.</source>
        <translation>Weggelassen, weil fast jeder Kunde einen eigenen Wert hat: {0}.</translation>
    </message>
    <message>
        <source>{0} {0|buyer who is|buyers who are} not among the customers {0|is|are} left out.</source>
        <translation>{0} {0|Käufer, der|Käufer, die} nicht unter den Kunden {0|steht, bleibt|stehen, bleiben} weg.</translation>
    </message>
    <message>
        <source>Reasons are given for the {0} customers at the highest risk.</source>
        <translation>Gründe gibt es für die {0} Kunden mit dem höchsten Risiko.</translation>
    </message>
    <message>
        <source>Only {0} customers are of the rarer end: take the figures as a hint, and mind their intervals.</source>
        <translation>Nur {0} Kunden haben das seltenere Ende: Nehmen Sie die Zahlen als Hinweis und achten Sie auf ihre Intervalle.</translation>
    </message>
    <message>
        <source>The model tells leavers from stayers no better than chance could: do not choose customers by it.</source>
        <translation>Das Modell unterscheidet Gegangene und Gebliebene nicht besser als der Zufall: Wählen Sie keine Kunden danach aus.</translation>
    </message>
    <message>
        <source>Probabilities are off by {0} on average: read them as an order, not as chances.</source>
        <translation>Die Wahrscheinlichkeiten liegen im Mittel um {0} daneben: Lesen Sie sie als Reihenfolge, nicht als Chancen.</translation>
    </message>
    <message>
        <source>The ends are told nearly without error: look whether a field was filled only after somebody had left.</source>
        <translation>Das Ende wird fast fehlerfrei vorhergesagt: Prüfen Sie, ob ein Feld erst nach dem Weggang gefüllt wurde.</translation>
    </message>
    <message>
        <source>What tells who leaves</source>
        <translation>Was sagt, wer geht</translation>
    </message>
    <message>
        <source>Uncertainty taken away</source>
        <translation>Genommene Ungewissheit</translation>
    </message>
    <message>
        <source>Leavers reached by contacting those at the highest risk</source>
        <translation>Erreichte Abwanderer, wenn die mit dem höchsten Risiko angesprochen werden</translation>
    </message>
    <message>
        <source>Share of customers contacted</source>
        <translation>Anteil angesprochener Kunden</translation>
    </message>
    <message>
        <source>Share of leavers reached</source>
        <translation>Anteil erreichter Abwanderer</translation>
    </message>
    <message>
        <source>Leavers among customers of each tenth by risk</source>
        <translation>Abwanderer in jedem Zehntel nach Risiko</translation>
    </message>
    <message>
        <source>Tenth, the highest risk first</source>
        <translation>Zehntel, das höchste Risiko zuerst</translation>
    </message>
    <message>
        <source>Times the average</source>
        <translation>Vielfaches des Durchschnitts</translation>
    </message>
    <message>
        <source>Foretold against observed</source>
        <translation>Vorhergesagt und beobachtet</translation>
    </message>
    <message>
        <source>Risk foretold</source>
        <translation>Vorhergesagtes Risiko</translation>
    </message>
    <message>
        <source>Share that left</source>
        <translation>Anteil der Gegangenen</translation>
    </message>
    <message>
        <source>Profit by share of customers contacted</source>
        <translation>Gewinn nach Anteil angesprochener Kunden</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>“{0}” alone tells nearly everybody&apos;s end. It was asked for and is used, but such a column is mostly filled once somebody has left.</source>
        <translation>„{0}“ verrät allein fast jedes Ende. Die Spalte war verlangt und wird verwendet, doch eine solche wird meist erst nach dem Weggang gefüllt.</translation>
    </message>
    <message>
        <source>Days since first purchase</source>
        <translation>Tage seit dem ersten Kauf</translation>
    </message>
    <message>
        <source>Days with a purchase, lately</source>
        <translation>Tage mit Kauf, zuletzt</translation>
    </message>
    <message>
        <source>Mean days between purchases</source>
        <translation>Mittlere Tage zwischen Käufen</translation>
    </message>
    <message>
        <source>Days since last purchase against the usual</source>
        <translation>Tage seit dem letzten Kauf gegen das Übliche</translation>
    </message>
    <message>
        <source>Revenue lately</source>
        <translation>Umsatz zuletzt</translation>
    </message>
    <message>
        <source>Revenue a day with a purchase</source>
        <translation>Umsatz je Tag mit Kauf</translation>
    </message>
    <message>
        <source>Unresolved lately: {0}</source>
        <translation>Zuletzt ungelöst: {0}</translation>
    </message>
    <message>
        <source>Page views and clicks lately</source>
        <translation>Seitenaufrufe und Klicks zuletzt</translation>
    </message>
    <message>
        <source>Campaign events lately</source>
        <translation>Kampagnenereignisse zuletzt</translation>
    </message>
    <message>
        <source>Loyalty events lately</source>
        <translation>Treueereignisse zuletzt</translation>
    </message>
    <message>
        <source>Reviews lately</source>
        <translation>Bewertungen zuletzt</translation>
    </message>
    <message>
        <source>No order line with a customer and a time is there to tell from who left: import order lines, or customers with a column that says it, or widen the filter.</source>
        <translation>Es gibt keine Bestellzeile mit Kunde und Zeit, aus der zu sehen wäre, wer gegangen ist: Importieren Sie Bestellzeilen oder Kunden mit einer Spalte, die es sagt, oder erweitern Sie den Filter.</translation>
    </message>
    <message>
        <source>Order lines of {0} {0|day|days} are too few to see who left: six weeks are the least.</source>
        <translation>Bestellzeilen von {0} {0|Tag|Tagen} sind zu wenig, um zu sehen, wer gegangen ist: Sechs Wochen sind das Mindeste.</translation>
    </message>
    <message>
        <source>Looking for gaps between purchases</source>
        <translation>Lücken zwischen Käufen werden gesucht</translation>
    </message>
    <message>
        <source>A window of {0} days is more than a third of the time observed: {1} days are taken.</source>
        <translation>Ein Fenster von {0} Tagen ist mehr als ein Drittel der beobachteten Zeit: {1} Tage werden genommen.</translation>
    </message>
    <message>
        <source>Logistic regression with a penalty (elastic net, mixing 0.5, λ = {0} by cross-validation; {1} of {2} columns have a coefficient). Friedman, Hastie and Tibshirani (2010).</source>
        <translation>Logistische Regression mit Strafterm (Elastic Net, Mischung 0,5, λ = {0} durch Kreuzvalidierung; {1} von {2} Spalten haben einen Koeffizienten). Friedman, Hastie und Tibshirani (2010).</translation>
    </message>
    <message>
        <source>Gradient-boosted trees (XGBoost; depth 3, rate 0.05, half of the customers a tree; {0} trees by cross-validation). Chen and Guestrin (2016).</source>
        <translation>Gradient Boosting mit Bäumen (XGBoost; Tiefe 3, Rate 0,05, die Hälfte der Kunden je Baum; {0} Bäume durch Kreuzvalidierung). Chen und Guestrin (2016).</translation>
    </message>
    <message>
        <source>How well each model tells</source>
        <translation>Wie gut jedes Modell vorhersagt</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Most leave at</source>
        <translation>Die meisten gehen bei</translation>
    </message>
    <message>
        <source>Fewest leave at</source>
        <translation>Die wenigsten gehen bei</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Share of all contributions</source>
        <translation>Anteil an allen Beiträgen</translation>
    </message>
    <message>
        <source>Customers by risk, in tenths</source>
        <translation>Kunden nach Risiko, in Zehnteln</translation>
    </message>
    <message>
        <source>Tenth</source>
        <translation>Zehntel</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gegangen</translation>
    </message>
    <message>
        <source>Foretold</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Share contacted</source>
        <translation>Anteil angesprochen</translation>
    </message>
    <message>
        <source>Foretold and observed shares</source>
        <translation>Vorhergesagte und beobachtete Anteile</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>If all were foretold exactly</source>
        <translation>Wenn alles genau vorhergesagt wäre</translation>
    </message>
    <message>
        <source>Profit of a retention offer</source>
        <translation>Gewinn eines Halteangebots</translation>
    </message>
    <message>
        <source>Risk of the last</source>
        <translation>Risiko des Letzten</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>Durch Zufall</translation>
    </message>
    <message>
        <source>Customers by risk</source>
        <translation>Kunden nach Risiko</translation>
    </message>
    <message>
        <source>Risk of leaving</source>
        <translation>Risiko zu gehen</translation>
    </message>
    <message>
        <source>First reason</source>
        <translation>Erster Grund</translation>
    </message>
    <message>
        <source>Second reason</source>
        <translation>Zweiter Grund</translation>
    </message>
    <message>
        <source>Third reason</source>
        <translation>Dritter Grund</translation>
    </message>
    <message>
        <source>Which value of “{0}” means that the customer left? Set the option positive to one of: {1}.</source>
        <translation>Welcher Wert von „{0}“ bedeutet, dass der Kunde gegangen ist? Setzen Sie die Option positive auf einen von: {1}.</translation>
    </message>
    <message>
        <source>BG/NBD: leaving after a purchase</source>
        <translation>BG/NBD: Abwandern nach einem Kauf</translation>
    </message>
    <message>
        <source>Pareto/NBD: leaving at any time</source>
        <translation>Pareto/NBD: Abwandern zu jeder Zeit</translation>
    </message>
    <message>
        <source>The one that foresees better</source>
        <translation>Das Modell, das besser voraussieht</translation>
    </message>
    <message>
        <source>How customers are thought to leave. The better one is that with the smaller error in the check; fitting both takes longer.</source>
        <translation>Wie man sich das Abwandern der Kunden denkt. Das bessere ist das mit dem kleineren Fehler in der Prüfung; beide anzupassen dauert länger.</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>Tage voraus</translation>
    </message>
    <message>
        <source>How far ahead purchases are counted.</source>
        <translation>Wie weit voraus Käufe gezählt werden.</translation>
    </message>
    <message>
        <source>Discount a year</source>
        <translation>Abzinsung im Jahr</translation>
    </message>
    <message>
        <source>How much less money is worth that comes a year later: 0.15 is 15 %. 0 counts later money in full.</source>
        <translation>Wie viel weniger Geld wert ist, das ein Jahr später kommt: 0.15 sind 15 %. 0 zählt späteres Geld voll.</translation>
    </message>
    <message>
        <source>Learn until</source>
        <translation>Lernen bis</translation>
    </message>
    <message>
        <source>The last day that the model learns from and from which on it looks ahead; later purchases only check it. Empty: the last day of the data, and a check of its own that learns from two thirds of the days.</source>
        <translation>Der letzte Tag, aus dem das Modell lernt und von dem aus es voraussieht; spätere Käufe prüfen es nur. Leer: der letzte Tag der Daten, und eine eigene Prüfung, die aus zwei Dritteln der Tage lernt.</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Zeiteinheit</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>In what the parameters of the model are stated. Values do not depend on it.</source>
        <translation>Worin die Parameter des Modells angegeben sind. Die Werte hängen nicht davon ab.</translation>
    </message>
    <message>
        <source>What is given back lowers the worth of every purchase by the share that all customers give back.</source>
        <translation>Was zurückgegeben wird, mindert den Wert jedes Kaufs um den Anteil, den alle Kunden zurückgeben.</translation>
    </message>
    <message>
        <source>expected value of all customers</source>
        <translation>erwarteter Wert aller Kunden</translation>
    </message>
    <message>
        <source>customers expected to buy again</source>
        <translation>Kunden, die voraussichtlich wieder kaufen</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>je Kunde</translation>
    </message>
    <message>
        <source>value of the best tenth</source>
        <translation>Wert des besten Zehntels</translation>
    </message>
    <message>
        <source>error in the check</source>
        <translation>Fehler in der Prüfung</translation>
    </message>
    <message>
        <source>In the {0} {0|day|days} from {1} on, {2} {2|customer is|customers are} expected to bring {3}, {4} of it from the best tenth.</source>
        <translation>In {0|dem|den} {0} {0|Tag|Tagen} ab {1} {2|wird|werden} {2} {2|Kunde|Kunden} voraussichtlich {3} bringen, davon {4} das beste Zehntel.</translation>
    </message>
    <message>
        <source>Share of the expected value by tenth of the customers</source>
        <translation>Anteil am erwarteten Wert nach Zehnteln der Kunden</translation>
    </message>
    <message>
        <source>Tenth of the customers, the most valuable first</source>
        <translation>Zehntel der Kunden, die wertvollsten zuerst</translation>
    </message>
    <message>
        <source>Share of value</source>
        <translation>Anteil am Wert</translation>
    </message>
    <message>
        <source>Repeat purchases so far, actual and expected</source>
        <translation>Wiederkäufe bisher, tatsächlich und erwartet</translation>
    </message>
    <message>
        <source>Repeat purchases</source>
        <translation>Wiederkäufe</translation>
    </message>
    <message>
        <source>learned until {0}</source>
        <translation>gelernt bis {0}</translation>
    </message>
    <message>
        <source>Repeat purchases by week, actual and expected</source>
        <translation>Wiederkäufe nach Wochen, tatsächlich und erwartet</translation>
    </message>
    <message>
        <source>Purchases in the check, actual and expected</source>
        <translation>Käufe in der Prüfung, tatsächlich und erwartet</translation>
    </message>
    <message>
        <source>Repeat purchases before</source>
        <translation>Wiederkäufe davor</translation>
    </message>
    <message>
        <source>Purchases a customer</source>
        <translation>Käufe je Kunde</translation>
    </message>
    <message>
        <source>What a customer is worth is the number of purchases still to be expected times what a purchase is worth. Nobody tells when they stop being a customer, so the model weighs it: who used to buy often and has been silent for long has probably left, who buys seldom may only be between two purchases.</source>
        <translation>Was ein Kunde wert ist, ist die Zahl der noch zu erwartenden Käufe mal dem Wert eines Kaufs. Niemand sagt, wann er aufhört, Kunde zu sein; das Modell wägt es ab: Wer oft gekauft hat und lange schweigt, ist wahrscheinlich gegangen; wer selten kauft, ist vielleicht nur zwischen zwei Käufen.</translation>
    </message>
    <message>
        <source>BG/NBD: each customer buys at a rate of their own, at random moments, and after each purchase leaves for good with a probability of their own. Fader, Hardie and Lee (2005).</source>
        <translation>BG/NBD: Jeder Kunde kauft mit einer eigenen Häufigkeit zu zufälligen Zeitpunkten und geht nach jedem Kauf mit einer eigenen Wahrscheinlichkeit für immer. Fader, Hardie und Lee (2005).</translation>
    </message>
    <message>
        <source>Pareto/NBD: each customer buys at a rate of their own, at random moments, and leaves for good at a moment that nobody sees. Schmittlein, Morrison and Colombo (1987).</source>
        <translation>Pareto/NBD: Jeder Kunde kauft mit einer eigenen Häufigkeit zu zufälligen Zeitpunkten und geht zu einem Zeitpunkt, den niemand sieht, für immer. Schmittlein, Morrison und Colombo (1987).</translation>
    </message>
    <message>
        <source>Who bought once could not leave yet in this model: there is no evidence, so no probability of still being a customer is shown, and the value counts on their being one.</source>
        <translation>Wer einmal gekauft hat, konnte in diesem Modell noch nicht gehen: Es gibt keinen Hinweis, darum steht keine Wahrscheinlichkeit da, noch Kunde zu sein, und der Wert rechnet damit, dass er es ist.</translation>
    </message>
    <message>
        <source>What a purchase is worth is drawn from the customer&apos;s own repeat purchases towards the mean of all, the more the fewer there are (Gamma-Gamma; Fader and Hardie 2013). Learned from {0} {0|customer|customers} with repeat purchases; their spend and number of purchases correlate by {1}.</source>
        <translation>Der Wert eines Kaufs wird von den eigenen Wiederkäufen des Kunden zum Mittel aller gezogen, umso mehr, je weniger es sind (Gamma-Gamma; Fader und Hardie 2013). Gelernt aus {0} {0|Kunden|Kunden} mit Wiederkäufen; deren Ausgaben und Zahl der Käufe hängen mit {1} zusammen (Korrelation).</translation>
    </message>
    <message>
        <source>The interval of a customer is where 95 % of such customers will end up: their own unknown rate, leaving and spend, chance, and what is unknown of the parameters. The intervals of the figures for all take chance and the parameters; that the model itself is wrong they cannot know: see the check.</source>
        <translation>Im Intervall eines Kunden werden 95 % solcher Kunden landen: Es enthält die eigene unbekannte Häufigkeit, das Abwandern und die Ausgaben, den Zufall und was an den Parametern unbekannt ist. Die Intervalle der Zahlen für alle enthalten Zufall und Parameter; dass das Modell selbst falsch ist, können sie nicht wissen: siehe die Prüfung.</translation>
    </message>
    <message>
        <source>Both models were tried. Mean squared error of a customer&apos;s purchases in the check: BG/NBD {0}, Pareto/NBD {1}.</source>
        <translation>Beide Modelle wurden versucht. Mittlerer quadratischer Fehler der Käufe eines Kunden in der Prüfung: BG/NBD {0}, Pareto/NBD {1}.</translation>
    </message>
    <message>
        <source>Check: learned from purchases up to {0}, the model expected {1} repeat purchases of {2} {2|customer|customers} after it up to {3}; there were {4}. Correlation over customers {5}, mean absolute error {6} purchases.</source>
        <translation>Prüfung: Aus Käufen bis {0} gelernt, erwartete das Modell {1} Wiederkäufe von {2} {2|Kunden|Kunden} danach bis {3}; es waren {4}. Korrelation über die Kunden {5}, mittlerer absoluter Fehler {6} Käufe.</translation>
    </message>
    <message>
        <source>All purchases of a customer on one day are one purchase. Value is discounted by {0} a year, day by day.</source>
        <translation>Alle Käufe eines Kunden an einem Tag sind ein Kauf. Der Wert ist mit {0} im Jahr abgezinst, Tag für Tag.</translation>
    </message>
    <message>
        <source>Who bought already before {0}, the first day here, counts as new at the first purchase that is known. The model knows no seasons and no growth: a horizon of whole years is the fairest.</source>
        <translation>Wer schon vor {0}, dem ersten Tag hier, gekauft hat, zählt beim ersten bekannten Kauf als neu. Das Modell kennt keine Jahreszeiten und kein Wachstum: Am gerechtesten sind ganze Jahre voraus.</translation>
    </message>
    <message>
        <source>{0} of what is bought is given back; each purchase counts as that much less.</source>
        <translation>{0} des Gekauften werden zurückgegeben; jeder Kauf zählt um so viel weniger.</translation>
    </message>
    <message>
        <source>{0} {0|day|days} with purchases that come to nothing, or to no known amount, {0|counts|count} as purchases, and with nothing in what a purchase is worth.</source>
        <translation>{0} {0|Tag|Tage} mit Käufen, die nichts oder keinen bekannten Betrag ergeben, {0|zählt|zählen} als Käufe, und mit nichts im Wert eines Kaufs.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} whose repeat purchases came to nothing {0|says|say} nothing about spend.</source>
        <translation>{0} {0|Kunde, dessen|Kunden, deren} Wiederkäufe nichts ergaben, {0|sagt|sagen} nichts über Ausgaben.</translation>
    </message>
    <message>
        <source>The model does not settle on these purchases by itself (hardly anybody seems to leave, or all customers seem alike): it is held back by a penalty that was chosen on customers left out. Take values of single customers with care.</source>
        <translation>Das Modell kommt bei diesen Käufen nicht von selbst zur Ruhe (kaum jemand scheint zu gehen, oder alle Kunden scheinen gleich): Es wird von einer Strafe gehalten, die an ausgelassenen Kunden gewählt wurde. Nehmen Sie die Werte einzelner Kunden mit Vorsicht.</translation>
    </message>
    <message>
        <source>The model did not settle even so: the values have no intervals for its parameters. Do not rely on them.</source>
        <translation>Das Modell kam auch so nicht zur Ruhe: Die Werte haben keine Intervalle für seine Parameter. Verlassen Sie sich nicht auf sie.</translation>
    </message>
    <message>
        <source>Only {0} {0|customer has|customers have} repeat purchases of known worth, or their spend has no stable mean: every purchase counts as the mean of all purchases.</source>
        <translation>Nur {0} {0|Kunde hat|Kunden haben} Wiederkäufe von bekanntem Wert, oder ihre Ausgaben haben kein festes Mittel: Jeder Kauf zählt als das Mittel aller Käufe.</translation>
    </message>
    <message>
        <source>The spread of spend does not settle by itself and is held back by a penalty.</source>
        <translation>Die Streuung der Ausgaben kommt nicht von selbst zur Ruhe und wird von einer Strafe gehalten.</translation>
    </message>
    <message>
        <source>Who buys more often spends more a purchase (correlation {0}): the model takes spend and frequency as unrelated, so values of frequent buyers are probably too low.</source>
        <translation>Wer öfter kauft, gibt je Kauf mehr aus (Korrelation {0}): Das Modell nimmt an, dass beides nichts miteinander zu tun hat; die Werte häufiger Käufer sind darum wahrscheinlich zu niedrig.</translation>
    </message>
    <message>
        <source>Who buys more often spends less a purchase (correlation {0}): the model takes spend and frequency as unrelated, so values of frequent buyers are probably too high.</source>
        <translation>Wer öfter kauft, gibt je Kauf weniger aus (Korrelation {0}): Das Modell nimmt an, dass beides nichts miteinander zu tun hat; die Werte häufiger Käufer sind darum wahrscheinlich zu hoch.</translation>
    </message>
    <message>
        <source>Only {0} {0|customer|customers}: what so few teach is hardly more than chance.</source>
        <translation>Nur {0} {0|Kunde|Kunden}: Was so wenige lehren, ist kaum mehr als Zufall.</translation>
    </message>
    <message>
        <source>In the check the model expected {0} more purchases than there were: customers have changed how they buy, or seasons play a part.</source>
        <translation>In der Prüfung erwartete das Modell {0} mehr Käufe, als es waren: Die Kunden kaufen anders als früher, oder Jahreszeiten spielen mit.</translation>
    </message>
    <message>
        <source>In the check the model expected {0} fewer purchases than there were: customers have changed how they buy, or seasons and growth play a part.</source>
        <translation>In der Prüfung erwartete das Modell {0} weniger Käufe, als es waren: Die Kunden kaufen anders als früher, oder Jahreszeiten und Wachstum spielen mit.</translation>
    </message>
    <message>
        <source>The model was not checked: that needs twelve weeks of purchases, thirty customers, and purchases after the day until which it learns.</source>
        <translation>Das Modell wurde nicht geprüft: Dazu braucht es zwölf Wochen mit Käufen, dreißig Kunden und Käufe nach dem Tag, bis zu dem es lernt.</translation>
    </message>
    <message>
        <source>A period cuts histories off: who bought before it counts as new. Better leave the period open and set until when the model learns.</source>
        <translation>Ein Zeitraum schneidet Vorgeschichten ab: Wer davor gekauft hat, zählt als neu. Lassen Sie den Zeitraum lieber offen und setzen Sie, bis wann das Modell lernt.</translation>
    </message>
    <message>
        <source>{0} {0|day|days} ahead are more than the {1} {1|day|days} known: the further ahead, the more it is a guess.</source>
        <translation>{0} {0|Tag|Tage} voraus {0|ist|sind} mehr als {1|der|die} {1} {1|bekannte Tag|bekannten Tage}: Je weiter voraus, desto mehr ist es geraten.</translation>
    </message>
    <message>
        <source>Customer value</source>
        <translation>Kundenwert</translation>
    </message>
    <message>
        <source>What is each customer still worth, and who is still a customer?</source>
        <translation>Was ist jeder Kunde noch wert, und wer ist noch Kunde?</translation>
    </message>
    <message>
        <source>Estimates for every customer the probability of still being one, the purchases to be expected, what a purchase is worth, and from these the customer&apos;s value in the time ahead, with an interval; and checks the model on purchases that it has not seen. Use it to decide what winning, keeping or winning back a customer may cost.</source>
        <translation>Schätzt für jeden Kunden die Wahrscheinlichkeit, noch einer zu sein, die zu erwartenden Käufe, den Wert eines Kaufs und daraus den Wert des Kunden in der Zeit, die vor ihm liegt, mit einem Intervall; und prüft das Modell an Käufen, die es nicht gesehen hat. Entscheiden Sie damit, was es kosten darf, einen Kunden zu gewinnen, zu halten oder zurückzuholen.</translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation>Erwarteter Wert</translation>
    </message>
    <message>
        <source>Value at least</source>
        <translation>Wert mindestens</translation>
    </message>
    <message>
        <source>Value at most</source>
        <translation>Wert höchstens</translation>
    </message>
    <message>
        <source>Probability of still being a customer</source>
        <translation>Wahrscheinlichkeit, noch Kunde zu sein</translation>
    </message>
    <message>
        <source>Probability of buying again</source>
        <translation>Wahrscheinlichkeit, wieder zu kaufen</translation>
    </message>
    <message>
        <source>Expected purchases</source>
        <translation>Erwartete Käufe</translation>
    </message>
    <message>
        <source>Expected spend a purchase</source>
        <translation>Erwartete Ausgaben je Kauf</translation>
    </message>
    <message>
        <source>Days from first to last purchase</source>
        <translation>Tage vom ersten bis zum letzten Kauf</translation>
    </message>
    <message>
        <source>Tenths of the customers by value</source>
        <translation>Zehntel der Kunden nach Wert</translation>
    </message>
    <message>
        <source>Tenth of the customers</source>
        <translation>Zehntel der Kunden</translation>
    </message>
    <message>
        <source>Share of value so far</source>
        <translation>Anteil am Wert bisher</translation>
    </message>
    <message>
        <source>Repeat purchases by week</source>
        <translation>Wiederkäufe nach Wochen</translation>
    </message>
    <message>
        <source>Week to</source>
        <translation>Woche bis</translation>
    </message>
    <message>
        <source>Actual so far</source>
        <translation>Tatsächlich bisher</translation>
    </message>
    <message>
        <source>Expected so far</source>
        <translation>Erwartet bisher</translation>
    </message>
    <message>
        <source>Actual in the week</source>
        <translation>Tatsächlich in der Woche</translation>
    </message>
    <message>
        <source>Expected in the week</source>
        <translation>Erwartet in der Woche</translation>
    </message>
    <message>
        <source>Purchases in the check by purchases before</source>
        <translation>Käufe in der Prüfung nach Käufen davor</translation>
    </message>
    <message>
        <source>Actual purchases a customer</source>
        <translation>Tatsächliche Käufe je Kunde</translation>
    </message>
    <message>
        <source>Expected purchases a customer</source>
        <translation>Erwartete Käufe je Kunde</translation>
    </message>
    <message>
        <source>Expected at least</source>
        <translation>Erwartet mindestens</translation>
    </message>
    <message>
        <source>Expected at most</source>
        <translation>Erwartet höchstens</translation>
    </message>
    <message>
        <source>Parameters of the models</source>
        <translation>Parameter der Modelle</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standardfehler</translation>
    </message>
    <message>
        <source>At least (95 %)</source>
        <translation>Mindestens (95 %)</translation>
    </message>
    <message>
        <source>At most (95 %)</source>
        <translation>Höchstens (95 %)</translation>
    </message>
    <message>
        <source>Learned from purchases up to</source>
        <translation>Gelernt aus Käufen bis</translation>
    </message>
    <message>
        <source>No customer has bought anything in the order lines that the filter leaves: widen the filter.</source>
        <translation>Kein Kunde hat in den Bestellpositionen, die der Filter übrig lässt, etwas gekauft: Erweitern Sie den Filter.</translation>
    </message>
    <message>
        <source>Nobody bought on a second day: how often customers come back cannot be learned from these purchases.</source>
        <translation>Niemand hat an einem zweiten Tag gekauft: Wie oft Kunden wiederkommen, lässt sich aus diesen Käufen nicht lernen.</translation>
    </message>
    <message>
        <source>Fitting how customers buy and leave</source>
        <translation>Passe an, wie Kunden kaufen und gehen</translation>
    </message>
    <message>
        <source>Looking ahead for each customer</source>
        <translation>Sehe für jeden Kunden voraus</translation>
    </message>
    <message>
        <source>Growing trees failed: {0}</source>
        <translation>Die Bäume konnten nicht wachsen: {0}</translation>
    </message>
    <message>
        <source>There is no dataset “{0}”, and the project has no data yet.</source>
        <translation>Daten der Art „{0}“ gibt es nicht, und das Projekt hat noch keine Daten.</translation>
    </message>
    <message>
        <source>{0} has no rows: the project has no data yet.</source>
        <translation>{0} hat keine Zeilen: Das Projekt hat noch keine Daten.</translation>
    </message>
    <message>
        <source>It needs a name to be kept under.</source>
        <translation>Es braucht einen Namen, unter dem es behalten wird.</translation>
    </message>
    <message>
        <source>There is no “{0}” to remove.</source>
        <translation>Es gibt kein „{0}“ zu entfernen.</translation>
    </message>
    <message>
        <source>segment removed</source>
        <translation>Segment entfernt</translation>
    </message>
    <message>
        <source>segment kept</source>
        <translation>Segment behalten</translation>
    </message>
    <message>
        <source>{0} {0|change that was|changes that were} taken back ({1}) will be removed for good: redo {0|it|them} first to keep {0|it|them}.</source>
        <translation>{0} {0|zurückgenommene Änderung|zurückgenommene Änderungen} ({1}) {0|wird|werden} endgültig entfernt: Stellen Sie {0|sie|sie} vorher wieder her, um {0|sie|sie} zu behalten.</translation>
    </message>
    <message>
        <source>{0} {0|import that was|imports that were} taken back ({1}) {0|is|are} removed for good now.</source>
        <translation>{0} {0|zurückgenommene Übernahme|zurückgenommene Übernahmen} ({1}) {0|ist|sind} jetzt endgültig entfernt.</translation>
    </message>
    <message>
        <source>{0} {0|change that was|changes that were} taken back ({1}) {0|is|are} removed for good now.</source>
        <translation>{0} {0|zurückgenommene Änderung|zurückgenommene Änderungen} ({1}) {0|ist|sind} jetzt endgültig entfernt.</translation>
    </message>
    <message>
        <source>Unresolved lately</source>
        <translation>Zuletzt ungelöst</translation>
    </message>
    <message>
        <source>Not yet a customer</source>
        <translation>Noch nicht Kunde</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Best customers</source>
        <translation>Beste Kunden</translation>
    </message>
    <message>
        <source>Growing</source>
        <translation>Wachsend</translation>
    </message>
    <message>
        <source>Fading</source>
        <translation>Nachlassend</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>Eingeschlafen</translation>
    </message>
    <message>
        <source>Stayed</source>
        <translation>Geblieben</translation>
    </message>
    <message>
        <source>Moved up</source>
        <translation>Aufgestiegen</translation>
    </message>
    <message>
        <source>Moved down</source>
        <translation>Abgestiegen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Zurückgekommen</translation>
    </message>
    <message>
        <source>Days between orders</source>
        <translation>Tage zwischen Bestellungen</translation>
    </message>
    <message>
        <source>Order lines an order</source>
        <translation>Positionen je Bestellung</translation>
    </message>
    <message>
        <source>Share of lines given back</source>
        <translation>Anteil zurückgegebener Positionen</translation>
    </message>
    <message>
        <source>Hedges&apos; g</source>
        <translation>Hedges&apos; g</translation>
    </message>
    <message>
        <source>Cliff&apos;s delta</source>
        <translation>Cliffs Delta</translation>
    </message>
    <message>
        <source>Cohen&apos;s h</source>
        <translation>Cohens h</translation>
    </message>
    <message>
        <source>large</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>negligible</source>
        <translation>unerheblich</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>unresolved contact</source>
        <translation>ungelöster Kontakt</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>alle zusammen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>log-rank</source>
        <translation>Log-Rang</translation>
    </message>
    <message>
        <source>Peto</source>
        <translation>Peto</translation>
    </message>
    <message>
        <source>A segment, such as Champions, or a filter, such as customers.country=France. Several expressions are parted by semicolons; all must hold.</source>
        <translation>Ein Segment wie Champions oder ein Filter wie customers.country=France. Mehrere Ausdrücke werden mit Semikolon getrennt; alle müssen gelten.</translation>
    </message>
    <message>
        <source>The other group, said in the same way. Empty: everyone else.</source>
        <translation>Die andere Gruppe, auf dieselbe Weise. Leer: alle anderen.</translation>
    </message>
    <message>
        <source>Option a is empty: name a segment or give a filter.</source>
        <translation>Die Option a ist leer: Nennen Sie ein Segment oder einen Filter.</translation>
    </message>
    <message>
        <source>everyone else</source>
        <translation>alle anderen</translation>
    </message>
    <message>
        <source>Both groups are the same {0} {0|customer|customers}.</source>
        <translation>Beide Gruppen sind {0|derselbe|dieselben} {0} {0|Kunde|Kunden}.</translation>
    </message>
    <message>
        <source>Nobody is in the group “{0}” among those whom the filter leaves.</source>
        <translation>Niemand von denen, die der Filter lässt, ist in der Gruppe „{0}“.</translation>
    </message>
    <message>
        <source>Everybody whom the filter leaves is in the group “{0}”.</source>
        <translation>Alle, die der Filter lässt, sind in der Gruppe „{0}“.</translation>
    </message>
    <message>
        <source>Comparing groups</source>
        <translation>Gruppen werden verglichen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Mean in the group</source>
        <translation>Mittel in der Gruppe</translation>
    </message>
    <message>
        <source>Mean against</source>
        <translation>Mittel dagegen</translation>
    </message>
    <message>
        <source>Share in the group</source>
        <translation>Anteil in der Gruppe</translation>
    </message>
    <message>
        <source>Share against</source>
        <translation>Anteil dagegen</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effekt</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Measured as</source>
        <translation>Gemessen als</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p adjusted</source>
        <translation>p bereinigt</translation>
    </message>
    <message>
        <source>Median in the group</source>
        <translation>Median in der Gruppe</translation>
    </message>
    <message>
        <source>Median against</source>
        <translation>Median dagegen</translation>
    </message>
    <message>
        <source>Missing in the group</source>
        <translation>Fehlend in der Gruppe</translation>
    </message>
    <message>
        <source>Missing against</source>
        <translation>Fehlend dagegen</translation>
    </message>
    <message>
        <source>Makes the segment</source>
        <translation>Macht das Segment aus</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>In standard deviations</source>
        <translation>In Standardabweichungen</translation>
    </message>
    <message>
        <source>The groups</source>
        <translation>Die Gruppen</translation>
    </message>
    <message>
        <source>customers in the group</source>
        <translation>Kunden in der Gruppe</translation>
    </message>
    <message>
        <source>customers against</source>
        <translation>Kunden dagegen</translation>
    </message>
    <message>
        <source>differences beyond chance</source>
        <translation>Unterschiede über den Zufall hinaus</translation>
    </message>
    <message>
        <source>of these large</source>
        <translation>davon große</translation>
    </message>
    <message>
        <source>compared in all</source>
        <translation>insgesamt verglichen</translation>
    </message>
    <message>
        <source>{0} and {1} cannot be compared: there is no field with values in both.</source>
        <translation>{0} und {1} lassen sich nicht vergleichen: Kein Feld hat in beiden Werte.</translation>
    </message>
    <message>
        <source>{0} and {1} differ in nothing beyond chance: {2} {2|comparison|comparisons} show no difference.</source>
        <translation>{0} und {1} unterscheiden sich in nichts über den Zufall hinaus: {2} {2|Vergleich zeigt|Vergleiche zeigen} keinen Unterschied.</translation>
    </message>
    <message>
        <source>{0} and {1} differ most in “{2}”: {3} against {4} on average.</source>
        <translation>{0} und {1} unterscheiden sich am meisten in „{2}“: im Mittel {3} gegen {4}.</translation>
    </message>
    <message>
        <source>{0} and {1} differ most in “{2}”: {3} against {4} in the middle.</source>
        <translation>{0} und {1} unterscheiden sich am meisten in „{2}“: in der Mitte {3} gegen {4}.</translation>
    </message>
    <message>
        <source>All differences beyond chance are in what segments are made of.</source>
        <translation>Alle Unterschiede über den Zufall hinaus liegen in dem, woraus Segmente gemacht sind.</translation>
    </message>
    <message>
        <source>What the groups differ in most</source>
        <translation>Worin sich die Gruppen am meisten unterscheiden</translation>
    </message>
    <message>
        <source>Difference in standard deviations</source>
        <translation>Unterschied in Standardabweichungen</translation>
    </message>
    <message>
        <source>Compared are {0} (the group) and {1} (against).</source>
        <translation>Verglichen werden {0} (die Gruppe) und {1} (dagegen).</translation>
    </message>
    <message>
        <source>Numbers are compared by Hedges&apos; g and Welch&apos;s test, or, where either group leans far to one side (skewness beyond 1), by Cliff&apos;s delta and the test of Mann and Whitney; shares of customers by Cohen&apos;s h and the test of two shares. Intervals are of 95 %.</source>
        <translation>Zahlen werden mit Hedges&apos; g und Welchs Test verglichen, oder, wo eine der Gruppen weit nach einer Seite neigt (Schiefe über 1), mit Cliffs Delta und dem Test von Mann und Whitney; Anteile von Kunden mit Cohens h und dem Test zweier Anteile. Intervalle sind solche von 95 %.</translation>
    </message>
    <message>
        <source>Effects are ranked in standard deviations: 0.2 is small, 0.5 medium, 0.8 large (Cohen 1988). Cliff&apos;s delta is turned into the distance of two normal groups that overlap as much, at most 4.</source>
        <translation>Effekte werden in Standardabweichungen geordnet: 0,2 ist klein, 0,5 mittel, 0,8 groß (Cohen 1988). Cliffs Delta wird in den Abstand zweier Normalverteilungen umgerechnet, die sich ebenso überlappen, höchstens 4.</translation>
    </message>
    <message>
        <source>p-values are adjusted for the number of tests (Benjamini and Hochberg 1995): of those called differences, one in twenty is expected to be none. Grey: not beyond chance, or what segments are made of.</source>
        <translation>p-Werte sind um die Zahl der Tests bereinigt (Benjamini und Hochberg 1995): Von den genannten Unterschieden ist einer von zwanzig keiner. Grau: nicht über den Zufall hinaus, oder das, woraus Segmente gemacht sind.</translation>
    </message>
    <message>
        <source>Shares of purchases are means of each customer&apos;s share of order lines and compared as means; customers without a value are left out of a comparison and counted as missing.</source>
        <translation>Anteile von Käufen sind Mittel der Anteile an den Bestellpositionen jedes Kunden und werden als Mittel verglichen; Kunden ohne Wert bleiben bei einem Vergleich weg und werden als fehlend gezählt.</translation>
    </message>
    <message>
        <source>Segments are made of days since the last purchase, orders and revenue: that they differ in these is no news.</source>
        <translation>Segmente sind aus Tagen seit dem letzten Kauf, Bestellungen und Umsatz gemacht: Dass sie sich darin unterscheiden, ist nichts Neues.</translation>
    </message>
    <message>
        <source>Segments are those of the last day of the data, not of {0}.</source>
        <translation>Die Segmente sind die des letzten Tages der Daten, nicht die vom {0}.</translation>
    </message>
    <message>
        <source>Fields by which the groups were chosen are not compared.</source>
        <translation>Felder, nach denen die Gruppen gewählt sind, werden nicht verglichen.</translation>
    </message>
    <message>
        <source>Not compared, for they have more than {0} values: {1}.</source>
        <translation>Nicht verglichen, weil sie mehr als {0} Werte haben: {1}.</translation>
    </message>
    <message>
        <source>{0} {0|customer belongs|customers belong} to both groups and {0|is|are} left out.</source>
        <translation>{0} {0|Kunde gehört|Kunden gehören} zu beiden Gruppen und {0|bleibt|bleiben} weg.</translation>
    </message>
    <message>
        <source>The group is a part of the other: its {0} {0|customer counts|customers count} in it alone.</source>
        <translation>Die Gruppe ist ein Teil der anderen: {0|Ihr|Ihre} {0} {0|Kunde zählt|Kunden zählen} nur in ihr.</translation>
    </message>
    <message>
        <source>The other group is a part of this one: its {0} {0|customer counts|customers count} in it alone.</source>
        <translation>Die andere Gruppe ist ein Teil dieser: {0|Ihr|Ihre} {0} {0|Kunde zählt|Kunden zählen} nur in ihr.</translation>
    </message>
    <message>
        <source>Only {0} {0|customer|customers} in the smaller group: only large differences can show.</source>
        <translation>Nur {0} {0|Kunde|Kunden} in der kleineren Gruppe: Nur große Unterschiede können sich zeigen.</translation>
    </message>
    <message>
        <source>Two groups compared</source>
        <translation>Zwei Gruppen im Vergleich</translation>
    </message>
    <message>
        <source>In what do two segments, or a segment and everyone else, differ?</source>
        <translation>Worin unterscheiden sich zwei Segmente, oder ein Segment und alle anderen?</translation>
    </message>
    <message>
        <source>Compares two groups of customers in everything that is known of them: how they buy, what, where, and who they are. Differences are ranked by size, with how sure they are. Use it to say what sets a segment apart, and what an offer to it should be about.</source>
        <translation>Vergleicht zwei Gruppen von Kunden in allem, was von ihnen bekannt ist: wie sie kaufen, was, wo, und wer sie sind. Unterschiede werden nach Größe geordnet, mit ihrer Sicherheit. So lässt sich sagen, was ein Segment ausmacht und worum es in einem Angebot an es gehen sollte.</translation>
    </message>
    <message>
        <source>There is no segment “{0}”. Segments are: {1}. Other groups are said as a filter, such as customers.country=France.</source>
        <translation>Es gibt kein Segment „{0}“. Segmente sind: {1}. Andere Gruppen sagt man als Filter, etwa customers.country=France.</translation>
    </message>
    <message>
        <source>{0} name no customers, so no group of customers can be made of them.</source>
        <translation>{0} nennen keine Kunden, darum lässt sich keine Gruppe von Kunden daraus machen.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>The day on which customers are looked at first. Empty: a year before the last, or the middle of the data where they begin later than that.</source>
        <translation>Der Tag, an dem Kunden zuerst betrachtet werden. Leer: ein Jahr vor dem letzten, oder die Mitte der Daten, wo sie später beginnen.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>The day on which they are looked at last. Empty: the last day of the data.</source>
        <translation>Der Tag, an dem sie zuletzt betrachtet werden. Leer: der letzte Tag der Daten.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Into how many equal stretches the time between is parted; customers are looked at after each.</source>
        <translation>In wie viele gleiche Abschnitte die Zeit dazwischen geteilt wird; nach jedem werden die Kunden betrachtet.</translation>
    </message>
    <message>
        <source>Four broad groups</source>
        <translation>Vier grobe Gruppen</translation>
    </message>
    <message>
        <source>Between which groups customers are followed.</source>
        <translation>Zwischen welchen Gruppen Kunden verfolgt werden.</translation>
    </message>
    <message>
        <source>Months that count</source>
        <translation>Monate, die zählen</translation>
    </message>
    <message>
        <source>Purchases of so many months before a day count on it, and who bought nothing in them is gone. 0: all purchases until the day count, as they do for RFM segments, and nobody is gone.</source>
        <translation>Käufe so vieler Monate vor einem Tag zählen an ihm, und wer darin nichts kaufte, ist weg. 0: alle Käufe bis zum Tag zählen, wie bei RFM-Segmenten, und niemand ist weg.</translation>
    </message>
    <message>
        <source>The first day, {0}, is not before the last, {1}.</source>
        <translation>Der erste Tag, {0}, liegt nicht vor dem letzten, {1}.</translation>
    </message>
    <message>
        <source>From {0} to {1} there are not enough days for {2} {2|step|steps}.</source>
        <translation>Von {0} bis {1} sind es nicht genug Tage für {2} {2|Schritt|Schritte}.</translation>
    </message>
    <message>
        <source>stayed where they were</source>
        <translation>geblieben, wo sie waren</translation>
    </message>
    <message>
        <source>moved up</source>
        <translation>aufgestiegen</translation>
    </message>
    <message>
        <source>moved down</source>
        <translation>abgestiegen</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>zurückgekommen</translation>
    </message>
    <message>
        <source>new customers</source>
        <translation>neue Kunden</translation>
    </message>
    <message>
        <source>customers on the first day</source>
        <translation>Kunden am ersten Tag</translation>
    </message>
    <message>
        <source>No customer was left on {0}: nobody had bought in the months that count.</source>
        <translation>Am {0} war kein Kunde mehr da: Niemand hatte in den Monaten gekauft, die zählen.</translation>
    </message>
    <message>
        <source>Of {0} {0|customer|customers} on {1}, {2} had moved up by {3}, {4} had moved down and {5} were gone; {6} stayed where they were.</source>
        <translation>Von {0} {0|Kunden|Kunden} am {1} waren {2} bis {3} aufgestiegen, {4} abgestiegen und {5} weg; {6} sind geblieben, wo sie waren.</translation>
    </message>
    <message>
        <source>Of {0} {0|customer|customers} on {1}, {2} had moved up by {3} and {4} had moved down; {5} stayed where they were.</source>
        <translation>Von {0} {0|Kunden|Kunden} am {1} waren {2} bis {3} aufgestiegen und {4} abgestiegen; {5} sind geblieben, wo sie waren.</translation>
    </message>
    <message>
        <source>Where customers went</source>
        <translation>Wohin Kunden gingen</translation>
    </message>
    <message>
        <source>Share of each group that went to each</source>
        <translation>Anteil jeder Gruppe, der in jede ging</translation>
    </message>
    <message>
        <source>Groups on the first day and on the last</source>
        <translation>Gruppen am ersten und am letzten Tag</translation>
    </message>
    <message>
        <source>Who stayed in their group</source>
        <translation>Wer in seiner Gruppe blieb</translation>
    </message>
    <message>
        <source>Share that stayed</source>
        <translation>Anteil, der blieb</translation>
    </message>
    <message>
        <source>Customers are scored on each day from what they had bought until then and nothing later, as RFM segments are. A customer counts from the first purchase on.</source>
        <translation>Kunden werden an jedem Tag nach dem bewertet, was sie bis dahin gekauft hatten und nichts Späterem, wie bei RFM-Segmenten. Ein Kunde zählt vom ersten Kauf an.</translation>
    </message>
    <message>
        <source>Scores compare customers with one another: who does nothing moves down as others buy, and who keeps their habits can change group because the others do.</source>
        <translation>Punkte vergleichen Kunden miteinander: Wer nichts tut, steigt ab, während andere kaufen, und wer seine Gewohnheiten behält, kann die Gruppe wechseln, weil die anderen es tun.</translation>
    </message>
    <message>
        <source>Up and down follow the order in which the groups stand, from the best to the last. Shares are of those who were in a group on the first day, with 95 % intervals of Wilson (1927).</source>
        <translation>Auf und ab folgen der Reihenfolge der Gruppen, von der besten zur letzten. Anteile sind von denen, die am ersten Tag in einer Gruppe waren, mit 95-%-Intervallen nach Wilson (1927).</translation>
    </message>
    <message>
        <source>All purchases until a day count, so nobody is gone: who stays away ends among the last groups. Choose months that count to see who is gone.</source>
        <translation>Alle Käufe bis zu einem Tag zählen, also ist niemand weg: Wer wegbleibt, landet in den letzten Gruppen. Wählen Sie Monate, die zählen, um zu sehen, wer weg ist.</translation>
    </message>
    <message>
        <source>On each day the purchases of the {0} {0|month|months} before it count; who bought earlier but not in them is gone.</source>
        <translation>An jedem Tag zählen die Käufe aus {0} {0|Monat|Monaten} davor; wer früher kaufte, aber nicht darin, ist weg.</translation>
    </message>
    <message>
        <source>Revenue between is what customers brought after the first day and until the last.</source>
        <translation>Umsatz dazwischen ist, was Kunden nach dem ersten Tag und bis zum letzten gebracht haben.</translation>
    </message>
    <message>
        <source>There are no order lines, only purchase summaries: those that reach beyond a day do not count on it, for a summary cannot be cut.</source>
        <translation>Es gibt keine Bestellpositionen, nur Kaufsummen: Solche, die über einen Tag hinausreichen, zählen an ihm nicht, denn eine Summe lässt sich nicht teilen.</translation>
    </message>
    <message>
        <source>Groups are those of the customers and purchases that the filter leaves; as a filter, a segment is always one of all customers.</source>
        <translation>Die Gruppen sind die der Kunden und Käufe, die der Filter lässt; als Filter ist ein Segment immer eines aller Kunden.</translation>
    </message>
    <message>
        <source>The data begin on {0}, so the first day is in the middle of them and not a year before the last.</source>
        <translation>Die Daten beginnen am {0}, darum liegt der erste Tag in ihrer Mitte und nicht ein Jahr vor dem letzten.</translation>
    </message>
    <message>
        <source>Only {0} {0|day|days} of data lie before {1}: groups on that day say little.</source>
        <translation>Nur {0} {0|Tag|Tage} Daten liegen vor dem {1}: Gruppen an diesem Tag sagen wenig.</translation>
    </message>
    <message>
        <source>Only {0} {0|customer|customers}: shares of so few say little.</source>
        <translation>Nur {0} {0|Kunde|Kunden}: Anteile von so wenigen sagen wenig.</translation>
    </message>
    <message>
        <source>Moves between segments</source>
        <translation>Wechsel zwischen Segmenten</translation>
    </message>
    <message>
        <source>Who moves from which segment to which, and who stays?</source>
        <translation>Wer wechselt aus welchem Segment in welches, und wer bleibt?</translation>
    </message>
    <message>
        <source>Puts customers into segments on two or more days, each time from what was known then, and shows who went where: who moved up, who slipped, who is new and who is gone. Use it to see whether the base of good customers grows, and where customers are lost before they are gone.</source>
        <translation>Ordnet Kunden an zwei oder mehr Tagen in Segmente, jedes Mal nach dem damals Bekannten, und zeigt, wer wohin ging: wer aufstieg, wer abrutschte, wer neu ist und wer weg ist. So sieht man, ob der Stamm guter Kunden wächst und wo Kunden verloren gehen, ehe sie weg sind.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>Who went where</source>
        <translation>Wer wohin ging</translation>
    </message>
    <message>
        <source>Share of those before</source>
        <translation>Anteil derer davor</translation>
    </message>
    <message>
        <source>Revenue between</source>
        <translation>Umsatz dazwischen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>From each group to each group</source>
        <translation>Von jeder Gruppe in jede</translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation>am {0}</translation>
    </message>
    <message>
        <source>Nobody had bought anything by {0}: choose a later day.</source>
        <translation>Bis zum {0} hatte niemand etwas gekauft: Wählen Sie einen späteren Tag.</translation>
    </message>
    <message>
        <source>None of your segments can be worked out on the present data.</source>
        <translation>Keines Ihrer Segmente lässt sich auf den vorliegenden Daten bestimmen.</translation>
    </message>
    <message>
        <source>There are no segments of your own yet: write who belongs to one, and keep it. Here are three examples.</source>
        <translation>Es gibt noch keine eigenen Segmente: Schreiben Sie, wer zu einem gehört, und behalten Sie es. Hier sind drei Beispiele.</translation>
    </message>
    <message>
        <source>Learnt from {0} cases drawn at random by customer; all others are told by that model, which has not seen them.</source>
        <translation>Gelernt aus {0} Fällen, nach Kunden zufällig gezogen; alle anderen schätzt dieses Modell ein, das sie nicht gesehen hat.</translation>
    </message>
    <message>
        <source>Service contacts lately</source>
        <translation>Servicekontakte zuletzt</translation>
    </message>
    <message>
        <source>Unresolved service contacts lately</source>
        <translation>Ungelöste Servicekontakte zuletzt</translation>
    </message>
    <message>
        <source>Satisfaction with contacts lately</source>
        <translation>Zufriedenheit mit Kontakten zuletzt</translation>
    </message>
    <message>
        <source>No customer with a first order or sign-up is left: widen the filter, or choose the other kind of cohort.</source>
        <translation>Es bleibt kein Kunde mit erster Bestellung oder Anmeldung übrig: den Filter weiter fassen oder die andere Art von Kohorte wählen.</translation>
    </message>
    <message>
        <source>From {0} on there are {1} periods, too many to show: choose longer ones, or look for wrong dates.</source>
        <translation>Ab {0} sind es {1} Zeiträume, zu viele zum Zeigen: längere wählen oder nach falschen Daten suchen.</translation>
    </message>
    <message>
        <source>Share who buy</source>
        <translation>Anteil, der kauft</translation>
    </message>
    <message>
        <source>Share who have come back</source>
        <translation>Anteil, der wiedergekommen ist</translation>
    </message>
    <message>
        <source>Customers who buy</source>
        <translation>Kunden, die kaufen</translation>
    </message>
    <message>
        <source>Customers who have come back</source>
        <translation>Kunden, die wiedergekommen sind</translation>
    </message>
    <message>
        <source>Orders so far</source>
        <translation>Bestellungen bisher</translation>
    </message>
    <message>
        <source>Revenue so far</source>
        <translation>Umsatz bisher</translation>
    </message>
    <message>
        <source>Revenue a customer</source>
        <translation>Umsatz je Kunde</translation>
    </message>
    <message>
        <source>Revenue a customer so far</source>
        <translation>Umsatz je Kunde bisher</translation>
    </message>
    <message>
        <source>What is shown of each group of customers in each period after their beginning.</source>
        <translation>Was von jeder Gruppe von Kunden in jedem Zeitraum nach ihrem Beginn gezeigt wird.</translation>
    </message>
    <message>
        <source>Groups by</source>
        <translation>Gruppen nach</translation>
    </message>
    <message>
        <source>Sign-up</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>When a customer began. It is fixed by all order lines, whatever is filtered.</source>
        <translation>Wann ein Kunde begonnen hat. Das steht nach allen Bestellzeilen fest, was auch gefiltert ist.</translation>
    </message>
    <message>
        <source>Added up</source>
        <translation>Aufaddiert</translation>
    </message>
    <message>
        <source>From the beginning up to each period, instead of each period alone.</source>
        <translation>Vom Beginn bis zu jedem Zeitraum, statt jeder Zeitraum für sich.</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>Kohorten</translation>
    </message>
    <message>
        <source>Signed up</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Periods later</source>
        <translation>Zeiträume danach</translation>
    </message>
    <message>
        <source>Customers of the cohort</source>
        <translation>Kunden der Kohorte</translation>
    </message>
    <message>
        <source>All cohorts by time since the beginning</source>
        <translation>Alle Kohorten nach Zeit seit dem Beginn</translation>
    </message>
    <message>
        <source>Customers of whom it is known</source>
        <translation>Kunden, von denen es bekannt ist</translation>
    </message>
    <message>
        <source>{0} {0|week|weeks}</source>
        <translation>{0} {0|Woche|Wochen}</translation>
    </message>
    <message>
        <source>{0} {0|quarter|quarters}</source>
        <translation>{0} {0|Quartal|Quartale}</translation>
    </message>
    <message>
        <source>{0} {0|month|months}</source>
        <translation>{0} {0|Monat|Monate}</translation>
    </message>
    <message>
        <source>Weeks since sign-up</source>
        <translation>Wochen seit der Anmeldung</translation>
    </message>
    <message>
        <source>Weeks since the first order</source>
        <translation>Wochen seit der ersten Bestellung</translation>
    </message>
    <message>
        <source>Quarters since sign-up</source>
        <translation>Quartale seit der Anmeldung</translation>
    </message>
    <message>
        <source>Quarters since the first order</source>
        <translation>Quartale seit der ersten Bestellung</translation>
    </message>
    <message>
        <source>Months since sign-up</source>
        <translation>Monate seit der Anmeldung</translation>
    </message>
    <message>
        <source>Months since the first order</source>
        <translation>Monate seit der ersten Bestellung</translation>
    </message>
    <message>
        <source>buy {0} later</source>
        <translation>kaufen nach {0}</translation>
    </message>
    <message>
        <source>have come back within {0}</source>
        <translation>sind innerhalb von {0} wiedergekommen</translation>
    </message>
    <message>
        <source>{0} {0|customer has|customers have} begun; no later period is over yet.</source>
        <translation>{0} {0|Kunde hat|Kunden haben} begonnen; noch ist kein späterer Zeitraum vorbei.</translation>
    </message>
    <message>
        <source>A new customer brings {0} in the first period and {1} within {2}.</source>
        <translation>Ein neuer Kunde bringt {0} im ersten Zeitraum und {1} in {2}.</translation>
    </message>
    <message>
        <source>{0} by cohort</source>
        <translation>{0} nach Kohorte</translation>
    </message>
    <message>
        <source>{0} since the beginning</source>
        <translation>{0} seit dem Beginn</translation>
    </message>
    <message>
        <source>A cohort is made of the customers who signed up in the same period, whether they ever bought or not.</source>
        <translation>Eine Kohorte sind die Kunden, die sich im selben Zeitraum angemeldet haben, ob sie je gekauft haben oder nicht.</translation>
    </message>
    <message>
        <source>A cohort is made of the customers whose first order of all was in the same period. The filter does not change who is in which: conditions on customers choose whose cohorts are shown, conditions on order lines what counts as buying.</source>
        <translation>Eine Kohorte sind die Kunden, deren allererste Bestellung im selben Zeitraum war. Der Filter ändert nicht, wer in welcher ist: Bedingungen an Kunden wählen, wessen Kohorten gezeigt werden, Bedingungen an Bestellzeilen, was als Kauf zählt.</translation>
    </message>
    <message>
        <source>Each column is a period of the calendar, counted from that of the beginning, which is 0.</source>
        <translation>Jede Spalte ist ein Zeitraum des Kalenders, gezählt von dem des Beginns an, der 0 ist.</translation>
    </message>
    <message>
        <source>{0} is not over: nothing is shown of it but who began in it.</source>
        <translation>{0} ist nicht vorbei: davon wird nur gezeigt, wer darin begonnen hat.</translation>
    </message>
    <message>
        <source>Who has come back has bought in a later period than that of the beginning. 95% intervals after Wilson (1927).</source>
        <translation>Wiedergekommen ist, wer in einem späteren Zeitraum als dem des Beginns gekauft hat. 95-%-Intervalle nach Wilson (1927).</translation>
    </message>
    <message>
        <source>Totals are weighted by customers: all who buy by all who could. That of a cohort leaves out period 0. 95% intervals after Wilson (1927).</source>
        <translation>Summen sind nach Kunden gewichtet: alle, die kaufen, geteilt durch alle, die könnten. Die einer Kohorte lässt Zeitraum 0 weg. 95-%-Intervalle nach Wilson (1927).</translation>
    </message>
    <message>
        <source>The data begin on {0}: who had bought before then is taken for a new customer, so that the first cohorts are not all new.</source>
        <translation>Die Daten beginnen am {0}: Wer davor schon gekauft hatte, gilt als neuer Kunde, so dass die ersten Kohorten nicht ganz neu sind.</translation>
    </message>
    <message>
        <source>Periods outside of {0} to {1} are left out, cohorts are not.</source>
        <translation>Zeiträume außerhalb von {0} bis {1} sind weggelassen, Kohorten nicht.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} who bought and whose sign-up date is not known {0|is|are} left out.</source>
        <translation>{0} {0|Kunde, der gekauft hat und dessen|Kunden, die gekauft haben und deren} Anmeldedatum nicht bekannt ist, {0|ist|sind} weggelassen.</translation>
    </message>
    <message>
        <source>{0} {0|purchase|purchases} before the period of sign-up {0|is|are} left out.</source>
        <translation>{0} {0|Kauf|Käufe} vor dem Zeitraum der Anmeldung {0|ist|sind} weggelassen.</translation>
    </message>
    <message>
        <source>Needs the day of sign-up: import customers with it, or take cohorts by first order.</source>
        <translation>Braucht den Tag der Anmeldung: Kunden damit importieren oder Kohorten nach erster Bestellung nehmen.</translation>
    </message>
    <message>
        <source>How many of those who begin together come back, and what do they bring?</source>
        <translation>Wie viele von denen, die zusammen beginnen, kommen wieder, und was bringen sie?</translation>
    </message>
    <message>
        <source>Puts customers together by the month, quarter or week in which they began, and shows for each such cohort how many of them buy in each period after, or what they order and bring. Use it to see whether newer customers stay as well as older ones did, and how long a customer takes to pay.</source>
        <translation>Fasst Kunden nach dem Monat, Quartal oder der Woche zusammen, in der sie begonnen haben, und zeigt für jede solche Kohorte, wie viele davon in jedem Zeitraum danach kaufen oder was sie bestellen und bringen. So sieht man, ob neuere Kunden so gut bleiben wie ältere und wie lange es dauert, bis ein Kunde sich lohnt.</translation>
    </message>
    <message>
        <source>Nobody had bought anything by {0}: the first purchase is of {1}. Let the model learn until a later day.</source>
        <translation>Bis {0} hatte niemand etwas gekauft: Der erste Kauf ist vom {1}. Lassen Sie das Modell bis zu einem späteren Tag lernen.</translation>
    </message>
    <message>
        <source>No purchase for long</source>
        <translation>Lange kein Kauf</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Abwanderung</translation>
    </message>
    <message>
        <source>What says that a customer has left: a column of customers, or that nothing was bought for long. What fits is a column whose header speaks of churn or cancelling, and purchases without one.</source>
        <translation>Was sagt, dass ein Kunde gegangen ist: eine Spalte der Kunden, oder dass lange nichts gekauft wurde. Was passt, ist eine Spalte, deren Überschrift von Abwanderung oder Kündigung spricht, und ohne eine solche sind es die Käufe.</translation>
    </message>
    <message>
        <source>Of the column that says who has left, such as “Yes”; several parted by commas. Empty: yes, true, 1, churned, cancelled and their like.</source>
        <translation>Der Spalte, die sagt, wer gegangen ist, etwa „Ja“; mehrere durch Kommas getrennt. Leer: ja, wahr, 1, abgewandert, gekündigt und dergleichen.</translation>
    </message>
    <message>
        <source>Time as a customer</source>
        <translation>Zeit als Kunde</translation>
    </message>
    <message>
        <source>The number of customers that says how long they have been here, with a column that says who has left. What fits is one whose header speaks of tenure, else the time since sign-up.</source>
        <translation>Die Zahl der Kunden, die sagt, wie lange sie da sind, zu einer Spalte, die sagt, wer gegangen ist. Was passt, ist eine, deren Überschrift von Laufzeit spricht, sonst die Zeit seit der Anmeldung.</translation>
    </message>
    <message>
        <source>Unit of that time</source>
        <translation>Einheit dieser Zeit</translation>
    </message>
    <message>
        <source>What the number counts.</source>
        <translation>Was die Zahl zählt.</translation>
    </message>
    <message>
        <source>Days without a purchase</source>
        <translation>Tage ohne Kauf</translation>
    </message>
    <message>
        <source>After how many days without a purchase a customer counts as gone. 0: the gap that nineteen in twenty gaps between purchases do not exceed, every customer counting the same.</source>
        <translation>Nach wie vielen Tagen ohne Kauf ein Kunde als gegangen zählt. 0: der Abstand, den neunzehn von zwanzig Abständen zwischen Käufen nicht überschreiten, wobei jeder Kunde gleich viel zählt.</translation>
    </message>
    <message>
        <source>Time counts from</source>
        <translation>Zeit zählt ab</translation>
    </message>
    <message>
        <source>Where leaving is worked out from purchases. What fits is the sign-up date where most who bought have one.</source>
        <translation>Wo die Abwanderung aus Käufen ermittelt wird. Was passt, ist das Anmeldedatum, wo die meisten Käufer eines haben.</translation>
    </message>
    <message>
        <source>{0} {0|year|years}</source>
        <translation>{0} {0|Jahr|Jahre}</translation>
    </message>
    <message>
        <source>{0} {0|day|days}</source>
        <translation>{0} {0|Tag|Tage}</translation>
    </message>
    <message>
        <source>Option covariates names “{0}”, which is no field of customers with numbers or few values. There are: {1}.</source>
        <translation>Die Option covariates nennt „{0}“, das ist kein Feld der Kunden mit Zahlen oder wenigen Werten. Es gibt: {1}.</translation>
    </message>
    <message>
        <source>A hazard ratio says how many times as fast customers leave, all else in the table being equal: 2 is twice as fast. Levels are compared with the most frequent one. Cox (1972), ties by {0}.</source>
        <translation>Ein Hazard-Verhältnis sagt, wievielmal so schnell Kunden gehen, wenn alles andere in der Tabelle gleich ist: 2 ist doppelt so schnell. Stufen werden mit der häufigsten verglichen. Cox (1972), gleiche Zeiten nach {0}.</translation>
    </message>
    <message>
        <source>Left out because it grows with the time itself: {0}.</source>
        <translation>Weggelassen, weil es mit der Zeit selbst wächst: {0}.</translation>
    </message>
    <message>
        <source>Left out because it is filled only for who has left: {0}.</source>
        <translation>Weggelassen, weil es nur bei denen gefüllt ist, die gegangen sind: {0}.</translation>
    </message>
    <message>
        <source>Hazards are those of {0} customers, chosen evenly of {1}.</source>
        <translation>Die Hazards sind die von {0} Kunden, gleichmäßig aus {1} gewählt.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} without one of the numbers {0|is|are} left out of the hazards.</source>
        <translation>{0} {0|Kunde|Kunden} ohne eine der Zahlen {0|fehlt|fehlen} bei den Hazards.</translation>
    </message>
    <message>
        <source>Says nothing that the others do not say: {0}.</source>
        <translation>Sagt nichts, was die anderen nicht sagen: {0}.</translation>
    </message>
    <message>
        <source>Too few of these leave, or stay, for a hazard ratio: {0}. The figure has no upper or no lower end.</source>
        <translation>Davon gehen oder bleiben zu wenige für ein Hazard-Verhältnis: {0}. Die Zahl hat kein oberes oder kein unteres Ende.</translation>
    </message>
    <message>
        <source>The model of hazards has not settled after {0} steps: do not use its figures.</source>
        <translation>Das Hazard-Modell ist nach {0} Schritten nicht zur Ruhe gekommen: seine Zahlen nicht verwenden.</translation>
    </message>
    <message>
        <source>Only {0} {0|customer has|customers have} left for {1} terms of the model of hazards: ten for each are needed.</source>
        <translation>Nur {0} {0|Kunde ist|Kunden sind} gegangen, bei {1} Gliedern des Hazard-Modells: zehn je Glied sind nötig.</translation>
    </message>
    <message>
        <source>What may make them leave</source>
        <translation>Was sie gehen lassen könnte</translation>
    </message>
    <message>
        <source>Fields of customers for the model of hazards, parted by commas; auto: all that suit and service contacts; none: none.</source>
        <translation>Felder der Kunden für das Hazard-Modell, durch Kommas getrennt; auto: alle, die passen, und Servicekontakte; none: keine.</translation>
    </message>
    <message>
        <source>Equal times</source>
        <translation>Gleiche Zeiten</translation>
    </message>
    <message>
        <source>As Efron</source>
        <translation>Nach Efron</translation>
    </message>
    <message>
        <source>As Breslow</source>
        <translation>Nach Breslow</translation>
    </message>
    <message>
        <source>How the model of hazards takes customers who leave at the same time.</source>
        <translation>Wie das Hazard-Modell Kunden nimmt, die zur selben Zeit gehen.</translation>
    </message>
    <message>
        <source>What makes customers leave sooner</source>
        <translation>Was Kunden früher gehen lässt</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Koeffizient</translation>
    </message>
    <message>
        <source>Hazard ratio</source>
        <translation>Hazard-Verhältnis</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Hazard ratio a step</source>
        <translation>Hazard-Verhältnis je Schritt</translation>
    </message>
    <message>
        <source>Low a step</source>
        <translation>Unten je Schritt</translation>
    </message>
    <message>
        <source>High a step</source>
        <translation>Oben je Schritt</translation>
    </message>
    <message>
        <source>Whether effects stay the same over time</source>
        <translation>Ob Wirkungen über die Zeit gleich bleiben</translation>
    </message>
    <message>
        <source>Chi-squared</source>
        <translation>Chi-Quadrat</translation>
    </message>
    <message>
        <source>Degrees of freedom</source>
        <translation>Freiheitsgrade</translation>
    </message>
    <message>
        <source>Which value of “{0}” means that a customer has left? Set option left to one of: {1}.</source>
        <translation>Welcher Wert von „{0}“ bedeutet, dass ein Kunde gegangen ist? Option left auf einen setzen von: {1}.</translation>
    </message>
    <message>
        <source>Who has a day in “{0}” has left on it, the others are still here.</source>
        <translation>Wer in „{0}“ einen Tag hat, ist an ihm gegangen, die anderen sind noch da.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Who has left is what “{0}” says: {1}. Everybody else is still here: how long they will stay is known only so far.</source>
        <translation>Wer gegangen ist, sagt „{0}“: {1}. Alle anderen sind noch da: Wie lange sie bleiben, weiß man nur bis jetzt.</translation>
    </message>
    <message>
        <source>Days as a customer</source>
        <translation>Tage als Kunde</translation>
    </message>
    <message>
        <source>Weeks as a customer</source>
        <translation>Wochen als Kunde</translation>
    </message>
    <message>
        <source>Months as a customer</source>
        <translation>Monate als Kunde</translation>
    </message>
    <message>
        <source>Years as a customer</source>
        <translation>Jahre als Kunde</translation>
    </message>
    <message>
        <source>How long somebody has been a customer is what “{0}” says.</source>
        <translation>Wie lange jemand Kunde ist, sagt „{0}“.</translation>
    </message>
    <message>
        <source>Needs how long each customer has been here: a number such as the months of tenure (option tenure), or the days of sign-up and of leaving.</source>
        <translation>Braucht, wie lange jeder Kunde da ist: eine Zahl wie die Monate der Laufzeit (Option tenure) oder die Tage von Anmeldung und Abwanderung.</translation>
    </message>
    <message>
        <source>Time counts from sign-up to the day of leaving, or to {0} for who is still here.</source>
        <translation>Die Zeit zählt von der Anmeldung bis zum Tag des Gehens, oder bis {0} für die, die noch da sind.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} of whom it is not known whether they have left {0|is|are} left out.</source>
        <translation>{0} {0|Kunde, von dem|Kunden, von denen} nicht bekannt ist, ob sie gegangen sind, {0|ist|sind} weggelassen.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} whose time is missing or negative {0|is|are} left out.</source>
        <translation>{0} {0|Kunde, dessen|Kunden, deren} Zeit fehlt oder negativ ist, {0|ist|sind} weggelassen.</translation>
    </message>
    <message>
        <source>Customers who had left before the file begins are not in it. Where that is so, staying looks better than it is.</source>
        <translation>Kunden, die vor Beginn der Datei gegangen waren, stehen nicht darin. Wo das so ist, sieht das Bleiben besser aus, als es ist.</translation>
    </message>
    <message>
        <source>Of no customer that the filter leaves is it known how long he has been here: widen the filter.</source>
        <translation>Von keinem Kunden, den der Filter übrig lässt, ist bekannt, wie lange er da ist: den Filter weiter fassen.</translation>
    </message>
    <message>
        <source>Days since the first order</source>
        <translation>Tage seit der ersten Bestellung</translation>
    </message>
    <message>
        <source>Time counts from sign-up, but a customer comes into view only with the first order from {0} on: who left before that is not known, and nobody else counts for the days before it either (left truncation).</source>
        <translation>Die Zeit zählt ab der Anmeldung, aber ein Kunde kommt erst mit der ersten Bestellung ab {0} in den Blick: Wer davor ging, ist nicht bekannt, und auch sonst zählt niemand für die Tage davor (Linkstrunkierung).</translation>
    </message>
    <message>
        <source>Time counts from the first order in the data, which begin on {0}: who had bought before then is taken for a new customer.</source>
        <translation>Die Zeit zählt ab der ersten Bestellung in den Daten, die am {0} beginnen: Wer davor schon gekauft hatte, gilt als neuer Kunde.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} without a sign-up date {0|counts|count} from the first order.</source>
        <translation>{0} {0|Kunde|Kunden} ohne Anmeldedatum {0|zählt|zählen} ab der ersten Bestellung.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} bought before the sign-up date: the first order counts.</source>
        <translation>{0} {0|Kunde|Kunden} kauften vor dem Anmeldedatum: Es zählt die erste Bestellung.</translation>
    </message>
    <message>
        <source>{0} of those who counted as gone {0|has|have} bought again since.</source>
        <translation>{0} von denen, die als gegangen zählten, {0|hat|haben} seither wieder gekauft.</translation>
    </message>
    <message>
        <source>Needs to know who has left: order lines with customers and times, or a column of customers that says it (option event).</source>
        <translation>Muss wissen, wer gegangen ist: Bestellzeilen mit Kunden und Zeiten oder eine Spalte der Kunden, die es sagt (Option event).</translation>
    </message>
    <message>
        <source>No customer has bought anything in what the filter leaves: widen the filter.</source>
        <translation>Kein Kunde hat in dem, was der Filter übrig lässt, etwas gekauft: den Filter weiter fassen.</translation>
    </message>
    <message>
        <source>A field of customers: a curve for each of its six largest groups, and whether they differ.</source>
        <translation>Ein Feld der Kunden: eine Kurve für jede seiner sechs größten Gruppen, und ob sie sich unterscheiden.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>By the logarithm</source>
        <translation>Über den Logarithmus</translation>
    </message>
    <message>
        <source>By the logarithm twice</source>
        <translation>Über den doppelten Logarithmus</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Schlicht</translation>
    </message>
    <message>
        <source>How the 95% interval of a curve is made.</source>
        <translation>Wie das 95-%-Intervall einer Kurve gebildet wird.</translation>
    </message>
    <message>
        <source>p below 0.0001</source>
        <translation>p unter 0,0001</translation>
    </message>
    <message>
        <source>p {0}</source>
        <translation>p {0}</translation>
    </message>
    <message>
        <source>None of {0} {0|customer|customers} has left so far.</source>
        <translation>Von {0} {0|Kunde|Kunden} ist bisher niemand gegangen.</translation>
    </message>
    <message>
        <source>Half of the customers have left after {0}; after {1}, {2} are still here.</source>
        <translation>Die Hälfte der Kunden ist nach {0} gegangen; nach {1} sind noch {2} da.</translation>
    </message>
    <message>
        <source>After {0}, {1} of customers are still here; so far fewer than half have left.</source>
        <translation>Nach {0} sind noch {1} der Kunden da; bisher ist weniger als die Hälfte gegangen.</translation>
    </message>
    <message>
        <source>still here after {0}</source>
        <translation>noch da nach {0}</translation>
    </message>
    <message>
        <source>until half have left</source>
        <translation>bis die Hälfte gegangen ist</translation>
    </message>
    <message>
        <source>months until half have left</source>
        <translation>Monate, bis die Hälfte gegangen ist</translation>
    </message>
    <message>
        <source>weeks until half have left</source>
        <translation>Wochen, bis die Hälfte gegangen ist</translation>
    </message>
    <message>
        <source>years until half have left</source>
        <translation>Jahre, bis die Hälfte gegangen ist</translation>
    </message>
    <message>
        <source>have left</source>
        <translation>sind gegangen</translation>
    </message>
    <message>
        <source>times as fast to leave after an unresolved contact</source>
        <translation>mal so schnell weg nach einem ungelösten Kontakt</translation>
    </message>
    <message>
        <source>times as fast to leave after a contact</source>
        <translation>mal so schnell weg nach einem Kontakt</translation>
    </message>
    <message>
        <source>times as fast to leave with {0} more of {1}</source>
        <translation>mal so schnell weg bei {0} mehr von {1}</translation>
    </message>
    <message>
        <source>times as fast to leave with {0}</source>
        <translation>mal so schnell weg bei {0}</translation>
    </message>
    <message>
        <source>Share of customers who are still here</source>
        <translation>Anteil der Kunden, die noch da sind</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>Noch da</translation>
    </message>
    <message>
        <source>How many times as fast customers leave</source>
        <translation>Wievielmal so schnell Kunden gehen</translation>
    </message>
    <message>
        <source>as fast as the others</source>
        <translation>so schnell wie die anderen</translation>
    </message>
    <message>
        <source>The curve is the product of the shares that stay from each time to the next, of those who were still looked at: who cannot be followed any further counts up to then (Kaplan and Meier 1958; 95% intervals after Greenwood).</source>
        <translation>Die Kurve ist das Produkt der Anteile, die von einer Zeit zur nächsten bleiben, unter denen, die noch beobachtet wurden: Wer nicht weiter verfolgt werden kann, zählt bis dahin (Kaplan und Meier 1958; 95-%-Intervalle nach Greenwood).</translation>
    </message>
    <message>
        <source>The groups differ: log-rank chi-squared {0} with {1} {1|degree|degrees} of freedom, {2}.</source>
        <translation>Die Gruppen unterscheiden sich: Log-Rang-Chi-Quadrat {0} mit {1} {1|Freiheitsgrad|Freiheitsgraden}, {2}.</translation>
    </message>
    <message>
        <source>The groups do not differ by more than chance: log-rank chi-squared {0} with {1} {1|degree|degrees} of freedom, {2}.</source>
        <translation>Die Gruppen unterscheiden sich nicht mehr als durch Zufall: Log-Rang-Chi-Quadrat {0} mit {1} {1|Freiheitsgrad|Freiheitsgraden}, {2}.</translation>
    </message>
    <message>
        <source>Of two customers of whom one is known to have left first, the model names the right one in {0} of cases; half would be chance.</source>
        <translation>Von zwei Kunden, von denen man weiß, wer zuerst ging, nennt das Modell in {0} der Fälle den richtigen; die Hälfte wäre Zufall.</translation>
    </message>
    <message>
        <source>Some effects change with time (Grambsch and Therneau 1994): their hazard ratios are means over all of it. See the table of that name.</source>
        <translation>Manche Wirkungen ändern sich mit der Zeit (Grambsch und Therneau 1994): Ihre Hazard-Verhältnisse sind Mittel über die ganze Zeit. Siehe die Tabelle dieses Namens.</translation>
    </message>
    <message>
        <source>Only {0} {0|customer|customers}: how long so few stay says little.</source>
        <translation>Nur {0} {0|Kunde|Kunden}: Wie lange so wenige bleiben, sagt wenig.</translation>
    </message>
    <message>
        <source>Only {0} {0|customer has|customers have} left: the curve is uncertain.</source>
        <translation>Nur {0} {0|Kunde ist|Kunden sind} gegangen: Die Kurve ist unsicher.</translation>
    </message>
    <message>
        <source>How long customers stay</source>
        <translation>Wie lange Kunden bleiben</translation>
    </message>
    <message>
        <source>How long do customers stay, and what makes them leave sooner?</source>
        <translation>Wie lange bleiben Kunden, und was lässt sie früher gehen?</translation>
    </message>
    <message>
        <source>Shows which share of customers is still here after each time, counting everybody only as long as he could be followed, compares groups of customers, and tells by how much each property makes leaving faster or slower. Use it to see when customers leave, and where to begin keeping them.</source>
        <translation>Zeigt, welcher Anteil der Kunden nach welcher Zeit noch da ist, wobei jeder nur zählt, solange man ihn verfolgen konnte, vergleicht Gruppen von Kunden und sagt, um wie viel jede Eigenschaft das Gehen schneller oder langsamer macht. So sieht man, wann Kunden gehen und wo man anfangen sollte, sie zu halten.</translation>
    </message>
    <message>
        <source>Share still here by time</source>
        <translation>Anteil, der noch da ist, nach Zeit</translation>
    </message>
    <message>
        <source>Customers looked at</source>
        <translation>Beobachtete Kunden</translation>
    </message>
    <message>
        <source>Followed no further</source>
        <translation>Nicht weiter verfolgt</translation>
    </message>
    <message>
        <source>Would have left if all were alike</source>
        <translation>Wären gegangen, wenn alle gleich wären</translation>
    </message>
    <message>
        <source>Half have left after</source>
        <translation>Die Hälfte ist gegangen nach</translation>
    </message>
    <message>
        <source>Still here after {0}</source>
        <translation>Noch da nach {0}</translation>
    </message>
    <message>
        <source>Whether the groups differ</source>
        <translation>Ob sich die Gruppen unterscheiden</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Nobody has left: there is nothing to compare hazards by.</source>
        <translation>Niemand ist gegangen: Es gibt nichts, woran Hazards zu vergleichen wären.</translation>
    </message>
    <message>
        <source>Share of {0}</source>
        <translation>Anteil an {0}</translation>
    </message>
    <message>
        <source>Others ({0})</source>
        <translation>Übrige ({0})</translation>
    </message>
    <message>
        <source>Others: those with the least, together for want of room; the table has them all.</source>
        <translation>Übrige: die mit dem wenigsten, zusammengefasst aus Platzmangel; die Tabelle hat alle.</translation>
    </message>
    <message>
        <source>Pareto/NBD</source>
        <translation>Pareto/NBD</translation>
    </message>
    <message>
        <source>Gamma-Gamma</source>
        <translation>Gamma-Gamma</translation>
    </message>
    <message>
        <source>{0} cannot be grouped by “{1}”.</source>
        <translation>{0} lassen sich nicht nach „{1}“ gruppieren.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Mix of articles</source>
        <translation>Mischung der Artikel</translation>
    </message>
    <message>
        <source>New articles</source>
        <translation>Neue Artikel</translation>
    </message>
    <message>
        <source>Articles no longer sold</source>
        <translation>Nicht mehr verkaufte Artikel</translation>
    </message>
    <message>
        <source>Lines without article or quantity</source>
        <translation>Positionen ohne Artikel oder Menge</translation>
    </message>
    <message>
        <source>Orders a customer</source>
        <translation>Bestellungen je Kunde</translation>
    </message>
    <message>
        <source>level shift</source>
        <translation>Niveausprung</translation>
    </message>
    <message>
        <source>trend break</source>
        <translation>Trendbruch</translation>
    </message>
    <message>
        <source>single weeks</source>
        <translation>einzelne Woche</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>erklärt</translation>
    </message>
    <message>
        <source>There are no natural groups: customers differ by degrees. Cut into {0}, the largest part, “{1}”, holds {2} of them.</source>
        <translation>Es gibt keine natürlichen Gruppen: Kunden unterscheiden sich nur dem Grade nach. In {0} Teile geschnitten umfasst der größte, „{1}“, {2} von ihnen.</translation>
    </message>
    <message>
        <source>There are no natural groups: customers differ by degrees. Cut into {0}, the most valuable part, “{1}”, is {2} of customers and brings {3} of revenue.</source>
        <translation>Es gibt keine natürlichen Gruppen: Kunden unterscheiden sich nur dem Grade nach. In {0} Teile geschnitten umfasst der wertvollste, „{1}“, {2} der Kunden und bringt {3} des Umsatzes.</translation>
    </message>
    <message>
        <source>Kept as segment</source>
        <translation>Behalten als Segment</translation>
    </message>
    <message>
        <source>Intervals are of 95 % and take the members for a sample: of medians by order statistics (Thompson 1936), of shares by Wilson (1927). They do not say how surely a cluster is found again.</source>
        <translation>Die Intervalle gelten zu 95 % und nehmen die Mitglieder als Stichprobe: die der Mediane nach Ordnungsstatistiken (Thompson 1936), die der Anteile nach Wilson (1927). Sie sagen nicht, wie sicher ein Cluster wiedergefunden wird.</translation>
    </message>
    <message>
        <source>A cluster is {0} {0|customer|customers} only, far from all others: leave {0|that customer|them} out with the filter, and see how the others fall into groups.</source>
        <translation>Ein Cluster besteht nur aus {0} {0|Kunden|Kunden}, weit weg von allen anderen: Lassen Sie {0|diesen Kunden|sie} mit dem Filter weg und sehen Sie, wie sich die anderen gruppieren.</translation>
    </message>
    <message>
        <source>0 takes the largest number whose clusters are all surely found again, up to what BIC, silhouette and gap statistic propose, without cutting groups that lie clearly apart.</source>
        <translation>0 nimmt die größte Zahl, deren Cluster alle sicher wiedergefunden werden, höchstens so viele, wie BIC, Silhouette und Gap-Statistik vorschlagen, ohne Gruppen zu zerschneiden, die klar auseinanderliegen.</translation>
    </message>
    <message>
        <source>One cluster parts nobody: choose 2 or more, or 0 for as many as are stable.</source>
        <translation>Ein einziger Cluster teilt niemanden ein: Wählen Sie 2 oder mehr, oder 0 für so viele, wie stabil sind.</translation>
    </message>
    <message>
        <source>The clusters compare customers by “{0}”, which is not in the data any more.</source>
        <translation>Die Cluster vergleichen Kunden nach „{0}“, das nicht mehr in den Daten ist.</translation>
    </message>
    <message>
        <source>The description of the clusters is damaged.</source>
        <translation>Die Beschreibung der Cluster ist beschädigt.</translation>
    </message>
    <message>
        <source>The description of the clusters is not whole: keep them as segments from the card of the clusters.</source>
        <translation>Die Beschreibung der Cluster ist nicht vollständig: behalten Sie sie von der Karte der Cluster aus als Segmente.</translation>
    </message>
    <message>
        <source>{0} is after {1}, the last day of the data: customers are followed until then.</source>
        <translation>Der {0} liegt nach dem {1}, dem letzten Tag der Daten: Kunden werden bis dahin verfolgt.</translation>
    </message>
    <message>
        <source>“{0}” is needed by {1}: change or remove that first.</source>
        <translation>„{0}“ wird gebraucht von {1}: Ändern oder entfernen Sie das zuerst.</translation>
    </message>
    <message>
        <source>There are {0} clusters.</source>
        <translation>Es gibt {0} Cluster.</translation>
    </message>
    <message>
        <source>{0} of {1} customers ({2}) are in “{3}”.</source>
        <translation>{0} von {1} Kunden ({2}) gehören zu „{3}“.</translation>
    </message>
    <message>
        <source>{0} of {1} customers ({2}) are in “{3}”, the largest of your {4} segments.</source>
        <translation>{0} von {1} Kunden ({2}) gehören zu „{3}“, dem größten Ihrer {4} Segmente.</translation>
    </message>
    <message>
        <source>{0|segment|segments} of your own</source>
        <translation>{0|eigenes Segment|eigene Segmente}</translation>
    </message>
    <message>
        <source>Sizes of earlier days count what had happened by then, and segments that a rule names are those of the day; fields of customers are those of today. Customers count from their first row on.</source>
        <translation>Größen früherer Tage zählen, was bis dahin geschehen war, und Segmente, die eine Regel nennt, sind die des Tages; Felder von Kunden sind die von heute. Kunden zählen von ihrer ersten Zeile an.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>Was beobachtet wird</translation>
    </message>
    <message>
        <source>One kind of series, or all that the data supports.</source>
        <translation>Eine Art von Reihen oder alle, die die Daten hergeben.</translation>
    </message>
    <message>
        <source>Share of false alerts</source>
        <translation>Anteil falscher Meldungen</translation>
    </message>
    <message>
        <source>At most so many of the alerts may be chance, over all series together.</source>
        <translation>Höchstens so viele der Meldungen dürfen Zufall sein, über alle Reihen zusammen.</translation>
    </message>
    <message>
        <source>Months back</source>
        <translation>Monate zurück</translation>
    </message>
    <message>
        <source>Only what began in the last months. 0: all that the data shows.</source>
        <translation>Nur, was in den letzten Monaten begann. 0: alles, was die Daten zeigen.</translation>
    </message>
    <message>
        <source>Smallest change</source>
        <translation>Kleinste Veränderung</translation>
    </message>
    <message>
        <source>Changes of numbers, shares and prices below it are no alerts: 0.1 is a tenth.</source>
        <translation>Veränderungen von Anzahlen, Anteilen und Preisen darunter sind keine Meldung: 0.1 ist ein Zehntel.</translation>
    </message>
    <message>
        <source>Alert shown</source>
        <translation>Gezeigte Meldung</translation>
    </message>
    <message>
        <source>There is nothing to watch: no dataset has rows with a time.</source>
        <translation>Es gibt nichts zu beobachten: kein Datensatz hat Zeilen mit einer Zeit.</translation>
    </message>
    <message>
        <source>Nothing can be watched within the filter: a series needs 16 weeks.</source>
        <translation>Innerhalb des Filters kann nichts beobachtet werden: eine Reihe braucht 16 Wochen.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>What is unusual: what changed, since when, by how much, and how sure is that?</source>
        <translation>Was ist ungewöhnlich: was hat sich verändert, seit wann, wie stark, und wie sicher ist das?</translation>
    </message>
    <message>
        <source>Watches every series that the data supports, in all and by store, product, category, channel and so on, for changes of level, breaks of trend and single weeks out of line, and lists each thing that happened once.</source>
        <translation>Beobachtet jede Reihe, die die Daten hergeben, im Ganzen und nach Filiale, Produkt, Kategorie, Kanal und so weiter, auf Niveausprünge, Trendbrüche und einzelne Wochen, die aus der Reihe fallen, und nennt jedes Geschehen einmal.</translation>
    </message>
    <message>
        <source>“{0}” is no period: write it as 2026-05, 2026-W20, 2026-Q2, 2026 or 2026-01-01..2026-03-31.</source>
        <translation>„{0}“ ist kein Zeitraum: schreiben Sie 2026-05, 2026-W20, 2026-Q2, 2026 oder 2026-01-01..2026-03-31.</translation>
    </message>
    <message>
        <source>From {0} to {1} the data covers no whole period: choose a shorter one.</source>
        <translation>Von {0} bis {1} umfassen die Daten keinen ganzen Zeitraum: wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>{0} has no data: it reaches from {1} to {2}.</source>
        <translation>{0} hat keine Daten: sie reichen von {1} bis {2}.</translation>
    </message>
    <message>
        <source>There is nothing to compare {0} with: {1} has no data.</source>
        <translation>{0} kann mit nichts verglichen werden: {1} hat keine Daten.</translation>
    </message>
    <message>
        <source>{0} has to be over before {1} begins.</source>
        <translation>{0} muss vorbei sein, bevor {1} beginnt.</translation>
    </message>
    <message>
        <source>What stands out most</source>
        <translation>Was am meisten auffällt</translation>
    </message>
    <message>
        <source>What changed.</source>
        <translation>Was sich verändert hat.</translation>
    </message>
    <message>
        <source>Whose contributions are shown. What stands out most: the field with the group that left the others furthest behind, or fell furthest behind them, against the play of chance.</source>
        <translation>Wessen Beiträge gezeigt werden. Was am meisten auffällt: das Feld mit der Gruppe, die den anderen, am Zufall gemessen, am weitesten voraus- oder hinterhergelaufen ist.</translation>
    </message>
    <message>
        <source>And by</source>
        <translation>Und nach</translation>
    </message>
    <message>
        <source>A second field: contributions are then those of pairs, such as a category in a store.</source>
        <translation>Ein zweites Feld: die Beiträge sind dann die von Paaren, etwa einer Kategorie in einer Filiale.</translation>
    </message>
    <message>
        <source>Last whole week</source>
        <translation>Letzte ganze Woche</translation>
    </message>
    <message>
        <source>Last whole month</source>
        <translation>Letzter ganzer Monat</translation>
    </message>
    <message>
        <source>Last whole quarter</source>
        <translation>Letztes ganzes Quartal</translation>
    </message>
    <message>
        <source>Last whole year</source>
        <translation>Letztes ganzes Jahr</translation>
    </message>
    <message>
        <source>The time that is explained, where the filter has no period and none is written below.</source>
        <translation>Die Zeit, die erklärt wird, wenn der Filter keinen Zeitraum hat und unten keiner steht.</translation>
    </message>
    <message>
        <source>The same time a year earlier</source>
        <translation>Dieselbe Zeit im Vorjahr</translation>
    </message>
    <message>
        <source>The time directly before</source>
        <translation>Die Zeit unmittelbar davor</translation>
    </message>
    <message>
        <source>Where a year earlier is not known, the time directly before stands in for it.</source>
        <translation>Wo das Vorjahr nicht bekannt ist, tritt die Zeit unmittelbar davor an seine Stelle.</translation>
    </message>
    <message>
        <source>Explained period</source>
        <translation>Erklärter Zeitraum</translation>
    </message>
    <message>
        <source>In words: 2026-05, 2026-W20, 2026-Q2, 2026 or 2026-01-01..2026-03-31. Empty: as chosen above.</source>
        <translation>In Worten: 2026-05, 2026-W20, 2026-Q2, 2026 oder 2026-01-01..2026-03-31. Leer: wie oben gewählt.</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Zeitraum davor</translation>
    </message>
    <message>
        <source>In the same words. Empty: as chosen above.</source>
        <translation>In denselben Worten. Leer: wie oben gewählt.</translation>
    </message>
    <message>
        <source>Groups shown</source>
        <translation>Gezeigte Gruppen</translation>
    </message>
    <message>
        <source>The largest contributions have a bar of their own; the others are put together.</source>
        <translation>Die größten Beiträge haben einen eigenen Balken; die anderen werden zusammengefasst.</translation>
    </message>
    <message>
        <source>No order line has a time: nothing can be compared.</source>
        <translation>Keine Bestellposition hat eine Zeit: nichts kann verglichen werden.</translation>
    </message>
    <message>
        <source>Looking for what made the change</source>
        <translation>Ursachen der Veränderung werden gesucht</translation>
    </message>
    <message>
        <source>{0} pairs of groups are too many to be told apart: choose fields with fewer values.</source>
        <translation>{0} Paare von Gruppen sind zu viele: wählen Sie Felder mit weniger Werten.</translation>
    </message>
    <message>
        <source>Units are not known: order lines have no quantity.</source>
        <translation>Stückzahlen sind nicht bekannt: Bestellpositionen haben keine Menge.</translation>
    </message>
    <message>
        <source>Nothing was sold in {0} or in {1} within the filter: there is no change to explain.</source>
        <translation>In {0} oder {1} wurde innerhalb des Filters nichts verkauft: es gibt keine Veränderung zu erklären.</translation>
    </message>
    <message>
        <source>What made the change</source>
        <translation>Was die Veränderung ausmacht</translation>
    </message>
    <message>
        <source>Which groups, prices and customers made sales change?</source>
        <translation>Welche Gruppen, Preise und Kunden haben die Verkäufe verändert?</translation>
    </message>
    <message>
        <source>Takes the change of a figure between two periods apart: what each category, product, store, channel or other group brought, so that all parts add up to the change; how much came from volume, prices and the mix of articles; and how much from more customers, more orders or larger ones. Says which parts are more than the usual ups and downs.</source>
        <translation>Zerlegt die Veränderung einer Zahl zwischen zwei Zeiträumen: was jede Kategorie, jedes Produkt, jede Filiale, jeder Kanal oder eine andere Gruppe beitrug, sodass alle Teile zusammen die Veränderung ergeben; wie viel von Menge, Preisen und Mischung der Artikel kam; und wie viel von mehr Kunden, mehr oder größeren Bestellungen. Sagt, welche Teile mehr sind als das übliche Auf und Ab.</translation>
    </message>
    <message>
        <source>Units sold</source>
        <translation>Verkaufte Stück</translation>
    </message>
    <message>
        <source>Returned amount</source>
        <translation>Zurückgegebener Betrag</translation>
    </message>
    <message>
        <source>Average price of a unit</source>
        <translation>Durchschnittspreis je Stück</translation>
    </message>
    <message>
        <source>Share returned</source>
        <translation>Anteil zurückgegeben</translation>
    </message>
    <message>
        <source>From then to now</source>
        <translation>Von damals bis jetzt</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Of the change</source>
        <translation>An der Veränderung</translation>
    </message>
    <message>
        <source>By its own rate</source>
        <translation>Durch die eigene Quote</translation>
    </message>
    <message>
        <source>By its weight</source>
        <translation>Durch das Gewicht</translation>
    </message>
    <message>
        <source>More than usual</source>
        <translation>Mehr als üblich</translation>
    </message>
    <message>
        <source>What stands out, by any field</source>
        <translation>Was nach irgendeinem Feld auffällt</translation>
    </message>
    <message>
        <source>Times the usual</source>
        <translation>Vielfaches des Üblichen</translation>
    </message>
    <message>
        <source>Volume, prices and mix</source>
        <translation>Menge, Preise und Mischung</translation>
    </message>
    <message>
        <source>Customers, orders and revenue an order</source>
        <translation>Kunden, Bestellungen und Umsatz je Bestellung</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>Contribution to revenue</source>
        <translation>Beitrag zum Umsatz</translation>
    </message>
    <message>
        <source>More customers, more orders or larger ones</source>
        <translation>Mehr Kunden, mehr oder größere Bestellungen</translation>
    </message>
    <message>
        <source>{0} stayed at {1} from {2} to {3}</source>
        <translation>{0}: unverändert {1} von {2} bis {3}</translation>
    </message>
    <message>
        <source>{0} rose from {1} in {2} to {3} in {4}</source>
        <translation>{0}: gestiegen von {1} ({2}) auf {3} ({4})</translation>
    </message>
    <message>
        <source>{0} fell from {1} in {2} to {3} in {4}</source>
        <translation>{0}: gefallen von {1} ({2}) auf {3} ({4})</translation>
    </message>
    <message>
        <source>{0}; no group did more to it than the usual ups and downs.</source>
        <translation>{0}; keine Gruppe trug mehr dazu bei als das übliche Auf und Ab.</translation>
    </message>
    <message>
        <source>The same time a year earlier is not known: {0} is compared with the time directly before. Seasons are part of the change.</source>
        <translation>Dieselbe Zeit im Vorjahr ist nicht bekannt: {0} wird mit der Zeit unmittelbar davor verglichen. Die Jahreszeit ist Teil der Veränderung.</translation>
    </message>
    <message>
        <source>By its own rate: half the change of the group&apos;s rate by both weights. By its weight: the change of its weight by how far its rate lies from the whole (Kitagawa 1955).</source>
        <translation>Durch die eigene Quote: die Veränderung der Quote der Gruppe mit dem Mittel beider Gewichte. Durch das Gewicht: die Veränderung ihres Gewichts mal dem Abstand ihrer Quote vom Ganzen (Kitagawa 1955).</translation>
    </message>
    <message>
        <source>{0} {0|article was|articles were} sold in both periods. Volume: had all changed as their units did together. Prices: what a unit of the same article brought, reductions subtracted. Mix: more of dear articles or of cheap ones.</source>
        <translation>{0} {0|Artikel wurde|Artikel wurden} in beiden Zeiträumen verkauft. Menge: wenn sich alle wie ihre Stückzahl zusammen verändert hätten. Preise: was ein Stück desselben Artikels brachte, Nachlässe abgezogen. Mischung: mehr teure oder mehr billige Artikel.</translation>
    </message>
    <message>
        <source>An order with several groups is shared out among them by its lines.</source>
        <translation>Eine Bestellung mit mehreren Gruppen wird nach ihren Positionen auf sie verteilt.</translation>
    </message>
    <message>
        <source>Most upwards: {0}</source>
        <translation>Am meisten nach oben: {0}</translation>
    </message>
    <message>
        <source>Most downwards: {0}</source>
        <translation>Am meisten nach unten: {0}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Whose rows are counted or added up.</source>
        <translation>Wessen Zeilen gezählt oder zusammengezählt werden.</translation>
    </message>
    <message>
        <source>What is forecast: a number of rows, or the sum or mean of one of their fields.</source>
        <translation>Was prognostiziert wird: eine Anzahl Zeilen oder Summe oder Mittelwert eines ihrer Felder.</translation>
    </message>
    <message>
        <source>One forecast for each</source>
        <translation>Eine Prognose je</translation>
    </message>
    <message>
        <source>A field of the source: each of its values has a forecast of its own. Where they are parts of the whole, they add up to it.</source>
        <translation>Ein Feld der Quelle: jeder seiner Werte hat eine eigene Prognose. Wo sie Teile des Ganzen sind, ergeben sie es zusammen.</translation>
    </message>
    <message>
        <source>Periods ahead</source>
        <translation>Zeiträume voraus</translation>
    </message>
    <message>
        <source>How many periods are forecast. 0 takes a year of months or quarters, 13 weeks, 28 days.</source>
        <translation>Wie viele Zeiträume prognostiziert werden. 0 nimmt ein Jahr in Monaten oder Quartalen, 13 Wochen, 28 Tage.</translation>
    </message>
    <message>
        <source>Forget what came after</source>
        <translation>Vergessen, was danach kam</translation>
    </message>
    <message>
        <source>Forecasts as if it were this day; what came later stands beside the forecast.</source>
        <translation>Prognostiziert, als wäre es dieser Tag; was danach kam, steht neben der Prognose.</translation>
    </message>
    <message>
        <source>in four of five cases between {0} and {1}</source>
        <translation>in vier von fünf Fällen zwischen {0} und {1}</translation>
    </message>
    <message>
        <source>Expected in all</source>
        <translation>Insgesamt erwartet</translation>
    </message>
    <message>
        <source>the same time a year earlier</source>
        <translation>derselben Zeit des Vorjahres</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>Nächster Zeitraum</translation>
    </message>
    <message>
        <source>Error against that of the naive forecast</source>
        <translation>Fehler gegenüber dem der naiven Prognose</translation>
    </message>
    <message>
        <source>Usual error</source>
        <translation>Üblicher Fehler</translation>
    </message>
    <message>
        <source>From {0} whole periods, {1} to {2}.</source>
        <translation>Aus {0} ganzen Zeiträumen, {1} bis {2}.</translation>
    </message>
    <message>
        <source>The last period from {0} is left out: its data only goes to {1}.</source>
        <translation>Der letzte Zeitraum ab {0} bleibt weg: seine Daten reichen nur bis {1}.</translation>
    </message>
    <message>
        <source>Exponential smoothing, Theta and other methods are combined; each counts by how well it forecast what is known by now from the data before, at {0} moments.</source>
        <translation>Exponentielle Glättung, Theta und andere Verfahren werden kombiniert; jedes zählt danach, wie gut es zu {0} Zeitpunkten aus den Daten davor prognostiziert hätte, was inzwischen bekannt ist.</translation>
    </message>
    <message>
        <source>Bands hold the value in 80 and 95 of 100 cases; they are widened by {0} and {1} for what the methods&apos; own bands did not hold so far.</source>
        <translation>Bänder enthalten den Wert in 80 und 95 von 100 Fällen; sie sind um {0} und {1} verbreitert, weil bisher mehr außerhalb der Bänder der Verfahren lag.</translation>
    </message>
    <message>
        <source>The band of the sum takes it that errors of neighbouring periods go together as those of exponential smoothing do.</source>
        <translation>Das Band der Summe nimmt an, dass Fehler benachbarter Zeiträume so zusammenhängen wie die der exponentiellen Glättung.</translation>
    </message>
    <message>
        <source>Forecasts of the parts and of the whole are made to add up: what they differ by is shared out by how sure each is.</source>
        <translation>Prognosen der Teile und des Ganzen werden aufeinander abgestimmt: worin sie sich unterscheiden, wird danach verteilt, wie sicher jede ist.</translation>
    </message>
    <message>
        <source>The parts do not add up to the whole: means and distinct things do not.</source>
        <translation>Die Teile ergeben nicht das Ganze: Mittelwerte und Verschiedenes tun das nicht.</translation>
    </message>
    <message>
        <source>{0} {0|value|values} would have come out below 0 and {0|is|are} 0.</source>
        <translation>{0} {0|Wert|Werte} unter 0 {0|ist|sind} auf 0 gesetzt.</translation>
    </message>
    <message>
        <source>Bands end at 0: nothing was below 0 so far.</source>
        <translation>Bänder enden bei 0: bisher war nichts unter 0.</translation>
    </message>
    <message>
        <source>{0} {0|period|periods} without a row {0|is|are} filled in between the neighbours.</source>
        <translation>{0} {0|Zeitraum|Zeiträume} ohne Zeile {0|ist|sind} zwischen den Nachbarn ergänzt.</translation>
    </message>
    <message>
        <source>{0} {0|period|periods} without a row {0|counts|count} as 0.</source>
        <translation>{0} {0|Zeitraum|Zeiträume} ohne Zeile {0|zählt|zählen} als 0.</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} without a time {0|is|are} left out.</source>
        <translation>{0} {0|Zeile|Zeilen} ohne Zeit {0|bleibt|bleiben} weg.</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} without a value {0|is|are} left out.</source>
        <translation>{0} {0|Zeile|Zeilen} ohne Wert {0|bleibt|bleiben} weg.</translation>
    </message>
    <message>
        <source>The series is short: how far off the forecast may be is hardly known.</source>
        <translation>Die Reihe ist kurz: wie weit die Prognose danebenliegen kann, ist kaum bekannt.</translation>
    </message>
    <message>
        <source>Less than two whole rounds of the season are known: the forecast does not know of it.</source>
        <translation>Weniger als zwei ganze Durchläufe der Saison sind bekannt: die Prognose kennt sie nicht.</translation>
    </message>
    <message>
        <source>So far, the value of a season before was off by less than this forecast.</source>
        <translation>Bisher lag der Wert der Saison davor weniger daneben als diese Prognose.</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>What comes next, and how sure is that?</source>
        <translation>Was kommt als Nächstes, und wie sicher ist das?</translation>
    </message>
    <message>
        <source>Forecasts revenue, orders, visitors or any other figure by day, week, month, quarter or year, for the whole and for each store, category or product, with bands that say how far off it may be. Several methods are combined by how well they would have forecast what is known by now.</source>
        <translation>Prognostiziert Umsatz, Bestellungen, Besucher oder jede andere Zahl nach Tag, Woche, Monat, Quartal oder Jahr, für das Ganze und für jede Filiale, Kategorie oder jedes Produkt, mit Bändern, die sagen, wie weit sie danebenliegen kann. Mehrere Verfahren werden danach kombiniert, wie gut sie prognostiziert hätten, was inzwischen bekannt ist.</translation>
    </message>
    <message>
        <source>Only {0} {0|period is|periods are} whole and known: a forecast needs {1}. Choose shorter ones.</source>
        <translation>Nur {0} {0|Zeitraum ist|Zeiträume sind} ganz und bekannt: eine Prognose braucht {1}. Wählen Sie kürzere.</translation>
    </message>
    <message>
        <source>Forecasting</source>
        <translation>Prognose wird berechnet</translation>
    </message>
    <message>
        <source>The series cannot be forecast: it has too few values.</source>
        <translation>Die Reihe lässt sich nicht prognostizieren: sie hat zu wenige Werte.</translation>
    </message>
    <message>
        <source>Number of {0}</source>
        <translation>Anzahl {0}</translation>
    </message>
    <message>
        <source>Sum of {0}</source>
        <translation>Summe von {0}</translation>
    </message>
    <message>
        <source>Mean of {0}</source>
        <translation>Mittelwert von {0}</translation>
    </message>
    <message>
        <source>No dataset has rows with a time.</source>
        <translation>Kein Datensatz hat Zeilen mit einer Zeit.</translation>
    </message>
    <message>
        <source>Only order lines have this measure: choose another one for {0}.</source>
        <translation>Diese Kennzahl haben nur Bestellpositionen: wählen Sie eine andere für {0}.</translation>
    </message>
    <message>
        <source>{0} has no field “{1}”: choose another measure or source.</source>
        <translation>{0} hat kein Feld „{1}“: wählen Sie eine andere Kennzahl oder Quelle.</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Anzahl der Zeilen</translation>
    </message>
    <message>
        <source>{0}: sum of {1}</source>
        <translation>{0}: Summe von {1}</translation>
    </message>
    <message>
        <source>{0}: mean of {1}</source>
        <translation>{0}: Mittelwert von {1}</translation>
    </message>
    <message>
        <source>{0} has no rows with a time.</source>
        <translation>{0} hat keine Zeilen mit einer Zeit.</translation>
    </message>
    <message>
        <source>{0} has no row with a time within the filter: widen the period.</source>
        <translation>{0} hat keine Zeile mit einer Zeit im Filter: erweitern Sie den Zeitraum.</translation>
    </message>
    <message>
        <source>No period is whole within {0} and {1}: choose shorter ones.</source>
        <translation>Zwischen {0} und {1} ist kein Zeitraum ganz: wählen Sie kürzere.</translation>
    </message>
    <message>
        <source>Adding up periods</source>
        <translation>Zeiträume werden zusammengezählt</translation>
    </message>
    <message>
        <source>The filter leaves no row of {0} within the whole periods: widen it.</source>
        <translation>Der Filter lässt keine Zeile von {0} in den ganzen Zeiträumen übrig: erweitern Sie ihn.</translation>
    </message>
    <message>
        <source>No period is whole before {0}.</source>
        <translation>Vor {0} ist kein Zeitraum ganz.</translation>
    </message>
    <message>
        <source>Low, 80 %</source>
        <translation>Untergrenze, 80 %</translation>
    </message>
    <message>
        <source>High, 80 %</source>
        <translation>Obergrenze, 80 %</translation>
    </message>
    <message>
        <source>Low, 95 %</source>
        <translation>Untergrenze, 95 %</translation>
    </message>
    <message>
        <source>High, 95 %</source>
        <translation>Obergrenze, 95 %</translation>
    </message>
    <message>
        <source>What was and what is expected</source>
        <translation>Was war und was zu erwarten ist</translation>
    </message>
    <message>
        <source>How the methods did so far</source>
        <translation>Wie gut die Verfahren bisher waren</translation>
    </message>
    <message>
        <source>sMAPE</source>
        <translation>sMAPE</translation>
    </message>
    <message>
        <source>MASE</source>
        <translation>MASE</translation>
    </message>
    <message>
        <source>In the 80 % band</source>
        <translation>Im 80-%-Band</translation>
    </message>
    <message>
        <source>In the 95 % band</source>
        <translation>Im 95-%-Band</translation>
    </message>
    <message>
        <source>MSIS</source>
        <translation>MSIS</translation>
    </message>
    <message>
        <source>Mean of the forecast</source>
        <translation>Mittel der Prognose</translation>
    </message>
    <message>
        <source>Last known period</source>
        <translation>Letzter bekannter Zeitraum</translation>
    </message>
    <message>
        <source>Weightiest model</source>
        <translation>Modell mit dem größten Gewicht</translation>
    </message>
    <message>
        <source>Trend and season</source>
        <translation>Trend und Saison</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>Remainder</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>{0}, forecast</source>
        <translation>{0}, Prognose</translation>
    </message>
    <message>
        <source>{0} of {1}, forecast</source>
        <translation>{0} von {1}, Prognose</translation>
    </message>
    <message>
        <source>{0} expected</source>
        <translation>{0}, erwartet</translation>
    </message>
    <message>
        <source>Forecast by series</source>
        <translation>Prognose je Reihe</translation>
    </message>
    <message>
        <source>{0} without the season</source>
        <translation>{0} ohne Saison</translation>
    </message>
    <message>
        <source>Error of each method so far</source>
        <translation>Fehler jedes Verfahrens bisher</translation>
    </message>
    <message>
        <source>The one that moves most like sales</source>
        <translation>Die, die sich am ehesten wie die Verkäufe bewegt</translation>
    </message>
    <message>
        <source>What sales are held against. Two lines that rise alike have little to do with one another for that: how they move besides trend and seasons decides.</source>
        <translation>Woran die Verkäufe gemessen werden. Zwei Linien, die gleich steigen, haben deshalb noch nichts miteinander zu tun: es entscheidet, wie sie sich neben Trend und Jahreszeit bewegen.</translation>
    </message>
    <message>
        <source>What is compared with the market.</source>
        <translation>Was mit dem Markt verglichen wird.</translation>
    </message>
    <message>
        <source>Own index and market index</source>
        <translation>Eigener Index und Marktindex</translation>
    </message>
    <message>
        <source>Own index</source>
        <translation>Eigener Index</translation>
    </message>
    <message>
        <source>Market index</source>
        <translation>Marktindex</translation>
    </message>
    <message>
        <source>Own sales</source>
        <translation>Eigene Verkäufe</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>own step</source>
        <translation>eigener Sprung</translation>
    </message>
    <message>
        <source>Who moves first</source>
        <translation>Wer sich zuerst bewegt</translation>
    </message>
    <message>
        <source>Months that the market is ahead</source>
        <translation>Monate, die der Markt voraus ist</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>Elasticity</source>
        <translation>Elastizität</translation>
    </message>
    <message>
        <source>Of the ups and downs</source>
        <translation>Vom Auf und Ab</translation>
    </message>
    <message>
        <source>grew by {0}</source>
        <translation>plus {0}</translation>
    </message>
    <message>
        <source>fell by {0}</source>
        <translation>minus {0}</translation>
    </message>
    <message>
        <source>Own growth, twelve months</source>
        <translation>Eigenes Wachstum, zwölf Monate</translation>
    </message>
    <message>
        <source>Market growth, twelve months</source>
        <translation>Wachstum des Marktes, zwölf Monate</translation>
    </message>
    <message>
        <source>Of our growth from the market</source>
        <translation>Von unserem Wachstum aus dem Markt</translation>
    </message>
    <message>
        <source>Elasticity: by how many per cent sales change where the market changes by one, besides seasons, a steady trend and steps of our own; 19 times of 20 it lies between the bounds (errors of neighbours may be alike: Newey and West 1987).</source>
        <translation>Elastizität: um wie viel Prozent sich die Verkäufe verändern, wenn sich der Markt um eines verändert, neben Jahreszeit, stetigem Trend und eigenen Sprüngen; in 19 von 20 Fällen liegt sie zwischen den Grenzen (Fehler benachbarter Monate dürfen sich gleichen: Newey und West 1987).</translation>
    </message>
    <message>
        <source>Sales took a step of their own in {0}; it is not laid to the market&apos;s account.</source>
        <translation>Die Verkäufe machten {0} einen eigenen Sprung; er wird nicht dem Markt zugerechnet.</translation>
    </message>
    <message>
        <source>Neither of the two moves first: no correlation of the whitened series is beyond chance.</source>
        <translation>Keiner von beiden bewegt sich zuerst: keine Korrelation der bereinigten Reihen geht über den Zufall hinaus.</translation>
    </message>
    <message>
        <source>Sales and market move in the same month.</source>
        <translation>Verkäufe und Markt bewegen sich im selben Monat.</translation>
    </message>
    <message>
        <source>The market moves first, by {0} {0|month|months}.</source>
        <translation>Der Markt bewegt sich zuerst, um {0} {0|Monat|Monate}.</translation>
    </message>
    <message>
        <source>Sales move first, by {0} {0|month|months}.</source>
        <translation>Die Verkäufe bewegen sich zuerst, um {0} {0|Monat|Monate}.</translation>
    </message>
    <message>
        <source>The data does not show that sales move with this series: the elasticity may be zero.</source>
        <translation>Die Daten zeigen nicht, dass sich die Verkäufe mit dieser Reihe bewegen: die Elastizität kann null sein.</translation>
    </message>
    <message>
        <source>There is no market series within the filter to compare sales with.</source>
        <translation>Innerhalb des Filters gibt es keine Marktreihe, mit der die Verkäufe verglichen werden könnten.</translation>
    </message>
    <message>
        <source>Sales of {0} whole {0|month|months} are too few to be held against a market: {1} are needed.</source>
        <translation>Verkäufe aus {0} {0|ganzem Monat|ganzen Monaten} sind zu wenig, um sie am Markt zu messen: {1} sind nötig.</translation>
    </message>
    <message>
        <source>Sales and market</source>
        <translation>Verkäufe und Markt</translation>
    </message>
    <message>
        <source>How much of our growth is the market&apos;s, and who moves first?</source>
        <translation>Wie viel unseres Wachstums kommt vom Markt, und wer bewegt sich zuerst?</translation>
    </message>
    <message>
        <source>Holds monthly sales against market series: by how much we are ahead of the market or behind it, by how many per cent sales move where the market moves by one, how much of our growth that makes, and whether the market or we move first.</source>
        <translation>Misst monatliche Verkäufe an Marktreihen: wie weit wir vor oder hinter dem Markt liegen, um wie viel Prozent sich die Verkäufe bewegen, wenn sich der Markt um eines bewegt, wie viel unseres Wachstums das ausmacht, und ob der Markt oder wir uns zuerst bewegen.</translation>
    </message>
    <message>
        <source>stood {0} above what was to be expected</source>
        <translation>{0} über dem Erwarteten</translation>
    </message>
    <message>
        <source>stood {0} below what was to be expected</source>
        <translation>{0} unter dem Erwarteten</translation>
    </message>
    <message>
        <source>rose from {0} to {1}</source>
        <translation>gestiegen von {0} auf {1}</translation>
    </message>
    <message>
        <source>fell from {0} to {1}</source>
        <translation>gefallen von {0} auf {1}</translation>
    </message>
    <message>
        <source>rose by {0} standard deviations</source>
        <translation>plus {0} Standardabweichungen</translation>
    </message>
    <message>
        <source>fell by {0} standard deviations</source>
        <translation>minus {0} Standardabweichungen</translation>
    </message>
    <message>
        <source>rose by {0} points of a hundred</source>
        <translation>plus {0} von hundert Punkten</translation>
    </message>
    <message>
        <source>fell by {0} points of a hundred</source>
        <translation>minus {0} von hundert Punkten</translation>
    </message>
    <message>
        <source>rose by {0}</source>
        <translation>plus {0}</translation>
    </message>
    <message>
        <source>rose by {0} against the others</source>
        <translation>plus {0} gegenüber den anderen</translation>
    </message>
    <message>
        <source>fell by {0} against the others</source>
        <translation>minus {0} gegenüber den anderen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>Times chance</source>
        <translation>Vielfaches des Zufalls</translation>
    </message>
    <message>
        <source>Earliest start</source>
        <translation>Frühester Beginn</translation>
    </message>
    <message>
        <source>Latest start</source>
        <translation>Spätester Beginn</translation>
    </message>
    <message>
        <source>First week</source>
        <translation>Erste Woche</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Also seen in</source>
        <translation>Auch gesehen in</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What shows each alert</source>
        <translation>Was jede Meldung zeigt</translation>
    </message>
    <message>
        <source>Weeks of the alert shown</source>
        <translation>Wochen der gezeigten Meldung</translation>
    </message>
    <message>
        <source>Expected without it</source>
        <translation>Ohne sie erwartet</translation>
    </message>
    <message>
        <source>An alert that is gone without the rows of another is not listed. What concerns the same store, product or other group and began within ten weeks is one alert; “What shows each alert” has all of it.</source>
        <translation>Eine Meldung, die ohne die Zeilen einer anderen verschwindet, steht nicht in der Liste. Was dieselbe Filiale, dasselbe Produkt oder eine andere gleiche Gruppe betrifft und innerhalb von zehn Wochen begann, ist eine Meldung; „Was jede Meldung zeigt“ enthält alles davon.</translation>
    </message>
    <message>
        <source>Series watched</source>
        <translation>Beobachtete Reihen</translation>
    </message>
    <message>
        <source>Nothing unusual in {0} series.</source>
        <translation>Nichts Ungewöhnliches in {0} Reihen.</translation>
    </message>
    <message>
        <source>Nothing unusual in {0} series that is not seen or explained.</source>
        <translation>Nichts Ungewöhnliches in {0} Reihen, das nicht gesehen oder erklärt wäre.</translation>
    </message>
    <message>
        <source>{0} {1} since {2}</source>
        <translation>{0}: {1} seit {2}</translation>
    </message>
    <message>
        <source>{0} {1} in the week of {2}</source>
        <translation>{0}: {1} in der Woche vom {2}</translation>
    </message>
    <message>
        <source>One thing stands out: {0}.</source>
        <translation>Eines fällt auf: {0}.</translation>
    </message>
    <message>
        <source>{0} things stand out, first of all: {1}.</source>
        <translation>{0} Dinge fallen auf, vor allem: {1}.</translation>
    </message>
    <message>
        <source>New alerts</source>
        <translation>Neue Meldungen</translation>
    </message>
    <message>
        <source>How far each alert is from chance</source>
        <translation>Wie weit jede Meldung vom Zufall entfernt ist</translation>
    </message>
    <message>
        <source>New Year</source>
        <translation>Neujahr</translation>
    </message>
    <message>
        <source>Epiphany</source>
        <translation>Heilige Drei Könige</translation>
    </message>
    <message>
        <source>Good Friday</source>
        <translation>Karfreitag</translation>
    </message>
    <message>
        <source>Easter Sunday</source>
        <translation>Ostersonntag</translation>
    </message>
    <message>
        <source>Easter Monday</source>
        <translation>Ostermontag</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>Tag der Arbeit</translation>
    </message>
    <message>
        <source>Victory Day 1945</source>
        <translation>Tag des Sieges 1945</translation>
    </message>
    <message>
        <source>Ascension Day</source>
        <translation>Christi Himmelfahrt</translation>
    </message>
    <message>
        <source>Whit Monday</source>
        <translation>Pfingstmontag</translation>
    </message>
    <message>
        <source>Corpus Christi</source>
        <translation>Fronleichnam</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>Nationalfeiertag</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Mariä Himmelfahrt</translation>
    </message>
    <message>
        <source>Day of German Unity</source>
        <translation>Tag der Deutschen Einheit</translation>
    </message>
    <message>
        <source>All Saints</source>
        <translation>Allerheiligen</translation>
    </message>
    <message>
        <source>Armistice Day</source>
        <translation>Waffenstillstandstag</translation>
    </message>
    <message>
        <source>Immaculate Conception</source>
        <translation>Mariä Empfängnis</translation>
    </message>
    <message>
        <source>Christmas Day</source>
        <translation>Erster Weihnachtstag</translation>
    </message>
    <message>
        <source>Boxing Day</source>
        <translation>Zweiter Weihnachtstag</translation>
    </message>
    <message>
        <source>Christmas and New Year</source>
        <translation>Weihnachten und Neujahr</translation>
    </message>
    <message>
        <source>the weeks before Christmas</source>
        <translation>die Wochen vor Weihnachten</translation>
    </message>
    <message>
        <source>Black Friday</source>
        <translation>Black Friday</translation>
    </message>
    <message>
        <source>Easter</source>
        <translation>Ostern</translation>
    </message>
    <message>
        <source>a public holiday</source>
        <translation>ein Feiertag</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>Bestellpositionen</translation>
    </message>
    <message>
        <source>Satisfaction with service contacts</source>
        <translation>Zufriedenheit mit Servicekontakten</translation>
    </message>
    <message>
        <source>Share of contacts resolved</source>
        <translation>Anteil gelöster Kontakte</translation>
    </message>
    <message>
        <source>Ratings in reviews</source>
        <translation>Noten in Bewertungen</translation>
    </message>
    <message>
        <source>Answers in surveys</source>
        <translation>Antworten in Umfragen</translation>
    </message>
    <message>
        <source>Public posts</source>
        <translation>Öffentliche Beiträge</translation>
    </message>
    <message>
        <source>Share of visitors who buy</source>
        <translation>Anteil der Besucher, die kaufen</translation>
    </message>
    <message>
        <source>Reasons for not buying</source>
        <translation>Gründe, nicht zu kaufen</translation>
    </message>
    <message>
        <source>Scores of mystery visits</source>
        <translation>Ergebnisse der Testkäufe</translation>
    </message>
    <message>
        <source>Page views</source>
        <translation>Seitenaufrufe</translation>
    </message>
    <message>
        <source>Share of page views that end a session</source>
        <translation>Anteil der Seitenaufrufe, die eine Sitzung beenden</translation>
    </message>
    <message>
        <source>Prices of competitors against ours</source>
        <translation>Preise der Wettbewerber gegenüber unseren</translation>
    </message>
    <message>
        <source>Of none of the customers that the filter leaves is it known whether they left.</source>
        <translation>Von keinem der Kunden, die der Filter übrig lässt, ist bekannt, ob er gegangen ist.</translation>
    </message>
    <message>
        <source>{0} of the {1} {1|customer|customers} that the filter leaves {0|has|have} left.</source>
        <translation>Von {1} {1|Kunden, den|Kunden, die} der Filter übrig lässt, {0|ist|sind} {0} gegangen.</translation>
    </message>
    <message>
        <source>None of the customers that the filter leaves has bought within {0} days, so none is left who could leave.</source>
        <translation>Keiner der Kunden, die der Filter übrig lässt, hat in {0} Tagen gekauft; es ist also niemand da, der noch gehen könnte.</translation>
    </message>
    <message>
        <source>Of the {0} active {0|customer|customers} that the filter leaves, {1} {1|is|are} expected to buy nothing for {2} days.</source>
        <translation>Von den {0} aktiven Kunden, die der Filter übrig lässt, {1|wird|werden} {1} voraussichtlich {2} Tage lang nichts kaufen.</translation>
    </message>
    <message>
        <source>{0} of the customers who were active on {1} bought nothing for {2} days; the tenth at the highest risk holds {3} of those who leave, and “{4}” tells most about who does.</source>
        <translation>{0} der Kunden, die am {1} aktiv waren, kauften {2} Tage lang nichts; das Zehntel mit dem höchsten Risiko enthält {3} derer, die gehen, und „{4}“ sagt am meisten darüber, wer geht.</translation>
    </message>
    <message>
        <source>Within {0} days come 95 of 100 repeated purchases (of {1}), in whole weeks and at most a third of the time observed. How long customers stay is judged by a longer silence: who buys seldom has not left for good.</source>
        <translation>Binnen {0} Tagen kommen 95 von 100 wiederholten Käufen (von {1}), in ganzen Wochen und höchstens ein Drittel der beobachteten Zeit. Wie lange Kunden bleiben, wird an einem längeren Schweigen gemessen: Wer selten kauft, ist nicht für immer gegangen.</translation>
    </message>
    <message>
        <source>Learnt from all customers; conditions on customers and segments only choose who is judged and listed. Customers chosen by what they did would not teach who leaves. Reasons are those of all.</source>
        <translation>Gelernt wird aus allen Kunden; Bedingungen an Kunden und Segmente wählen nur, wer beurteilt und aufgeführt wird. Aus Kunden, die nach ihrem Verhalten gewählt sind, wäre nicht zu lernen, wer geht. Die Gründe sind die aller.</translation>
    </message>
    <message>
        <source>Of those whom the filter leaves and whose end is known, {0} left and {1} stayed: too few to judge the model by. How well it tells, lift and profit are those of all customers.</source>
        <translation>Von denen, die der Filter übrig lässt und deren Ende bekannt ist, gingen {0} und blieben {1}: zu wenige, um das Modell daran zu beurteilen. Wie gut es trifft, Lift und Gewinn sind die aller Kunden.</translation>
    </message>
    <message>
        <source>“{0}” speaks of leaving, but holds dates: how long customers stay can be told from them, not who leaves.</source>
        <translation>„{0}“ spricht vom Weggang, enthält aber Daten: Daraus lässt sich sagen, wie lange Kunden bleiben, nicht wer geht.</translation>
    </message>
    <message>
        <source>“{0}” speaks of leaving, but says {1} of all customers: nobody can be told apart by it.</source>
        <translation>„{0}“ spricht vom Weggang, sagt aber von allen Kunden {1}: Damit ist niemand zu unterscheiden.</translation>
    </message>
    <message>
        <source>{0} {0|customer has|customers have} a value of “{1}” that says neither that they left nor that they stayed ({2}): nothing is learnt from them, their risk is foretold.</source>
        <translation>{0} {0|Kunde hat|Kunden haben} in „{1}“ einen Wert, der weder sagt, dass sie gegangen, noch dass sie geblieben sind ({2}): Aus ihnen wird nicht gelernt, ihr Risiko wird vorhergesagt.</translation>
    </message>
    <message>
        <source>Customers give back {0} of what they buy: what they are still worth cannot be told.</source>
        <translation>Die Kunden geben {0} dessen zurück, was sie kaufen: Was sie noch wert sind, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>In the {0} {0|day|days} from {1} on, {2} {2|customer is|customers are} expected to bring nothing.</source>
        <translation>In den {0} {0|Tag|Tagen} ab dem {1} {2|wird|werden} {2} {2|Kunde|Kunden} voraussichtlich nichts bringen.</translation>
    </message>
    <message>
        <source>In the {0} {0|day|days} from {1} on, {2} {2|customer is|customers are} expected to bring {3}.</source>
        <translation>In den {0} {0|Tag|Tagen} ab dem {1} {2|wird|werden} {2} {2|Kunde|Kunden} voraussichtlich {3} bringen.</translation>
    </message>
    <message>
        <source>expected value of the customers chosen</source>
        <translation>erwarteter Wert der gewählten Kunden</translation>
    </message>
    <message>
        <source>The model is learned from all {0} customers, and the check is of them; conditions on customers and segments only choose the {1} who are shown. Customers chosen by what they did would not teach how all of them buy.</source>
        <translation>Das Modell lernt aus allen {0} Kunden, und die Prüfung gilt ihnen; Bedingungen an Kunden und Segmente wählen nur die {1}, die gezeigt werden. Aus Kunden, die nach ihrem Verhalten gewählt sind, wäre nicht zu lernen, wie alle kaufen.</translation>
    </message>
    <message>
        <source>More is given back ({0}) than is bought ({1}), so every value is 0: probably purchases are missing. Leave returns out to see what purchases alone bring.</source>
        <translation>Es wird mehr zurückgegeben ({0}) als gekauft ({1}), darum ist jeder Wert 0: Wahrscheinlich fehlen Käufe. Lassen Sie Rückgaben weg, um zu sehen, was die Käufe allein bringen.</translation>
    </message>
    <message>
        <source>in the week after they signed up</source>
        <translation>in der Woche nach der Anmeldung</translation>
    </message>
    <message>
        <source>in the week after their first order</source>
        <translation>in der Woche nach der ersten Bestellung</translation>
    </message>
    <message>
        <source>in the quarter after they signed up</source>
        <translation>im Quartal nach der Anmeldung</translation>
    </message>
    <message>
        <source>in the quarter after their first order</source>
        <translation>im Quartal nach der ersten Bestellung</translation>
    </message>
    <message>
        <source>in the month after they signed up</source>
        <translation>im Monat nach der Anmeldung</translation>
    </message>
    <message>
        <source>in the month after their first order</source>
        <translation>im Monat nach der ersten Bestellung</translation>
    </message>
    <message>
        <source>{0} of those who sign up buy {1}; of newer cohorts fewer do than of older ones ({2} points).</source>
        <translation>{0} derer, die sich anmelden, kaufen {1}; von neueren Kohorten weniger als von älteren ({2} Punkte).</translation>
    </message>
    <message>
        <source>{0} of new customers buy again {1}; newer cohorts come back less than older ones ({2} points).</source>
        <translation>{0} der neuen Kunden kaufen {1} wieder; neuere Kohorten kommen seltener wieder als ältere ({2} Punkte).</translation>
    </message>
    <message>
        <source>{0} of those who sign up buy {1}; of newer cohorts more do than of older ones (+{2} points).</source>
        <translation>{0} derer, die sich anmelden, kaufen {1}; von neueren Kohorten mehr als von älteren (+{2} Punkte).</translation>
    </message>
    <message>
        <source>{0} of new customers buy again {1}; newer cohorts come back more than older ones (+{2} points).</source>
        <translation>{0} der neuen Kunden kaufen {1} wieder; neuere Kohorten kommen öfter wieder als ältere (+{2} Punkte).</translation>
    </message>
    <message>
        <source>{0} of those who sign up buy {1}, and {2} buy {3} later.</source>
        <translation>{0} derer, die sich anmelden, kaufen {1}, und {2} kaufen {3} später.</translation>
    </message>
    <message>
        <source>{0} of new customers buy again {1}, and {2} buy {3} later.</source>
        <translation>{0} der neuen Kunden kaufen {1} wieder, und {2} kaufen {3} später.</translation>
    </message>
    <message>
        <source>buy {0}</source>
        <translation>kaufen {0}</translation>
    </message>
    <message>
        <source>revenue a customer within {0}, the first included</source>
        <translation>Umsatz je Kunde innerhalb von {0}, den Beginn mitgezählt</translation>
    </message>
    <message>
        <source>customers in {0} {0|cohort|cohorts}</source>
        <translation>Kunden in {0} {0|Kohorte|Kohorten}</translation>
    </message>
    <message>
        <source>Headline and figures leave out the cohort {0}, with which the data begin: it holds everybody who had bought before. The totals of tables and charts hold it.</source>
        <translation>Überschrift und Kennzahlen lassen die Kohorte {0} weg, mit der die Daten beginnen: In ihr sind alle, die schon vorher gekauft hatten. In den Summen von Tabellen und Diagrammen ist sie enthalten.</translation>
    </message>
    <message>
        <source>None of the customers that the filter leaves had bought anything by {0}: widen the filter.</source>
        <translation>Keiner der Kunden, die der Filter übrig lässt, hatte bis zum {0} etwas gekauft: Erweitern Sie den Filter.</translation>
    </message>
    <message>
        <source>A service contact counts for purchases of the {0} days before it and for all later ones: whether one of them was the last is decided in that time. Who is in contact is still active, so that the ratio of a contact says little by itself; that of an unresolved contact is against contacts that were resolved.</source>
        <translation>Ein Servicekontakt zählt für Käufe der {0} Tage davor und für alle späteren: Ob einer davon der letzte war, entscheidet sich in dieser Zeit. Wer Kontakt hat, ist noch aktiv, so dass das Verhältnis eines Kontakts allein wenig sagt; das eines ungelösten Kontakts gilt gegenüber Kontakten, die gelöst wurden.</translation>
    </message>
    <message>
        <source>Left out because another field says nearly the same: {0}.</source>
        <translation>Weggelassen, weil ein anderes Feld fast dasselbe sagt: {0}.</translation>
    </message>
    <message>
        <source>Nobody can have bought nothing for {0} days: the data cover {1}. Choose a shorter option gap.</source>
        <translation>Niemand kann {0} Tage lang nichts gekauft haben: Die Daten umfassen {1}. Wählen Sie eine kürzere Option gap.</translation>
    </message>
    <message>
        <source>Who buys nothing for {0} days counts as gone, from the last purchase before on. Only the first time counts: some come back later.</source>
        <translation>Wer {0} Tage lang nichts kauft, gilt als gegangen, vom letzten Kauf davor an. Nur das erste Mal zählt: Manche kommen später wieder.</translation>
    </message>
    <message>
        <source>No customer has bought on two days, so that nothing tells who is gone and who only waits: how long customers stay is not known. Option gap can say after how many days somebody is gone.</source>
        <translation>Kein Kunde hat an zwei Tagen gekauft, so dass nichts sagt, wer gegangen ist und wer nur wartet: Wie lange Kunden bleiben, ist nicht bekannt. Die Option gap kann sagen, nach wie vielen Tagen jemand gegangen ist.</translation>
    </message>
    <message>
        <source>{0} of customers buy again within {1} days, and the data cover {2}: too few to tell who is gone and who only waits. Import more orders, or say in option gap after how many days somebody is gone.</source>
        <translation>{0} der Kunden kaufen binnen {1} Tagen wieder, und die Daten umfassen {2}: zu wenige, um zu sagen, wer gegangen ist und wer nur wartet. Importieren Sie mehr Bestellungen, oder sagen Sie mit der Option gap, nach wie vielen Tagen jemand gegangen ist.</translation>
    </message>
    <message>
        <source>Who buys nothing for {0} days counts as gone, from the last purchase before on. {1} of {2} gaps between purchases are not longer, every customer counting the same. Only the first time counts: some come back later.</source>
        <translation>Wer {0} Tage lang nichts kauft, gilt als gegangen, vom letzten Kauf davor an. {1} von {2} Abständen zwischen Käufen sind nicht länger, wobei jeder Kunde gleich viel zählt. Nur das erste Mal zählt: Manche kommen später wieder.</translation>
    </message>
    <message>
        <source>Whether who still bought after {0} has left is not known yet: they are counted as far as that day (censoring).</source>
        <translation>Ob gegangen ist, wer nach dem {0} noch kaufte, ist noch nicht bekannt: Er zählt bis zu diesem Tag (Zensierung).</translation>
    </message>
    <message>
        <source>{0} {0|buyer|buyers} who {0|is|are} not among the customers {0|is|are} left out.</source>
        <translation>{0} {0|Käufer, der nicht unter den Kunden steht, bleibt|Käufer, die nicht unter den Kunden stehen, bleiben} weg.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} who first bought after {1} {0|is|are} left out: too new to tell whether they stay.</source>
        <translation>{0} {0|Kunde, der|Kunden, die} nach dem {1} zum ersten Mal {0|kaufte, bleibt|kauften, bleiben} weg: zu neu, um zu sagen, ob sie bleiben.</translation>
    </message>
    <message>
        <source>After {0}, {1} of customers still buy; fewer than half have fallen silent for {2} days so far.</source>
        <translation>Über {0} hinaus kaufen noch {1} der Kunden; bisher ist weniger als die Hälfte für {2} Tage verstummt.</translation>
    </message>
    <message>
        <source>Half of the customers have fallen silent after {0} (no purchase for {3} days); after {1}, {2} still buy.</source>
        <translation>Es dauert {0}, bis die Hälfte der Kunden verstummt ist (kein Kauf für {3} Tage); über {1} hinaus kaufen noch {2}.</translation>
    </message>
    <message>
        <source>{0} of customers fall silent for {3} days after their first purchase; after {1}, {2} still buy.</source>
        <translation>{0} der Kunden verstummen nach dem ersten Kauf für {3} Tage; über {1} hinaus kaufen noch {2}.</translation>
    </message>
    <message>
        <source>After {0}, {1} of the customers with {5} “{2}” are still here, against {3} with “{4}”.</source>
        <translation>Über {0} hinaus bleiben {1} der Kunden mit {5} „{2}“, gegenüber {3} mit „{4}“.</translation>
    </message>
    <message>
        <source>{0} {0|group|groups} without a value, of the rest or of fewer than ten customers {0|is|are} left out of that test.</source>
        <translation>{0} {0|Gruppe|Gruppen} ohne Wert, aus dem Rest oder mit weniger als zehn Kunden {0|bleibt|bleiben} bei diesem Test weg.</translation>
    </message>
    <message>
        <source>The name has {0} characters: {1} are the most.</source>
        <translation>Der Name hat {0} Zeichen: Höchstens {1} sind erlaubt.</translation>
    </message>
    <message>
        <source>A name is written in one line, without tabs.</source>
        <translation>Ein Name steht in einer Zeile, ohne Tabulatoren.</translation>
    </message>
    <message>
        <source>“{0}” is the name of an RFM segment, which filters mean by it: choose another.</source>
        <translation>„{0}“ ist der Name eines RFM-Segments, das Filter damit meinen: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“{0}” means something else to the program: choose another name.</source>
        <translation>„{0}“ bedeutet für das Programm etwas anderes: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is “{0}” already, which differs in capitals or accents only: choose another name, or write it the same to change it.</source>
        <translation>„{0}“ gibt es schon und unterscheidet sich nur in Großschreibung oder Akzenten: Wählen Sie einen anderen Namen, oder schreiben Sie ihn gleich, um es zu ändern.</translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation>Nicht gezeichnet</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More, below zero</source>
        <translation>Mehr, unter null</translation>
    </message>
    <message>
        <source>Less, below zero</source>
        <translation>Weniger, unter null</translation>
    </message>
    <message>
        <source>Two of them have the name “{0}”.</source>
        <translation>Zwei davon haben den Namen „{0}“.</translation>
    </message>
    <message>
        <source>{0} segments kept</source>
        <translation>{0} Segmente behalten</translation>
    </message>
    <message>
        <source>{0} segments removed</source>
        <translation>{0} Segmente entfernt</translation>
    </message>
    <message>
        <source>Narrow band</source>
        <translation>Schmales Band</translation>
    </message>
    <message>
        <source>Level before</source>
        <translation>Niveau davor</translation>
    </message>
    <message>
        <source>Level after</source>
        <translation>Niveau danach</translation>
    </message>
    <message>
        <source>The axis does not begin at zero.</source>
        <translation>Die Achse beginnt nicht bei null.</translation>
    </message>
    <message>
        <source>What happens after {0} does not count for these segments, for the filter ends there.</source>
        <translation>Was nach dem {0} geschieht, zählt für diese Segmente nicht, denn dort endet der Filter.</translation>
    </message>
    <message>
        <source>Takes the place of what is kept as {0}.</source>
        <translation>Nimmt den Platz dessen ein, was als {0} behalten ist.</translation>
    </message>
    <message>
        <source>{0} {0|segment|segments} kept.</source>
        <translation>{0} {0|Segment|Segmente} behalten.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} in the segment</source>
        <translation>{0} {0|Kunde|Kunden} im Segment</translation>
    </message>
    <message>
        <source>Proposed numbers: {0} by BIC, {1} by silhouette (Rousseeuw 1987), {2} by the gap statistic (Tibshirani, Walther and Hastie 2001), from {3} {3|customer|customers}. Left to itself, the largest number up to the highest proposal is taken whose clusters are all found again with 0.75 or more; where there is none, the middle proposal. Where groups lie clearly apart (silhouette of 0.5 or more), k-means takes no number whose silhouette is below nine tenths of the best.</source>
        <translation>Vorgeschlagene Zahlen: {0} nach BIC, {1} nach Silhouette (Rousseeuw 1987), {2} nach der Gap-Statistik (Tibshirani, Walther und Hastie 2001), aus {3} {3|Kunden|Kunden}. Sich selbst überlassen wird die größte Zahl bis zum höchsten Vorschlag genommen, deren Cluster alle mit 0,75 oder mehr wiedergefunden werden; wo es keine gibt, der mittlere Vorschlag. Wo Gruppen klar auseinanderliegen (Silhouette von 0,5 oder mehr), nimmt k-means keine Zahl, deren Silhouette unter neun Zehnteln der besten liegt.</translation>
    </message>
    <message>
        <source>Page and device</source>
        <translation>Seite und Gerät</translation>
    </message>
    <message>
        <source>Company and category</source>
        <translation>Unternehmen und Kategorie</translation>
    </message>
    <message>
        <source>{0} Also seen by: {1}.</source>
        <translation>{0} Auch gesehen von: {1}.</translation>
    </message>
    <message>
        <source>What was weighed</source>
        <translation>Was abgewogen wurde</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Good or bad</source>
        <translation>Gut oder schlecht</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>Auf dem Spiel</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>How recent</source>
        <translation>Wie neu</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Im Jahr</translation>
    </message>
    <message>
        <source>Nothing stands out in the answers of {0} {0|analysis|analyses}.</source>
        <translation>In den Antworten von {0} {0|Analyse|Analysen} sticht nichts heraus.</translation>
    </message>
    <message>
        <source>{0} {0|analysis was|analyses were} asked, with their usual options; {1} {1|statement was|statements were} weighed.</source>
        <translation>{0} {0|Analyse wurde|Analysen wurden} mit ihren üblichen Optionen gefragt; {1} {1|Aussage wurde|Aussagen wurden} abgewogen.</translation>
    </message>
    <message>
        <source>Score: what is at stake (money a year as a share of the revenue of the last 365 days; where no money can be said a tenth of the share of revenue or customers that it is about, or a hundredth of the whole) times how sure it is (1 less the chance of seeing it where there is nothing; 1 of what is counted) times how recent (1 for today, halving every 182 days down to one half, which what has no beginning has).</source>
        <translation>Punktzahl: was auf dem Spiel steht (Geld im Jahr als Anteil am Umsatz der letzten 365 Tage; wo sich kein Geld nennen lässt, ein Zehntel des Anteils an Umsatz oder Kunden, um den es geht, oder ein Hundertstel des Ganzen), mal wie sicher es ist (1 weniger die Wahrscheinlichkeit, es zu sehen, wo nichts ist; 1 bei dem, was gezählt ist), mal wie neu (1 für heute, alle 182 Tage halbiert bis hinab auf die Hälfte, die hat, was keinen Anfang hat).</translation>
    </message>
    <message>
        <source>What several analyses tell of one thing is told once. At most four are of one subject. What makes all figures doubtful stands first.</source>
        <translation>Was mehrere Analysen von einer Sache sagen, steht einmal da. Höchstens vier Aussagen sind aus einem Gebiet. Was alle Zahlen zweifelhaft macht, steht zuerst.</translation>
    </message>
    <message>
        <source>Revenue of the last 365 days: {0}.</source>
        <translation>Umsatz der letzten 365 Tage: {0}.</translation>
    </message>
    <message>
        <source>{0} {0|analysis has|analyses have} too little data for an answer.</source>
        <translation>{0} {0|Analyse hat|Analysen haben} zu wenige Daten für eine Antwort.</translation>
    </message>
    <message>
        <source>Not everything can be asked. {0}</source>
        <translation>Nicht alles kann gefragt werden. {0}</translation>
    </message>
    <message>
        <source>The data says little of note.</source>
        <translation>Die Daten sagen wenig Bemerkenswertes.</translation>
    </message>
    <message>
        <source>The data says little of note yet. More can be found with more of it: {0}</source>
        <translation>Die Daten sagen noch wenig Bemerkenswertes. Mit mehr davon lässt sich mehr finden: {0}</translation>
    </message>
    <message>
        <source>What matters most</source>
        <translation>Was am wichtigsten ist</translation>
    </message>
    <message>
        <source>What are the most important findings of this project now?</source>
        <translation>Was sind jetzt die wichtigsten Befunde dieses Projekts?</translation>
    </message>
    <message>
        <source>Asks every analysis that the data supports, weighs what each has to say by money, sureness and recency, and gives the three to seven statements that matter most, each once, with why it matters, what follows, and where it comes from.</source>
        <translation>Fragt jede Analyse, die die Daten zulassen, wägt nach Geld, Sicherheit und Neuheit ab, was jede zu sagen hat, und nennt die drei bis sieben Aussagen, auf die es am meisten ankommt, jede einmal, mit dem, warum sie wichtig ist, was daraus folgt und woher sie kommt.</translation>
    </message>
    <message>
        <source>more is better</source>
        <translation>mehr ist besser</translation>
    </message>
    <message>
        <source>more is worse</source>
        <translation>mehr ist schlechter</translation>
    </message>
    <message>
        <source>turns its sign</source>
        <translation>wechselt das Vorzeichen</translation>
    </message>
    <message>
        <source>Concentrate here</source>
        <translation>Hier ansetzen</translation>
    </message>
    <message>
        <source>Keep it up</source>
        <translation>Weiter so</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Nachrangig</translation>
    </message>
    <message>
        <source>Possible overkill</source>
        <translation>Vielleicht zu viel des Guten</translation>
    </message>
    <message>
        <source>Contacts (90 days)</source>
        <translation>Kontakte (90 Tage)</translation>
    </message>
    <message>
        <source>Unresolved contacts (90 days)</source>
        <translation>Ungelöste Kontakte (90 Tage)</translation>
    </message>
    <message>
        <source>Time waited on contacts (90 days)</source>
        <translation>Wartezeit bei Kontakten (90 Tage)</translation>
    </message>
    <message>
        <source>Days with a purchase (365 days)</source>
        <translation>Tage mit einem Kauf (365 Tage)</translation>
    </message>
    <message>
        <source>Revenue (365 days)</source>
        <translation>Umsatz (365 Tage)</translation>
    </message>
    <message>
        <source>Order lines given back (365 days)</source>
        <translation>Zurückgegebene Positionen (365 Tage)</translation>
    </message>
    <message>
        <source>Days on the website (90 days)</source>
        <translation>Tage auf der Website (90 Tage)</translation>
    </message>
    <message>
        <source>Mystery score of the store (quarter)</source>
        <translation>Testkaufwert der Filiale (Quartal)</translation>
    </message>
    <message>
        <source>Visitors who bought in the store (28 days)</source>
        <translation>Besucher der Filiale, die kauften (28 Tage)</translation>
    </message>
    <message>
        <source>not reliable</source>
        <translation>nicht verlässlich</translation>
    </message>
    <message>
        <source>questionable</source>
        <translation>fraglich</translation>
    </message>
    <message>
        <source>reliable</source>
        <translation>verlässlich</translation>
    </message>
    <message>
        <source>reliable, repeats itself</source>
        <translation>verlässlich, wiederholt sich</translation>
    </message>
    <message>
        <source>too few answers</source>
        <translation>zu wenige Antworten</translation>
    </message>
    <message>
        <source>turned round</source>
        <translation>umgedreht</translation>
    </message>
    <message>
        <source>same answer to all</source>
        <translation>dieselbe Antwort auf alles</translation>
    </message>
    <message>
        <source>too fast</source>
        <translation>zu schnell</translation>
    </message>
    <message>
        <source>mostly don&apos;t know</source>
        <translation>meist weiß nicht</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>die anderen</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>no sure difference</source>
        <translation>kein sicherer Unterschied</translation>
    </message>
    <message>
        <source>29 February</source>
        <translation>29. Februar</translation>
    </message>
    <message>
        <source>The worst of it touches {0} of the revenue: every figure of sales has it in it.</source>
        <translation>Das Schlimmste davon berührt {0} des Umsatzes: Jede Umsatzzahl enthält es.</translation>
    </message>
    <message>
        <source>The worst of it touches {0} of the rows: every figure made of them has it in it.</source>
        <translation>Das Schlimmste davon berührt {0} der Zeilen: Jede Zahl daraus enthält es.</translation>
    </message>
    <message>
        <source>Look at the rows, and leave out or mend what is wrong.</source>
        <translation>Die Zeilen ansehen und weglassen oder richten, was falsch ist.</translation>
    </message>
    <message>
        <source>Whoever is in the data twice counts twice, and looks like two customers who buy little.</source>
        <translation>Wer doppelt in den Daten steht, zählt doppelt und sieht aus wie zwei Kunden, die wenig kaufen.</translation>
    </message>
    <message>
        <source>Look at the pairs, and merge those who are one person.</source>
        <translation>Die Paare ansehen und zusammenführen, wer eine Person ist.</translation>
    </message>
    <message>
        <source>{0} valuable {0|customer has|customers have} gone quiet, who brought {1} so far.</source>
        <translation>{0} {0|wertvoller Kunde ist|wertvolle Kunden sind} verstummt, die bisher {1} brachten.</translation>
    </message>
    <message>
        <source>A year of them is worth {0}; the longer they stay away, the fewer come back.</source>
        <translation>Ein Jahr mit ihnen ist {0} wert; je länger sie fortbleiben, desto weniger kommen wieder.</translation>
    </message>
    <message>
        <source>Write to those of the segments “At risk” and “Can’t lose them”.</source>
        <translation>Denen aus den Segmenten „Gefährdet“ und „Nicht verlieren“ schreiben.</translation>
    </message>
    <message>
        <source>{0} of customers bring {1} of revenue.</source>
        <translation>{0} der Kunden bringen {1} des Umsatzes.</translation>
    </message>
    <message>
        <source>So much depends on so few: losing one of them costs as much as losing many others.</source>
        <translation>So viel hängt an so wenigen: Einen von ihnen zu verlieren kostet so viel wie viele andere zu verlieren.</translation>
    </message>
    <message>
        <source>Treat the champions as such, and notice at once when one goes quiet.</source>
        <translation>Die Champions als solche behandeln und sofort bemerken, wenn einer verstummt.</translation>
    </message>
    <message>
        <source>More customers rise than fall: the base of good customers grows.</source>
        <translation>Mehr Kunden steigen auf als ab: Der Stamm guter Kunden wächst.</translation>
    </message>
    <message>
        <source>More customers fall than rise: the base of good customers shrinks.</source>
        <translation>Mehr Kunden steigen ab als auf: Der Stamm guter Kunden schrumpft.</translation>
    </message>
    <message>
        <source>See from which segment to which they fall, and write to those.</source>
        <translation>Sehen, aus welchem Segment in welches sie fallen, und denen schreiben.</translation>
    </message>
    <message>
        <source>Whoever buys like them is worth more than others: they show whom to look for.</source>
        <translation>Wer kauft wie sie, ist mehr wert als andere: Sie zeigen, nach wem zu suchen ist.</translation>
    </message>
    <message>
        <source>{0} {0|difference is|differences are} beyond chance: by these the group can be told and won.</source>
        <translation>{0} {0|Unterschied ist|Unterschiede sind} kein Zufall: Daran ist die Gruppe zu erkennen und zu gewinnen.</translation>
    </message>
    <message>
        <source>the time from the first to the last answer</source>
        <translation>der Zeit von der ersten bis zur letzten Antwort</translation>
    </message>
    <message>
        <source>{0} columns are more than {1}: name fewer fields.</source>
        <translation>{0} Spalten sind mehr als {1}: nennen Sie weniger Felder.</translation>
    </message>
    <message>
        <source>Promoters (9 and 10)</source>
        <translation>Promotoren (9 und 10)</translation>
    </message>
    <message>
        <source>Passives (7 and 8)</source>
        <translation>Passive (7 und 8)</translation>
    </message>
    <message>
        <source>Detractors (0 to 6)</source>
        <translation>Kritiker (0 bis 6)</translation>
    </message>
    <message>
        <source>Top two</source>
        <translation>Obere zwei</translation>
    </message>
    <message>
        <source>Bottom two</source>
        <translation>Untere zwei</translation>
    </message>
    <message>
        <source>“{0}” has answers in words of their own: they cannot be counted.</source>
        <translation>„{0}“ hat frei formulierte Antworten: Sie lassen sich nicht auszählen.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Bonferroni</source>
        <translation>Bonferroni</translation>
    </message>
    <message>
        <source>Holm</source>
        <translation>Holm</translation>
    </message>
    <message>
        <source>Benjamini-Hochberg</source>
        <translation>Benjamini-Hochberg</translation>
    </message>
    <message>
        <source>no correction</source>
        <translation>keine Korrektur</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>letters: surely higher than that column; level {0}, {1}</source>
        <translation>Buchstaben: sicher höher als diese Spalte; Niveau {0}, {1}</translation>
    </message>
    <message>
        <source>▲▼: surely above or below the other columns; level {0}, {1}</source>
        <translation>▲▼: sicher über oder unter den anderen Spalten; Niveau {0}, {1}</translation>
    </message>
    <message>
        <source>Crosstab, respondents ({0})</source>
        <translation>Kreuztabelle, Befragte ({0})</translation>
    </message>
    <message>
        <source>Crosstab, shares of the row ({0})</source>
        <translation>Kreuztabelle, Anteile der Zeile ({0})</translation>
    </message>
    <message>
        <source>Crosstab, shares of the column ({0})</source>
        <translation>Kreuztabelle, Anteile der Spalte ({0})</translation>
    </message>
    <message>
        <source>Means ({0})</source>
        <translation>Mittelwerte ({0})</translation>
    </message>
    <message>
        <source>Respondents who answered</source>
        <translation>Befragte mit einer Antwort</translation>
    </message>
    <message>
        <source>Respondents</source>
        <translation>Befragte</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Gewichtet</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>Effektiv</translation>
    </message>
    <message>
        <source>Tests ({0})</source>
        <translation>Tests ({0})</translation>
    </message>
    <message>
        <source>Share or mean</source>
        <translation>Anteil oder Mittelwert</translation>
    </message>
    <message>
        <source>Against it</source>
        <translation>Dagegen</translation>
    </message>
    <message>
        <source>z or t</source>
        <translation>z oder t</translation>
    </message>
    <message>
        <source>p, corrected</source>
        <translation>p, korrigiert</translation>
    </message>
    <message>
        <source>How closely questions go with the columns</source>
        <translation>Wie eng Fragen mit den Spalten zusammenhängen</translation>
    </message>
    <message>
        <source>Cramér&apos;s V</source>
        <translation>Cramérs V</translation>
    </message>
    <message>
        <source>Answers to “{0}” by column</source>
        <translation>Antworten auf „{0}“ nach Spalten</translation>
    </message>
    <message>
        <source>z against the others</source>
        <translation>z gegen die anderen</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Weicht ab</translation>
    </message>
    <message>
        <source>Net promoter score</source>
        <translation>Net Promoter Score</translation>
    </message>
    <message>
        <source>Questions or fields, parted by semicolons: “Q1; Q2; customers.country”. Empty: all questions but those answered in words.</source>
        <translation>Fragen oder Felder, durch Semikolon getrennt: „Q1; Q2; customers.country“. Leer: alle Fragen außer denen mit freien Antworten.</translation>
    </message>
    <message>
        <source>Fields or questions side by side, parted by semicolons, “a &gt; b” for b within a: “wave; customers.country &gt; question:Gender”. Empty: the first that parts respondents into a few groups; none: no columns.</source>
        <translation>Felder oder Fragen nebeneinander, durch Semikolon getrennt, „a &gt; b“ für b innerhalb von a: „wave; customers.country &gt; question:Gender“. Leer: das erste, das die Befragten in wenige Gruppen teilt; none: keine Spalten.</translation>
    </message>
    <message>
        <source>Each column against the others</source>
        <translation>Jede Spalte gegen die anderen</translation>
    </message>
    <message>
        <source>Columns in pairs (letters)</source>
        <translation>Spalten paarweise (Buchstaben)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>What each figure is compared with.</source>
        <translation>Womit jede Zahl verglichen wird.</translation>
    </message>
    <message>
        <source>Correction for many tests</source>
        <translation>Korrektur für viele Tests</translation>
    </message>
    <message>
        <source>Benjamini-Hochberg (false finds among the finds)</source>
        <translation>Benjamini-Hochberg (falsche unter den Funden)</translation>
    </message>
    <message>
        <source>Holm (any false find in a block)</source>
        <translation>Holm (irgendein falscher Fund im Block)</translation>
    </message>
    <message>
        <source>Bonferroni (any false find in a block)</source>
        <translation>Bonferroni (irgendein falscher Fund im Block)</translation>
    </message>
    <message>
        <source>Of a hundred tests where there is nothing, five find something by chance.</source>
        <translation>Von hundert Tests, bei denen nichts ist, finden fünf zufällig etwas.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Shares of the column</source>
        <translation>Anteile der Spalte</translation>
    </message>
    <message>
        <source>Shares of the row</source>
        <translation>Anteile der Zeile</translation>
    </message>
    <message>
        <source>Respondents, weighted</source>
        <translation>Befragte, gewichtet</translation>
    </message>
    <message>
        <source>Tests are of shares of the column, whatever is shown.</source>
        <translation>Getestet werden Anteile der Spalte, was auch gezeigt wird.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>As on the scale</source>
        <translation>Wie auf der Skala</translation>
    </message>
    <message>
        <source>The most frequent first</source>
        <translation>Die häufigsten zuerst</translation>
    </message>
    <message>
        <source>The order of the answers to a question.</source>
        <translation>Die Reihenfolge der Antworten auf eine Frage.</translation>
    </message>
    <message>
        <source>Hide columns under</source>
        <translation>Spalten ausblenden unter</translation>
    </message>
    <message>
        <source>Respondents: shares of fewer are not shown and not tested.</source>
        <translation>Befragte: Anteile von weniger werden nicht gezeigt und nicht getestet.</translation>
    </message>
    <message>
        <source>“{0}”: answers of {1} {1|respondent|respondents} to {2} {2|question|questions}.</source>
        <translation>„{0}“: Antworten von {1} {1|Befragten|Befragten} auf {2} {2|Frage|Fragen}.</translation>
    </message>
    <message>
        <source>“{0}”: {1} {1|question|questions} by {2} columns, not tested.</source>
        <translation>„{0}“: {1} {1|Frage|Fragen} nach {2} Spalten, nicht getestet.</translation>
    </message>
    <message>
        <source>None of {0} figures of “{1}” surely differs between the columns.</source>
        <translation>Keine von {0} Zahlen aus „{1}“ unterscheidet sich sicher zwischen den Spalten.</translation>
    </message>
    <message>
        <source>Shares are of the respondents who gave an answer to the question; “don&apos;t know” and no answer are left out. Where several answers can be given, shares add up to more than all.</source>
        <translation>Anteile beziehen sich auf die Befragten, die auf die Frage geantwortet haben; „weiß nicht“ und keine Antwort bleiben außen vor. Wo mehrere Antworten möglich sind, ergeben die Anteile zusammen mehr als alle.</translation>
    </message>
    <message>
        <source>Columns {0} to {1}: {2}.</source>
        <translation>Spalten {0} bis {1}: {2}.</translation>
    </message>
    <message>
        <source>Tests: {0}. Shares by the pooled z test, means by Welch&apos;s t test, whole questions by chi-squared; not where fewer than five answers are expected.</source>
        <translation>Tests: {0}. Anteile mit dem gepoolten z-Test, Mittelwerte mit Welchs t-Test, ganze Fragen mit Chi-Quadrat; nicht, wo weniger als fünf Antworten zu erwarten sind.</translation>
    </message>
    <message>
        <source>The correction goes over all {0} tests of the table: of what differs, one in twenty may be chance.</source>
        <translation>Die Korrektur umfasst alle {0} Tests der Tabelle: Von dem, was abweicht, kann jedes Zwanzigste Zufall sein.</translation>
    </message>
    <message>
        <source>The correction goes over the tests of one question and field, or of a row&apos;s pairs.</source>
        <translation>Die Korrektur umfasst die Tests einer Frage und eines Feldes oder die Paare einer Zeile.</translation>
    </message>
    <message>
        <source>Nothing is corrected for the number of tests: of {0}, about {1} differ by chance alone.</source>
        <translation>Für die Zahl der Tests ist nichts korrigiert: Von {0} weichen etwa {1} allein durch Zufall ab.</translation>
    </message>
    <message>
        <source>Weights count in tests by the effective number of respondents, (Σw)²/Σw²; whole questions by the correction of Rao and Scott (1984).</source>
        <translation>Gewichte zählen in Tests mit der effektiven Zahl der Befragten, (Σw)²/Σw²; ganze Fragen mit der Korrektur von Rao und Scott (1984).</translation>
    </message>
    <message>
        <source>No field parts the respondents into a few groups: name columns, such as customers.country.</source>
        <translation>Kein Feld teilt die Befragten in wenige Gruppen: Nennen Sie Spalten, etwa customers.country.</translation>
    </message>
    <message>
        <source>{0} {0|figure is|figures are} hidden: fewer than {1} respondents.</source>
        <translation>{0} {0|Zahl ist|Zahlen sind} ausgeblendet: weniger als {1} Befragte.</translation>
    </message>
    <message>
        <source>Not corrected for {0} tests: some differences are chance.</source>
        <translation>Nicht für {0} Tests korrigiert: Einige Unterschiede sind Zufall.</translation>
    </message>
    <message>
        <source>“{0}” has no question whose answers can be counted.</source>
        <translation>„{0}“ hat keine Frage, deren Antworten sich auszählen lassen.</translation>
    </message>
    <message>
        <source>Crosstabs</source>
        <translation>Kreuztabellen</translation>
    </message>
    <message>
        <source>Who answers differently, and is the difference sure?</source>
        <translation>Wer antwortet anders, und ist der Unterschied sicher?</translation>
    </message>
    <message>
        <source>Crosses any questions and fields: answers, nets and means by column, weighted, every figure tested against the other columns or column by column, with a correction for many tests that is printed on the table.</source>
        <translation>Kreuzt beliebige Fragen und Felder: Antworten, Zusammenfassungen und Mittelwerte nach Spalten, gewichtet, jede Zahl gegen die anderen Spalten oder Spalte für Spalte getestet, mit einer Korrektur für viele Tests, die auf der Tabelle steht.</translation>
    </message>
    <message>
        <source>“{0}” has no scale: drivers are ratings, numbers and questions with two answers.</source>
        <translation>„{0}“ hat keine Skala: Treiber sind Bewertungen, Zahlen und Fragen mit zwei Antworten.</translation>
    </message>
    <message>
        <source>“{0}” is left out: it is known of {1} of those who answered “{2}”.</source>
        <translation>„{0}“ bleibt außen vor: Es ist von {1} derer bekannt, die „{2}“ beantwortet haben.</translation>
    </message>
    <message>
        <source>“{0}” is left out: it is the same of everybody.</source>
        <translation>„{0}“ bleibt außen vor: Es ist bei allen gleich.</translation>
    </message>
    <message>
        <source>“{0}” has no rating that could be explained.</source>
        <translation>„{0}“ hat keine Bewertung, die sich erklären ließe.</translation>
    </message>
    <message>
        <source>“{0}” has no scale: the outcome has to be a rating or a number.</source>
        <translation>„{0}“ hat keine Skala: Zu erklären ist eine Bewertung oder eine Zahl.</translation>
    </message>
    <message>
        <source>Nothing is there that could explain “{0}”: name items that have a scale.</source>
        <translation>Es gibt nichts, was „{0}“ erklären könnte: Nennen Sie Fragen mit einer Skala.</translation>
    </message>
    <message>
        <source>Drivers</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>Lower end (95 %)</source>
        <translation>Unteres Ende (95 %)</translation>
    </message>
    <message>
        <source>Upper end (95 %)</source>
        <translation>Oberes Ende (95 %)</translation>
    </message>
    <message>
        <source>Performance (place on the scale)</source>
        <translation>Leistung (Platz auf der Skala)</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Best rank (95 %)</source>
        <translation>Bester Rang (95 %)</translation>
    </message>
    <message>
        <source>Worst rank (95 %)</source>
        <translation>Schlechtester Rang (95 %)</translation>
    </message>
    <message>
        <source>Lower end of the performance</source>
        <translation>Unteres Ende der Leistung</translation>
    </message>
    <message>
        <source>Upper end of the performance</source>
        <translation>Oberes Ende der Leistung</translation>
    </message>
    <message>
        <source>Share of the outcome&apos;s variance</source>
        <translation>Anteil an der Varianz der zu erklärenden Frage</translation>
    </message>
    <message>
        <source>Lower end of that share</source>
        <translation>Unteres Ende dieses Anteils</translation>
    </message>
    <message>
        <source>Upper end of that share</source>
        <translation>Oberes Ende dieses Anteils</translation>
    </message>
    <message>
        <source>Correlation, alone</source>
        <translation>Korrelation, allein</translation>
    </message>
    <message>
        <source>Standardised coefficient, beside the others</source>
        <translation>Standardisierter Koeffizient, neben den anderen</translation>
    </message>
    <message>
        <source>What drives “{0}”</source>
        <translation>Was „{0}“ treibt</translation>
    </message>
    <message>
        <source>Share of what the drivers explain</source>
        <translation>Anteil an dem, was die Treiber erklären</translation>
    </message>
    <message>
        <source>Importance and performance</source>
        <translation>Wichtigkeit und Leistung</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>To be explained</source>
        <translation>Zu erklären</translation>
    </message>
    <message>
        <source>The question whose answers shall be explained. Empty: the judgement on the whole, or the recommendation where there is none.</source>
        <translation>Die Frage, deren Antworten erklärt werden sollen. Leer: das Gesamturteil, oder die Weiterempfehlung, wo es keines gibt.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einzelfragen</translation>
    </message>
    <message>
        <source>The questions that may drive it, parted by semicolons. Empty: all ratings of single things, and questions with two answers.</source>
        <translation>Die Fragen, die es treiben können, durch Semikolon getrennt. Leer: alle Bewertungen einzelner Dinge und Fragen mit zwei Antworten.</translation>
    </message>
    <message>
        <source>Drivers from</source>
        <translation>Treiber aus</translation>
    </message>
    <message>
        <source>The survey</source>
        <translation>Der Umfrage</translation>
    </message>
    <message>
        <source>The survey and all that is known</source>
        <translation>Der Umfrage und allem, was bekannt ist</translation>
    </message>
    <message>
        <source>What is known beside the survey</source>
        <translation>Dem, was neben der Umfrage bekannt ist</translation>
    </message>
    <message>
        <source>Shapley (LMG)</source>
        <translation>Shapley (LMG)</translation>
    </message>
    <message>
        <source>Johnson&apos;s relative weights</source>
        <translation>Johnsons relative Gewichte</translation>
    </message>
    <message>
        <source>Both part what all drivers explain together. Shapley is the mean over all orders in which drivers can be added; Johnson&apos;s weights come near and are faster.</source>
        <translation>Beide teilen auf, was alle Treiber zusammen erklären. Shapley ist das Mittel über alle Reihenfolgen, in denen Treiber dazukommen können; Johnsons Gewichte liegen nahe daran und sind schneller.</translation>
    </message>
    <message>
        <source>Nothing that was looked at explains “{0}” well: all drivers together explain {1} of it.</source>
        <translation>Nichts, was betrachtet wurde, erklärt „{0}“ gut: Alle Treiber zusammen erklären {1} davon.</translation>
    </message>
    <message>
        <source>“{0}” explains {1} of “{2}”.</source>
        <translation>„{0}“ erklärt {1} von „{2}“.</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” drive “{2}” most ({3} and {4} of what is explained); which of them more cannot be told.</source>
        <translation>„{0}“ und „{1}“ treiben „{2}“ am stärksten ({3} und {4} des Erklärten); welches von beiden mehr, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>“{0}” drives “{1}” most: it makes {2} of what all drivers explain.</source>
        <translation>„{0}“ treibt „{1}“ am stärksten: Es macht {2} dessen aus, was alle Treiber erklären.</translation>
    </message>
    <message>
        <source>“{0}” drives “{1}” ({2} of what is explained) and is rated below the other drivers.</source>
        <translation>„{0}“ treibt „{1}“ ({2} des Erklärten) und wird schlechter bewertet als die anderen Treiber.</translation>
    </message>
    <message>
        <source>Raising what matters and is weak moves satisfaction most.</source>
        <translation>Was wichtig und schwach ist, zu heben, bewegt die Zufriedenheit am meisten.</translation>
    </message>
    <message>
        <source>Begin with “{0}”.</source>
        <translation>Beginnen Sie mit „{0}“.</translation>
    </message>
    <message>
        <source>Only {0} {0|respondent|respondents} for {1} {1|driver|drivers}: the order of the drivers is rough.</source>
        <translation>Nur {0} {0|Befragter|Befragte} für {1} {1|Treiber|Treiber}: Die Reihenfolge der Treiber ist grob.</translation>
    </message>
    <message>
        <source>Only {0} of those who answered “{1}” have all drivers: the others are left out, and may differ.</source>
        <translation>Nur {0} derer, die „{1}“ beantwortet haben, haben alle Treiber: Die anderen bleiben außen vor und können anders sein.</translation>
    </message>
    <message>
        <source>“{0}” goes one way alone and the other way beside the other drivers: it may stand for what they leave. Do not act on it by itself.</source>
        <translation>„{0}“ wirkt allein in die eine und neben den anderen Treibern in die andere Richtung: Es kann für das stehen, was sie übrig lassen. Handeln Sie nicht allein danach.</translation>
    </message>
    <message>
        <source>Importance is what a driver adds to R² on average over all orders in which drivers can be added (LMG, Shapley&apos;s value; Lindeman, Merenda and Gold 1980), as a share of what all explain.</source>
        <translation>Wichtigkeit ist, was ein Treiber im Mittel über alle Reihenfolgen zu R² beiträgt (LMG, Shapley-Wert; Lindeman, Merenda und Gold 1980), als Anteil an dem, was alle erklären.</translation>
    </message>
    <message>
        <source>Importance is Johnson&apos;s relative weight (2000): what a driver explains through the unrelated variables that come closest to the drivers, as a share of what all explain.</source>
        <translation>Wichtigkeit ist Johnsons relatives Gewicht (2000): was ein Treiber über die unverbundenen Größen erklärt, die den Treibern am nächsten kommen, als Anteil an dem, was alle erklären.</translation>
    </message>
    <message>
        <source>With more than {0} drivers the orders are drawn at random: 2,000 of them.</source>
        <translation>Bei mehr als {0} Treibern werden die Reihenfolgen zufällig gezogen: 2000 davon.</translation>
    </message>
    <message>
        <source>Intervals are of 500 resamples of the respondents (95 %, percentiles); the ranks as well.</source>
        <translation>Intervalle stammen aus 500 wiederholten Stichproben der Befragten (95 %, Perzentile); die Ränge ebenso.</translation>
    </message>
    <message>
        <source>Who lacks the outcome or any driver is left out: {0} of {1} {1|respondent|respondents} with an outcome {0|has|have} them all.</source>
        <translation>Wem die zu erklärende Frage oder ein Treiber fehlt, bleibt außen vor: {0} von {1} {1|Befragten|Befragten} mit einem Urteil {0|hat|haben} alle.</translation>
    </message>
    <message>
        <source>Drivers go together with the outcome; that they cause it is not shown. Importance has no sign: the direction is told apart, by the coefficient beside all others where it is sure, else by the correlation.</source>
        <translation>Treiber gehen mit dem Urteil einher; dass sie es verursachen, ist nicht gezeigt. Wichtigkeit hat kein Vorzeichen: Die Richtung steht für sich, nach dem Koeffizienten neben allen anderen, wo er sicher ist, sonst nach der Korrelation.</translation>
    </message>
    <message>
        <source>What is known beside the survey is counted up to the time of the answer, whatever period is filtered; the mystery score is that of the quarter of the answer.</source>
        <translation>Was neben der Umfrage bekannt ist, zählt bis zum Zeitpunkt der Antwort, welcher Zeitraum auch gefiltert ist; der Testkaufwert ist der des Quartals der Antwort.</translation>
    </message>
    <message>
        <source>Too few respondents have an answer to “{0}” and all drivers ({1}), or their answers are all alike: name fewer items.</source>
        <translation>Zu wenige Befragte haben eine Antwort auf „{0}“ und alle Treiber ({1}), oder ihre Antworten sind alle gleich: Nennen Sie weniger Fragen.</translation>
    </message>
    <message>
        <source>Key drivers</source>
        <translation>Treiberanalyse</translation>
    </message>
    <message>
        <source>What drives satisfaction, and where shall we begin?</source>
        <translation>Was treibt die Zufriedenheit, und wo fangen wir an?</translation>
    </message>
    <message>
        <source>Works out which ratings, and what else is known of the respondents, go with a judgement on the whole, and how much of it each explains. The map of importance and performance shows what matters and is weak: there is where to begin.</source>
        <translation>Ermittelt, welche Bewertungen und was sonst über die Befragten bekannt ist mit einem Gesamturteil einhergehen und wie viel davon jedes erklärt. Die Karte von Wichtigkeit und Leistung zeigt, was wichtig und schwach ist: Dort ist anzufangen.</translation>
    </message>
    <message>
        <source>“{0}” is no number of the answers, so it cannot weight them.</source>
        <translation>„{0}“ ist keine Zahl der Antworten und kann sie deshalb nicht gewichten.</translation>
    </message>
    <message>
        <source>Waves cannot be “{0}”: write week, month, quarter, year, none, a field of the answers or a question.</source>
        <translation>Wellen können nicht „{0}“ sein: Schreiben Sie week, month, quarter, year, none, ein Feld der Antworten oder eine Frage.</translation>
    </message>
    <message>
        <source>Nobody is any of these in {0}. There are: {1}.</source>
        <translation>Niemand ist eines davon in {0}. Es gibt: {1}.</translation>
    </message>
    <message>
        <source>There is no survey “{0}”. There are: {1}.</source>
        <translation>Es gibt keine Umfrage „{0}“. Es gibt: {1}.</translation>
    </message>
    <message>
        <source>“{0}” says nothing about it. What can be said is: {1}.</source>
        <translation>„{0}“ sagt nichts darüber. Gesagt werden kann: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is no target: write a field and its shares, such as customers.country: Germany=60, France=40.</source>
        <translation>„{0}“ ist kein Ziel: Schreiben Sie ein Feld und seine Anteile, etwa customers.country: Germany=60, France=40.</translation>
    </message>
    <message>
        <source>“{0}” is no share: write a category and how many of a hundred, such as Germany=60.</source>
        <translation>„{0}“ ist kein Anteil: Schreiben Sie eine Kategorie und wie viele von hundert, etwa Germany=60.</translation>
    </message>
    <message>
        <source>“{0}” has two shares in the target {1}.</source>
        <translation>„{0}“ hat zwei Anteile im Ziel {1}.</translation>
    </message>
    <message>
        <source>The shares of {0} add up to nothing.</source>
        <translation>Die Anteile von {0} ergeben zusammen nichts.</translation>
    </message>
    <message>
        <source>“{0}” is no type of question. Types are: {1}.</source>
        <translation>„{0}“ ist keine Art von Frage. Arten sind: {1}.</translation>
    </message>
    <message>
        <source>An order names two answers at least, from the lowest to the highest.</source>
        <translation>Eine Reihenfolge nennt mindestens zwei Antworten, von der niedrigsten zur höchsten.</translation>
    </message>
    <message>
        <source>“{0}” is no label: write an answer, a colon and its words, such as 1:Yes.</source>
        <translation>„{0}“ ist keine Beschriftung: Schreiben Sie eine Antwort, einen Doppelpunkt und ihre Worte, etwa 1:Ja.</translation>
    </message>
    <message>
        <source>“{0}” is no limit of weights: write how many times the mean, such as 5, or no.</source>
        <translation>„{0}“ ist keine Grenze für Gewichte: Schreiben Sie, das Wievielfache des Mittels, etwa 5, oder no.</translation>
    </message>
    <message>
        <source>Targets can hold in each wave: write each=wave.</source>
        <translation>Ziele können in jeder Welle gelten: Schreiben Sie each=wave.</translation>
    </message>
    <message>
        <source>Its words speak of recommending, and the answers are numbers up to 10.</source>
        <translation>Ihr Wortlaut spricht vom Weiterempfehlen, und die Antworten sind Zahlen bis 10.</translation>
    </message>
    <message>
        <source>Its words ask how easy it was, and the answers are numbers up to {0}.</source>
        <translation>Ihr Wortlaut fragt, wie leicht es war, und die Antworten sind Zahlen bis {0}.</translation>
    </message>
    <message>
        <source>Its words speak of satisfaction, and the answers are numbers up to {0}.</source>
        <translation>Ihr Wortlaut spricht von Zufriedenheit, und die Antworten sind Zahlen bis {0}.</translation>
    </message>
    <message>
        <source>The answers are whole numbers from {0} to {1}.</source>
        <translation>Die Antworten sind ganze Zahlen von {0} bis {1}.</translation>
    </message>
    <message>
        <source>There are only {0} different {0|answer|answers}.</source>
        <translation>Es gibt nur {0} verschiedene {0|Antwort|Antworten}.</translation>
    </message>
    <message>
        <source>The answers are numbers.</source>
        <translation>Die Antworten sind Zahlen.</translation>
    </message>
    <message>
        <source>The words of the answers make a scale.</source>
        <translation>Die Worte der Antworten bilden eine Skala.</translation>
    </message>
    <message>
        <source>The answers are dates.</source>
        <translation>Die Antworten sind Tage.</translation>
    </message>
    <message>
        <source>Nobody gave an answer.</source>
        <translation>Niemand hat geantwortet.</translation>
    </message>
    <message>
        <source>Respondents have several answers to it.</source>
        <translation>Befragte haben mehrere Antworten darauf.</translation>
    </message>
    <message>
        <source>The file says so.</source>
        <translation>Die Datei sagt es so.</translation>
    </message>
    <message>
        <source>There are {0} different {0|answer|answers}.</source>
        <translation>Es gibt {0} verschiedene {0|Antwort|Antworten}.</translation>
    </message>
    <message>
        <source>You put its answers in order.</source>
        <translation>Sie haben die Antworten geordnet.</translation>
    </message>
    <message>
        <source>recommendation, 0 to 10</source>
        <translation>Weiterempfehlung, 0 bis 10</translation>
    </message>
    <message>
        <source>satisfaction</source>
        <translation>Zufriedenheit</translation>
    </message>
    <message>
        <source>how easy it was</source>
        <translation>wie leicht es war</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>one of several answers</source>
        <translation>eine von mehreren Antworten</translation>
    </message>
    <message>
        <source>several answers</source>
        <translation>mehrere Antworten</translation>
    </message>
    <message>
        <source>words of their own</source>
        <translation>eigene Worte</translation>
    </message>
    <message>
        <source>The questions of one scale, parted by semicolons: “A1; A2; A3”. Empty: ratings with the same scale, and of the same stem where questions are numbered.</source>
        <translation>Die Fragen einer Skala, durch Semikolon getrennt: „A1; A2; A3“. Leer: Bewertungen mit derselben Skala, und mit demselben Stamm, wo Fragen nummeriert sind.</translation>
    </message>
    <message>
        <source>Items that run against the others</source>
        <translation>Fragen, die den anderen entgegenlaufen</translation>
    </message>
    <message>
        <source>Turn them round</source>
        <translation>Umdrehen</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>Lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Items such as “I don&apos;t care” are turned round where they run against the others, so that all measure the same.</source>
        <translation>Fragen wie „Es ist mir egal“ werden umgedreht, wo sie den anderen entgegenlaufen, damit alle dasselbe messen.</translation>
    </message>
    <message>
        <source>“{0}” has no two ratings on the same scale, so there is no scale to be tested.</source>
        <translation>„{0}“ hat keine zwei Bewertungen auf derselben Skala, also ist nichts zu prüfen.</translation>
    </message>
    <message>
        <source>Too few respondents answered all items of a scale for it to be tested.</source>
        <translation>Zu wenige Befragte haben alle Fragen einer Skala beantwortet, um sie zu prüfen.</translation>
    </message>
    <message>
        <source>{0} of {1} scales can be trusted (alpha of 0.7 and more); the weakest is “{2}” with {3}.</source>
        <translation>{0} von {1} Skalen sind verlässlich (Alpha ab 0,7); die schwächste ist „{2}“ mit {3}.</translation>
    </message>
    <message>
        <source>“{0}” can be trusted as one scale: its {1} items have an alpha of {2} ({3} to {4}).</source>
        <translation>„{0}“ ist als eine Skala verlässlich: Ihre {1} Fragen haben ein Alpha von {2} ({3} bis {4}).</translation>
    </message>
    <message>
        <source>“{0}” should not be added up to one scale: its {1} items have an alpha of {2} ({3} to {4}).</source>
        <translation>„{0}“ sollte nicht zu einer Skala addiert werden: Ihre {1} Fragen haben ein Alpha von {2} ({3} bis {4}).</translation>
    </message>
    <message>
        <source>Cronbach&apos;s alpha of “{0}”</source>
        <translation>Cronbachs Alpha von „{0}“</translation>
    </message>
    <message>
        <source>McDonald&apos;s omega</source>
        <translation>McDonalds Omega</translation>
    </message>
    <message>
        <source>How each item goes with the others</source>
        <translation>Wie jede Frage mit den anderen zusammengeht</translation>
    </message>
    <message>
        <source>Correlation with the other items</source>
        <translation>Korrelation mit den anderen Fragen</translation>
    </message>
    <message>
        <source>weak below</source>
        <translation>darunter schwach</translation>
    </message>
    <message>
        <source>Cronbach&apos;s alpha of the scales</source>
        <translation>Cronbachs Alpha der Skalen</translation>
    </message>
    <message>
        <source>Cronbach&apos;s alpha</source>
        <translation>Cronbachs Alpha</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>genug</translation>
    </message>
    <message>
        <source>Don&apos;t know by question</source>
        <translation>Weiß nicht, nach Fragen</translation>
    </message>
    <message>
        <source>Don&apos;t know</source>
        <translation>Weiß nicht</translation>
    </message>
    <message>
        <source>“{0}” cannot be tested: {1} {1|respondent|respondents} answered all items, or an item has the same answer from everybody.</source>
        <translation>„{0}“ lässt sich nicht prüfen: {1} {1|Befragter hat|Befragte haben} alle Fragen beantwortet, oder alle haben auf eine Frage gleich geantwortet.</translation>
    </message>
    <message>
        <source>Only {0} {0|respondent|respondents} answered all items of “{1}”: its figures are rough.</source>
        <translation>Nur {0} {0|Befragter hat|Befragte haben} alle Fragen von „{1}“ beantwortet: Ihre Zahlen sind grob.</translation>
    </message>
    <message>
        <source>Only {0} of those who answered some items of “{1}” answered all: the others are left out.</source>
        <translation>Nur {0} derer, die einige Fragen von „{1}“ beantwortet haben, haben alle beantwortet: Die anderen bleiben außen vor.</translation>
    </message>
    <message>
        <source>Items of “{0}” nearly repeat one another (alpha above 0.9): fewer would do.</source>
        <translation>Fragen von „{0}“ wiederholen einander beinahe (Alpha über 0,9): Weniger würden genügen.</translation>
    </message>
    <message>
        <source>The common factor of “{0}” is one of its items: do not trust its omega.</source>
        <translation>Der gemeinsame Faktor von „{0}“ ist eine ihrer Fragen: Dem Omega ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>“{0}” runs against the other items of “{1}” and was turned round.</source>
        <translation>„{0}“ läuft den anderen Fragen von „{1}“ entgegen und wurde umgedreht.</translation>
    </message>
    <message>
        <source>Without “{0}” the alpha of “{1}” is {2}, higher than with it.</source>
        <translation>Ohne „{0}“ ist das Alpha von „{1}“ {2}, höher als mit.</translation>
    </message>
    <message>
        <source>Who gives the same answer to three ratings and more may have looked at none of them; some mean it. “Expected by chance” is how many there would be if each item were answered by itself.</source>
        <translation>Wer auf drei und mehr Bewertungen dieselbe Antwort gibt, hat vielleicht keine gelesen; manche meinen es so. „Durch Zufall zu erwarten“ ist, wie viele es wären, wenn jede Frage für sich beantwortet würde.</translation>
    </message>
    <message>
        <source>How long an interview took is known from {0}; the median is {1} seconds.</source>
        <translation>Wie lange ein Interview dauerte, ist aus {0} bekannt; der Median sind {1} Sekunden.</translation>
    </message>
    <message>
        <source>How long the interviews took is not known, so nobody is called too fast.</source>
        <translation>Wie lange die Interviews dauerten, ist nicht bekannt, also wird niemand zu schnell genannt.</translation>
    </message>
    <message>
        <source>“{0}” has no scale: a list of items needs ratings or numbers.</source>
        <translation>„{0}“ hat keine Skala: Eine Liste braucht Bewertungen oder Zahlen.</translation>
    </message>
    <message>
        <source>Name two items or more, parted by semicolons.</source>
        <translation>Nennen Sie zwei Fragen oder mehr, durch Semikolon getrennt.</translation>
    </message>
    <message>
        <source>Reliability of scales</source>
        <translation>Verlässlichkeit der Skalen</translation>
    </message>
    <message>
        <source>Can the scales of the survey be trusted, and did people answer with care?</source>
        <translation>Sind die Skalen der Umfrage verlässlich, und wurde sorgfältig geantwortet?</translation>
    </message>
    <message>
        <source>Tests whether the ratings of a survey measure one thing, so that they can be added up: Cronbach&apos;s alpha, McDonald&apos;s omega and how each item goes with the others. Shows as well who gave the same answer to everything, who was too fast, and which questions people could not answer.</source>
        <translation>Prüft, ob die Bewertungen einer Umfrage eines messen, sodass man sie addieren darf: Cronbachs Alpha, McDonalds Omega und wie jede Frage mit den anderen zusammengeht. Zeigt auch, wer auf alles dieselbe Antwort gab, wer zu schnell war und welche Fragen nicht beantwortet werden konnten.</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <source>“{0}” has several answers or words of their own, which part nobody into groups.</source>
        <translation>„{0}“ hat mehrere Antworten oder eigene Worte, die niemanden in Gruppen teilen.</translation>
    </message>
    <message>
        <source>“{0}” has {1} different answers: too many for groups.</source>
        <translation>„{0}“ hat {1} verschiedene Antworten: zu viele für Gruppen.</translation>
    </message>
    <message>
        <source>Respondents cannot be parted by “{0}”: name a field such as customers.country, responses.store_id, question:… , segment or wave.</source>
        <translation>Befragte lassen sich nicht nach „{0}“ teilen: Nennen Sie ein Feld wie customers.country, responses.store_id, question:…, segment oder wave.</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Skalen</translation>
    </message>
    <message>
        <source>Standardised alpha</source>
        <translation>Standardisiertes Alpha</translation>
    </message>
    <message>
        <source>Guttman&apos;s lambda 6</source>
        <translation>Guttmans Lambda 6</translation>
    </message>
    <message>
        <source>Mean correlation</source>
        <translation>Mittlere Korrelation</translation>
    </message>
    <message>
        <source>Respondents who answered all</source>
        <translation>Befragte, die alles beantworteten</translation>
    </message>
    <message>
        <source>Same answer to all</source>
        <translation>Dieselbe Antwort auf alles</translation>
    </message>
    <message>
        <source>Expected by chance</source>
        <translation>Durch Zufall zu erwarten</translation>
    </message>
    <message>
        <source>Respondents with three answers and more</source>
        <translation>Befragte mit drei und mehr Antworten</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Alpha without it</source>
        <translation>Alpha ohne sie</translation>
    </message>
    <message>
        <source>Loading on the common factor</source>
        <translation>Ladung auf dem gemeinsamen Faktor</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Questions without an opinion</source>
        <translation>Fragen ohne Meinung</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Respondents who were asked</source>
        <translation>Gefragte</translation>
    </message>
    <message>
        <source>Careless answers</source>
        <translation>Achtlose Antworten</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Detractors</source>
        <translation>Kritiker</translation>
    </message>
    <message>
        <source>Passives</source>
        <translation>Unentschiedene</translation>
    </message>
    <message>
        <source>Promoters</source>
        <translation>Förderer</translation>
    </message>
    <message>
        <source>Answers from the worst to the best</source>
        <translation>Antworten von der schlechtesten zur besten</translation>
    </message>
    <message>
        <source>Questions: {0}</source>
        <translation>Fragen: {0}</translation>
    </message>
    <message>
        <source>{0}: answers</source>
        <translation>{0}: Antworten</translation>
    </message>
    <message>
        <source>Top-two box</source>
        <translation>Top-2-Box</translation>
    </message>
    <message>
        <source>Share of yes</source>
        <translation>Anteil Ja</translation>
    </message>
    <message>
        <source>Effective base</source>
        <translation>Effektive Basis</translation>
    </message>
    <message>
        <source>Change from</source>
        <translation>Änderung von</translation>
    </message>
    <message>
        <source>Change to</source>
        <translation>Änderung bis</translation>
    </message>
    <message>
        <source>p of the change</source>
        <translation>p der Änderung</translation>
    </message>
    <message>
        <source>p of the change, adjusted</source>
        <translation>p der Änderung, angepasst</translation>
    </message>
    <message>
        <source>Against the others</source>
        <translation>Gegenüber den anderen</translation>
    </message>
    <message>
        <source>Difference from</source>
        <translation>Unterschied von</translation>
    </message>
    <message>
        <source>Difference to</source>
        <translation>Unterschied bis</translation>
    </message>
    <message>
        <source>p of the difference</source>
        <translation>p des Unterschieds</translation>
    </message>
    <message>
        <source>p of the difference, adjusted</source>
        <translation>p des Unterschieds, angepasst</translation>
    </message>
    <message>
        <source>Question in the data</source>
        <translation>Frage in den Daten</translation>
    </message>
    <message>
        <source>Wave by wave</source>
        <translation>Welle für Welle</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Nach Gruppe</translation>
    </message>
    <message>
        <source>By question</source>
        <translation>Nach Frage</translation>
    </message>
    <message>
        <source>p against the others</source>
        <translation>p gegenüber den anderen</translation>
    </message>
    <message>
        <source>p against the others, adjusted</source>
        <translation>p gegenüber den anderen, angepasst</translation>
    </message>
    <message>
        <source>Shares that weights were made for</source>
        <translation>Anteile, auf die gewichtet wurde</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The one that says most</source>
        <translation>Die aussagekräftigste</translation>
    </message>
    <message>
        <source>The question of the card: otherwise whether people would recommend, else their satisfaction. The table of scores has all.</source>
        <translation>Die Frage der Karte: sonst die Weiterempfehlung, sonst die Zufriedenheit. Die Tabelle der Werte enthält alle.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Groups of respondents, each compared with all others.</source>
        <translation>Gruppen von Befragten, jede mit allen anderen verglichen.</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>Each wave is compared with the one before.</source>
        <translation>Jede Welle wird mit der vorigen verglichen.</translation>
    </message>
    <message>
        <source>Smallest base</source>
        <translation>Kleinste Basis</translation>
    </message>
    <message>
        <source>Scores of fewer respondents are not shown.</source>
        <translation>Werte von weniger Befragten werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>Interval of the promoter score</source>
        <translation>Intervall des Promoter Score</translation>
    </message>
    <message>
        <source>Adjusted Wald</source>
        <translation>Wald, angepasst</translation>
    </message>
    <message>
        <source>Wald</source>
        <translation>Wald</translation>
    </message>
    <message>
        <source>“{0}” has no scale to be scored by: it is taken for {1}, or the filter leaves none of its answers.</source>
        <translation>„{0}“ hat keine Skala, die einen Wert ergäbe: Gelesen wird es als {1}, oder der Filter lässt keine der Antworten übrig.</translation>
    </message>
    <message>
        <source>“{0}” has no such measure: choose another, or what fits.</source>
        <translation>„{0}“ hat keine solche Kennzahl: Wählen Sie eine andere oder „Was passt“.</translation>
    </message>
    <message>
        <source>No question of “{0}” has this measure: choose what fits.</source>
        <translation>Keine Frage von „{0}“ hat diese Kennzahl: Wählen Sie „Was passt“.</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} Punkte</translation>
    </message>
    <message>
        <source>{0} of “{1}” is {2}; no group by {3} clearly differs from the others.</source>
        <translation>{0} von „{1}“ ist {2}; keine Gruppe nach {3} weicht klar von den anderen ab.</translation>
    </message>
    <message>
        <source>{0} of “{1}” is {2} in {3}, {4} below the others.</source>
        <translation>{0} von „{1}“ ist {2} in {3}, {4} unter den anderen.</translation>
    </message>
    <message>
        <source>{0} of “{1}” is {2} in {3}, {4} above the others.</source>
        <translation>{0} von „{1}“ ist {2} in {3}, {4} über den anderen.</translation>
    </message>
    <message>
        <source>{0} of “{1}” is {2} ({3} to {4}).</source>
        <translation>{0} von „{1}“ ist {2} ({3} bis {4}).</translation>
    </message>
    <message>
        <source>{0} of “{1}” is {2} in {3} ({4} to {5}).</source>
        <translation>{0} von „{1}“ ist {2} in {3} ({4} bis {5}).</translation>
    </message>
    <message>
        <source>{0} of “{1}” is {2} in {3}: no clear change since {4}.</source>
        <translation>{0} von „{1}“ ist {2} in {3}: keine klare Änderung seit {4}.</translation>
    </message>
    <message>
        <source>{0} of “{1}” fell by {2} to {3} in {4}, against {5}.</source>
        <translation>{0} von „{1}“ fiel um {2} auf {3} in {4}, gegenüber {5}.</translation>
    </message>
    <message>
        <source>{0} of “{1}” rose by {2} to {3} in {4}, against {5}.</source>
        <translation>{0} von „{1}“ stieg um {2} auf {3} in {4}, gegenüber {5}.</translation>
    </message>
    <message>
        <source>{0}, all waves</source>
        <translation>{0}, alle Wellen</translation>
    </message>
    <message>
        <source>Change, in points</source>
        <translation>Änderung in Punkten</translation>
    </message>
    <message>
        <source>Design effect of the weights</source>
        <translation>Designeffekt der Gewichte</translation>
    </message>
    <message>
        <source>The net promoter score is the share of 9 and 10 less the share of 0 to 6, times 100 (Reichheld 2003). Its interval is that of Wald, too narrow in small samples.</source>
        <translation>Der Net Promoter Score ist der Anteil der 9 und 10 minus dem der 0 bis 6, mal 100 (Reichheld 2003). Sein Intervall ist das nach Wald, bei kleinen Stichproben zu eng.</translation>
    </message>
    <message>
        <source>The net promoter score is the share of 9 and 10 less the share of 0 to 6, times 100 (Reichheld 2003). Its interval is adjusted Wald (Rocks 2016).</source>
        <translation>Der Net Promoter Score ist der Anteil der 9 und 10 minus dem der 0 bis 6, mal 100 (Reichheld 2003). Sein Intervall ist das angepasste nach Wald (Rocks 2016).</translation>
    </message>
    <message>
        <source>The mean is on the scale from {0} to {1}; its interval is that of Student&apos;s t.</source>
        <translation>Der Mittelwert liegt auf der Skala von {0} bis {1}; sein Intervall ist das nach Students t.</translation>
    </message>
    <message>
        <source>The top-two box is the share of {0} and {1} on the scale from {2} to {1}; intervals by Wilson (1927).</source>
        <translation>Die Top-2-Box ist der Anteil von {0} und {1} auf der Skala von {2} bis {1}; Intervalle nach Wilson (1927).</translation>
    </message>
    <message>
        <source>Intervals by Wilson (1927).</source>
        <translation>Intervalle nach Wilson (1927).</translation>
    </message>
    <message>
        <source>“{0}” is taken for: {1}. {2}</source>
        <translation>„{0}“ wird gelesen als: {1}. {2}</translation>
    </message>
    <message>
        <source>Its scale was turned round, so that the highest is the best.</source>
        <translation>Die Skala wurde umgedreht, sodass der höchste Wert der beste ist.</translation>
    </message>
    <message>
        <source>Don&apos;t know, refusals and questions that were not asked do not count. Changes are against the wave before with enough respondents, differences against all other groups together; adjusted p-values allow for looking at so many (Benjamini and Hochberg 1995).</source>
        <translation>„Weiß nicht“, Verweigerungen und nicht gestellte Fragen zählen nicht. Änderungen gelten gegenüber der vorigen Welle mit genug Befragten, Unterschiede gegenüber allen anderen Gruppen zusammen; angepasste p-Werte berücksichtigen die Zahl der Vergleiche (Benjamini und Hochberg 1995).</translation>
    </message>
    <message>
        <source>{0} {0|score|scores} with fewer than {1} respondents {0|is|are} not shown.</source>
        <translation>{0} {0|Wert|Werte} mit weniger als {1} Befragten {0|wird|werden} nicht gezeigt.</translation>
    </message>
    <message>
        <source>Fewer than {0} respondents, and so not shown: {1}.</source>
        <translation>Weniger als {0} Befragte und deshalb nicht gezeigt: {1}.</translation>
    </message>
    <message>
        <source>No question of “{0}” has a scale, so there is no score. “clientele survey” shows how each is taken, and can say it otherwise.</source>
        <translation>Keine Frage von „{0}“ hat eine Skala, also gibt es keinen Wert. „clientele survey“ zeigt, wie jede gelesen wird, und kann es anders sagen.</translation>
    </message>
    <message>
        <source>No respondent of “{0}” has a value of {1}.</source>
        <translation>Kein Befragter von „{0}“ hat einen Wert von {1}.</translation>
    </message>
    <message>
        <source>Nobody within the filter has an answer to “{0}” that counts.</source>
        <translation>Niemand im Filter hat eine Antwort auf „{0}“, die zählt.</translation>
    </message>
    <message>
        <source>Survey scores</source>
        <translation>Umfragewerte</translation>
    </message>
    <message>
        <source>How satisfied are they, would they recommend us, and is it getting better?</source>
        <translation>Wie zufrieden sind sie, würden sie uns weiterempfehlen, und wird es besser?</translation>
    </message>
    <message>
        <source>Net promoter score, satisfaction, ease and other scales of a survey, each with its interval: wave by wave against the one before, and group by group against all others, weighted where the survey has weights or shares to be met. Use it to see what moved, and what only seems to.</source>
        <translation>Net Promoter Score, Zufriedenheit, Aufwand und andere Skalen einer Umfrage, jede mit ihrem Intervall: Welle für Welle gegenüber der vorigen und Gruppe für Gruppe gegenüber allen anderen, gewichtet, wo die Umfrage Gewichte oder zu erfüllende Anteile hat. Damit sehen Sie, was sich bewegt hat und was nur so aussieht.</translation>
    </message>
    <message>
        <source>Sorting answers</source>
        <translation>Antworten werden geordnet</translation>
    </message>
    <message>
        <source>The latest</source>
        <translation>Die letzte</translation>
    </message>
    <message>
        <source>The latest is the one with the last answer.</source>
        <translation>Die letzte ist die mit der jüngsten Antwort.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>As prepared</source>
        <translation>Wie vorbereitet</translation>
    </message>
    <message>
        <source>As prepared: by the weights of the data, or by the shares that were set for the survey.</source>
        <translation>Wie vorbereitet: nach den Gewichten der Daten oder nach den Anteilen, die für die Umfrage gesetzt wurden.</translation>
    </message>
    <message>
        <source>No answer names its question: import survey responses.</source>
        <translation>Keine Antwort nennt ihre Frage: Importieren Sie Umfrageantworten.</translation>
    </message>
    <message>
        <source>Nobody who answered “{0}” is within the filter: widen it.</source>
        <translation>Niemand, der „{0}“ beantwortet hat, liegt im Filter: Erweitern Sie ihn.</translation>
    </message>
    <message>
        <source>Nobody within the filter has a weight: set option weight to none to count everybody alike.</source>
        <translation>Niemand im Filter hat ein Gewicht: Setzen Sie die Option weight auf none, um alle gleich zu zählen.</translation>
    </message>
    <message>
        <source>“{0}” has no question “{1}”. Questions are: {2}.</source>
        <translation>„{0}“ hat keine Frage „{1}“. Fragen sind: {2}.</translation>
    </message>
    <message>
        <source>This is the survey “{0}”; the project has {1} surveys.</source>
        <translation>Dies ist die Umfrage „{0}“; das Projekt hat {1} Umfragen.</translation>
    </message>
    <message>
        <source>A filter on answers keeps whole respondents: all answers of everybody who has one that it leaves, to the questions that it leaves.</source>
        <translation>Ein Filter auf Antworten behält ganze Befragte: alle Antworten von jedem, der eine der übrigen gegeben hat, auf die übrigen Fragen.</translation>
    </message>
    <message>
        <source>{0} {0|answer was|answers were} given again by the same respondent on the same day: the last counts.</source>
        <translation>{0} {0|Antwort wurde|Antworten wurden} vom selben Befragten am selben Tag noch einmal gegeben: Die letzte zählt.</translation>
    </message>
    <message>
        <source>Only {0} {0|respondent|respondents}: figures of so few say little.</source>
        <translation>Nur {0} {0|Befragter|Befragte}: Zahlen von so wenigen sagen wenig.</translation>
    </message>
    <message>
        <source>“{0}” is no number of the answers, so it weights nothing.</source>
        <translation>„{0}“ ist keine Zahl der Antworten und gewichtet deshalb nichts.</translation>
    </message>
    <message>
        <source>The survey “{0}” has {1} respondents and {2} questions: more than can be looked at together.</source>
        <translation>Die Umfrage „{0}“ hat {1} Befragte und {2} Fragen: mehr, als zusammen betrachtet werden kann.</translation>
    </message>
    <message>
        <source>“{0}” has no question “{1}”.</source>
        <translation>„{0}“ hat keine Frage „{1}“.</translation>
    </message>
    <message>
        <source>Waves are what “{0}” says.</source>
        <translation>Wellen sind, was „{0}“ sagt.</translation>
    </message>
    <message>
        <source>Waves are the answers to “{0}”.</source>
        <translation>Wellen sind die Antworten auf „{0}“.</translation>
    </message>
    <message>
        <source>Waves were cut by the time of the answers.</source>
        <translation>Wellen wurden nach der Zeit der Antworten geschnitten.</translation>
    </message>
    <message>
        <source>You said how waves are cut.</source>
        <translation>Wie Wellen geschnitten werden, haben Sie gesagt.</translation>
    </message>
    <message>
        <source>Waves of “{0}” cannot be told by “{1}”: that is neither a field of the answers nor a question with few answers.</source>
        <translation>Wellen von „{0}“ lassen sich nicht nach „{1}“ bilden: Das ist weder ein Feld der Antworten noch eine Frage mit wenigen Antworten.</translation>
    </message>
    <message>
        <source>{0}: nobody is “{1}” in {2}, so its target cannot be met; the others share it.</source>
        <translation>{0}: Niemand ist „{1}“ in {2}, also lässt sich dieses Ziel nicht erfüllen; die anderen teilen es sich.</translation>
    </message>
    <message>
        <source>{0}: {1} {1|weight|weights} stand at the limit of {2} times the mean.</source>
        <translation>{0}: {1} {1|Gewicht steht|Gewichte stehen} an der Grenze des {2}-Fachen des Mittels.</translation>
    </message>
    <message>
        <source>{0}: the targets cannot all be met within the limit of weights; after {1} {1|round|rounds} a share is off by up to {2}.</source>
        <translation>{0}: Die Ziele lassen sich innerhalb der Grenze der Gewichte nicht alle erfüllen; nach {1} {1|Runde|Runden} weicht ein Anteil um bis zu {2} ab.</translation>
    </message>
    <message>
        <source>{0}: the targets cannot all be met together; after {1} {1|round|rounds} a share is off by up to {2}.</source>
        <translation>{0}: Die Ziele lassen sich nicht alle zusammen erfüllen; nach {1} {1|Runde|Runden} weicht ein Anteil um bis zu {2} ab.</translation>
    </message>
    <message>
        <source>A target is left out. {0}</source>
        <translation>Ein Ziel bleibt weg. {0}</translation>
    </message>
    <message>
        <source>Weights are raked to the shares that were set for {0} (Deming and Stephan 1940).</source>
        <translation>Gewichte sind auf die Anteile angepasst, die für {0} gesetzt wurden (Raking, Deming und Stephan 1940).</translation>
    </message>
    <message>
        <source>Respondents count by the weights of the data.</source>
        <translation>Befragte zählen nach den Gewichten der Daten.</translation>
    </message>
    <message>
        <source>The design effect of the weights is {0}: {1} {1|respondent says|respondents say} as much as {2} of equal weight (Kish 1965).</source>
        <translation>Der Designeffekt der Gewichte ist {0}: {1} {1|Befragter sagt|Befragte sagen} so viel wie {2} von gleichem Gewicht (Kish 1965).</translation>
    </message>
    <message>
        <source>{0} {0|respondent has|respondents have} no weight and {0|is|are} left out: a value of the fields that weight is missing.</source>
        <translation>{0} {0|Befragter hat|Befragte haben} kein Gewicht und {0|bleibt|bleiben} weg: Ein Wert der Felder, nach denen gewichtet wird, fehlt.</translation>
    </message>
    <message>
        <source>Weights differ so much that the base counts for {0} only: set fewer targets.</source>
        <translation>Die Gewichte unterscheiden sich so sehr, dass die Basis nur zu {0} zählt: Setzen Sie weniger Ziele.</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>Betrachtet</translation>
    </message>
    <message>
        <source>Weeks and days</source>
        <translation>Wochen und Tage</translation>
    </message>
    <message>
        <source>Weeks tell of changes that last, days of what is over again after one to five of them.</source>
        <translation>Wochen zeigen Veränderungen, die bleiben, Tage das, was nach einem bis fünf von ihnen wieder vorbei ist.</translation>
    </message>
    <message>
        <source>The alert whose weeks are drawn: its number in the list, or its name.</source>
        <translation>Die Meldung, deren Wochen gezeichnet werden: ihre Nummer in der Liste oder ihr Name.</translation>
    </message>
    <message>
        <source>Where each sale was made</source>
        <translation>Wo jeder Verkauf war</translation>
    </message>
    <message>
        <source>What is taken apart.</source>
        <translation>Was zerlegt wird.</translation>
    </message>
    <message>
        <source>Holidays of</source>
        <translation>Feiertage von</translation>
    </message>
    <message>
        <source>Whose public holidays count: those of the country of each sale’s store, or customer where there is no store, or those of one country for all sales.</source>
        <translation>Wessen gesetzliche Feiertage zählen: die des Landes der Filiale jedes Verkaufs, ohne Filiale des Kunden, oder die eines Landes für alle Verkäufe.</translation>
    </message>
    <message>
        <source>Season of</source>
        <translation>Saison nach</translation>
    </message>
    <message>
        <source>The parts of the year that the season is told of.</source>
        <translation>Die Teile des Jahres, nach denen die Saison genannt wird.</translation>
    </message>
    <message>
        <source>Quarter {0}</source>
        <translation>Quartal {0}</translation>
    </message>
    <message>
        <source>of the public holidays {0} changes most: {1} less than usual</source>
        <translation>von den Feiertagen ändert {0} am meisten: {1} weniger als üblich</translation>
    </message>
    <message>
        <source>of the public holidays {0} changes most: {1} more than usual</source>
        <translation>von den Feiertagen ändert {0} am meisten: {1} mehr als üblich</translation>
    </message>
    <message>
        <source>{0} from {1} to {2} is too little to tell what weekdays and seasons bring.</source>
        <translation>{0} von {1} bis {2} ist zu wenig, um zu sagen, was Wochentage und Jahreszeiten bringen.</translation>
    </message>
    <message>
        <source>{0} brings {1} of a mean quarter and {2} {3} of a mean day</source>
        <translation>{0} bringt {1} eines mittleren Quartals und {2} {3} eines mittleren Tages</translation>
    </message>
    <message>
        <source>{0} brings {1} of a mean month and {2} {3} of a mean day</source>
        <translation>{0} bringt {1} eines mittleren Monats und {2} {3} eines mittleren Tages</translation>
    </message>
    <message>
        <source>{0}, of a mean quarter</source>
        <translation>{0}, gegen ein mittleres Quartal</translation>
    </message>
    <message>
        <source>{0}, of a mean month</source>
        <translation>{0}, gegen einen mittleren Monat</translation>
    </message>
    <message>
        <source>{0}, of a mean day</source>
        <translation>{0}, gegen einen mittleren Tag</translation>
    </message>
    <message>
        <source>Strength of the season, 0 to 1</source>
        <translation>Stärke der Saison, 0 bis 1</translation>
    </message>
    <message>
        <source>Strength of the trend, 0 to 1</source>
        <translation>Stärke des Trends, 0 bis 1</translation>
    </message>
    <message>
        <source>Holidays that surely change sales</source>
        <translation>Feiertage, die den Umsatz sicher ändern</translation>
    </message>
    <message>
        <source>A season of the year needs more than two whole years; {0} whole {0|part is|parts are} known: it is not told.</source>
        <translation>Eine Saison des Jahres braucht mehr als zwei ganze Jahre; {0} {0|ganzer Teil ist|ganze Teile sind} bekannt: Sie wird nicht genannt.</translation>
    </message>
    <message>
        <source>Trend, season and remainder: seasonal-trend decomposition by loess (STL), robust, with the same season every year.</source>
        <translation>Trend, Saison und Rest: Saison-Trend-Zerlegung mit Loess (STL), robust, mit derselben Saison in jedem Jahr.</translation>
    </message>
    <message>
        <source>They multiply: a season of 120 % is a fifth above the trend.</source>
        <translation>Sie werden multipliziert: Eine Saison von 120 % liegt ein Fünftel über dem Trend.</translation>
    </message>
    <message>
        <source>They add up, since not every part of the year sold something: indices are against the mean trend.</source>
        <translation>Sie werden addiert, da nicht in jedem Teil des Jahres etwas verkauft wurde: Die Indizes gelten gegen den mittleren Trend.</translation>
    </message>
    <message>
        <source>Strength is the share of the movement that is not remainder (Wang, Smith and Hyndman 2006): 0 none, 1 all.</source>
        <translation>Stärke ist der Anteil der Bewegung, der nicht Rest ist (Wang, Smith und Hyndman 2006): 0 nichts, 1 alles.</translation>
    </message>
    <message>
        <source>Less than three whole years are known: what is season and what happened once is hard to tell.</source>
        <translation>Weniger als drei ganze Jahre sind bekannt: Was Saison ist und was einmal geschah, ist kaum zu unterscheiden.</translation>
    </message>
    <message>
        <source>The country of the sales is not known, or not its holidays: choose whose holidays count (option “Holidays of”).</source>
        <translation>Das Land der Verkäufe ist nicht bekannt oder seine Feiertage sind es nicht: Wählen Sie, wessen Feiertage zählen (Option „Feiertage von“).</translation>
    </message>
    <message>
        <source>{0} of sales are in countries whose holidays are not known, or in none that is known: they count for season and weekdays only.</source>
        <translation>{0} der Verkäufe sind in Ländern, deren Feiertage nicht bekannt sind, oder in keinem bekannten: Sie zählen nur für Saison und Wochentage.</translation>
    </message>
    <message>
        <source>Less than a hundredth of sales is in {0}: their holidays are left out.</source>
        <translation>Weniger als ein Hundertstel der Verkäufe ist in: {0}. Die Feiertage dort bleiben außer Betracht.</translation>
    </message>
    <message>
        <source>No public holiday has enough usual days around it to be held against.</source>
        <translation>Kein Feiertag hat genug gewöhnliche Tage um sich, mit denen er verglichen werden könnte.</translation>
    </message>
    <message>
        <source>A holiday is held against the same weekday of the usual weeks around it, up to four before and four after; its limits come from how much usual days are off the same. How much a holiday itself differs from year to year is not in them.</source>
        <translation>Ein Feiertag wird mit demselben Wochentag der gewöhnlichen Wochen um ihn verglichen, bis zu vier davor und vier danach; die Grenzen kommen daher, wie weit gewöhnliche Tage davon abweichen. Wie sehr der Feiertag selbst von Jahr zu Jahr schwankt, ist nicht darin.</translation>
    </message>
    <message>
        <source>Sure: at a false discovery rate of 5 % over all holidays, before, on and after. Holidays on days on which nothing is sold anyway are left out.</source>
        <translation>Sicher: bei einer Rate falscher Entdeckungen von 5 % über alle Feiertage, davor, am Tag und danach. Feiertage an Tagen, an denen ohnehin nichts verkauft wird, bleiben außer Betracht.</translation>
    </message>
    <message>
        <source>Around Christmas the level itself changes from week to week: what is usual there is less sure than the limits say. Days up to 10 January are held against the weeks after them alone.</source>
        <translation>Um Weihnachten ändert sich das Niveau selbst von Woche zu Woche: Was dort üblich ist, ist weniger sicher, als die Grenzen sagen. Tage bis zum 10. Januar werden nur mit den Wochen danach verglichen.</translation>
    </message>
    <message>
        <source>Weekdays are held against the mean of the seven days around them, in weeks without a public holiday, Black Friday or the days from Christmas to New Year.</source>
        <translation>Wochentage werden mit dem Mittel der sieben Tage um sie verglichen, in Wochen ohne Feiertag, Black Friday und die Tage von Weihnachten bis Neujahr.</translation>
    </message>
    <message>
        <source>Nothing was sold on any {0}: the shop is taken to be closed then.</source>
        <translation>Es wurde nie an diesem Wochentag verkauft: {0}. Das Geschäft gilt dann als geschlossen.</translation>
    </message>
    <message>
        <source>There is no whole week without a holiday: what weekdays bring is not told.</source>
        <translation>Es gibt keine ganze Woche ohne Feiertag: Was Wochentage bringen, wird nicht genannt.</translation>
    </message>
    <message>
        <source>Trading days count each day of a month by its weekday, and by its holiday where that is sure: a mean day is 1.</source>
        <translation>Verkaufstage zählen jeden Tag eines Monats nach seinem Wochentag und, wo das sicher ist, nach seinem Feiertag: Ein mittlerer Tag ist 1.</translation>
    </message>
    <message>
        <source>One day more in a month: regression of the months’ logarithms without their trend on months of the year, numbers of weekdays and the leap year (Young 1965), {0} degrees of freedom left. Days tell the same more surely.</source>
        <translation>Ein Tag mehr im Monat: Regression der Logarithmen der Monate ohne ihren Trend auf Monate des Jahres, Anzahl der Wochentage und Schaltjahr (Young 1965), {0} Freiheitsgrade bleiben. Die Tage sagen dasselbe sicherer.</translation>
    </message>
    <message>
        <source>Months are too few, or not all above 0, to tell from them what one weekday more brings: that needs three whole years.</source>
        <translation>Es sind zu wenige Monate, oder nicht alle über 0, um aus ihnen zu sagen, was ein Wochentag mehr bringt: Dafür braucht es drei ganze Jahre.</translation>
    </message>
    <message>
        <source>Season and calendar</source>
        <translation>Saison und Kalender</translation>
    </message>
    <message>
        <source>What do seasons, weekdays and holidays bring?</source>
        <translation>Was bringen Jahreszeiten, Wochentage und Feiertage?</translation>
    </message>
    <message>
        <source>Takes sales apart into trend, season of the year and remainder, says what each weekday brings, which public holidays of which country raise or lower sales on the day, before and after, and what months come to with equal trading days.</source>
        <translation>Zerlegt den Umsatz in Trend, Saison des Jahres und Rest, sagt, was jeder Wochentag bringt, welche Feiertage welches Landes den Umsatz am Tag, davor und danach heben oder senken und was Monate mit gleichen Verkaufstagen bringen.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>{0}, low</source>
        <translation>{0}, mindestens</translation>
    </message>
    <message>
        <source>{0}, high</source>
        <translation>{0}, höchstens</translation>
    </message>
    <message>
        <source>Trend, season and remainder</source>
        <translation>Trend, Saison und Rest</translation>
    </message>
    <message>
        <source>Without the season</source>
        <translation>Ohne die Saison</translation>
    </message>
    <message>
        <source>Season of the year</source>
        <translation>Saison des Jahres</translation>
    </message>
    <message>
        <source>Part of the year</source>
        <translation>Teil des Jahres</translation>
    </message>
    <message>
        <source>Of a mean period</source>
        <translation>Von einem mittleren Zeitraum</translation>
    </message>
    <message>
        <source>Against a mean period</source>
        <translation>Gegen einen mittleren Zeitraum</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Wochentage</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Of a mean day</source>
        <translation>Von einem mittleren Tag</translation>
    </message>
    <message>
        <source>Share of a week</source>
        <translation>Anteil an der Woche</translation>
    </message>
    <message>
        <source>Days it is from</source>
        <translation>Aus so vielen Tagen</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Gesetzliche Feiertage</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>Am Tag</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Three days before</source>
        <translation>Drei Tage davor</translation>
    </message>
    <message>
        <source>Sure before</source>
        <translation>Davor sicher</translation>
    </message>
    <message>
        <source>Three days after</source>
        <translation>Drei Tage danach</translation>
    </message>
    <message>
        <source>Sure after</source>
        <translation>Danach sicher</translation>
    </message>
    <message>
        <source>More or less in the seven days</source>
        <translation>Mehr oder weniger in den sieben Tagen</translation>
    </message>
    <message>
        <source>Days around holidays</source>
        <translation>Tage um Feiertage</translation>
    </message>
    <message>
        <source>Days from the holiday</source>
        <translation>Tage vom Feiertag</translation>
    </message>
    <message>
        <source>Holidays as they were</source>
        <translation>Feiertage, wie sie waren</translation>
    </message>
    <message>
        <source>On a usual day</source>
        <translation>An einem üblichen Tag</translation>
    </message>
    <message>
        <source>Months by trading days</source>
        <translation>Monate nach Verkaufstagen</translation>
    </message>
    <message>
        <source>Trading days</source>
        <translation>Verkaufstage</translation>
    </message>
    <message>
        <source>A trading day</source>
        <translation>Ein Verkaufstag</translation>
    </message>
    <message>
        <source>With equal trading days</source>
        <translation>Mit gleichen Verkaufstagen</translation>
    </message>
    <message>
        <source>Against a year earlier</source>
        <translation>Gegen das Vorjahr</translation>
    </message>
    <message>
        <source>The same with equal trading days</source>
        <translation>Dasselbe mit gleichen Verkaufstagen</translation>
    </message>
    <message>
        <source>One day more in a month</source>
        <translation>Ein Tag mehr im Monat</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Einer mehr</translation>
    </message>
    <message>
        <source>Effect on the month</source>
        <translation>Wirkung auf den Monat</translation>
    </message>
    <message>
        <source>Expected from the days</source>
        <translation>Nach den Tagen zu erwarten</translation>
    </message>
    <message>
        <source>{0} and its trend</source>
        <translation>{0} mit Trend</translation>
    </message>
    <message>
        <source>Public holidays of {0}</source>
        <translation>Gesetzliche Feiertage: {0}</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>{0} with equal trading days</source>
        <translation>{0} mit gleichen Verkaufstagen</translation>
    </message>
    <message>
        <source>as a mean day</source>
        <translation>wie ein mittlerer Tag</translation>
    </message>
    <message>
        <source>Nothing was sold within the filter: widen it.</source>
        <translation>Innerhalb des Filters wurde nichts verkauft: Erweitern Sie ihn.</translation>
    </message>
    <message>
        <source>There is nothing to compare {0} with: the data knows other parts of {1}.</source>
        <translation>{0} lässt sich mit nichts vergleichen: Die Daten kennen andere Teile von {1}.</translation>
    </message>
    <message>
        <source>If a year went on so, it would bring {0} more.</source>
        <translation>Ginge ein Jahr so weiter, brächte es {0} mehr.</translation>
    </message>
    <message>
        <source>If a year went on so, it would bring {0} less.</source>
        <translation>Ginge ein Jahr so weiter, brächte es {0} weniger.</translation>
    </message>
    <message>
        <source>Look at the groups that brought the change.</source>
        <translation>Die Gruppen ansehen, die die Veränderung brachten.</translation>
    </message>
    <message>
        <source>{0} brought {1} more in {2} than in {3}.</source>
        <translation>{0} brachte {1} mehr ein: {2} gegenüber {3}.</translation>
    </message>
    <message>
        <source>{0} brought {1} less in {2} than in {3}.</source>
        <translation>{0} brachte {1} weniger ein: {2} gegenüber {3}.</translation>
    </message>
    <message>
        <source>That is more than the usual ups and downs, and {0} off what all the others did.</source>
        <translation>Das ist mehr als das übliche Auf und Ab und liegt {0} neben dem, was alle anderen taten.</translation>
    </message>
    <message>
        <source>Find out what went well there, and whether it can be repeated.</source>
        <translation>Herausfinden, was dort gut lief und ob es sich wiederholen lässt.</translation>
    </message>
    <message>
        <source>Find out what happened there.</source>
        <translation>Herausfinden, was dort geschehen ist.</translation>
    </message>
    <message>
        <source>Beyond what the others did</source>
        <translation>Über das hinaus, was die anderen taten</translation>
    </message>
    <message>
        <source>{0} brought {1} more</source>
        <translation>{0} brachte {1} mehr</translation>
    </message>
    <message>
        <source>{0} brought {1} less</source>
        <translation>{0} brachte {1} weniger</translation>
    </message>
    <message>
        <source>{0}: {1}, the most of all; {2}, which stands out.</source>
        <translation>{0}: {1}, am meisten von allen; {2}, und das fällt auf.</translation>
    </message>
    <message>
        <source>{0}; {1}, which stands out.</source>
        <translation>{0}; {1}, und das fällt auf.</translation>
    </message>
    <message>
        <source>The data reaches from {0} to {1}: of {2} and {3} only the part that it knows of both is compared.</source>
        <translation>Die Daten reichen von {0} bis {1}: Von {2} und {3} wird nur der Teil verglichen, den sie von beiden kennen.</translation>
    </message>
    <message>
        <source>The two periods are not of one length: {0} and {1} days.</source>
        <translation>Die beiden Zeiträume sind nicht gleich lang: {0} und {1} Tage.</translation>
    </message>
    <message>
        <source>The two periods are not of one length, {0} and {1} days: much of the change is that. Nothing is marked as more than usual.</source>
        <translation>Die beiden Zeiträume sind nicht gleich lang, {0} und {1} Tage: Ein großer Teil der Veränderung kommt daher. Nichts ist als mehr als üblich gekennzeichnet.</translation>
    </message>
    <message>
        <source>Order lines have no field with several values that the change could be split by.</source>
        <translation>Die Bestellpositionen haben kein Feld mit mehreren Werten, nach dem sich die Veränderung aufteilen ließe.</translation>
    </message>
    <message>
        <source>All lines of the two periods are of one group: there is nothing to split.</source>
        <translation>Alle Positionen der beiden Zeiträume gehören zu einer Gruppe: Es gibt nichts aufzuteilen.</translation>
    </message>
    <message>
        <source>Of {0} groups the {1} that brought most stand in the table, the others in one row.</source>
        <translation>Von {0} Gruppen stehen die {1} mit den größten Beiträgen in der Tabelle, die anderen in einer Zeile.</translation>
    </message>
    <message>
        <source>More than one line of twenty has no customer: revenue is split into orders and revenue an order only.</source>
        <translation>Mehr als eine von zwanzig Positionen hat keinen Kunden: Der Umsatz wird nur in Bestellungen und Umsatz je Bestellung zerlegt.</translation>
    </message>
    <message>
        <source>At least and at most: what chance and the ups and downs of {0} earlier pairs of periods make likely, 19 times of 20. More than usual: the change is beyond these bounds, and further from what the others did than is likely after allowing for the number of groups.</source>
        <translation>Mindestens und höchstens: was Zufall und das Auf und Ab von {0} früheren Paaren von Zeiträumen wahrscheinlich machen, 19-mal von 20. Mehr als üblich: Die Veränderung liegt außerhalb dieser Grenzen und weiter von dem weg, was die anderen taten, als wahrscheinlich ist, auch wenn man die Zahl der Gruppen berücksichtigt.</translation>
    </message>
    <message>
        <source>At least and at most: what chance makes likely, 19 times of 20; there are too few earlier periods to know what is usual. More than usual: the change is beyond these bounds, and further from what the others did than is likely after allowing for the number of groups.</source>
        <translation>Mindestens und höchstens: was der Zufall wahrscheinlich macht, 19-mal von 20; für das Übliche gibt es zu wenige frühere Zeiträume. Mehr als üblich: Die Veränderung liegt außerhalb dieser Grenzen und weiter von dem weg, was die anderen taten, als wahrscheinlich ist, auch wenn man die Zahl der Gruppen berücksichtigt.</translation>
    </message>
    <message>
        <source>Beyond what the others did: more or less than the group would have brought by changing as much as the other groups that were there in both periods.</source>
        <translation>Über das hinaus, was die anderen taten: mehr oder weniger, als die Gruppe gebracht hätte, wenn sie sich wie die anderen Gruppen verändert hätte, die es in beiden Zeiträumen gab.</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Replace by what is usual</source>
        <translation>Durch Übliches ersetzen</translation>
    </message>
    <message>
        <source>Keep as they are</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Single values far from their neighbours and their season, such as wrong prices, would come again in a forecast.</source>
        <translation>Einzelne Werte weit weg von ihren Nachbarn und ihrer Saison, etwa falsche Preise, kämen in einer Prognose wieder.</translation>
    </message>
    <message>
        <source>{0}: {1} expected in {2}, in four of five cases between {3} and {4}.</source>
        <translation>{0}: {1} erwartet in {2}, in vier von fünf Fällen zwischen {3} und {4}.</translation>
    </message>
    <message>
        <source>It begins {0}, with its first rows: what was before counts as nothing known, not as 0.</source>
        <translation>Sie beginnt am {0} mit ihren ersten Zeilen: Was davor war, gilt als unbekannt, nicht als 0.</translation>
    </message>
    <message>
        <source>{0} {0|series begins|series begin} later than the first: what was before counts as nothing known, not as 0.</source>
        <translation>{0} {0|Reihe beginnt|Reihen beginnen} später als die erste: Was davor war, gilt als unbekannt, nicht als 0.</translation>
    </message>
    <message>
        <source>Nothing has come for so long that it seems to have ended: 0 is expected from now on.</source>
        <translation>Seit so langer Zeit kommt nichts mehr, dass sie beendet scheint: Von nun an wird 0 erwartet.</translation>
    </message>
    <message>
        <source>{0} {0|series has|series have} had nothing for so long that {0|it seems|they seem} to have ended, {1} first: 0 is expected of {0|it|them}.</source>
        <translation>{0} {0|Reihe hat|Reihen haben} seit so langer Zeit nichts mehr, dass sie beendet {0|scheint|scheinen}, zuerst {1}: Dafür wird 0 erwartet.</translation>
    </message>
    <message>
        <source>{0} more {0|period|periods} {0|stands|stand} out and {0|is|are} taken as usual.</source>
        <translation>{0} {0|weiterer Zeitraum fällt|weitere Zeiträume fallen} heraus und {0|gilt|gelten} als üblich.</translation>
    </message>
    <message>
        <source>{0} of the series {0|has|have} periods that stand out; they are taken as usual.</source>
        <translation>{0} der Reihen {0|hat|haben} Zeiträume, die herausfallen; sie gelten als üblich.</translation>
    </message>
    <message>
        <source>Weekdays on which nothing comes are left out: 0 is expected of them, and the others are forecast as if they followed one another.</source>
        <translation>Wochentage, an denen nichts kommt, werden ausgelassen: Für sie wird 0 erwartet, die anderen werden vorhergesagt, als folgten sie aufeinander.</translation>
    </message>
    <message>
        <source>The time of the year is known from {0} waves, as many as forecast each year best from the others. Feasts that move are not.</source>
        <translation>Die Jahreszeit ist aus {0} Wellen bekannt, so vielen, wie jedes Jahr am besten aus den anderen vorhersagen. Bewegliche Feste sind es nicht.</translation>
    </message>
    <message>
        <source>So many long series are tried at three moments, without ARIMA.</source>
        <translation>So viele lange Reihen werden an drei Zeitpunkten geprüft, ohne ARIMA.</translation>
    </message>
    <message>
        <source>Periods without anything are many: methods for sparse demand are used (Croston, SBA, TSB). They expect the same of every period and know no season; what comes is mostly nothing, and then much.</source>
        <translation>Viele Zeiträume sind leer: Es werden Verfahren für seltene Nachfrage verwendet (Croston, SBA, TSB). Sie erwarten von jedem Zeitraum dasselbe und kennen keine Saison; meist kommt nichts, und dann viel.</translation>
    </message>
    <message>
        <source>{0} of {1} series {0|is|are} sparse: the same is expected of each of {0|its|their} periods, without a season.</source>
        <translation>{0} von {1} Reihen {0|ist|sind} spärlich: Von jedem {0|ihrer|ihrer} Zeiträume wird dasselbe erwartet, ohne Saison.</translation>
    </message>
    <message>
        <source>Who buys in several periods is a customer of each: their numbers cannot be added up, so there is no sum.</source>
        <translation>Wer in mehreren Zeiträumen kauft, ist Kunde jedes einzelnen: Die Zahlen lassen sich nicht zusammenzählen, daher gibt es keine Summe.</translation>
    </message>
    <message>
        <source>Bands of the parts and of the whole hold together: they are as wide as they are where errors of the parts go together with a correlation of {0}.</source>
        <translation>Die Bänder der Teile und des Ganzen passen zusammen: Sie sind so breit, wie sie bei Fehlern der Teile mit einer Korrelation von {0} sind.</translation>
    </message>
    <message>
        <source>More is to come than a year earlier: stock and staff have to be ready for it.</source>
        <translation>Es kommt mehr als ein Jahr zuvor: Ware und Personal müssen bereit sein.</translation>
    </message>
    <message>
        <source>Less is to come than a year earlier, if nothing is done.</source>
        <translation>Es kommt weniger als ein Jahr zuvor, wenn nichts geschieht.</translation>
    </message>
    <message>
        <source>The purchase summaries are of longer periods than that: choose longer ones.</source>
        <translation>Die Kaufsummen gelten für längere Zeiträume: Wählen Sie längere.</translation>
    </message>
    <message>
        <source>{0}: {1} {1|month is|months are} 0 or below, and have no per cent; {2} others are too few</source>
        <translation>{0}: {1} {1|Monat ist|Monate sind} 0 oder darunter, wovon es keine Prozente gibt; {2} andere sind zu wenige</translation>
    </message>
    <message>
        <source>{0}: a value in {1} {1|month|months} with sales, {2} are needed</source>
        <translation>{0}: ein Wert in {1} {1|Monat|Monaten} mit Verkäufen, {2} sind nötig</translation>
    </message>
    <message>
        <source>{0}: it moves in a line, with nothing to compare</source>
        <translation>{0}: bewegt sich auf einer Geraden, es gibt nichts zu vergleichen</translation>
    </message>
    <message>
        <source>twelve months to {0} = 100</source>
        <translation>zwölf Monate bis {0} = 100</translation>
    </message>
    <message>
        <source>stayed as they were</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>In the twelve months to {0} sales {1}; what the market ({2}) did is not known of enough months.</source>
        <translation>In den zwölf Monaten bis {0}: Verkäufe {1}; was der Markt ({2}) tat, ist von zu wenigen Monaten bekannt.</translation>
    </message>
    <message>
        <source>stayed as it was</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>In the twelve months to {0} sales {1}, the market ({2}) {3}: both moved alike.</source>
        <translation>In den zwölf Monaten bis {0}: Verkäufe {1}, Markt ({2}) {3}: Beide bewegten sich gleich.</translation>
    </message>
    <message>
        <source>In the twelve months to {0} sales {1}, the market ({2}) {3}: we are {4} ahead of it.</source>
        <translation>In den zwölf Monaten bis {0}: Verkäufe {1}, Markt ({2}) {3}: Wir liegen {4} vor ihm.</translation>
    </message>
    <message>
        <source>In the twelve months to {0} sales {1}, the market ({2}) {3}: we are {4} behind it.</source>
        <translation>In den zwölf Monaten bis {0}: Verkäufe {1}, Markt ({2}) {3}: Wir liegen {4} hinter ihm.</translation>
    </message>
    <message>
        <source>Elasticity, {0} {0|month|months} later</source>
        <translation>Elastizität, {0} {0|Monat|Monate} später</translation>
    </message>
    <message>
        <source>Elasticity, {0} {0|month|months} before</source>
        <translation>Elastizität, {0} {0|Monat|Monate} vorher</translation>
    </message>
    <message>
        <source>Elasticity, same month</source>
        <translation>Elastizität, gleicher Monat</translation>
    </message>
    <message>
        <source>{0} ends with {1}, sales are known to {2}: the comparison ends with the series.</source>
        <translation>{0} endet mit {1}, Verkäufe sind bis {2} bekannt: Der Vergleich endet mit der Reihe.</translation>
    </message>
    <message>
        <source>{0} has no value in {1} {1|month|months} in between: {1|it is|they are} left out, and the market&apos;s growth is that of the {2} {2|month|months} known in both years.</source>
        <translation>{0} hat in {1} {1|Monat|Monaten} dazwischen keinen Wert: {1|Er bleibt|Sie bleiben} weg, und das Wachstum des Marktes ist aus {2} {2|Monat|Monaten} gerechnet, die in beiden Jahren bekannt sind.</translation>
    </message>
    <message>
        <source>In {0} {0|month|months} sales or {1} are 0 or below: these have no per cent, and the elasticity is without them.</source>
        <translation>In {0} {0|Monat|Monaten} sind Verkäufe oder {1} 0 oder darunter: Davon gibt es keine Prozente, und die Elastizität ist ohne sie.</translation>
    </message>
    <message>
        <source>Left out: {0}.</source>
        <translation>Weggelassen: {0}.</translation>
    </message>
    <message>
        <source>Indices are means of twelve months; the first twelve that both know are 100.</source>
        <translation>Indizes sind Mittel von zwölf Monaten; die ersten zwölf, die beide kennen, sind 100.</translation>
    </message>
    <message>
        <source>The elasticity is that of sales to the market {0} {0|month|months} earlier.</source>
        <translation>Die Elastizität ist die der Verkäufe zum Markt {0} {0|Monat|Monate} davor.</translation>
    </message>
    <message>
        <source>The elasticity is that of sales to the market {0} {0|month|months} later, which cannot be the market&apos;s doing.</source>
        <translation>Die Elastizität ist die der Verkäufe zum Markt {0} {0|Monat|Monate} danach; das kann nicht der Markt bewirkt haben.</translation>
    </message>
    <message>
        <source>Of {0} series the one that moves most like sales is shown; the best of many looks somewhat better than it is.</source>
        <translation>Von {0} Reihen wird die gezeigt, die sich am meisten wie die Verkäufe bewegt; die beste von vielen sieht etwas besser aus, als sie ist.</translation>
    </message>
    <message>
        <source>{0} has no value within the filter.</source>
        <translation>{0} hat innerhalb des Filters keinen Wert.</translation>
    </message>
    <message>
        <source>There is nothing to compare: {0}.</source>
        <translation>Es gibt nichts zu vergleichen: {0}.</translation>
    </message>
    <message>
        <source>No market series can be held against sales, there is nothing to compare: {0}.</source>
        <translation>Keine Marktreihe lässt sich den Verkäufen gegenüberstellen, es gibt nichts zu vergleichen: {0}.</translation>
    </message>
    <message>
        <source>That is {0} more than {1}.</source>
        <translation>Das sind {0} mehr als: {1}.</translation>
    </message>
    <message>
        <source>That is {0} less than {1}.</source>
        <translation>Das sind {0} weniger als: {1}.</translation>
    </message>
    <message>
        <source>See which groups, prices and customers made the change.</source>
        <translation>Sehen, welche Gruppen, Preise und Kunden die Veränderung ausmachten.</translation>
    </message>
    <message>
        <source>What the market gave is not our doing; what lies beyond it is.</source>
        <translation>Was der Markt gab, ist nicht unser Verdienst; was darüber hinausgeht, schon.</translation>
    </message>
    <message>
        <source>Growth of our own hides that others gain more.</source>
        <translation>Eigenes Wachstum verdeckt, dass andere mehr gewinnen.</translation>
    </message>
    <message>
        <source>About {0} a year, reckoned from {1} of sales in the last twelve months.</source>
        <translation>Etwa {0} im Jahr, gerechnet aus {1} Umsatz der letzten zwölf Monate.</translation>
    </message>
    <message>
        <source>It concerns {0} of the sales of the last twelve months.</source>
        <translation>Es betrifft {0} des Umsatzes der letzten zwölf Monate.</translation>
    </message>
    <message>
        <source>{0} other {0|series shows|series show} the same.</source>
        <translation>{0} {0|andere Reihe zeigt|andere Reihen zeigen} dasselbe.</translation>
    </message>
    <message>
        <source>It is far beyond the usual ups and downs.</source>
        <translation>Es liegt weit außerhalb des üblichen Auf und Ab.</translation>
    </message>
    <message>
        <source>{0} {1} on {2}.</source>
        <translation>{0} {1} am {2}.</translation>
    </message>
    <message>
        <source>{0} {1} from {2} to {3}.</source>
        <translation>{0} {1} vom {2} bis zum {3}.</translation>
    </message>
    <message>
        <source>{0} {1} in the week of {2}.</source>
        <translation>{0} {1} in der Woche vom {2}.</translation>
    </message>
    <message>
        <source>{0} {1} since {2}.</source>
        <translation>{0} {1} seit {2}.</translation>
    </message>
    <message>
        <source>Find out what happened then; mark the alert as seen when you know.</source>
        <translation>Herausfinden, was da geschah; die Meldung als gesehen kennzeichnen, wenn es bekannt ist.</translation>
    </message>
    <message>
        <source>Of what was expected</source>
        <translation>Am Erwarteten</translation>
    </message>
    <message>
        <source>Change of the whole</source>
        <translation>Veränderung des Ganzen</translation>
    </message>
    <message>
        <source>{0}: the change is spread over all groups about as what was expected is.</source>
        <translation>{0}: Die Veränderung verteilt sich etwa so auf alle Gruppen wie das Erwartete.</translation>
    </message>
    <message>
        <source>{0}: the change is in {1} ({2}) and more than all of it; others went the other way.</source>
        <translation>{0}: Die Veränderung liegt bei {1} ({2}), mehr als die ganze; andere gingen in die Gegenrichtung.</translation>
    </message>
    <message>
        <source>{0}: {1} ({2}) has {3} of the change, and {4} of what was expected.</source>
        <translation>{0}: {1} ({2}) hat {3} der Veränderung und {4} des Erwarteten.</translation>
    </message>
    <message>
        <source>Where a change stands: each group is expected to have the part of the alert&apos;s expectation that it had in the year before (eight weeks of days), so that the shares come to 100 % in every field. A share below zero went the other way.</source>
        <translation>Wo eine Veränderung steht: Von jeder Gruppe wird der Teil des Erwarteten erwartet, den sie im Jahr davor hatte (bei Tagen in acht Wochen), sodass die Anteile in jedem Feld zusammen 100 % ergeben. Ein Anteil unter null ging in die Gegenrichtung.</translation>
    </message>
    <message>
        <source>Where the alert shown stands</source>
        <translation>Wo die gezeigte Meldung steht</translation>
    </message>
    <message>
        <source>Where it is concentrated most</source>
        <translation>Wo sie am stärksten gebündelt ist</translation>
    </message>
    <message>
        <source>{0}: who has how much of the change</source>
        <translation>{0}: Wer hat wie viel der Veränderung</translation>
    </message>
    <message>
        <source>What carries each alert</source>
        <translation>Was jede Meldung trägt</translation>
    </message>
    <message>
        <source>“{0}” names no alert: names are like “lines|category|Electronics|2025-10-06”.</source>
        <translation>„{0}“ benennt keine Meldung: Namen sehen aus wie „lines|category|Electronics|2025-10-06“.</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>Name of the alert</source>
        <translation>Name der Meldung</translation>
    </message>
    <message>
        <source>Days about the alert shown</source>
        <translation>Tage um die gezeigte Meldung</translation>
    </message>
    <message>
        <source>{0} {0|series was|series were} watched week by week, and those with ten a day day by day. At most {1} of the alerts are to be expected to be chance (Benjamini and Hochberg 1995).</source>
        <translation>{0} {0|Reihe wurde|Reihen wurden} Woche für Woche beobachtet, die mit zehn am Tag auch Tag für Tag. Höchstens {1} der Meldungen sind als Zufall zu erwarten (Benjamini und Hochberg 1995).</translation>
    </message>
    <message>
        <source>How many of a group there are is held against the other groups: what moves all alike is no alert of a group, but one of the whole. Seasons, holidays and a steady trend are expected where two years are known; overdispersion, memory from week to week and that rows of one customer, visit or visitor come together count as chance.</source>
        <translation>Wie viele es von einer Gruppe gibt, wird an den anderen Gruppen gemessen: Was alle gleich bewegt, ist keine Meldung einer Gruppe, sondern des Ganzen. Jahreszeiten, Feiertage und ein stetiger Trend werden erwartet, wo zwei Jahre bekannt sind; Überstreuung, Gedächtnis von Woche zu Woche und dass Zeilen eines Kunden, Besuchs oder Besuchers zusammen kommen, zählen als Zufall.</translation>
    </message>
    <message>
        <source>Segments are those of two years ago, or of the first half year: who is in which follows from purchases, so that membership of today would make changes of its own.</source>
        <translation>Segmente sind die von vor zwei Jahren oder nach dem ersten halben Jahr: Wer in welchem ist, folgt aus den Käufen, und die Zugehörigkeit von heute würde selbst Veränderungen erzeugen.</translation>
    </message>
    <message>
        <source>{0} {1} from {2} to {3}</source>
        <translation>{0} {1} vom {2} bis {3}</translation>
    </message>
    <message>
        <source>{0} {1} on {2}</source>
        <translation>{0} {1} am {2}</translation>
    </message>
    <message>
        <source>Alert {0} of {1}: {2}.</source>
        <translation>Meldung {0} von {1}: {2}.</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Erklärt</translation>
    </message>
    <message>
        <source>There are only {0} {0|alert|alerts}: the last is shown.</source>
        <translation>Es gibt nur {0} {0|Meldung|Meldungen}: Die letzte wird gezeigt.</translation>
    </message>
    <message>
        <source>Martin Luther King Day</source>
        <translation>Martin-Luther-King-Tag</translation>
    </message>
    <message>
        <source>Saint Brigid’s Day</source>
        <translation>Brigittentag</translation>
    </message>
    <message>
        <source>Presidents’ Day</source>
        <translation>Presidents’ Day</translation>
    </message>
    <message>
        <source>Saint Patrick’s Day</source>
        <translation>St. Patrick’s Day</translation>
    </message>
    <message>
        <source>Maundy Thursday</source>
        <translation>Gründonnerstag</translation>
    </message>
    <message>
        <source>Great Prayer Day</source>
        <translation>Großer Bettag</translation>
    </message>
    <message>
        <source>Liberation Day</source>
        <translation>Tag der Befreiung</translation>
    </message>
    <message>
        <source>King’s Day</source>
        <translation>Königstag</translation>
    </message>
    <message>
        <source>Queen’s Day</source>
        <translation>Königinnentag</translation>
    </message>
    <message>
        <source>Royal wedding</source>
        <translation>Königliche Hochzeit</translation>
    </message>
    <message>
        <source>May bank holiday</source>
        <translation>Maifeiertag</translation>
    </message>
    <message>
        <source>Constitution Day</source>
        <translation>Verfassungstag</translation>
    </message>
    <message>
        <source>Coronation</source>
        <translation>Krönung</translation>
    </message>
    <message>
        <source>Victoria Day</source>
        <translation>Victoria Day</translation>
    </message>
    <message>
        <source>Spring bank holiday</source>
        <translation>Frühlingsfeiertag</translation>
    </message>
    <message>
        <source>Royal jubilee</source>
        <translation>Thronjubiläum</translation>
    </message>
    <message>
        <source>Memorial Day</source>
        <translation>Memorial Day</translation>
    </message>
    <message>
        <source>Whit Sunday</source>
        <translation>Pfingstsonntag</translation>
    </message>
    <message>
        <source>Republic Day</source>
        <translation>Tag der Republik</translation>
    </message>
    <message>
        <source>June bank holiday</source>
        <translation>Junifeiertag</translation>
    </message>
    <message>
        <source>Portugal Day</source>
        <translation>Portugal-Tag</translation>
    </message>
    <message>
        <source>Juneteenth</source>
        <translation>Juneteenth</translation>
    </message>
    <message>
        <source>Midsummer Day</source>
        <translation>Mittsommertag</translation>
    </message>
    <message>
        <source>Canada Day</source>
        <translation>Canada Day</translation>
    </message>
    <message>
        <source>Independence Day</source>
        <translation>Unabhängigkeitstag</translation>
    </message>
    <message>
        <source>August bank holiday</source>
        <translation>Augustfeiertag</translation>
    </message>
    <message>
        <source>Summer bank holiday</source>
        <translation>Sommerfeiertag</translation>
    </message>
    <message>
        <source>Royal funeral</source>
        <translation>Staatsbegräbnis</translation>
    </message>
    <message>
        <source>Truth and Reconciliation Day</source>
        <translation>Tag der Wahrheit und Versöhnung</translation>
    </message>
    <message>
        <source>Saint Francis</source>
        <translation>Franz von Assisi</translation>
    </message>
    <message>
        <source>Columbus Day</source>
        <translation>Columbus Day</translation>
    </message>
    <message>
        <source>Thanksgiving</source>
        <translation>Thanksgiving</translation>
    </message>
    <message>
        <source>October bank holiday</source>
        <translation>Oktoberfeiertag</translation>
    </message>
    <message>
        <source>Reformation Day</source>
        <translation>Reformationstag</translation>
    </message>
    <message>
        <source>Veterans Day</source>
        <translation>Veterans Day</translation>
    </message>
    <message>
        <source>Remembrance Day</source>
        <translation>Gedenktag (Kanada)</translation>
    </message>
    <message>
        <source>Restoration of Independence</source>
        <translation>Wiederherstellung der Unabhängigkeit</translation>
    </message>
    <message>
        <source>Christmas Eve</source>
        <translation>Heiligabend</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finnland</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norwegen</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Bank holiday in lieu</source>
        <translation>Ersatzfeiertag</translation>
    </message>
    <message>
        <source>Whom we win now is lost sooner: winning customers brings less than it did.</source>
        <translation>Wen wir jetzt gewinnen, verlieren wir eher: Kunden zu gewinnen bringt weniger als früher.</translation>
    </message>
    <message>
        <source>Whom we win now stays better: winning customers brings more than it did.</source>
        <translation>Wen wir jetzt gewinnen, der bleibt eher: Kunden zu gewinnen bringt mehr als früher.</translation>
    </message>
    <message>
        <source>See which cohorts differ, and what was done otherwise when they came.</source>
        <translation>Sehen, welche Kohorten sich unterscheiden und was anders war, als sie kamen.</translation>
    </message>
    <message>
        <source>A tenth of the customers holds {0} of what is to come.</source>
        <translation>Ein Zehntel der Kunden birgt {0} dessen, was zu erwarten ist.</translation>
    </message>
    <message>
        <source>Spend on keeping customers where their value is.</source>
        <translation>Dort in Kundenbindung stecken, wo der Wert ist.</translation>
    </message>
    <message>
        <source>Who leaves buys nothing any more.</source>
        <translation>Wer geht, kauft nichts mehr.</translation>
    </message>
    <message>
        <source>Contact the customers in the order of their risk; the table says why each is at risk.</source>
        <translation>Die Kunden in der Reihenfolge ihres Risikos ansprechen; die Tabelle sagt, warum jeder gefährdet ist.</translation>
    </message>
    <message>
        <source>What decides most how long customers stay: {0} {1}.</source>
        <translation>Was am meisten entscheidet, wie lange Kunden bleiben: {0} {1}.</translation>
    </message>
    <message>
        <source>Between {0} and {1} times, everything else that is known of them being equal.</source>
        <translation>Zwischen {0}- und {1}-mal, wenn alles andere gleich ist, was von ihnen bekannt ist.</translation>
    </message>
    <message>
        <source>Column “{0}” has amounts of several currencies ({1}); they are read as plain numbers and would be added up. Convert them first, or import each currency on its own.</source>
        <translation>Spalte „{0}“ enthält Beträge in mehreren Währungen ({1}); sie werden als bloße Zahlen gelesen und würden zusammengezählt. Rechnen Sie sie vorher um, oder importieren Sie jede Währung für sich.</translation>
    </message>
    <message>
        <source>Too few answers, or all are alike.</source>
        <translation>Zu wenige Antworten, oder alle sind gleich.</translation>
    </message>
    <message>
        <source>market series</source>
        <translation>Marktreihen</translation>
    </message>
    <message>
        <source>mystery shopping visits</source>
        <translation>Testkäufe</translation>
    </message>
    <message>
        <source>survey responses</source>
        <translation>Umfrageantworten</translation>
    </message>
    <message>
        <source>social media posts</source>
        <translation>Beiträge in sozialen Medien</translation>
    </message>
    <message>
        <source>competitors’ offers</source>
        <translation>Angebote von Wettbewerbern</translation>
    </message>
    <message>
        <source>store visits</source>
        <translation>Filialbesuche</translation>
    </message>
    <message>
        <source>reviews of products or companies</source>
        <translation>Bewertungen von Produkten oder Firmen</translation>
    </message>
    <message>
        <source>observations of agents</source>
        <translation>Beobachtungen von Mitarbeitern</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>Aus {0}</translation>
    </message>
    <message>
        <source>{0} {0|alert|alerts} seen</source>
        <translation>{0} {0|Meldung|Meldungen} gesehen</translation>
    </message>
    <message>
        <source>{0} {0|alert|alerts} new again</source>
        <translation>{0} {0|Meldung|Meldungen} wieder neu</translation>
    </message>
    <message>
        <source>{0} {0|alert|alerts} explained</source>
        <translation>{0} {0|Meldung|Meldungen} erklärt</translation>
    </message>
    <message>
        <source>{0} {0|alert|alerts} explained: {1}</source>
        <translation>{0} {0|Meldung|Meldungen} erklärt: {1}</translation>
    </message>
    <message>
        <source>known event removed</source>
        <translation>bekanntes Ereignis entfernt</translation>
    </message>
    <message>
        <source>known event kept</source>
        <translation>bekanntes Ereignis festgehalten</translation>
    </message>
    <message>
        <source>known event changed</source>
        <translation>bekanntes Ereignis geändert</translation>
    </message>
    <message>
        <source>{0} changes of the known events</source>
        <translation>{0} Änderungen der bekannten Ereignisse</translation>
    </message>
    <message>
        <source>survey read as it is found</source>
        <translation>Umfrage wird gelesen wie gefunden</translation>
    </message>
    <message>
        <source>survey prepared</source>
        <translation>Umfrage vorbereitet</translation>
    </message>
    <message>
        <source>An event needs a name.</source>
        <translation>Ein Ereignis braucht einen Namen.</translation>
    </message>
    <message>
        <source>“{0}” needs its days.</source>
        <translation>„{0}“ braucht seine Tage.</translation>
    </message>
    <message>
        <source>“{0}” would end before it begins.</source>
        <translation>„{0}“ würde enden, bevor es beginnt.</translation>
    </message>
    <message>
        <source>“{0}” would last a year or more, and come again every year.</source>
        <translation>„{0}“ würde ein Jahr oder länger dauern und jedes Jahr wiederkommen.</translation>
    </message>
    <message>
        <source>Where “{0}” counts needs a field and a value, or neither.</source>
        <translation>Wo „{0}“ gilt, braucht ein Feld und einen Wert, oder keins von beiden.</translation>
    </message>
    <message>
        <source>“{0}” is in the calendar already, on these days.</source>
        <translation>„{0}“ steht schon im Kalender, an diesen Tagen.</translation>
    </message>
    <message>
        <source>There is no event “{0}” to remove from the calendar.</source>
        <translation>Es gibt kein Ereignis „{0}“, das aus dem Kalender zu entfernen wäre.</translation>
    </message>
    <message>
        <source>There is nothing to note.</source>
        <translation>Es gibt nichts festzuhalten.</translation>
    </message>
    <message>
        <source>An alert is named by what is watched and when it began.</source>
        <translation>Eine Meldung wird danach benannt, was beobachtet wird und wann sie begann.</translation>
    </message>
    <message>
        <source>single days</source>
        <translation>einzelne Tage</translation>
    </message>
    <message>
        <source>Too little happens a day to watch single days within the filter; weeks can be watched.</source>
        <translation>Am Tag geschieht zu wenig, um innerhalb des Filters einzelne Tage zu beobachten; Wochen lassen sich beobachten.</translation>
    </message>
    <message>
        <source>Rounds that count</source>
        <translation>Runden, die zählen</translation>
    </message>
    <message>
        <source>Scores, ranks and tasks are of so many of the latest rounds; 0: of all. Changes are always those of the latest round.</source>
        <translation>Werte, Ränge und Aufgaben gelten für so viele der letzten Runden; 0: für alle. Änderungen sind immer die der letzten Runde.</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Was zählt</translation>
    </message>
    <message>
        <source>As the data says</source>
        <translation>Wie in den Daten</translation>
    </message>
    <message>
        <source>Criteria by their weights</source>
        <translation>Kriterien nach ihrem Gewicht</translation>
    </message>
    <message>
        <source>All criteria alike</source>
        <translation>Alle Kriterien gleich</translation>
    </message>
    <message>
        <source>How criteria make a total. By weights a criterion counts by its weight, however many points it has; by points it counts by its maximum times its weight.</source>
        <translation>Wie aus Kriterien ein Gesamtwert wird. Nach Gewichten zählt ein Kriterium mit seinem Gewicht, wie viele Punkte es auch hat; nach Punkten zählt es mit seinem Höchstwert mal seinem Gewicht.</translation>
    </message>
    <message>
        <source>Target of the tasks</source>
        <translation>Ziel der Aufgaben</translation>
    </message>
    <message>
        <source>Mean of our stores</source>
        <translation>Mittel unserer Filialen</translation>
    </message>
    <message>
        <source>The best rival</source>
        <translation>Der beste Wettbewerber</translation>
    </message>
    <message>
        <source>What a store falls short of.</source>
        <translation>Woran gemessen wird, was einer Filiale fehlt.</translation>
    </message>
    <message>
        <source>Question on satisfaction</source>
        <translation>Frage zur Zufriedenheit</translation>
    </message>
    <message>
        <source>The survey question that criteria are held against, store by store. Empty: the judgement on the whole.</source>
        <translation>Die Umfragefrage, an der Kriterien gemessen werden, Filiale für Filiale. Leer: das Urteil im Ganzen.</translation>
    </message>
    <message>
        <source>Counts as nothing</source>
        <translation>Gilt als nichts</translation>
    </message>
    <message>
        <source>A criterion predicts nothing when it surely explains less than this share of the differences in satisfaction or sales.</source>
        <translation>Ein Kriterium sagt nichts vorher, wenn es sicher weniger als diesen Anteil der Unterschiede in Zufriedenheit oder Umsatz erklärt.</translation>
    </message>
    <message>
        <source>Few branches</source>
        <translation>Wenige Filialen</translation>
    </message>
    <message>
        <source>Intervals allow for the visited branches being a large part of all that we have.</source>
        <translation>Intervalle berücksichtigen, dass die besuchten Filialen ein großer Teil aller sind, die wir haben.</translation>
    </message>
    <message>
        <source>Number of our branches</source>
        <translation>Zahl unserer Filialen</translation>
    </message>
    <message>
        <source>0: as many as the project has stores.</source>
        <translation>0: so viele, wie das Projekt Filialen hat.</translation>
    </message>
    <message>
        <source>{0} reaches {1} of the points in mystery visits.</source>
        <translation>{0} erreicht {1} der Punkte in Testkäufen.</translation>
    </message>
    <message>
        <source>{0} leads in mystery visits with {1}, before {2} with {3}.</source>
        <translation>{0} führt in Testkäufen mit {1}, vor {2} mit {3}.</translation>
    </message>
    <message>
        <source>{0} and {1} stand first in mystery visits ({2} and {3}): which of them is better is not sure.</source>
        <translation>{0} und {1} stehen in Testkäufen vorn ({2} und {3}): Wer von beiden besser ist, ist nicht sicher.</translation>
    </message>
    <message>
        <source>We reach {0} of the points in mystery visits; the weakest point is “{1}” with {2}.</source>
        <translation>Wir erreichen {0} der Punkte in Testkäufen; der schwächste Punkt ist „{1}“ mit {2}.</translation>
    </message>
    <message>
        <source>We reach {0} of the points in mystery visits, {1} {2}: who is better is not sure.</source>
        <translation>Wir erreichen {0} der Punkte in Testkäufen, {1} {2}: Wer besser ist, ist nicht sicher.</translation>
    </message>
    <message>
        <source>We lead in mystery visits with {0} of the points, before {1} with {2}; our weakest point is “{3}” with {4}.</source>
        <translation>Wir führen in Testkäufen mit {0} der Punkte, vor {1} mit {2}; unser schwächster Punkt ist „{3}“ mit {4}.</translation>
    </message>
    <message>
        <source>We reach {0} of the points in mystery visits and {1} {2}; our weakest point is “{3}” with {4}.</source>
        <translation>Wir erreichen {0} der Punkte in Testkäufen und {1} {2}; unser schwächster Punkt ist „{3}“ mit {4}.</translation>
    </message>
    <message>
        <source>Whether criteria go with “{0}” cannot be told: that takes at least {1} stores and {2} pairs of store and round.</source>
        <translation>Ob Kriterien mit „{0}“ zusammenhängen, lässt sich nicht sagen: Das braucht mindestens {1} Filialen und {2} Paare aus Filiale und Runde.</translation>
    </message>
    <message>
        <source>With “{0}” go: {1}.</source>
        <translation>Mit „{0}“ hängen zusammen: {1}.</translation>
    </message>
    <message>
        <source>No criterion surely goes with “{0}”.</source>
        <translation>Kein Kriterium hängt sicher mit „{0}“ zusammen.</translation>
    </message>
    <message>
        <source>These surely explain less than {0} of “{1}”: {2}.</source>
        <translation>Sicher weniger als {0} von „{1}“ erklären: {2}.</translation>
    </message>
    <message>
        <source>Connections with “{0}” are those within stores: what lasts in a store and what all stores share in a round is taken out. They are no proof of a cause.</source>
        <translation>Zusammenhänge mit „{0}“ sind die innerhalb der Filialen: Was in einer Filiale bleibt und was alle Filialen in einer Runde teilen, ist herausgerechnet. Sie beweisen keine Ursache.</translation>
    </message>
    <message>
        <source>Connections with “{0}” are those between stores of one round: other differences between the stores may be behind them.</source>
        <translation>Zusammenhänge mit „{0}“ sind die zwischen den Filialen einer Runde: Andere Unterschiede zwischen den Filialen können dahinterstehen.</translation>
    </message>
    <message>
        <source>No company is known to be ours: name it in the option Our company.</source>
        <translation>Kein Unternehmen ist als unseres bekannt: Nennen Sie es in der Option „Unser Unternehmen“.</translation>
    </message>
    <message>
        <source>Scores, ranks and tasks are of {0} {0|round|rounds}, from {1} to {2}.</source>
        <translation>Werte, Ränge und Aufgaben gelten für {0} {0|Runde|Runden}, vom {1} bis {2}.</translation>
    </message>
    <message>
        <source>A criterion counts by its weight, whatever its number of points.</source>
        <translation>Ein Kriterium zählt mit seinem Gewicht, wie viele Punkte es auch hat.</translation>
    </message>
    <message>
        <source>A criterion counts by its points.</source>
        <translation>Ein Kriterium zählt mit seinen Punkten.</translation>
    </message>
    <message>
        <source>All criteria count alike.</source>
        <translation>Alle Kriterien zählen gleich.</translation>
    </message>
    <message>
        <source>A score is a ratio of sums, and the visit is the cluster: errors come from differences between visits (linearised, Cochran 1977), intervals from Student&apos;s t. Criteria with yes or no have Wilson&apos;s intervals.</source>
        <translation>Ein Wert ist ein Verhältnis von Summen, und der Besuch ist der Klumpen: Fehler kommen aus den Unterschieden zwischen Besuchen (linearisiert, Cochran 1977), Intervalle aus Students t. Kriterien mit ja oder nein haben Intervalle nach Wilson.</translation>
    </message>
    <message>
        <source>{0} of our {1} branches were visited: the interval of our score allows for that (finite population, two stages).</source>
        <translation>{0} unserer {1} Filialen wurden besucht: Das Intervall unseres Werts berücksichtigt das (endliche Gesamtheit, zwei Stufen).</translation>
    </message>
    <message>
        <source>Changes compare the latest round with the one before, in stores that were visited in both, where stores are named. Adjusted p-values allow for looking at so many (Benjamini and Hochberg 1995).</source>
        <translation>Änderungen vergleichen die letzte Runde mit der davor, in Filialen, die in beiden besucht wurden, wo Filialen genannt sind. Angepasste p-Werte berücksichtigen die Zahl der Vergleiche (Benjamini und Hochberg 1995).</translation>
    </message>
    <message>
        <source>{0} ({1}: ±{2} points)</source>
        <translation>{0} ({1}: ±{2} Punkte)</translation>
    </message>
    <message>
        <source>Fewer than {0} visits: {1}.</source>
        <translation>Weniger als {0} Besuche: {1}.</translation>
    </message>
    <message>
        <source>{0} {0|score is|scores are} above the maximum and left out.</source>
        <translation>Ausgelassen, weil über dem Höchstwert: {0} {0|Punktzahl|Punktzahlen}.</translation>
    </message>
    <message>
        <source>{0} {0|score is|scores are} below zero and left out.</source>
        <translation>Ausgelassen, weil unter null: {0} {0|Punktzahl|Punktzahlen}.</translation>
    </message>
    <message>
        <source>{0} {0|score has|scores have} no maximum: that of other rows of the criterion was taken, or its highest score.</source>
        <translation>{0} {0|Punktzahl hat|Punktzahlen haben} keinen Höchstwert: Genommen wurde der anderer Zeilen des Kriteriums oder dessen höchste Punktzahl.</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} without a score {0|is|are} left out, as not applicable.</source>
        <translation>{0} {0|Zeile|Zeilen} ohne Punktzahl {0|ist|sind} ausgelassen, als nicht zutreffend.</translation>
    </message>
    <message>
        <source>Customers who compare find better service there.</source>
        <translation>Kunden, die vergleichen, finden dort besseren Service.</translation>
    </message>
    <message>
        <source>Service is a reason to come to us.</source>
        <translation>Service ist ein Grund, zu uns zu kommen.</translation>
    </message>
    <message>
        <source>See which criteria make the difference.</source>
        <translation>Sehen Sie nach, welche Kriterien den Unterschied machen.</translation>
    </message>
    <message>
        <source>In store {0}, “{1}” fell by {2} points to {3} in mystery visits.</source>
        <translation>In Filiale {0} fiel „{1}“ in Testkäufen um {2} Punkte auf {3}.</translation>
    </message>
    <message>
        <source>It is far beyond the usual ups and downs of its visits.</source>
        <translation>Das liegt weit außerhalb des üblichen Auf und Ab der Besuche dort.</translation>
    </message>
    <message>
        <source>Talk to the store: its tasks say about what.</source>
        <translation>Sprechen Sie mit der Filiale: Ihre Aufgaben sagen, worüber.</translation>
    </message>
    <message>
        <source>Where “{0}” is 10 points better in mystery visits, sales are {1} higher.</source>
        <translation>Wo „{0}“ in Testkäufen um 10 Punkte besser ist, ist der Umsatz um {1} höher.</translation>
    </message>
    <message>
        <source>Where “{0}” is 10 points better in mystery visits, “{1}” is {2} points higher.</source>
        <translation>Wo „{0}“ in Testkäufen um 10 Punkte besser ist, liegt „{1}“ um {2} Punkte höher.</translation>
    </message>
    <message>
        <source>It is the criterion that most surely goes with what customers feel or buy.</source>
        <translation>Es ist das Kriterium, das am sichersten mit dem zusammenhängt, was Kunden empfinden oder kaufen.</translation>
    </message>
    <message>
        <source>Begin with it.</source>
        <translation>Beginnen Sie damit.</translation>
    </message>
    <message>
        <source>How good is our service against that of others, and what is each store to put right?</source>
        <translation>Wie gut ist unser Service gegenüber dem der anderen, und was soll jede Filiale verbessern?</translation>
    </message>
    <message>
        <source>Scores of mystery visits by company, section and criterion, with intervals that know that a visit is one observation; whether the order of companies is sure; what changed since the round before; which criteria go with satisfaction and sales, and which surely predict nothing; and a list of tasks for each store with what they would bring.</source>
        <translation>Werte der Testkäufe nach Unternehmen, Abschnitt und Kriterium, mit Intervallen, die wissen, dass ein Besuch eine Beobachtung ist; ob die Reihenfolge der Unternehmen sicher ist; was sich seit der Runde davor geändert hat; welche Kriterien mit Zufriedenheit und Umsatz zusammenhängen und welche sicher nichts vorhersagen; und eine Liste von Aufgaben für jede Filiale mit dem, was sie brächten.</translation>
    </message>
    <message>
        <source>Which criteria go with “{0}”</source>
        <translation>Welche Kriterien mit „{0}“ zusammenhängen</translation>
    </message>
    <message>
        <source>What can be said</source>
        <translation>Was sich sagen lässt</translation>
    </message>
    <message>
        <source>Correlation from</source>
        <translation>Korrelation von</translation>
    </message>
    <message>
        <source>Correlation to</source>
        <translation>Korrelation bis</translation>
    </message>
    <message>
        <source>10 points more go with (%)</source>
        <translation>10 Punkte mehr gehen einher mit (%)</translation>
    </message>
    <message>
        <source>10 points more go with (on the scale)</source>
        <translation>10 Punkte mehr gehen einher mit (auf der Skala)</translation>
    </message>
    <message>
        <source>That from</source>
        <translation>10 Punkte mehr: von</translation>
    </message>
    <message>
        <source>That to</source>
        <translation>10 Punkte mehr: bis</translation>
    </message>
    <message>
        <source>p of no connection, adjusted</source>
        <translation>p für keinen Zusammenhang, angepasst</translation>
    </message>
    <message>
        <source>p of a connection that matters, adjusted</source>
        <translation>p für einen Zusammenhang, der zählt, angepasst</translation>
    </message>
    <message>
        <source>Importance beside the others</source>
        <translation>Wichtigkeit neben den anderen</translation>
    </message>
    <message>
        <source>Importance from</source>
        <translation>Wichtigkeit von</translation>
    </message>
    <message>
        <source>Importance to</source>
        <translation>Wichtigkeit bis</translation>
    </message>
    <message>
        <source>Our score</source>
        <translation>Unser Testkaufwert</translation>
    </message>
    <message>
        <source>Against the best rival, in points</source>
        <translation>Gegenüber dem besten Wettbewerber, in Punkten</translation>
    </message>
    <message>
        <source>Stores and rounds</source>
        <translation>Filialen und Runden</translation>
    </message>
    <message>
        <source>Criteria that got no point at all</source>
        <translation>Kriterien, die gar keinen Punkt bekamen</translation>
    </message>
    <message>
        <source>Marked as critical</source>
        <translation>Als kritisch gekennzeichnet</translation>
    </message>
    <message>
        <source>Visits without any point</source>
        <translation>Besuche ohne jeden Punkt</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Share of the visits</source>
        <translation>Anteil an den Besuchen</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>What each store is to put right, the largest gain first</source>
        <translation>Was jede Filiale verbessern soll, der größte Gewinn zuerst</translation>
    </message>
    <message>
        <source>Short of it since</source>
        <translation>Darunter seit</translation>
    </message>
    <message>
        <source>Gain in the store&apos;s score, in points</source>
        <translation>Gewinn am Testkaufwert der Filiale, in Punkten</translation>
    </message>
    <message>
        <source>Sales that go with it (%)</source>
        <translation>Umsatz, der damit einhergeht (%)</translation>
    </message>
    <message>
        <source>“{0}” that goes with it, in points</source>
        <translation>Was bei „{0}“ damit einhergeht, in Punkten</translation>
    </message>
    <message>
        <source>How sure it falls short</source>
        <translation>Wie sicher das Ziel verfehlt wird</translation>
    </message>
    <message>
        <source>Score by company</source>
        <translation>Testkaufwert nach Unternehmen</translation>
    </message>
    <message>
        <source>all criteria</source>
        <translation>alle Kriterien</translation>
    </message>
    <message>
        <source>Score round by round</source>
        <translation>Testkaufwert Runde für Runde</translation>
    </message>
    <message>
        <source>Our stores by section</source>
        <translation>Unsere Filialen nach Abschnitt</translation>
    </message>
    <message>
        <source>Correlation within stores</source>
        <translation>Korrelation innerhalb der Filialen</translation>
    </message>
    <message>
        <source>Importance, and our place against the best rival</source>
        <translation>Wichtigkeit und unsere Stellung gegenüber dem besten Wettbewerber</translation>
    </message>
    <message>
        <source>as good as they are</source>
        <translation>so gut wie sie</translation>
    </message>
    <message>
        <source>Rounds are told by the pauses between visits.</source>
        <translation>Runden werden an den Pausen zwischen den Besuchen erkannt.</translation>
    </message>
    <message>
        <source>That makes {0} rounds: choose longer ones.</source>
        <translation>Das ergibt {0} Runden: Wählen Sie längere.</translation>
    </message>
    <message>
        <source>Rounds are those of the calendar, as chosen.</source>
        <translation>Runden sind wie gewählt die des Kalenders.</translation>
    </message>
    <message>
        <source>Visits go on through the year: rounds are the calendar&apos;s quarters or months.</source>
        <translation>Besuche finden das ganze Jahr über statt: Runden sind die Quartale oder Monate des Kalenders.</translation>
    </message>
    <message>
        <source>All visits are one round.</source>
        <translation>Alle Besuche sind eine Runde.</translation>
    </message>
    <message>
        <source>Rounds are those that the data names.</source>
        <translation>Runden sind die, welche die Daten nennen.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>As the dates show</source>
        <translation>Wie die Daten der Besuche zeigen</translation>
    </message>
    <message>
        <source>By pauses</source>
        <translation>Nach Pausen</translation>
    </message>
    <message>
        <source>All visits together</source>
        <translation>Alle Besuche zusammen</translation>
    </message>
    <message>
        <source>What is compared with what came before. As the dates show: a column that names the round, else pauses between visits, else the calendar.</source>
        <translation>Was mit dem verglichen wird, was davor war. Wie die Daten der Besuche zeigen: eine Spalte, welche die Runde nennt, sonst Pausen zwischen den Besuchen, sonst der Kalender.</translation>
    </message>
    <message>
        <source>Company in the data</source>
        <translation>Unternehmen in den Daten</translation>
    </message>
    <message>
        <source>Scores by company and section</source>
        <translation>Testkaufwerte nach Unternehmen und Abschnitt</translation>
    </message>
    <message>
        <source>Against us, in points</source>
        <translation>Gegenüber uns, in Punkten</translation>
    </message>
    <message>
        <source>Against {0}, in points</source>
        <translation>Gegenüber {0}, in Punkten</translation>
    </message>
    <message>
        <source>Score, latest round</source>
        <translation>Testkaufwert, letzte Runde</translation>
    </message>
    <message>
        <source>Change of the latest round, in points</source>
        <translation>Änderung der letzten Runde, in Punkten</translation>
    </message>
    <message>
        <source>Our criteria, the weakest first</source>
        <translation>Unsere Kriterien, das schwächste zuerst</translation>
    </message>
    <message>
        <source>Criteria of {0}, the weakest first</source>
        <translation>Kriterien von {0}, das schwächste zuerst</translation>
    </message>
    <message>
        <source>Best rival</source>
        <translation>Bester Wettbewerber</translation>
    </message>
    <message>
        <source>Score of the best rival</source>
        <translation>Testkaufwert des besten Wettbewerbers</translation>
    </message>
    <message>
        <source>Share of the total</source>
        <translation>Anteil am Ganzen</translation>
    </message>
    <message>
        <source>Round by round</source>
        <translation>Runde für Runde</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>Erster Besuch</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Letzter Besuch</translation>
    </message>
    <message>
        <source>Ranks, and how sure they are</source>
        <translation>Ränge, und wie sicher sie sind</translation>
    </message>
    <message>
        <source>Order to its neighbours</source>
        <translation>Reihenfolge gegenüber den Nachbarn</translation>
    </message>
    <message>
        <source>Chance of being first</source>
        <translation>Wahrscheinlichkeit des ersten Platzes</translation>
    </message>
    <message>
        <source>Best rank (90 %)</source>
        <translation>Bester Rang (90 %)</translation>
    </message>
    <message>
        <source>Worst rank (90 %)</source>
        <translation>Schlechtester Rang (90 %)</translation>
    </message>
    <message>
        <source>Chance of being better than us</source>
        <translation>Wahrscheinlichkeit, besser zu sein als wir</translation>
    </message>
    <message>
        <source>Chance of being better than {0}</source>
        <translation>Wahrscheinlichkeit, besser zu sein als {0}</translation>
    </message>
    <message>
        <source>Score in earlier rounds</source>
        <translation>Testkaufwert in früheren Runden</translation>
    </message>
    <message>
        <source>Against earlier rounds, in points</source>
        <translation>Gegenüber früheren Runden, in Punkten</translation>
    </message>
    <message>
        <source>Mystery visits need a time, criteria and scores.</source>
        <translation>Testkäufe brauchen eine Zeit, Kriterien und Punkte.</translation>
    </message>
    <message>
        <source>No mystery visit within the filter has a score that counts: widen the filter.</source>
        <translation>Kein Testkauf innerhalb des Filters hat Punkte, die zählen: Erweitern Sie den Filter.</translation>
    </message>
    <message>
        <source>“{0}” is us: the project is called so.</source>
        <translation>„{0}“ sind wir: Das Projekt heißt so.</translation>
    </message>
    <message>
        <source>“{0}” is taken for us: its mystery visits name stores. The option Our company says otherwise.</source>
        <translation>„{0}“ gilt als unser Unternehmen: Seine Testkäufe nennen Filialen. Mit der Option „Unser Unternehmen“ lässt sich das ändern.</translation>
    </message>
    <message>
        <source>“{0}” is taken for us: our customers write about it. The option Our company says otherwise.</source>
        <translation>„{0}“ gilt als unser Unternehmen: Unsere Kunden schreiben darüber. Mit der Option „Unser Unternehmen“ lässt sich das ändern.</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Unser Unternehmen</translation>
    </message>
    <message>
        <source>The company that is us, as the data names it. Empty: rows without a company, the company that the project is called after, or the one whose rows name our stores and customers.</source>
        <translation>Das Unternehmen, das wir sind, so wie die Daten es nennen. Leer: Zeilen ohne Unternehmen, das Unternehmen, nach dem das Projekt heißt, oder das, dessen Zeilen unsere Filialen und Kunden nennen.</translation>
    </message>
    <message>
        <source>No row names a company, so none is called “{0}”.</source>
        <translation>Keine Zeile nennt ein Unternehmen, also heißt keines „{0}“.</translation>
    </message>
    <message>
        <source>“{0}” is us: the option says so.</source>
        <translation>„{0}“ sind wir: Die Option sagt es.</translation>
    </message>
    <message>
        <source>No company is called “{0}”. There are: {1}.</source>
        <translation>Kein Unternehmen heißt „{0}“. Es gibt: {1}.</translation>
    </message>
    <message>
        <source>No review, post or rated offer within the filter is about a company or an article.</source>
        <translation>Keine Rezension, kein Beitrag und kein bewertetes Angebot innerhalb des Filters handelt von einem Unternehmen oder einem Artikel.</translation>
    </message>
    <message>
        <source>Against us</source>
        <translation>Gegenüber uns</translation>
    </message>
    <message>
        <source>Against {0}</source>
        <translation>Gegenüber {0}</translation>
    </message>
    <message>
        <source>Ratings by company</source>
        <translation>Bewertungen nach Unternehmen</translation>
    </message>
    <message>
        <source>Rating, drawn towards the others</source>
        <translation>Bewertung, zu den anderen gezogen</translation>
    </message>
    <message>
        <source>Mean rating</source>
        <translation>Mittlere Bewertung</translation>
    </message>
    <message>
        <source>Its own ratings count</source>
        <translation>Eigene Bewertungen zählen zu</translation>
    </message>
    <message>
        <source>Mean of the latest days</source>
        <translation>Mittel der letzten Tage</translation>
    </message>
    <message>
        <source>Change of the latest days</source>
        <translation>Änderung der letzten Tage</translation>
    </message>
    <message>
        <source>Share of voice by company</source>
        <translation>Share of Voice nach Unternehmen</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Share of voice</source>
        <translation>Share of Voice</translation>
    </message>
    <message>
        <source>Change of the latest days, in points</source>
        <translation>Änderung der letzten Tage, in Punkten</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Share of authors</source>
        <translation>Anteil an den Verfassern</translation>
    </message>
    <message>
        <source>Share of likes</source>
        <translation>Anteil der „Gefällt mir“</translation>
    </message>
    <message>
        <source>Net sentiment (-100 to 100)</source>
        <translation>Nettostimmung (-100 bis 100)</translation>
    </message>
    <message>
        <source>Net sentiment from</source>
        <translation>Nettostimmung von</translation>
    </message>
    <message>
        <source>Net sentiment to</source>
        <translation>Nettostimmung bis</translation>
    </message>
    <message>
        <source>Share of negative</source>
        <translation>Anteil der negativen</translation>
    </message>
    <message>
        <source>With a sentiment</source>
        <translation>Mit Stimmung</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>Monat für Monat</translation>
    </message>
    <message>
        <source>{0} by company</source>
        <translation>{0} nach Unternehmen</translation>
    </message>
    <message>
        <source>Share of its posts</source>
        <translation>Anteil an seinen Beiträgen</translation>
    </message>
    <message>
        <source>Against the others, in points</source>
        <translation>Gegenüber den anderen, in Punkten</translation>
    </message>
    <message>
        <source>What matters, and how we do in it</source>
        <translation>Was zählt und wie wir darin abschneiden</translation>
    </message>
    <message>
        <source>Our posts without it</source>
        <translation>Unsere Beiträge ohne dieses Thema</translation>
    </message>
    <message>
        <source>Posts about {0} without it</source>
        <translation>Beiträge über {0} ohne dieses Thema</translation>
    </message>
    <message>
        <source>Posts about the best rival without it</source>
        <translation>Beiträge über den besten Wettbewerber ohne dieses Thema</translation>
    </message>
    <message>
        <source>Our articles by rating, the worst first</source>
        <translation>Unsere Artikel nach Bewertung, die schlechtesten zuerst</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Stands out</source>
        <translation>Fällt auf</translation>
    </message>
    <message>
        <source>Rating by company</source>
        <translation>Bewertung nach Unternehmen</translation>
    </message>
    <message>
        <source>Share of posts</source>
        <translation>Anteil der Beiträge</translation>
    </message>
    <message>
        <source>Net sentiment by company</source>
        <translation>Nettostimmung nach Unternehmen</translation>
    </message>
    <message>
        <source>Net sentiment</source>
        <translation>Nettostimmung</translation>
    </message>
    <message>
        <source>Posts month by month</source>
        <translation>Beiträge Monat für Monat</translation>
    </message>
    <message>
        <source>Latest days</source>
        <translation>Letzte Tage</translation>
    </message>
    <message>
        <source>Ratings and shares of voice of so many of the latest days are compared with all before.</source>
        <translation>Bewertungen und Share of Voice aus so vielen der letzten Tage werden mit allem davor verglichen.</translation>
    </message>
    <message>
        <source>“{0}” is rated {1} of {2}, “{3}” {4}.</source>
        <translation>„{0}“ ist mit {1} von {2} bewertet, „{3}“ mit {4}.</translation>
    </message>
    <message>
        <source>We are rated {0} of {1}; nobody is surely rated better ({2} has {3}).</source>
        <translation>Wir sind mit {0} von {1} bewertet; niemand ist sicher besser bewertet ({2} hat {3}).</translation>
    </message>
    <message>
        <source>We are rated {0} of {1}, and {2} {3}.</source>
        <translation>Wir sind mit {0} von {1} bewertet, {2} mit {3}.</translation>
    </message>
    <message>
        <source>We are rated best: {0} of {1}, before {2} with {3}.</source>
        <translation>Wir sind am besten bewertet: {0} von {1}, vor {2} mit {3}.</translation>
    </message>
    <message>
        <source>{0} of the posts are about us; “{1}” is liked best (net sentiment {2}) and “{3}” least ({4}).</source>
        <translation>{0} der Beiträge handeln von uns; „{1}“ ist am beliebtesten (Nettostimmung {2}), „{3}“ am wenigsten ({4}).</translation>
    </message>
    <message>
        <source>“{0}” is spoken of most ({1} of the posts); “{2}” is liked best (net sentiment {3}) and “{4}” least ({5}).</source>
        <translation>Von „{0}“ ist am meisten die Rede ({1} der Beiträge); „{2}“ ist am beliebtesten (Nettostimmung {3}), „{4}“ am wenigsten ({5}).</translation>
    </message>
    <message>
        <source>{0} of the posts are about us.</source>
        <translation>{0} der Beiträge handeln von uns.</translation>
    </message>
    <message>
        <source>{0} of the posts are about “{1}”.</source>
        <translation>{0} der Beiträge handeln von „{1}“.</translation>
    </message>
    <message>
        <source>“{0}” is rated {1} of {2}.</source>
        <translation>„{0}“ ist mit {1} von {2} bewertet.</translation>
    </message>
    <message>
        <source>No company is rated.</source>
        <translation>Kein Unternehmen ist bewertet.</translation>
    </message>
    <message>
        <source>No company is known to be ours: name it in the option Our company. “{0}” is looked at, because most is said about it.</source>
        <translation>Kein Unternehmen ist als unseres bekannt: Nennen Sie es in der Option „Unser Unternehmen“. Betrachtet wird „{0}“, weil darüber am meisten gesagt wird.</translation>
    </message>
    <message>
        <source>Nobody rates us as a company: the ratings of our articles stand for it.</source>
        <translation>Niemand bewertet uns als Unternehmen: Die Bewertungen unserer Artikel stehen dafür.</translation>
    </message>
    <message>
        <source>Ratings of articles are no ratings of the company: they stand in a table of their own.</source>
        <translation>Bewertungen von Artikeln sind keine Bewertungen des Unternehmens: Sie stehen in einer eigenen Tabelle.</translation>
    </message>
    <message>
        <source>The share of voice is a share of posts, with weeks as what varies: a joke that goes round for a few days widens the interval. Who writes and who likes stands beside it.</source>
        <translation>Share of Voice ist ein Anteil an den Beiträgen; für das Intervall sind es die Wochen, die schwanken: Ein Scherz, der ein paar Tage lang umgeht, macht es weiter. Wer schreibt und wer „Gefällt mir“ wählt, steht daneben.</translation>
    </message>
    <message>
        <source>Sentiment is that of the column “{0}”: the share of positive less that of negative, times 100, with the interval of adjusted Wald (Rocks 2016).</source>
        <translation>Die Stimmung ist die der Spalte „{0}“: der Anteil der positiven minus dem der negativen, mal 100, mit dem angepassten Intervall nach Wald (Rocks 2016).</translation>
    </message>
    <message>
        <source>The data has no column of sentiment: what the texts feel and speak of is not read here; that is for analyses of voice.</source>
        <translation>Die Daten haben keine Spalte für die Stimmung: Was die Texte empfinden und wovon sie sprechen, wird hier nicht gelesen; das ist Sache der Analysen von Kundenstimmen.</translation>
    </message>
    <message>
        <source>Adjusted p-values allow for looking at so many (Benjamini and Hochberg 1995).</source>
        <translation>Angepasste p-Werte berücksichtigen, dass so viele betrachtet werden (Benjamini und Hochberg 1995).</translation>
    </message>
    <message>
        <source>Fewer than {0} ratings: {1}.</source>
        <translation>Weniger als {0} Bewertungen: {1}.</translation>
    </message>
    <message>
        <source>{0} {0|post|posts} without a time {0|counts|count} in the totals, but in no share of voice.</source>
        <translation>{0} {0|Beitrag|Beiträge} ohne Zeitangabe {0|zählt|zählen} in den Summen, aber in keinem Share of Voice.</translation>
    </message>
    <message>
        <source>Who chooses by ratings sees them first.</source>
        <translation>Wer nach Bewertungen auswählt, sieht sie zuerst.</translation>
    </message>
    <message>
        <source>Ratings are a reason to come to us.</source>
        <translation>Bewertungen sind ein Grund, zu uns zu kommen.</translation>
    </message>
    <message>
        <source>Read what is written about them and about us.</source>
        <translation>Lesen Sie, was über sie und über uns geschrieben wird.</translation>
    </message>
    <message>
        <source>It is too far for chance, as few as the ratings of a single article are.</source>
        <translation>Das ist zu weit für Zufall, auch wenn ein einzelner Artikel nur wenige Bewertungen hat.</translation>
    </message>
    <message>
        <source>Read its reviews; look at its returns and complaints.</source>
        <translation>Lesen Sie die Rezensionen; sehen Sie sich Rückgaben und Beschwerden dazu an.</translation>
    </message>
    <message>
        <source>No review, post or rated offer names a company, and too few articles are rated.</source>
        <translation>Keine Rezension, kein Beitrag und kein bewertetes Angebot nennt ein Unternehmen, und zu wenige Artikel sind bewertet.</translation>
    </message>
    <message>
        <source>Ratings and voice</source>
        <translation>Bewertungen und Stimmen</translation>
    </message>
    <message>
        <source>How are we rated and spoken of, against our competitors?</source>
        <translation>Wie werden wir bewertet und wie wird über uns gesprochen, verglichen mit unseren Wettbewerbern?</translation>
    </message>
    <message>
        <source>Ratings of companies, drawn together as far as they are few; how much is said about each, by whom and with how many likes; and where the data has columns of sentiment and reasons, how each is felt about, what for, and what matters most against the best rival. Articles of ours whose ratings stand out are listed.</source>
        <translation>Bewertungen von Unternehmen, zueinander gezogen, soweit es wenige sind; wie viel über jedes gesagt wird, von wem und mit wie vielen „Gefällt mir“; und, wo die Daten Spalten für Stimmung und Gründe haben, wie jedes empfunden wird, weshalb, und was im Vergleich mit dem besten Wettbewerber am meisten zählt. Eigene Artikel, deren Bewertungen auffallen, werden aufgeführt.</translation>
    </message>
    <message>
        <source>No survey whose answers name a visited store has the question “{0}”.</source>
        <translation>Keine Umfrage, deren Antworten eine besuchte Filiale nennen, hat die Frage „{0}“.</translation>
    </message>
    <message>
        <source>“{0}” has no scale: satisfaction has to be a rating.</source>
        <translation>„{0}“ hat keine Skala: Zufriedenheit muss eine Bewertung sein.</translation>
    </message>
    <message>
        <source>Satisfaction is the mean of “{0}” ({1} {1|answer|answers}) by store and round; answers count alike.</source>
        <translation>Zufriedenheit ist der Mittelwert von „{0}“ ({1} {1|Antwort|Antworten}) nach Filiale und Runde; alle Antworten zählen gleich.</translation>
    </message>
    <message>
        <source>Revenue a day</source>
        <translation>Umsatz je Tag</translation>
    </message>
    <message>
        <source>Sales are revenue a day of order lines that name the store, as a logarithm, so that large and small stores count alike.</source>
        <translation>Verkäufe sind der Umsatz je Tag der Bestellpositionen, die die Filiale nennen, als Logarithmus, sodass große und kleine Filialen gleich zählen.</translation>
    </message>
    <message>
        <source>{0} {0|doubt|doubts} about the data</source>
        <translation>{0} Zweifel an den Daten</translation>
    </message>
    <message>
        <source>{0} bad news</source>
        <translation>{0}-mal Schlechtes</translation>
    </message>
    <message>
        <source>{0} good news</source>
        <translation>{0}-mal Gutes</translation>
    </message>
    <message>
        <source>{0} to know</source>
        <translation>{0}-mal Wissenswertes</translation>
    </message>
    <message>
        <source>{0} {0|finding matters|findings matter} most now: {1}.</source>
        <translation>{0} {0|Befund ist|Befunde sind} jetzt am wichtigsten: {1}.</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>gleichauf</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>voraus</translation>
    </message>
    <message>
        <source>better for sure</source>
        <translation>sicher besser</translation>
    </message>
    <message>
        <source>worse for sure</source>
        <translation>sicher schlechter</translation>
    </message>
    <message>
        <source>could be chance</source>
        <translation>kann Zufall sein</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Alle Abschnitte</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>goes with it</source>
        <translation>geht damit einher</translation>
    </message>
    <message>
        <source>goes against it</source>
        <translation>läuft dem entgegen</translation>
    </message>
    <message>
        <source>predicts nothing</source>
        <translation>sagt nichts vorher</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>too few stores and rounds</source>
        <translation>zu wenige Filialen und Runden</translation>
    </message>
    <message>
        <source>bring it back</source>
        <translation>wieder auf den alten Stand bringen</translation>
    </message>
    <message>
        <source>raise it</source>
        <translation>anheben</translation>
    </message>
    <message>
        <source>We</source>
        <translation>Wir</translation>
    </message>
    <message>
        <source>rated offers</source>
        <translation>bewertete Angebote</translation>
    </message>
    <message>
        <source>week {0} of {1}</source>
        <translation>Woche {0} von {1}</translation>
    </message>
    <message>
        <source>quarter {0} of {1}</source>
        <translation>Quartal {0} von {1}</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Kaufquote</translation>
    </message>
    <message>
        <source>Conversion from</source>
        <translation>Kaufquote von</translation>
    </message>
    <message>
        <source>Conversion to</source>
        <translation>Kaufquote bis</translation>
    </message>
    <message>
        <source>Conversion by store</source>
        <translation>Kaufquote nach Filiale</translation>
    </message>
    <message>
        <source>Left without a purchase</source>
        <translation>Ohne Kauf gegangen</translation>
    </message>
    <message>
        <source>p against the other stores&apos; change, adjusted</source>
        <translation>p gegenüber der Änderung der anderen Filialen, angepasst</translation>
    </message>
    <message>
        <source>Store number</source>
        <translation>Filialnummer</translation>
    </message>
    <message>
        <source>Conversion against what is to be expected</source>
        <translation>Kaufquote gegenüber dem, was zu erwarten ist</translation>
    </message>
    <message>
        <source>To be expected</source>
        <translation>Zu erwarten</translation>
    </message>
    <message>
        <source>Difference, in points</source>
        <translation>Unterschied in Punkten</translation>
    </message>
    <message>
        <source>p, adjusted</source>
        <translation>p, angepasst</translation>
    </message>
    <message>
        <source>What conversion depends on</source>
        <translation>Wovon die Kaufquote abhängt</translation>
    </message>
    <message>
        <source>Odds of buying, times</source>
        <translation>Chance zu kaufen, mal</translation>
    </message>
    <message>
        <source>Visitors and conversion by hour</source>
        <translation>Besucher und Kaufquote nach Stunde</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Visitors and conversion by weekday</source>
        <translation>Besucher und Kaufquote nach Wochentag</translation>
    </message>
    <message>
        <source>Conversion by weekday and hour</source>
        <translation>Kaufquote nach Wochentag und Stunde</translation>
    </message>
    <message>
        <source>Visitors and conversion over time</source>
        <translation>Besucher und Kaufquote im Zeitverlauf</translation>
    </message>
    <message>
        <source>Busier than usual</source>
        <translation>Voller als üblich</translation>
    </message>
    <message>
        <source>{0}, against {1}</source>
        <translation>{0}, gegenüber {1}</translation>
    </message>
    <message>
        <source>{0}: {1}, against {2}</source>
        <translation>{0}: {1}, gegenüber {2}</translation>
    </message>
    <message>
        <source>price position (no competitors&apos; prices of products that stores sell)</source>
        <translation>Preisstellung (keine Preise von Wettbewerbern für Artikel, die Filialen verkaufen)</translation>
    </message>
    <message>
        <source>Our prices to competitors’</source>
        <translation>Unsere Preise zu denen der Wettbewerber</translation>
    </message>
    <message>
        <source>price position (competitors have prices of too few products)</source>
        <translation>Preisstellung (Wettbewerber haben für zu wenige Artikel Preise)</translation>
    </message>
    <message>
        <source>Share of lost visits</source>
        <translation>Anteil der Besuche ohne Kauf</translation>
    </message>
    <message>
        <source>Share from</source>
        <translation>Anteil von</translation>
    </message>
    <message>
        <source>Share to</source>
        <translation>Anteil bis</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Befragungen</translation>
    </message>
    <message>
        <source>Why visitors left without buying</source>
        <translation>Warum Besucher ohne Kauf gingen</translation>
    </message>
    <message>
        <source>Share as asked</source>
        <translation>Anteil wie gefragt</translation>
    </message>
    <message>
        <source>Lost visits</source>
        <translation>Besuche ohne Kauf</translation>
    </message>
    <message>
        <source>What they would have spent</source>
        <translation>Was sie ausgegeben hätten</translation>
    </message>
    <message>
        <source>Spent from</source>
        <translation>Ausgaben von</translation>
    </message>
    <message>
        <source>Spent to</source>
        <translation>Ausgaben bis</translation>
    </message>
    <message>
        <source>Reasons by store</source>
        <translation>Gründe nach Filiale</translation>
    </message>
    <message>
        <source>No store</source>
        <translation>Keine Filiale</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>Das letzte Jahr</translation>
    </message>
    <message>
        <source>The last three months</source>
        <translation>Die letzten drei Monate</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>The last year is compared with the one before, three months with the same a year earlier, all days with nothing.</source>
        <translation>Das letzte Jahr wird mit dem davor verglichen, drei Monate mit denselben im Jahr davor, alle Tage mit nichts.</translation>
    </message>
    <message>
        <source>A store that is held against another.</source>
        <translation>Eine Filiale, die einer anderen gegenübergestellt wird.</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>The other store; without one the first is held against the best.</source>
        <translation>Die andere Filiale; ohne sie wird die erste der besten gegenübergestellt.</translation>
    </message>
    <message>
        <source>Figures of fewer orders, interviews or answers are not shown; of testers&apos; visits four are enough.</source>
        <translation>Werte aus weniger Bestellungen, Befragungen oder Antworten werden nicht gezeigt; bei Testbesuchen genügen vier.</translation>
    </message>
    <message>
        <source>There is no store “{0}”.</source>
        <translation>Es gibt keine Filiale „{0}“.</translation>
    </message>
    <message>
        <source>{0} {0|store|stores}: there is too little to rank them fairly.</source>
        <translation>{0} {0|Filiale|Filialen}: zu wenig für eine faire Rangfolge.</translation>
    </message>
    <message>
        <source>Of {0} stores {1} does best and {2} worst, whatever chance did.</source>
        <translation>Von {0} Filialen steht {1} am besten und {2} am schlechtesten da, was immer der Zufall tat.</translation>
    </message>
    <message>
        <source>{0} ranks last of {1} stores, whatever chance did; {2} and {3} {3|other|others} share the top.</source>
        <translation>{0} steht an letzter Stelle von {1} Filialen, was immer der Zufall tat; {2} und {3} {3|andere teilt|andere teilen} sich die Spitze.</translation>
    </message>
    <message>
        <source>{0} ranks first of {1} stores, whatever chance did; the last cannot be told from {2} {2|other|others}.</source>
        <translation>{0} steht an erster Stelle von {1} Filialen, was immer der Zufall tat; die letzte ist von {2} {2|anderen|anderen} nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source>{0} ranks first of {1} stores, but {2} {2|other|others} could as well: chance alone moves it from rank {3} to {4}.</source>
        <translation>{0} steht an erster Stelle von {1} Filialen, doch {2} {2|andere könnte|andere könnten} es ebenso: Der Zufall allein bewegt sie von Rang {3} bis {4}.</translation>
    </message>
    <message>
        <source>Fair ranks, all measures together</source>
        <translation>Faire Ränge, alle Kennzahlen zusammen</translation>
    </message>
    <message>
        <source>Rank, 1 is best</source>
        <translation>Rang, 1 ist der beste</translation>
    </message>
    <message>
        <source>Figures are of {0} to {1}, changes against {2} to {3}.</source>
        <translation>Werte vom {0} bis {1}, Änderungen gegenüber {2} bis {3}.</translation>
    </message>
    <message>
        <source>Figures are of {0} to {1}; there is no period before to compare with.</source>
        <translation>Werte vom {0} bis {1}; es gibt keinen Zeitraum davor zum Vergleich.</translation>
    </message>
    <message>
        <source>Not in the data, and left out: {0}.</source>
        <translation>Nicht in den Daten und weggelassen: {0}.</translation>
    </message>
    <message>
        <source>Fair values draw each store towards what is usual, the more so the less is known of it (empirical Bayes, Morris 1983): a small store is not first or last by luck. Ranks are simulated from them; 95 % of the simulated ranks lie from the lowest to the highest (Goldstein and Spiegelhalter 1996).</source>
        <translation>Faire Werte ziehen jede Filiale zum Üblichen, umso mehr, je weniger von ihr bekannt ist (empirischer Bayes, Morris 1983): Eine kleine Filiale ist nicht durch Glück die erste oder letzte. Ränge werden daraus simuliert; 95 % der simulierten Ränge liegen zwischen dem niedrigsten und dem höchsten (Goldstein und Spiegelhalter 1996).</translation>
    </message>
    <message>
        <source>Tied: the chance that a store is better than the next is below 90 %.</source>
        <translation>Gleichauf: Die Wahrscheinlichkeit, dass eine Filiale besser ist als die nächste, liegt unter 90 %.</translation>
    </message>
    <message>
        <source>All together is the mean of the standard scores of the ranked measures, each counting alike: conversion, average order, complaints, waiting, satisfaction and mystery score, as far as they are known. Sales and price position are not ranked: they follow from size and range.</source>
        <translation>Alle zusammen ist das Mittel der Standardwerte der Kennzahlen mit Rang, die alle gleich zählen: Kaufquote, mittlere Bestellung, Beschwerden, Warten, Zufriedenheit und Testkaufwert, soweit sie bekannt sind. Umsatz und Preisstellung haben keinen Rang: Sie folgen aus Größe und Sortiment.</translation>
    </message>
    <message>
        <source>Only {0} {0|store|stores}: with fewer than four nothing is drawn to what is usual.</source>
        <translation>Nur {0} {0|Filiale|Filialen}: Bei weniger als vier wird nichts zum Üblichen gezogen.</translation>
    </message>
    <message>
        <source>Nothing in the data says what happened in which store: import order lines, visits or survey answers with a store.</source>
        <translation>Nichts in den Daten sagt, was in welcher Filiale geschah: Importieren Sie Bestellpositionen, Besuche oder Umfrageantworten mit einer Filiale.</translation>
    </message>
    <message>
        <source>No store has enough rows in the period for any measure: choose all days, or a smaller base.</source>
        <translation>Keine Filiale hat im Zeitraum genug Zeilen für eine Kennzahl: Wählen Sie alle Tage oder eine kleinere Basis.</translation>
    </message>
    <message>
        <source>Scorecard of the stores</source>
        <translation>Kennzahlen der Filialen</translation>
    </message>
    <message>
        <source>How does each store do, fairly compared?</source>
        <translation>Wie steht jede Filiale da, fair verglichen?</translation>
    </message>
    <message>
        <source>One row a store: sales, conversion, average order, complaints, waiting, satisfaction, mystery score and price position, each with its change. Ranks are fair: small stores are drawn towards what is usual, every rank has its range, and stores that cannot be told apart are called tied. Two stores can be held against each other to see which differences are real.</source>
        <translation>Eine Zeile je Filiale: Umsatz, Kaufquote, mittlere Bestellung, Beschwerden, Warten, Zufriedenheit, Testkaufwert und Preisstellung, jeweils mit ihrer Änderung. Ränge sind fair: Kleine Filialen werden zum Üblichen gezogen, jeder Rang hat seine Spanne, und Filialen, die sich nicht unterscheiden lassen, heißen gleichauf. Zwei Filialen lassen sich einander gegenüberstellen, um zu sehen, welche Unterschiede echt sind.</translation>
    </message>
    <message>
        <source>Several measures that do not know of one another say the same of this store.</source>
        <translation>Mehrere Kennzahlen, die nichts voneinander wissen, sagen dasselbe über diese Filiale.</translation>
    </message>
    <message>
        <source>Something works there that others may want to know of.</source>
        <translation>Dort gelingt etwas, von dem andere wissen wollen.</translation>
    </message>
    <message>
        <source>Speak with the store about what changed, and filter by it to see all that is known.</source>
        <translation>Sprechen Sie mit der Filiale darüber, was sich geändert hat, und filtern Sie nach ihr, um alles zu sehen, was bekannt ist.</translation>
    </message>
    <message>
        <source>Ask the store what it changed.</source>
        <translation>Fragen Sie die Filiale, was sie geändert hat.</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>Alle Filialen</translation>
    </message>
    <message>
        <source>Rank from</source>
        <translation>Rang von</translation>
    </message>
    <message>
        <source>Rank to</source>
        <translation>Rang bis</translation>
    </message>
    <message>
        <source>Against the next</source>
        <translation>Gegenüber der nächsten</translation>
    </message>
    <message>
        <source>Standard score</source>
        <translation>Standardwert</translation>
    </message>
    <message>
        <source>Fair ranks by measure</source>
        <translation>Faire Ränge je Kennzahl</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Fair value</source>
        <translation>Fairer Wert</translation>
    </message>
    <message>
        <source>Fair value from</source>
        <translation>Fairer Wert von</translation>
    </message>
    <message>
        <source>Fair value to</source>
        <translation>Fairer Wert bis</translation>
    </message>
    <message>
        <source>Changes against the period before</source>
        <translation>Änderungen gegenüber dem Zeitraum davor</translation>
    </message>
    <message>
        <source>More than the other stores</source>
        <translation>Mehr als die anderen Filialen</translation>
    </message>
    <message>
        <source>p against the other stores, adjusted</source>
        <translation>p gegenüber den anderen Filialen, angepasst</translation>
    </message>
    <message>
        <source>{0} against {1}</source>
        <translation>{0} gegenüber {1}</translation>
    </message>
    <message>
        <source>Is it real?</source>
        <translation>Ist es echt?</translation>
    </message>
    <message>
        <source>{0} (too few in every store)</source>
        <translation>{0} (zu wenige in jeder Filiale)</translation>
    </message>
    <message>
        <source>sales and average order (no order lines with a store)</source>
        <translation>Umsatz und mittlere Bestellung (keine Bestellpositionen mit einer Filiale)</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>conversion and waiting (no store visits)</source>
        <translation>Kaufquote und Warten (keine Filialbesuche)</translation>
    </message>
    <message>
        <source>waiting (no reason of a visit speaks of it)</source>
        <translation>Warten (kein Grund eines Besuchs spricht davon)</translation>
    </message>
    <message>
        <source>Lost to waiting</source>
        <translation>Durch Warten verloren</translation>
    </message>
    <message>
        <source>Lost to waiting: of the visitors who were asked why they left without buying, the share who speak of waiting or of the queue.</source>
        <translation>Durch Warten verloren: von den Besuchern, die gefragt wurden, warum sie ohne Kauf gingen, der Anteil, der vom Warten oder von der Schlange spricht.</translation>
    </message>
    <message>
        <source>complaints (they need contacts with a reason, and customers with a home store)</source>
        <translation>Beschwerden (sie brauchen Kontakte mit einem Grund und Kunden mit einer Stammfiliale)</translation>
    </message>
    <message>
        <source>complaints (no reason of a contact speaks of one)</source>
        <translation>Beschwerden (kein Grund eines Kontakts spricht davon)</translation>
    </message>
    <message>
        <source>Complaints per 100 orders</source>
        <translation>Beschwerden je 100 Bestellungen</translation>
    </message>
    <message>
        <source>Complaints: contacts whose reason speaks of one, of customers with this home store, per 100 of their orders in any channel. Contacts name no store.</source>
        <translation>Beschwerden: Kontakte, deren Grund davon spricht, von Kunden mit dieser Stammfiliale, je 100 ihrer Bestellungen auf allen Wegen. Kontakte nennen keine Filiale.</translation>
    </message>
    <message>
        <source>satisfaction (no survey answers that name a store)</source>
        <translation>Zufriedenheit (keine Umfrageantworten, die eine Filiale nennen)</translation>
    </message>
    <message>
        <source>Satisfaction: mean of “{0}” on the scale from {1} to {2}.</source>
        <translation>Zufriedenheit: Mittelwert von „{0}“ auf der Skala von {1} bis {2}.</translation>
    </message>
    <message>
        <source>mystery score (no testers’ visits that name a store)</source>
        <translation>Testkaufwert (keine Testbesuche, die eine Filiale nennen)</translation>
    </message>
    <message>
        <source>Mystery score</source>
        <translation>Testkaufwert</translation>
    </message>
    <message>
        <source>Look at what visitors of this store say when they leave, and who is on duty when.</source>
        <translation>Sehen Sie nach, was Besucher dieser Filiale beim Gehen sagen und wer wann Dienst hat.</translation>
    </message>
    <message>
        <source>See what this store does differently, and whether others can do the same.</source>
        <translation>Sehen Sie nach, was diese Filiale anders macht und ob andere es ebenso können.</translation>
    </message>
    <message>
        <source>“{0}” is why {1} leave {2} without buying, against {3} elsewhere.</source>
        <translation>„{0}“ ist der Grund, warum {1} {2} ohne Kauf verlassen, gegenüber {3} anderswo.</translation>
    </message>
    <message>
        <source>It is a reason of this store, which it can do something about.</source>
        <translation>Es ist ein Grund dieser Filiale, an dem sie etwas ändern kann.</translation>
    </message>
    <message>
        <source>“{0}” is why {1} of lost visits end without a purchase: sales of some {2} a year.</source>
        <translation>„{0}“ ist der Grund für {1} der Besuche ohne Kauf: Umsatz von etwa {2} im Jahr.</translation>
    </message>
    <message>
        <source>It is the most frequent reason of visitors who might have bought.</source>
        <translation>Es ist der häufigste Grund von Besuchern, die hätten kaufen können.</translation>
    </message>
    <message>
        <source>See in which stores, and at which hours, it is named most.</source>
        <translation>Sehen Sie nach, in welchen Filialen und zu welchen Stunden er am häufigsten genannt wird.</translation>
    </message>
    <message>
        <source>Weights of the interviews</source>
        <translation>Gewichte der Befragungen</translation>
    </message>
    <message>
        <source>To the counts of the doors</source>
        <translation>Auf die Zählungen der Türen</translation>
    </message>
    <message>
        <source>Interviews are made when there is time for them. Weighted, they stand for all who left without buying, store by store and hour by hour.</source>
        <translation>Befragt wird, wenn Zeit dafür ist. Gewichtet stehen die Befragungen für alle, die ohne Kauf gingen, Filiale für Filiale und Stunde für Stunde.</translation>
    </message>
    <message>
        <source>Largest weight</source>
        <translation>Größtes Gewicht</translation>
    </message>
    <message>
        <source>No interview counts more than so many times the average.</source>
        <translation>Keine Befragung zählt mehr als so viele Male den Durchschnitt.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Reasons as customers gave them to interviewers, or as staff wrote them down.</source>
        <translation>Gründe, wie Kunden sie Interviewern nannten oder wie Mitarbeiter sie notierten.</translation>
    </message>
    <message>
        <source>What they came for</source>
        <translation>Weswegen sie kamen</translation>
    </message>
    <message>
        <source>The column that says so by its name</source>
        <translation>Die Spalte, die es ihrem Namen nach sagt</translation>
    </message>
    <message>
        <source>A column of the visits by which reasons are shown apart.</source>
        <translation>Eine Spalte der Besuche, nach der die Gründe getrennt gezeigt werden.</translation>
    </message>
    <message>
        <source>Shares of fewer interviews are not shown.</source>
        <translation>Anteile aus weniger Befragungen werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>“{0}” is why {1} of those who were asked left without buying.</source>
        <translation>„{0}“ ist der Grund, warum {1} der Befragten ohne Kauf gingen.</translation>
    </message>
    <message>
        <source>{0} {0|visitor|visitors} came; how many of them bought is not in the data.</source>
        <translation>{0} {0|Besucher kam|Besucher kamen}; wie viele davon kauften, steht nicht in den Daten.</translation>
    </message>
    <message>
        <source>{0} of {1} {1|visitor|visitors} buy; the others were not asked why they left.</source>
        <translation>{0} von {1} {1|Besucher|Besuchern} kaufen; die anderen wurden nicht gefragt, warum sie gingen.</translation>
    </message>
    <message>
        <source>{0} of visitors buy; of those who leave without, {1} say “{2}”.</source>
        <translation>{0} der Besucher kaufen; von denen, die ohne Kauf gehen, sagen {1} „{2}“.</translation>
    </message>
    <message>
        <source>{0} of visitors buy; of those who were asked why not, {1} say “{2}”.</source>
        <translation>{0} der Besucher kaufen; von denen, die nach dem Grund gefragt wurden, sagen {1} „{2}“.</translation>
    </message>
    <message>
        <source>all stores</source>
        <translation>alle Filialen</translation>
    </message>
    <message>
        <source>Conversion by hour</source>
        <translation>Kaufquote nach Stunde</translation>
    </message>
    <message>
        <source>Conversion over time</source>
        <translation>Kaufquote im Zeitverlauf</translation>
    </message>
    <message>
        <source>Conversion against what is to be expected, in points</source>
        <translation>Kaufquote gegenüber dem, was zu erwarten ist, in Punkten</translation>
    </message>
    <message>
        <source>Points above or below</source>
        <translation>Punkte darüber oder darunter</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>wie erwartet</translation>
    </message>
    <message>
        <source>Reasons by who asked</source>
        <translation>Gründe nach dem, der fragte</translation>
    </message>
    <message>
        <source>Reasons by what people came for</source>
        <translation>Gründe nach dem, weswegen man kam</translation>
    </message>
    <message>
        <source>Nobody was asked why they left: the visits have no reasons.</source>
        <translation>Niemand wurde gefragt, warum er ging: Die Besuche haben keine Gründe.</translation>
    </message>
    <message>
        <source>{0} {0|interview|interviews} with a reason are weighted to {1} lost visits that the doors counted from {2} to {3}, in {4} {4|cell|cells} of store, part of the week and hours: those who are easy to ask count no more than the others. Weighted, they say as much as {5} equal ones (Kish 1965).</source>
        <translation>{0} {0|Befragung|Befragungen} mit einem Grund sind auf {1} Besuche ohne Kauf gewichtet, die die Türen vom {2} bis {3} zählten, in {4} {4|Zelle|Zellen} aus Filiale, Teil der Woche und Stunden: Wer leicht zu fragen ist, zählt nicht mehr als die anderen. Gewichtet sagen sie so viel wie {5} gleiche (Kish 1965).</translation>
    </message>
    <message>
        <source>{0} {0|interview counts|interviews count} as much as the cap allows, so their cells stand for less than they should.</source>
        <translation>{0} {0|Befragung zählt|Befragungen zählen} so viel, wie die Obergrenze erlaubt; ihre Zellen stehen damit für weniger, als sie sollten.</translation>
    </message>
    <message>
        <source>In stores with {0} of the lost visits nobody was asked: their reasons are taken to be those of the others.</source>
        <translation>In Filialen mit {0} der Besuche ohne Kauf wurde niemand gefragt: Ihre Gründe gelten als die der anderen.</translation>
    </message>
    <message>
        <source>{0} {0|interview|interviews} with a reason count alike: whoever is easy to ask counts as much as was asked.</source>
        <translation>{0} {0|Befragung|Befragungen} mit einem Grund zählen gleich: Wer leicht zu fragen ist, zählt so oft, wie er gefragt wurde.</translation>
    </message>
    <message>
        <source>What lost visits would have brought takes them to buy as often as all visitors of their store do, for its average order: with the reason gone they would be visitors like any other. The interval holds the chance of the interviews and of the orders, not that of the assumption.</source>
        <translation>Was Besuche ohne Kauf gebracht hätten, nimmt an, dass sie so oft kaufen wie alle Besucher ihrer Filiale, zu deren mittlerer Bestellung: Ohne den Grund wären es Besucher wie alle anderen. Das Intervall enthält den Zufall der Befragungen und der Bestellungen, nicht den der Annahme.</translation>
    </message>
    <message>
        <source>{0} who left without buying gave no reason: they are in no share.</source>
        <translation>{0}, die ohne Kauf gingen, nannten keinen Grund: Sie sind in keinem Anteil.</translation>
    </message>
    <message>
        <source>What visitors came for is not in the data: reasons are not parted by it.</source>
        <translation>Weswegen Besucher kamen, steht nicht in den Daten: Gründe werden nicht danach getrennt.</translation>
    </message>
    <message>
        <source>Who asked is not in the data.</source>
        <translation>Wer fragte, steht nicht in den Daten.</translation>
    </message>
    <message>
        <source>Only {0} {0|interview|interviews}: shares of so few say little.</source>
        <translation>Nur {0} {0|Befragung|Befragungen}: Anteile aus so wenigen sagen wenig.</translation>
    </message>
    <message>
        <source>Visitors are those of {0} {0|count|counts}.</source>
        <translation>Besucher sind die von {0} {0|Zählung|Zählungen}.</translation>
    </message>
    <message>
        <source>{0} single {0|visit|visits} in stores that have counts {0|is|are} not counted again: the count is used.</source>
        <translation>{0} {0|einzelner Besuch|einzelne Besuche} in Filialen, die Zählungen haben, {0|wird|werden} nicht noch einmal gezählt: Es gilt die Zählung.</translation>
    </message>
    <message>
        <source>In stores without counts each of {0} {0|row|rows} is a visitor: where these are interviews and not all visits, conversion is that of who was asked.</source>
        <translation>In Filialen ohne Zählungen ist jede von {0} {0|Zeile|Zeilen} ein Besucher: Wo das Befragungen sind und nicht alle Besuche, ist die Kaufquote die der Befragten.</translation>
    </message>
    <message>
        <source>{0} {0|total|totals} of days that have hours as well {0|is|are} left out.</source>
        <translation>{0} {0|Summe|Summen} von Tagen, die auch Stunden haben, {0|ist|sind} weggelassen.</translation>
    </message>
    <message>
        <source>The counts have no purchases: these are the orders of the store and hour.</source>
        <translation>Die Zählungen haben keine Käufe: Es sind die Bestellungen der Filiale und Stunde.</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} without store or time {0|is|are} left out.</source>
        <translation>{0} {0|Zeile|Zeilen} ohne Filiale oder Zeit {0|ist|sind} weggelassen.</translation>
    </message>
    <message>
        <source>{0} {0|count|counts} without purchases {0|is|are} in the visitors but not in the conversion.</source>
        <translation>{0} {0|Zählung|Zählungen} ohne Käufe {0|ist|sind} in den Besuchern, aber nicht in der Kaufquote.</translation>
    </message>
    <message>
        <source>{0} {0|count has|counts have} more purchases than visitors and {0|is|are} taken as all having bought: look whether a door was not counted.</source>
        <translation>{0} {0|Zählung hat|Zählungen haben} mehr Käufe als Besucher und {0|gilt|gelten} so, als hätten alle gekauft: Sehen Sie nach, ob eine Tür nicht gezählt wurde.</translation>
    </message>
    <message>
        <source>Changes compare {0} to {1} with {2} to {3}, each store against all others together.</source>
        <translation>Änderungen vergleichen {0} bis {1} mit {2} bis {3}, jede Filiale gegenüber allen anderen zusammen.</translation>
    </message>
    <message>
        <source>What conversion is to be expected: a binomial regression of {0} counts on weekday, hour, how busy it is, the format that several stores share and the further columns of the visits, with over-dispersion ({1} times the binomial variance). What is left is the store&apos;s own.</source>
        <translation>Welche Kaufquote zu erwarten ist: eine Binomialregression von {0} Zählungen auf Wochentag, Stunde, wie voll es ist, das Format, das mehrere Filialen haben, und die weiteren Spalten der Besuche, mit Überstreuung (das {1}-Fache der Binomialvarianz). Was übrig bleibt, ist der Filiale eigen.</translation>
    </message>
    <message>
        <source>Formats that one store alone has are compared with all others: {0}.</source>
        <translation>Formate, die nur eine Filiale hat, werden mit allen anderen verglichen: {0}.</translation>
    </message>
    <message>
        <source>The regression is fitted to every so many counts, evenly.</source>
        <translation>Die Regression ist an jede soundsovielte Zählung angepasst, gleichmäßig.</translation>
    </message>
    <message>
        <source>{0} {0|count|counts} that {0|lacks|lack} a value of these columns {0|is|are} left out of it.</source>
        <translation>{0} {0|Zählung|Zählungen}, {0|der|denen} ein Wert dieser Spalten fehlt, {0|ist|sind} darin weggelassen.</translation>
    </message>
    <message>
        <source>No visit says how many came, who bought or why not: map the column of visitors, purchases or the reason.</source>
        <translation>Kein Besuch sagt, wie viele kamen, wer kaufte oder warum nicht: Ordnen Sie die Spalte der Besucher, der Käufe oder des Grundes zu.</translation>
    </message>
    <message>
        <source>Visits and conversion</source>
        <translation>Besuche und Kaufquote</translation>
    </message>
    <message>
        <source>Who leaves the stores without buying, where and why?</source>
        <translation>Wer verlässt die Filialen ohne Kauf, wo und warum?</translation>
    </message>
    <message>
        <source>Shows how many visitors come and how many of them buy, by store, hour and weekday, whether a store does better or worse than its circumstances explain, and why the others leave: interviews at the exit are weighted to the counts of the doors, so that a few who like to talk do not decide. Each reason has what its lost visits would have brought.</source>
        <translation>Zeigt, wie viele Besucher kommen und wie viele davon kaufen, nach Filiale, Stunde und Wochentag, ob eine Filiale besser oder schlechter dasteht, als ihre Umstände erklären, und warum die anderen gehen: Befragungen am Ausgang werden auf die Zählungen der Türen gewichtet, damit nicht wenige Gesprächige entscheiden. Zu jedem Grund steht, was die verlorenen Besuche gebracht hätten.</translation>
    </message>
    <message>
        <source>Only respondents with</source>
        <translation>Nur Befragte mit</translation>
    </message>
    <message>
        <source>Fields or questions and the values that count, parted by semicolons: “question:Gender=f; customers.country=France, Spain”. Empty: everybody.</source>
        <translation>Felder oder Fragen und die Werte, die zählen, durch Semikolons getrennt: „question:Gender=f; customers.country=France, Spain“. Leer: alle.</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Surely differ</source>
        <translation>Unterscheiden sich sicher</translation>
    </message>
    <message>
        <source>Only respondents with {0} count.</source>
        <translation>Nur Befragte mit {0} zählen.</translation>
    </message>
    <message>
        <source>How sure the order of the drivers is</source>
        <translation>Wie sicher die Reihenfolge der Treiber ist</translation>
    </message>
    <message>
        <source>Rank (95 %)</source>
        <translation>Rang (95 %)</translation>
    </message>
    <message>
        <source>driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>Importance of “{0}”</source>
        <translation>Wichtigkeit von „{0}“</translation>
    </message>
    <message>
        <source>Explained of the differences in “{0}”</source>
        <translation>Erklärter Teil der Unterschiede bei „{0}“</translation>
    </message>
    <message>
        <source>Respondents with all answers</source>
        <translation>Befragte mit allen Antworten</translation>
    </message>
    <message>
        <source>Gave the same answer to all ratings</source>
        <translation>Gaben bei allen Bewertungen dieselbe Antwort</translation>
    </message>
    <message>
        <source>Took less than half of the median time</source>
        <translation>Brauchten weniger als die Hälfte der mittleren Zeit</translation>
    </message>
    <message>
        <source>Answers “don&apos;t know”</source>
        <translation>Antworten „weiß nicht“</translation>
    </message>
    <message>
        <source>Nobody has the value “{0}” of {1}. There are: {2}.</source>
        <translation>Niemand hat den Wert „{0}“ von {1}. Es gibt: {2}.</translation>
    </message>
    <message>
        <source>“{0}” names no values: write a field, = and its values, such as question:Gender=f.</source>
        <translation>„{0}“ nennt keine Werte: Schreiben Sie ein Feld, = und seine Werte, etwa question:Gender=f.</translation>
    </message>
    <message>
        <source>Nobody has all of these values: {0}.</source>
        <translation>Niemand hat alle diese Werte: {0}.</translation>
    </message>
    <message>
        <source>Radar chart</source>
        <translation>Netzdiagramm</translation>
    </message>
    <message>
        <source>Draws the scores on axes all round as well, where there are three at least. Areas mislead: dots are read more surely.</source>
        <translation>Zeichnet die Werte zusätzlich auf Achsen ringsum, wo es mindestens drei sind. Flächen täuschen: Punkte werden sicherer gelesen.</translation>
    </message>
    <message>
        <source>There is no survey “{0}” any more.</source>
        <translation>Es gibt die Umfrage „{0}“ nicht mehr.</translation>
    </message>
    <message>
        <source>“{0}” runs over several lines, so that nothing can be kept of it: import the survey with names of one line.</source>
        <translation>„{0}“ geht über mehrere Zeilen, sodass nichts dazu aufgehoben werden kann: Importieren Sie die Umfrage mit Namen in einer Zeile.</translation>
    </message>
    <message>
        <source>The design is left out. {0}</source>
        <translation>Der Stichprobenplan wird weggelassen. {0}</translation>
    </message>
    <message>
        <source>Cells of {0} with fewer than {1} respondents: {2}. Set a target for each field by itself, or put cells together.</source>
        <translation>Zellen von {0} mit weniger als {1} Befragten: {2}. Setzen Sie ein Ziel für jedes Feld einzeln oder fassen Sie Zellen zusammen.</translation>
    </message>
    <message>
        <source>Cells are weighted to the shares that were set for {0} (post-stratification).</source>
        <translation>Zellen werden auf die Anteile gewichtet, die für {0} gesetzt sind (Poststratifikation).</translation>
    </message>
    <message>
        <source>Nothing is known after {0}: alerts are those up to then.</source>
        <translation>Nach dem {0} ist nichts bekannt: Die Meldungen reichen bis dahin.</translation>
    </message>
    <message>
        <source>The filter leaves nothing of these, so they are not watched: {0}.</source>
        <translation>Der Filter lässt hiervon nichts übrig, deshalb wird es nicht beobachtet: {0}.</translation>
    </message>
    <message>
        <source>All contributions of a table add up to the change from {0} to {1}.</source>
        <translation>Alle Beiträge einer Tabelle ergeben zusammen die Veränderung von {0} zu {1}.</translation>
    </message>
    <message>
        <source>{0}: {1} expected from {2} to {3}, {4}.</source>
        <translation>{0}: vom {2} bis {3} sind {1} zu erwarten, {4}.</translation>
    </message>
    <message>
        <source>{0}: {1} expected from {2} to {3} if it goes on as lately, {4}; what the time of the year brings is not known from less than two years.</source>
        <translation>{0}: vom {2} bis {3} sind {1} zu erwarten, wenn es weitergeht wie zuletzt, {4}; was die Jahreszeit bringt, ist aus weniger als zwei Jahren nicht bekannt.</translation>
    </message>
    <message>
        <source>{0}: {1} expected from {2} to {3}, {4} a year earlier, and {5}.</source>
        <translation>{0}: vom {2} bis {3} sind {1} zu erwarten, {4} ein Jahr zuvor, und {5}.</translation>
    </message>
    <message>
        <source>{1} in {0} stands out and is taken as {2}, as usual then; set Outliers to keep it.</source>
        <translation>{1} ({0}) fällt auf und wird als {2} genommen, wie es dann üblich ist; mit „Ausreißer“ bleibt es.</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}; in the same days a year earlier returns came to {3} more than sales.</source>
        <translation>{0} vom {1} bis {2}; an denselben Tagen ein Jahr zuvor lagen die Rückgaben {3} über den Verkäufen.</translation>
    </message>
    <message>
        <source>{0} more rows</source>
        <translation>{0} weitere Zeilen</translation>
    </message>
    <message>
        <source>Filter: none</source>
        <translation>Filter: keiner</translation>
    </message>
    <message>
        <source>Filter: {0}</source>
        <translation>Filter: {0}</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>Stand {0}</translation>
    </message>
    <message>
        <source>Options: {0}</source>
        <translation>Optionen: {0}</translation>
    </message>
    <message>
        <source>{0}, data version {1}, Clientele {2}</source>
        <translation>{0}, Datenstand {1}, Clientele {2}</translation>
    </message>
    <message>
        <source>There is nothing to put on a slide.</source>
        <translation>Es gibt nichts, das auf eine Folie könnte.</translation>
    </message>
    <message>
        <source>Slides cannot be written to “{0}”: name a file.</source>
        <translation>Folien können nicht nach „{0}“ geschrieben werden: nennen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Writing the slides</source>
        <translation>Folien werden geschrieben</translation>
    </message>
    <message>
        <source>surely above the others</source>
        <translation>sicher über den anderen</translation>
    </message>
    <message>
        <source>surely below the others</source>
        <translation>sicher unter den anderen</translation>
    </message>
    <message>
        <source>surely higher than {0}</source>
        <translation>sicher höher als {0}</translation>
    </message>
    <message>
        <source>All of this side, positive</source>
        <translation>Diese Seite zusammen, positiv</translation>
    </message>
    <message>
        <source>All of this side, negative</source>
        <translation>Diese Seite zusammen, negativ</translation>
    </message>
    <message>
        <source>Crosstab</source>
        <translation>Kreuztabelle</translation>
    </message>
    <message>
        <source>A report cannot be written as “{0}”. End the file&apos;s name in .pdf, .html, .pptx or .xlsx.</source>
        <translation>Ein Bericht lässt sich nicht als „{0}“ schreiben. Lassen Sie den Dateinamen auf .pdf, .html, .pptx oder .xlsx enden.</translation>
    </message>
    <message>
        <source>The project has no survey: import responses first.</source>
        <translation>Das Projekt hat keine Umfrage: Importieren Sie zuerst Antworten.</translation>
    </message>
    <message>
        <source>{0} {0|respondent|respondents}, {1} {1|question|questions}, {2} {2|wave|waves}</source>
        <translation>{0} {0|Befragter|Befragte}, {1} {1|Frage|Fragen}, {2} {2|Welle|Wellen}</translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>Nichts ist anders.</translation>
    </message>
    <message>
        <source>{0} {0|answer|answers}</source>
        <translation>{0} {0|Antwort|Antworten}</translation>
    </message>
    <message>
        <source>{0} don&apos;t know</source>
        <translation>{0} weiß nicht</translation>
    </message>
    <message>
        <source>{0} no answer</source>
        <translation>{0} ohne Antwort</translation>
    </message>
    <message>
        <source>{0} not asked</source>
        <translation>{0} nicht gefragt</translation>
    </message>
    <message>
        <source>Design effect: {0}</source>
        <translation>Designeffekt: {0}</translation>
    </message>
    <message>
        <source>Effective base: {0} of {1}</source>
        <translation>Effektive Basis: {0} von {1}</translation>
    </message>
    <message>
        <source>Largest weight: {0} times the mean, smallest {1}</source>
        <translation>Größtes Gewicht: {0}-mal der Mittelwert, kleinstes {1}</translation>
    </message>
    <message>
        <source>At the limit: {0} {0|respondent|respondents}</source>
        <translation>An der Grenze: {0} {0|Befragter|Befragte}</translation>
    </message>
    <message>
        <source>Mystery score of {0}</source>
        <translation>Testkaufwert von {0}</translation>
    </message>
    <message>
        <source>Rank of {0} (with 90 % of certainty)</source>
        <translation>Rang unter {0} (mit 90 % Sicherheit)</translation>
    </message>
    <message>
        <source>Tasks for our stores</source>
        <translation>Aufgaben für unsere Filialen</translation>
    </message>
    <message>
        <source>Rated articles</source>
        <translation>Bewertete Artikel</translation>
    </message>
    <message>
        <source>Mean rating of {0}</source>
        <translation>Mittlere Bewertung von {0}</translation>
    </message>
    <message>
        <source>Its ratings</source>
        <translation>Seine Bewertungen</translation>
    </message>
    <message>
        <source>Share of voice of {0}</source>
        <translation>Share of Voice von {0}</translation>
    </message>
    <message>
        <source>Net sentiment of {0}</source>
        <translation>Nettostimmung von {0}</translation>
    </message>
    <message>
        <source>Posts about all</source>
        <translation>Beiträge über alle</translation>
    </message>
    <message>
        <source>Rank of {0}</source>
        <translation>Rang von {0}</translation>
    </message>
    <message>
        <source>Measures of stores clearly worse than before</source>
        <translation>Kennzahlen von Filialen klar schlechter als zuvor</translation>
    </message>
    <message>
        <source>Measures of stores clearly better than before</source>
        <translation>Kennzahlen von Filialen klar besser als zuvor</translation>
    </message>
    <message>
        <source>Of visitors buy</source>
        <translation>Der Besucher kaufen</translation>
    </message>
    <message>
        <source>Of them for “{0}”</source>
        <translation>Davon wegen „{0}“</translation>
    </message>
    <message>
        <source>What these would have spent, a year</source>
        <translation>Was diese ausgegeben hätten, im Jahr</translation>
    </message>
    <message>
        <source>We reach {0} of the points in mystery visits.</source>
        <translation>Wir erreichen {0} der Punkte in Testkäufen.</translation>
    </message>
    <message>
        <source>We lead in mystery visits with {0} of the points, before {1} with {2}.</source>
        <translation>Wir führen in Testkäufen mit {0} der Punkte, vor {1} mit {2}.</translation>
    </message>
    <message>
        <source>We reach {0} of the points in mystery visits and {1} {2}.</source>
        <translation>Wir erreichen {0} der Punkte in Testkäufen und {1} {2}.</translation>
    </message>
    <message>
        <source>Against “{0}” go: {1}.</source>
        <translation>Gegen „{0}“ gehen: {1}.</translation>
    </message>
    <message>
        <source>No maximum is told and no score is above 1: a criterion is met or not.</source>
        <translation>Kein Höchstwert ist angegeben und keine Punktzahl über 1: Ein Kriterium ist erfüllt oder nicht.</translation>
    </message>
    <message>
        <source>Ranks come from {0} resamples of whole visits. Companies are tied where their difference is not sure by Welch&apos;s test, adjusted over all pairs of companies (Holm 1979), as one looks at all of them.</source>
        <translation>Ränge kommen aus {0} neuen Ziehungen ganzer Besuche. Unternehmen gelten als gleichauf, wo ihr Unterschied nach Welchs Test, angepasst über alle Paare von Unternehmen (Holm 1979), nicht sicher ist, denn man schaut auf alle.</translation>
    </message>
    <message>
        <source>No criterion in the visits to {0} counts: all weights are 0. Set What counts to all criteria alike.</source>
        <translation>Kein Kriterium der Besuche bei {0} zählt: Alle Gewichte sind 0. Setzen Sie „Was zählt“ auf alle Kriterien gleich.</translation>
    </message>
    <message>
        <source>Correlation between stores</source>
        <translation>Korrelation zwischen Filialen</translation>
    </message>
    <message>
        <source>p of the difference to the next, adjusted</source>
        <translation>p des Unterschieds zum nächsten, angepasst</translation>
    </message>
    <message>
        <source>No mystery visit has a score that counts. {0}</source>
        <translation>Kein Testkauf hat eine Punktzahl, die zählt. {0}</translation>
    </message>
    <message>
        <source>{0} {0|spelling|spellings} of companies that {0|differs|differ} from another in case, accents or blanks only {0|counts|count} as one with it; a click filters the commonest spelling.</source>
        <translation>{0} {0|Schreibweise|Schreibweisen} von Unternehmen, die sich von einer anderen nur in Groß- und Kleinschreibung, Akzenten oder Leerzeichen {0|unterscheidet|unterscheiden}, {0|zählt|zählen} als dasselbe Unternehmen; ein Klick filtert die häufigste Schreibweise.</translation>
    </message>
    <message>
        <source>How sales react to our own prices</source>
        <translation>Wie Verkäufe auf unsere eigenen Preise reagieren</translation>
    </message>
    <message>
        <source>Price elasticity</source>
        <translation>Preiselastizität</translation>
    </message>
    <message>
        <source>Price moved by 5 % and more</source>
        <translation>Preis änderte sich um 5 % und mehr</translation>
    </message>
    <message>
        <source>How far prices move beside products and weeks</source>
        <translation>Wie weit sich Preise neben Produkt und Woche bewegen</translation>
    </message>
    <message>
        <source>Occasions on which prices change</source>
        <translation>Gelegenheiten, zu denen sich Preise ändern</translation>
    </message>
    <message>
        <source>How sales react to our own prices cannot be told: {0} {0|product was|products were} sold in eight weeks and more, five are needed.</source>
        <translation>Wie Verkäufe auf unsere eigenen Preise reagieren, lässt sich nicht sagen: {0} {0|Produkt wurde|Produkte wurden} in acht und mehr Wochen verkauft, nötig sind fünf.</translation>
    </message>
    <message>
        <source>How sales react to our own prices cannot be told: beside what all products do together, prices move by {0} (standard deviation), and {1} of {2} {2|product|products} changed by 5 % and more. Change prices of some products and not of others to learn it.</source>
        <translation>Wie Verkäufe auf unsere eigenen Preise reagieren, lässt sich nicht sagen: Neben dem, was alle Produkte gemeinsam tun, bewegen sich die Preise um {0} (Standardabweichung), und {1} von {2} {2|Produkt|Produkten} änderten sich um 5 % und mehr. Ändern Sie die Preise mancher Produkte und anderer nicht, um es zu erfahren.</translation>
    </message>
    <message>
        <source>How sales react to our own prices cannot be told: prices change against each other on about {0} occasions only, and what else was new then cannot be told from the prices. Change some prices now and others later to learn it.</source>
        <translation>Wie Verkäufe auf unsere eigenen Preise reagieren, lässt sich nicht sagen: Die Preise ändern sich nur zu etwa {0} Gelegenheiten gegeneinander, und was dann sonst noch neu war, lässt sich von den Preisen nicht trennen. Ändern Sie manche Preise jetzt und andere später, um es zu erfahren.</translation>
    </message>
    <message>
        <source>How sales react to our own prices cannot be told: the elasticity could be anything from {0} to {1}, which is too wide to decide by.</source>
        <translation>Wie Verkäufe auf unsere eigenen Preise reagieren, lässt sich nicht sagen: Die Elastizität könnte alles von {0} bis {1} sein; danach lässt sich nichts entscheiden.</translation>
    </message>
    <message>
        <source>Order lines name no products: the elasticity is of what each of {0} stores sells at its mean price, week by week, which also moves with what is bought.</source>
        <translation>Bestellpositionen nennen keine Produkte: Die Elastizität ist die dessen, was jede von {0} Filialen Woche für Woche zu ihrem mittleren Preis verkauft, der sich auch mit dem ändert, was gekauft wird.</translation>
    </message>
    <message>
        <source>Elasticity: weekly quantities of {0} products over {1} weeks on the log of the price paid, with an effect of each product and each week; quasi-Poisson, for there are weeks without sales; errors robust to anything within a product (95 %). Prices that were cut when demand was weak make it look smaller than it is.</source>
        <translation>Elastizität: wöchentliche Mengen von {0} Produkten über {1} Wochen auf den Logarithmus des gezahlten Preises, mit einem Effekt jedes Produkts und jeder Woche; Quasi-Poisson, da es Wochen ohne Verkäufe gibt; Fehler robust gegen alles innerhalb eines Produkts (95 %). Wurden Preise bei schwacher Nachfrage gesenkt, sieht sie kleiner aus, als sie ist.</translation>
    </message>
    <message>
        <source>Elasticity: log weekly quantities of {0} products over {1} weeks on the log of the price paid, with an effect of each product and each week; errors robust to anything within a product (95 %). Prices that were cut when demand was weak make it look smaller than it is.</source>
        <translation>Elastizität: Logarithmus der wöchentlichen Mengen von {0} Produkten über {1} Wochen auf den Logarithmus des gezahlten Preises, mit einem Effekt jedes Produkts und jeder Woche; Fehler robust gegen alles innerhalb eines Produkts (95 %). Wurden Preise bei schwacher Nachfrage gesenkt, sieht sie kleiner aus, als sie ist.</translation>
    </message>
    <message>
        <source>Competitors ask {0} more than we do for the same {1} {1|product|products}</source>
        <translation>Wettbewerber verlangen {0} mehr als wir, verglichen über {1} {1|gemeinsames Produkt|gemeinsame Produkte}</translation>
    </message>
    <message>
        <source>Competitors ask {0} less than we do for the same {1} {1|product|products}</source>
        <translation>Wettbewerber verlangen {0} weniger als wir, verglichen über {1} {1|gemeinsames Produkt|gemeinsame Produkte}</translation>
    </message>
    <message>
        <source>Competitors ask about what we do for the same {0} {0|product|products}</source>
        <translation>Wettbewerber verlangen etwa dasselbe wie wir, verglichen über {0} {0|gemeinsames Produkt|gemeinsame Produkte}</translation>
    </message>
    <message>
        <source>{0}; in {1} groups of products a competitor has newly gone below us.</source>
        <translation>{0}; in {1} Produktgruppen liegt ein Wettbewerber neu unter uns.</translation>
    </message>
    <message>
        <source>{0}; {1} has been newly below us since {2}.</source>
        <translation>{0}; {1} liegt seit dem {2} neu unter uns.</translation>
    </message>
    <message>
        <source>{0}; {1} has been newly below us in {2} since {3}.</source>
        <translation>{0}; {1} liegt in {2} seit dem {3} neu unter uns.</translation>
    </message>
    <message>
        <source>Against {0}, {1} asks {2} of its prices for the same products and {3} asks {4}.</source>
        <translation>Für dieselben Produkte verlangt {1} {2} der Preise von {0}, und {3} verlangt {4}.</translation>
    </message>
    <message>
        <source>Of {0} companies {1} is the cheapest, at {2} of the market’s prices, and {3} the dearest, at {4}.</source>
        <translation>Von {0} Unternehmen ist {1} mit {2} der Marktpreise das billigste und {3} mit {4} das teuerste.</translation>
    </message>
    <message>
        <source>Competitors’ prices against ours</source>
        <translation>Preise der Wettbewerber gegenüber unseren</translation>
    </message>
    <message>
        <source>Products on which we are cheaper</source>
        <translation>Produkte, bei denen wir billiger sind</translation>
    </message>
    <message>
        <source>Matched products</source>
        <translation>Gemeinsame Produkte</translation>
    </message>
    <message>
        <source>Our revenue that is with them</source>
        <translation>Anteil unseres Umsatzes mit ihnen</translation>
    </message>
    <message>
        <source>Revenue newly undercut, 365 days</source>
        <translation>Neu unterbotener Umsatz, 365 Tage</translation>
    </message>
    <message>
        <source>Groups of products newly undercut</source>
        <translation>Neu unterbotene Produktgruppen</translation>
    </message>
    <message>
        <source>Per cent of sales for one per cent of price</source>
        <translation>Prozent Absatz je Prozent Preis</translation>
    </message>
    <message>
        <source>Our own price is that in the offers for {0} {0|product|products}, what customers paid around that day for {1}, and the price in the product list for {2}.</source>
        <translation>Unser eigener Preis ist bei {0} {0|Produkt|Produkten} der in den Angeboten, bei {1} das, was Kunden um diesen Tag bezahlten, und bei {2} der Preis der Produktliste.</translation>
    </message>
    <message>
        <source>{0} of {1} products with a price of ours have an offer of a competitor on that day; they bring {2} of the revenue of 365 days.</source>
        <translation>{0} von {1} Produkten mit einem Preis von uns haben an diesem Tag ein Angebot eines Wettbewerbers; sie bringen {2} des Umsatzes von 365 Tagen.</translation>
    </message>
    <message>
        <source>{0} of {1} products with a price of ours have an offer of a competitor on that day.</source>
        <translation>{0} von {1} Produkten mit einem Preis von uns haben an diesem Tag ein Angebot eines Wettbewerbers.</translation>
    </message>
    <message>
        <source>Price index: the geometric mean of a competitor’s prices over ours for the same products (Jevons); 100 is our price, 95 is 5 % below it. The 95 % interval takes the products as a sample of all.</source>
        <translation>Preisindex: das geometrische Mittel der Preise eines Wettbewerbers durch unsere, für dieselben Produkte (Jevons); 100 ist unser Preis, 95 liegt 5 % darunter. Das 95-%-Intervall nimmt die Produkte als Stichprobe aller.</translation>
    </message>
    <message>
        <source>Price index: the geometric mean of a company’s prices over those that it is compared with, for the same products (Jevons); 100 is alike. The 95 % interval takes the products as a sample of all.</source>
        <translation>Preisindex: das geometrische Mittel der Preise eines Unternehmens durch die, mit denen es verglichen wird, für dieselben Produkte (Jevons); 100 ist gleich. Das 95-%-Intervall nimmt die Produkte als Stichprobe aller.</translation>
    </message>
    <message>
        <source>The weighted index counts each product by our revenue with it, which has to stand for the competitor’s sales as well, as these are not known (Törnqvist).</source>
        <translation>Der gewichtete Index zählt jedes Produkt nach unserem Umsatz damit, der auch für die Verkäufe des Wettbewerbers stehen muss, da diese nicht bekannt sind (Törnqvist).</translation>
    </message>
    <message>
        <source>GEKS compares every pair of companies over the products of that pair, so that gaps in assortments do not count and going by a third company comes to the same; its interval draws the products anew (bootstrap).</source>
        <translation>GEKS vergleicht jedes Paar von Unternehmen über die Produkte dieses Paars, sodass Lücken in Sortimenten nicht zählen und der Weg über ein drittes Unternehmen auf dasselbe hinausläuft; sein Intervall zieht die Produkte neu (Bootstrap).</translation>
    </message>
    <message>
        <source>Prices are those of {0}; an offer counts for up to {1} days after it was seen.</source>
        <translation>Die Preise sind die vom {0}; ein Angebot zählt bis zu {1} Tage, nachdem es gesehen wurde.</translation>
    </message>
    <message>
        <source>Offers have no time: all of them count as prices of today.</source>
        <translation>Angebote haben keine Zeit: Alle zählen als Preise von heute.</translation>
    </message>
    <message>
        <source>Whether a competitor is newly below us cannot be told: no company sells four products of ours.</source>
        <translation>Ob ein Wettbewerber neu unter uns liegt, lässt sich nicht sagen: Kein Unternehmen verkauft vier unserer Produkte.</translation>
    </message>
    <message>
        <source>Whether a competitor is newly below us cannot be told: eleven weeks with offers are needed.</source>
        <translation>Ob ein Wettbewerber neu unter uns liegt, lässt sich nicht sagen: Nötig sind elf Wochen mit Angeboten.</translation>
    </message>
    <message>
        <source>Newly below us: a competitor’s prices of a category, at least four products, stand in the last four weeks more than {0} below ours, after they fell by at least as much against them; tested over the products, corrected for {1} {1|group|groups} and the weeks looked at.</source>
        <translation>Neu unter uns: Die Preise eines Wettbewerbers in einer Kategorie, mindestens vier Produkte, liegen in den letzten vier Wochen mehr als {0} unter unseren, nachdem sie gegen diese um mindestens ebenso viel gefallen sind; geprüft über die Produkte, korrigiert für {1} {1|Gruppe|Gruppen} und die betrachteten Wochen.</translation>
    </message>
    <message>
        <source>Sales are not known for a year before prices fell: they are held against the weeks directly before, and a season of these products would show as a change.</source>
        <translation>Aus dem Jahr, bevor die Preise fielen, sind keine Verkäufe bekannt: Sie werden mit den Wochen direkt davor verglichen, und eine Saison dieser Produkte würde wie eine Änderung aussehen.</translation>
    </message>
    <message>
        <source>Offers name no products: prices of whole categories are compared, which need not hold the same goods.</source>
        <translation>Angebote nennen keine Produkte: Verglichen werden Preise ganzer Kategorien, die nicht dieselben Waren enthalten müssen.</translation>
    </message>
    <message>
        <source>Offers name neither products nor categories: what each company asks is compared as one product.</source>
        <translation>Angebote nennen weder Produkte noch Kategorien: Was jedes Unternehmen verlangt, wird als ein Produkt verglichen.</translation>
    </message>
    <message>
        <source>Only {0} matched {0|product|products}: an index of so few says little.</source>
        <translation>Nur {0} {0|gemeinsames Produkt|gemeinsame Produkte}: Ein Index aus so wenigen sagt wenig.</translation>
    </message>
    <message>
        <source>{0} {0|offer is|offers are} left out, out of all proportion to the others of the company: {1} asks {2} for {3}, held against {4}. Look whether it is the same product, and the price typed right.</source>
        <translation>{0} {0|Angebot ist|Angebote sind} weggelassen, außer jedem Verhältnis zu den anderen des Unternehmens: {1} verlangt {2} für {3}, verglichen mit {4}. Prüfen Sie, ob es dasselbe Produkt und der Preis richtig eingegeben ist.</translation>
    </message>
    <message>
        <source>{0} {0|offer|offers} in other currencies than {1} {0|is|are} left out ({2}): prices of different currencies cannot be compared.</source>
        <translation>{0} {0|Angebot|Angebote} in anderen Währungen als {1} {0|ist|sind} weggelassen ({2}): Preise verschiedener Währungen lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>{0} names {1} currencies; prices are taken to be in one, as you said.</source>
        <translation>{0} nennt {1} Währungen; wie Sie gesagt haben, gelten alle Preise als in einer.</translation>
    </message>
    <message>
        <source>{0} of {1} offers have no price above 0: the last one before counts, as long as it is not too old.</source>
        <translation>{0} von {1} Angeboten haben keinen Preis über 0: Es zählt der letzte davor, solange er nicht zu alt ist.</translation>
    </message>
    <message>
        <source>{0} {0|offer|offers} without company or product {0|is|are} left out.</source>
        <translation>{0} {0|Angebot|Angebote} ohne Unternehmen oder Produkt {0|ist|sind} weggelassen.</translation>
    </message>
    <message>
        <source>{0} {0|offer|offers} without a time {0|is|are} left out.</source>
        <translation>{0} {0|Angebot|Angebote} ohne Zeit {0|ist|sind} weggelassen.</translation>
    </message>
    <message>
        <source>{0} lowered its prices by {1} and has been {2} below ours since {3}.</source>
        <translation>{0} hat seine Preise um {1} gesenkt und liegt seit dem {3} um {2} unter unseren.</translation>
    </message>
    <message>
        <source>{0} lowered its prices in {1} by {2} and has been {3} below ours there since {4}.</source>
        <translation>{0} hat seine Preise in {1} um {2} gesenkt und liegt dort seit dem {4} um {3} unter unseren.</translation>
    </message>
    <message>
        <source>Our sales of these products fell by {0} against all others since then ({1} to {2}).</source>
        <translation>Unsere Verkäufe dieser Produkte sind seither gegenüber allen anderen um {0} gefallen ({1} bis {2}).</translation>
    </message>
    <message>
        <source>These products bring {0} in 365 days.</source>
        <translation>Diese Produkte bringen {0} in 365 Tagen.</translation>
    </message>
    <message>
        <source>Look at the {0} products and decide which prices to answer.</source>
        <translation>Sehen Sie sich die {0} Produkte an und entscheiden Sie, auf welche Preise Sie antworten.</translation>
    </message>
    <message>
        <source>Who compares prices finds us dear.</source>
        <translation>Wer Preise vergleicht, findet uns teuer.</translation>
    </message>
    <message>
        <source>There is room to raise prices where customers would pay it.</source>
        <translation>Es ist Raum, Preise zu erhöhen, wo Kunden es zahlen würden.</translation>
    </message>
    <message>
        <source>Look at the products with the largest gap and revenue.</source>
        <translation>Sehen Sie sich die Produkte mit dem größten Abstand und Umsatz an.</translation>
    </message>
    <message>
        <source>Only offers in {0} count, of which no product can be compared; {1} in other currencies ({2}) are left out. If all prices are in one currency already, say so in the option Currencies.</source>
        <translation>Nur Angebote in {0} zählen, und davon lässt sich kein Produkt vergleichen; {1} in anderen Währungen ({2}) sind weggelassen. Sind alle Preise schon in einer Währung, sagen Sie es in der Option Währungen.</translation>
    </message>
    <message>
        <source>No product is offered by two companies within {0} days: there is nothing to compare. Offers of the same product need the same product number.</source>
        <translation>Kein Produkt wird innerhalb von {0} Tagen von zwei Unternehmen angeboten: Es gibt nichts zu vergleichen. Angebote desselben Produkts brauchen dieselbe Produktnummer.</translation>
    </message>
    <message>
        <source>No product has both an offer and a price to compare it with. Offers of the same product need the same product number.</source>
        <translation>Kein Produkt hat ein Angebot und einen Preis zum Vergleich. Angebote desselben Produkts brauchen dieselbe Produktnummer.</translation>
    </message>
    <message>
        <source>No product has both a price to compare with and an offer that is at most {0} days old on {1}. Let offers count longer, or look at an earlier day.</source>
        <translation>Kein Produkt hat einen Preis zum Vergleich und ein Angebot, das am {1} höchstens {0} Tage alt ist. Lassen Sie Angebote länger zählen, oder betrachten Sie einen früheren Tag.</translation>
    </message>
    <message>
        <source>{0} order {0|line|lines} of a price three times and more away from what the product usually costs {0|counts|count} without a price.</source>
        <translation>{0} {0|Bestellposition|Bestellpositionen}, deren Preis um das Dreifache und mehr von dem abweicht, was das Produkt gewöhnlich kostet, {0|zählt|zählen} ohne Preis.</translation>
    </message>
    <message>
        <source>{0} order {0|line|lines} of more than three times what a large line of the product holds {0|is|are} cut to that, so that one bulk order does not decide how sales moved.</source>
        <translation>{0} {0|Bestellposition|Bestellpositionen} mit mehr als dem Dreifachen einer großen Position des Produkts {0|ist|sind} darauf gekürzt, damit nicht eine Großbestellung entscheidet, wie sich Verkäufe bewegten.</translation>
    </message>
    <message>
        <source>We are cheaper</source>
        <translation>Wir sind billiger</translation>
    </message>
    <message>
        <source>It is dearer</source>
        <translation>Es ist teurer</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>We are dearer</source>
        <translation>Wir sind teurer</translation>
    </message>
    <message>
        <source>It is cheaper</source>
        <translation>Es ist billiger</translation>
    </message>
    <message>
        <source>Price index by company</source>
        <translation>Preisindex nach Unternehmen</translation>
    </message>
    <message>
        <source>Price index</source>
        <translation>Preisindex</translation>
    </message>
    <message>
        <source>Of the products with a price of ours</source>
        <translation>Von den Produkten mit einem Preis von uns</translation>
    </message>
    <message>
        <source>Of our revenue</source>
        <translation>Von unserem Umsatz</translation>
    </message>
    <message>
        <source>Weighted by revenue (Törnqvist)</source>
        <translation>Nach Umsatz gewichtet (Törnqvist)</translation>
    </message>
    <message>
        <source>Weighted at least</source>
        <translation>Gewichtet mindestens</translation>
    </message>
    <message>
        <source>Weighted at most</source>
        <translation>Gewichtet höchstens</translation>
    </message>
    <message>
        <source>GEKS</source>
        <translation>GEKS</translation>
    </message>
    <message>
        <source>GEKS at least</source>
        <translation>GEKS mindestens</translation>
    </message>
    <message>
        <source>GEKS at most</source>
        <translation>GEKS höchstens</translation>
    </message>
    <message>
        <source>Last offer</source>
        <translation>Letztes Angebot</translation>
    </message>
    <message>
        <source>Our price</source>
        <translation>Unser Preis</translation>
    </message>
    <message>
        <source>Price compared with</source>
        <translation>Vergleichspreis</translation>
    </message>
    <message>
        <source>Mean of the competitors</source>
        <translation>Mittel der Wettbewerber</translation>
    </message>
    <message>
        <source>Competitors against us</source>
        <translation>Wettbewerber gegenüber uns</translation>
    </message>
    <message>
        <source>Competitors against that</source>
        <translation>Wettbewerber gegenüber diesem</translation>
    </message>
    <message>
        <source>Cheapest competitor</source>
        <translation>Billigster Wettbewerber</translation>
    </message>
    <message>
        <source>Its price</source>
        <translation>Sein Preis</translation>
    </message>
    <message>
        <source>Competitors that offer it</source>
        <translation>Wettbewerber mit Angebot</translation>
    </message>
    <message>
        <source>Our price is</source>
        <translation>Unser Preis ist</translation>
    </message>
    <message>
        <source>Revenue in 365 days</source>
        <translation>Umsatz in 365 Tagen</translation>
    </message>
    <message>
        <source>The biggest gaps</source>
        <translation>Die größten Abstände</translation>
    </message>
    <message>
        <source>Their price</source>
        <translation>Preis des Wettbewerbers</translation>
    </message>
    <message>
        <source>Gap × revenue</source>
        <translation>Abstand × Umsatz</translation>
    </message>
    <message>
        <source>Price index of the market by category</source>
        <translation>Preisindex des Marktes nach Kategorie</translation>
    </message>
    <message>
        <source>Price index by category and company</source>
        <translation>Preisindex nach Kategorie und Unternehmen</translation>
    </message>
    <message>
        <source>Competitors newly below us</source>
        <translation>Wettbewerber, die neu unter uns liegen</translation>
    </message>
    <message>
        <source>Index before</source>
        <translation>Index davor</translation>
    </message>
    <message>
        <source>Index now</source>
        <translation>Index jetzt</translation>
    </message>
    <message>
        <source>Change of its prices</source>
        <translation>Änderung seiner Preise</translation>
    </message>
    <message>
        <source>Of them below us</source>
        <translation>Davon unter uns</translation>
    </message>
    <message>
        <source>Our sales of them since</source>
        <translation>Unsere Verkäufe davon seither</translation>
    </message>
    <message>
        <source>Sales at least</source>
        <translation>Verkäufe mindestens</translation>
    </message>
    <message>
        <source>Sales at most</source>
        <translation>Verkäufe höchstens</translation>
    </message>
    <message>
        <source>Prices of who is newly below us, week by week</source>
        <translation>Preise derer, die neu unter uns liegen, Woche für Woche</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Woche ab</translation>
    </message>
    <message>
        <source>Price index over time</source>
        <translation>Preisindex im Zeitverlauf</translation>
    </message>
    <message>
        <source>Our own prices, else the market</source>
        <translation>Unsere eigenen Preise, sonst der Markt</translation>
    </message>
    <message>
        <source>Our own prices</source>
        <translation>Unsere eigenen Preise</translation>
    </message>
    <message>
        <source>The mean of all companies</source>
        <translation>Das Mittel aller Unternehmen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>What the index of 100 stands for.</source>
        <translation>Wofür der Index 100 steht.</translation>
    </message>
    <message>
        <source>Our own price</source>
        <translation>Unser eigener Preis</translation>
    </message>
    <message>
        <source>The first that is known</source>
        <translation>Der erste, der bekannt ist</translation>
    </message>
    <message>
        <source>The own price in the offers</source>
        <translation>Der eigene Preis in den Angeboten</translation>
    </message>
    <message>
        <source>What customers paid around that day</source>
        <translation>Was Kunden um diesen Tag bezahlten</translation>
    </message>
    <message>
        <source>The price in the product list</source>
        <translation>Der Preis der Produktliste</translation>
    </message>
    <message>
        <source>Where our prices are taken from: the offers, else what customers paid, else the product list.</source>
        <translation>Woher unsere Preise kommen: aus den Angeboten, sonst aus dem, was Kunden bezahlten, sonst aus der Produktliste.</translation>
    </message>
    <message>
        <source>Offers count for days</source>
        <translation>Angebote zählen für Tage</translation>
    </message>
    <message>
        <source>An offer is carried forward for so many days, until a newer one is seen.</source>
        <translation>Ein Angebot wird so viele Tage fortgeschrieben, bis ein neueres gesehen wird.</translation>
    </message>
    <message>
        <source>Equal within (%)</source>
        <translation>Gleich innerhalb von (%)</translation>
    </message>
    <message>
        <source>Prices that differ by less count as equal.</source>
        <translation>Preise, die sich um weniger unterscheiden, gelten als gleich.</translation>
    </message>
    <message>
        <source>Undercutting from (%)</source>
        <translation>Unterbieten ab (%)</translation>
    </message>
    <message>
        <source>A competitor undercuts when it is below us by more, and was not before.</source>
        <translation>Ein Wettbewerber unterbietet, wenn er um mehr unter uns liegt und das vorher nicht tat.</translation>
    </message>
    <message>
        <source>News for days</source>
        <translation>Neu für Tage</translation>
    </message>
    <message>
        <source>Undercutting that began longer ago is not told any more.</source>
        <translation>Unterbieten, das länger zurückliegt, wird nicht mehr gemeldet.</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>Währungen</translation>
    </message>
    <message>
        <source>Only offers in one currency</source>
        <translation>Nur Angebote in einer Währung</translation>
    </message>
    <message>
        <source>All prices are in one currency already</source>
        <translation>Alle Preise sind schon in einer Währung</translation>
    </message>
    <message>
        <source>Where a column names currencies, prices of different ones are never mixed.</source>
        <translation>Wo eine Spalte Währungen nennt, werden Preise verschiedener nie vermischt.</translation>
    </message>
    <message>
        <source>There is no price of ours for what competitors offer: give offers an own price, import order lines or products with prices, or compare with the market.</source>
        <translation>Für das, was Wettbewerber anbieten, gibt es keinen Preis von uns: Geben Sie Angeboten einen eigenen Preis, importieren Sie Bestellpositionen oder Produkte mit Preisen, oder vergleichen Sie mit dem Markt.</translation>
    </message>
    <message>
        <source>{0} has no offer within the filter.</source>
        <translation>{0} hat innerhalb des Filters kein Angebot.</translation>
    </message>
    <message>
        <source>our prices</source>
        <translation>unsere Preise</translation>
    </message>
    <message>
        <source>mean of all companies</source>
        <translation>Mittel aller Unternehmen</translation>
    </message>
    <message>
        <source>Price index of {0}</source>
        <translation>Preisindex von {0}</translation>
    </message>
    <message>
        <source>newly below</source>
        <translation>neu darunter</translation>
    </message>
    <message>
        <source>Price differences by category and company</source>
        <translation>Preisunterschiede nach Kategorie und Unternehmen</translation>
    </message>
    <message>
        <source>Gap and revenue of each product</source>
        <translation>Abstand und Umsatz jedes Produkts</translation>
    </message>
    <message>
        <source>No offer within the filter has a company, a product and a price above 0.</source>
        <translation>Kein Angebot innerhalb des Filters hat ein Unternehmen, ein Produkt und einen Preis über 0.</translation>
    </message>
    <message>
        <source>Prices against competitors</source>
        <translation>Preise gegenüber Wettbewerbern</translation>
    </message>
    <message>
        <source>Are we dearer or cheaper than competitors, on what, and who undercuts us?</source>
        <translation>Sind wir teurer oder billiger als Wettbewerber, wobei, und wer unterbietet uns?</translation>
    </message>
    <message>
        <source>Holds competitors’ prices of the same products against ours: a price index by company, category and month with its interval, on how many products we are cheaper, equal or dearer, the biggest gaps with the revenue behind them, who is newly below us, and how sales react to our own prices.</source>
        <translation>Vergleicht die Preise der Wettbewerber für dieselben Produkte mit unseren: ein Preisindex nach Unternehmen, Kategorie und Monat mit seinem Intervall, bei wie vielen Produkten wir billiger, gleich oder teurer sind, die größten Abstände mit dem Umsatz dahinter, wer neu unter uns liegt, und wie Verkäufe auf unsere eigenen Preise reagieren.</translation>
    </message>
    <message>
        <source>Scale up to</source>
        <translation>Skala bis</translation>
    </message>
    <message>
        <source>{0} of our articles {0|is|are} rated, {1} of {2} on average; none is surely worse than the others.</source>
        <translation>{0} unserer Artikel {0|ist|sind} bewertet, im Mittel mit {1} von {2}; keiner ist sicher schlechter als die anderen.</translation>
    </message>
    <message>
        <source>{0} of our articles {0|is|are} rated; the worst has {1} of {2}.</source>
        <translation>{0} unserer Artikel {0|ist|sind} bewertet; der schlechteste hat {1} von {2}.</translation>
    </message>
    <message>
        <source>We are rated {0} of {1}, and {2} {3}: who is better is not sure.</source>
        <translation>Wir sind mit {0} von {1} bewertet, {2} mit {3}: Wer besser ist, ist nicht sicher.</translation>
    </message>
    <message>
        <source>“{0}” is rated {1} of {2}; the others are rated on another scale.</source>
        <translation>„{0}“ ist mit {1} von {2} bewertet; die anderen sind auf einer anderen Skala bewertet.</translation>
    </message>
    <message>
        <source>The share of voice is a share of posts, with days as what varies, for want of eight weeks. Who writes and who likes stands beside it.</source>
        <translation>Share of Voice ist ein Anteil an den Beiträgen; für das Intervall sind es die Tage, die schwanken, weil es keine acht Wochen gibt. Wer schreibt und wer „Gefällt mir“ wählt, steht daneben.</translation>
    </message>
    <message>
        <source>The share of voice is a share of posts, each of which counts for itself: there are too few days to tell how it varies, so the interval may be too narrow.</source>
        <translation>Share of Voice ist ein Anteil an den Beiträgen, von denen jeder für sich zählt: Es gibt zu wenige Tage, um zu sagen, wie er schwankt; das Intervall ist vielleicht zu schmal.</translation>
    </message>
    <message>
        <source>Who writes often widens the intervals of shares of voice and net sentiment: authors are counted, not posts alone.</source>
        <translation>Wer oft schreibt, macht die Intervalle von Share of Voice und Nettostimmung weiter: Autoren werden gezählt, nicht nur Beiträge.</translation>
    </message>
    <message>
        <source>A company of few posts is taken to vary as much as all do, so that weeks without a post prove nothing; changes are tested exactly (binomial of the posts that count in effect).</source>
        <translation>Von einem Unternehmen mit wenigen Beiträgen wird angenommen, dass es so sehr schwankt wie alle, damit Wochen ohne Beitrag nichts beweisen; Veränderungen werden exakt getestet (Binomialverteilung der Beiträge, die der Wirkung nach zählen).</translation>
    </message>
    <message>
        <source>{0} ({1} of {2})</source>
        <translation>{0} ({1} von {2})</translation>
    </message>
    <message>
        <source>One person gives more than {0} of the ratings of: {1}.</source>
        <translation>Ein einziger Mensch gibt mehr als {0} der Bewertungen von: {1}.</translation>
    </message>
    <message>
        <source>{0} (up to {1})</source>
        <translation>{0} (bis {1})</translation>
    </message>
    <message>
        <source>Ratings seem to be on different scales: {0}. Only those on one scale are compared.</source>
        <translation>Bewertungen scheinen auf verschiedenen Skalen zu stehen: {0}. Nur die auf einer Skala werden verglichen.</translation>
    </message>
    <message>
        <source>Ratings are drawn towards the mean of all as far as they are few (hierarchical model; how far companies differ is averaged over what the data leaves open: Gelman 2006), so that three good ratings are no first place. Differences are of the means as they are, with Welch&apos;s test.</source>
        <translation>Bewertungen werden zum Mittel aller gezogen, soweit es wenige sind (hierarchisches Modell; wie weit sich Unternehmen unterscheiden, wird über alles gemittelt, was die Daten offenlassen: Gelman 2006), sodass drei gute Bewertungen kein erster Platz sind. Unterschiede sind die der Mittelwerte, wie sie sind, mit Welchs Test.</translation>
    </message>
    <message>
        <source>Ratings by one customer or author are one voice as far as they agree (correlation within people {0}): intervals and tests count people, not ratings.</source>
        <translation>Bewertungen eines Kunden oder Autors sind eine Stimme, soweit sie übereinstimmen (Korrelation innerhalb von Menschen {0}): Intervalle und Tests zählen Menschen, nicht Bewertungen.</translation>
    </message>
    <message>
        <source>“{0}” is rated {1} of {2} in {3} {3|rating|ratings}, far below our other articles.</source>
        <translation>„{0}“ hat {1} von {2} in {3} {3|Bewertung|Bewertungen}, weit unter unseren anderen Artikeln.</translation>
    </message>
    <message>
        <source>A series of the whole market, else the companies together</source>
        <translation>Eine Reihe des ganzen Markts, sonst die Unternehmen zusammen</translation>
    </message>
    <message>
        <source>The companies together</source>
        <translation>Die Unternehmen zusammen</translation>
    </message>
    <message>
        <source>As the data names them</source>
        <translation>Wie die Daten sie nennen</translation>
    </message>
    <message>
        <source>Each series is a company</source>
        <translation>Jede Reihe ist ein Unternehmen</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Which rows of market series are sales of companies: those whose column “Company” says so, those whose series names a company that is known, or all.</source>
        <translation>Welche Zeilen der Marktreihen Umsätze von Unternehmen sind: die, deren Spalte „Unternehmen“ es sagt, die, deren Reihe ein bekanntes Unternehmen nennt, oder alle.</translation>
    </message>
    <message>
        <source>What of the companies counts, where market series have several: “revenue”. Empty: what most companies have.</source>
        <translation>Was von den Unternehmen zählt, wo Marktreihen mehreres enthalten: „Umsatz“. Leer: was die meisten Unternehmen haben.</translation>
    </message>
    <message>
        <source>What shares are shares of.</source>
        <translation>Wovon Anteile Anteile sind.</translation>
    </message>
    <message>
        <source>Unit of the series</source>
        <translation>Einheit der Reihen</translation>
    </message>
    <message>
        <source>As a column “Unit” says</source>
        <translation>Wie eine Spalte „Einheit“ sagt</translation>
    </message>
    <message>
        <source>The project’s currency</source>
        <translation>Die Währung des Projekts</translation>
    </message>
    <message>
        <source>Thousands of it</source>
        <translation>Tausende davon</translation>
    </message>
    <message>
        <source>Millions of it</source>
        <translation>Millionen davon</translation>
    </message>
    <message>
        <source>Not its money</source>
        <translation>Nicht ihr Geld</translation>
    </message>
    <message>
        <source>Where market series do not have our own sales, those of the order lines stand in, if the unit fits.</source>
        <translation>Wo Marktreihen unseren eigenen Umsatz nicht enthalten, steht der der Bestellpositionen dafür, wenn die Einheit passt.</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>Ein Jahr davor</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Der Zeitraum davor</translation>
    </message>
    <message>
        <source>What the last period is held against.</source>
        <translation>Womit der letzte Zeitraum verglichen wird.</translation>
    </message>
    <message>
        <source>Companies at most</source>
        <translation>Höchstens so viele Unternehmen</translation>
    </message>
    <message>
        <source>Ours among them; the others are shown together.</source>
        <translation>Unseres darunter; die anderen werden zusammen gezeigt.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Questions that rate or rank a company each, parted by semicolons, or how their ids begin. Empty: those that name known companies.</source>
        <translation>Fragen, die je ein Unternehmen bewerten oder in eine Reihenfolge bringen, durch Semikolon getrennt, oder wie ihre Kennungen beginnen. Leer: die, die bekannte Unternehmen nennen.</translation>
    </message>
    <message>
        <source>As they look</source>
        <translation>Wie sie aussehen</translation>
    </message>
    <message>
        <source>Ratings, the highest is the best</source>
        <translation>Bewertungen, die höchste ist die beste</translation>
    </message>
    <message>
        <source>Ranks, 1 is the best</source>
        <translation>Ränge, 1 ist der beste</translation>
    </message>
    <message>
        <source>How respondents put companies in order.</source>
        <translation>Wie Befragte Unternehmen ordnen.</translation>
    </message>
    <message>
        <source>We hold {0} of the market ({1}).</source>
        <translation>Wir halten {0} des Markts ({1}).</translation>
    </message>
    <message>
        <source>“{0}” holds {1} of the market ({2}).</source>
        <translation>„{0}“ hält {1} des Markts ({2}).</translation>
    </message>
    <message>
        <source>We hold {0} of the market ({1}), as much as in {2}.</source>
        <translation>Wir halten {0} des Markts ({1}), so viel wie im Vergleichszeitraum ({2}).</translation>
    </message>
    <message>
        <source>“{0}” holds {1} of the market ({2}), as much as in {3}.</source>
        <translation>„{0}“ hält {1} des Markts ({2}), so viel wie im Vergleichszeitraum ({3}).</translation>
    </message>
    <message>
        <source>We hold {0} of the market ({1}), {2} points more than in {3}.</source>
        <translation>Wir halten {0} des Markts ({1}), {2} Punkte mehr als im Vergleichszeitraum ({3}).</translation>
    </message>
    <message>
        <source>We hold {0} of the market ({1}), {2} points less than in {3}.</source>
        <translation>Wir halten {0} des Markts ({1}), {2} Punkte weniger als im Vergleichszeitraum ({3}).</translation>
    </message>
    <message>
        <source>“{0}” holds {1} of the market ({2}), {3} points more than in {4}.</source>
        <translation>„{0}“ hält {1} des Markts ({2}), {3} Punkte mehr als im Vergleichszeitraum ({4}).</translation>
    </message>
    <message>
        <source>“{0}” holds {1} of the market ({2}), {3} points less than in {4}.</source>
        <translation>„{0}“ hält {1} des Markts ({2}), {3} Punkte weniger als im Vergleichszeitraum ({4}).</translation>
    </message>
    <message>
        <source>Our customers give us {0} of what they spend; “{1}” gets {2} of it.</source>
        <translation>Unsere Kunden geben {0} ihrer Ausgaben bei uns aus; „{1}“ bekommt {2} davon.</translation>
    </message>
    <message>
        <source>Our customers give us {0} of what they spend.</source>
        <translation>Unsere Kunden geben {0} ihrer Ausgaben bei uns aus.</translation>
    </message>
    <message>
        <source>“{0}” gets most of what respondents spend: {1}.</source>
        <translation>„{0}“ bekommt das meiste von dem, was Befragte ausgeben: {1}.</translation>
    </message>
    <message>
        <source>“{0}” offers {1} of the {2} categories that are watched, the most of {3} {3|company|companies}; market shares are not known.</source>
        <translation>„{0}“ bietet {1} der {2} beobachteten Kategorien an, am meisten von {3} {3|Unternehmen|Unternehmen}; Marktanteile sind nicht bekannt.</translation>
    </message>
    <message>
        <source>“{0}” offers {1} of the {2} articles that are watched, the most of {3} {3|company|companies}; market shares are not known.</source>
        <translation>„{0}“ bietet {1} der {2} beobachteten Artikel an, am meisten von {3} {3|Unternehmen|Unternehmen}; Marktanteile sind nicht bekannt.</translation>
    </message>
    <message>
        <source>Market share of {0}</source>
        <translation>Marktanteil von {0}</translation>
    </message>
    <message>
        <source>Change since {0}, in points</source>
        <translation>Änderung seit {0}, in Punkten</translation>
    </message>
    <message>
        <source>Growth of the market</source>
        <translation>Wachstum des Markts</translation>
    </message>
    <message>
        <source>Concentration (Herfindahl index)</source>
        <translation>Konzentration (Herfindahl-Index)</translation>
    </message>
    <message>
        <source>Share of our customers’ wallets</source>
        <translation>Anteil an den Ausgaben unserer Kunden</translation>
    </message>
    <message>
        <source>Share of wallet of {0}</source>
        <translation>Ausgabenanteil von {0}</translation>
    </message>
    <message>
        <source>Our fair-share index</source>
        <translation>Unser Fair-Share-Index</translation>
    </message>
    <message>
        <source>Articles watched</source>
        <translation>Beobachtete Artikel</translation>
    </message>
    <message>
        <source>highly concentrated, few companies set the pace</source>
        <translation>stark konzentriert, wenige Unternehmen geben den Takt vor</translation>
    </message>
    <message>
        <source>not concentrated, no company sets the pace alone</source>
        <translation>nicht konzentriert, kein Unternehmen gibt den Takt allein vor</translation>
    </message>
    <message>
        <source>moderately concentrated</source>
        <translation>mäßig konzentriert</translation>
    </message>
    <message>
        <source>how concentrated the market is depends on who the rest is</source>
        <translation>wie konzentriert der Markt ist, hängt davon ab, wer die übrigen sind</translation>
    </message>
    <message>
        <source>Companies are those of the column “{0}” of market series.</source>
        <translation>Unternehmen sind die der Spalte „{0}“ der Marktreihen.</translation>
    </message>
    <message>
        <source>Companies are those that are known by name and that a market series names.</source>
        <translation>Unternehmen sind die, die dem Namen nach bekannt sind und die eine Marktreihe nennt.</translation>
    </message>
    <message>
        <source>Each market series is taken for a company.</source>
        <translation>Jede Marktreihe gilt als ein Unternehmen.</translation>
    </message>
    <message>
        <source>The market is a series of its own: what {0} named {0|company does|companies do} not sell is the rest.</source>
        <translation>Der Markt ist eine eigene Reihe: Was {0} {0|genanntes Unternehmen|genannte Unternehmen} nicht {0|verkauft|verkaufen}, sind die übrigen.</translation>
    </message>
    <message>
        <source>The market is what the {0} named {0|company sells|companies sell} together, and others where the data has them: companies that it leaves out are not in it.</source>
        <translation>Der Markt ist, was {0} {0|genanntes Unternehmen|genannte Unternehmen} zusammen {0|verkauft|verkaufen}, und andere, wo die Daten sie enthalten: Unternehmen, die darin fehlen, sind nicht dabei.</translation>
    </message>
    <message>
        <source>Market series count {0} things of companies; the option Measure chooses another.</source>
        <translation>Marktreihen zählen {0} verschiedene Größen von Unternehmen; die Option „Kennzahl“ wählt eine andere.</translation>
    </message>
    <message>
        <source>{0} {0|company is|companies are} shown as the rest: the smallest of the last period.</source>
        <translation>{0} Unternehmen {0|ist|sind} unter den übrigen gezeigt: die kleinsten des letzten Zeitraums.</translation>
    </message>
    <message>
        <source>The Herfindahl index is {0}: {1} (from {2} moderately, from {3} highly concentrated; U.S. Merger Guidelines 2023).</source>
        <translation>Der Herfindahl-Index ist {0}: {1} (ab {2} mäßig, ab {3} stark konzentriert; U.S. Merger Guidelines 2023).</translation>
    </message>
    <message>
        <source>The change of sales is parted into what the market’s growth brings at the mean share and what the change of share brings at the mean market (Bennet 1920); both add up exactly.</source>
        <translation>Die Änderung des Umsatzes ist geteilt in das, was das Wachstum des Markts beim mittleren Anteil bringt, und das, was die Änderung des Anteils beim mittleren Markt bringt (Bennet 1920); beides ergibt genau die Summe.</translation>
    </message>
    <message>
        <source>Sales of a whole market have no sampling error; where they are estimated from a panel, its error is not in the data. How unusual a change is, is judged by the spread of earlier ones of the same length.</source>
        <translation>Umsätze eines ganzen Markts haben keinen Stichprobenfehler; wo sie aus einem Panel geschätzt sind, steht dessen Fehler nicht in den Daten. Wie ungewöhnlich eine Änderung ist, misst sich an der Streuung früherer Änderungen gleicher Länge.</translation>
    </message>
    <message>
        <source>{0} {0|point|points} without a time or value, or below 0, {0|is|are} left out.</source>
        <translation>{0} {0|Punkt|Punkte} ohne Zeit oder Wert oder unter 0 {0|ist|sind} weggelassen.</translation>
    </message>
    <message>
        <source>{0} {0|value comes|values come} on top of another of the same company and time: they are added. Are rows in the data twice?</source>
        <translation>{0} {0|Wert kommt|Werte kommen} zu einem anderen desselben Unternehmens und derselben Zeit hinzu: Sie sind addiert. Stehen Zeilen doppelt in den Daten?</translation>
    </message>
    <message>
        <source>Not all series are in one unit ({0}): what is not counted alike has no shares. Choose which rows are companies.</source>
        <translation>Nicht alle Reihen haben eine Einheit ({0}): Was nicht gleich gezählt ist, hat keine Anteile. Wählen Sie, welche Zeilen Unternehmen sind.</translation>
    </message>
    <message>
        <source>No market series counts what the option Measure names: what most companies have is shown.</source>
        <translation>Keine Marktreihe zählt, was die Option „Kennzahl“ nennt: Gezeigt ist, was die meisten Unternehmen haben.</translation>
    </message>
    <message>
        <source>Our sales come to {0} of the market: look whether the unit of the series fits.</source>
        <translation>Unser Umsatz macht {0} des Markts aus: Prüfen Sie, ob die Einheit der Reihen passt.</translation>
    </message>
    <message>
        <source>Values of several regions are added.</source>
        <translation>Werte mehrerer Regionen sind addiert.</translation>
    </message>
    <message>
        <source>Share of wallet is worked out by the Wallet Allocation Rule (Keiningham and others 2011): the company at rank r of the n that a respondent uses gets (1 − r / (n + 1)) · 2 / n. Equal answers share the mean of their ranks; who is not rated is not used. All are taken to spend alike.</source>
        <translation>Der Ausgabenanteil folgt der Wallet Allocation Rule (Keiningham und andere 2011): Das Unternehmen auf Rang r der n, die jemand nutzt, bekommt (1 − r / (n + 1)) · 2 / n. Gleiche Antworten teilen sich das Mittel ihrer Ränge; wer nicht bewertet ist, wird nicht genutzt. Es wird angenommen, dass alle gleich viel ausgeben.</translation>
    </message>
    <message>
        <source>Answers are ranks: 1 is the best.</source>
        <translation>Antworten sind Ränge: 1 ist der beste.</translation>
    </message>
    <message>
        <source>Answers are ratings: the highest is the best.</source>
        <translation>Antworten sind Bewertungen: Die höchste ist die beste.</translation>
    </message>
    <message>
        <source>{0} {0|respondent uses|respondents use} any of the companies, {1} of them one alone, which gets all. Intervals are of {2} samples of respondents drawn again, with their weights.</source>
        <translation>{0} {0|Befragter nutzt|Befragte nutzen} eines der Unternehmen, {1} davon nur eines, das alles bekommt. Intervalle stammen aus {2} wiederholten Stichproben der Befragten, mit ihren Gewichten.</translation>
    </message>
    <message>
        <source>The survey was drawn in strata or clusters: intervals of wallets do not follow that and are rather too narrow.</source>
        <translation>Die Umfrage ist in Schichten oder Klumpen gezogen: Intervalle der Ausgabenanteile folgen dem nicht und sind eher zu eng.</translation>
    </message>
    <message>
        <source>Most respondents rate one company alone: shares of wallet then are little more than who is used.</source>
        <translation>Die meisten Befragten bewerten nur ein Unternehmen: Ausgabenanteile sagen dann wenig mehr, als wer genutzt wird.</translation>
    </message>
    <message>
        <source>The filter has a condition on market series: shares are shares of what it leaves.</source>
        <translation>Der Filter hat eine Bedingung auf Marktreihen: Anteile sind Anteile an dem, was er übrig lässt.</translation>
    </message>
    <message>
        <source>The fair-share index is the share of sales divided by the share of outlets, times 100, among companies whose outlets are known: above 100 sells more than its outlets. Outlets differ in size, and what is sold online counts as well.</source>
        <translation>Der Fair-Share-Index ist der Umsatzanteil geteilt durch den Anteil an den Verkaufsstellen, mal 100, unter Unternehmen, deren Verkaufsstellen bekannt sind: Über 100 verkauft mehr, als den Verkaufsstellen entspricht. Verkaufsstellen sind verschieden groß, und was online verkauft wird, zählt mit.</translation>
    </message>
    <message>
        <source>Without outlets, and so without an index: {0}.</source>
        <translation>Ohne Verkaufsstellen und deshalb ohne Index: {0}.</translation>
    </message>
    <message>
        <source>Presence counts the different articles of which any offer of a company is in the data; those that nobody offers are not watched. Intervals (Wilson 1927) hold where the articles watched are a sample of all.</source>
        <translation>Präsenz zählt die verschiedenen Artikel, von denen ein Angebot eines Unternehmens in den Daten steht; was niemand anbietet, ist nicht beobachtet. Intervalle (Wilson 1927) gelten, wo die beobachteten Artikel eine Stichprobe aller sind.</translation>
    </message>
    <message>
        <source>Our share usually changes by {0} to {1} points in such a time; here it is {2}.</source>
        <translation>Unser Anteil ändert sich in solcher Zeit gewöhnlich um {0} bis {1} Punkte; hier sind es {2}.</translation>
    </message>
    <message>
        <source>Look at who won, and at prices and service against them.</source>
        <translation>Sehen Sie nach, wer gewonnen hat, und vergleichen Sie Preise und Service mit ihnen.</translation>
    </message>
    <message>
        <source>It gets more of all that respondents spend than we do; ranked first by all our customers, we would have {0} of it more.</source>
        <translation>Es bekommt mehr von allem, was Befragte ausgeben, als wir; stünden wir bei all unseren Kunden an erster Stelle, hätten wir {0} davon mehr.</translation>
    </message>
    <message>
        <source>Find out why they go there as well: by rank, not by satisfaction alone.</source>
        <translation>Finden Sie heraus, warum sie auch dorthin gehen: nach dem Rang, nicht nur nach der Zufriedenheit.</translation>
    </message>
    <message>
        <source>Market share: import sales by company as market series.</source>
        <translation>Marktanteil: Importieren Sie Umsätze nach Unternehmen als Marktreihen.</translation>
    </message>
    <message>
        <source>Shares are known from nothing here. {0}</source>
        <translation>Anteile sind hier aus nichts bekannt. {0}</translation>
    </message>
    <message>
        <source>Market share and share of wallet</source>
        <translation>Marktanteil und Ausgabenanteil</translation>
    </message>
    <message>
        <source>How much of the market and of our customers’ wallets is ours?</source>
        <translation>Wie viel vom Markt und von den Ausgaben unserer Kunden gehört uns?</translation>
    </message>
    <message>
        <source>Market shares by company over time, from market series that name companies and, where the unit fits, our own order lines; what of each change is the market’s growth and what is share won or lost; how concentrated the market is. Share of wallet from surveys in which respondents rate or rank the companies that they use; sales against outlets; and how many of the watched articles each offers.</source>
        <translation>Marktanteile nach Unternehmen im Lauf der Zeit, aus Marktreihen, die Unternehmen nennen, und, wo die Einheit passt, unseren eigenen Bestellpositionen; was von jeder Änderung Wachstum des Markts ist und was gewonnener oder verlorener Anteil; wie konzentriert der Markt ist. Ausgabenanteile aus Umfragen, in denen Befragte die Unternehmen, die sie nutzen, bewerten oder ordnen; Umsatz gegenüber Verkaufsstellen; und wie viele der beobachteten Artikel jedes anbietet.</translation>
    </message>
    <message>
        <source>No period of the market series lies whole within the filter: widen it.</source>
        <translation>Kein Zeitraum der Marktreihen liegt ganz innerhalb des Filters: Erweitern Sie ihn.</translation>
    </message>
    <message>
        <source>Market series know of {0}, and nothing is sold then: there are no shares.</source>
        <translation>Marktreihen kennen {0}, und verkauft ist dann nichts: Anteile gibt es nicht.</translation>
    </message>
    <message>
        <source>Our own sales are the revenue of the order lines, returns subtracted, in units of the series ({0} of the project&apos;s currency each).</source>
        <translation>Unser eigener Umsatz ist der der Bestellpositionen, Rückgaben abgezogen, in Einheiten der Reihen (je {0} der Währung des Projekts).</translation>
    </message>
    <message>
        <source>No market series tells of “{0}”: our own sales stand for it.</source>
        <translation>Keine Marktreihe handelt von „{0}“: Unser eigener Umsatz steht dafür.</translation>
    </message>
    <message>
        <source>The filter has conditions: our own sales are those that they leave, and so is our share.</source>
        <translation>Der Filter hat Bedingungen: Unser eigener Umsatz ist der, den sie übrig lassen, und ebenso unser Anteil.</translation>
    </message>
    <message>
        <source>No market series tells of a company: import sales by company (series with a column “Company”, or series that name them), or set the option Companies where each series is one.</source>
        <translation>Keine Marktreihe handelt von einem Unternehmen: Importieren Sie Umsätze nach Unternehmen (Reihen mit einer Spalte „Unternehmen“ oder Reihen, die sie nennen), oder setzen Sie die Option „Unternehmen“, wo jede Reihe eines ist.</translation>
    </message>
    <message>
        <source>Market series know the sales of one company alone: a share needs others, or the whole market.</source>
        <translation>Marktreihen kennen den Umsatz nur eines Unternehmens: Ein Anteil braucht andere oder den ganzen Markt.</translation>
    </message>
    <message>
        <source>Points that stand for time after {0} are left out.</source>
        <translation>Punkte, die für Zeit nach dem {0} stehen, sind weggelassen.</translation>
    </message>
    <message>
        <source>The market series have no values by so short periods as the option says: theirs are shown.</source>
        <translation>Die Marktreihen haben keine Werte für so kurze Zeiträume, wie die Option sagt: Gezeigt sind ihre eigenen.</translation>
    </message>
    <message>
        <source>{0} {0|period is|periods are} left out: market series do not cover {0|it|them} whole.</source>
        <translation>{0} {0|Zeitraum ist|Zeiträume sind} weggelassen: Marktreihen decken {0|ihn|sie} nicht ganz ab.</translation>
    </message>
    <message>
        <source>No period is covered whole by the market series: choose shorter periods.</source>
        <translation>Kein Zeitraum ist ganz von den Marktreihen abgedeckt: Wählen Sie kürzere Zeiträume.</translation>
    </message>
    <message>
        <source>{0} is not complete yet and is left out.</source>
        <translation>{0} ist noch nicht vollständig und ist weggelassen.</translation>
    </message>
    <message>
        <source>Our order lines cover no period of the market series whole: our share is not known.</source>
        <translation>Unsere Bestellpositionen decken keinen Zeitraum der Marktreihen ganz ab: Unser Anteil ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{0} {0|period|periods} of the market that our order lines do not cover whole {0|is|are} left out.</source>
        <translation>{0} {0|Zeitraum|Zeiträume} des Markts, {0|den|die} unsere Bestellpositionen nicht ganz abdecken, {0|ist|sind} weggelassen.</translation>
    </message>
    <message>
        <source>{0} is left out: {1} {1|company|companies} that had {2} of the market have no value there yet ({3}).</source>
        <translation>{0} ist weggelassen: {1} Unternehmen mit {2} des Markts {1|hat|haben} dort noch keinen Wert ({3}).</translation>
    </message>
    <message>
        <source>The whole market that the data gives is smaller than its companies together in {0} {0|period|periods}: their units differ, or a company is counted twice. The companies together are taken for the market.</source>
        <translation>Der ganze Markt, den die Daten angeben, ist in {0} {0|Zeitraum|Zeiträumen} kleiner als seine Unternehmen zusammen: Ihre Einheiten sind verschieden, oder ein Unternehmen ist doppelt gezählt. Als Markt gelten die Unternehmen zusammen.</translation>
    </message>
    <message>
        <source>The whole market is not given for {0} {0|period|periods}: the companies together are taken for the market.</source>
        <translation>Der ganze Markt ist für {0} {0|Zeitraum|Zeiträume} nicht angegeben: Als Markt gelten die Unternehmen zusammen.</translation>
    </message>
    <message>
        <source>The values come to {0} in every period: they are shares already, so that how the market grew is not known.</source>
        <translation>Die Werte ergeben in jedem Zeitraum {0}: Sie sind schon Anteile, sodass nicht bekannt ist, wie der Markt gewachsen ist.</translation>
    </message>
    <message>
        <source>{0} {0|value is|values are} missing between known ones of a company: the shares of the others are too high there.</source>
        <translation>{0} {0|Wert fehlt|Werte fehlen} zwischen bekannten eines Unternehmens: Die Anteile der anderen sind dort zu hoch.</translation>
    </message>
    <message>
        <source>{0} (after {1})</source>
        <translation>{0} (nach {1})</translation>
    </message>
    <message>
        <source>No values any more: {0}. They count as having sold nothing since; where they only stopped reporting, the shares of the others are too high.</source>
        <translation>Keine Werte mehr: {0}. Sie zählen seitdem als ohne Umsatz; wo sie nur nicht mehr berichten, sind die Anteile der anderen zu hoch.</translation>
    </message>
    <message>
        <source>A year before is not known: the last period is compared with the one directly before it.</source>
        <translation>Ein Jahr davor ist nicht bekannt: Der letzte Zeitraum wird mit dem direkt davor verglichen.</translation>
    </message>
    <message>
        <source>Outlets are counted in the stores, by the column “{0}”.</source>
        <translation>Verkaufsstellen sind in den Filialen gezählt, nach der Spalte „{0}“.</translation>
    </message>
    <message>
        <source>Our outlets are the {0} {0|store|stores} of the project.</source>
        <translation>Unsere Verkaufsstellen sind die {0} {0|Filiale|Filialen} des Projekts.</translation>
    </message>
    <message>
        <source>Outlets are the different values of “{0}” in competitors’ offers: those that were looked at.</source>
        <translation>Verkaufsstellen sind die verschiedenen Werte von „{0}“ in den Angeboten der Wettbewerber: die, die angesehen wurden.</translation>
    </message>
    <message>
        <source>Fair share: outlets of two companies at least are needed. Import a market series of outlets (“Stores” by company), stores with a column “Company”, or offers with a column “Branch”.</source>
        <translation>Fair Share: Es braucht Verkaufsstellen von mindestens zwei Unternehmen. Importieren Sie eine Marktreihe der Verkaufsstellen („Filialen“ nach Unternehmen), Filialen mit einer Spalte „Unternehmen“ oder Angebote mit einer Spalte „Filiale“.</translation>
    </message>
    <message>
        <source>Fair share: shares of the market or of wallets are needed, and outlets by company.</source>
        <translation>Fair Share: Es braucht Anteile am Markt oder an Ausgaben, und Verkaufsstellen nach Unternehmen.</translation>
    </message>
    <message>
        <source>Outlets are the latest values of the market series of outlets.</source>
        <translation>Verkaufsstellen sind die letzten Werte der Marktreihen der Verkaufsstellen.</translation>
    </message>
    <message>
        <source>Presence: import competitors’ offers with a product or category each.</source>
        <translation>Präsenz: Importieren Sie Angebote von Wettbewerbern, je mit einem Artikel oder einer Kategorie.</translation>
    </message>
    <message>
        <source>Presence: no offer within the filter names a company and an article.</source>
        <translation>Präsenz: Kein Angebot innerhalb des Filters nennt ein Unternehmen und einen Artikel.</translation>
    </message>
    <message>
        <source>Share in {0}</source>
        <translation>Anteil ({0})</translation>
    </message>
    <message>
        <source>Market share in {0}</source>
        <translation>Marktanteil ({0})</translation>
    </message>
    <message>
        <source>Against the largest other</source>
        <translation>Gegenüber dem größten anderen</translation>
    </message>
    <message>
        <source>Market share over time</source>
        <translation>Marktanteil im Lauf der Zeit</translation>
    </message>
    <message>
        <source>What changed from {0} to {1}</source>
        <translation>Was sich von {0} bis {1} geändert hat</translation>
    </message>
    <message>
        <source>Sales before</source>
        <translation>Umsatz davor</translation>
    </message>
    <message>
        <source>Sales now</source>
        <translation>Umsatz jetzt</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>From the market’s growth</source>
        <translation>Vom Wachstum des Markts</translation>
    </message>
    <message>
        <source>From the change of share</source>
        <translation>Von der Änderung des Anteils</translation>
    </message>
    <message>
        <source>Of the market’s change</source>
        <translation>An der Änderung des Markts</translation>
    </message>
    <message>
        <source>Usual from, in points</source>
        <translation>Gewöhnlich von, in Punkten</translation>
    </message>
    <message>
        <source>Usual to, in points</source>
        <translation>Gewöhnlich bis, in Punkten</translation>
    </message>
    <message>
        <source>Chance of so unusual a change</source>
        <translation>Wahrscheinlichkeit einer so ungewöhnlichen Änderung</translation>
    </message>
    <message>
        <source>How concentrated the market is</source>
        <translation>Wie konzentriert der Markt ist</translation>
    </message>
    <message>
        <source>Herfindahl index, at least</source>
        <translation>Herfindahl-Index, mindestens</translation>
    </message>
    <message>
        <source>Herfindahl index, at most</source>
        <translation>Herfindahl-Index, höchstens</translation>
    </message>
    <message>
        <source>As many companies of equal size</source>
        <translation>So viele gleich große Unternehmen</translation>
    </message>
    <message>
        <source>Share of the three largest</source>
        <translation>Anteil der drei größten</translation>
    </message>
    <message>
        <source>Share of wallet</source>
        <translation>Ausgabenanteil</translation>
    </message>
    <message>
        <source>{0}, from</source>
        <translation>{0}, von</translation>
    </message>
    <message>
        <source>{0}, to</source>
        <translation>{0}, bis</translation>
    </message>
    <message>
        <source>Share of all wallets</source>
        <translation>Anteil an allen Ausgaben</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Genutzt von</translation>
    </message>
    <message>
        <source>Share of its customers’ wallets</source>
        <translation>Anteil an den Ausgaben seiner Kunden</translation>
    </message>
    <message>
        <source>More if ranked first by all its customers</source>
        <translation>Mehr, wenn bei all seinen Kunden an erster Stelle</translation>
    </message>
    <message>
        <source>Chance to be above us</source>
        <translation>Wahrscheinlichkeit, über uns zu liegen</translation>
    </message>
    <message>
        <source>Respondents who use it</source>
        <translation>Befragte, die es nutzen</translation>
    </message>
    <message>
        <source>Fair share: sales against outlets</source>
        <translation>Fair Share: Umsatz gegenüber Verkaufsstellen</translation>
    </message>
    <message>
        <source>Fair-share index</source>
        <translation>Fair-Share-Index</translation>
    </message>
    <message>
        <source>Index from</source>
        <translation>Index von</translation>
    </message>
    <message>
        <source>Index to</source>
        <translation>Index bis</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>Verkaufsstellen</translation>
    </message>
    <message>
        <source>Share of outlets</source>
        <translation>Anteil an den Verkaufsstellen</translation>
    </message>
    <message>
        <source>Share of wallets</source>
        <translation>Anteil an den Ausgaben</translation>
    </message>
    <message>
        <source>Share of sales</source>
        <translation>Anteil am Umsatz</translation>
    </message>
    <message>
        <source>Presence in offers</source>
        <translation>Präsenz in Angeboten</translation>
    </message>
    <message>
        <source>Categories offered</source>
        <translation>Angebotene Kategorien</translation>
    </message>
    <message>
        <source>Articles offered</source>
        <translation>Angebotene Artikel</translation>
    </message>
    <message>
        <source>Of all that are watched</source>
        <translation>Von allen beobachteten</translation>
    </message>
    <message>
        <source>Of them in stock at the last look</source>
        <translation>Davon beim letzten Mal vorrätig</translation>
    </message>
    <message>
        <source>Who has how much of the market</source>
        <translation>Wer wie viel vom Markt hat</translation>
    </message>
    <message>
        <source>Share of the market</source>
        <translation>Anteil am Markt</translation>
    </message>
    <message>
        <source>Market share by company</source>
        <translation>Marktanteil nach Unternehmen</translation>
    </message>
    <message>
        <source>What changed, and from what</source>
        <translation>Was sich geändert hat, und wodurch</translation>
    </message>
    <message>
        <source>Change of sales</source>
        <translation>Änderung des Umsatzes</translation>
    </message>
    <message>
        <source>What being first with all its customers would bring</source>
        <translation>Was der erste Platz bei all seinen Kunden brächte</translation>
    </message>
    <message>
        <source>More of all wallets</source>
        <translation>Mehr von allen Ausgaben</translation>
    </message>
    <message>
        <source>as its outlets</source>
        <translation>wie die Verkaufsstellen</translation>
    </message>
    <message>
        <source>Share of wallet: no survey asks for ratings or ranks of several companies. Import one with a question a company (“Satisfaction with… - Rival”), or name the questions in the option Questions.</source>
        <translation>Ausgabenanteil: Keine Umfrage fragt nach Bewertungen oder Rängen mehrerer Unternehmen. Importieren Sie eine mit einer Frage je Unternehmen („Zufriedenheit mit… - Wettbewerber“), oder nennen Sie die Fragen in der Option „Fragen“.</translation>
    </message>
    <message>
        <source>Share of wallet: the option Questions names one question; each company needs one of its own.</source>
        <translation>Ausgabenanteil: Die Option „Fragen“ nennt eine Frage; jedes Unternehmen braucht eine eigene.</translation>
    </message>
    <message>
        <source>Share of wallet: import a survey in which respondents rate or rank the companies that they buy from.</source>
        <translation>Ausgabenanteil: Importieren Sie eine Umfrage, in der Befragte die Unternehmen, bei denen sie kaufen, bewerten oder ordnen.</translation>
    </message>
    <message>
        <source>Share of wallet: nobody within the filter rates or ranks a company.</source>
        <translation>Ausgabenanteil: Niemand innerhalb des Filters bewertet oder ordnet ein Unternehmen.</translation>
    </message>
    <message>
        <source>{0|This condition does|These conditions do} not apply to counts of the doors, which know no customers: {1}.</source>
        <translation>{0|Diese Bedingung gilt|Diese Bedingungen gelten} nicht für Zählungen der Türen, die keine Kunden kennen: {1}.</translation>
    </message>
    <message>
        <source>{0|This condition does|These conditions do} not apply to {1}, hardly any of which name a customer: {2}.</source>
        <translation>{0|Diese Bedingung gilt|Diese Bedingungen gelten} nicht für {1}, von denen kaum welche einen Kunden nennen: {2}.</translation>
    </message>
    <message>
        <source>Option {0} cannot be “{1}”: the data has nothing to choose from.</source>
        <translation>Die Option {0} kann nicht „{1}“ sein: In den Daten gibt es nichts zur Auswahl.</translation>
    </message>
    <message>
        <source>Days to deliver the last order</source>
        <translation>Lieferzeit der letzten Bestellung (Tage)</translation>
    </message>
    <message>
        <source>Segment: Champions</source>
        <translation>Segment: Champions</translation>
    </message>
    <message>
        <source>Segment: Loyal</source>
        <translation>Segment: Treu</translation>
    </message>
    <message>
        <source>Segment: Potential loyalist</source>
        <translation>Segment: Bald treu</translation>
    </message>
    <message>
        <source>Segment: New customers</source>
        <translation>Segment: Neukunden</translation>
    </message>
    <message>
        <source>Segment: Promising</source>
        <translation>Segment: Vielversprechend</translation>
    </message>
    <message>
        <source>Segment: Need attention</source>
        <translation>Segment: Brauchen Zuwendung</translation>
    </message>
    <message>
        <source>Segment: About to sleep</source>
        <translation>Segment: Schlafen bald ein</translation>
    </message>
    <message>
        <source>Segment: At risk</source>
        <translation>Segment: Gefährdet</translation>
    </message>
    <message>
        <source>Segment: Can&apos;t lose them</source>
        <translation>Segment: Nicht verlieren</translation>
    </message>
    <message>
        <source>Segment: Hibernating</source>
        <translation>Segment: Im Winterschlaf</translation>
    </message>
    <message>
        <source>Segment: Lost</source>
        <translation>Segment: Verloren</translation>
    </message>
    <message>
        <source>not ranked</source>
        <translation>nicht gereiht</translation>
    </message>
    <message>
        <source>price in the offers</source>
        <translation>Preis in den Angeboten</translation>
    </message>
    <message>
        <source>what customers paid</source>
        <translation>was Kunden bezahlten</translation>
    </message>
    <message>
        <source>list price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>customers react strongly</source>
        <translation>Kunden reagieren stark</translation>
    </message>
    <message>
        <source>customers react</source>
        <translation>Kunden reagieren</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>prices hardly move</source>
        <translation>Preise bewegen sich kaum</translation>
    </message>
    <message>
        <source>prices change too seldom</source>
        <translation>Preise ändern sich zu selten</translation>
    </message>
    <message>
        <source>too uncertain</source>
        <translation>zu ungewiss</translation>
    </message>
    <message>
        <source>too few products</source>
        <translation>zu wenige Produkte</translation>
    </message>
    <message>
        <source>There are no {0} until {1}: they begin on {2}.</source>
        <translation>Bis zum {1} gibt es keine {0}: Sie beginnen am {2}.</translation>
    </message>
    <message>
        <source>Conversion, {0} to {1}</source>
        <translation>Kaufquote, {0} bis {1}</translation>
    </message>
    <message>
        <source>Change of conversion, points</source>
        <translation>Änderung der Kaufquote, Punkte</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Stores and customers</source>
        <translation>Filialen und Kunden</translation>
    </message>
    <message>
        <source>Stores are points, customers cells of a grid that grow finer with the scale.</source>
        <translation>Filialen sind Punkte, Kunden Zellen eines Gitters, die mit dem Maßstab feiner werden.</translation>
    </message>
    <message>
        <source>Size of stores</source>
        <translation>Größe der Filialen</translation>
    </message>
    <message>
        <source>The area of a store&apos;s point.</source>
        <translation>Die Fläche des Punktes einer Filiale.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Of stores alone and of the cells of customers.</source>
        <translation>Der Zellen der Kunden und, ohne sie, der Filialen.</translation>
    </message>
    <message>
        <source>Store of a customer</source>
        <translation>Filiale eines Kunden</translation>
    </message>
    <message>
        <source>Store of most purchases</source>
        <translation>Filiale der meisten Käufe</translation>
    </message>
    <message>
        <source>Nearest store</source>
        <translation>Nächste Filiale</translation>
    </message>
    <message>
        <source>Decides from which store distances are measured and whose customers count for a store.</source>
        <translation>Entscheidet, zu welcher Filiale Entfernungen gemessen werden und wessen Kunden für eine Filiale zählen.</translation>
    </message>
    <message>
        <source>their home store</source>
        <translation>ihrer Stammfiliale</translation>
    </message>
    <message>
        <source>the nearest store</source>
        <translation>der nächsten Filiale</translation>
    </message>
    <message>
        <source>the store of most of their purchases</source>
        <translation>der Filiale der meisten ihrer Käufe</translation>
    </message>
    <message>
        <source>Half of the customers live within {0} km of {1}; {2} of them within 10 km.</source>
        <translation>Die Hälfte der Kunden wohnt höchstens {0} km von {1} entfernt; {2} von ihnen höchstens 10 km.</translation>
    </message>
    <message>
        <source>{0} of {1} {1|customer|customers} {0|is|are} on the map.</source>
        <translation>{0} von {1} {1|Kunde|Kunden} {0|liegt|liegen} auf der Karte.</translation>
    </message>
    <message>
        <source>{0} of {1} {1|store|stores} {0|is|are} on the map.</source>
        <translation>{0} von {1} {1|Filiale|Filialen} {0|liegt|liegen} auf der Karte.</translation>
    </message>
    <message>
        <source>Median distance, km</source>
        <translation>Mittlere Entfernung (Median), km</translation>
    </message>
    <message>
        <source>Within 5 km</source>
        <translation>Innerhalb von 5 km</translation>
    </message>
    <message>
        <source>Within 10 km</source>
        <translation>Innerhalb von 10 km</translation>
    </message>
    <message>
        <source>Customers on the map</source>
        <translation>Kunden auf der Karte</translation>
    </message>
    <message>
        <source>Stores on the map</source>
        <translation>Filialen auf der Karte</translation>
    </message>
    <message>
        <source>Of those that are not on the map, {0} have a postcode, {1} more a city and {2} more a country; the program carries no places of postcodes and cities, so import coordinates to see them.</source>
        <translation>Von denen, die nicht auf der Karte liegen, haben {0} eine Postleitzahl, {1} weitere einen Ort und {2} weitere ein Land; das Programm weiß nicht, wo Postleitzahlen und Orte liegen: Importieren Sie Koordinaten, um sie zu sehen.</translation>
    </message>
    <message>
        <source>The filter leaves no customers: the map has stores alone.</source>
        <translation>Der Filter lässt keine Kunden übrig: Auf der Karte sind nur Filialen.</translation>
    </message>
    <message>
        <source>Distances are along great circles of a sphere of {0} km (as the crow flies, not by road), from the customer to {1}: known of {2} {2|customer|customers}. Shares have Wilson&apos;s interval (1927), the median that of order statistics (Thompson 1936).</source>
        <translation>Entfernungen sind auf Großkreisen einer Kugel von {0} km gemessen (Luftlinie, nicht Straße), vom Kunden zu {1}: bekannt von {2} {2|Kunden|Kunden}. Anteile haben das Intervall von Wilson (1927), der Median das der Ordnungsstatistiken (Thompson 1936).</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} on the map {0|has|have} no store on the map by this rule and {0|counts|count} for no distance.</source>
        <translation>{0} {0|Kunde|Kunden} auf der Karte {0|hat|haben} nach dieser Regel keine Filiale auf der Karte und {0|zählt|zählen} bei keiner Entfernung mit.</translation>
    </message>
    <message>
        <source>Only {0} {0|customer has|customers have} a known distance: shares of so few say little.</source>
        <translation>Nur von {0} {0|Kunden|Kunden} ist die Entfernung bekannt: Anteile von so wenigen sagen wenig.</translation>
    </message>
    <message>
        <source>The nearest store need not be the one where a customer buys: these are distances to the network of stores, not catchments.</source>
        <translation>Die nächste Filiale muss nicht die sein, in der ein Kunde kauft: Dies sind Entfernungen zum Filialnetz, keine Einzugsgebiete.</translation>
    </message>
    <message>
        <source>The period narrows sales, visits and answers; customers and stores are on the map whenever they came.</source>
        <translation>Der Zeitraum grenzt Umsatz, Besuche und Antworten ein; Kunden und Filialen liegen auf der Karte, wann immer sie dazukamen.</translation>
    </message>
    <message>
        <source>Customers are counted by cells of a grid on the map, {0} of them at level {1}; larger scales show finer cells down to these. Colours follow the square root of what adds up.</source>
        <translation>Kunden sind nach Zellen eines Gitters auf der Karte gezählt, {0} davon auf Stufe {1}; größere Maßstäbe zeigen feinere Zellen bis hin zu diesen. Farben folgen der Wurzel dessen, was sich summiert.</translation>
    </message>
    <message>
        <source>Customers have no figure for “{0}”: their cells show how many they are.</source>
        <translation>Kunden haben keinen Wert für „{0}“: Ihre Zellen zeigen, wie viele es sind.</translation>
    </message>
    <message>
        <source>The outlines are those of Natural Earth at 1:50 million (public domain), in Mercator&apos;s projection; regions are drawn for Australia, Brazil, Canada and the United States, which are all that the source has at this scale.</source>
        <translation>Die Umrisse sind die von Natural Earth im Maßstab 1:50 Millionen (gemeinfrei), in Mercators Projektion; Regionen sind für Australien, Brasilien, Kanada und die Vereinigten Staaten gezeichnet, mehr hat die Quelle in diesem Maßstab nicht.</translation>
    </message>
    <message>
        <source>Needs the latitude and longitude of stores or customers: import a file that has them.</source>
        <translation>Braucht Breite und Länge von Filialen oder Kunden: Importieren Sie eine Datei, die sie hat.</translation>
    </message>
    <message>
        <source>No customer has a home store: choose the nearest store or that of most purchases.</source>
        <translation>Kein Kunde hat eine Stammfiliale: Wählen Sie die nächste Filiale oder die der meisten Käufe.</translation>
    </message>
    <message>
        <source>None of the stores and customers that the filter leaves has coordinates that can be drawn.</source>
        <translation>Von den Filialen und Kunden, die der Filter übrig lässt, hat niemand Koordinaten, die sich zeichnen lassen.</translation>
    </message>
    <message>
        <source>No store that the filter leaves has coordinates: show customers instead.</source>
        <translation>Keine Filiale, die der Filter übrig lässt, hat Koordinaten: Zeigen Sie stattdessen Kunden.</translation>
    </message>
    <message>
        <source>No customer whom the filter leaves has coordinates: show stores instead.</source>
        <translation>Kein Kunde, den der Filter übrig lässt, hat Koordinaten: Zeigen Sie stattdessen Filialen.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Where are our stores and customers, and how far do customers come?</source>
        <translation>Wo sind unsere Filialen und Kunden, und wie weit kommen Kunden?</translation>
    </message>
    <message>
        <source>Draws stores and customers on a map that needs no network, sized and coloured by customers, sales, conversion, satisfaction or any number of the data, and says how far customers come: the share within 1 to 50 km of their store and the median distance. Use it to see where customers live whom no store serves, and select an area to look at it alone.</source>
        <translation>Zeichnet Filialen und Kunden auf eine Karte, die kein Netz braucht, in Größe und Farbe nach Kunden, Umsatz, Konversion, Zufriedenheit oder jeder Zahl der Daten, und sagt, wie weit Kunden kommen: den Anteil innerhalb von 1 bis 50 km von ihrer Filiale und die mittlere Entfernung. Damit sehen Sie, wo Kunden wohnen, für die keine Filiale da ist; wählen Sie ein Gebiet, um nur dieses anzusehen.</translation>
    </message>
    <message>
        <source>Store id</source>
        <translation>Filialnummer</translation>
    </message>
    <message>
        <source>Customers of the store</source>
        <translation>Kunden der Filiale</translation>
    </message>
    <message>
        <source>… on the map</source>
        <translation>… auf der Karte</translation>
    </message>
    <message>
        <source>Median, low</source>
        <translation>Median, untere Grenze</translation>
    </message>
    <message>
        <source>Median, high</source>
        <translation>Median, obere Grenze</translation>
    </message>
    <message>
        <source>5 km, low</source>
        <translation>5 km, untere Grenze</translation>
    </message>
    <message>
        <source>5 km, high</source>
        <translation>5 km, obere Grenze</translation>
    </message>
    <message>
        <source>10 km, low</source>
        <translation>10 km, untere Grenze</translation>
    </message>
    <message>
        <source>10 km, high</source>
        <translation>10 km, obere Grenze</translation>
    </message>
    <message>
        <source>Catchment: share of customers by distance</source>
        <translation>Einzugsgebiet: Anteil der Kunden nach Entfernung</translation>
    </message>
    <message>
        <source>Within km</source>
        <translation>Innerhalb von km</translation>
    </message>
    <message>
        <source>Catchment of each store</source>
        <translation>Einzugsgebiet jeder Filiale</translation>
    </message>
    <message>
        <source>Customers by cell of the map</source>
        <translation>Kunden nach Zelle der Karte</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Level of the grid</source>
        <translation>Stufe des Gitters</translation>
    </message>
    <message>
        <source>Stores and customers on the map</source>
        <translation>Filialen und Kunden auf der Karte</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Share of customers by distance</source>
        <translation>Anteil der Kunden nach Entfernung</translation>
    </message>
    <message>
        <source>Distance from the store, km</source>
        <translation>Entfernung von der Filiale, km</translation>
    </message>
    <message>
        <source>The average order needs order lines.</source>
        <translation>Die durchschnittliche Bestellung braucht Bestellpositionen.</translation>
    </message>
    <message>
        <source>No question about satisfaction was answered.</source>
        <translation>Keine Frage nach der Zufriedenheit wurde beantwortet.</translation>
    </message>
    <message>
        <source>Satisfaction with contacts</source>
        <translation>Zufriedenheit mit Kontakten</translation>
    </message>
    <message>
        <source>“{0}” is no number of stores or customers.</source>
        <translation>„{0}“ ist keine Zahl der Filialen oder Kunden.</translation>
    </message>
    <message>
        <source>Lost visits, {0} to {1}</source>
        <translation>Besuche ohne Kauf, {0} bis {1}</translation>
    </message>
    <message>
        <source>Choose another store to hold {0} against: none ranks as the best.</source>
        <translation>Wählen Sie eine andere Filiale, der {0} gegenübergestellt wird: Keine steht als beste fest.</translation>
    </message>
    <message>
        <source>Only one store was chosen: {0} is held against {1}, the best of the others.</source>
        <translation>Nur eine Filiale ist gewählt: {0} wird {1} gegenübergestellt, der besten der anderen.</translation>
    </message>
    <message>
        <source>A change is clear where it goes further than that of the other stores, p-values adjusted for all stores and measures (Benjamini and Hochberg 1995).</source>
        <translation>Eine Veränderung ist eindeutig, wo sie weiter geht als die der anderen Filialen; p-Werte sind für alle Filialen und Kennzahlen angepasst (Benjamini und Hochberg 1995).</translation>
    </message>
    <message>
        <source>{0} cannot be held against itself: choose another store.</source>
        <translation>{0} kann nicht sich selbst gegenübergestellt werden: Wählen Sie eine andere Filiale.</translation>
    </message>
    <message>
        <source>{0} got worse in {1} measures, more so than the other stores: {2}.</source>
        <translation>{0} wurde bei {1} Kennzahlen schlechter, stärker als die anderen Filialen: {2}.</translation>
    </message>
    <message>
        <source>{0} got better in {1} measures, more so than the other stores: {2}.</source>
        <translation>{0} wurde bei {1} Kennzahlen besser, stärker als die anderen Filialen: {2}.</translation>
    </message>
    <message>
        <source>{0} does better than {1} in {2}, and worse in {3}.</source>
        <translation>{0} ist besser als {1} in {2}, und schlechter in {3}.</translation>
    </message>
    <message>
        <source>{0} does better than {1} in {2}; all else could be chance.</source>
        <translation>{0} ist besser als {1} in {2}; alles andere kann Zufall sein.</translation>
    </message>
    <message>
        <source>{0} does worse than {1} in {2}; all else could be chance.</source>
        <translation>{0} ist schlechter als {1} in {2}; alles andere kann Zufall sein.</translation>
    </message>
    <message>
        <source>{0} and {1} differ in nothing that could not be chance.</source>
        <translation>{0} und {1} unterscheiden sich in nichts, das nicht Zufall sein kann.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>{0}: change, points</source>
        <translation>{0}: Änderung, Punkte</translation>
    </message>
    <message>
        <source>{0}: change, %</source>
        <translation>{0}: Änderung, %</translation>
    </message>
    <message>
        <source>Stores by measure: {0}</source>
        <translation>Filialen nach Kennzahl: {0}</translation>
    </message>
    <message>
        <source>{0}: at least</source>
        <translation>{0}: mindestens</translation>
    </message>
    <message>
        <source>{0}: at most</source>
        <translation>{0}: höchstens</translation>
    </message>
    <message>
        <source>{0} {0|number is|numbers are} not in the list of stores and {0|counts|count} as none: {1}.</source>
        <translation>{0} {0|Nummer steht|Nummern stehen} nicht in der Liste der Filialen und {0|zählt|zählen} als keine: {1}.</translation>
    </message>
    <message>
        <source>Conversion in {0} fell from {1} ({2} to {3}) to {4} ({5} to {6}).</source>
        <translation>Die Kaufquote in {0} fiel von {1} ({2} bis {3}) auf {4} ({5} bis {6}).</translation>
    </message>
    <message>
        <source>Conversion in {0} rose from {1} ({2} to {3}) to {4} ({5} to {6}).</source>
        <translation>Die Kaufquote in {0} stieg von {1} ({2} bis {3}) auf {4} ({5} bis {6}).</translation>
    </message>
    <message>
        <source>Fewer of those who come buy, and it is not the change of the other stores.</source>
        <translation>Weniger derer, die kommen, kaufen, und es ist nicht die Veränderung der anderen Filialen.</translation>
    </message>
    <message>
        <source>More of those who come buy, and it is not the change of the other stores.</source>
        <translation>Mehr derer, die kommen, kaufen, und es ist nicht die Veränderung der anderen Filialen.</translation>
    </message>
    <message>
        <source>Left without a purchase, {0} to {1}</source>
        <translation>Ohne Kauf gegangen, {0} bis {1}</translation>
    </message>
    <message>
        <source>Interviews with a reason</source>
        <translation>Befragungen mit einem Grund</translation>
    </message>
    <message>
        <source>The doors counted nobody: all counts are 0.</source>
        <translation>Die Türen zählten niemanden: Alle Zählungen sind 0.</translation>
    </message>
    <message>
        <source>{0} {0|interview|interviews} with a reason are weighted to {1} visits without a purchase from {2} to {3}, in {4} {4|cell|cells} of store, part of the week and hours: those who gave a reason stand for those who gave none. Weighted, they say as much as {5} equal ones (Kish 1965).</source>
        <translation>{0} {0|Befragung|Befragungen} mit einem Grund sind auf {1} Besuche ohne Kauf vom {2} bis {3} gewichtet, in {4} {4|Zelle|Zellen} aus Filiale, Teil der Woche und Stunden: Wer einen Grund nannte, steht für die, die keinen nannten. Gewichtet sagen sie so viel wie {5} gleiche (Kish 1965).</translation>
    </message>
    <message>
        <source>{0} said that they do not know why, or did not say: that is no reason.</source>
        <translation>{0} sagten, dass sie es nicht wissen, oder machten keine Angabe: Das ist kein Grund.</translation>
    </message>
    <message>
        <source>{0} {0|spelling differs|spellings differ} from a reason in capitals, blanks, signs or accents only and {0|counts|count} as that reason. A filter by a reason holds the spelling that is shown.</source>
        <translation>{0} {0|Schreibweise unterscheidet|Schreibweisen unterscheiden} sich von einem Grund nur in Großbuchstaben, Leerstellen, Zeichen oder Akzenten und {0|zählt|zählen} als dieser Grund. Ein Filter nach einem Grund hält die gezeigte Schreibweise.</translation>
    </message>
    <message>
        <source>One customer gave {0} of {1} interviews. What one person says counts once in the intervals, but in the shares as often as it was said.</source>
        <translation>Ein Kunde gab {0} von {1} Befragungen. Was eine Person sagt, zählt in den Intervallen einmal, in den Anteilen aber so oft, wie es gesagt wurde.</translation>
    </message>
    <message>
        <source>{0} {0|visit is|visits are} of people who left without buying, in stores without counts of visitors: how many of all visitors buy there is not known.</source>
        <translation>{0} {0|Besuch ist|Besuche sind} von Leuten, die ohne Kauf gingen, in Filialen ohne Zählung der Besucher: Wie viele aller Besucher dort kaufen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>What differs on too few days to be tested has no interval.</source>
        <translation>Was sich an zu wenigen Tagen unterscheidet, um geprüft zu werden, hat kein Intervall.</translation>
    </message>
    <message>
        <source>First three places</source>
        <translation>Erste drei Plätze</translation>
    </message>
    <message>
        <source>Mean rank</source>
        <translation>Mittlerer Rang</translation>
    </message>
    <message>
        <source>Of all figures of the crosstab it differs most surely, after the correction for so many tests.</source>
        <translation>Von allen Zahlen der Kreuztabelle unterscheidet sie sich am sichersten, bereinigt um die Zahl der Tests.</translation>
    </message>
    <message>
        <source>Look at the columns beside one another.</source>
        <translation>Die Spalten nebeneinander ansehen.</translation>
    </message>
    <message>
        <source>No question asks for a judgement of the whole, so the first rating is explained: “{0}”. Choose another as the outcome if it is not what you want to know.</source>
        <translation>Keine Frage verlangt ein Urteil über das Ganze, deshalb wird die erste Bewertung erklärt: „{0}“. Wählen Sie ein anderes Ergebnis, wenn Sie etwas anderes wissen wollen.</translation>
    </message>
    <message>
        <source>What is known: contacts, purchases, returns, deliveries, the RFM segment, the website, and the store&apos;s mystery scores and conversion, as they stood when the respondent answered.</source>
        <translation>Bekannt sind: Kontakte, Käufe, Rückgaben, Lieferungen, das RFM-Segment, die Website sowie Testkaufwerte und Kaufquote der Filiale, so wie sie standen, als die Antwort gegeben wurde.</translation>
    </message>
    <message>
        <source>Intervals are of 500 resamples of what was drawn (95 %, percentiles), clusters or respondents within strata (Rao, Wu and Yue 1992); the ranks as well.</source>
        <translation>Intervalle stammen aus 500 wiederholten Stichproben dessen, was gezogen wurde (95 %, Perzentile), Klumpen oder Befragte innerhalb der Schichten (Rao, Wu und Yue 1992); die Ränge ebenso.</translation>
    </message>
    <message>
        <source>Segments are those of RFM at the end of the month before the answer, by the purchases until then alone: nobody is told apart by what followed. Each is compared with the largest segment and those with too few respondents, which are not named.</source>
        <translation>Segmente sind die von RFM am Ende des Monats vor der Antwort, nur nach den Käufen bis dahin: Niemand wird nach dem unterschieden, was später kam. Jedes wird mit dem größten Segment und denen mit zu wenigen Befragten verglichen, die nicht genannt werden.</translation>
    </message>
    <message>
        <source>With more than {0} drivers Johnson&apos;s weights stand in for Shapley&apos;s, which would take minutes.</source>
        <translation>Bei mehr als {0} Treibern stehen Johnsons Gewichte für die von Shapley, die Minuten brauchen würden.</translation>
    </message>
    <message>
        <source>The target {0} has no share for: {1}. Respondents without one would not count; to leave them out, write =0.</source>
        <translation>Das Ziel {0} nennt keinen Anteil für: {1}. Befragte ohne Anteil würden nicht zählen; um sie wegzulassen, schreiben Sie =0.</translation>
    </message>
    <message>
        <source>The order names fewer than two answers to “{0}”, as the data writes them. There are: {1}.</source>
        <translation>Die Reihenfolge nennt weniger als zwei Antworten auf „{0}“, wie die Daten sie schreiben. Es gibt: {1}.</translation>
    </message>
    <message>
        <source>The shares of {0} add up to {1}, not to 100: name one for each category.</source>
        <translation>Die Anteile von {0} ergeben zusammen {1}, nicht 100: Nennen Sie einen für jede Kategorie.</translation>
    </message>
    <message>
        <source>place in a ranking</source>
        <translation>Platz in einer Rangfolge</translation>
    </message>
    <message>
        <source>{0} Left out as {1|a code|codes} for no answer: {2}.</source>
        <translation>{0} Als {1|Code|Codes} für keine Antwort weggelassen: {2}.</translation>
    </message>
    <message>
        <source>{0} The lowest is the best.</source>
        <translation>{0} Die kleinste ist die beste.</translation>
    </message>
    <message>
        <source>You said so. {0} {0|respondent|respondents} put {1} {1|item|items} in order.</source>
        <translation>Sie haben es so gesagt. {0} {0|Befragter hat|Befragte haben} {1} {1|Punkt|Punkte} in eine Reihenfolge gebracht.</translation>
    </message>
    <message>
        <source>{0} {0|respondent|respondents} gave {1} items different places from 1 on, as ratings hardly would.</source>
        <translation>{0} {0|Befragter gab|Befragte gaben} {1} Punkten verschiedene Plätze ab 1, wie es Bewertungen kaum täten.</translation>
    </message>
    <message>
        <source>{0} {1} gave one place twice and {1|does|do} not count.</source>
        <translation>{0} {1} {1|vergab einen Platz zweimal und zählt|vergaben einen Platz zweimal und zählen} nicht.</translation>
    </message>
    <message>
        <source>Its answers are no places such as 1, 2, 3, so that nothing is ranked.</source>
        <translation>Ihre Antworten sind keine Plätze wie 1, 2, 3, sodass nichts gereiht wird.</translation>
    </message>
    <message>
        <source>{0} of {1} respondents of “{2}” gave the same answer to all ratings.</source>
        <translation>{0} von {1} Befragten von „{2}“ gaben auf alle Bewertungen dieselbe Antwort.</translation>
    </message>
    <message>
        <source>Who does not look at the questions makes all items alike: scores, drivers and scales of the survey say less.</source>
        <translation>Wer die Fragen nicht ansieht, macht alle gleich: Kennzahlen, Treiber und Skalen der Umfrage besagen weniger.</translation>
    </message>
    <message>
        <source>Look at who they are, and leave them out if they were fast as well.</source>
        <translation>Sehen Sie nach, wer sie sind, und lassen Sie sie weg, wenn sie auch schnell waren.</translation>
    </message>
    <message>
        <source>Its items do not measure one thing, so that their sum says nothing clear.</source>
        <translation>Ihre Fragen messen nicht dasselbe, sodass ihre Summe nichts Klares besagt.</translation>
    </message>
    <message>
        <source>Look at the items one by one.</source>
        <translation>Die Fragen einzeln ansehen.</translation>
    </message>
    <message>
        <source>How respondents were drawn counts: the interval of alpha is of 500 resamples of clusters or respondents within strata (Rao, Wu and Yue 1992), not Feldt&apos;s.</source>
        <translation>Wie Befragte gezogen wurden, zählt: Das Intervall von Alpha stammt aus 500 wiederholten Stichproben von Klumpen oder Befragten innerhalb der Schichten (Rao, Wu und Yue 1992), nicht von Feldt.</translation>
    </message>
    <message>
        <source>Not ranked</source>
        <translation>Nicht gereiht</translation>
    </message>
    <message>
        <source>Place {0}</source>
        <translation>Platz {0}</translation>
    </message>
    <message>
        <source>Places from the first to the last</source>
        <translation>Plätze vom ersten zum letzten</translation>
    </message>
    <message>
        <source>Mean rank, 1 is the best</source>
        <translation>Mittlerer Rang, 1 ist der beste</translation>
    </message>
    <message>
        <source>The change is larger than chance would make of so many answers.</source>
        <translation>Die Änderung ist größer, als der Zufall sie bei so vielen Antworten machte.</translation>
    </message>
    <message>
        <source>See what drives it, and who thinks so.</source>
        <translation>Sehen Sie nach, was es treibt und wer so denkt.</translation>
    </message>
    <message>
        <source>Find out what was done better.</source>
        <translation>Finden Sie heraus, was besser gemacht wurde.</translation>
    </message>
    <message>
        <source>Speak with the store, and filter by it to see all that is known.</source>
        <translation>Sprechen Sie mit der Filiale und filtern Sie nach ihr, um alles zu sehen, was bekannt ist.</translation>
    </message>
    <message>
        <source>{0} of “{1}” fell by {2} to {3} in store {4} ({5}, against {6}).</source>
        <translation>{0} von „{1}“ fiel um {2} auf {3} in Filiale {4} ({5}, gegenüber {6}).</translation>
    </message>
    <message>
        <source>{0} of “{1}” is {2} in store {3}, {4} below the other stores.</source>
        <translation>{0} von „{1}“ ist {2} in Filiale {3}, {4} unter den anderen Filialen.</translation>
    </message>
    <message>
        <source>The difference is surer than that of any of {0} {0|store|stores}, after the correction for so many.</source>
        <translation>Der Abstand ist sicherer als der jeder von {0} {0|Filiale|Filialen}, bereinigt um ihre Zahl.</translation>
    </message>
    <message>
        <source>Share of first places</source>
        <translation>Anteil der ersten Plätze</translation>
    </message>
    <message>
        <source>Share of the first three places</source>
        <translation>Anteil der ersten drei Plätze</translation>
    </message>
    <message>
        <source>Only {0} {0|respondent|respondents} answered “{1}”: fewer than {2}, too few for a score.</source>
        <translation>Nur {0} {0|Befragter hat|Befragte haben} „{1}“ beantwortet: weniger als {2}, zu wenige für einen Wert.</translation>
    </message>
    <message>
        <source>{0} of “{1}” is {2}; no group by {3} has {4} respondents to be held against the others.</source>
        <translation>{0} von „{1}“ ist {2}; keine Gruppe nach {3} hat {4} Befragte, um mit den anderen verglichen zu werden.</translation>
    </message>
    <message>
        <source>“{0}” stands first of {1} items: mean rank {2} ({3} to {4}), put first by {5}.</source>
        <translation>„{0}“ steht an der Spitze von {1} Punkten: mittlerer Rang {2} ({3} bis {4}), von {5} an die erste Stelle gesetzt.</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” stand first of {2} items (mean ranks {3} and {4}); which of them cannot be told.</source>
        <translation>„{0}“ und „{1}“ stehen an der Spitze von {2} Punkten (mittlere Ränge {3} und {4}); welcher davon vorn liegt, ist nicht zu sagen.</translation>
    </message>
    <message>
        <source>The mean rank is the mean place, 1 the first of {0}. Items that were left out by who placed others have the mean of the places left. Its interval is that of Student&apos;s t.</source>
        <translation>Der mittlere Rang ist der mittlere Platz, 1 der erste von {0}. Punkte, die jemand ausließ, der andere reihte, haben das Mittel der übrigen Plätze. Das Intervall ist das von Student (t).</translation>
    </message>
    <message>
        <source>Shares are of all who placed any of the items; intervals by Wilson (1927).</source>
        <translation>Anteile beziehen sich auf alle, die irgendeinen der Punkte gereiht haben; Intervalle nach Wilson (1927).</translation>
    </message>
    <message>
        <source>Respondents were drawn within each value of {0}: the errors follow that.</source>
        <translation>Befragte wurden innerhalb jedes Werts von {0} gezogen: Die Fehler folgen dem.</translation>
    </message>
    <message>
        <source>Respondents were drawn together by {0}: the errors follow that.</source>
        <translation>Befragte wurden gemeinsam nach {0} gezogen: Die Fehler folgen dem.</translation>
    </message>
    <message>
        <source>{0} {0|stratum has|strata have} only one cluster or respondent: how much they differ there cannot be told, so errors are too small.</source>
        <translation>{0} {0|Schicht hat|Schichten haben} nur einen Klumpen oder Befragten: Wie sehr sie sich dort unterscheiden, ist nicht zu sagen, darum sind die Fehler zu klein.</translation>
    </message>
    <message>
        <source>Only {0} {0|cluster was|clusters were} drawn: errors of so few are rough.</source>
        <translation>Nur {0} {0|Klumpen wurde|Klumpen wurden} gezogen: Fehler aus so wenigen sind grob.</translation>
    </message>
    <message>
        <source>The weights of the data differ so much that the base counts for {0} only.</source>
        <translation>Die Gewichte der Daten sind so verschieden, dass die Basis nur {0} zählt.</translation>
    </message>
    <message>
        <source>{0}, spread over many; {1}, the most of all.</source>
        <translation>{0}, verteilt auf viele; {1}, das meiste von allen.</translation>
    </message>
    <message>
        <source>The outlines of the map cannot be read: line {0} is damaged.</source>
        <translation>Die Umrisse der Karte sind nicht lesbar: Zeile {0} ist beschädigt.</translation>
    </message>
    <message>
        <source>No two columns are called year and month, as the setting shape says.</source>
        <translation>Keine zwei Spalten heißen Jahr und Monat, wie die Einstellung shape sagt.</translation>
    </message>
    <message>
        <source>The columns “{0}” and “{1}” together say when: {2} {2|row has|rows have} the first day of that time now.</source>
        <translation>Die Spalten „{0}“ und „{1}“ zusammen sagen, wann: {2} {2|Zeile hat|Zeilen haben} jetzt den ersten Tag dieser Zeit.</translation>
    </message>
    <message>
        <source>year and month in two columns</source>
        <translation>Jahr und Monat in zwei Spalten</translation>
    </message>
    <message>
        <source>The row ends before its year and month, or cannot be split into cells.</source>
        <translation>Die Zeile endet vor Jahr und Monat, oder sie lässt sich nicht in Zellen teilen.</translation>
    </message>
    <message>
        <source>{0}–{1} N</source>
        <translation>{0}–{1} N</translation>
    </message>
    <message>
        <source>{0}–{1} S</source>
        <translation>{0}–{1} S</translation>
    </message>
    <message>
        <source>{0} S–{1} N</source>
        <translation>{0} S–{1} N</translation>
    </message>
    <message>
        <source>{0}–{1} E</source>
        <translation>{0}–{1} O</translation>
    </message>
    <message>
        <source>{0}–{1} W</source>
        <translation>{0}–{1} W</translation>
    </message>
    <message>
        <source>{0} W–{1} E</source>
        <translation>{0} W–{1} O</translation>
    </message>
    <message>
        <source>Area: {0}</source>
        <translation>Gebiet: {0}</translation>
    </message>
    <message>
        <source>The filter “{0}” names no area. Write {1}=48.1..48.3,11.4..11.7: latitudes from south to north, then longitudes from west to east.</source>
        <translation>Der Filter „{0}“ nennt kein Gebiet. Schreiben Sie {1}=48.1..48.3,11.4..11.7: Breiten von Süd nach Nord, dann Längen von West nach Ost.</translation>
    </message>
    <message>
        <source>Size: {0}</source>
        <translation>Größe: {0}</translation>
    </message>
    <message>
        <source>Size: {0}, up to {1}</source>
        <translation>Größe: {0}, bis {1}</translation>
    </message>
    <message>
        <source>{0} km</source>
        <translation>{0} km</translation>
    </message>
    <message>
        <source>{0} m</source>
        <translation>{0} m</translation>
    </message>
    <message>
        <source>{0} outside the view</source>
        <translation>{0} außerhalb des Ausschnitts</translation>
    </message>
    <message>
        <source>%, points</source>
        <translation>%, Punkte</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>points of the scale</source>
        <translation>Punkte der Skala</translation>
    </message>
    <message>
        <source>per 100 orders</source>
        <translation>je 100 Bestellungen</translation>
    </message>
    <message>
        <source>“{0}” to “{1}”: {2} of those with “{3}” ({4}), {5} of {6}.</source>
        <translation>„{0}“ auf „{1}“: {2} derer mit „{3}“ ({4}), {5} für {6}.</translation>
    </message>
    <message>
        <source>no column fills “{0}” (the values of {1} do not fit it; say which one does: {2}=column)</source>
        <translation>keine Spalte füllt „{0}“ (die Werte von {1} passen nicht dazu; geben Sie an, welche es ist: {2}=Spalte)</translation>
    </message>
    <message>
        <source>Errors of connections leave out store after store (jackknife). Within stores p comes from moving each store&apos;s scores on by random numbers of rounds; p-values are Holm&apos;s over all criteria and outcomes. “Predicts nothing” takes two one-sided tests against {0} of the variance, adjusted by Benjamini and Hochberg; “cannot be told” is neither. Scores of few visits make connections look weaker than they are.</source>
        <translation>Fehler von Zusammenhängen lassen Filiale um Filiale weg (Jackknife). Innerhalb von Filialen kommt p daraus, dass die Werte jeder Filiale um zufällig viele Runden verschoben werden; p-Werte sind die von Holm über alle Kriterien und Ergebnisse. „Sagt nichts voraus“ nimmt zwei einseitige Tests gegen {0} der Varianz, angepasst nach Benjamini und Hochberg; „nicht zu sagen“ ist keines von beiden. Werte aus wenigen Besuchen lassen Zusammenhänge schwächer aussehen, als sie sind.</translation>
    </message>
    <message>
        <source>A task is what falls short of the target with at least 90 % certainty, after levels of few visits were drawn towards one another (hierarchical model). The gain is that of reaching the target.</source>
        <translation>Eine Aufgabe ist, was das Ziel mit mindestens 90 % Sicherheit verfehlt, nachdem Werte aus wenigen Besuchen zueinander gezogen wurden (hierarchisches Modell). Der Gewinn ist der beim Erreichen des Ziels.</translation>
    </message>
    <message>
        <source>Store {0} fell by {1} points to {2} in mystery visits.</source>
        <translation>Filiale {0} ist in Testkäufen um {1} Punkte auf {2} gefallen.</translation>
    </message>
    <message>
        <source>It is far beyond the usual ups and downs of its visits, and its customers say it too.</source>
        <translation>Das liegt weit außerhalb des üblichen Auf und Ab ihrer Besuche, und ihre Kunden sagen es auch.</translation>
    </message>
    <message>
        <source>When our stores changed, the surest first</source>
        <translation>Wann sich unsere Filialen verändert haben, das Sicherste zuerst</translation>
    </message>
    <message>
        <source>Visits since</source>
        <translation>Besuche seitdem</translation>
    </message>
    <message>
        <source>Score since</source>
        <translation>Wert seitdem</translation>
    </message>
    <message>
        <source>Step, in points</source>
        <translation>Sprung, in Punkten</translation>
    </message>
    <message>
        <source>Satisfaction of its customers</source>
        <translation>Zufriedenheit ihrer Kunden</translation>
    </message>
    <message>
        <source>Competitors ask {0} more than we do for the same {1} {1|product|products}, which could be chance</source>
        <translation>Wettbewerber verlangen {0} mehr als wir, verglichen über {1} {1|gemeinsames Produkt|gemeinsame Produkte}, was Zufall sein kann</translation>
    </message>
    <message>
        <source>Competitors ask {0} less than we do for the same {1} {1|product|products}, which could be chance</source>
        <translation>Wettbewerber verlangen {0} weniger als wir, verglichen über {1} {1|gemeinsames Produkt|gemeinsame Produkte}, was Zufall sein kann</translation>
    </message>
    <message>
        <source>Topics are those of the column “{0}”. Importance is the share of a topic among all that are named; a company does well where few of its posts name it. Texts by one person count in the intervals as many as they say (people are clusters, Rao and Scott 1992).</source>
        <translation>Themen sind die der Spalte „{0}“. Wichtigkeit ist der Anteil eines Themas an allen genannten; ein Unternehmen steht gut da, wo wenige seiner Beiträge es nennen. Texte eines Menschen zählen in den Intervallen so viel, wie sie sagen (Menschen sind Klumpen, Rao und Scott 1992).</translation>
    </message>
    <message>
        <source>places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>{0} of {1} {1|customer|customers} {0|has|have} no coordinates and {0|is|are} not on the map.</source>
        <translation>{0} von {1} {1|Kunden|Kunden} {0|hat|haben} keine Koordinaten und {0|liegt|liegen} nicht auf der Karte.</translation>
    </message>
    <message>
        <source>{0} of {1} {1|store|stores} {0|has|have} no coordinates and {0|is|are} not on the map.</source>
        <translation>{0} von {1} {1|Filiale|Filialen} {0|hat|haben} keine Koordinaten und {0|liegt|liegen} nicht auf der Karte.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} with the coordinates 0, 0 {0|is|are} left out of the map. The rules of quality list {0|it|them}.</source>
        <translation>{0} {0|Kunde|Kunden} mit den Koordinaten 0, 0 {0|fehlt|fehlen} auf der Karte. Die Regeln der Datenqualität listen {0|ihn|sie}.</translation>
    </message>
    <message>
        <source>{0} {0|store|stores} with the coordinates 0, 0 {0|is|are} left out of the map. The rules of quality list {0|it|them}.</source>
        <translation>{0} {0|Filiale|Filialen} mit den Koordinaten 0, 0 {0|fehlt|fehlen} auf der Karte. Die Regeln der Datenqualität listen sie.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} with coordinates nowhere on earth {0|is|are} left out of the map. The rules of quality list {0|it|them}.</source>
        <translation>{0} {0|Kunde|Kunden} mit Koordinaten, die nirgends auf der Erde liegen, {0|fehlt|fehlen} auf der Karte. Die Regeln der Datenqualität listen {0|ihn|sie}.</translation>
    </message>
    <message>
        <source>{0} {0|store|stores} with coordinates nowhere on earth {0|is|are} left out of the map. The rules of quality list {0|it|them}.</source>
        <translation>{0} {0|Filiale|Filialen} mit Koordinaten, die nirgends auf der Erde liegen, {0|fehlt|fehlen} auf der Karte. Die Regeln der Datenqualität listen sie.</translation>
    </message>
    <message>
        <source>{0} {0|customer|customers} with latitude and longitude the wrong way round {0|is|are} left out of the map. The rules of quality list and mend {0|it|them}.</source>
        <translation>{0} {0|Kunde|Kunden} mit vertauschter Breite und Länge {0|fehlt|fehlen} auf der Karte. Die Regeln der Datenqualität listen und beheben {0|ihn|sie}.</translation>
    </message>
    <message>
        <source>{0} {0|store|stores} with latitude and longitude the wrong way round {0|is|are} left out of the map. The rules of quality list and mend {0|it|them}.</source>
        <translation>{0} {0|Filiale|Filialen} mit vertauschter Breite und Länge {0|fehlt|fehlen} auf der Karte. Die Regeln der Datenqualität listen und beheben sie.</translation>
    </message>
    <message>
        <source>Our prices to competitors’: mean quotient of our price and theirs, products by what the store sells of them; {0} of sales have a price to compare. Below 1 we are cheaper. It differs between stores by what they sell alone, so it is not ranked. Its interval is that of products drawn from many like them.</source>
        <translation>Unsere Preise zu denen der Konkurrenten: mittlerer Quotient aus unserem Preis und ihrem, Produkte nach dem, was die Filiale von ihnen verkauft; {0} des Umsatzes haben einen Preis zum Vergleich. Unter 1 sind wir günstiger. Filialen unterscheiden sich darin nur durch das, was sie verkaufen; deshalb gibt es keine Ränge. Das Intervall ist das von Produkten, die aus vielen ihresgleichen gezogen sind.</translation>
    </message>
    <message>
        <source>Intervals of sales come from how a store&apos;s weeks differ, neighbouring ones allowed to be alike (Newey and West 1987); of fewer than ten weeks from its days, and of fewer than ten days from its orders. A season within the period makes them wide.</source>
        <translation>Intervalle des Umsatzes kommen daraus, wie sich die Wochen einer Filiale unterscheiden, wobei benachbarte einander ähneln dürfen (Newey und West 1987); bei weniger als zehn Wochen aus ihren Tagen, bei weniger als zehn Tagen aus ihren Bestellungen. Eine Saison im Zeitraum macht sie breit.</translation>
    </message>
    <message>
        <source>Mystery score: the share of the points that testers&apos; visits reached, as in Mystery shopping. A visit is one case, however many criteria it has; how visits differ is taken from all stores together.</source>
        <translation>Wert der Testkäufe: der Anteil der Punkte, den Testbesuche erreicht haben, wie in „Testkäufe“. Ein Besuch ist ein Fall, wie viele Kriterien er auch hat; wie Besuche sich unterscheiden, sagen alle Filialen zusammen.</translation>
    </message>
    <message>
        <source>Intervals (95 %) are of ratios of sums by weeks, and allow for weeks that follow on one another being alike (Newey and West 1987); of fewer than ten weeks by days in the same way, and of fewer than ten days by Wilson (1927).</source>
        <translation>Intervalle (95 %) sind die von Quotienten aus Wochensummen und berücksichtigen, dass aufeinanderfolgende Wochen einander ähneln (Newey und West 1987); bei weniger als zehn Wochen ebenso nach Tagen, bei weniger als zehn Tagen nach Wilson (1927).</translation>
    </message>
    <message>
        <source>The counts are of {0} {0|day|days}, less than ten weeks: intervals come from days instead of weeks and are wide, and what changes from week to week is hardly in them.</source>
        <translation>Die Zählungen sind von {0} {0|Tag|Tagen}, weniger als zehn Wochen: Intervalle kommen aus Tagen statt aus Wochen und sind breit, und was sich von Woche zu Woche ändert, ist kaum darin.</translation>
    </message>
    <message>
        <source>What conversion depends on is tested by days and by stores, not by counts: the larger of both errors holds, as hours of a day and days of a store are alike (sandwich errors, Bell and McCaffrey 2002).</source>
        <translation>Wovon die Kaufquote abhängt, wird nach Tagen und nach Filialen geprüft, nicht nach Zählungen: Der größere der beiden Fehler gilt, denn Stunden eines Tages und Tage einer Filiale ähneln einander (Sandwich-Fehler, Bell und McCaffrey 2002).</translation>
    </message>
    <message>
        <source>What conversion depends on is tested by days, not by counts: what makes a day good or bad is alike in all its hours (sandwich errors, Bell and McCaffrey 2002). There are too few stores to know how much stores differ in it.</source>
        <translation>Wovon die Kaufquote abhängt, wird nach Tagen geprüft, nicht nach Zählungen: Was einen Tag gut oder schlecht macht, ist in all seinen Stunden gleich (Sandwich-Fehler, Bell und McCaffrey 2002). Es sind zu wenige Filialen, um zu wissen, wie sehr sie sich darin unterscheiden.</translation>
    </message>
    <message>
        <source>What a format does has no interval: it differs between stores alone, of which there are too few, however many counts there are.</source>
        <translation>Was ein Format bewirkt, hat kein Intervall: Es unterscheidet sich nur zwischen Filialen, und davon gibt es zu wenige, wie viele Zählungen es auch sind.</translation>
    </message>
    <message>
        <source>The answers are stars.</source>
        <translation>Die Antworten sind Sterne.</translation>
    </message>
    <message>
        <source>The answers are faces, from unhappy to happy.</source>
        <translation>Die Antworten sind Gesichter, von unzufrieden bis zufrieden.</translation>
    </message>
    <message>
        <source>The answers are so many of {0}.</source>
        <translation>Die Antworten sind so viele von {0}.</translation>
    </message>
    <message>
        <source>The answers are percentages.</source>
        <translation>Die Antworten sind Prozente.</translation>
    </message>
    <message>
        <source>{0}; of a population of {1}</source>
        <translation>{0}; aus einer Grundgesamtheit von {1}</translation>
    </message>
    <message>
        <source>“{0}” to “{1}”: {2} of those with “{3}” ({4}) against {5} of {6}; {7} of {8} figures differ.</source>
        <translation>„{0}“ auf „{1}“: {2} derer mit „{3}“ ({4}) gegenüber {5} bei {6}; {7} von {8} Zahlen unterscheiden sich.</translation>
    </message>
    <message>
        <source>{0} of “{1}”: {2} of those with “{3}” ({4}) against {5} of {6}; {7} of {8} figures differ.</source>
        <translation>{0} von „{1}“: {2} derer mit „{3}“ ({4}) gegenüber {5} bei {6}; {7} von {8} Zahlen unterscheiden sich.</translation>
    </message>
    <message>
        <source>“{0}” has several answers, so that respondents stand in several columns. Each is tested against those who did not give that answer; pairs with the covariance that shared respondents make. Whole questions are not tested there.</source>
        <translation>„{0}“ hat mehrere Antworten, so dass Befragte in mehreren Spalten stehen. Jede Spalte wird gegen die getestet, die diese Antwort nicht gaben; Paare mit der Kovarianz, die gemeinsame Befragte schaffen. Ganze Fragen werden dort nicht getestet.</translation>
    </message>
    <message>
        <source>Of two columns each differs from the other: such a difference is counted and corrected once.</source>
        <translation>Von zwei Spalten unterscheidet sich jede von der anderen: Ein solcher Unterschied wird einmal gezählt und einmal korrigiert.</translation>
    </message>
    <message>
        <source>All tests follow how respondents were drawn: differences by Taylor&apos;s linearisation (Binder 1983), with t of the clusters (or respondents) less the strata less one, whole questions by the second-order correction of Rao and Scott (1984) by F. Where a column is of few clusters, the degrees of freedom are those that it leaves. A column of one cluster is not tested.</source>
        <translation>Alle Tests folgen der Ziehung der Befragten: Unterschiede durch Taylor-Linearisierung (Binder 1983) mit t der Klumpen (oder Befragten) weniger Schichten weniger eins, ganze Fragen durch die Korrektur zweiter Ordnung von Rao und Scott (1984) mit F. Wo eine Spalte aus wenigen Klumpen besteht, gelten die Freiheitsgrade, die diese lassen. Eine Spalte aus einem Klumpen wird nicht getestet.</translation>
    </message>
    <message>
        <source>Columns of fewer than {0} clusters: {1}. How much clusters differ is hardly known there; tests take so few into account and find little.</source>
        <translation>Spalten mit weniger als {0} Klumpen: {1}. Wie sehr sich Klumpen unterscheiden, ist dort kaum bekannt; Tests berücksichtigen das und finden wenig.</translation>
    </message>
    <message>
        <source>{0} {0|respondent|respondents} named their choices one by one, from “{1}” to “{2}”.</source>
        <translation>{0} {0|Befragter nannte seine|Befragte nannten ihre} Wahl der Reihe nach, von „{1}“ bis „{2}“.</translation>
    </message>
    <message>
        <source>{0} {1} named one twice and {1|does|do} not count.</source>
        <translation>{0} {1} {1|nannte|nannten} etwas zweimal und {1|zählt|zählen} nicht.</translation>
    </message>
    <message>
        <source>Questions answered in words of their own</source>
        <translation>Fragen, mit eigenen Worten beantwortet</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Of those who were asked</source>
        <translation>Von den Gefragten</translation>
    </message>
    <message>
        <source>Median length, words</source>
        <translation>Länge (Median), Wörter</translation>
    </message>
    <message>
        <source>Answers in words of their own</source>
        <translation>Antworten mit eigenen Worten</translation>
    </message>
    <message>
        <source>The score beside an answer in words is the one given to “{0}”; the highest is the best.</source>
        <translation>Der Wert neben einer Antwort in Worten ist der zu „{0}“; der höchste ist der beste.</translation>
    </message>
    <message>
        <source>{0} of {1} answers in words contain “{2}”.</source>
        <translation>{0} von {1} Antworten mit eigenen Worten enthalten „{2}“.</translation>
    </message>
    <message>
        <source>The table of answers has the latest {0} of {1}: filter for the others.</source>
        <translation>Die Tabelle der Antworten enthält die neuesten {0} von {1}: Filtern Sie nach den anderen.</translation>
    </message>
    <message>
        <source>Alpha and omega are shares: how much of the differences in the sum of the items is what the items have in common. Cronbach (1951), interval by Feldt (1965); omega from one factor of greatest likelihood, McDonald (1999), its interval from 500 resamples of respondents, which needs no normal items, for scales of up to 30 items. Only who answered all items of a scale counts.</source>
        <translation>Alpha und Omega sind Anteile: wie viel von den Unterschieden in der Summe der Fragen ihnen gemeinsam ist. Cronbach (1951), Intervall nach Feldt (1965); Omega aus einem Faktor größter Likelihood, McDonald (1999), sein Intervall aus 500 Wiederholungen mit gezogenen Befragten, für die Antworten nicht normalverteilt sein müssen, für Skalen bis 30 Fragen. Nur wer alle Fragen einer Skala beantwortet hat, zählt.</translation>
    </message>
    <message>
        <source>Omega, lower end (95 %)</source>
        <translation>Omega, unteres Ende (95 %)</translation>
    </message>
    <message>
        <source>Omega, upper end (95 %)</source>
        <translation>Omega, oberes Ende (95 %)</translation>
    </message>
    <message>
        <source>From one wave to the next it could be chance; over all of them it is not.</source>
        <translation>Von einer Welle zur nächsten könnte es Zufall sein, über alle hinweg nicht.</translation>
    </message>
    <message>
        <source>{0} of “{1}” fell by about {2} over {3} waves, to {4} in {5}.</source>
        <translation>{0} von „{1}“ fiel über {3} Wellen um etwa {2}, auf {4} in {5}.</translation>
    </message>
    <message>
        <source>{0} of “{1}” rose by about {2} over {3} waves, to {4} in {5}.</source>
        <translation>{0} von „{1}“ stieg über {3} Wellen um etwa {2}, auf {4} in {5}.</translation>
    </message>
    <message>
        <source>Answers in words with</source>
        <translation>Antworten mit den Worten</translation>
    </message>
    <message>
        <source>Words, or beginnings of words, that answers in the table of answers contain: “wait queue”. Empty: all answers.</source>
        <translation>Wörter oder Wortanfänge, die Antworten in der Tabelle der Antworten enthalten: „warten Schlange“. Leer: alle Antworten.</translation>
    </message>
    <message>
        <source>{0} of {1} {1|respondent|respondents} answered “{2}” in words of their own; no question of “{3}” has a scale.</source>
        <translation>{0} von {1} {1|Befragten|Befragten} beantworteten „{2}“ mit eigenen Worten; keine Frage von „{3}“ hat eine Skala.</translation>
    </message>
    <message>
        <source>Scores (of a population of {0})</source>
        <translation>Werte (aus einer Grundgesamtheit von {0})</translation>
    </message>
    <message>
        <source>“{0}” is no population: write how many there are in all, such as 200, or a number for each wave, such as 2024=200, 2025=210.</source>
        <translation>„{0}“ ist keine Grundgesamtheit: Schreiben Sie, wie viele es insgesamt gibt, etwa 200, oder eine Zahl je Welle, etwa 2024=200, 2025=210.</translation>
    </message>
    <message>
        <source>“{0}” has no wave “{1}”. Waves are: {2}.</source>
        <translation>„{0}“ hat keine Welle „{1}“. Wellen sind: {2}.</translation>
    </message>
    <message>
        <source>The population of wave “{0}” is not said.</source>
        <translation>Die Grundgesamtheit der Welle „{0}“ ist nicht gesagt.</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Grundgesamtheit</translation>
    </message>
    <message>
        <source>The population of {0} is smaller than the {1} who answered in wave “{2}”.</source>
        <translation>Die Grundgesamtheit von {0} ist kleiner als die {1}, die in Welle „{2}“ geantwortet haben.</translation>
    </message>
    <message>
        <source>The population of {0} is smaller than the {1} who answered.</source>
        <translation>Die Grundgesamtheit von {0} ist kleiner als die {1}, die geantwortet haben.</translation>
    </message>
    <message>
        <source>The population is left out: respondents were drawn in clusters, whose number would have to be known.</source>
        <translation>Die Grundgesamtheit bleibt unberücksichtigt: Befragte wurden in Klumpen gezogen, deren Zahl bekannt sein müsste.</translation>
    </message>
    <message>
        <source>{0} in each wave</source>
        <translation>{0} in jeder Welle</translation>
    </message>
    <message>
        <source>{0} in all waves together</source>
        <translation>{0} in allen Wellen zusammen</translation>
    </message>
    <message>
        <source>The population is {0}: intervals and tests allow for who of them answered each question, by the finite population correction √(1 − n/N) (Cochran 1977). It holds where who did not answer is like who did.</source>
        <translation>Die Grundgesamtheit ist {0}: Intervalle und Tests berücksichtigen, wer davon jede Frage beantwortet hat, durch die Endlichkeitskorrektur √(1 − n/N) (Cochran 1977). Sie gilt, wo die, die nicht antworteten, wie die anderen sind.</translation>
    </message>
    <message>
        <source>{0} brings {1} of a mean day; no part of the year surely brings more than another</source>
        <translation>{0} bringt {1} eines mittleren Tages; kein Teil des Jahres bringt sicher mehr als ein anderer</translation>
    </message>
    <message>
        <source>{0} brings {1} of a mean day</source>
        <translation>{0} bringt {1} eines mittleren Tages</translation>
    </message>
    <message>
        <source>No weekday surely brings more than another</source>
        <translation>Kein Wochentag bringt sicher mehr als ein anderer</translation>
    </message>
    <message>
        <source>No part of the year and no weekday surely brings more than another</source>
        <translation>Kein Teil des Jahres und kein Wochentag bringt sicher mehr als ein anderer</translation>
    </message>
    <message>
        <source>No part of the year surely brings more than another</source>
        <translation>Kein Teil des Jahres bringt sicher mehr als ein anderer</translation>
    </message>
    <message>
        <source>{0} brings {1} of a mean quarter</source>
        <translation>{0} bringt {1} eines mittleren Quartals</translation>
    </message>
    <message>
        <source>{0} brings {1} of a mean month</source>
        <translation>{0} bringt {1} eines mittleren Monats</translation>
    </message>
    <message>
        <source>{0} brings {1} of a mean quarter; no weekday surely brings more than another</source>
        <translation>{0} bringt {1} eines mittleren Quartals; kein Wochentag bringt sicher mehr als ein anderer</translation>
    </message>
    <message>
        <source>{0} brings {1} of a mean month; no weekday surely brings more than another</source>
        <translation>{0} bringt {1} eines mittleren Monats; kein Wochentag bringt sicher mehr als ein anderer</translation>
    </message>
    <message>
        <source>{0}; no public holiday surely changes sales.</source>
        <translation>{0}; kein Feiertag ändert den Umsatz sicher.</translation>
    </message>
    <message>
        <source>All order lines are of one weekday, as if each stood for a week: they say nothing of weekdays and holidays, and a month has four or five of them.</source>
        <translation>Alle Bestellzeilen sind von einem Wochentag, als stünde jede für eine Woche: Sie sagen nichts über Wochentage und Feiertage, und ein Monat hat vier oder fünf davon.</translation>
    </message>
    <message>
        <source>Order lines stand on one day a month or less, as if each stood for all of it: they say nothing of weekdays and holidays.</source>
        <translation>Bestellzeilen stehen an einem Tag im Monat oder seltener, als stünde jede für den ganzen Monat: Sie sagen nichts über Wochentage und Feiertage.</translation>
    </message>
    <message>
        <source>Mix of channels</source>
        <translation>Mischung der Kanäle</translation>
    </message>
    <message>
        <source>{0}: no more than the usual ups and downs.</source>
        <translation>{0}: nicht mehr als das übliche Auf und Ab.</translation>
    </message>
    <message>
        <source>Prices are those of the same article in the same channel. Mix of channels: more of the same articles where they are dear, or where they are cheap.</source>
        <translation>Preise sind die desselben Artikels im selben Kanal. Mischung der Kanäle: mehr derselben Artikel dort, wo sie teuer, oder dort, wo sie billig sind.</translation>
    </message>
    <message>
        <source>No order line is dated from {0} to {1}: taken for a hole in the data. {2} {2|period is|periods are} filled in between the neighbours.</source>
        <translation>Keine Bestellzeile ist von {0} bis {1} datiert: Das gilt als Lücke in den Daten. {2} {2|Zeitraum ist|Zeiträume sind} zwischen den Nachbarn aufgefüllt.</translation>
    </message>
    <message>
        <source>No order line is dated from {0} to {1}: a hole in the data, or a time without sales. What is compared with a year earlier is not alike.</source>
        <translation>Keine Bestellzeile ist von {0} bis {1} datiert: eine Lücke in den Daten oder eine Zeit ohne Umsatz. Was mit dem Vorjahr verglichen wird, ist nicht gleich.</translation>
    </message>
    <message>
        <source>{0} E–{1} W</source>
        <translation>{0} O–{1} W</translation>
    </message>
    <message>
        <source>weeks in a row</source>
        <translation>Wochen hintereinander</translation>
    </message>
    <message>
        <source>When stores changed: the strongest lasting step of each store, whatever its section and day. Criteria that vary little from round to round count more. p is the chance of a step as strong in stores whose rounds are put in a random order, by blocks, so it knows of the search, and is adjusted over the stores (Holm 1979); steps picked as the strongest look larger than they are.</source>
        <translation>Wann sich Filialen verändert haben: der stärkste anhaltende Sprung jeder Filiale, gleich in welchem Abschnitt und an welchem Tag. Kriterien, die von Runde zu Runde wenig schwanken, zählen mehr. p ist die Wahrscheinlichkeit eines so starken Sprungs in Filialen, deren Runden in Blöcken zufällig geordnet sind; sie weiß also von der Suche und ist über die Filialen angepasst (Holm 1979). Sprünge, die als stärkste herausgesucht sind, wirken größer, als sie sind.</translation>
    </message>
    <message>
        <source>The likelier it is that a store’s customers became more or less satisfied, the more it counts when p-values are adjusted: four fifths of the weights go by that (Genovese, Roeder and Wasserman 2006).</source>
        <translation>Je wahrscheinlicher es ist, dass die Kunden einer Filiale zufriedener oder unzufriedener wurden, desto mehr zählt sie, wenn p-Werte angepasst werden: Vier Fünftel der Gewichte gehen danach (Genovese, Roeder und Wasserman 2006).</translation>
    </message>
    <message>
        <source>Against {0}, {1} asks {2} of its prices for the same products.</source>
        <translation>Für dieselben Produkte verlangt {1} {2} der Preise von {0}.</translation>
    </message>
    <message>
        <source>Customers who compare prices buy there; furthest below are {0}.</source>
        <translation>Wer Preise vergleicht, kauft dort; am weitesten darunter liegen {0}.</translation>
    </message>
    <message>
        <source>{0} {0|row|rows} among the offers {0|is|are} of our own company: prices there are ours.</source>
        <translation>{0} {0|Zeile|Zeilen} unter den Angeboten {0|ist|sind} von unserem eigenen Unternehmen: Die Preise dort sind unsere.</translation>
    </message>
    <message>
        <source>The company among the offers that is us: its prices are ours. Empty: the company that the project is called after, or the one whose rows name our stores and customers.</source>
        <translation>Das Unternehmen unter den Angeboten, das wir sind: Seine Preise sind unsere. Leer: das Unternehmen, nach dem das Projekt heißt, oder das, dessen Zeilen unsere Filialen und Kunden nennen.</translation>
    </message>
    <message>
        <source>Satisfaction is the mean of “{0}” ({1} {1|answer|answers}) by store and round; answers count by the weights of the survey, as in its scores.</source>
        <translation>Zufriedenheit ist der Mittelwert von „{0}“ ({1} {1|Antwort|Antworten}) nach Filiale und Runde; die Antworten zählen nach den Gewichten der Umfrage, wie in ihren Kennwerten.</translation>
    </message>
    <message>
        <source>Products of competitors newly below us</source>
        <translation>Produkte von Wettbewerbern, die neu unter uns liegen</translation>
    </message>
    <message>
        <source>This is what comes if it goes on as it did.</source>
        <translation>Das kommt, wenn es weitergeht wie bisher.</translation>
    </message>
    <message>
        <source>This is how things stand; nothing in it is surely new.</source>
        <translation>So steht es; nichts darin ist sicher neu.</translation>
    </message>
    <message>
        <source>Nothing stands out in the answers of {0} {0|analysis|analyses}; {1} {1|says|say} how things stand.</source>
        <translation>In den Antworten von {0} {0|Analyse|Analysen} sticht nichts heraus; {1} {1|sagt|sagen}, wie es steht.</translation>
    </message>
    <message>
        <source>Less than three statements are of note: {0} {0|is|are} told of how things stand, which {0|has|have} no score.</source>
        <translation>Weniger als drei Aussagen sind bemerkenswert: {0} {0|sagt|sagen}, wie es steht, und {0|hat|haben} keine Wertung.</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>importance not clear</source>
        <translation>Wichtigkeit nicht klar</translation>
    </message>
    <message>
        <source>performance not clear</source>
        <translation>Leistung nicht klar</translation>
    </message>
    <message>
        <source>neither is clear</source>
        <translation>beides nicht klar</translation>
    </message>
    <message>
        <source>Answers to “{0}” count by the weights of the survey, as in its scores; intervals know how much fewer answers that makes.</source>
        <translation>Antworten auf „{0}“ zählen nach den Gewichten der Umfrage, wie in ihren Kennwerten; die Intervalle wissen, wie viel weniger Antworten das ergibt.</translation>
    </message>
    <message>
        <source>The range of a rank takes what chance does to one measure as independent of what it does to another, as they come from different sources: doors, tills, answers, testers. That stores which are good at one are good at another is no chance, and does not matter to it.</source>
        <translation>Die Spanne eines Ranges nimmt an, dass der Zufall in einer Kennzahl nichts mit dem in einer anderen zu tun hat, denn sie kommen aus verschiedenen Quellen: Türen, Kassen, Antworten, Testkäufern. Dass Filialen, die in einer gut sind, es auch in einer anderen sind, ist kein Zufall und spielt dafür keine Rolle.</translation>
    </message>
    <message>
        <source>{0} things that conversion may depend on were tested at once: adjusted p-values hold the chance that any of them is found in error (Holm 1979).</source>
        <translation>{0} Dinge, von denen die Kaufquote abhängen kann, wurden zugleich geprüft: Angepasste p-Werte begrenzen die Wahrscheinlichkeit, dass eines davon irrtümlich gefunden wird (Holm 1979).</translation>
    </message>
    <message>
        <source>Of two answers more of the one are fewer of the other: such a difference is counted and corrected once.</source>
        <translation>Bei zwei Antworten sind mehr von der einen weniger von der anderen: Ein solcher Unterschied wird einmal gezählt und korrigiert.</translation>
    </message>
    <message>
        <source>How clear the field is</source>
        <translation>Wie klar das Feld ist</translation>
    </message>
    <message>
        <source>p of the coefficient</source>
        <translation>p des Koeffizienten</translation>
    </message>
    <message>
        <source>p of the coefficient, adjusted</source>
        <translation>p des Koeffizienten, angepasst</translation>
    </message>
    <message>
        <source>Importance and performance (hollow: the field is not clear)</source>
        <translation>Wichtigkeit und Leistung (hohl: das Feld ist nicht klar)</translation>
    </message>
    <message>
        <source>The map of importance and performance is cut at the means of both (Martilla and James 1977). Ellipses hold a driver&apos;s importance and performance together with 95 % confidence, if their errors are normal and unrelated. Hollow marks are not clear: an interval of theirs crosses a line, so that they may belong to the field beside it.</source>
        <translation>Die Karte aus Wichtigkeit und Leistung ist an den Mittelwerten beider geteilt (Martilla und James 1977). Ellipsen enthalten Wichtigkeit und Leistung eines Treibers zusammen mit 95 % Sicherheit, wenn ihre Fehler normalverteilt und unabhängig sind. Hohle Marken sind nicht klar: Eines ihrer Intervalle kreuzt eine Linie, sie können also auch ins Feld daneben gehören.</translation>
    </message>
    <message>
        <source>The p of a driver is that of its coefficient beside all others, by the standard error of the resamples; adjusted for as many drivers as there are (Benjamini and Hochberg 1995).</source>
        <translation>Das p eines Treibers ist das seines Koeffizienten neben allen anderen, aus dem Standardfehler der wiederholten Stichproben; angepasst an die Zahl der Treiber (Benjamini und Hochberg 1995).</translation>
    </message>
    <message>
        <source>“{0}” is an item that “{1}” and its neighbours name: only its words can be said. Say the type of those questions, or the labels of their answers.</source>
        <translation>„{0}“ ist ein Punkt, den „{1}“ und die Nachbarn nennen: Nur sein Wortlaut lässt sich sagen. Sagen Sie den Typ jener Fragen oder die Beschriftung ihrer Antworten.</translation>
    </message>
    <message>
        <source>Filter by it to see all that is known, and who thinks so.</source>
        <translation>Filtern Sie danach, um alles zu sehen, was bekannt ist, und wer so denkt.</translation>
    </message>
    <message>
        <source>Of {0} {0|group|groups} by {1} {1|field|fields} it surely fell, and more than the others; the correction for so many is made.</source>
        <translation>Von {0} {0|Gruppe|Gruppen} nach {1} {1|Feld|Feldern} fiel sie sicher und mehr als die anderen; für so viele ist korrigiert.</translation>
    </message>
    <message>
        <source>Of {0} {0|group|groups} by {1} {1|field|fields} it surely fell, and more than the others; the correction for so many is made. These fell because of it, and without it not surely: {2}.</source>
        <translation>Von {0} {0|Gruppe|Gruppen} nach {1} {1|Feld|Feldern} fiel sie sicher und mehr als die anderen; für so viele ist korrigiert. Ihretwegen fielen auch, ohne sie nicht sicher: {2}.</translation>
    </message>
    <message>
        <source>{0} of “{1}” fell by {2} to {3} where {4} is “{5}” ({6}, against {7}).</source>
        <translation>{0} von „{1}“ fiel um {2} auf {3}, wo {4} „{5}“ ist ({6}, gegenüber {7}).</translation>
    </message>
    <message>
        <source>How respondents were drawn counts by the design effect of each measure in each group and wave: its variance by Taylor&apos;s linearisation (Binder 1983), with zeros for who is not in the group, over that of respondents drawn one by one. Groups of fewer than {0} clusters take that of the whole sample.</source>
        <translation>Wie Befragte gezogen wurden, zählt durch den Designeffekt jeder Kennzahl in jeder Gruppe und Welle: ihre Varianz durch Taylor-Linearisierung (Binder 1983), mit Nullen für alle, die nicht in der Gruppe sind, im Verhältnis zu der einzeln gezogener Befragter. Gruppen aus weniger als {0} Klumpen nehmen den der ganzen Stichprobe.</translation>
    </message>
    <message>
        <source>How many there are in all, where they are few: employees, customers of a manufacturer. “200” for each wave, or by wave: “2024=200, 2025=210”. Empty: as the survey is prepared, else many more than answered; none: many more.</source>
        <translation>Wie viele es insgesamt gibt, wenn es wenige sind: Beschäftigte, Kunden eines Herstellers. „200“ für jede Welle oder nach Wellen: „2024=200, 2025=210“. Leer: wie die Umfrage vorbereitet ist, sonst viel mehr, als geantwortet haben; none: viel mehr.</translation>
    </message>
    <message>
        <source>The population of the preparation is left out. {0}</source>
        <translation>Die Grundgesamtheit der Vorbereitung bleibt weg. {0}</translation>
    </message>
    <message>
        <source>{0} market series {0|has|have} values that are not above 0 and {0|is|are} not watched.</source>
        <translation>{0} {0|Marktreihe hat|Marktreihen haben} Werte, die nicht über 0 liegen, und {0|wird|werden} nicht beobachtet.</translation>
    </message>
    <message>
        <source>No order line is dated from {0} to {1}: a hole in the data, or a time without sales. The season is told as if these days had been usual ones.</source>
        <translation>Von {0} bis {1} gibt es keine Bestellposition: eine Lücke in den Daten, oder eine Zeit ohne Verkauf. Die Jahreszeit wird so berechnet, als wären diese Tage übliche gewesen.</translation>
    </message>
    <message>
        <source>No order line is dated from {0} to {1}: a hole in the data, or a time without sales. The two periods are not alike.</source>
        <translation>Keine Bestellzeile ist von {0} bis {1} datiert: eine Lücke in den Daten oder eine Zeit ohne Umsatz. Die beiden Zeiträume sind nicht gleich.</translation>
    </message>
    <message>
        <source>{0} is new: it brought {1} in {2}.</source>
        <translation>{0} ist neu: brachte {1} in {2}.</translation>
    </message>
    <message>
        <source>Nothing is known of it in {0} or before, so it tells nothing of how the others did.</source>
        <translation>In {0} und davor ist nichts davon bekannt; über die anderen sagt es deshalb nichts.</translation>
    </message>
    <message>
        <source>Hold it against what was planned, and against others when they began.</source>
        <translation>Mit dem Plan vergleichen, und mit anderen, als sie begannen.</translation>
    </message>
    <message>
        <source>Nothing was sold in {0}; {1} in {2}: {3}.</source>
        <translation>Nichts wurde verkauft in {0}; {1} in {2}: {3}.</translation>
    </message>
    <message>
        <source>{0} is new and brought {1}</source>
        <translation>{0} ist neu und brachte {1}</translation>
    </message>
    <message>
        <source>{0}, although within the groups it rose by {1} on the whole: more came from groups where it is low.</source>
        <translation>{0}, obwohl er innerhalb der Gruppen insgesamt um {1} stieg: Mehr kam aus Gruppen, in denen er niedrig ist.</translation>
    </message>
    <message>
        <source>{0}, although within the groups it fell by {1} on the whole: more came from groups where it is high.</source>
        <translation>{0}, obwohl er innerhalb der Gruppen insgesamt um {1} fiel: Mehr kam aus Gruppen, in denen er hoch ist.</translation>
    </message>
    <message>
        <source>What comes was seen at this time of the year only {0} {0|time|times}: how far off the bands of such a time may be is hardly known.</source>
        <translation>Was kommt, wurde zu dieser Zeit des Jahres erst {0} {0|Mal|Male} gesehen: Wie weit die Bänder einer solchen Zeit danebenliegen können, ist kaum bekannt.</translation>
    </message>
    <message>
        <source>Bands are wider at times of the year at which years differ more, and narrower at others: each year was forecast from the others.</source>
        <translation>Die Bänder sind zu Zeiten des Jahres breiter, in denen sich die Jahre mehr unterscheiden, und sonst schmaler: Jedes Jahr wurde aus den anderen vorhergesagt.</translation>
    </message>
    <message>
        <source>{0}: a value in {1} whole {1|quarter|quarters} with sales, {2} are needed</source>
        <translation>{0}: ein Wert in {1} ganzen {1|Quartal|Quartalen} mit Verkäufen, {2} sind nötig</translation>
    </message>
    <message>
        <source>{0} is known by quarters: each of its values is held against the sales of its three months. Who moves first is not to be seen in quarters.</source>
        <translation>{0} ist nach Quartalen bekannt: Jeder ihrer Werte wird gegen die Verkäufe seiner drei Monate gehalten. Wer sich zuerst bewegt, ist in Quartalen nicht zu sehen.</translation>
    </message>
    <message>
        <source>{0}; less than a week is not compared with a year earlier, as weekdays do not meet.</source>
        <translation>{0}; weniger als eine Woche wird nicht mit dem Vorjahr verglichen, da die Wochentage nicht zusammenfallen.</translation>
    </message>
    <message>
        <source>“{0}” rose by {1} in the year to {2}, against the year before.</source>
        <translation>„{0}“ stieg im Jahr bis {2} um {1} gegen das Jahr davor.</translation>
    </message>
    <message>
        <source>“{0}” fell by {1} in the year to {2}, against the year before.</source>
        <translation>„{0}“ fiel im Jahr bis {2} um {1} gegen das Jahr davor.</translation>
    </message>
    <message>
        <source>Sales of our own are to be seen against it.</source>
        <translation>Die eigenen Verkäufe sind daran zu messen.</translation>
    </message>
    <message>
        <source>Of {0} series it rose most: sales of our own are to be seen against it.</source>
        <translation>Von {0} Reihen stieg sie am meisten: Die eigenen Verkäufe sind daran zu messen.</translation>
    </message>
    <message>
        <source>Of {0} series it fell most: sales of our own are to be seen against it.</source>
        <translation>Von {0} Reihen fiel sie am meisten: Die eigenen Verkäufe sind daran zu messen.</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How large a change of a group&apos;s number is, is told against its own seasons and drift; what it is against the others stands beside it. Weeks and days that were out of line alike in the same weeks of the year before or after are the season. Amounts are judged by how they usually vary from week to week, so that a few huge ones are no news.</source>
        <translation>Wie groß die Veränderung einer Gruppe ist, wird an ihrer eigenen Jahreszeit und ihrem Trend gemessen; was sie gegenüber den anderen ist, steht daneben. Wochen und Tage, die in denselben Wochen des Jahres davor oder danach ebenso aus der Reihe fielen, sind die Jahreszeit. Beträge werden danach beurteilt, wie sie gewöhnlich von Woche zu Woche schwanken, so dass wenige sehr große keine Nachricht sind.</translation>
    </message>
    <message>
        <source>{0}; revenue {1}</source>
        <translation>{0}; Umsatz {1}</translation>
    </message>
    <message>
        <source>Quantity sold</source>
        <translation>Verkaufte Menge</translation>
    </message>
    <message>
        <source>Waiting time of contacts</source>
        <translation>Wartezeit der Kontakte</translation>
    </message>
    <message>
        <source>Length of contacts</source>
        <translation>Dauer der Kontakte</translation>
    </message>
    <message>
        <source>Ratings by agents</source>
        <translation>Noten der Mitarbeiter</translation>
    </message>
    <message>
        <source>With the assumed value of {0} for a customer who stays, and the assumed costs of a contact and of an offer, contacting those at the highest risk ({1} of customers) would bring {2}.</source>
        <translation>Mit dem angenommenen Wert von {0} für einen Kunden, der bleibt, und den angenommenen Kosten eines Kontakts und eines Angebots brächte es {2}, die am stärksten Gefährdeten ({1} der Kunden) anzusprechen.</translation>
    </message>
    <message>
        <source>no column fills “{0}” (say which one does: {1}=column, or what all rows have: --set value={1}=TEXT)</source>
        <translation>keine Spalte füllt „{0}“ (geben Sie an, welche es ist: {1}=Spalte, oder was alle Zeilen haben: --set value={1}=TEXT)</translation>
    </message>
    <message>
        <source>No column is an amount, nor quantity and price of a unit: revenue will not be known. If one is, say which.</source>
        <translation>Keine Spalte ist ein Betrag, auch nicht Menge und Stückpreis: Der Umsatz wird nicht bekannt sein. Wenn es eine gibt, sagen Sie welche.</translation>
    </message>
    <message>
        <source>No column names the customer: nothing will be known of customers. If one does, say which.</source>
        <translation>Keine Spalte nennt den Kunden: Über Kunden wird nichts bekannt sein. Wenn es eine gibt, sagen Sie welche.</translation>
    </message>
    <message>
        <source>The only column of numbers holds the values.</source>
        <translation>Die einzige Spalte mit Zahlen enthält die Werte.</translation>
    </message>
    <message>
        <source>A column a series: each of the {0} columns of numbers is one, named after its header.</source>
        <translation>Eine Spalte je Reihe: Jede der {0} Spalten mit Zahlen ist eine, benannt nach ihrer Überschrift.</translation>
    </message>
    <message>
        <source>The only column of numbers is the series “{0}”; --set value=series=NAME calls it otherwise.</source>
        <translation>Die einzige Spalte mit Zahlen ist die Reihe „{0}“; --set value=series=NAME nennt sie anders.</translation>
    </message>
    <message>
        <source>The only column of numbers is a series, named “{0}” after the file; --set value=series=NAME calls it otherwise.</source>
        <translation>Die einzige Spalte mit Zahlen ist eine Reihe, nach der Datei „{0}“ genannt; --set value=series=NAME nennt sie anders.</translation>
    </message>
    <message>
        <source>A column a series, as the setting shape says, needs one column of times, each of them once, and nothing but numbers beside it.</source>
        <translation>Eine Spalte je Reihe, wie die Einstellung shape sagt, braucht eine Spalte von Zeiten, jede davon einmal, und daneben nichts als Zahlen.</translation>
    </message>
    <message>
        <source>Every date is taken for the first of a month, as in “{0}”.</source>
        <translation>Jedes Datum gilt als Erster eines Monats, wie in „{0}“.</translation>
    </message>
    <message>
        <source>{0} {0|cell|cells} without a value {0|makes|make} no point of a series.</source>
        <translation>{0} {0|Zelle|Zellen} ohne Wert {0|ergibt|ergeben} keinen Punkt einer Reihe.</translation>
    </message>
    <message>
        <source>a column a series</source>
        <translation>eine Spalte je Reihe</translation>
    </message>
    <message>
        <source>The row ends before its time and value, or cannot be split into cells.</source>
        <translation>Die Zeile endet vor ihrer Zeit und ihrem Wert oder lässt sich nicht in Zellen teilen.</translation>
    </message>
    <message>
        <source>Sales go down where {0} goes up: it is not the market that they grow with, and no growth is laid to its account.</source>
        <translation>Der Umsatz fällt, wo {0} steigt: Das ist nicht der Markt, mit dem er wächst, und kein Wachstum wird ihm zugerechnet.</translation>
    </message>
    <message>
        <source>None of {0} series moves like sales by more than the best of so many does by chance: the first is shown. The option Series shows another.</source>
        <translation>Keine von {0} Reihen bewegt sich mehr wie der Umsatz, als es die beste von so vielen durch Zufall tut: Gezeigt wird die erste. Die Option Reihe zeigt eine andere.</translation>
    </message>
</context>
<context>
    <name>marks</name>
    <message>
        <source>Keep only “%1”</source>
        <translation>Nur „%1“ behalten</translation>
    </message>
    <message>
        <source>Leave out “%1”</source>
        <translation>„%1“ weglassen</translation>
    </message>
    <message>
        <source>List the customers</source>
        <translation>Kunden auflisten</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Mend…</source>
        <translation>Bereinigen…</translation>
    </message>
</context>
<context>
    <name>metrics</name>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>minus %1</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>plus %1</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegenüber %2</translation>
    </message>
</context>
<context>
    <name>provenance</name>
    <message>
        <source>all data</source>
        <translation>alle Daten</translation>
    </message>
    <message>
        <source>data version %1</source>
        <translation>Datenversion %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>Clientele %1</source>
        <translation>Clientele %1</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Chart: %1</source>
        <translation>Diagramm: %1</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Left out: </source>
        <translation>Weggelassen: </translation>
    </message>
    <message>
        <source>Left out, because the project lacks the data:</source>
        <translation>Weggelassen, weil dem Projekt die Daten fehlen:</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Filter: none, all data</source>
        <translation>Filter: keiner, alle Daten</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Data version %1</source>
        <translation>Datenversion %1</translation>
    </message>
    <message>
        <source>Data from %1 to %2, version %3</source>
        <translation>Daten von %1 bis %2, Version %3</translation>
    </message>
    <message>
        <source>Written on %1</source>
        <translation>Geschrieben am %1</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>Computed by %1</source>
        <translation>Berechnet mit %1</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegenüber %2</translation>
    </message>
</context>
<context>
    <name>tables</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Copying %n row(s)</source>
        <translation>
            <numerusform>Kopiere %n Zeile</numerusform>
            <numerusform>Kopiere %n Zeilen</numerusform>
        </translation>
    </message>
</context>
</TS>
