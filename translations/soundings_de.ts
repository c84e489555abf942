<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessPanel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Forget the token</source>
        <translation>Zugang vergessen</translation>
    </message>
    <message>
        <source>The server takes it until it is revoked there.</source>
        <translation>Der Server nimmt ihn an, bis er dort widerrufen wird.</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Name of the new portfolio</source>
        <translation>Name des neuen Portfolios</translation>
    </message>
    <message>
        <source>My portfolio</source>
        <translation>Mein Portfolio</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Ticker</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Price of a share</source>
        <translation>Kurs je Stück</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>%1 Ctrl+Z takes it back.</source>
        <translation>%1 Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Add to the portfolio</source>
        <translation>Zum Portfolio hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The portfolios could not be loaded</source>
        <translation>Die Portfolios konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>AllocationChart</name>
    <message>
        <source>Allocation</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>Anteil, %</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Weights by</source>
        <translation>Gewichte nach</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sektoren</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>AnalysisPanel</name>
    <message>
        <source>Analyse a position</source>
        <translation>Eine Position analysieren</translation>
    </message>
    <message>
        <source>Ticker to analyse</source>
        <translation>Zu analysierender Ticker</translation>
    </message>
    <message>
        <source>Ticker, held or not</source>
        <translation>Ticker, gehalten oder nicht</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analysieren</translation>
    </message>
    <message>
        <source>There is no connection to the engine</source>
        <translation>Es gibt keine Verbindung zur Engine</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Analysing %1</source>
        <translation>%1 wird analysiert</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Metrics of %1</source>
        <translation>Kennzahlen von %1</translation>
    </message>
</context>
<context>
    <name>BrowsePage</name>
    <message>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>Filter stocks</source>
        <translation>Aktien filtern</translation>
    </message>
    <message>
        <source>Symbol, name or ISIN</source>
        <translation>Symbol, Name oder ISIN</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Stocks, %1</source>
        <translation>Aktien, %1</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>P/E</source>
        <translation>KGV</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Still waiting for the engine. The first start takes longer, because it fills an empty store.</source>
        <translation>Noch wird auf die Engine gewartet. Der erste Start dauert länger, weil er einen leeren Speicher füllt.</translation>
    </message>
    <message>
        <source>The stocks could not be loaded</source>
        <translation>Die Aktien konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>No stock matches</source>
        <translation>Keine Aktie passt</translation>
    </message>
    <message>
        <source>No stocks yet</source>
        <translation>Noch keine Aktien</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Erneut laden</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>In the filter: clears it</source>
        <translation>Im Filter: leert ihn</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>Eine CSV-Datei importieren</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>plus %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>minus %1</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Still waiting for what gained.</source>
        <translation>Noch wird auf die Gewinner gewartet.</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Signal changed</source>
        <translation>Signal geändert</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>In a choice: the next one</source>
        <translation>In einer Auswahl: die nächste</translation>
    </message>
</context>
<context>
    <name>ChartFiles</name>
    <message>
        <source>Type the name of a file.</source>
        <translation>Geben Sie den Namen einer Datei ein.</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose one that is there, or make it first.</source>
        <translation>Es gibt keinen Ordner %1. Wählen Sie einen vorhandenen, oder legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>%1 is already there. Save again to replace it, or change the name.</source>
        <translation>%1 gibt es schon. Speichern Sie noch einmal, um sie zu ersetzen, oder ändern Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>ChartKeys</name>
    <message>
        <source>In a chart: a point back or on; with Ctrl a week of days</source>
        <translation>In einem Diagramm: ein Punkt zurück oder weiter; mit Strg eine Woche</translation>
    </message>
    <message>
        <source>In a chart: a month of days back or on</source>
        <translation>In einem Diagramm: ein Monat zurück oder weiter</translation>
    </message>
    <message>
        <source>In a chart: another line</source>
        <translation>In einem Diagramm: eine andere Linie</translation>
    </message>
    <message>
        <source>In a chart: lowest and highest value</source>
        <translation>In einem Diagramm: niedrigster und höchster Wert</translation>
    </message>
    <message>
        <source>In a chart: next signal; with Shift the one before</source>
        <translation>In einem Diagramm: nächstes Signal; mit Umschalt das vorige</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>In a chart: where am I</source>
        <translation>In einem Diagramm: wo bin ich</translation>
    </message>
    <message>
        <source>The chart in a sentence</source>
        <translation>Das Diagramm in einem Satz</translation>
    </message>
    <message>
        <source>The chart as a table, and back</source>
        <translation>Das Diagramm als Tabelle, und zurück</translation>
    </message>
    <message>
        <source>Play the line as sound, or pause</source>
        <translation>Die Linie als Ton spielen, oder Pause</translation>
    </message>
    <message>
        <source>In a chart: copies its figures as CSV</source>
        <translation>In einem Diagramm: kopiert seine Zahlen als CSV</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>In a chart: what the value at the cursor is and how it came about</source>
        <translation>In einem Diagramm: was der Wert am Cursor ist und wie er zustande kam</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>In a chart: saves it as a picture, a drawing or figures</source>
        <translation>In einem Diagramm: speichert es als Bild, Zeichnung oder Zahlen</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>1M</source>
        <comment>one month</comment>
        <translation>1 M</translation>
    </message>
    <message>
        <source>3M</source>
        <comment>three months</comment>
        <translation>3 M</translation>
    </message>
    <message>
        <source>6M</source>
        <comment>six months</comment>
        <translation>6 M</translation>
    </message>
    <message>
        <source>YTD</source>
        <comment>year to date</comment>
        <translation>Lfd. J.</translation>
    </message>
    <message>
        <source>1Y</source>
        <comment>one year</comment>
        <translation>1 J</translation>
    </message>
    <message>
        <source>2Y</source>
        <comment>two years</comment>
        <translation>2 J</translation>
    </message>
    <message>
        <source>5Y</source>
        <comment>five years</comment>
        <translation>5 J</translation>
    </message>
    <message>
        <source>10Y</source>
        <comment>ten years</comment>
        <translation>10 J</translation>
    </message>
    <message>
        <source>Max</source>
        <comment>all prices</comment>
        <translation>Max</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>Art des Diagramms</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Candles</source>
        <translation>Kerzen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>D</source>
        <comment>key of the table</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>Waiting for the prices of %1.</source>
        <translation>Es wird auf die Kurse von %1 gewartet.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>P</source>
        <comment>key that plays the chart</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>Plays the line as sound, from the cursor on</source>
        <translation>Spielt die Linie als Ton, von der Marke an</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Saves the chart as a picture, a drawing or figures</source>
        <translation>Speichert das Diagramm als Bild, Zeichnung oder Zahlen</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Rückgang</translation>
    </message>
    <message>
        <source>B</source>
        <comment>key that shows the drawdowns</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>How far the price is below its highest so far</source>
        <translation>Wie weit der Kurs unter seinem bisher höchsten liegt</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Half as many days, around the cursor</source>
        <translation>Halb so viele Tage, um den Cursor herum</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>Sample data, not real prices</source>
        <translation>Beispieldaten, keine echten Kurse</translation>
    </message>
    <message>
        <source>B</source>
        <comment>mark of a buy signal</comment>
        <translation>K</translation>
    </message>
    <message>
        <source>S</source>
        <comment>mark of a sell signal</comment>
        <translation>V</translation>
    </message>
    <message>
        <source>%1 (%2), daily prices</source>
        <translation>%1 (%2), Tageskurse</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value, and in brackets what it is compared with</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n more, which are in the figures</source>
        <translation>
            <numerusform>%n weiterer Teil, der in den Zahlen steht</numerusform>
            <numerusform>%n weitere Teile, die in den Zahlen stehen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartReadout</name>
    <message>
        <source>Open</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>SMA 50</source>
        <translation>SMA 50</translation>
    </message>
    <message>
        <source>SMA 200</source>
        <translation>SMA 200</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>RSI</source>
        <translation>RSI</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Rückgang</translation>
    </message>
</context>
<context>
    <name>ChartSentences</name>
    <message>
        <source>in a month</source>
        <translation>in einem Monat</translation>
    </message>
    <message>
        <source>in 3 months</source>
        <translation>in 3 Monaten</translation>
    </message>
    <message>
        <source>in 6 months</source>
        <translation>in 6 Monaten</translation>
    </message>
    <message>
        <source>in a year</source>
        <translation>in einem Jahr</translation>
    </message>
    <message>
        <source>in 2 years</source>
        <translation>in 2 Jahren</translation>
    </message>
    <message>
        <source>in 5 years</source>
        <translation>in 5 Jahren</translation>
    </message>
    <message>
        <source>in 10 years</source>
        <translation>in 10 Jahren</translation>
    </message>
    <message>
        <source>since the start of the year</source>
        <translation>seit Jahresbeginn</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>One close: %1 on %2.</source>
        <translation>Ein Schlusskurs: %1 am %2.</translation>
    </message>
    <message>
        <source>Unchanged %1, from %2 to %3.</source>
        <translation>Unverändert %1, von %2 auf %3.</translation>
    </message>
    <message>
        <source>Up %1 %2, from %3 to %4.</source>
        <translation>Plus %1 %2, von %3 auf %4.</translation>
    </message>
    <message>
        <source>Down %1 %2, from %3 to %4.</source>
        <translation>Minus %1 %2, von %3 auf %4.</translation>
    </message>
    <message>
        <source>Highest at the start.</source>
        <translation>Am höchsten zu Beginn.</translation>
    </message>
    <message>
        <source>Lowest at the start.</source>
        <translation>Am tiefsten zu Beginn.</translation>
    </message>
    <message>
        <source>Highest at the end.</source>
        <translation>Am höchsten am Ende.</translation>
    </message>
    <message>
        <source>Lowest at the end.</source>
        <translation>Am tiefsten am Ende.</translation>
    </message>
    <message>
        <source>High %1 on %2.</source>
        <translation>Hoch %1 am %2.</translation>
    </message>
    <message>
        <source>Low %1 on %2.</source>
        <translation>Tief %1 am %2.</translation>
    </message>
    <message>
        <source>Above the 50-day average.</source>
        <translation>Über dem 50-Tage-Schnitt.</translation>
    </message>
    <message>
        <source>Below the 50-day average.</source>
        <translation>Unter dem 50-Tage-Schnitt.</translation>
    </message>
    <message>
        <source>Above the 200-day average.</source>
        <translation>Über dem 200-Tage-Schnitt.</translation>
    </message>
    <message>
        <source>Below the 200-day average.</source>
        <translation>Unter dem 200-Tage-Schnitt.</translation>
    </message>
    <message>
        <source>Above both averages.</source>
        <translation>Über beiden Schnitten.</translation>
    </message>
    <message>
        <source>Below both averages.</source>
        <translation>Unter beiden Schnitten.</translation>
    </message>
    <message>
        <source>Above the 50-day and below the 200-day average.</source>
        <translation>Über dem 50-Tage- und unter dem 200-Tage-Schnitt.</translation>
    </message>
    <message>
        <source>Below the 50-day and above the 200-day average.</source>
        <translation>Unter dem 50-Tage- und über dem 200-Tage-Schnitt.</translation>
    </message>
    <message>
        <source>%1 no value yet</source>
        <translation>%1 noch kein Wert</translation>
    </message>
    <message>
        <source>close %1 percent above it</source>
        <translation>Schluss %1 Prozent darüber</translation>
    </message>
    <message>
        <source>close %1 percent below it</source>
        <translation>Schluss %1 Prozent darunter</translation>
    </message>
    <message>
        <source>volume no value</source>
        <translation>Volumen kein Wert</translation>
    </message>
    <message>
        <source>volume %1 shares</source>
        <translation>Volumen %1 Stück</translation>
    </message>
    <message>
        <source>%1 times the 20-day mean</source>
        <translation>das %1-Fache des 20-Tage-Mittels</translation>
    </message>
    <message>
        <source>RSI 14 no value yet</source>
        <translation>RSI 14 noch kein Wert</translation>
    </message>
    <message>
        <source>RSI 14 %1</source>
        <translation>RSI 14 %1</translation>
    </message>
    <message>
        <source>70 or above</source>
        <translation>70 oder darüber</translation>
    </message>
    <message>
        <source>30 or below</source>
        <translation>30 oder darunter</translation>
    </message>
    <message>
        <source>close %1</source>
        <translation>Schluss %1</translation>
    </message>
    <message>
        <source>No prices.</source>
        <translation>Keine Kurse.</translation>
    </message>
    <message numerus="yes">
        <source>%n daily closes.</source>
        <translation>
            <numerusform>%n Tagesschluss.</numerusform>
            <numerusform>%n Tagesschlüsse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample data, not real prices.</source>
        <translation>Beispieldaten, keine echten Kurse.</translation>
    </message>
    <message>
        <source>Each candle is a week; the cursor still moves by day.</source>
        <translation>Jede Kerze ist eine Woche; der Cursor geht weiter Tag für Tag.</translation>
    </message>
    <message>
        <source>Each candle is a month; the cursor still moves by day.</source>
        <translation>Jede Kerze ist ein Monat; der Cursor geht weiter Tag für Tag.</translation>
    </message>
    <message>
        <source>buy signal: %1</source>
        <translation>Kaufsignal: %1</translation>
    </message>
    <message>
        <source>sell signal: %1</source>
        <translation>Verkaufssignal: %1</translation>
    </message>
    <message>
        <source>%1, point %2 of %3. </source>
        <translation>%1, Punkt %2 von %3. </translation>
    </message>
    <message>
        <source>SMA 50</source>
        <translation>SMA 50</translation>
    </message>
    <message>
        <source>SMA 200</source>
        <translation>SMA 200</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>RSI 14</source>
        <translation>RSI 14</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>sample data</source>
        <translation>Beispieldaten</translation>
    </message>
    <message>
        <source>source not known</source>
        <translation>Quelle unbekannt</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>Quelle %1</translation>
    </message>
    <message>
        <source>%1, stale</source>
        <translation>%1, veraltet</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>drawdown no value</source>
        <translation>Rückgang kein Wert</translation>
    </message>
    <message>
        <source>no drawdown: the highest so far</source>
        <translation>kein Rückgang: der bisher höchste</translation>
    </message>
    <message>
        <source>drawdown %1 percent, below the high of %2</source>
        <translation>Rückgang %1 Prozent, unter dem Hoch vom %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %n daily closes.</source>
        <translation>
            <numerusform>%1 von %n täglichem Schlusskurs.</numerusform>
            <numerusform>%1 der %n täglichen Schlusskurse.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 of %n days</source>
        <translation>
            <numerusform>%1, %2 von %n Tag</numerusform>
            <numerusform>%1, %2 von %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, all %n days</source>
        <translation>
            <numerusform>%1, ganzer %n Tag</numerusform>
            <numerusform>%1, alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Rückgang</translation>
    </message>
    <message>
        <source>Left and right arrows read each day, with Ctrl a week, Page Up and Page Down a month, Home and End the ends. Up and down arrows change the line. Brackets go to the lowest and highest value, N to the next signal. Space says where you are, S the summary, D shows the table, Ctrl C copies it. P plays the line from here on, Q slower, E faster. 1 to 9 choose the period. Plus and minus zoom, Shift with left and right moves what is seen, 0 shows the whole period. B shows the drawdowns.</source>
        <translation>Pfeil links und rechts liest Tag für Tag, mit Strg eine Woche, Bild auf und Bild ab einen Monat, Pos1 und Ende die Enden. Pfeil auf und ab wechselt die Linie. Eckige Klammern gehen zum tiefsten und höchsten Wert, N zum nächsten Signal. Die Leertaste sagt, wo Sie sind, S die Zusammenfassung, D zeigt die Tabelle, Strg C kopiert sie. P spielt die Linie von hier an, Q langsamer, E schneller. 1 bis 9 wählen den Zeitraum. Plus und Minus zoomen, Umschalt mit links und rechts verschiebt den Ausschnitt, 0 zeigt den ganzen Zeitraum. B zeigt die Rückgänge.</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>%1, daily prices, newest first</source>
        <translation>%1, Tageskurse, neueste zuerst</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>SMA 50</source>
        <translation>SMA 50</translation>
    </message>
    <message>
        <source>SMA 200</source>
        <translation>SMA 200</translation>
    </message>
    <message>
        <source>RSI 14</source>
        <translation>RSI 14</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied as CSV.</source>
        <translation>
            <numerusform>%n Zeile als CSV kopiert.</numerusform>
            <numerusform>%n Zeilen als CSV kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Rückgang</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ChosenStocks</name>
    <message>
        <source>Chosen stocks</source>
        <translation>Gewählte Aktien</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>Client</name>
    <message>
        <source>%1 did not answer in time. Try again.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check that the engine runs and that the address is right.</source>
        <translation>%1 ist nicht erreichbar. Prüfen Sie, ob die Engine läuft und die Adresse stimmt.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off. Try again.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Too much is waiting for the engine to start. Try again in a moment.</source>
        <translation>Zu viel wartet auf den Start der Engine. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The engine cannot be reached.</source>
        <translation>Die Engine ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The engine was reached, but its certificate is not trusted. Check the address, or have its authority installed on this computer.</source>
        <translation>Die Engine wurde erreicht, aber dem Zertifikat wird nicht vertraut. Prüfen Sie die Adresse, oder lassen Sie die ausstellende Stelle auf diesem Computer installieren.</translation>
    </message>
    <message>
        <source>The connection to the engine broke off.</source>
        <translation>Die Verbindung zur Engine ist abgebrochen.</translation>
    </message>
    <message>
        <source>The engine did not answer in time.</source>
        <translation>Die Engine hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>%1 was reached, but its certificate is not trusted. Check the address, or have its authority installed on this computer.</source>
        <translation>%1 wurde erreicht, aber dem Zertifikat wird nicht vertraut. Prüfen Sie die Adresse, oder lassen Sie die ausstellende Stelle auf diesem Computer installieren.</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>Paired with %1.</source>
        <translation>Mit %1 gekoppelt.</translation>
    </message>
    <message>
        <source>Somebody at %1 runs “soundings-server pair” there, which shows a code. It holds for five minutes, and once.</source>
        <translation>Jemand führt an %1 „soundings-server pair“ aus, das einen Code zeigt. Er gilt fünf Minuten lang, und einmal.</translation>
    </message>
    <message>
        <source>Code of the server</source>
        <translation>Code des Servers</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Koppeln</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>Add to the portfolio</source>
        <translation>Zum Portfolio hinzufügen</translation>
    </message>
    <message>
        <source>Ask the engine again</source>
        <translation>Engine erneut fragen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Compare the stock with others</source>
        <translation>Die Aktie mit anderen vergleichen</translation>
    </message>
    <message>
        <source>Filter stocks</source>
        <translation>Aktien filtern</translation>
    </message>
    <message>
        <source>Forget the token of the server</source>
        <translation>Zugang zum Server vergessen</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>Eine CSV-Datei importieren</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Tasten dieser Seite</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Nächstes Farbschema</translation>
    </message>
    <message>
        <source>Open the stock in a new window</source>
        <translation>Die Aktie in einem neuen Fenster öffnen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Pair with the server</source>
        <translation>Mit dem Server koppeln</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Run a task</source>
        <translation>Aufgabe ausführen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Text size 100 %</source>
        <translation>Textgröße 100 %</translation>
    </message>
    <message>
        <source>Watch the stock, or no longer</source>
        <translation>Die Aktie beobachten oder nicht mehr</translation>
    </message>
    <message>
        <source>against side by side</source>
        <translation>gegen nebeneinander</translation>
    </message>
    <message>
        <source>another second</source>
        <translation>weiteres zweites</translation>
    </message>
    <message>
        <source>buy own hold transaction</source>
        <translation>kaufen besitzen halten Buchung</translation>
    </message>
    <message>
        <source>dark light high contrast colours</source>
        <translation>dunkel hell hoher Kontrast Farben</translation>
    </message>
    <message>
        <source>exit close</source>
        <translation>beenden schließen</translation>
    </message>
    <message>
        <source>help shortcuts</source>
        <translation>Hilfe Kurzbefehle</translation>
    </message>
    <message>
        <source>job refresh score now</source>
        <translation>Auftrag auffrischen bewerten jetzt</translation>
    </message>
    <message>
        <source>open file load prices stocks fundamentals</source>
        <translation>öffnen Datei laden Kurse Aktien Kennzahlen</translation>
    </message>
    <message>
        <source>reload refresh connect</source>
        <translation>neu laden aktualisieren verbinden</translation>
    </message>
    <message>
        <source>size zoom</source>
        <translation>Größe Zoom</translation>
    </message>
    <message>
        <source>token code connect log in</source>
        <translation>Zugang Token Code verbinden anmelden</translation>
    </message>
    <message>
        <source>unpair log out</source>
        <translation>entkoppeln abmelden</translation>
    </message>
    <message>
        <source>watchlist star follow</source>
        <translation>Beobachtungsliste Stern merken folgen</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>%1 is taken out.</source>
        <translation>%1 ist entfernt.</translation>
    </message>
    <message>
        <source>Add a stock</source>
        <translation>Aktie hinzufügen</translation>
    </message>
    <message>
        <source>Symbol or name</source>
        <translation>Symbol oder Name</translation>
    </message>
    <message>
        <source>Four is the most</source>
        <translation>Vier sind das Höchste</translation>
    </message>
    <message>
        <source>Compared: %1</source>
        <translation>Verglichen: %1</translation>
    </message>
    <message>
        <source>Period of the prices</source>
        <translation>Zeitraum der Kurse</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>5 years</source>
        <translation>5 Jahre</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Comparison of %1</source>
        <translation>Vergleich von %1</translation>
    </message>
    <message>
        <source>Still waiting for the comparison.</source>
        <translation>Noch wird auf den Vergleich gewartet.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Takes the stock of the column out</source>
        <translation>Nimmt die Aktie der Spalte heraus</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>CorrelationChart</name>
    <message>
        <source>Correlations of a year</source>
        <translation>Korrelationen eines Jahres</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Ticker</translation>
    </message>
</context>
<context>
    <name>CriteriaEditor</name>
    <message>
        <source>Conditions; leave empty what does not matter. Percents say 15 for 15 %.</source>
        <translation>Bedingungen; was nicht zählt, bleibt leer. Prozente: 15 für 15 %.</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Find stocks</source>
        <translation>Aktien finden</translation>
    </message>
    <message>
        <source>Empty all fields</source>
        <translation>Alle Felder leeren</translation>
    </message>
</context>
<context>
    <name>DataHealthPage</name>
    <message>
        <source>Cache and data health</source>
        <translation>Cache und Datenzustand</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>The engine is asked again.</source>
        <translation>Die Engine wird erneut gefragt.</translation>
    </message>
    <message>
        <source>Parts of the engine</source>
        <translation>Teile der Engine</translation>
    </message>
    <message>
        <source>Still waiting for the engine.</source>
        <translation>Noch wird auf die Engine gewartet.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Näheres</translation>
    </message>
    <message>
        <source>Age of the prices</source>
        <translation>Alter der Kurse</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>Aktien</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Älteste</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>Cache leeren</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Zugleich</translation>
    </message>
    <message>
        <source>Clear the whole cache?</source>
        <translation>Den ganzen Cache leeren?</translation>
    </message>
    <message>
        <source>The next replies are made anew and take longer. No data are lost.</source>
        <translation>Die nächsten Antworten werden neu gemacht und dauern länger. Daten gehen nicht verloren.</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>No row that is loaded starts with %1</source>
        <translation>Keine geladene Zeile beginnt mit %1</translation>
    </message>
    <message>
        <source>Sorted ascending</source>
        <translation>Aufsteigend sortiert</translation>
    </message>
    <message>
        <source>Sorted descending</source>
        <translation>Absteigend sortiert</translation>
    </message>
    <message>
        <source>Row copied</source>
        <translation>Zeile kopiert</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied, with their heads</source>
        <translation>
            <numerusform>%n Zeile kopiert, mit den Überschriften</numerusform>
            <numerusform>%n Zeilen kopiert, mit den Überschriften</numerusform>
        </translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>, stale</source>
        <translation>, veraltet</translation>
    </message>
</context>
<context>
    <name>DetailHeader</name>
    <message>
        <source>Compare with others</source>
        <translation>Mit anderen vergleichen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Add to the portfolio</source>
        <translation>Zum Portfolio hinzufügen</translation>
    </message>
    <message>
        <source>Open in a new window, %1</source>
        <translation>In einem neuen Fenster öffnen, %1</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Puts it on the watchlist that was chosen last, or takes it off</source>
        <translation>Setzt sie auf die zuletzt gewählte Beobachtungsliste oder nimmt sie herunter</translation>
    </message>
    <message>
        <source>Watch, or no longer: %1</source>
        <translation>Beobachten oder nicht mehr: %1</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Let go to import</source>
        <translation>Loslassen, um zu importieren</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <source>Score %1, %2.</source>
        <translation>Wertung %1, %2.</translation>
    </message>
    <message>
        <source>Of 25 points each: %1.</source>
        <translation>Von je 25 Punkten: %1.</translation>
    </message>
    <message>
        <source>Left out, because too few figures are known: %1.</source>
        <translation>Ausgelassen, weil zu wenige Zahlen bekannt sind: %1.</translation>
    </message>
    <message>
        <source>For it: %1; against it: %2.</source>
        <translation>Dafür: %1; dagegen: %2.</translation>
    </message>
    <message>
        <source>For it: %1.</source>
        <translation>Dafür: %1.</translation>
    </message>
    <message>
        <source>Against it: %1.</source>
        <translation>Dagegen: %1.</translation>
    </message>
    <message>
        <source>Not rated: figures are known for %1 of the points; half of them, and two of value, quality and health, are needed.</source>
        <translation>Nicht bewertet: Zahlen sind für %1 der Punkte bekannt; nötig sind die Hälfte davon und zwei von Wert, Qualität und Gesundheit.</translation>
    </message>
    <message>
        <source>Missing: %1 and %2 more.</source>
        <translation>Es fehlen: %1 und %2 weitere.</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Es fehlen: %1.</translation>
    </message>
    <message>
        <source>%1; too few of its usual peers have the figure, so it was held against %2</source>
        <translation>%1; zu wenige ihrer üblichen Vergleichsaktien haben die Zahl, daher wurde sie mit %2 verglichen</translation>
    </message>
    <message>
        <source>All stocks (%1)</source>
        <translation>Alle Aktien (%1)</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 against %2 for its peers</source>
        <translation>%1 gegenüber %2 bei vergleichbaren Aktien</translation>
    </message>
    <message>
        <source>Price %1 above its 50-day average</source>
        <translation>Kurs %1 über dem 50-Tage-Schnitt</translation>
    </message>
    <message>
        <source>Price %1 below its 50-day average</source>
        <translation>Kurs %1 unter dem 50-Tage-Schnitt</translation>
    </message>
    <message>
        <source>Price %1 above its 200-day average</source>
        <translation>Kurs %1 über dem 200-Tage-Schnitt</translation>
    </message>
    <message>
        <source>Price %1 below its 200-day average</source>
        <translation>Kurs %1 unter dem 200-Tage-Schnitt</translation>
    </message>
    <message>
        <source>Volume %1 above its 20-day average</source>
        <translation>Volumen %1 über dem 20-Tage-Schnitt</translation>
    </message>
    <message>
        <source>Volume %1 below its 20-day average</source>
        <translation>Volumen %1 unter dem 20-Tage-Schnitt</translation>
    </message>
    <message>
        <source>Most of it from %1 and %2; momentum is left out, because there are no prices</source>
        <translation>Das meiste aus %1 und %2; Momentum ist ausgelassen, weil es keine Kurse gibt</translation>
    </message>
    <message>
        <source>Most of it from %1 and %2</source>
        <translation>Das meiste aus %1 und %2</translation>
    </message>
    <message>
        <source>%1 of 25</source>
        <translation>%1 von 25</translation>
    </message>
    <message>
        <source>RSI came back to %1 after it had been below 30</source>
        <translation>Der RSI kam auf %1 zurück, nachdem er unter 30 gewesen war</translation>
    </message>
    <message>
        <source>RSI fell back to %1 after it had been above 70</source>
        <translation>Der RSI fiel auf %1 zurück, nachdem er über 70 gewesen war</translation>
    </message>
    <message>
        <source>RSI is %1, which is high: it has risen fast</source>
        <translation>der RSI ist %1, das ist hoch: der Kurs ist schnell gestiegen</translation>
    </message>
    <message>
        <source>RSI is %1, which is low: it has fallen fast</source>
        <translation>der RSI ist %1, das ist niedrig: der Kurs ist schnell gefallen</translation>
    </message>
    <message>
        <source>RSI is %1, neither high nor low</source>
        <translation>der RSI ist %1, weder hoch noch niedrig</translation>
    </message>
    <message>
        <source>%1: %2, %3 and %4.</source>
        <translation>%1: %2, %3 und %4.</translation>
    </message>
    <message>
        <source>%1, %2 above the minimum of %3</source>
        <translation>%1, %2 über dem Mindestwert von %3</translation>
    </message>
    <message>
        <source>%1, %2 below the limit of %3</source>
        <translation>%1, %2 unter der Grenze von %3</translation>
    </message>
    <message>
        <source>%1, just on the bound</source>
        <translation>%1, genau auf der Grenze</translation>
    </message>
    <message>
        <source>%1, above %2</source>
        <translation>%1, über %2</translation>
    </message>
    <message>
        <source>%1, below %2</source>
        <translation>%1, unter %2</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <translation>%1 mindestens %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <translation>%1 höchstens %2</translation>
    </message>
    <message>
        <source>sector %1</source>
        <translation>Sektor %1</translation>
    </message>
    <message>
        <source>Weight of %1 by value among 1 position, overweight above max(%2/n, %3 %), with the Herfindahl-Hirschman index of all weights, at the prices of the snapshot</source>
        <translation>Gewicht von %1 nach Wert bei 1 Position, zu hoch über max(%2/n, %3&#x202f;%), mit dem Herfindahl-Hirschman-Index aller Gewichte, zu den Kursen der Momentaufnahme</translation>
    </message>
    <message>
        <source>Weight of %1 by value among %2 positions, overweight above max(%3/n, %4 %), with the Herfindahl-Hirschman index of all weights, at the prices of the snapshot</source>
        <translation>Gewicht von %1 nach Wert bei %2 Positionen, zu hoch über max(%3/n, %4&#x202f;%), mit dem Herfindahl-Hirschman-Index aller Gewichte, zu den Kursen der Momentaufnahme</translation>
    </message>
    <message>
        <source>Pearson correlation of %1 with the rest of the portfolio, its weights by value scaled to 1, from %2</source>
        <translation>Pearson-Korrelation von %1 mit dem Rest des Portfolios, dessen Gewichte nach Wert zusammen 1 ergeben, aus %2</translation>
    </message>
    <message>
        <source>Weight by value times the blend of the returns of %1 over 1, 3, 6 and 12 months (weights %2 %), each divided by its volatility over as many days, from its own %3</source>
        <translation>Gewicht nach Wert mal die Mischung der Renditen von %1 über 1, 3, 6 und 12 Monate (Gewichte %2&#x202f;%), jede geteilt durch ihre Volatilität über so viele Tage, aus den eigenen %3</translation>
    </message>
    <message>
        <source>Risk share w(Sw)/(w&apos;Sw) of %1 with weights w by value and S %2; losses of one day from these returns, and from %3 simulated normal paths of 1 day with the seed %4</source>
        <translation>Risikoanteil w(Sw)/(w&apos;Sw) von %1 mit den Gewichten w nach Wert und S gleich %2; Verluste eines Tages aus diesen Renditen und aus %3 simulierten normalverteilten Pfaden über 1 Tag mit dem Startwert %4</translation>
    </message>
    <message>
        <source>Risk share w(Sw)/(w&apos;Sw) of %1 with weights w by value and S %2; losses of one day from these returns, and from %3 simulated normal paths of %4 days with the seed %5</source>
        <translation>Risikoanteil w(Sw)/(w&apos;Sw) von %1 mit den Gewichten w nach Wert und S gleich %2; Verluste eines Tages aus diesen Renditen und aus %3 simulierten normalverteilten Pfaden über %4 Tage mit dem Startwert %5</translation>
    </message>
    <message>
        <source>Target weight of %1 by %2 minus its weight by value, from %3</source>
        <translation>Zielgewicht von %1 nach %2 minus sein Gewicht nach Wert, aus %3</translation>
    </message>
    <message>
        <source>the sample covariance of %1 of 1 position</source>
        <translation>der Stichprobenkovarianz von %1 von 1 Position</translation>
    </message>
    <message>
        <source>the sample covariance of %1 of %2 positions</source>
        <translation>der Stichprobenkovarianz von %1 von %2 Positionen</translation>
    </message>
    <message>
        <source>%1, shrunk by %2 % after Ledoit and Wolf because there are many tickers for the days</source>
        <translation>%1, nach Ledoit und Wolf um %2&#x202f;% geschrumpft, weil es für die Tage viele Ticker sind</translation>
    </message>
    <message>
        <source>%1; %2 is not held and nothing else is, so one share is assumed</source>
        <translation>%1; weder %2 noch etwas anderes ist im Portfolio, daher wird eine Aktie angenommen</translation>
    </message>
    <message>
        <source>%1; %2 is not held, so a position of the median value is assumed</source>
        <translation>%1; %2 ist nicht im Portfolio, daher wird eine Position vom mittleren Wert (Median) angenommen</translation>
    </message>
    <message>
        <source>%1; it is not held, so its weight is 0</source>
        <translation>%1; die Aktie ist nicht im Portfolio, daher ist ihr Gewicht 0</translation>
    </message>
    <message>
        <source>%1; without it nothing is left, which loses nothing</source>
        <translation>%1; ohne sie bleibt nichts, was verlieren könnte</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>Strong buy</source>
        <translation>Starker Kauf</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Strong sell</source>
        <translation>Starker Verkauf</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Market value</source>
        <translation>Börsenwert</translation>
    </message>
    <message>
        <source>tn</source>
        <translation>Bio.</translation>
    </message>
    <message>
        <source>bn</source>
        <translation>Mrd.</translation>
    </message>
    <message>
        <source>m</source>
        <translation>Mio.</translation>
    </message>
    <message>
        <source>Fixed references</source>
        <translation>Feste Vergleichswerte</translation>
    </message>
    <message>
        <source>risk parity</source>
        <translation>Risikoparität</translation>
    </message>
    <message>
        <source>risk parity times 0.5 + score/100</source>
        <translation>Risikoparität mal 0,5 + Wertung/100</translation>
    </message>
    <message>
        <source>P/E</source>
        <translation>KGV</translation>
    </message>
    <message>
        <source>EV/EBITDA</source>
        <translation>EV/EBITDA</translation>
    </message>
    <message>
        <source>PEG</source>
        <translation>PEG</translation>
    </message>
    <message>
        <source>P/B</source>
        <translation>KBV</translation>
    </message>
    <message>
        <source>P/S</source>
        <translation>KUV</translation>
    </message>
    <message>
        <source>ROIC</source>
        <translation>ROIC</translation>
    </message>
    <message>
        <source>ROE</source>
        <translation>ROE</translation>
    </message>
    <message>
        <source>RSI</source>
        <translation>RSI</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>Bruttomarge</translation>
    </message>
    <message>
        <source>Operating margin</source>
        <translation>Operative Marge</translation>
    </message>
    <message>
        <source>Net margin</source>
        <translation>Nettomarge</translation>
    </message>
    <message>
        <source>Debt/equity</source>
        <translation>Verschuldungsgrad</translation>
    </message>
    <message>
        <source>Current ratio</source>
        <translation>Liquidität 3. Grades</translation>
    </message>
    <message>
        <source>Interest cover</source>
        <translation>Zinsdeckung</translation>
    </message>
    <message>
        <source>FCF yield</source>
        <translation>FCF-Rendite</translation>
    </message>
    <message>
        <source>FCF yield (health)</source>
        <translation>FCF-Rendite (Gesundheit)</translation>
    </message>
    <message>
        <source>FCF yield (quality)</source>
        <translation>FCF-Rendite (Qualität)</translation>
    </message>
    <message>
        <source>Revenue growth</source>
        <translation>Umsatzwachstum</translation>
    </message>
    <message>
        <source>Earnings growth</source>
        <translation>Gewinnwachstum</translation>
    </message>
    <message>
        <source>Dividend yield</source>
        <translation>Dividendenrendite</translation>
    </message>
    <message>
        <source>Payout ratio</source>
        <translation>Ausschüttungsquote</translation>
    </message>
    <message>
        <source>P/E against its peers</source>
        <translation>KGV gegenüber vergleichbaren Aktien</translation>
    </message>
    <message>
        <source>P/E against its sector</source>
        <translation>KGV gegenüber dem Sektor</translation>
    </message>
    <message>
        <source>EV/EBITDA against its peers</source>
        <translation>EV/EBITDA gegenüber vergleichbaren Aktien</translation>
    </message>
    <message>
        <source>EV/EBITDA against its sector</source>
        <translation>EV/EBITDA gegenüber dem Sektor</translation>
    </message>
    <message>
        <source>P/B against its peers</source>
        <translation>KBV gegenüber vergleichbaren Aktien</translation>
    </message>
    <message>
        <source>ROE against its peers</source>
        <translation>ROE gegenüber vergleichbaren Aktien</translation>
    </message>
    <message>
        <source>ROE against its sector</source>
        <translation>ROE gegenüber dem Sektor</translation>
    </message>
    <message>
        <source>ROIC among all stocks</source>
        <translation>ROIC unter allen Aktien</translation>
    </message>
    <message>
        <source>Price against its 50-day average</source>
        <translation>Kurs gegenüber dem 50-Tage-Schnitt</translation>
    </message>
    <message>
        <source>Price against its 200-day average</source>
        <translation>Kurs gegenüber dem 200-Tage-Schnitt</translation>
    </message>
    <message>
        <source>Volume against its 20-day average</source>
        <translation>Volumen gegenüber dem 20-Tage-Schnitt</translation>
    </message>
    <message>
        <source>a low price for its growth</source>
        <translation>ein niedriger Preis für das Wachstum</translation>
    </message>
    <message>
        <source>a high price for its growth</source>
        <translation>ein hoher Preis für das Wachstum</translation>
    </message>
    <message>
        <source>a low price for its book value</source>
        <translation>ein niedriger Preis für den Buchwert</translation>
    </message>
    <message>
        <source>a high price for its book value</source>
        <translation>ein hoher Preis für den Buchwert</translation>
    </message>
    <message>
        <source>much free cash for its price</source>
        <translation>viel freies Geld für den Preis</translation>
    </message>
    <message>
        <source>little free cash for its price</source>
        <translation>wenig freies Geld für den Preis</translation>
    </message>
    <message>
        <source>a high dividend for its price</source>
        <translation>eine hohe Dividende für den Preis</translation>
    </message>
    <message>
        <source>little or no dividend</source>
        <translation>wenig oder keine Dividende</translation>
    </message>
    <message>
        <source>much of each sale is left as profit</source>
        <translation>von jedem Umsatz bleibt viel als Gewinn</translation>
    </message>
    <message>
        <source>little of each sale is left as profit</source>
        <translation>von jedem Umsatz bleibt wenig als Gewinn</translation>
    </message>
    <message>
        <source>much of the rent is left after running costs</source>
        <translation>nach den laufenden Kosten bleibt viel von der Miete</translation>
    </message>
    <message>
        <source>running costs take most of the rent</source>
        <translation>die laufenden Kosten nehmen das meiste der Miete</translation>
    </message>
    <message>
        <source>sales grow fast</source>
        <translation>der Umsatz wächst schnell</translation>
    </message>
    <message>
        <source>sales hardly grow or shrink</source>
        <translation>der Umsatz wächst kaum oder schrumpft</translation>
    </message>
    <message>
        <source>profits grow fast</source>
        <translation>der Gewinn wächst schnell</translation>
    </message>
    <message>
        <source>profits shrink</source>
        <translation>der Gewinn schrumpft</translation>
    </message>
    <message>
        <source>little debt for its equity</source>
        <translation>wenig Schulden für das Eigenkapital</translation>
    </message>
    <message>
        <source>much debt for its equity</source>
        <translation>viele Schulden für das Eigenkapital</translation>
    </message>
    <message>
        <source>short-term bills are well covered</source>
        <translation>kurzfristige Rechnungen sind gut gedeckt</translation>
    </message>
    <message>
        <source>short-term bills are hardly covered</source>
        <translation>kurzfristige Rechnungen sind kaum gedeckt</translation>
    </message>
    <message>
        <source>interest is earned many times over</source>
        <translation>die Zinsen werden um ein Vielfaches verdient</translation>
    </message>
    <message>
        <source>profit hardly covers the interest</source>
        <translation>der Gewinn deckt die Zinsen kaum</translation>
    </message>
    <message>
        <source>the dividend is well covered</source>
        <translation>die Dividende ist gut gedeckt</translation>
    </message>
    <message>
        <source>the dividend takes most of the profit or more</source>
        <translation>die Dividende nimmt das meiste des Gewinns oder mehr</translation>
    </message>
    <message>
        <source>about average</source>
        <translation>etwa durchschnittlich</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>the price has risen fast</source>
        <translation>der Kurs ist schnell gestiegen</translation>
    </message>
    <message>
        <source>the price has fallen fast</source>
        <translation>der Kurs ist schnell gefallen</translation>
    </message>
    <message>
        <source>neither hot nor sold off</source>
        <translation>weder überhitzt noch ausverkauft</translation>
    </message>
    <message>
        <source>top tenth of all stocks</source>
        <translation>bestes Zehntel aller Aktien</translation>
    </message>
    <message>
        <source>top quarter of all stocks</source>
        <translation>bestes Viertel aller Aktien</translation>
    </message>
    <message>
        <source>upper half of all stocks</source>
        <translation>obere Hälfte aller Aktien</translation>
    </message>
    <message>
        <source>lower half of all stocks</source>
        <translation>untere Hälfte aller Aktien</translation>
    </message>
    <message>
        <source>bottom quarter of all stocks</source>
        <translation>schwächstes Viertel aller Aktien</translation>
    </message>
    <message>
        <source>bottom tenth of all stocks</source>
        <translation>schwächstes Zehntel aller Aktien</translation>
    </message>
    <message>
        <source>not above zero, so it measures no price</source>
        <translation>nicht über null, misst also keinen Preis</translation>
    </message>
    <message>
        <source>there is a loss instead of a profit</source>
        <translation>statt eines Gewinns gibt es einen Verlust</translation>
    </message>
    <message>
        <source>more is owed than owned</source>
        <translation>die Schulden sind größer als das Vermögen</translation>
    </message>
    <message>
        <source>Loss: the P/E is not above zero</source>
        <translation>Verlust: das KGV ist nicht über null</translation>
    </message>
    <message>
        <source>Negative equity: more is owed than owned</source>
        <translation>Negatives Eigenkapital: die Schulden sind größer als das Vermögen</translation>
    </message>
    <message>
        <source>Momentum unavailable: there are no prices, so it counts half</source>
        <translation>Kein Momentum: es gibt keine Kurse, daher zählt es halb</translation>
    </message>
    <message>
        <source>Momentum unavailable: there are no prices, so it is left out</source>
        <translation>Kein Momentum: es gibt keine Kurse, daher ist es ausgelassen</translation>
    </message>
    <message>
        <source>Not known; the profile gives a fixed number of points for that</source>
        <translation>Nicht bekannt; das Profil gibt dafür eine feste Zahl von Punkten</translation>
    </message>
    <message>
        <source>Not known; it is left out of the pillar</source>
        <translation>Nicht bekannt; in der Säule ausgelassen</translation>
    </message>
    <message>
        <source>The 50-day average rose above the 200-day average</source>
        <translation>Der 50-Tage-Schnitt stieg über den 200-Tage-Schnitt</translation>
    </message>
    <message>
        <source>The 50-day average fell below the 200-day average</source>
        <translation>Der 50-Tage-Schnitt fiel unter den 200-Tage-Schnitt</translation>
    </message>
    <message>
        <source>There are too few prices for an outlook</source>
        <translation>Für einen Ausblick gibt es zu wenige Kurse</translation>
    </message>
    <message>
        <source>Bullish</source>
        <translation>Aufwärts</translation>
    </message>
    <message>
        <source>Bearish</source>
        <translation>Abwärts</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>the price is above its 50-day average</source>
        <translation>der Kurs ist über dem 50-Tage-Schnitt</translation>
    </message>
    <message>
        <source>the price is below its 50-day average</source>
        <translation>der Kurs ist unter dem 50-Tage-Schnitt</translation>
    </message>
    <message>
        <source>the price is at its 50-day average</source>
        <translation>der Kurs ist auf dem 50-Tage-Schnitt</translation>
    </message>
    <message>
        <source>the price is above its 200-day average</source>
        <translation>der Kurs ist über dem 200-Tage-Schnitt</translation>
    </message>
    <message>
        <source>the price is below its 200-day average</source>
        <translation>der Kurs ist unter dem 200-Tage-Schnitt</translation>
    </message>
    <message>
        <source>the price is at its 200-day average</source>
        <translation>der Kurs ist auf dem 200-Tage-Schnitt</translation>
    </message>
    <message>
        <source>every stock</source>
        <translation>jede Aktie</translation>
    </message>
    <message>
        <source>Value Gems</source>
        <translation>Wertperlen</translation>
    </message>
    <message>
        <source>Quality Compounders</source>
        <translation>Qualität auf Dauer</translation>
    </message>
    <message>
        <source>Dividend Kings</source>
        <translation>Dividendenkönige</translation>
    </message>
    <message>
        <source>Deep Value</source>
        <translation>Tief bewertet</translation>
    </message>
    <message>
        <source>Explosive Growth</source>
        <translation>Explosives Wachstum</translation>
    </message>
    <message>
        <source>Low price for the earnings, good returns on capital, little debt.</source>
        <translation>Niedriger Preis für den Gewinn, gute Kapitalrendite, wenig Schulden.</translation>
    </message>
    <message>
        <source>High returns on capital, wide margins, and sales that do not shrink.</source>
        <translation>Hohe Kapitalrendite, breite Margen und ein Umsatz, der nicht schrumpft.</translation>
    </message>
    <message>
        <source>A high dividend that earnings cover, without much debt.</source>
        <translation>Eine hohe Dividende, die der Gewinn deckt, ohne viele Schulden.</translation>
    </message>
    <message>
        <source>Cheap against the books, with free cash and bearable debt.</source>
        <translation>Billig gegenüber den Büchern, mit freiem Geld und tragbaren Schulden.</translation>
    </message>
    <message>
        <source>Sales that grow fast, at a price that growth explains, and with a profit.</source>
        <translation>Ein Umsatz, der schnell wächst, zu einem Preis, den das Wachstum erklärt, und mit Gewinn.</translation>
    </message>
    <message>
        <source>%1: %2 and %3.</source>
        <translation>%1: %2 und %3.</translation>
    </message>
    <message>
        <source>This needs a token that may %1; none was sent, or it is wrong, was revoked or has expired.</source>
        <translation>Dafür braucht es ein Token, das %1 darf; es wurde keines gesendet, oder es ist falsch, wurde widerrufen oder ist abgelaufen.</translation>
    </message>
    <message>
        <source>Send one as “%1”.</source>
        <translation>Senden Sie eines als „%1“.</translation>
    </message>
    <message>
        <source>“soundings-server token create NAME --scope %1” makes one on the server&apos;s machine.</source>
        <translation>„soundings-server token create NAME --scope %1“ macht eines auf dem Rechner des Servers.</translation>
    </message>
    <message>
        <source>The token “%1” has the scope %2, and this needs %3.</source>
        <translation>Das Token „%1“ hat den Umfang %2, und dies braucht %3.</translation>
    </message>
    <message>
        <source>Too many wrong tokens have come from your address.</source>
        <translation>Von Ihrer Adresse kamen zu viele falsche Tokens.</translation>
    </message>
    <message>
        <source>Wait %1 s, then try again with the right one.</source>
        <translation>Warten Sie %1 s, und versuchen Sie es dann mit dem richtigen.</translation>
    </message>
    <message>
        <source>This code is wrong, was used already, or is older than %1 minutes; after %2 wrong ones no older code holds.</source>
        <translation>Dieser Code ist falsch, wurde schon verwendet oder ist älter als %1 Minuten; nach %2 falschen gilt kein älterer mehr.</translation>
    </message>
    <message>
        <source>“soundings-server pair” makes one on the server&apos;s machine.</source>
        <translation>„soundings-server pair“ macht einen auf dem Rechner des Servers.</translation>
    </message>
    <message>
        <source>A token lives for 1 to %1 days, or until it is revoked.</source>
        <translation>Ein Token gilt 1 bis %1 Tage, oder bis es widerrufen wird.</translation>
    </message>
    <message>
        <source>There are %1 tokens already.</source>
        <translation>Es gibt schon %1 Tokens.</translation>
    </message>
    <message>
        <source>There is a token “%1” already.</source>
        <translation>Es gibt schon ein Token „%1“.</translation>
    </message>
    <message>
        <source>There is no token “%1”.</source>
        <translation>Es gibt kein Token „%1“.</translation>
    </message>
    <message>
        <source>This server does not answer to the host name &quot;%1&quot;.</source>
        <translation>Dieser Server antwortet nicht unter dem Rechnernamen „%1“.</translation>
    </message>
    <message>
        <source>There is no stock with the ticker %1.</source>
        <translation>Es gibt keine Aktie mit dem Ticker %1.</translation>
    </message>
    <message>
        <source>There is no stock %1.</source>
        <translation>Es gibt keine Aktie %1.</translation>
    </message>
    <message>
        <source>“%1” is not a ticker.</source>
        <translation>„%1“ ist kein Ticker.</translation>
    </message>
    <message>
        <source>A ticker has 1 to %1 of the characters A-Z, 0-9, dot, hyphen, ^, = and _.</source>
        <translation>Ein Ticker hat 1 bis %1 der Zeichen A-Z, 0-9, Punkt, Bindestrich, ^, = und _.</translation>
    </message>
    <message>
        <source>There are no prices for %1 yet.</source>
        <translation>Für %1 gibt es noch keine Kurse.</translation>
    </message>
    <message>
        <source>Import some with “%1”.</source>
        <translation>Importieren Sie welche mit „%1“.</translation>
    </message>
    <message>
        <source>%1 has not been scored yet.</source>
        <translation>%1 wurde noch nicht bewertet.</translation>
    </message>
    <message>
        <source>Run “soundings-server score”, or POST /api/stocks/scores/calculate.</source>
        <translation>Führen Sie „soundings-server score“ aus, oder POST /api/stocks/scores/calculate.</translation>
    </message>
    <message>
        <source>%1 has no score from %2 or more days ago to compare with.</source>
        <translation>%1 hat keine Wertung von vor %2 oder mehr Tagen zum Vergleich.</translation>
    </message>
    <message>
        <source>There is no strategy “%1”.</source>
        <translation>Es gibt keine Strategie „%1“.</translation>
    </message>
    <message>
        <source>The strategies are %1.</source>
        <translation>Die Strategien sind %1.</translation>
    </message>
    <message>
        <source>Give it a name of 1 to %1 characters.</source>
        <translation>Geben Sie ihm einen Namen mit 1 bis %1 Zeichen.</translation>
    </message>
    <message>
        <source>The text has %1 characters; %2 are allowed.</source>
        <translation>Der Text hat %1 Zeichen; erlaubt sind %2.</translation>
    </message>
    <message>
        <source>There is a watchlist “%1” already.</source>
        <translation>Es gibt schon eine Beobachtungsliste „%1“.</translation>
    </message>
    <message>
        <source>There is a portfolio “%1” already.</source>
        <translation>Es gibt schon ein Portfolio „%1“.</translation>
    </message>
    <message>
        <source>There are %1 watchlists already.</source>
        <translation>Es gibt schon %1 Beobachtungslisten.</translation>
    </message>
    <message>
        <source>There are %1 portfolios already.</source>
        <translation>Es gibt schon %1 Portfolios.</translation>
    </message>
    <message>
        <source>A watchlist holds %1 stocks at most.</source>
        <translation>Eine Beobachtungsliste hat höchstens %1 Aktien.</translation>
    </message>
    <message>
        <source>A portfolio holds %1 transactions at most.</source>
        <translation>Ein Portfolio hat höchstens %1 Transaktionen.</translation>
    </message>
    <message>
        <source>%1 is not on this watchlist.</source>
        <translation>%1 ist nicht auf dieser Beobachtungsliste.</translation>
    </message>
    <message>
        <source>%1 is not in this portfolio.</source>
        <translation>%1 ist nicht in diesem Portfolio.</translation>
    </message>
    <message>
        <source>The number of shares must be above zero, and at most %1.</source>
        <translation>Die Stückzahl muss größer als null sein, und höchstens %1.</translation>
    </message>
    <message>
        <source>The price of a share must be zero or more, and at most %1.</source>
        <translation>Der Kurs je Stück muss null oder mehr sein, und höchstens %1.</translation>
    </message>
    <message>
        <source>Fees must be zero or more, and at most %1.</source>
        <translation>Die Gebühren müssen null oder mehr sein, und höchstens %1.</translation>
    </message>
    <message>
        <source>%1 has not come yet.</source>
        <translation>%1 liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>%1 is too long ago.</source>
        <translation>%1 ist zu lange her.</translation>
    </message>
    <message>
        <source>A %1 needs the price of a share; 0 says that there was none.</source>
        <translation>Ein %1 braucht den Kurs je Stück; 0 sagt, dass es keinen gab.</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be sold on %3, when %4 were held.</source>
        <translation>%1 von %2 können am %3 nicht verkauft werden, da %4 gehalten wurden.</translation>
    </message>
    <message>
        <source>%1 has %2 transactions, from which its shares and average price follow.</source>
        <translation>%1 hat %2 Transaktionen, aus denen sich Stückzahl und Durchschnittskurs ergeben.</translation>
    </message>
    <message>
        <source>%1 shares</source>
        <translation>%1 Stück</translation>
    </message>
    <message>
        <source>%1 needs %2 daily returns, there are %3: %4.</source>
        <translation>%1 braucht %2 Tagesrenditen, es gibt %3: %4.</translation>
    </message>
    <message>
        <source>%1 needs %2 daily closes, there are %3: %4.</source>
        <translation>%1 braucht %2 Tagesschlusskurse, es gibt %3: %4.</translation>
    </message>
    <message>
        <source>%1 has no prices</source>
        <translation>%1 hat keine Kurse</translation>
    </message>
    <message>
        <source>%1 begins on %2</source>
        <translation>%1 beginnt am %2</translation>
    </message>
    <message>
        <source>%1 ends on %2</source>
        <translation>%1 endet am %2</translation>
    </message>
    <message>
        <source>%1 lacks %2 days in between</source>
        <translation>%1 fehlen dazwischen %2 Tage</translation>
    </message>
    <message>
        <source>Momentum of %1</source>
        <translation>Momentum von %1</translation>
    </message>
    <message>
        <source>There is no price of %1.</source>
        <translation>Es gibt keinen Kurs von %1.</translation>
    </message>
    <message>
        <source>%1 is listed twice.</source>
        <translation>%1 ist doppelt aufgeführt.</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 ist zweimal da.</translation>
    </message>
    <message>
        <source>The shares of %1 must be a number above zero, and at most %2.</source>
        <translation>Die Stückzahl von %1 muss eine Zahl größer als null sein, und höchstens %2.</translation>
    </message>
    <message>
        <source>The number of shares of %1 must be above zero.</source>
        <translation>Die Stückzahl von %1 muss größer als null sein.</translation>
    </message>
    <message>
        <source>The number of shares of %1 must be zero or above.</source>
        <translation>Die Stückzahl von %1 muss null oder größer sein.</translation>
    </message>
    <message>
        <source>The price of %1 on %2 is not above zero, so no return can be computed.</source>
        <translation>Der Kurs von %1 am %2 ist nicht größer als null, daher lässt sich keine Rendite berechnen.</translation>
    </message>
    <message>
        <source>The price of %1 is not above zero, so no return can be computed.</source>
        <translation>Der Kurs vom %1 ist nicht größer als null, daher lässt sich keine Rendite berechnen.</translation>
    </message>
    <message>
        <source>Correlation needs another position beside %1.</source>
        <translation>Für die Korrelation braucht es neben %1 eine weitere Position.</translation>
    </message>
    <message>
        <source>The positions have %1 days with prices in common; at least three are needed.</source>
        <translation>Die Positionen haben %1 Tage mit Kursen gemeinsam; mindestens drei sind nötig.</translation>
    </message>
    <message>
        <source>%1 daily returns (%2 to %3)</source>
        <translation>%1 Tagesrenditen (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 never moved in %2, so nothing can be correlated with it.</source>
        <translation>%1 hat sich in %2 nie bewegt, daher lässt sich nichts damit korrelieren.</translation>
    </message>
    <message>
        <source>%1 never moved in %2, so it has no share of the risk.</source>
        <translation>%1 hat sich in %2 nie bewegt und hat daher keinen Anteil am Risiko.</translation>
    </message>
    <message>
        <source>%1 moved by the same amount every day of %2, so its momentum cannot be scaled.</source>
        <translation>%1 hat sich an jedem Tag von %2 gleich viel bewegt, daher lässt sich das Momentum nicht skalieren.</translation>
    </message>
    <message>
        <source>The value of the portfolio never moved in %1, so it has no risk to share out.</source>
        <translation>Der Wert des Portfolios hat sich in %1 nie bewegt, daher gibt es kein Risiko aufzuteilen.</translation>
    </message>
    <message>
        <source>Name 2 to 4 different tickers to compare, such as %1.</source>
        <translation>Nennen Sie 2 bis 4 verschiedene Ticker zum Vergleich, etwa %1.</translation>
    </message>
    <message>
        <source>There is no session &quot;%1&quot;, or it has expired because nobody used it.</source>
        <translation>Es gibt keine Sitzung „%1“, oder sie ist abgelaufen, weil niemand sie benutzte.</translation>
    </message>
    <message>
        <source>You say more than %1 messages a second.</source>
        <translation>Sie senden mehr als %1 Nachrichten in der Sekunde.</translation>
    </message>
    <message>
        <source>The file is broken: the quote on line %1 is never closed.</source>
        <translation>Die Datei ist beschädigt: das Anführungszeichen in Zeile %1 wird nie geschlossen.</translation>
    </message>
    <message>
        <source>This is neither a price file (no column Close) nor a matrix of closes: the heading “%1” is not a ticker.</source>
        <translation>Dies ist weder eine Kursdatei (keine Spalte Close) noch eine Matrix von Schlusskursen: die Überschrift „%1“ ist kein Ticker.</translation>
    </message>
    <message>
        <source>The ticker %1 heads two columns.</source>
        <translation>Der Ticker %1 steht über zwei Spalten.</translation>
    </message>
    <message>
        <source>A ticker was given, but the file is a matrix that names %1 tickers in its header.</source>
        <translation>Ein Ticker wurde angegeben, aber die Datei ist eine Matrix, die in ihrer Kopfzeile %1 Ticker nennt.</translation>
    </message>
    <message>
        <source>It should be called Date or Timestamp; the line has: %1.</source>
        <translation>Sie sollte Date oder Timestamp heißen; die Zeile hat: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>An import named “%1” runs already.</source>
        <translation>Ein Import namens „%1“ läuft schon.</translation>
    </message>
    <message>
        <source>has %1 fields where the header has %2</source>
        <translation>hat %1 Felder, wo die Kopfzeile %2 hat</translation>
    </message>
    <message>
        <source>“%1” is not a date</source>
        <translation>„%1“ ist kein Datum</translation>
    </message>
    <message>
        <source>%1 is in the future</source>
        <translation>%1 liegt in der Zukunft</translation>
    </message>
    <message>
        <source>“%1” was read as %2: no row tells whether the day or the month comes first.</source>
        <translation>„%1“ wurde als %2 gelesen: keine Zeile sagt, ob Tag oder Monat zuerst kommt.</translation>
    </message>
    <message>
        <source>Write dates as %1 if that is wrong</source>
        <translation>Schreiben Sie Daten wie %1, falls das falsch ist</translation>
    </message>
    <message>
        <source>%1 “%2” is not a number</source>
        <translation>%1 „%2“ ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 “%2” is not an amount of money</source>
        <translation>%1 „%2“ ist kein Geldbetrag</translation>
    </message>
    <message>
        <source>volume %1 is below zero</source>
        <translation>volume %1 ist kleiner als null</translation>
    </message>
    <message>
        <source>%1 is not above zero</source>
        <translation>%1 ist nicht größer als null</translation>
    </message>
    <message>
        <source>“%1” is not a ticker</source>
        <translation>„%1“ ist kein Ticker</translation>
    </message>
    <message>
        <source>belongs to %1, not to %2</source>
        <translation>gehört zu %1, nicht zu %2</translation>
    </message>
    <message>
        <source>high %1 is below another price of the day (%2)</source>
        <translation>high %1 liegt unter einem anderen Kurs des Tages (%2)</translation>
    </message>
    <message>
        <source>low %1 is above another price of the day (%2)</source>
        <translation>low %1 liegt über einem anderen Kurs des Tages (%2)</translation>
    </message>
    <message>
        <source>%1 has a second row for %2; the one on line %3 is kept</source>
        <translation>%1 hat eine zweite Zeile für %2; die in Zeile %3 bleibt</translation>
    </message>
    <message>
        <source>%1 has a second row; the one on line %2 is kept</source>
        <translation>%1 hat eine zweite Zeile; die in Zeile %2 bleibt</translation>
    </message>
    <message>
        <source>%1 moved by %2 in a day</source>
        <translation>%1 bewegte sich um %2 an einem Tag</translation>
    </message>
    <message>
        <source>isin “%1” does not have 12 characters</source>
        <translation>isin „%1“ hat nicht 12 Zeichen</translation>
    </message>
    <message>
        <source>type “%1” is not one of %2</source>
        <translation>type „%1“ ist keiner von %2</translation>
    </message>
    <message>
        <source>currency “%1” is not a code of three letters such as USD</source>
        <translation>currency „%1“ ist kein Code mit drei Buchstaben wie USD</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>There is no job %1, or it has been forgotten.</source>
        <translation>Es gibt keinen Auftrag %1, oder er wurde vergessen.</translation>
    </message>
    <message>
        <source>There is no task “%1”.</source>
        <translation>Es gibt keine Aufgabe „%1“.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>The schedule has no entry “%1”.</source>
        <translation>Der Zeitplan hat keinen Eintrag „%1“.</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>Er hat: %1.</translation>
    </message>
    <message>
        <source>Job %1 is finished (%2); only one that waits or runs can be cancelled.</source>
        <translation>Der Auftrag %1 ist beendet (%2); nur einer, der wartet oder läuft, kann abgebrochen werden.</translation>
    </message>
    <message>
        <source>Job %1 changes at this moment.</source>
        <translation>Der Auftrag %1 ändert sich gerade.</translation>
    </message>
    <message>
        <source>Job %1 is not finished (%2), so that it will run anyway.</source>
        <translation>Der Auftrag %1 ist nicht beendet (%2) und läuft ohnehin.</translation>
    </message>
    <message>
        <source>Job %1 has ended already.</source>
        <translation>Der Auftrag %1 ist schon beendet.</translation>
    </message>
    <message>
        <source>Job %1 has not ended yet.</source>
        <translation>Der Auftrag %1 ist noch nicht beendet.</translation>
    </message>
    <message>
        <source>%1 took longer than the %2 s that it may take, and was asked to stop.</source>
        <translation>%1 dauerte länger als die erlaubten %2 s und wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 took longer than it may, and did not stop when it was asked to.</source>
        <translation>%1 dauerte länger als erlaubt und hielt nicht an, als es sollte.</translation>
    </message>
    <message>
        <source>The worker was lost %1 times while it ran this task.</source>
        <translation>Der Worker ging %1-mal verloren, während er diese Aufgabe ausführte.</translation>
    </message>
    <message>
        <source>This worker knows no task “%1”.</source>
        <translation>Dieser Worker kennt keine Aufgabe „%1“.</translation>
    </message>
    <message>
        <source>It knows: %1.</source>
        <translation>Er kennt: %1.</translation>
    </message>
    <message>
        <source>The task ended in an exception that it should have caught: %1</source>
        <translation>Die Aufgabe endete mit einer Ausnahme, die sie hätte fangen sollen: %1</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>Nothing could be stored: %1 rows were rejected.</source>
        <translation>Nichts konnte gespeichert werden: %1 Zeilen wurden abgelehnt.</translation>
    </message>
    <message>
        <source>Every hour while the New York Stock Exchange is open, first at 09:30, and %1 after it closes</source>
        <translation>Jede Stunde, solange die Börse von New York offen ist, zuerst um 09:30, und %1 nach ihrem Schluss</translation>
    </message>
    <message>
        <source>On trading days, %1 after the New York Stock Exchange closes</source>
        <translation>An Handelstagen, %1 nach Schluss der Börse von New York</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2).</source>
        <translation>%1 ist nicht erreichbar (%2).</translation>
    </message>
    <message>
        <source>The answer of %1 broke off (%2).</source>
        <translation>Die Antwort von %1 brach ab (%2).</translation>
    </message>
    <message>
        <source>%1 has a fault of its own (%2).</source>
        <translation>%1 hat selbst eine Störung (%2).</translation>
    </message>
    <message>
        <source>%1 takes no more calls for now: its limit is reached.</source>
        <translation>%1 nimmt vorerst keine Anfragen mehr an: die Grenze ist erreicht.</translation>
    </message>
    <message>
        <source>Asked again after %1.</source>
        <translation>Wird nach %1 wieder gefragt.</translation>
    </message>
    <message>
        <source>No calls to %1 are left today (UTC); it is asked tomorrow.</source>
        <translation>Heute (UTC) sind keine Anfragen an %1 mehr übrig; es wird morgen gefragt.</translation>
    </message>
    <message>
        <source>The plan of %1 does not include this.</source>
        <translation>Der Tarif von %1 schließt dies nicht ein.</translation>
    </message>
    <message>
        <source>%1 has no figures of %2.</source>
        <translation>%1 hat keine Kennzahlen von %2.</translation>
    </message>
    <message>
        <source>%1 is not among the companies that report to the SEC.</source>
        <translation>%1 gehört nicht zu den Unternehmen, die der SEC berichten.</translation>
    </message>
    <message>
        <source>%1 is not in the simulated market.</source>
        <translation>%1 ist nicht im simulierten Markt.</translation>
    </message>
    <message>
        <source>%1 is in the future.</source>
        <translation>%1 liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>All %1 connections to the database are in use.</source>
        <translation>Alle %1 Verbindungen zur Datenbank sind belegt.</translation>
    </message>
    <message>
        <source>Another program is writing to %1 and holds its lock.</source>
        <translation>Ein anderes Programm schreibt in %1 und hält die Sperre.</translation>
    </message>
    <message>
        <source>There is no space left for %1.</source>
        <translation>Für %1 ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>%1 has no space left.</source>
        <translation>%1 hat keinen Platz mehr.</translation>
    </message>
    <message>
        <source>%1 can only be read.</source>
        <translation>%1 kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 is not a Soundings database.</source>
        <translation>%1 ist keine Datenbank von Soundings.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>%1 ist nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>%1 undid the change because another one touched the same rows.</source>
        <translation>%1 nahm die Änderung zurück, weil eine andere dieselben Zeilen betraf.</translation>
    </message>
    <message>
        <source>%1 is being written by another program.</source>
        <translation>%1 wird gerade von einem anderen Programm geschrieben.</translation>
    </message>
    <message>
        <source>%1 has no resources left for this.</source>
        <translation>%1 hat dafür keine Mittel mehr.</translation>
    </message>
    <message>
        <source>Reading or writing %1 failed.</source>
        <translation>Lesen oder Schreiben von %1 schlug fehl.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>administer</source>
        <translation>verwalten</translation>
    </message>
    <message>
        <source>You ask too often.</source>
        <translation>Sie fragen zu oft.</translation>
    </message>
    <message>
        <source>Wait a second; RATE_LIMIT_PER_SECOND says how often one may.</source>
        <translation>Warten Sie eine Sekunde; RATE_LIMIT_PER_SECOND sagt, wie oft man darf.</translation>
    </message>
    <message>
        <source>Too much is waiting to be done.</source>
        <translation>Zu viel wartet darauf, getan zu werden.</translation>
    </message>
    <message>
        <source>Too much is waiting.</source>
        <translation>Zu viel wartet.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Try again in a second.</source>
        <translation>Versuchen Sie es in einer Sekunde erneut.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Try again when it is done.</source>
        <translation>Versuchen Sie es erneut, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Revoke some first.</source>
        <translation>Widerrufen Sie zuerst welche.</translation>
    </message>
    <message>
        <source>Revoke it first, or choose another name.</source>
        <translation>Widerrufen Sie es zuerst, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Add it to ALLOWED_HOSTS if it is yours.</source>
        <translation>Nehmen Sie ihn in ALLOWED_HOSTS auf, wenn es Ihrer ist.</translation>
    </message>
    <message>
        <source>Delete one first.</source>
        <translation>Löschen Sie zuerst eines davon.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Begin another one.</source>
        <translation>Beginnen Sie ein neues.</translation>
    </message>
    <message>
        <source>There is no such watchlist.</source>
        <translation>Diese Beobachtungsliste gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such portfolio.</source>
        <translation>Dieses Portfolio gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such transaction.</source>
        <translation>Diese Transaktion gibt es nicht.</translation>
    </message>
    <message>
        <source>It may have been deleted elsewhere.</source>
        <translation>Vielleicht wurde es anderswo gelöscht.</translation>
    </message>
    <message>
        <source>A target price is a number above zero, or null for none.</source>
        <translation>Ein Kursziel ist eine Zahl größer als null, oder null für keines.</translation>
    </message>
    <message>
        <source>A split needs the number of new shares for each old one, such as 4 or 0.1.</source>
        <translation>Ein Split braucht die Zahl neuer Aktien für jede alte, etwa 4 oder 0,1.</translation>
    </message>
    <message>
        <source>Give the day of the trade.</source>
        <translation>Geben Sie den Tag des Handels an.</translation>
    </message>
    <message>
        <source>The date must be a day that exists, written YYYY-MM-DD.</source>
        <translation>Das Datum muss ein Tag sein, den es gibt, geschrieben JJJJ-MM-TT.</translation>
    </message>
    <message>
        <source>Correct the sale, or enter the purchase first.</source>
        <translation>Berichtigen Sie den Verkauf, oder tragen Sie zuerst den Kauf ein.</translation>
    </message>
    <message>
        <source>Change those instead.</source>
        <translation>Ändern Sie stattdessen diese.</translation>
    </message>
    <message>
        <source>1 share</source>
        <translation>1 Stück</translation>
    </message>
    <message>
        <source>buy</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Import more prices.</source>
        <translation>Importieren Sie mehr Kurse.</translation>
    </message>
    <message>
        <source>Import real prices.</source>
        <translation>Importieren Sie echte Kurse.</translation>
    </message>
    <message>
        <source>Import that day again.</source>
        <translation>Importieren Sie diesen Tag erneut.</translation>
    </message>
    <message>
        <source>Import its prices, or choose another ticker.</source>
        <translation>Importieren Sie die Kurse, oder wählen Sie einen anderen Ticker.</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Die Korrelation</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>The portfolio&apos;s risk</source>
        <translation>Das Risiko des Portfolios</translation>
    </message>
    <message>
        <source>The allocation score</source>
        <translation>Die Gewichtungswertung</translation>
    </message>
    <message>
        <source>The portfolio</source>
        <translation>Das Portfolio</translation>
    </message>
    <message>
        <source>Add one first.</source>
        <translation>Fügen Sie zuerst eine hinzu.</translation>
    </message>
    <message>
        <source>Add its shares up.</source>
        <translation>Zählen Sie die Stücke zusammen.</translation>
    </message>
    <message>
        <source>The portfolio is empty.</source>
        <translation>Das Portfolio ist leer.</translation>
    </message>
    <message>
        <source>Add a position first.</source>
        <translation>Fügen Sie zuerst eine Position hinzu.</translation>
    </message>
    <message>
        <source>The analysis was stopped.</source>
        <translation>Die Analyse wurde angehalten.</translation>
    </message>
    <message>
        <source>This metric took too long and was given up.</source>
        <translation>Diese Kennzahl dauerte zu lange und wurde aufgegeben.</translation>
    </message>
    <message>
        <source>Other analyses were asked for before this one could begin.</source>
        <translation>Andere Analysen wurden verlangt, bevor diese beginnen konnte.</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>Sie ist ausgelassen.</translation>
    </message>
    <message>
        <source>Open a new one.</source>
        <translation>Öffnen Sie eine neue.</translation>
    </message>
    <message>
        <source>The holdings were changed by somebody else after the version that you name.</source>
        <translation>Die Positionen wurden nach der genannten Version von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>Nothing was written: look at the newest ones, and change those.</source>
        <translation>Nichts wurde geschrieben: sehen Sie die neuesten an, und ändern Sie diese.</translation>
    </message>
    <message>
        <source>The value of the portfolio is too large to compute with.</source>
        <translation>Der Wert des Portfolios ist zu groß, um damit zu rechnen.</translation>
    </message>
    <message>
        <source>Check its shares and prices.</source>
        <translation>Prüfen Sie Stückzahlen und Kurse.</translation>
    </message>
    <message>
        <source>No weights share the risk equally, because some positions cancel each other out.</source>
        <translation>Keine Gewichte teilen das Risiko gleich auf, weil sich einige Positionen aufheben.</translation>
    </message>
    <message>
        <source>A price that never moved has no share of the risk.</source>
        <translation>Ein Kurs, der sich nie bewegte, hat keinen Anteil am Risiko.</translation>
    </message>
    <message>
        <source>One is kept each trading day from now on.</source>
        <translation>Von jetzt an wird an jedem Handelstag eine behalten.</translation>
    </message>
    <message>
        <source>The scoring was stopped.</source>
        <translation>Die Bewertung wurde angehalten.</translation>
    </message>
    <message>
        <source>The scores from before are still in place.</source>
        <translation>Die Wertungen von vorher gelten weiter.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file has a header and no rows.</source>
        <translation>Die Datei hat eine Kopfzeile und keine Zeilen.</translation>
    </message>
    <message>
        <source>The file is broken: a quote of its first line is never closed.</source>
        <translation>Die Datei ist beschädigt: ein Anführungszeichen der ersten Zeile wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Nothing of it was stored.</source>
        <translation>Nichts davon wurde gespeichert.</translation>
    </message>
    <message>
        <source>This is not a text file in UTF-8 or ASCII.</source>
        <translation>Dies ist keine Textdatei in UTF-8 oder ASCII.</translation>
    </message>
    <message>
        <source>Save the table as CSV (UTF-8) and import that.</source>
        <translation>Speichern Sie die Tabelle als CSV (UTF-8), und importieren Sie diese.</translation>
    </message>
    <message>
        <source>There is a column of dates, but none of prices.</source>
        <translation>Es gibt eine Spalte mit Daten, aber keine mit Kursen.</translation>
    </message>
    <message>
        <source>Leave the ticker out.</source>
        <translation>Lassen Sie den Ticker weg.</translation>
    </message>
    <message>
        <source>No column of dates was found in the first line.</source>
        <translation>In der ersten Zeile wurde keine Spalte mit Daten gefunden.</translation>
    </message>
    <message>
        <source>No column of tickers was found in the first line.</source>
        <translation>In der ersten Zeile wurde keine Spalte mit Tickern gefunden.</translation>
    </message>
    <message>
        <source>It should be called ticker or Symbol.</source>
        <translation>Sie sollte ticker oder Symbol heißen.</translation>
    </message>
    <message>
        <source>No column of figures was found in the first line.</source>
        <translation>In der ersten Zeile wurde keine Spalte mit Kennzahlen gefunden.</translation>
    </message>
    <message>
        <source>The names are pe_ratio, roe, dividend_yield and so on, or Price/Earnings, Price/Book, Price/Sales and Dividend Yield.</source>
        <translation>Die Namen sind pe_ratio, roe, dividend_yield und so weiter, oder Price/Earnings, Price/Book, Price/Sales und Dividend Yield.</translation>
    </message>
    <message>
        <source>The file holds prices of one ticker and does not say of which.</source>
        <translation>Die Datei enthält Kurse eines Tickers und sagt nicht, welches.</translation>
    </message>
    <message>
        <source>Name it, for example with --ticker AAPL.</source>
        <translation>Nennen Sie ihn, etwa mit --ticker AAPL.</translation>
    </message>
    <message>
        <source>Nothing was stored: not one row of the file is good.</source>
        <translation>Nichts wurde gespeichert: keine einzige Zeile der Datei ist gut.</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing of the file was stored.</source>
        <translation>Der Import wurde abgebrochen; nichts von der Datei wurde gespeichert.</translation>
    </message>
    <message>
        <source>The rows are stored already; the scores are being computed anew.</source>
        <translation>Die Zeilen sind schon gespeichert; die Wertungen werden neu berechnet.</translation>
    </message>
    <message>
        <source>date is missing</source>
        <translation>Datum fehlt</translation>
    </message>
    <message>
        <source>ticker is missing</source>
        <translation>Ticker fehlt</translation>
    </message>
    <message>
        <source>volume is zero</source>
        <translation>volume ist null</translation>
    </message>
    <message>
        <source>reading prices</source>
        <translation>Kurse werden gelesen</translation>
    </message>
    <message>
        <source>computing scores</source>
        <translation>Wertungen werden berechnet</translation>
    </message>
    <message>
        <source>one minute</source>
        <translation>eine Minute</translation>
    </message>
    <message>
        <source>Cancel it first to begin anew.</source>
        <translation>Brechen Sie ihn zuerst ab, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>Cancel it first, or wait until it has.</source>
        <translation>Brechen Sie ihn zuerst ab, oder warten Sie, bis er es ist.</translation>
    </message>
    <message>
        <source>“soundings-server jobs” lists those there are.</source>
        <translation>„soundings-server jobs“ zählt die vorhandenen auf.</translation>
    </message>
    <message>
        <source>GET /api/jobs lists those there are.</source>
        <translation>GET /api/jobs zählt die vorhandenen auf.</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>It was asked to stop.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>The log names the first of them.</source>
        <translation>Das Protokoll nennt die ersten davon.</translation>
    </message>
    <message>
        <source>The cache is switched off; there is nothing to drop.</source>
        <translation>Der Cache ist ausgeschaltet; es gibt nichts zu verwerfen.</translation>
    </message>
    <message>
        <source>There is nothing to refresh.</source>
        <translation>Es gibt nichts zu aktualisieren.</translation>
    </message>
    <message>
        <source>The refresh was stopped.</source>
        <translation>Die Aktualisierung wurde angehalten.</translation>
    </message>
    <message>
        <source>The refresh was stopped; what it fetched is stored, and the next run goes on from there.</source>
        <translation>Die Aktualisierung wurde angehalten; was sie geholt hat, ist gespeichert, und der nächste Lauf macht dort weiter.</translation>
    </message>
    <message>
        <source>What is stored stays.</source>
        <translation>Was gespeichert ist, bleibt.</translation>
    </message>
    <message>
        <source>What is stored stays; the next run tries again.</source>
        <translation>Was gespeichert ist, bleibt; der nächste Lauf versucht es wieder.</translation>
    </message>
    <message>
        <source>It has real prices, which simulated ones never replace.</source>
        <translation>Es gibt echte Kurse, die simulierte nie ersetzen.</translation>
    </message>
    <message>
        <source>It was refreshed before the last run was interrupted.</source>
        <translation>Es wurde aktualisiert, bevor der letzte Lauf unterbrochen wurde.</translation>
    </message>
    <message>
        <source>Its price is fresh.</source>
        <translation>Der Kurs ist frisch.</translation>
    </message>
    <message>
        <source>It has the close of the last session.</source>
        <translation>Der Schlusskurs des letzten Handelstags ist da.</translation>
    </message>
    <message>
        <source>FMP does not know this symbol.</source>
        <translation>FMP kennt dieses Symbol nicht.</translation>
    </message>
    <message>
        <source>Your FMP plan does not include this symbol.</source>
        <translation>Ihr FMP-Tarif schließt dieses Symbol nicht ein.</translation>
    </message>
    <message>
        <source>Your FMP plan does not include this kind of data.</source>
        <translation>Ihr FMP-Tarif schließt diese Art von Daten nicht ein.</translation>
    </message>
    <message>
        <source>FMP sent something else than data.</source>
        <translation>FMP hat etwas anderes als Daten gesendet.</translation>
    </message>
    <message>
        <source>The SEC sent something else than data.</source>
        <translation>Die SEC hat etwas anderes als Daten gesendet.</translation>
    </message>
    <message>
        <source>The SEC has no reports of this company in figures.</source>
        <translation>Die SEC hat keine Berichte dieses Unternehmens in Zahlen.</translation>
    </message>
    <message>
        <source>Close it, or try again when it is done.</source>
        <translation>Schließen Sie es, oder versuchen Sie es erneut, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Nothing of this change was stored.</source>
        <translation>Nichts von dieser Änderung wurde gespeichert.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Connect to a server and role that may write.</source>
        <translation>Verbinden Sie sich mit einem Server und einer Rolle, die schreiben darf.</translation>
    </message>
    <message>
        <source>Check who may read and write it.</source>
        <translation>Prüfen Sie, wer sie lesen und schreiben darf.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Prüfen Sie die Festplatte.</translation>
    </message>
    <message>
        <source>Check that the server runs and that DATABASE_URL is right.</source>
        <translation>Prüfen Sie, ob der Server läuft und DATABASE_URL stimmt.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away to start with an empty one.</source>
        <translation>Stellen Sie sie aus einer Sicherung wieder her, oder schieben Sie sie weg, um mit einer leeren zu beginnen.</translation>
    </message>
    <message>
        <source>Memory and %1.</source>
        <translation>Arbeitsspeicher und %1.</translation>
    </message>
    <message>
        <source>store</source>
        <translation>Datenspeicher</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>No worker is running, so that jobs wait.</source>
        <translation>Es läuft kein Arbeiter, also warten Aufträge.</translation>
    </message>
    <message>
        <source>Start a server without --no-worker.</source>
        <translation>Starten Sie einen Server ohne --no-worker.</translation>
    </message>
    <message>
        <source>The cache is switched off: CACHE_MEMORY_BYTES is 0 and there is no Redis.</source>
        <translation>Der Cache ist ausgeschaltet: CACHE_MEMORY_BYTES ist 0 und es gibt kein Redis.</translation>
    </message>
    <message>
        <source>Give yourself the right to write to the file and its folder.</source>
        <translation>Geben Sie sich das Recht, in die Datei und ihren Ordner zu schreiben.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Choose another file with DATABASE_URL.</source>
        <translation>Wählen Sie mit DATABASE_URL eine andere Datei.</translation>
    </message>
    <message>
        <source>Create it, or choose another database with DATABASE_URL.</source>
        <translation>Legen Sie ihn an, oder wählen Sie mit DATABASE_URL eine andere Datenbank.</translation>
    </message>
    <message>
        <source>Communication Services</source>
        <translation>Kommunikationsdienste</translation>
    </message>
    <message>
        <source>Consumer Discretionary</source>
        <translation>Zyklischer Konsum</translation>
    </message>
    <message>
        <source>Consumer Staples</source>
        <translation>Basiskonsumgüter</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Financials</source>
        <translation>Finanzwesen</translation>
    </message>
    <message>
        <source>Health Care</source>
        <translation>Gesundheitswesen</translation>
    </message>
    <message>
        <source>Industrials</source>
        <translation>Industrie</translation>
    </message>
    <message>
        <source>Information Technology</source>
        <translation>Informationstechnologie</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Grundstoffe</translation>
    </message>
    <message>
        <source>Real Estate</source>
        <translation>Immobilien</translation>
    </message>
    <message>
        <source>Utilities</source>
        <translation>Versorger</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Technologie</translation>
    </message>
    <message>
        <source>Financial Services</source>
        <translation>Finanzdienste</translation>
    </message>
    <message>
        <source>Healthcare</source>
        <translation>Gesundheitswesen</translation>
    </message>
    <message>
        <source>Consumer Cyclical</source>
        <translation>Zyklischer Konsum</translation>
    </message>
    <message>
        <source>Consumer Defensive</source>
        <translation>Nichtzyklischer Konsum</translation>
    </message>
    <message>
        <source>Basic Materials</source>
        <translation>Grundstoffe</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>Werbung</translation>
    </message>
    <message>
        <source>Aerospace &amp; Defense</source>
        <translation>Luft- und Raumfahrt, Rüstung</translation>
    </message>
    <message>
        <source>Agricultural &amp; Farm Machinery</source>
        <translation>Landmaschinen</translation>
    </message>
    <message>
        <source>Agricultural Products &amp; Services</source>
        <translation>Agrarprodukte</translation>
    </message>
    <message>
        <source>Air Freight &amp; Logistics</source>
        <translation>Luftfracht und Logistik</translation>
    </message>
    <message>
        <source>Apparel Retail</source>
        <translation>Bekleidungshandel</translation>
    </message>
    <message>
        <source>Apparel, Accessories &amp; Luxury Goods</source>
        <translation>Bekleidung, Accessoires und Luxusgüter</translation>
    </message>
    <message>
        <source>Application Software</source>
        <translation>Anwendungssoftware</translation>
    </message>
    <message>
        <source>Asset Management &amp; Custody Banks</source>
        <translation>Vermögensverwaltung und Depotbanken</translation>
    </message>
    <message>
        <source>Automobile Manufacturers</source>
        <translation>Autohersteller</translation>
    </message>
    <message>
        <source>Automobiles</source>
        <translation>Automobile</translation>
    </message>
    <message>
        <source>Automotive Parts &amp; Equipment</source>
        <translation>Autoteile und -zubehör</translation>
    </message>
    <message>
        <source>Automotive Retail</source>
        <translation>Autohandel</translation>
    </message>
    <message>
        <source>Biotechnology</source>
        <translation>Biotechnologie</translation>
    </message>
    <message>
        <source>Brewers</source>
        <translation>Brauereien</translation>
    </message>
    <message>
        <source>Broadcasting</source>
        <translation>Rundfunk</translation>
    </message>
    <message>
        <source>Broadline Retail</source>
        <translation>Warenhäuser und Versandhandel</translation>
    </message>
    <message>
        <source>Building Products</source>
        <translation>Bauprodukte</translation>
    </message>
    <message>
        <source>Cable &amp; Satellite</source>
        <translation>Kabel und Satellit</translation>
    </message>
    <message>
        <source>Capital Markets</source>
        <translation>Kapitalmärkte</translation>
    </message>
    <message>
        <source>Cargo Ground Transportation</source>
        <translation>Güterverkehr auf Straßen</translation>
    </message>
    <message>
        <source>Casinos &amp; Gaming</source>
        <translation>Kasinos und Glücksspiel</translation>
    </message>
    <message>
        <source>Commodity Chemicals</source>
        <translation>Grundchemikalien</translation>
    </message>
    <message>
        <source>Communications Equipment</source>
        <translation>Kommunikationsausrüstung</translation>
    </message>
    <message>
        <source>Computer &amp; Electronics Retail</source>
        <translation>Handel mit Computern und Elektronik</translation>
    </message>
    <message>
        <source>Construction &amp; Engineering</source>
        <translation>Bau und Anlagenbau</translation>
    </message>
    <message>
        <source>Construction Machinery &amp; Heavy Transportation Equipment</source>
        <translation>Baumaschinen und schwere Nutzfahrzeuge</translation>
    </message>
    <message>
        <source>Construction Materials</source>
        <translation>Baustoffe</translation>
    </message>
    <message>
        <source>Consumer Electronics</source>
        <translation>Unterhaltungselektronik</translation>
    </message>
    <message>
        <source>Consumer Finance</source>
        <translation>Verbraucherkredite</translation>
    </message>
    <message>
        <source>Consumer Staples Merchandise Retail</source>
        <translation>Handel mit Basiskonsumgütern</translation>
    </message>
    <message>
        <source>Consumer Staples Retail</source>
        <translation>Handel mit Basiskonsumgütern</translation>
    </message>
    <message>
        <source>Copper</source>
        <translation>Kupfer</translation>
    </message>
    <message>
        <source>Data Center REITs</source>
        <translation>REITs für Rechenzentren</translation>
    </message>
    <message>
        <source>Data Processing &amp; Outsourced Services</source>
        <translation>Datenverarbeitung und Auslagerung</translation>
    </message>
    <message>
        <source>Distillers &amp; Vintners</source>
        <translation>Brennereien und Weingüter</translation>
    </message>
    <message>
        <source>Distributors</source>
        <translation>Großhandel</translation>
    </message>
    <message>
        <source>Diversified Banks</source>
        <translation>Universalbanken</translation>
    </message>
    <message>
        <source>Diversified Support Services</source>
        <translation>Unterstützende Dienste</translation>
    </message>
    <message>
        <source>Electric Utilities</source>
        <translation>Stromversorger</translation>
    </message>
    <message>
        <source>Electrical Components &amp; Equipment</source>
        <translation>Elektrische Bauteile und Geräte</translation>
    </message>
    <message>
        <source>Electronic Components</source>
        <translation>Elektronische Bauteile</translation>
    </message>
    <message>
        <source>Electronic Equipment &amp; Instruments</source>
        <translation>Elektronische Geräte und Messgeräte</translation>
    </message>
    <message>
        <source>Electronic Manufacturing Services</source>
        <translation>Auftragsfertigung von Elektronik</translation>
    </message>
    <message>
        <source>Entertainment</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Environmental &amp; Facilities Services</source>
        <translation>Umwelt- und Gebäudedienste</translation>
    </message>
    <message>
        <source>Fertilizers &amp; Agricultural Chemicals</source>
        <translation>Dünger und Agrarchemie</translation>
    </message>
    <message>
        <source>Financial Exchanges &amp; Data</source>
        <translation>Börsen und Finanzdaten</translation>
    </message>
    <message>
        <source>Food Distributors</source>
        <translation>Lebensmittelgroßhandel</translation>
    </message>
    <message>
        <source>Food Retail</source>
        <translation>Lebensmittelhandel</translation>
    </message>
    <message>
        <source>Footwear</source>
        <translation>Schuhe</translation>
    </message>
    <message>
        <source>Gas Utilities</source>
        <translation>Gasversorger</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Health Care Distributors</source>
        <translation>Medizingroßhandel</translation>
    </message>
    <message>
        <source>Health Care Equipment</source>
        <translation>Medizintechnik</translation>
    </message>
    <message>
        <source>Health Care Facilities</source>
        <translation>Kliniken und Pflegeheime</translation>
    </message>
    <message>
        <source>Health Care REITs</source>
        <translation>REITs für Kliniken und Pflegeheime</translation>
    </message>
    <message>
        <source>Health Care Services</source>
        <translation>Gesundheitsdienste</translation>
    </message>
    <message>
        <source>Health Care Supplies</source>
        <translation>Medizinbedarf</translation>
    </message>
    <message>
        <source>Health Care Technology</source>
        <translation>Gesundheits-IT</translation>
    </message>
    <message>
        <source>Heavy Electrical Equipment</source>
        <translation>Schwere Elektroanlagen</translation>
    </message>
    <message>
        <source>Home Improvement Retail</source>
        <translation>Baumärkte</translation>
    </message>
    <message>
        <source>Homebuilding</source>
        <translation>Wohnungsbau</translation>
    </message>
    <message>
        <source>Homefurnishing Retail</source>
        <translation>Möbelhandel</translation>
    </message>
    <message>
        <source>Hotel &amp; Resort REITs</source>
        <translation>Hotel-REITs</translation>
    </message>
    <message>
        <source>Hotels, Resorts &amp; Cruise Lines</source>
        <translation>Hotels und Kreuzfahrten</translation>
    </message>
    <message>
        <source>Household Products</source>
        <translation>Haushaltswaren</translation>
    </message>
    <message>
        <source>Human Resource &amp; Employment Services</source>
        <translation>Personaldienste</translation>
    </message>
    <message>
        <source>Independent Power Producers &amp; Energy Traders</source>
        <translation>Unabhängige Stromerzeuger und Energiehändler</translation>
    </message>
    <message>
        <source>Industrial Conglomerates</source>
        <translation>Industriekonglomerate</translation>
    </message>
    <message>
        <source>Industrial Gases</source>
        <translation>Industriegase</translation>
    </message>
    <message>
        <source>Industrial Machinery &amp; Supplies &amp; Components</source>
        <translation>Industriemaschinen und Bauteile</translation>
    </message>
    <message>
        <source>Industrial REITs</source>
        <translation>Industrie-REITs</translation>
    </message>
    <message>
        <source>Insurance Brokers</source>
        <translation>Versicherungsmakler</translation>
    </message>
    <message>
        <source>Integrated Oil &amp; Gas</source>
        <translation>Integrierte Öl- und Gaskonzerne</translation>
    </message>
    <message>
        <source>Integrated Telecommunication Services</source>
        <translation>Integrierte Telekommunikation</translation>
    </message>
    <message>
        <source>Interactive Home Entertainment</source>
        <translation>Computerspiele</translation>
    </message>
    <message>
        <source>Interactive Media</source>
        <translation>Interaktive Medien</translation>
    </message>
    <message>
        <source>Interactive Media &amp; Services</source>
        <translation>Interaktive Medien und Dienste</translation>
    </message>
    <message>
        <source>Internet Services &amp; Infrastructure</source>
        <translation>Internetdienste und -infrastruktur</translation>
    </message>
    <message>
        <source>Investment Banking &amp; Brokerage</source>
        <translation>Investmentbanken und Broker</translation>
    </message>
    <message>
        <source>IT Consulting &amp; Other Services</source>
        <translation>IT-Beratung und -Dienste</translation>
    </message>
    <message>
        <source>IT Services</source>
        <translation>IT-Dienste</translation>
    </message>
    <message>
        <source>Leisure Products</source>
        <translation>Freizeitprodukte</translation>
    </message>
    <message>
        <source>Life &amp; Health Insurance</source>
        <translation>Lebens- und Krankenversicherung</translation>
    </message>
    <message>
        <source>Life Sciences Tools &amp; Services</source>
        <translation>Geräte und Dienste für Biowissenschaften</translation>
    </message>
    <message>
        <source>Machinery</source>
        <translation>Maschinenbau</translation>
    </message>
    <message>
        <source>Managed Health Care</source>
        <translation>Krankenversicherung mit Versorgung</translation>
    </message>
    <message>
        <source>Metal, Glass &amp; Plastic Containers</source>
        <translation>Behälter aus Metall, Glas und Kunststoff</translation>
    </message>
    <message>
        <source>Movies &amp; Entertainment</source>
        <translation>Filme und Unterhaltung</translation>
    </message>
    <message>
        <source>Multi-Family Residential REITs</source>
        <translation>REITs für Mehrfamilienhäuser</translation>
    </message>
    <message>
        <source>Multi-line Insurance</source>
        <translation>Versicherung mehrerer Sparten</translation>
    </message>
    <message>
        <source>Multi-Sector Holdings</source>
        <translation>Beteiligungsgesellschaften</translation>
    </message>
    <message>
        <source>Multi-Utilities</source>
        <translation>Mehrspartenversorger</translation>
    </message>
    <message>
        <source>Office REITs</source>
        <translation>Büro-REITs</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Equipment &amp; Services</source>
        <translation>Ausrüstung und Dienste für Öl und Gas</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Exploration &amp; Production</source>
        <translation>Öl- und Gasförderung</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Refining &amp; Marketing</source>
        <translation>Raffinerien und Vertrieb von Öl und Gas</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Storage &amp; Transportation</source>
        <translation>Lagerung und Transport von Öl und Gas</translation>
    </message>
    <message>
        <source>Other Specialized REITs</source>
        <translation>Andere spezialisierte REITs</translation>
    </message>
    <message>
        <source>Other Specialty Retail</source>
        <translation>Sonstiger Fachhandel</translation>
    </message>
    <message>
        <source>Packaged Foods &amp; Meats</source>
        <translation>Lebensmittel und Fleisch</translation>
    </message>
    <message>
        <source>Paper &amp; Plastic Packaging Products &amp; Materials</source>
        <translation>Verpackungen aus Papier und Kunststoff</translation>
    </message>
    <message>
        <source>Passenger Airlines</source>
        <translation>Fluggesellschaften</translation>
    </message>
    <message>
        <source>Passenger Ground Transportation</source>
        <translation>Personenverkehr auf Land</translation>
    </message>
    <message>
        <source>Personal Care Products</source>
        <translation>Körperpflege</translation>
    </message>
    <message>
        <source>Pharmaceuticals</source>
        <translation>Arzneimittel</translation>
    </message>
    <message>
        <source>Property &amp; Casualty Insurance</source>
        <translation>Sach- und Unfallversicherung</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Verlage</translation>
    </message>
    <message>
        <source>Rail Transportation</source>
        <translation>Schienenverkehr</translation>
    </message>
    <message>
        <source>Real Estate Services</source>
        <translation>Immobiliendienste</translation>
    </message>
    <message>
        <source>Regional Banks</source>
        <translation>Regionalbanken</translation>
    </message>
    <message>
        <source>Reinsurance</source>
        <translation>Rückversicherung</translation>
    </message>
    <message>
        <source>Research &amp; Consulting Services</source>
        <translation>Forschung und Beratung</translation>
    </message>
    <message>
        <source>Restaurants</source>
        <translation>Restaurants</translation>
    </message>
    <message>
        <source>Retail REITs</source>
        <translation>Einzelhandels-REITs</translation>
    </message>
    <message>
        <source>Self-Storage REITs</source>
        <translation>REITs für Lagerräume</translation>
    </message>
    <message>
        <source>Semiconductor Materials &amp; Equipment</source>
        <translation>Materialien und Anlagen für Halbleiter</translation>
    </message>
    <message>
        <source>Semiconductors</source>
        <translation>Halbleiter</translation>
    </message>
    <message>
        <source>Single-Family Residential REITs</source>
        <translation>REITs für Einfamilienhäuser</translation>
    </message>
    <message>
        <source>Soft Drinks</source>
        <translation>Erfrischungsgetränke</translation>
    </message>
    <message>
        <source>Soft Drinks &amp; Non-alcoholic Beverages</source>
        <translation>Alkoholfreie Getränke</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Specialized Consumer Services</source>
        <translation>Verbraucherdienste</translation>
    </message>
    <message>
        <source>Specialty Chemicals</source>
        <translation>Spezialchemikalien</translation>
    </message>
    <message>
        <source>Steel</source>
        <translation>Stahl</translation>
    </message>
    <message>
        <source>Systems Software</source>
        <translation>Systemsoftware</translation>
    </message>
    <message>
        <source>Technology Distributors</source>
        <translation>Technikgroßhandel</translation>
    </message>
    <message>
        <source>Technology Hardware</source>
        <translation>Computer und Geräte</translation>
    </message>
    <message>
        <source>Technology Hardware, Storage &amp; Peripherals</source>
        <translation>Computer, Speicher und Peripherie</translation>
    </message>
    <message>
        <source>Telecom Tower REITs</source>
        <translation>Funkmast-REITs</translation>
    </message>
    <message>
        <source>Telecommunication Services</source>
        <translation>Telekommunikation</translation>
    </message>
    <message>
        <source>Timber REITs</source>
        <translation>Forst-REITs</translation>
    </message>
    <message>
        <source>Tobacco</source>
        <translation>Tabak</translation>
    </message>
    <message>
        <source>Trading Companies &amp; Distributors</source>
        <translation>Handelshäuser</translation>
    </message>
    <message>
        <source>Transaction &amp; Payment Processing Services</source>
        <translation>Zahlungsverkehr</translation>
    </message>
    <message>
        <source>Water Utilities</source>
        <translation>Wasserversorger</translation>
    </message>
    <message>
        <source>Wireless Telecommunication Services</source>
        <translation>Mobilfunk</translation>
    </message>
    <message>
        <source>Advertising Agencies</source>
        <translation>Werbeagenturen</translation>
    </message>
    <message>
        <source>Agricultural - Machinery</source>
        <translation>Landmaschinen</translation>
    </message>
    <message>
        <source>Agricultural Farm Products</source>
        <translation>Agrarprodukte</translation>
    </message>
    <message>
        <source>Agricultural Inputs</source>
        <translation>Agrarbedarf</translation>
    </message>
    <message>
        <source>Airlines, Airports &amp; Air Services</source>
        <translation>Fluggesellschaften und Flughäfen</translation>
    </message>
    <message>
        <source>Aluminum</source>
        <translation>Aluminium</translation>
    </message>
    <message>
        <source>Apparel - Footwear &amp; Accessories</source>
        <translation>Schuhe und Accessoires</translation>
    </message>
    <message>
        <source>Apparel - Manufacturers</source>
        <translation>Bekleidungshersteller</translation>
    </message>
    <message>
        <source>Apparel - Retail</source>
        <translation>Bekleidungshandel</translation>
    </message>
    <message>
        <source>Asset Management</source>
        <translation>Vermögensverwaltung</translation>
    </message>
    <message>
        <source>Auto - Dealerships</source>
        <translation>Autohandel</translation>
    </message>
    <message>
        <source>Auto - Manufacturers</source>
        <translation>Autohersteller</translation>
    </message>
    <message>
        <source>Auto - Parts</source>
        <translation>Autoteile</translation>
    </message>
    <message>
        <source>Auto - Recreational Vehicles</source>
        <translation>Freizeitfahrzeuge</translation>
    </message>
    <message>
        <source>Banks</source>
        <translation>Banken</translation>
    </message>
    <message>
        <source>Banks - Diversified</source>
        <translation>Universalbanken</translation>
    </message>
    <message>
        <source>Banks - Regional</source>
        <translation>Regionalbanken</translation>
    </message>
    <message>
        <source>Beverages - Alcoholic</source>
        <translation>Alkoholische Getränke</translation>
    </message>
    <message>
        <source>Beverages - Non-Alcoholic</source>
        <translation>Alkoholfreie Getränke</translation>
    </message>
    <message>
        <source>Beverages - Wineries &amp; Distilleries</source>
        <translation>Weingüter und Brennereien</translation>
    </message>
    <message>
        <source>Business Equipment &amp; Supplies</source>
        <translation>Bürobedarf</translation>
    </message>
    <message>
        <source>Chemicals</source>
        <translation>Chemie</translation>
    </message>
    <message>
        <source>Chemicals - Specialty</source>
        <translation>Spezialchemikalien</translation>
    </message>
    <message>
        <source>Coal</source>
        <translation>Kohle</translation>
    </message>
    <message>
        <source>Communication Equipment</source>
        <translation>Kommunikationsausrüstung</translation>
    </message>
    <message>
        <source>Computer Hardware</source>
        <translation>Computer und Geräte</translation>
    </message>
    <message>
        <source>Conglomerates</source>
        <translation>Konglomerate</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>Bau</translation>
    </message>
    <message>
        <source>Consulting Services</source>
        <translation>Beratung</translation>
    </message>
    <message>
        <source>Credit Services</source>
        <translation>Kredite</translation>
    </message>
    <message>
        <source>Department Stores</source>
        <translation>Kaufhäuser</translation>
    </message>
    <message>
        <source>Discount Stores</source>
        <translation>Discounter</translation>
    </message>
    <message>
        <source>Diversified Utilities</source>
        <translation>Mehrspartenversorger</translation>
    </message>
    <message>
        <source>Drug Manufacturers - General</source>
        <translation>Arzneimittelhersteller</translation>
    </message>
    <message>
        <source>Drug Manufacturers - Specialty &amp; Generic</source>
        <translation>Spezialarzneien und Generika</translation>
    </message>
    <message>
        <source>Education &amp; Training Services</source>
        <translation>Bildung</translation>
    </message>
    <message>
        <source>Electrical Equipment &amp; Parts</source>
        <translation>Elektrische Geräte und Teile</translation>
    </message>
    <message>
        <source>Electronic Gaming &amp; Multimedia</source>
        <translation>Computerspiele</translation>
    </message>
    <message>
        <source>Engineering &amp; Construction</source>
        <translation>Bau und Anlagenbau</translation>
    </message>
    <message>
        <source>Farm &amp; Heavy Construction Machinery</source>
        <translation>Land- und Baumaschinen</translation>
    </message>
    <message>
        <source>Financial - Capital Markets</source>
        <translation>Kapitalmärkte</translation>
    </message>
    <message>
        <source>Financial - Conglomerates</source>
        <translation>Finanzkonglomerate</translation>
    </message>
    <message>
        <source>Financial - Credit Services</source>
        <translation>Kredite</translation>
    </message>
    <message>
        <source>Financial - Data &amp; Stock Exchanges</source>
        <translation>Börsen und Finanzdaten</translation>
    </message>
    <message>
        <source>Financial - Diversified</source>
        <translation>Finanzdienste</translation>
    </message>
    <message>
        <source>Financial - Mortgages</source>
        <translation>Hypotheken</translation>
    </message>
    <message>
        <source>Financial Data &amp; Stock Exchanges</source>
        <translation>Börsen und Finanzdaten</translation>
    </message>
    <message>
        <source>Food Confectioners</source>
        <translation>Süßwaren</translation>
    </message>
    <message>
        <source>Food Distribution</source>
        <translation>Lebensmittelgroßhandel</translation>
    </message>
    <message>
        <source>Furnishings, Fixtures &amp; Appliances</source>
        <translation>Möbel und Haushaltsgeräte</translation>
    </message>
    <message>
        <source>Gambling, Resorts &amp; Casinos</source>
        <translation>Glücksspiel und Kasinos</translation>
    </message>
    <message>
        <source>General Transportation</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>General Utilities</source>
        <translation>Versorger</translation>
    </message>
    <message>
        <source>Grocery Stores</source>
        <translation>Lebensmittelläden</translation>
    </message>
    <message>
        <source>Hardware, Equipment &amp; Parts</source>
        <translation>Geräte und Bauteile</translation>
    </message>
    <message>
        <source>Health Information Services</source>
        <translation>Gesundheits-IT</translation>
    </message>
    <message>
        <source>Healthcare Plans</source>
        <translation>Krankenversicherung</translation>
    </message>
    <message>
        <source>Home Improvement</source>
        <translation>Heimwerkerbedarf</translation>
    </message>
    <message>
        <source>Household &amp; Personal Products</source>
        <translation>Haushalt und Körperpflege</translation>
    </message>
    <message>
        <source>Independent Power Producers</source>
        <translation>Unabhängige Stromerzeuger</translation>
    </message>
    <message>
        <source>Industrial - Capital Goods</source>
        <translation>Investitionsgüter</translation>
    </message>
    <message>
        <source>Industrial - Distribution</source>
        <translation>Industriegroßhandel</translation>
    </message>
    <message>
        <source>Industrial - Infrastructure Operations</source>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>Industrial - Machinery</source>
        <translation>Industriemaschinen</translation>
    </message>
    <message>
        <source>Industrial - Pollution &amp; Treatment Controls</source>
        <translation>Umwelttechnik</translation>
    </message>
    <message>
        <source>Industrial - Specialties</source>
        <translation>Industriespezialitäten</translation>
    </message>
    <message>
        <source>Industrial Materials</source>
        <translation>Industriematerialien</translation>
    </message>
    <message>
        <source>Information Technology Services</source>
        <translation>IT-Dienste</translation>
    </message>
    <message>
        <source>Insurance - Brokers</source>
        <translation>Versicherungsmakler</translation>
    </message>
    <message>
        <source>Insurance - Diversified</source>
        <translation>Versicherung mehrerer Sparten</translation>
    </message>
    <message>
        <source>Insurance - Life</source>
        <translation>Lebensversicherung</translation>
    </message>
    <message>
        <source>Insurance - Property &amp; Casualty</source>
        <translation>Sach- und Unfallversicherung</translation>
    </message>
    <message>
        <source>Insurance - Reinsurance</source>
        <translation>Rückversicherung</translation>
    </message>
    <message>
        <source>Insurance - Specialty</source>
        <translation>Spezialversicherung</translation>
    </message>
    <message>
        <source>Integrated Freight &amp; Logistics</source>
        <translation>Fracht und Logistik</translation>
    </message>
    <message>
        <source>Internet Content &amp; Information</source>
        <translation>Internetinhalte</translation>
    </message>
    <message>
        <source>Internet Retail</source>
        <translation>Onlinehandel</translation>
    </message>
    <message>
        <source>Investment - Banking &amp; Investment Services</source>
        <translation>Investmentbanken</translation>
    </message>
    <message>
        <source>Leisure</source>
        <translation>Freizeit</translation>
    </message>
    <message>
        <source>Lodging</source>
        <translation>Unterkünfte</translation>
    </message>
    <message>
        <source>Luxury Goods</source>
        <translation>Luxusgüter</translation>
    </message>
    <message>
        <source>Manufacturing - Metal Fabrication</source>
        <translation>Metallverarbeitung</translation>
    </message>
    <message>
        <source>Manufacturing - Miscellaneous</source>
        <translation>Sonstige Fertigung</translation>
    </message>
    <message>
        <source>Manufacturing - Textiles</source>
        <translation>Textilien</translation>
    </message>
    <message>
        <source>Manufacturing - Tools &amp; Accessories</source>
        <translation>Werkzeuge und Zubehör</translation>
    </message>
    <message>
        <source>Marine Shipping</source>
        <translation>Schifffahrt</translation>
    </message>
    <message>
        <source>Medical - Care Facilities</source>
        <translation>Kliniken und Pflegeheime</translation>
    </message>
    <message>
        <source>Medical - Devices</source>
        <translation>Medizintechnik</translation>
    </message>
    <message>
        <source>Medical - Diagnostics &amp; Research</source>
        <translation>Diagnostik und Forschung</translation>
    </message>
    <message>
        <source>Medical - Distribution</source>
        <translation>Medizingroßhandel</translation>
    </message>
    <message>
        <source>Medical - Equipment &amp; Services</source>
        <translation>Medizinische Geräte und Dienste</translation>
    </message>
    <message>
        <source>Medical - Healthcare Information Services</source>
        <translation>Gesundheits-IT</translation>
    </message>
    <message>
        <source>Medical - Healthcare Plans</source>
        <translation>Krankenversicherung</translation>
    </message>
    <message>
        <source>Medical - Instruments &amp; Supplies</source>
        <translation>Medizinische Instrumente und Bedarf</translation>
    </message>
    <message>
        <source>Medical - Pharmaceuticals</source>
        <translation>Arzneimittelhandel</translation>
    </message>
    <message>
        <source>Medical - Specialties</source>
        <translation>Medizinische Fachgebiete</translation>
    </message>
    <message>
        <source>Medical Care Facilities</source>
        <translation>Kliniken und Pflegeheime</translation>
    </message>
    <message>
        <source>Medical Devices</source>
        <translation>Medizintechnik</translation>
    </message>
    <message>
        <source>Medical Instruments &amp; Supplies</source>
        <translation>Medizinische Instrumente und Bedarf</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Drilling</source>
        <translation>Öl- und Gasbohrung</translation>
    </message>
    <message>
        <source>Oil &amp; Gas E&amp;P</source>
        <translation>Öl- und Gasförderung</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Energy</source>
        <translation>Öl- und Gasenergie</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Integrated</source>
        <translation>Integrierte Öl- und Gaskonzerne</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Midstream</source>
        <translation>Transport von Öl und Gas</translation>
    </message>
    <message>
        <source>Other Precious Metals</source>
        <translation>Andere Edelmetalle</translation>
    </message>
    <message>
        <source>Packaged Foods</source>
        <translation>Verpackte Lebensmittel</translation>
    </message>
    <message>
        <source>Packaging &amp; Containers</source>
        <translation>Verpackungen</translation>
    </message>
    <message>
        <source>Paper, Lumber &amp; Forest Products</source>
        <translation>Papier, Holz und Forstprodukte</translation>
    </message>
    <message>
        <source>Personal Products &amp; Services</source>
        <translation>Körperpflege und persönliche Dienste</translation>
    </message>
    <message>
        <source>Railroads</source>
        <translation>Eisenbahnen</translation>
    </message>
    <message>
        <source>Real Estate - Development</source>
        <translation>Immobilienentwicklung</translation>
    </message>
    <message>
        <source>Real Estate - Diversified</source>
        <translation>Gemischte Immobilien</translation>
    </message>
    <message>
        <source>Real Estate - General</source>
        <translation>Immobilien</translation>
    </message>
    <message>
        <source>Real Estate - Services</source>
        <translation>Immobiliendienste</translation>
    </message>
    <message>
        <source>Regulated Electric</source>
        <translation>Regulierte Stromversorger</translation>
    </message>
    <message>
        <source>Regulated Gas</source>
        <translation>Regulierte Gasversorger</translation>
    </message>
    <message>
        <source>Regulated Water</source>
        <translation>Regulierte Wasserversorger</translation>
    </message>
    <message>
        <source>REIT - Diversified</source>
        <translation>Gemischte REITs</translation>
    </message>
    <message>
        <source>REIT - Healthcare Facilities</source>
        <translation>REITs für Kliniken und Pflegeheime</translation>
    </message>
    <message>
        <source>REIT - Hotel &amp; Motel</source>
        <translation>Hotel-REITs</translation>
    </message>
    <message>
        <source>REIT - Industrial</source>
        <translation>Industrie-REITs</translation>
    </message>
    <message>
        <source>REIT - Mortgage</source>
        <translation>Hypotheken-REITs</translation>
    </message>
    <message>
        <source>REIT - Office</source>
        <translation>Büro-REITs</translation>
    </message>
    <message>
        <source>REIT - Residential</source>
        <translation>Wohnungs-REITs</translation>
    </message>
    <message>
        <source>REIT - Retail</source>
        <translation>Einzelhandels-REITs</translation>
    </message>
    <message>
        <source>REIT - Specialty</source>
        <translation>Spezialisierte REITs</translation>
    </message>
    <message>
        <source>Renewable Utilities</source>
        <translation>Erneuerbare Energien</translation>
    </message>
    <message>
        <source>Rental &amp; Leasing Services</source>
        <translation>Vermietung und Leasing</translation>
    </message>
    <message>
        <source>Residential Construction</source>
        <translation>Wohnungsbau</translation>
    </message>
    <message>
        <source>Security &amp; Protection Services</source>
        <translation>Sicherheitsdienste</translation>
    </message>
    <message>
        <source>Semiconductor Equipment &amp; Materials</source>
        <translation>Materialien und Anlagen für Halbleiter</translation>
    </message>
    <message>
        <source>Shell Companies</source>
        <translation>Mantelgesellschaften</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Silber</translation>
    </message>
    <message>
        <source>Software - Application</source>
        <translation>Anwendungssoftware</translation>
    </message>
    <message>
        <source>Software - Infrastructure</source>
        <translation>Systemsoftware</translation>
    </message>
    <message>
        <source>Software - Services</source>
        <translation>Softwaredienste</translation>
    </message>
    <message>
        <source>Solar</source>
        <translation>Solarenergie</translation>
    </message>
    <message>
        <source>Specialty Business Services</source>
        <translation>Unternehmensdienste</translation>
    </message>
    <message>
        <source>Specialty Industrial Machinery</source>
        <translation>Spezialmaschinen</translation>
    </message>
    <message>
        <source>Specialty Retail</source>
        <translation>Fachhandel</translation>
    </message>
    <message>
        <source>Staffing &amp; Employment Services</source>
        <translation>Personaldienste</translation>
    </message>
    <message>
        <source>Telecom Services</source>
        <translation>Telekommunikation</translation>
    </message>
    <message>
        <source>Telecommunications Services</source>
        <translation>Telekommunikation</translation>
    </message>
    <message>
        <source>Travel Lodging</source>
        <translation>Unterkünfte</translation>
    </message>
    <message>
        <source>Travel Services</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>Trucking</source>
        <translation>Speditionen</translation>
    </message>
    <message>
        <source>Uranium</source>
        <translation>Uran</translation>
    </message>
    <message>
        <source>Utilities - Diversified</source>
        <translation>Mehrspartenversorger</translation>
    </message>
    <message>
        <source>Utilities - Regulated Electric</source>
        <translation>Regulierte Stromversorger</translation>
    </message>
    <message>
        <source>Utilities - Regulated Gas</source>
        <translation>Regulierte Gasversorger</translation>
    </message>
    <message>
        <source>Utilities - Regulated Water</source>
        <translation>Regulierte Wasserversorger</translation>
    </message>
    <message>
        <source>Waste Management</source>
        <translation>Abfallwirtschaft</translation>
    </message>
    <message>
        <source>Redis is away; this process&apos; memory serves on its own.</source>
        <translation>Redis ist nicht erreichbar; der Arbeitsspeicher dieses Prozesses dient allein.</translation>
    </message>
    <message>
        <source>This process&apos; memory; there is no Redis.</source>
        <translation>Der Arbeitsspeicher dieses Prozesses; es gibt kein Redis.</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Keep as it is</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>EventMarks</name>
    <message>
        <source>B</source>
        <comment>mark of a buy signal</comment>
        <translation>K</translation>
    </message>
    <message>
        <source>S</source>
        <comment>mark of a sell signal</comment>
        <translation>V</translation>
    </message>
</context>
<context>
    <name>ExplainPopup</name>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>This value</source>
        <translation>Dieser Wert</translation>
    </message>
    <message>
        <source>What is usual</source>
        <translation>Was üblich ist</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>Woher es ist</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>Picture, PNG</source>
        <translation>Bild, PNG</translation>
    </message>
    <message>
        <source>Drawing, SVG</source>
        <translation>Zeichnung, SVG</translation>
    </message>
    <message>
        <source>Figures, CSV</source>
        <translation>Zahlen, CSV</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>FactorPanel</name>
    <message>
        <source>How the score is made</source>
        <translation>Wie die Punkte entstehen</translation>
    </message>
    <message>
        <source>Waiting for the reasons of the score.</source>
        <translation>Es wird auf die Gründe der Punkte gewartet.</translation>
    </message>
    <message>
        <source>Factors of the score</source>
        <translation>Faktoren der Punkte</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Säule</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Gegenüber</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>FigureBounds</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 in percent, %2</source>
        <translation>%1 in Prozent, %2</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
</context>
<context>
    <name>FigureExplanation</name>
    <message>
        <source>Sample data: invented, no real figure.</source>
        <translation>Beispieldaten: erfunden, keine echte Zahl.</translation>
    </message>
    <message>
        <source>The source is not known</source>
        <translation>Die Quelle ist nicht bekannt</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation>geholt %1</translation>
    </message>
    <message>
        <source>stale: a newer figure should be there</source>
        <translation>veraltet: es sollte eine neuere Zahl geben</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 von %2 Punkten</translation>
    </message>
    <message>
        <source>%1, because the figure is missing</source>
        <translation>%1, weil die Zahl fehlt</translation>
    </message>
    <message>
        <source>%1 for %2 against %3</source>
        <translation>%1 für %2 gegen %3</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Elsewhere: %1</source>
        <translation>Sonst: %1</translation>
    </message>
    <message>
        <source>It is shown as its source states it; Soundings has not computed it.</source>
        <translation>Sie wird gezeigt, wie die Quelle sie angibt; Soundings hat sie nicht berechnet.</translation>
    </message>
    <message>
        <source>The source does not state it, or it does not exist for this company. It counts as missing, not as 0.</source>
        <translation>Die Quelle gibt sie nicht an, oder es gibt sie für dieses Unternehmen nicht. Sie gilt als fehlend, nicht als 0.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Compared with %1.</source>
        <translation>Verglichen mit %1.</translation>
    </message>
    <message>
        <source>It gave %1.</source>
        <translation>Sie gab %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is the median of %n stocks in %2.</source>
        <translation>
            <numerusform>%1 ist der Median von %n Aktie in %2.</numerusform>
            <numerusform>%1 ist der Median von %n Aktien in %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is computed from the figures of the company&apos;s filings and, where it needs one, the last price.</source>
        <translation>Sie ist aus den Zahlen der Berichte des Unternehmens berechnet und, wo sie einen braucht, aus dem letzten Kurs.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>The last price that its source has stated; Soundings has not computed it.</source>
        <translation>Der letzte Kurs, den die Quelle angegeben hat; Soundings hat ihn nicht berechnet.</translation>
    </message>
    <message>
        <source>%1 against %2, the close of the trading day before: %3 or %4.</source>
        <translation>%1 gegen %2, den Schlusskurs des Handelstags davor: %3 oder %4.</translation>
    </message>
    <message>
        <source>%1 against the close of the trading day before: %2.</source>
        <translation>%1 gegen den Schlusskurs des Handelstags davor: %2.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>%1. Computed from the daily closes until %2, which was %3.</source>
        <translation>%1. Berechnet aus den täglichen Schlusskursen bis zum %2; der letzte war %3.</translation>
    </message>
</context>
<context>
    <name>FigureNames</name>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>P/E</source>
        <translation>KGV</translation>
    </message>
    <message>
        <source>EV/EBITDA</source>
        <translation>EV/EBITDA</translation>
    </message>
    <message>
        <source>PEG</source>
        <translation>PEG</translation>
    </message>
    <message>
        <source>P/B</source>
        <translation>KBV</translation>
    </message>
    <message>
        <source>P/S</source>
        <translation>KUV</translation>
    </message>
    <message>
        <source>ROIC</source>
        <translation>ROIC</translation>
    </message>
    <message>
        <source>ROE</source>
        <translation>ROE</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>Bruttomarge</translation>
    </message>
    <message>
        <source>Operating margin</source>
        <translation>Operative Marge</translation>
    </message>
    <message>
        <source>Net margin</source>
        <translation>Nettomarge</translation>
    </message>
    <message>
        <source>Debt/equity</source>
        <translation>Verschuldungsgrad</translation>
    </message>
    <message>
        <source>Current ratio</source>
        <translation>Liquidität 3. Grades</translation>
    </message>
    <message>
        <source>Interest cover</source>
        <translation>Zinsdeckung</translation>
    </message>
    <message>
        <source>FCF yield</source>
        <translation>FCF-Rendite</translation>
    </message>
    <message>
        <source>Revenue, 1 year</source>
        <translation>Umsatz, 1 Jahr</translation>
    </message>
    <message>
        <source>Earnings, 1 year</source>
        <translation>Gewinn, 1 Jahr</translation>
    </message>
    <message>
        <source>Dividend yield</source>
        <translation>Dividendenrendite</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>Ausschüttung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>Market value</source>
        <translation>Börsenwert</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>%1 bn</source>
        <translation>%1 Mrd.</translation>
    </message>
</context>
<context>
    <name>FigureStop</name>
    <message>
        <source>F1 explains it.</source>
        <translation>F1 erklärt sie.</translation>
    </message>
    <message>
        <source>%1 copied.</source>
        <translation>%1 kopiert.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 bn</source>
        <comment>thousand million</comment>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>million</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousand</comment>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>day format</comment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 Milliarden</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 Millionen</translation>
    </message>
    <message>
        <source>%1 dollars</source>
        <translation>%1 Dollar</translation>
    </message>
    <message>
        <source>%1 euros</source>
        <translation>%1 Euro</translation>
    </message>
    <message>
        <source>%1 pounds</source>
        <translation>%1 Pfund</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>up %1 percent</source>
        <translation>plus %1 Prozent</translation>
    </message>
    <message>
        <source>down %1 percent</source>
        <translation>minus %1 Prozent</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day format</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Strong buy</source>
        <translation>Starker Kauf</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Strong sell</source>
        <translation>Starker Verkauf</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
</context>
<context>
    <name>FundamentalsPanel</name>
    <message>
        <source>Fundamentals with the sector&apos;s median</source>
        <translation>Kennzahlen mit dem Median des Sektors</translation>
    </message>
    <message>
        <source>Fundamentals</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>with the sector&apos;s median</source>
        <translation>mit dem Median des Sektors</translation>
    </message>
    <message>
        <source>Waiting for the fundamentals of %1.</source>
        <translation>Es wird auf die Kennzahlen von %1 gewartet.</translation>
    </message>
    <message>
        <source>No fundamentals are known for %1. Import them from a file, or refresh from a source that has them.</source>
        <translation>Für %1 sind keine Kennzahlen bekannt. Importieren Sie sie aus einer Datei oder holen Sie sie aus einer Quelle, die sie hat.</translation>
    </message>
</context>
<context>
    <name>GlossaryEntry</name>
    <message>
        <source>Usual: %1</source>
        <translation>Üblich: %1</translation>
    </message>
</context>
<context>
    <name>GlossaryPage</name>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>1 term</source>
        <translation>1 Begriff</translation>
    </message>
    <message>
        <source>%1 terms</source>
        <translation>%1 Begriffe</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>Glossar durchsuchen</translation>
    </message>
    <message>
        <source>Term, or a word of its meaning</source>
        <translation>Begriff, oder ein Wort der Bedeutung</translation>
    </message>
    <message>
        <source>Terms, %1</source>
        <translation>Begriffe, %1</translation>
    </message>
    <message>
        <source>No term has the text “%1”. Try a shorter word.</source>
        <translation>Kein Begriff hat den Text „%1“. Versuchen Sie ein kürzeres Wort.</translation>
    </message>
    <message>
        <source>From the search to the terms</source>
        <translation>Von der Suche zu den Begriffen</translation>
    </message>
    <message>
        <source>Another term</source>
        <translation>Ein anderer Begriff</translation>
    </message>
    <message>
        <source>Several terms up or down</source>
        <translation>Mehrere Begriffe nach oben oder unten</translation>
    </message>
    <message>
        <source>First and last term</source>
        <translation>Erster und letzter Begriff</translation>
    </message>
</context>
<context>
    <name>GutterLabels</name>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>RSI 14</source>
        <translation>RSI 14</translation>
    </message>
    <message>
        <source>Fall, %</source>
        <comment>scale of the pane of drawdowns; narrow</comment>
        <translation>Fall, %</translation>
    </message>
</context>
<context>
    <name>HiddenColumns</name>
    <message>
        <source>1 column hidden: widen the window</source>
        <translation>1 Spalte ausgeblendet: Fenster verbreitern</translation>
    </message>
    <message>
        <source>%1 columns hidden: widen the window</source>
        <translation>%1 Spalten ausgeblendet: Fenster verbreitern</translation>
    </message>
</context>
<context>
    <name>HoldingForm</name>
    <message>
        <source>Add a holding</source>
        <translation>Position hinzufügen</translation>
    </message>
    <message>
        <source>Shares of %1</source>
        <translation>Stück von %1</translation>
    </message>
    <message>
        <source>Ticker of the holding</source>
        <translation>Ticker der Position</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Ticker</translation>
    </message>
    <message>
        <source>Number of shares</source>
        <translation>Stückzahl</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>HoldingsPage</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>HoldingsPanel</name>
    <message>
        <source>Holdings</source>
        <translation>Bestände</translation>
    </message>
    <message>
        <source>Holdings, 1 position</source>
        <translation>Bestände, 1 Position</translation>
    </message>
    <message>
        <source>Holdings, %1 positions</source>
        <translation>Bestände, %1 Positionen</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Ticker</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Total value %1 %2</source>
        <translation>Gesamtwert %1 %2</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a holding</source>
        <translation>Position hinzufügen</translation>
    </message>
    <message>
        <source>Change shares</source>
        <translation>Stückzahl ändern</translation>
    </message>
    <message>
        <source>Of the row that is chosen: %1</source>
        <translation>Der gewählten Zeile: %1</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take out the row that is chosen: %1</source>
        <translation>Die gewählte Zeile herausnehmen: %1</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Take from</source>
        <translation>Übernehmen aus</translation>
    </message>
    <message>
        <source>a portfolio</source>
        <translation>einem Portfolio</translation>
    </message>
</context>
<context>
    <name>HoldingsRows</name>
    <message>
        <source>not known here any more</source>
        <translation>hier nicht mehr bekannt</translation>
    </message>
    <message>
        <source>%1 data, invented</source>
        <translation>%1-Daten, erfunden</translation>
    </message>
    <message>
        <source>%1 %2, stale</source>
        <translation>%1 %2, veraltet</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>target %1 or above</source>
        <translation>Ziel %1 oder darüber</translation>
    </message>
    <message>
        <source>target %1 or below</source>
        <translation>Ziel %1 oder darunter</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Reached, %1</source>
        <translation>Erreicht, %1</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>%1 shares</source>
        <translation>%1 Stück</translation>
    </message>
    <message>
        <source>gain %1</source>
        <translation>Gewinn %1</translation>
    </message>
    <message>
        <source>%1 of the portfolio</source>
        <translation>%1 des Portfolios</translation>
    </message>
    <message>
        <source>Buy</source>
        <comment>a transaction</comment>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Sell</source>
        <comment>a transaction</comment>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Dividend</source>
        <translation>Dividende</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>%1 new shares for each</source>
        <translation>%1 neue Aktien für jede</translation>
    </message>
    <message>
        <source>price %1</source>
        <translation>Kurs %1</translation>
    </message>
    <message>
        <source>fees %1</source>
        <translation>Gebühren %1</translation>
    </message>
    <message>
        <source>Sector not known</source>
        <translation>Sektor unbekannt</translation>
    </message>
    <message>
        <source>%1 of what is held in %2</source>
        <translation>%1 des Bestands in %2</translation>
    </message>
    <message>
        <source>Cost %1</source>
        <translation>Kosten %1</translation>
    </message>
    <message>
        <source>%1 gained by selling</source>
        <translation>%1 durch Verkauf gewonnen</translation>
    </message>
    <message>
        <source>%1 of dividends</source>
        <translation>%1 Dividenden</translation>
    </message>
    <message>
        <source>Value %1 %2, gain %3</source>
        <translation>Wert %1 %2, Gewinn %3</translation>
    </message>
    <message>
        <source>%1 has reached its target of %2: %3.</source>
        <translation>%1 hat das Ziel von %2 erreicht: %3.</translation>
    </message>
    <message>
        <source>1 position without a price is left out</source>
        <translation>1 Position ohne Kurs zählt nicht mit</translation>
    </message>
    <message>
        <source>%1 positions without a price are left out</source>
        <translation>%1 Positionen ohne Kurs zählen nicht mit</translation>
    </message>
    <message>
        <source>1 share</source>
        <translation>1 Stück</translation>
    </message>
    <message>
        <source>score %1, weighted by value</source>
        <translation>Punktzahl %1, nach Wert gewichtet</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Say what is in %1.</source>
        <translation>Sagen Sie, was in %1 ist.</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>Eine CSV-Datei importieren</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Daily prices of one or many tickers, stocks, or fundamentals. The usual headings are recognised. Nothing is stored before you have seen what would be.</source>
        <translation>Tageskurse eines oder vieler Ticker, Aktien oder Kennzahlen. Die üblichen Überschriften werden erkannt. Nichts wird gespeichert, bevor Sie gesehen haben, was es wäre.</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Was darin ist</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>Aktien</translation>
    </message>
    <message>
        <source>Fundamentals</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Whose prices</source>
        <translation>Wessen Kurse</translation>
    </message>
    <message>
        <source>Whose prices: AAPL</source>
        <translation>Wessen Kurse: AAPL</translation>
    </message>
    <message>
        <source>Reading, %1 %</source>
        <translation>Liest, %1 %</translation>
    </message>
    <message>
        <source>The engine looks at the rows.</source>
        <translation>Die Engine sieht die Zeilen durch.</translation>
    </message>
    <message>
        <source>The engine stores the rows. You may close this; the end is told.</source>
        <translation>Die Engine speichert die Zeilen. Sie können dies schließen; das Ende wird gemeldet.</translation>
    </message>
    <message>
        <source>Rows that are left out or look odd, %1</source>
        <translation>Zeilen, die ausgelassen werden oder merkwürdig aussehen, %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Was wird</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Die Datei prüfen</translation>
    </message>
    <message>
        <source>Import 1 row</source>
        <translation>1 Zeile importieren</translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation>%1 Zeilen importieren</translation>
    </message>
    <message>
        <source>Next file, %1 left</source>
        <translation>Nächste Datei, noch %1</translation>
    </message>
    <message>
        <source>Skip to the next file, %1 left</source>
        <translation>Zur nächsten Datei springen, noch %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 % of the import is done.</source>
        <translation>%1 % des Imports sind erledigt.</translation>
    </message>
    <message>
        <source>The import is being stopped.</source>
        <translation>Der Import wird angehalten.</translation>
    </message>
    <message>
        <source>The engine stores the rows, %1 %. You may close this; the end is told.</source>
        <translation>Die Engine speichert die Zeilen, %1 %. Sie können dies schließen; das Ende wird gemeldet.</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Import anhalten</translation>
    </message>
    <message>
        <source>Nothing of the file is stored then.</source>
        <translation>Dann wird nichts aus der Datei gespeichert.</translation>
    </message>
    <message>
        <source>The rows are stored. The engine computes the scores anew. You may close this; the end is told.</source>
        <translation>Die Zeilen sind gespeichert. Die Engine berechnet die Punkte neu. Sie können dies schließen; das Ende wird gemeldet.</translation>
    </message>
    <message>
        <source>They wait until %1 is stored.</source>
        <translation>Sie warten, bis %1 gespeichert ist.</translation>
    </message>
    <message>
        <source>Files that wait: %1</source>
        <translation>Wartende Dateien: %1</translation>
    </message>
</context>
<context>
    <name>JobDetail</name>
    <message>
        <source>Job: %1, %2</source>
        <translation>Auftrag: %1, %2</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Choose a job in the table to see it here.</source>
        <translation>Wählen Sie in der Tabelle einen Auftrag, um ihn hier zu sehen.</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Alle Aufträge</translation>
    </message>
    <message>
        <source>%1 percent done</source>
        <translation>%1 Prozent erledigt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Noch einmal ausführen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Details copied.</source>
        <translation>Details kopiert.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of the job</source>
        <translation>Details des Auftrags</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Today&apos;s schedule</source>
        <translation>Heutiger Zeitplan</translation>
    </message>
    <message>
        <source>The next schedule</source>
        <translation>Der nächste Zeitplan</translation>
    </message>
    <message>
        <source>%1, New York time</source>
        <translation>%1, Zeit von New York</translation>
    </message>
    <message>
        <source>%1 updated, %2 failed</source>
        <translation>%1 aktualisiert, %2 gescheitert</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 aktualisiert</translation>
    </message>
    <message>
        <source>%1 scored</source>
        <translation>%1 bewertet</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Refresh stock data</source>
        <translation>Aktiendaten auffrischen</translation>
    </message>
    <message>
        <source>Snapshot daily scores</source>
        <translation>Bewertungen festhalten</translation>
    </message>
    <message>
        <source>Recalculate all scores</source>
        <translation>Alle Bewertungen berechnen</translation>
    </message>
    <message>
        <source>Invalidate cache</source>
        <translation>Zwischenspeicher leeren</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Kurse einlesen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Again at %1</source>
        <translation>Wieder um %1</translation>
    </message>
    <message numerus="yes">
        <source>%n scores kept</source>
        <translation>
            <numerusform>%n Wertung behalten</numerusform>
            <numerusform>%n Wertungen behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cached replies dropped</source>
        <translation>
            <numerusform>%n gespeicherte Antwort verworfen</numerusform>
            <numerusform>%n gespeicherte Antworten verworfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Run a task</source>
        <translation>Aufgabe ausführen</translation>
    </message>
    <message>
        <source>The engine has named no task that can be run.</source>
        <translation>Die Engine hat keine Aufgabe genannt, die ausgeführt werden kann.</translation>
    </message>
    <message>
        <source>%1 What is shown may be old. Reconnecting…</source>
        <translation>%1 Das Gezeigte kann veraltet sein. Verbindung wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Jobs, %1</source>
        <translation>Aufträge, %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The jobs could not be loaded</source>
        <translation>Die Aufträge konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Nothing has run yet</source>
        <translation>Noch ist nichts gelaufen</translation>
    </message>
    <message>
        <source>Jobs run by the schedule above, or when you start one with “Run a task”.</source>
        <translation>Aufträge laufen nach dem Zeitplan oben, oder wenn Sie mit „Aufgabe ausführen“ einen starten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Runs a task</source>
        <translation>Führt eine Aufgabe aus</translation>
    </message>
    <message>
        <source>Runs the job of the row again</source>
        <translation>Führt den Auftrag der Zeile noch einmal aus</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Cancels the job of the row</source>
        <translation>Bricht den Auftrag der Zeile ab</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys, %1</source>
        <translation>Tasten, %1</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Type other keys, such as Ctrl+Shift+K, and press Enter. An empty field brings the usual ones back.</source>
        <translation>Geben Sie andere Tasten ein, etwa Ctrl+Shift+K, und drücken Sie Enter. Ein leeres Feld bringt die üblichen zurück.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>Tasten: %1</translation>
    </message>
</context>
<context>
    <name>LeaderboardPage</name>
    <message>
        <source>Leaderboard</source>
        <translation>Rangliste</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeige</translation>
    </message>
    <message>
        <source>Best of all</source>
        <translation>Die besten von allen</translation>
    </message>
    <message>
        <source>By signal</source>
        <translation>Nach Signal</translation>
    </message>
    <message>
        <source>By sector</source>
        <translation>Nach Sektor</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Of each sector</source>
        <translation>Je Sektor</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Leaderboard, %1</source>
        <translation>Rangliste, %1</translation>
    </message>
    <message>
        <source>Still waiting for the leaderboard.</source>
        <translation>Noch wird auf die Rangliste gewartet.</translation>
    </message>
    <message>
        <source>In a choice: the next one</source>
        <translation>In einer Auswahl: die nächste</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>Live analysis</source>
        <translation>Live-Analyse</translation>
    </message>
    <message>
        <source>What one position does to the portfolio</source>
        <translation>Was eine Position im Portfolio bewirkt</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Verbindung wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>%1 Reconnecting…</source>
        <translation>%1 Verbindung wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Connecting to the engine</source>
        <translation>Verbindung zur Engine wird hergestellt</translation>
    </message>
    <message>
        <source>The portfolio could not be opened</source>
        <translation>Das Portfolio konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>In the field: analyses the ticker; on a metric: the figures behind it</source>
        <translation>Im Feld: analysiert den Ticker; auf einer Kennzahl: die Zahlen dahinter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Cancels the analysis; in figures: closes them</source>
        <translation>Bricht die Analyse ab; in den Zahlen: schließt sie</translation>
    </message>
    <message>
        <source>Another metric</source>
        <translation>Eine andere Kennzahl</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>On a metric: what it is and what is usual</source>
        <translation>Auf einer Kennzahl: was sie ist und was üblich ist</translation>
    </message>
    <message>
        <source>Adds a holding</source>
        <translation>Fügt eine Position hinzu</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Changes the holding of the row</source>
        <translation>Ändert die Position der Zeile</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Takes the holding out</source>
        <translation>Nimmt die Position heraus</translation>
    </message>
    <message>
        <source>Undoes the last change</source>
        <translation>Nimmt die letzte Änderung zurück</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Soundings</source>
        <translation>%1 – Soundings</translation>
    </message>
    <message>
        <source>Loading stocks</source>
        <translation>Aktien werden geladen</translation>
    </message>
    <message>
        <source>The token is forgotten here. The server takes it until it is revoked there.</source>
        <translation>Der Zugang ist hier vergessen. Der Server nimmt ihn an, bis er dort widerrufen wird.</translation>
    </message>
</context>
<context>
    <name>MarketPanel</name>
    <message>
        <source>The engine runs with FMP. %1</source>
        <translation>Die Engine läuft mit FMP. %1</translation>
    </message>
    <message>
        <source>The engine runs with its own settings.</source>
        <translation>Die Engine läuft mit ihren eigenen Einstellungen.</translation>
    </message>
    <message>
        <source>Market data</source>
        <translation>Marktdaten</translation>
    </message>
    <message>
        <source>This window is connected to another engine, which decides where its prices come from.</source>
        <translation>Dieses Fenster ist mit einer anderen Engine verbunden, die bestimmt, woher ihre Kurse kommen.</translation>
    </message>
    <message>
        <source>Prices and fundamentals come from Financial Modeling Prep (FMP). The task that refreshes them is on the page Jobs.</source>
        <translation>Kurse und Kennzahlen kommen von Financial Modeling Prep (FMP). Die Aufgabe, die sie auffrischt, ist auf der Seite Aufträge.</translation>
    </message>
    <message>
        <source>Financial Modeling Prep (FMP) gives prices and fundamentals to who has a key of theirs; some are free of charge. Nothing is sent anywhere before you enter one.</source>
        <translation>Financial Modeling Prep (FMP) gibt Kurse und Kennzahlen an alle, die einen Schlüssel von dort haben; manche sind kostenlos. Nichts wird gesendet, bevor Sie einen eingeben.</translation>
    </message>
    <message>
        <source>Another key of FMP</source>
        <translation>Ein anderer Schlüssel für FMP</translation>
    </message>
    <message>
        <source>Key of FMP</source>
        <translation>Schlüssel für FMP</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Diesen Schlüssel verwenden</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Den Schlüssel vergessen</translation>
    </message>
    <message>
        <source>What was fetched stays; nothing more is.</source>
        <translation>Was geholt wurde, bleibt; mehr wird nicht geholt.</translation>
    </message>
    <message>
        <source>The engine starts anew with this source.</source>
        <translation>Die Engine startet mit dieser Quelle neu.</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>Schlüssel verbergen</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>The key is shown, and a screen reader reads it.</source>
        <translation>Der Schlüssel ist zu sehen, und ein Screenreader liest ihn vor.</translation>
    </message>
    <message>
        <source>The key is hidden.</source>
        <translation>Der Schlüssel ist verborgen.</translation>
    </message>
</context>
<context>
    <name>MetricFigures</name>
    <message>
        <source>Figures behind %1</source>
        <translation>Zahlen hinter %1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What is usual</source>
        <translation>Was üblich ist</translation>
    </message>
    <message>
        <source>%1. Usual: %2</source>
        <translation>%1. Üblich: %2</translation>
    </message>
    <message>
        <source>Share of the risk</source>
        <translation>Anteil am Risiko</translation>
    </message>
    <message>
        <source>As large as its weight, when it swings like the rest</source>
        <translation>So groß wie das Gewicht, wenn sie wie der Rest schwankt</translation>
    </message>
    <message>
        <source>Marginal loss</source>
        <translation>Grenzverlust</translation>
    </message>
    <message>
        <source>By how much the loss of a bad day grows with its weight</source>
        <translation>Um wie viel der Verlust eines schlechten Tages mit dem Gewicht wächst</translation>
    </message>
    <message>
        <source>Loss of a bad day, 1 in 20</source>
        <translation>Verlust eines schlechten Tages, 1 von 20</translation>
    </message>
    <message>
        <source>1.6 % for an index that swings 16 % a year</source>
        <translation>1,6 % bei einem Index, der 16 % im Jahr schwankt</translation>
    </message>
    <message>
        <source>Loss of a very bad day, 1 in 100</source>
        <translation>Verlust eines sehr schlechten Tages, 1 von 100</translation>
    </message>
    <message>
        <source>2.3 % for an index that swings 16 % a year</source>
        <translation>2,3 % bei einem Index, der 16 % im Jahr schwankt</translation>
    </message>
    <message>
        <source>Mean loss of the bad days</source>
        <translation>Mittlerer Verlust der schlechten Tage</translation>
    </message>
    <message>
        <source>A quarter above where bad days begin, or more</source>
        <translation>Ein Viertel über dem Beginn der schlechten Tage, oder mehr</translation>
    </message>
    <message>
        <source>Mean loss of the very bad days</source>
        <translation>Mittlerer Verlust der sehr schlechten Tage</translation>
    </message>
    <message>
        <source>A seventh above where such days begin, or more</source>
        <translation>Ein Siebtel über dem Beginn solcher Tage, oder mehr</translation>
    </message>
    <message>
        <source>Bad day, simulated</source>
        <translation>Schlechter Tag, simuliert</translation>
    </message>
    <message>
        <source>Near the loss of the past</source>
        <translation>Nahe am Verlust der Vergangenheit</translation>
    </message>
    <message>
        <source>Very bad day, simulated</source>
        <translation>Sehr schlechter Tag, simuliert</translation>
    </message>
    <message>
        <source>Below the loss of the past, which has crashes</source>
        <translation>Unter dem Verlust der Vergangenheit, die Einbrüche kennt</translation>
    </message>
    <message>
        <source>Mean of bad days, simulated</source>
        <translation>Mittel schlechter Tage, simuliert</translation>
    </message>
    <message>
        <source>Mean of very bad days, simulated</source>
        <translation>Mittel sehr schlechter Tage, simuliert</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>1 divided by the number of positions, when spread evenly</source>
        <translation>1 geteilt durch die Zahl der Positionen, bei gleicher Verteilung</translation>
    </message>
    <message>
        <source>Concentration of the whole</source>
        <translation>Konzentration des Ganzen</translation>
    </message>
    <message>
        <source>1 is all in one; the same weight for all gives an equal share</source>
        <translation>1 ist alles in einer; gleiche Gewichte geben einen gleichen Anteil</translation>
    </message>
    <message>
        <source>Positions that count</source>
        <translation>Positionen, die zählen</translation>
    </message>
    <message>
        <source>As many as there are, when spread evenly</source>
        <translation>So viele wie vorhanden, bei gleicher Verteilung</translation>
    </message>
    <message>
        <source>Limit of the weight</source>
        <translation>Grenze des Gewichts</translation>
    </message>
    <message>
        <source>One and a half equal shares, and never below 25 %</source>
        <translation>Anderthalb gleiche Anteile, nie unter 25 %</translation>
    </message>
    <message>
        <source>Above the limit</source>
        <translation>Über der Grenze</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Correlation with the rest</source>
        <translation>Korrelation mit dem Rest</translation>
    </message>
    <message>
        <source>Near 1 it spreads no risk; near 0 or below it does</source>
        <translation>Nahe 1 verteilt sie kein Risiko; nahe 0 oder darunter schon</translation>
    </message>
    <message>
        <source>Beta to the portfolio</source>
        <translation>Beta zum Portfolio</translation>
    </message>
    <message>
        <source>1 moves as the portfolio does, 2 twice as much</source>
        <translation>1 bewegt sich wie das Portfolio, 2 doppelt so stark</translation>
    </message>
    <message>
        <source>Diversification ratio</source>
        <translation>Diversifikationsgrad</translation>
    </message>
    <message>
        <source>1 spreads nothing; 1.4 is a dozen half correlated shares</source>
        <translation>1 verteilt nichts; 1,4 ist ein Dutzend halb korrelierter Aktien</translation>
    </message>
    <message>
        <source>Return of 1 month</source>
        <translation>Rendite in 1 Monat</translation>
    </message>
    <message>
        <source>Above zero when it has risen</source>
        <translation>Über null, wenn sie gestiegen ist</translation>
    </message>
    <message>
        <source>Return of 3 months</source>
        <translation>Rendite in 3 Monaten</translation>
    </message>
    <message>
        <source>Return of 6 months</source>
        <translation>Rendite in 6 Monaten</translation>
    </message>
    <message>
        <source>Return of 12 months</source>
        <translation>Rendite in 12 Monaten</translation>
    </message>
    <message>
        <source>Volatility of a year</source>
        <translation>Volatilität im Jahr</translation>
    </message>
    <message>
        <source>16 % for a broad index, 25 to 40 % for one share</source>
        <translation>16 % bei einem breiten Index, 25 bis 40 % bei einer Aktie</translation>
    </message>
    <message>
        <source>Blended trend</source>
        <translation>Gemischter Trend</translation>
    </message>
    <message>
        <source>Mostly between −2 and 2; above zero it rises</source>
        <translation>Meist zwischen −2 und 2; über null steigt sie</translation>
    </message>
    <message>
        <source>What the target aims at</source>
        <translation>Worauf das Ziel zielt</translation>
    </message>
    <message>
        <source>The same risk of each position, tilted by scores where all have one</source>
        <translation>Gleiches Risiko jeder Position, nach Punkten gewichtet, wo alle welche haben</translation>
    </message>
    <message>
        <source>Target weight</source>
        <translation>Zielgewicht</translation>
    </message>
    <message>
        <source>Lower for what swings more</source>
        <translation>Niedriger, wo es mehr schwankt</translation>
    </message>
    <message>
        <source>Shares to the target</source>
        <translation>Stück bis zum Ziel</translation>
    </message>
    <message>
        <source>0 at the target; taxes and costs are not counted</source>
        <translation>0 am Ziel; Steuern und Kosten zählen nicht</translation>
    </message>
    <message>
        <source>Input: daily returns</source>
        <translation>Eingabe: Tagesrenditen</translation>
    </message>
    <message>
        <source>252, a year of trading; 60 at least</source>
        <translation>252, ein Handelsjahr; mindestens 60</translation>
    </message>
    <message>
        <source>Input: days ahead</source>
        <translation>Eingabe: Tage voraus</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>Ein Tag</translation>
    </message>
    <message>
        <source>Input: simulated paths</source>
        <translation>Eingabe: simulierte Pfade</translation>
    </message>
    <message>
        <source>A million, unless set otherwise</source>
        <translation>Eine Million, wenn nicht anders eingestellt</translation>
    </message>
    <message>
        <source>Input: seed</source>
        <translation>Eingabe: Startwert</translation>
    </message>
    <message>
        <source>The same seed and prices give the same figures</source>
        <translation>Gleicher Startwert und gleiche Kurse geben gleiche Zahlen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Equal risk</source>
        <translation>Gleiches Risiko</translation>
    </message>
    <message>
        <source>Equal risk, tilted by scores</source>
        <translation>Gleiches Risiko, nach Punkten gewichtet</translation>
    </message>
    <message>
        <source>A bad day costs the portfolio %1; without this position %2.</source>
        <translation>Ein schlechter Tag kostet das Portfolio %1; ohne diese Position %2.</translation>
    </message>
    <message>
        <source>Overweight: above the limit of %1.</source>
        <translation>Übergewichtet: über der Grenze von %1.</translation>
    </message>
    <message>
        <source>Within the limit of %1.</source>
        <translation>Innerhalb der Grenze von %1.</translation>
    </message>
    <message>
        <source>Moves %1 when the portfolio moves 1 %.</source>
        <translation>Bewegt sich um %1, wenn sich das Portfolio um 1 % bewegt.</translation>
    </message>
    <message>
        <source>%1 in a year, %2 in a month.</source>
        <translation>%1 in einem Jahr, %2 in einem Monat.</translation>
    </message>
    <message>
        <source>At its target: %1 held, %2 aimed at.</source>
        <translation>Am Ziel: %1 gehalten, %2 angestrebt.</translation>
    </message>
    <message>
        <source>Above its target: %1 held, %2 aimed at.</source>
        <translation>Über dem Ziel: %1 gehalten, %2 angestrebt.</translation>
    </message>
    <message>
        <source>Below its target: %1 held, %2 aimed at.</source>
        <translation>Unter dem Ziel: %1 gehalten, %2 angestrebt.</translation>
    </message>
    <message>
        <source>Lower than with it, when the position adds risk</source>
        <translation>Niedriger als mit ihr, wenn die Position Risiko bringt</translation>
    </message>
    <message>
        <source>Without it: %1</source>
        <translation>Ohne sie: %1</translation>
    </message>
</context>
<context>
    <name>MetricModel</name>
    <message>
        <source>Portfolio risk</source>
        <translation>Portfoliorisiko</translation>
    </message>
    <message>
        <source>How much of the portfolio&apos;s risk comes from this position.</source>
        <translation>Wie viel vom Risiko des Portfolios von dieser Position kommt.</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Konzentration</translation>
    </message>
    <message>
        <source>How much of the portfolio&apos;s value is in this position.</source>
        <translation>Wie viel vom Wert des Portfolios in dieser Position steckt.</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>How it moves with the rest: 1 is together, 0 is on its own, −1 is opposite.</source>
        <translation>Wie sie sich mit dem Rest bewegt: 1 ist gemeinsam, 0 ist unabhängig, −1 ist entgegengesetzt.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Its trend of the past year, counted by the size of the position.</source>
        <translation>Ihr Trend im vergangenen Jahr, gewichtet mit der Größe der Position.</translation>
    </message>
    <message>
        <source>Allocation score</source>
        <translation>Allokationswert</translation>
    </message>
    <message>
        <source>What is missing to an equal share of the risk; below zero is too much.</source>
        <translation>Was zu einem gleichen Anteil am Risiko fehlt; unter null ist zu viel.</translation>
    </message>
</context>
<context>
    <name>MetricRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 Press Return for the reason.</source>
        <translation>%1 Eingabetaste für den Grund.</translation>
    </message>
    <message>
        <source>%1 Press Return for how it was computed.</source>
        <translation>%1 Eingabetaste für die Berechnung.</translation>
    </message>
    <message>
        <source>%1 %2 Press Return for its figures.</source>
        <translation>%1 %2 Eingabetaste für die Zahlen.</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name of the screen</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>OldNote</name>
    <message>
        <source>%1 What is shown may be old.</source>
        <translation>%1 Das Gezeigte kann veraltet sein.</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>Live analysis</source>
        <translation>Live-Analyse</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Top picks</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>Rangliste</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Screener</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Cache and data health</source>
        <translation>Cache und Datenzustand</translation>
    </message>
    <message>
        <source>Data health</source>
        <translation>Datenzustand</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Watchlists</source>
        <translation>Beobachtungslisten</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
</context>
<context>
    <name>PairingDialog</name>
    <message>
        <source>%1 does not take the token</source>
        <translation>%1 nimmt den Zugang nicht an</translation>
    </message>
    <message>
        <source>%1 wants a token</source>
        <translation>%1 verlangt einen Zugang</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>1 result. </source>
        <translation>1 Ergebnis. </translation>
    </message>
    <message>
        <source>%1 results. </source>
        <translation>%1 Ergebnisse. </translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>%1 results</source>
        <translation>%1 Treffer</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command or stock</source>
        <translation>Befehl oder Aktie</translation>
    </message>
    <message>
        <source>Find a stock, page or command</source>
        <translation>Aktie, Seite oder Befehl suchen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>Nothing has the text “%1”.</source>
        <translation>Nichts hat den Text „%1“.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
</context>
<context>
    <name>PanelBody</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>PillarRadar</name>
    <message>
        <source>Pillars</source>
        <translation>Säulen</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Säule</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Against the sector</source>
        <translation>Gegen den Sektor</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>points, and in brackets the sector&apos;s median</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>PillarRow</name>
    <message>
        <source>%1 %2 of 25, the sector&apos;s median is %3</source>
        <translation>%1 %2 von 25, der Median des Sektors ist %3</translation>
    </message>
    <message>
        <source>%1 %2 of 25</source>
        <translation>%1 %2 von 25</translation>
    </message>
    <message>
        <source>%1 not rated</source>
        <translation>%1 nicht bewertet</translation>
    </message>
    <message>
        <source>, sector median %1</source>
        <translation>, Median des Sektors %1</translation>
    </message>
</context>
<context>
    <name>PortfolioPage</name>
    <message>
        <source>Enter a transaction in %1</source>
        <translation>Buchung in %1 eintragen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Correct a transaction of %1</source>
        <translation>Eine Buchung von %1 berichtigen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Ticker</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Price of a share</source>
        <translation>Kurs je Stück</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Transactions copied as CSV.</source>
        <translation>Buchungen als CSV kopiert.</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>What is held, what it cost and what it is worth</source>
        <translation>Was gehalten wird, was es gekostet hat und was es wert ist</translation>
    </message>
    <message>
        <source>Enter a transaction</source>
        <translation>Buchung eintragen</translation>
    </message>
    <message>
        <source>New portfolio</source>
        <translation>Neues Portfolio</translation>
    </message>
    <message>
        <source>Begin the portfolio</source>
        <translation>Portfolio anlegen</translation>
    </message>
    <message>
        <source>Rename the portfolio</source>
        <translation>Portfolio umbenennen</translation>
    </message>
    <message>
        <source>Delete the portfolio</source>
        <translation>Portfolio löschen</translation>
    </message>
    <message>
        <source>The portfolios could not be loaded</source>
        <translation>Die Portfolios konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>No portfolio yet</source>
        <translation>Noch kein Portfolio</translation>
    </message>
    <message>
        <source>A portfolio is made of transactions: purchases, sales, dividends and splits. Begin one, then enter what you own.</source>
        <translation>Ein Portfolio besteht aus Buchungen: Käufen, Verkäufen, Dividenden und Splits. Legen Sie eines an und tragen Sie ein, was Sie besitzen.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Positions of %1</source>
        <translation>Positionen von %1</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Cost a share</source>
        <translation>Einstand je Stück</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>Gain, %</source>
        <translation>Gewinn, %</translation>
    </message>
    <message>
        <source>Weight, %</source>
        <translation>Gewicht, %</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Transactions of %1, newest first</source>
        <translation>Buchungen von %1, neueste zuerst</translation>
    </message>
    <message>
        <source>Spread over sectors</source>
        <translation>Verteilung auf Sektoren</translation>
    </message>
    <message>
        <source>Allocation of %1 by sector</source>
        <translation>Aufteilung von %1 nach Sektoren</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>Anteil, %</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>All transactions of this portfolio, as “soundings-server export portfolio” prints them</source>
        <translation>Alle Buchungen dieses Portfolios, wie „soundings-server export portfolio“ sie ausgibt</translation>
    </message>
    <message>
        <source>Nothing is held. Press +, or choose “Enter a transaction”.</source>
        <translation>Nichts wird gehalten. Drücken Sie + oder wählen Sie „Buchung eintragen“.</translation>
    </message>
    <message>
        <source>Enters a transaction</source>
        <translation>Trägt eine Transaktion ein</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>On a position: another transaction of it; on a transaction: corrects it</source>
        <translation>Auf einer Position: eine weitere Transaktion darin; auf einer Transaktion: berichtigt sie</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>On a transaction: takes it out</source>
        <translation>Auf einer Transaktion: nimmt sie heraus</translation>
    </message>
    <message>
        <source>%1 goes with its transactions, in the table below.</source>
        <translation>%1 verschwindet mit seinen Transaktionen, in der Tabelle darunter.</translation>
    </message>
    <message>
        <source>Undoes the last change</source>
        <translation>Nimmt die letzte Änderung zurück</translation>
    </message>
    <message>
        <source>Allocation of %1</source>
        <translation>Aufteilung von %1</translation>
    </message>
    <message>
        <source>Correlations of %1</source>
        <translation>Korrelationen von %1</translation>
    </message>
    <message>
        <source>Waiting for the prices of the positions.</source>
        <translation>Die Kurse der Positionen werden erwartet.</translation>
    </message>
    <message>
        <source>Transactions of %1</source>
        <translation>Buchungen von %1</translation>
    </message>
    <message>
        <source>Positions to review</source>
        <translation>Zu prüfende Positionen</translation>
    </message>
    <message>
        <source>Positions of %1 to review: none</source>
        <translation>Zu prüfende Positionen von %1: keine</translation>
    </message>
    <message>
        <source>Positions of %1 to review, lowest score first</source>
        <translation>Zu prüfende Positionen von %1, die niedrigste Punktzahl zuerst</translation>
    </message>
    <message>
        <source>No position has a signal to sell or a score under 40.</source>
        <translation>Keine Position hat ein Verkaufssignal oder weniger als 40 Punkte.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Signals of the positions</source>
        <translation>Signale der Positionen</translation>
    </message>
    <message>
        <source>Signals of the positions of %1</source>
        <translation>Signale der Positionen von %1</translation>
    </message>
</context>
<context>
    <name>PositionReview</name>
    <message>
        <source>Signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>Score under %1</source>
        <translation>Unter %1 Punkten</translation>
    </message>
    <message>
        <source>%1 of what is held in %2</source>
        <translation>%1 des Bestands in %2</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of %1</source>
        <translation>Vorschau von %1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Choose a stock in the table to see it here.</source>
        <translation>Wählen Sie eine Aktie in der Tabelle, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>No preview of %1</source>
        <translation>Keine Vorschau von %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>PreviewContent</name>
    <message>
        <source>Price %1 %2</source>
        <translation>Kurs %1 %2</translation>
    </message>
    <message>
        <source>a year ago</source>
        <translation>vor einem Jahr</translation>
    </message>
    <message>
        <source>last close</source>
        <translation>letzter Schluss</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Score: no value</source>
        <translation>Punkte: kein Wert</translation>
    </message>
    <message>
        <source>Score %1 of 100</source>
        <translation>%1 von 100 Punkten</translation>
    </message>
    <message>
        <source>/ 100</source>
        <translation>/ 100</translation>
    </message>
    <message>
        <source>Out of 25 each. The tick is the sector&apos;s median.</source>
        <translation>Von je 25. Der Strich ist der Median des Sektors.</translation>
    </message>
    <message>
        <source>Out of 25 each.</source>
        <translation>Von je 25.</translation>
    </message>
    <message>
        <source>Against the sector&apos;s median</source>
        <translation>Gegenüber dem Median des Sektors</translation>
    </message>
    <message>
        <source>Fundamentals</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>%1 %2, the sector&apos;s median is %3</source>
        <translation>%1 %2, der Median des Sektors ist %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Add to the portfolio</source>
        <translation>Zum Portfolio hinzufügen</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
</context>
<context>
    <name>PriceChart</name>
    <message>
        <source>%1 price chart, candles</source>
        <translation>%1 Kursdiagramm, Kerzen</translation>
    </message>
    <message>
        <source>%1 price chart, line</source>
        <translation>%1 Kursdiagramm, Linie</translation>
    </message>
</context>
<context>
    <name>PriceNow</name>
    <message>
        <source>Price %1 %2</source>
        <translation>Kurs %1 %2</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Market value %1</source>
        <translation>Börsenwert %1</translation>
    </message>
</context>
<context>
    <name>Prov</name>
    <message>
        <source>%1 data, invented</source>
        <translation>%1-Daten, erfunden</translation>
    </message>
    <message>
        <source>source %1, %2</source>
        <translation>Quelle %1, %2</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>Quelle %1</translation>
    </message>
    <message>
        <source>, stale</source>
        <translation>, veraltet</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>RankingColumns</name>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>For: %1</source>
        <translation>Dafür: %1</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <translation>Dagegen: %1</translation>
    </message>
</context>
<context>
    <name>ReasonsPanel</name>
    <message>
        <source>Why %1 was found</source>
        <translation>Warum %1 gefunden wurde</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Dafür: %1</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <translation>Dagegen: %1</translation>
    </message>
    <message>
        <source>The conditions it meets</source>
        <translation>Die Bedingungen, die sie erfüllt</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dafür</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Dagegen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>RebasedChart</name>
    <message>
        <source>Prices, each from 100</source>
        <translation>Kurse, jeder ab 100</translation>
    </message>
    <message>
        <source>Prices of %1, rebased</source>
        <translation>Kurse von %1, ab 100</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 since the start</source>
        <translation>%1 seit dem Anfang</translation>
    </message>
    <message>
        <source>%1 takes the lead</source>
        <translation>%1 übernimmt die Führung</translation>
    </message>
    <message>
        <source>Since %1, each from 100: %2.</source>
        <translation>Seit %1, jede ab 100: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Changes of the lead: %n, the last on %1.</source>
        <translation>
            <numerusform>Wechsel der Führung: %n, am %1.</numerusform>
            <numerusform>Wechsel der Führung: %n, der letzte am %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days in common.</source>
        <translation>
            <numerusform>%n gemeinsamer Tag.</numerusform>
            <numerusform>%n gemeinsame Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample data, not real prices.</source>
        <translation>Beispieldaten, keine echten Kurse.</translation>
    </message>
    <message>
        <source>No prices.</source>
        <translation>Keine Kurse.</translation>
    </message>
    <message>
        <source>Left and right arrows read each day, with Ctrl a week, Page Up and Page Down a month. Up and down arrows change the stock. N goes to the next change of the lead. P plays the line.</source>
        <translation>Die Pfeile links und rechts lesen jeden Tag, mit Strg eine Woche, Bild auf und Bild ab einen Monat. Die Pfeile auf und ab wechseln die Aktie. N geht zum nächsten Wechsel der Führung. P spielt die Linie.</translation>
    </message>
    <message>
        <source>The lead does not change after this.</source>
        <translation>Danach wechselt die Führung nicht mehr.</translation>
    </message>
    <message>
        <source>The lead does not change before this.</source>
        <translation>Davor wechselt die Führung nicht.</translation>
    </message>
    <message>
        <source>The close of %1, divided by that of %2, times 100: %3.</source>
        <translation>Der Schlusskurs vom %1, geteilt durch den vom %2, mal 100: %3.</translation>
    </message>
</context>
<context>
    <name>RebasedPanel</name>
    <message>
        <source>Still waiting for the prices.</source>
        <translation>Die Kurse werden noch erwartet.</translation>
    </message>
</context>
<context>
    <name>SampleStrip</name>
    <message>
        <source>Sample data</source>
        <translation>Beispieldaten</translation>
    </message>
    <message>
        <source>The prices and figures marked “sample” are invented. Import real prices to replace them.</source>
        <translation>Mit „sample“ markierte Kurse und Zahlen sind erfunden. Importieren Sie echte Kurse, um sie zu ersetzen.</translation>
    </message>
</context>
<context>
    <name>ScheduleLine</name>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>next %1, your time</source>
        <translation>nächster Lauf %1, Ihre Zeit</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
</context>
<context>
    <name>ScoreCharts</name>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>up %1 points</source>
        <translation>plus %1 Punkte</translation>
    </message>
    <message>
        <source>down %1 points</source>
        <translation>minus %1 Punkte</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, score kept that day</source>
        <translation>, gespeicherte Wertung dieses Tages</translation>
    </message>
    <message>
        <source>Score %1 on %2, %3 since %4. Highest %5 on %6, lowest %7 on %8. %9</source>
        <translation>Wertung %1 am %2, %3 seit %4. Am höchsten %5 am %6, am tiefsten %7 am %8. %9</translation>
    </message>
    <message numerus="yes">
        <source>%n days.</source>
        <translation>
            <numerusform>%n Tag.</numerusform>
            <numerusform>%n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>No scores.</source>
        <translation>Keine Wertungen.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Not rated.</source>
        <translation>Nicht bewertet.</translation>
    </message>
    <message>
        <source>Left and right arrows read each pillar. Up and down arrows change between the stock and the sector&apos;s median.</source>
        <translation>Pfeil links und rechts liest jede Säule. Pfeil auf und ab wechselt zwischen der Aktie und dem Median des Sektors.</translation>
    </message>
    <message>
        <source>Sector&apos;s median</source>
        <translation>Median des Sektors</translation>
    </message>
    <message>
        <source>as the sector&apos;s median</source>
        <translation>wie der Median des Sektors</translation>
    </message>
    <message>
        <source>%1 above the sector&apos;s median</source>
        <translation>%1 über dem Median des Sektors</translation>
    </message>
    <message>
        <source>%1 below the sector&apos;s median</source>
        <translation>%1 unter dem Median des Sektors</translation>
    </message>
    <message>
        <source>%1 not rated</source>
        <translation>%1 nicht bewertet</translation>
    </message>
    <message>
        <source>%1 %2 of 25</source>
        <translation>%1 %2 von 25</translation>
    </message>
    <message>
        <source>%1, no median of the sector</source>
        <translation>%1, kein Median des Sektors</translation>
    </message>
    <message>
        <source>%1, median of the sector %2 of 25</source>
        <translation>%1, Median des Sektors %2 von 25</translation>
    </message>
    <message>
        <source>Above the sector&apos;s median: %1.</source>
        <translation>Über dem Median des Sektors: %1.</translation>
    </message>
    <message>
        <source>Below it: %1.</source>
        <translation>Darunter: %1.</translation>
    </message>
    <message>
        <source>The sector&apos;s medians are not known.</source>
        <translation>Die Mediane des Sektors sind nicht bekannt.</translation>
    </message>
    <message>
        <source>As the sector&apos;s median in every pillar.</source>
        <translation>In jeder Säule wie der Median des Sektors.</translation>
    </message>
    <message>
        <source>Left and right arrows read each day, with Ctrl a week, Page Up and Page Down a month. Up and down arrows change from the total to the pillars. N goes to the next change of the signal. P plays the line.</source>
        <translation>Die Pfeile links und rechts lesen jeden Tag, mit Strg eine Woche, Bild auf und Bild ab einen Monat. Die Pfeile auf und ab wechseln von der Summe zu den Säulen. N geht zum nächsten Wechsel des Signals. P spielt die Linie.</translation>
    </message>
    <message>
        <source>The signal does not change after this.</source>
        <translation>Danach ändert sich das Signal nicht mehr.</translation>
    </message>
    <message>
        <source>The signal does not change before this.</source>
        <translation>Davor ändert sich das Signal nicht.</translation>
    </message>
    <message>
        <source>%1: value %4, quality %5, momentum %6 and health %7 together are %2.</source>
        <translation>%1: Wert %4, Qualität %5, Momentum %6 und Gesundheit %7 sind zusammen %2.</translation>
    </message>
    <message>
        <source>%1: the points that the figures of this pillar got among those of the peers, %2 of 25.</source>
        <translation>%1: die Punkte, die die Zahlen dieser Säule unter denen der Vergleichsgruppe bekamen, %2 von 25.</translation>
    </message>
    <message>
        <source>%1: the points that the figures of this pillar get among those of the peers, %2 of 25. The median of the sector is %4.</source>
        <translation>%1: die Punkte, die die Zahlen dieser Säule unter denen der Vergleichsgruppe bekommen, %2 von 25. Der Median des Sektors ist %4.</translation>
    </message>
    <message>
        <source>%1: half of the rated stocks of the sector have more than %2 points, half have fewer.</source>
        <translation>%1: Die eine Hälfte der bewerteten Aktien des Sektors hat mehr als %2 Punkte, die andere weniger.</translation>
    </message>
    <message>
        <source>computed from the scores of the sector</source>
        <translation>aus den Bewertungen des Sektors berechnet</translation>
    </message>
</context>
<context>
    <name>ScoreChartsPanel</name>
    <message>
        <source>Waiting for the course of the score.</source>
        <translation>Wartet auf den Verlauf der Wertung.</translation>
    </message>
    <message>
        <source>Score of %1, day by day</source>
        <translation>Wertung von %1, Tag für Tag</translation>
    </message>
    <message>
        <source>Waiting for the score of %1.</source>
        <translation>Es wird auf die Punkte von %1 gewartet.</translation>
    </message>
    <message>
        <source>Pillars of %1 against its sector</source>
        <translation>Säulen von %1 gegen den Sektor</translation>
    </message>
</context>
<context>
    <name>ScoreCourse</name>
    <message>
        <source>Course of the score</source>
        <translation>Verlauf der Wertung</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
</context>
<context>
    <name>ScoreHead</name>
    <message>
        <source>Score %1 of 100</source>
        <translation>%1 von 100 Punkten</translation>
    </message>
    <message>
        <source>No score</source>
        <translation>Keine Punkte</translation>
    </message>
    <message>
        <source>/ 100</source>
        <translation>/ 100</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>in 7 Tagen</translation>
    </message>
</context>
<context>
    <name>ScorePanel</name>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Score %1, %2</source>
        <translation>Punkte %1, %2</translation>
    </message>
    <message>
        <source>Score, not rated</source>
        <translation>Punkte, nicht bewertet</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Dafür: %1</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <translation>Dagegen: %1</translation>
    </message>
    <message>
        <source>Waiting for the score of %1.</source>
        <translation>Es wird auf die Punkte von %1 gewartet.</translation>
    </message>
    <message>
        <source>Too few figures are known to rate this stock.</source>
        <translation>Zu wenige Zahlen sind bekannt, um diese Aktie zu bewerten.</translation>
    </message>
    <message>
        <source>Out of 25 each. The tick is the sector&apos;s median.</source>
        <translation>Von je 25. Der Strich ist der Median des Sektors.</translation>
    </message>
    <message>
        <source>Out of 25 each.</source>
        <translation>Von je 25.</translation>
    </message>
    <message>
        <source>For and against</source>
        <translation>Dafür und dagegen</translation>
    </message>
    <message>
        <source>Waiting for the reasons of the score.</source>
        <translation>Es wird auf die Gründe der Punkte gewartet.</translation>
    </message>
    <message>
        <source>No figure stands out.</source>
        <translation>Keine Zahl sticht heraus.</translation>
    </message>
</context>
<context>
    <name>ScorePast</name>
    <message>
        <source>Score, 90 days</source>
        <translation>Punkte, 90 Tage</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ScoreStory</name>
    <message>
        <source>full data</source>
        <translation>vollständige Daten</translation>
    </message>
    <message>
        <source>%1 % of the data</source>
        <translation>%1 % der Daten</translation>
    </message>
    <message>
        <source>No figure is known</source>
        <translation>Keine Zahl ist bekannt</translation>
    </message>
    <message>
        <source>%1 %2 against %3</source>
        <translation>%1 %2 gegenüber %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rank %1 of %2 rated</source>
        <translation>Rang %1 von %2 bewerteten</translation>
    </message>
    <message>
        <source>Too few figures are known to rate this stock.</source>
        <translation>Zu wenige Zahlen sind bekannt, um diese Aktie zu bewerten.</translation>
    </message>
    <message>
        <source>Too few figures are known to rate this stock. Missing: %1.</source>
        <translation>Zu wenige Zahlen sind bekannt, um diese Aktie zu bewerten. Es fehlen: %1.</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Es fehlen: %1.</translation>
    </message>
    <message>
        <source>Compared with %1.</source>
        <translation>Verglichen mit %1.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 all the time</source>
        <translation>durchgehend %1</translation>
    </message>
    <message>
        <source>%1 since %2, before that %3</source>
        <translation>%1 seit %2, davor %3</translation>
    </message>
</context>
<context>
    <name>ScreenList</name>
    <message>
        <source>Screens</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>ScreenerPage</name>
    <message>
        <source>Screener</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Change conditions</source>
        <translation>Bedingungen ändern</translation>
    </message>
    <message>
        <source>Save screen</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete screen</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>„%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Still waiting for what “%1” finds.</source>
        <translation>Noch wird darauf gewartet, was „%1“ findet.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Save this screen under which name?</source>
        <translation>Unter welchem Namen soll dieser Filter gespeichert werden?</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>Rename screen</source>
        <translation>Filter umbenennen</translation>
    </message>
    <message>
        <source>In the list of screens: another screen</source>
        <translation>In der Liste der Suchen: eine andere Suche</translation>
    </message>
    <message>
        <source>Brings a deleted screen back</source>
        <translation>Holt eine gelöschte Suche zurück</translation>
    </message>
</context>
<context>
    <name>SessionDay</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>day format</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>on the last day</source>
        <translation>am letzten Tag</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>am %1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>“Desktop” follows the desktop&apos;s colour scheme. F2 steps through the four themes.</source>
        <translation>„Desktop“ folgt dem Farbschema des Desktops. F2 geht die vier Farbschemas durch.</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
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
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Multiplied with the desktop&apos;s own. Ctrl+Plus and Ctrl+Minus change it anywhere, Ctrl+0 sets it back.</source>
        <translation>Wird mit der des Desktops multipliziert. Strg+Plus und Strg+Minus ändern sie überall, Strg+0 setzt sie zurück.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Luftig</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>No meaning is in motion: nothing is lost without it.</source>
        <translation>Bewegung trägt keine Bedeutung: ohne sie geht nichts verloren.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Ansagen</translation>
    </message>
    <message>
        <source>What a screen reader says of what happens by itself, at most once in five seconds. “Quiet” is only what went wrong; “All” adds each metric and each new set of prices. What you do is always answered.</source>
        <translation>Was ein Screenreader von dem sagt, was von selbst geschieht, höchstens einmal in fünf Sekunden. „Wenig“ ist nur, was schiefging; „Alles“ nimmt jede Kennzahl und alle neuen Kurse dazu. Was Sie tun, wird immer beantwortet.</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Wenig</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>amount of announcements</comment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>All</source>
        <comment>announcements</comment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>In a choice: the next one</source>
        <translation>In einer Auswahl: die nächste</translation>
    </message>
    <message>
        <source>In a field of keys: takes them</source>
        <translation>In einem Tastenfeld: übernimmt sie</translation>
    </message>
    <message>
        <source>How the window looks, where prices come from, and keys</source>
        <translation>Wie das Fenster aussieht, woher Kurse kommen, und Tasten</translation>
    </message>
</context>
<context>
    <name>SharingPanel</name>
    <message>
        <source>The engine starts anew.</source>
        <translation>Die Engine startet neu.</translation>
    </message>
    <message>
        <source>Other machines find it at %1. “soundings-server pair” shows a code that lets one in.</source>
        <translation>Andere Rechner finden sie unter %1. „soundings-server pair“ zeigt einen Code, der einen einlässt.</translation>
    </message>
    <message>
        <source>Only programs on this computer reach it.</source>
        <translation>Nur Programme auf diesem Computer erreichen sie.</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Another window, a browser or a script on another machine can use what is here, over an encrypted connection and with a token each. It is open while this program runs.</source>
        <translation>Ein Fenster, ein Browser oder ein Skript auf einem anderen Rechner kann nutzen, was hier ist, über eine verschlüsselte Verbindung und jeder mit eigenem Zugang. Offen ist es, solange dieses Programm läuft.</translation>
    </message>
    <message>
        <source>Who may use the engine</source>
        <translation>Wer die Engine nutzen darf</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Other machines too</source>
        <translation>Auch andere Rechner</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>ShortcutTable</name>
    <message>
        <source>Back from a stock</source>
        <translation>Zurück von einer Aktie</translation>
    </message>
    <message>
        <source>Run a task, among the jobs</source>
        <translation>Eine Aufgabe starten, bei den Aufträgen</translation>
    </message>
    <message>
        <source>Explain a figure</source>
        <translation>Eine Zahl erklären</translation>
    </message>
    <message>
        <source>Find a stock, page or command</source>
        <translation>Aktie, Seite oder Befehl finden</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Tasten dieser Seite</translation>
    </message>
    <message>
        <source>Filter stocks</source>
        <translation>Aktien filtern</translation>
    </message>
    <message>
        <source>Ask the engine again</source>
        <translation>Engine erneut fragen</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Nächstes Farbschema</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Text size 100 %</source>
        <translation>Textgröße 100 %</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1 already does: %2. Choose other keys, or change those first.</source>
        <translation>%1 tut schon: %2. Wählen Sie andere Tasten, oder ändern Sie zuerst jene.</translation>
    </message>
    <message>
        <source>“%1” is no key combination. Type one such as Ctrl+Shift+K or F8.</source>
        <translation>„%1“ ist keine Tastenkombination. Geben Sie eine wie Ctrl+Shift+K oder F8 ein.</translation>
    </message>
    <message>
        <source>%1 alone would also be typed into fields. Add Ctrl or Alt, or take a function key.</source>
        <translation>%1 allein würde auch in Felder geschrieben. Fügen Sie Strg oder Alt hinzu, oder nehmen Sie eine Funktionstaste.</translation>
    </message>
    <message>
        <source>%1 belongs to fields and tables, to copy, paste or save. Choose other keys.</source>
        <translation>%1 gehört Feldern und Tabellen, zum Kopieren, Einfügen oder Speichern. Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>Add to the portfolio</source>
        <translation>Zum Portfolio hinzufügen</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Open the stock in a new window</source>
        <translation>Die Aktie in einem neuen Fenster öffnen</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>Eine CSV-Datei importieren</translation>
    </message>
    <message>
        <source>Watch the stock, or no longer</source>
        <translation>Die Aktie beobachten oder nicht mehr</translation>
    </message>
</context>
<context>
    <name>SignalOutcome</name>
    <message>
        <source>Golden cross</source>
        <translation>Goldenes Kreuz</translation>
    </message>
    <message>
        <source>Death cross</source>
        <translation>Todeskreuz</translation>
    </message>
    <message>
        <source>RSI back above 30</source>
        <translation>RSI wieder über 30</translation>
    </message>
    <message>
        <source>RSI back below 70</source>
        <translation>RSI wieder unter 70</translation>
    </message>
    <message>
        <source>not once</source>
        <translation>kein einziges Mal</translation>
    </message>
    <message>
        <source>higher after %1 of %2, median %3</source>
        <translation>höher nach %1 von %2, Median %3</translation>
    </message>
    <message>
        <source>%1: too few to say</source>
        <translation>%1: zu wenige für eine Aussage</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 sessions later, since %2</source>
        <translation>%1 Handelstage danach, seit %2</translation>
    </message>
    <message>
        <source>Any day: higher after %1, median %2</source>
        <translation>Beliebiger Tag: höher nach %1, Median %2</translation>
    </message>
</context>
<context>
    <name>SignalOutcomes</name>
    <message>
        <source>How such signals turned out</source>
        <translation>Wie solche Signale ausgingen</translation>
    </message>
    <message>
        <source>Waiting for what came after the signals of %1.</source>
        <translation>Es wird auf das gewartet, was nach den Signalen von %1 kam.</translation>
    </message>
</context>
<context>
    <name>SignalRow</name>
    <message>
        <source>B</source>
        <comment>mark of a buy signal</comment>
        <translation>K</translation>
    </message>
    <message>
        <source>S</source>
        <comment>mark of a sell signal</comment>
        <translation>V</translation>
    </message>
</context>
<context>
    <name>SignalsPanel</name>
    <message>
        <source>Signals of the chart: %1</source>
        <translation>Signale des Diagramms: %1</translation>
    </message>
    <message>
        <source>Signals of the chart</source>
        <translation>Signale des Diagramms</translation>
    </message>
    <message>
        <source>Momentum and signals</source>
        <translation>Momentum und Signale</translation>
    </message>
    <message>
        <source>Waiting for the signals of %1.</source>
        <translation>Es wird auf die Signale von %1 gewartet.</translation>
    </message>
    <message>
        <source>Newest signals</source>
        <translation>Neueste Signale</translation>
    </message>
    <message>
        <source>No signal in this period</source>
        <translation>Kein Signal in diesem Zeitraum</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>This computer has no audio device, so nothing can be played. Connect one, or read the chart with the arrow keys.</source>
        <translation>Dieser Rechner hat kein Audiogerät, darum kann nichts gespielt werden. Schließen Sie eines an, oder lesen Sie das Diagramm mit den Pfeiltasten.</translation>
    </message>
    <message>
        <source>The audio device “%1” does not take stereo sound of 44.1 kHz. Choose another one in the desktop&apos;s sound settings.</source>
        <translation>Das Audiogerät „%1“ nimmt keinen Stereoton mit 44,1 kHz an. Wählen Sie in den Klangeinstellungen des Desktops ein anderes.</translation>
    </message>
    <message>
        <source>Charts cannot be played: Qt Multimedia is not installed. Install it (on Debian the package libqt6multimedia6) and start Soundings again.</source>
        <translation>Diagramme können nicht gespielt werden: Qt Multimedia ist nicht installiert. Installieren Sie es (unter Debian das Paket libqt6multimedia6) und starten Sie Soundings neu.</translation>
    </message>
</context>
<context>
    <name>SoundBar</name>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
</context>
<context>
    <name>SpanBar</name>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Shift+Left</source>
        <translation>Umschalt+Links</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Shift+Right</source>
        <translation>Umschalt+Rechts</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Herauszoomen</translation>
    </message>
    <message>
        <source>Whole period</source>
        <translation>Ganzer Zeitraum</translation>
    </message>
</context>
<context>
    <name>StateBlock</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Details copied.</source>
        <translation>Details kopiert.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Figures may be old</source>
        <translation>Zahlen sind vielleicht alt</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Beispieldaten</translation>
    </message>
    <message>
        <source>%1 stale</source>
        <translation>%1 veraltet</translation>
    </message>
    <message>
        <source>Data up to date</source>
        <translation>Daten aktuell</translation>
    </message>
    <message>
        <source>Not shared</source>
        <translation>Nicht freigegeben</translation>
    </message>
    <message>
        <source>Shared at %1</source>
        <translation>Freigegeben unter %1</translation>
    </message>
</context>
<context>
    <name>StockActions</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>StockCells</name>
    <message>
        <source>%1, stale</source>
        <translation>%1, veraltet</translation>
    </message>
    <message>
        <source>up %1 points</source>
        <translation>plus %1 Punkte</translation>
    </message>
    <message>
        <source>down %1 points</source>
        <translation>minus %1 Punkte</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>%1 in a year</source>
        <translation>%1 in einem Jahr</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>%1 data, invented</source>
        <translation>%1-Daten, erfunden</translation>
    </message>
</context>
<context>
    <name>StockDetailPage</name>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Period of the chart</source>
        <translation>Zeitraum des Diagramms</translation>
    </message>
    <message>
        <source>A day back or on; with Ctrl a week</source>
        <translation>Einen Tag zurück oder vor; mit Strg eine Woche</translation>
    </message>
    <message>
        <source>A month back or on</source>
        <translation>Einen Monat zurück oder vor</translation>
    </message>
    <message>
        <source>Another line of the chart; in a panel another figure</source>
        <translation>Eine andere Linie des Diagramms; in einem Feld eine andere Zahl</translation>
    </message>
    <message>
        <source>Lowest and highest value</source>
        <translation>Tiefster und höchster Wert</translation>
    </message>
    <message>
        <source>Next signal; with Shift the one before</source>
        <translation>Nächstes Signal; mit Umschalt das vorige</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Where am I: value, day, source, age</source>
        <translation>Wo bin ich: Wert, Tag, Quelle, Alter</translation>
    </message>
    <message>
        <source>The chart in a sentence</source>
        <translation>Das Diagramm in einem Satz</translation>
    </message>
    <message>
        <source>The chart as a table, and back</source>
        <translation>Das Diagramm als Tabelle, und zurück</translation>
    </message>
    <message>
        <source>Play the line as sound, or pause</source>
        <translation>Die Linie als Ton spielen, oder Pause</translation>
    </message>
    <message>
        <source>Slower, faster</source>
        <translation>Langsamer, schneller</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Copy: in the chart all figures, on a figure the number</source>
        <translation>Kopieren: im Diagramm alle Zahlen, auf einer Zahl diese</translation>
    </message>
    <message>
        <source>On a figure: what it is and how it came about</source>
        <translation>Auf einer Zahl: was sie ist und wie sie zustande kam</translation>
    </message>
    <message>
        <source>Zoom in around the cursor, and out</source>
        <translation>Um den Cursor hineinzoomen, und heraus</translation>
    </message>
    <message>
        <source>Shift+← →</source>
        <translation>Umschalt+← →</translation>
    </message>
    <message>
        <source>Move what is seen</source>
        <translation>Den Ausschnitt verschieben</translation>
    </message>
    <message>
        <source>The whole period again</source>
        <translation>Wieder der ganze Zeitraum</translation>
    </message>
    <message>
        <source>Show the drawdowns, or hide them</source>
        <translation>Die Rückgänge zeigen oder verbergen</translation>
    </message>
    <message>
        <source>%1 is loaded.</source>
        <translation>%1 ist geladen.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 What is shown may be old.</source>
        <translation>%1 Das Gezeigte kann veraltet sein.</translation>
    </message>
    <message>
        <source>Still waiting for %1.</source>
        <translation>%1 wird noch erwartet.</translation>
    </message>
</context>
<context>
    <name>StockOverview</name>
    <message>
        <source>P/E</source>
        <translation>KGV</translation>
    </message>
    <message>
        <source>EV/EBITDA</source>
        <translation>EV/EBITDA</translation>
    </message>
    <message>
        <source>PEG</source>
        <translation>PEG</translation>
    </message>
    <message>
        <source>P/B</source>
        <translation>KBV</translation>
    </message>
    <message>
        <source>P/S</source>
        <translation>KUV</translation>
    </message>
    <message>
        <source>ROIC</source>
        <translation>ROIC</translation>
    </message>
    <message>
        <source>ROE</source>
        <translation>ROE</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>Bruttomarge</translation>
    </message>
    <message>
        <source>Operating margin</source>
        <translation>Operative Marge</translation>
    </message>
    <message>
        <source>Net margin</source>
        <translation>Nettomarge</translation>
    </message>
    <message>
        <source>Debt/equity</source>
        <translation>Verschuldungsgrad</translation>
    </message>
    <message>
        <source>Current ratio</source>
        <translation>Liquidität 3. Grades</translation>
    </message>
    <message>
        <source>Interest cover</source>
        <translation>Zinsdeckung</translation>
    </message>
    <message>
        <source>FCF yield</source>
        <translation>FCF-Rendite</translation>
    </message>
    <message>
        <source>Revenue, 1 year</source>
        <translation>Umsatz, 1 Jahr</translation>
    </message>
    <message>
        <source>Earnings, 1 year</source>
        <translation>Gewinn, 1 Jahr</translation>
    </message>
    <message>
        <source>Dividend yield</source>
        <translation>Dividendenrendite</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>Ausschüttung</translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Profitability</source>
        <translation>Rentabilität</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>Growth and dividend</source>
        <translation>Wachstum und Dividende</translation>
    </message>
    <message>
        <source>%1 %2, sector median %3</source>
        <translation>%1 %2, Median des Sektors %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>StockPicker</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Symbol or name</source>
        <translation>Symbol oder Name</translation>
    </message>
    <message>
        <source>No stock matches.</source>
        <translation>Keine Aktie passt.</translation>
    </message>
    <message>
        <source>1 result. </source>
        <translation>1 Ergebnis. </translation>
    </message>
    <message>
        <source>%1 results. </source>
        <translation>%1 Ergebnisse. </translation>
    </message>
</context>
<context>
    <name>TableItem</name>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>, sorted ascending</source>
        <translation>, aufsteigend sortiert</translation>
    </message>
    <message>
        <source>, sorted descending</source>
        <translation>, absteigend sortiert</translation>
    </message>
</context>
<context>
    <name>TableKeys</name>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>On a cell: what the figure is and what is usual</source>
        <translation>Auf einer Zelle: was die Zahl ist und was üblich ist</translation>
    </message>
    <message>
        <source>Another cell of the table</source>
        <translation>Eine andere Zelle der Tabelle</translation>
    </message>
    <message>
        <source>First and last column; with Ctrl the first and last row</source>
        <translation>Erste und letzte Spalte; mit Strg erste und letzte Zeile</translation>
    </message>
    <message>
        <source>A page of rows up or down</source>
        <translation>Eine Seite Zeilen nach oben oder unten</translation>
    </message>
    <message>
        <source>Opens the row; on a column&apos;s head it sorts</source>
        <translation>Öffnet die Zeile; auf einem Spaltenkopf sortiert sie</translation>
    </message>
    <message>
        <source>Copies the row</source>
        <translation>Kopiert die Zeile</translation>
    </message>
    <message>
        <source>Copies the table, with its heads</source>
        <translation>Kopiert die Tabelle, mit den Überschriften</translation>
    </message>
    <message>
        <source>Copies the cell</source>
        <translation>Kopiert die Zelle</translation>
    </message>
    <message>
        <source>To the ticker that starts with these letters</source>
        <translation>Zum Ticker, der mit diesen Buchstaben beginnt</translation>
    </message>
</context>
<context>
    <name>TaskMenu</name>
    <message>
        <source>Run a task</source>
        <translation>Aufgabe ausführen</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TokenDialog</name>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>lesen und schreiben</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Copy it now: it is shown this once, and the server keeps no copy that could be read. Whoever has it may: %1.</source>
        <translation>Kopieren Sie es jetzt: Es wird nur dieses Mal gezeigt, und der Server behält keine lesbare Kopie. Wer es hat, darf: %1.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>whose it is, or what for</source>
        <translation>wem es gehört oder wofür</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>365 days</source>
        <translation>365 Tage</translation>
    </message>
    <message>
        <source>until it is revoked</source>
        <translation>bis zum Widerruf</translation>
    </message>
    <message>
        <source>Token copied.</source>
        <translation>Token kopiert.</translation>
    </message>
    <message>
        <source>The token %1 is made. It is shown once.</source>
        <translation>Das Token %1 ist angelegt. Es wird einmal gezeigt.</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Neues Token</translation>
    </message>
    <message>
        <source>Make a token</source>
        <translation>Token anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The token %1</source>
        <translation>Das Token %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Ich habe es</translation>
    </message>
</context>
<context>
    <name>TokensGiven</name>
    <message>
        <source>may read</source>
        <translation>darf lesen</translation>
    </message>
    <message>
        <source>may read and write</source>
        <translation>darf lesen und schreiben</translation>
    </message>
    <message>
        <source>may do everything</source>
        <translation>darf alles</translation>
    </message>
    <message>
        <source>The token %1 is revoked.</source>
        <translation>Das Token %1 ist widerrufen.</translation>
    </message>
    <message>
        <source>Tokens that were given</source>
        <translation>Vergebene Token</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>%1 widerrufen</translation>
    </message>
    <message>
        <source>Revoke the token %1?</source>
        <translation>Das Token %1 widerrufen?</translation>
    </message>
    <message>
        <source>Whoever uses it is let in no more from now on. It cannot be brought back; a new one can be made.</source>
        <translation>Wer es benutzt, wird ab jetzt nicht mehr eingelassen. Es lässt sich nicht zurückholen; ein neues lässt sich machen.</translation>
    </message>
    <message>
        <source>Make a token</source>
        <translation>Token anlegen</translation>
    </message>
</context>
<context>
    <name>TopPicksPage</name>
    <message>
        <source>Top picks</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <source>Up to 3 months</source>
        <translation>Bis 3 Monate</translation>
    </message>
    <message>
        <source>3 to 12 months</source>
        <translation>3 bis 12 Monate</translation>
    </message>
    <message>
        <source>1 year or more</source>
        <translation>1 Jahr oder mehr</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Top picks, %1</source>
        <translation>Favoriten, %1</translation>
    </message>
    <message>
        <source>Still waiting for the top picks.</source>
        <translation>Noch wird auf die Favoriten gewartet.</translation>
    </message>
    <message>
        <source>All sectors</source>
        <translation>Alle Sektoren</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Eignung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>In a choice: the next one</source>
        <translation>In einer Auswahl: die nächste</translation>
    </message>
</context>
<context>
    <name>TradeSignals</name>
    <message>
        <source>Leans up</source>
        <translation>Neigt nach oben</translation>
    </message>
    <message>
        <source>Leans down</source>
        <translation>Neigt nach unten</translation>
    </message>
    <message>
        <source>No direction</source>
        <translation>Keine Richtung</translation>
    </message>
    <message>
        <source>buy signal</source>
        <translation>Kaufsignal</translation>
    </message>
    <message>
        <source>sell signal</source>
        <translation>Verkaufssignal</translation>
    </message>
    <message>
        <source>%1, %2 at %3, %4</source>
        <translation>%1, %2 bei %3, %4</translation>
    </message>
</context>
<context>
    <name>WalkedChart</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>D</source>
        <comment>key of the table</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>P</source>
        <comment>key that plays the chart</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Saves the chart as a picture, a drawing or figures</source>
        <translation>Speichert das Diagramm als Bild, Zeichnung oder Zahlen</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>Choose a stock first.</source>
        <translation>Wählen Sie zuerst eine Aktie.</translation>
    </message>
    <message>
        <source>My watchlist</source>
        <translation>Meine Beobachtungsliste</translation>
    </message>
</context>
<context>
    <name>WatchlistsPage</name>
    <message>
        <source>Add a stock to %1</source>
        <translation>Aktie zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Ticker</translation>
    </message>
    <message>
        <source>Target price</source>
        <translation>Zielkurs</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Watchlists</source>
        <translation>Beobachtungslisten</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Add a stock</source>
        <translation>Aktie hinzufügen</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Neue Liste</translation>
    </message>
    <message>
        <source>Begin the list</source>
        <translation>Liste anlegen</translation>
    </message>
    <message>
        <source>Rename the list</source>
        <translation>Liste umbenennen</translation>
    </message>
    <message>
        <source>Delete the list</source>
        <translation>Liste löschen</translation>
    </message>
    <message>
        <source>The watchlists could not be loaded</source>
        <translation>Die Beobachtungslisten konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>No watchlist yet</source>
        <translation>Noch keine Beobachtungsliste</translation>
    </message>
    <message>
        <source>A watchlist keeps stocks together, each with a note and a target price. Begin one, then add stocks to it.</source>
        <translation>Eine Beobachtungsliste hält Aktien zusammen, jede mit Notiz und Zielkurs. Legen Sie eine an und fügen Sie Aktien hinzu.</translation>
    </message>
    <message>
        <source>Stocks of %1, %2</source>
        <translation>Aktien von %1, %2</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>No stock is on this list. Press +, or choose “Add a stock”.</source>
        <translation>Keine Aktie auf dieser Liste. Drücken Sie + oder wählen Sie „Aktie hinzufügen“.</translation>
    </message>
    <message>
        <source>Adds a stock</source>
        <translation>Fügt eine Aktie hinzu</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Changes target and note of the row</source>
        <translation>Ändert Ziel und Notiz der Zeile</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Takes the row out</source>
        <translation>Nimmt die Zeile heraus</translation>
    </message>
    <message>
        <source>Undoes the last change</source>
        <translation>Nimmt die letzte Änderung zurück</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Another way to begin</source>
        <translation>Eine andere Art zu beginnen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Straight to the list of stocks</source>
        <translation>Direkt zur Liste der Aktien</translation>
    </message>
    <message>
        <source>Welcome to Soundings. There are several ways to begin. Escape goes straight to the list.</source>
        <translation>Willkommen bei Soundings. Es gibt mehrere Arten zu beginnen. Escape führt direkt zur Liste.</translation>
    </message>
    <message>
        <source>Soundings shows how stocks stand: scores with their reasons, charts to see and to hear, and what a position does to a portfolio. All of it works by keyboard, and says where each figure is from.</source>
        <translation>Soundings zeigt, wie Aktien stehen: Bewertungen mit Gründen, Diagramme zum Sehen und Hören, und was eine Position mit einem Portfolio macht. Alles geht mit der Tastatur, und jede Zahl sagt, woher sie ist.</translation>
    </message>
    <message>
        <source>Look at the list of stocks</source>
        <translation>Die Liste der Aktien ansehen</translation>
    </message>
    <message>
        <source>A new Soundings comes with a sample market: invented prices, marked as such wherever they are shown. Real ones take their place as you bring them.</source>
        <translation>Ein neues Soundings bringt einen Beispielmarkt mit: erfundene Kurse, überall als solche gekennzeichnet. Echte nehmen ihren Platz ein, sobald Sie sie bringen.</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>Eine CSV-Datei importieren</translation>
    </message>
    <message>
        <source>Daily prices, stocks or fundamentals that you have. Files can also be dropped on the window.</source>
        <translation>Tageskurse, Aktien oder Kennzahlen, die Sie haben. Dateien lassen sich auch auf dem Fenster ablegen.</translation>
    </message>
    <message>
        <source>Fetch data with a key of a provider</source>
        <translation>Daten mit dem Schlüssel eines Anbieters holen</translation>
    </message>
    <message>
        <source>The field for it is below, and later in the settings.</source>
        <translation>Das Feld dafür ist unten, später in den Einstellungen.</translation>
    </message>
    <message>
        <source>F1 lists the keys of any page. Ctrl+K finds every page, stock and command by name.</source>
        <translation>F1 zeigt die Tasten jeder Seite. Strg+K findet jede Seite, jede Aktie und jeden Befehl beim Namen.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
</context>
<context>
    <name>soundings::app::EngineSharing</name>
    <message>
        <source>Other machines are not let in. Sharing needs a token for those who come in, which “Make a token” makes here in the settings, and a certificate, whose file TLS_CERT names, with its key in TLS_KEY. Then switch it on again.</source>
        <translation>Andere Rechner werden nicht eingelassen. Zum Freigeben fehlen ein Token für die, die hereinkommen – „Token anlegen“ macht hier in den Einstellungen eines – und ein Zertifikat, dessen Datei TLS_CERT nennt und dessen Schlüssel TLS_KEY. Danach wieder einschalten.</translation>
    </message>
    <message>
        <source>Other machines are not let in. Sharing needs a token for those who come in: “Make a token” makes one, here in the settings. Then switch it on again.</source>
        <translation>Andere Rechner werden nicht eingelassen. Zum Freigeben fehlt ein Token für die, die hereinkommen: „Token anlegen“ macht hier in den Einstellungen eines. Danach wieder einschalten.</translation>
    </message>
    <message>
        <source>Other machines are not let in. Sharing needs a certificate: name its file in TLS_CERT and that of its key in TLS_KEY. Then switch it on again.</source>
        <translation>Andere Rechner werden nicht eingelassen. Zum Freigeben fehlt ein Zertifikat: Nennen Sie seine Datei in TLS_CERT und die seines Schlüssels in TLS_KEY. Danach wieder einschalten.</translation>
    </message>
</context>
<context>
    <name>soundings::app::RemoteAccess</name>
    <message>
        <source>The token is in the keychain of this desktop.</source>
        <translation>Der Zugang liegt im Schlüsselbund dieses Desktops.</translation>
    </message>
    <message>
        <source>No keychain answers, so the token is in the file %1, which only you may read.</source>
        <translation>Kein Schlüsselbund antwortet; der Zugang liegt deshalb in der Datei %1, die nur Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The token is that of the command line, and is kept nowhere.</source>
        <translation>Der Zugang ist der der Befehlszeile und wird nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>A code has ten letters and digits, such as ABCDE-FGHJK. “soundings-server pair” shows one on the machine of the server.</source>
        <translation>Ein Code hat zehn Buchstaben und Ziffern, wie ABCDE-FGHJK. „soundings-server pair“ zeigt einen auf dem Rechner des Servers.</translation>
    </message>
    <message>
        <source>This code is wrong, was used already, or is older than five minutes. Type it again, or have “soundings-server pair” show a new one.</source>
        <translation>Dieser Code ist falsch, schon benutzt oder älter als fünf Minuten. Tippen Sie ihn noch einmal, oder lassen Sie „soundings-server pair“ einen neuen zeigen.</translation>
    </message>
</context>
<context>
    <name>soundings::app::SecretStore</name>
    <message>
        <source>The key cannot be kept in %1: %2. Check that the folder may be written.</source>
        <translation>Der Schlüssel kann nicht in %1 aufbewahrt werden: %2. Prüfen Sie, ob in den Ordner geschrieben werden darf.</translation>
    </message>
    <message>
        <source>%1 cannot be deleted: %2. Delete it by hand.</source>
        <translation>%1 kann nicht gelöscht werden: %2. Löschen Sie es von Hand.</translation>
    </message>
    <message>
        <source>The keychain of this desktop has not let it go: %1. Unlock the keychain and try again.</source>
        <translation>Der Schlüsselbund dieses Desktops hat es nicht gelöscht: %1. Entsperren Sie den Schlüsselbund und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>soundings::app::StoredMarketSource</name>
    <message>
        <source>The key is in the keychain of this desktop.</source>
        <translation>Der Schlüssel ist im Schlüsselbund dieses Desktops.</translation>
    </message>
    <message>
        <source>No keychain answers, so the key is in the file %1, which only you may read.</source>
        <translation>Kein Schlüsselbund antwortet, daher ist der Schlüssel in der Datei %1, die nur Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The key of FMP is not kept any more. Type it again.</source>
        <translation>Der Schlüssel für FMP ist nicht mehr da. Geben Sie ihn noch einmal ein.</translation>
    </message>
    <message>
        <source>Type the key that FMP gave you. It is on your page there, under API keys.</source>
        <translation>Geben Sie den Schlüssel ein, den FMP Ihnen gab. Er ist dort auf Ihrer Seite, unter API keys.</translation>
    </message>
    <message>
        <source>A key has no blanks. Copy it again, without what stands around it.</source>
        <translation>Ein Schlüssel hat keine Leerzeichen. Kopieren Sie ihn noch einmal, ohne das, was darum herum steht.</translation>
    </message>
</context>
<context>
    <name>soundings::charts::ChartExplorer</name>
    <message>
        <source>%1, first point</source>
        <translation>%1, erster Punkt</translation>
    </message>
    <message>
        <source>%1, last point</source>
        <translation>%1, letzter Punkt</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied as CSV.</source>
        <translation>
            <numerusform>%n Zeile als CSV kopiert.</numerusform>
            <numerusform>%n Zeilen als CSV kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no value here.</source>
        <translation>%1 hat hier keinen Wert.</translation>
    </message>
</context>
<context>
    <name>soundings::charts::ChartExport</name>
    <message>
        <source>The chart was saved as %1.</source>
        <translation>Das Diagramm wurde als %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>soundings::charts::ChartPlayer</name>
    <message>
        <source>Speed %1 times</source>
        <translation>Tempo %1-fach</translation>
    </message>
    <message>
        <source>%1: %2 is C3, %3 is C6</source>
        <translation>%1: %2 ist C3, %3 ist C6</translation>
    </message>
    <message>
        <source>%1 has no value in this period, so there is nothing to play. Choose a longer period, or another line with the up and down arrows.</source>
        <translation>%1 hat in diesem Zeitraum keinen Wert, darum gibt es nichts zu spielen. Wählen Sie einen längeren Zeitraum oder mit Pfeil auf und ab eine andere Linie.</translation>
    </message>
    <message>
        <source>There are too few points to play. Choose a longer period.</source>
        <translation>Es gibt zu wenige Punkte zum Abspielen. Wählen Sie einen längeren Zeitraum.</translation>
    </message>
</context>
<context>
    <name>soundings::charts::ChartSource</name>
    <message>
        <source>No later signal.</source>
        <translation>Kein späteres Signal.</translation>
    </message>
    <message>
        <source>No earlier signal.</source>
        <translation>Kein früheres Signal.</translation>
    </message>
</context>
<context>
    <name>soundings::charts::ChartTableModel</name>
    <message>
        <source>Buy: %1</source>
        <translation>Kauf: %1</translation>
    </message>
    <message>
        <source>Sell: %1</source>
        <translation>Verkauf: %1</translation>
    </message>
    <message>
        <source>no signal</source>
        <translation>kein Signal</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>%1, the newest price is of %2</source>
        <translation>%1, der neueste Kurs ist vom %2</translation>
    </message>
</context>
<context>
    <name>soundings::charts::PlainChart</name>
    <message>
        <source>%1, point %2 of %3. %4</source>
        <translation>%1, Punkt %2 von %3. %4</translation>
    </message>
    <message>
        <source>This chart has no signals.</source>
        <translation>Dieses Diagramm hat keine Signale.</translation>
    </message>
    <message>
        <source>Brackets go to the lowest and highest value. Space says where you are, S the summary, F1 what the value is, D shows the table, Ctrl C copies it, Ctrl S saves the chart.</source>
        <translation>Eckige Klammern gehen zum tiefsten und höchsten Wert. Die Leertaste sagt, wo Sie sind, S die Zusammenfassung, F1, was der Wert ist, D zeigt die Tabelle, Strg C kopiert sie, Strg S speichert das Diagramm.</translation>
    </message>
</context>
<context>
    <name>soundings::charts::PriceChartData</name>
    <message>
        <source>Vol, bn</source>
        <translation>Vol. Mrd.</translation>
    </message>
    <message>
        <source>Vol, M</source>
        <translation>Vol. Mio.</translation>
    </message>
    <message>
        <source>Vol, k</source>
        <translation>Vol. Tsd.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>%1. Seen: %2.</source>
        <translation>%1. Zu sehen: %2.</translation>
    </message>
    <message>
        <source>No prices.</source>
        <translation>Keine Kurse.</translation>
    </message>
    <message>
        <source>Drawdowns are shown; the up arrow leads from the close to them.</source>
        <translation>Die Rückgänge werden gezeigt; Pfeil auf führt vom Schlusskurs zu ihnen.</translation>
    </message>
    <message>
        <source>Drawdowns are not shown.</source>
        <translation>Die Rückgänge werden nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>soundings::sound::SoundPlayer</name>
    <message>
        <source>The audio device went away while it played. Connect it again, or choose another one in the desktop&apos;s sound settings.</source>
        <translation>Das Audiogerät ging beim Abspielen verloren. Schließen Sie es wieder an, oder wählen Sie in den Klangeinstellungen des Desktops ein anderes.</translation>
    </message>
</context>
<context>
    <name>soundings::window::BrowseViewModel</name>
    <message>
        <source>The engine was asked again: %1.</source>
        <translation>Die Engine wurde erneut gefragt: %1.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Loading stocks</source>
        <translation>Aktien werden geladen</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <translation>%1 von %2 passen</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 passen</translation>
    </message>
    <message>
        <source>1 stock</source>
        <translation>1 Aktie</translation>
    </message>
    <message>
        <source>%1 stocks</source>
        <translation>%1 Aktien</translation>
    </message>
    <message>
        <source>There are no stocks yet. Import prices with “soundings-server import prices”, then load again.</source>
        <translation>Es gibt noch keine Aktien. Importieren Sie Kurse mit „soundings-server import prices“ und laden Sie erneut.</translation>
    </message>
    <message>
        <source>the text “%1”</source>
        <translation>den Text „%1“</translation>
    </message>
    <message>
        <source>sector %1</source>
        <translation>Sektor %1</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>Nothing has %1.</source>
        <translation>Nichts hat %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>No stock matches</source>
        <translation>Keine Aktie passt</translation>
    </message>
</context>
<context>
    <name>soundings::window::CellExplanation</name>
    <message>
        <source>%1 against the close of the day before: %2.</source>
        <translation>%1 gegen den Schlusskurs des Vortags: %2.</translation>
    </message>
    <message>
        <source>%1 against its score seven days ago: %2.</source>
        <translation>%1 gegen die eigene Bewertung vor sieben Tagen: %2.</translation>
    </message>
    <message>
        <source>The closes of a year of %1: %2.</source>
        <translation>Die Schlusskurse eines Jahres von %1: %2.</translation>
    </message>
    <message>
        <source>%1: value %2, quality %3, momentum %4 and health %5 together are %6.</source>
        <translation>%1: Wert %2, Qualität %3, Momentum %4 und Gesundheit %5 ergeben zusammen %6.</translation>
    </message>
    <message>
        <source>%1: %2 at %3 are %4.</source>
        <translation>%1: %2 zu %3 sind %4.</translation>
    </message>
    <message>
        <source>%1: the value, %2, against what %3 cost at %4 a share: %5.</source>
        <translation>%1: der Wert, %2, gegen das, was %3 zu %4 je Aktie gekostet haben: %5.</translation>
    </message>
    <message>
        <source>%1: its value, %2, as a share of all positions in its currency: %3.</source>
        <translation>%1: sein Wert, %2, als Anteil an allen Positionen in seiner Währung: %3.</translation>
    </message>
    <message>
        <source>The mean of the closes of the %1 trading days up to %2: %3.</source>
        <translation>Der Mittelwert der Schlusskurse der %1 Handelstage bis zum %2: %3.</translation>
    </message>
    <message>
        <source>From the ups and downs of the closes, as Wilder averages them over 14 trading days, up to %1: %2.</source>
        <translation>Aus dem Auf und Ab der Schlusskurse, wie Wilder es über 14 Handelstage mittelt, bis zum %1: %2.</translation>
    </message>
    <message>
        <source>The close of %1, %2, against the highest one until then: %3 %.</source>
        <translation>Der Schlusskurs vom %1, %2, gegen den bis dahin höchsten: %3 %.</translation>
    </message>
    <message>
        <source>From the daily closes up to %1: %2.</source>
        <translation>Aus den täglichen Schlusskursen bis zum %1: %2.</translation>
    </message>
    <message>
        <source>As its source states it for %1: %2.</source>
        <translation>Wie die Quelle es für den %1 angibt: %2.</translation>
    </message>
    <message>
        <source>%1: too few of its figures are known for a score.</source>
        <translation>%1: Für eine Punktzahl sind zu wenige Zahlen bekannt.</translation>
    </message>
    <message>
        <source>%1: its points for value, quality, momentum and health, up to 25 each, together are %2.</source>
        <translation>%1: Die Punkte für Wert, Qualität, Momentum und Gesundheit, je bis zu 25, sind zusammen %2.</translation>
    </message>
    <message>
        <source>%1: its score, %2, lies in the range that is called %3.</source>
        <translation>%1: Die Punktzahl, %2, liegt im Bereich, der %3 heißt.</translation>
    </message>
    <message>
        <source>Stocks whose newest price is from %1, counted over the whole list: %2.</source>
        <translation>Aktien, deren neuester Kurs von %1 ist, über die ganze Liste gezählt: %2.</translation>
    </message>
    <message>
        <source>Of the newest prices from %1 the oldest is of %2.</source>
        <translation>Von den neuesten Kursen von %1 ist der älteste vom %2.</translation>
    </message>
    <message>
        <source>Of the newest prices from %1 the latest is of %2.</source>
        <translation>Von den neuesten Kursen von %1 ist der späteste vom %2.</translation>
    </message>
    <message>
        <source>Stocks with a price from %1 that is marked as stale: %2.</source>
        <translation>Aktien mit einem Kurs von %1, der als veraltet gekennzeichnet ist: %2.</translation>
    </message>
    <message>
        <source>%1: questions that it has answered, as the engine counts them: %2.</source>
        <translation>%1: Fragen, die damit beantwortet wurden, wie der Dienst sie zählt: %2.</translation>
    </message>
    <message>
        <source>%1: answers that it holds now, as the engine counts them: %2.</source>
        <translation>%1: Antworten, die jetzt darin liegen, wie der Dienst sie zählt: %2.</translation>
    </message>
    <message>
        <source>%1: memory that its answers take, and the most that they may, as the engine counts it: %2.</source>
        <translation>%1: Speicher, den die Antworten belegen, und wie viel es höchstens sein darf, wie der Dienst es zählt: %2.</translation>
    </message>
    <message>
        <source>%1: jobs that it runs now, as it last told the engine: %2.</source>
        <translation>%1: Aufträge, die er jetzt ausführt, wie er es dem Dienst zuletzt gemeldet hat: %2.</translation>
    </message>
    <message>
        <source>%1: the most jobs that it runs at a time: %2.</source>
        <translation>%1: Aufträge, die er höchstens zugleich ausführt: %2.</translation>
    </message>
    <message>
        <source>%1: the last price that its source has stated is %2.</source>
        <translation>%1: Der letzte Kurs, den die Quelle angegeben hat, ist %2.</translation>
    </message>
    <message>
        <source>%1: the price divided by the earnings per share of twelve months, as its source has them: %2.</source>
        <translation>%1: der Kurs geteilt durch den Gewinn je Aktie von zwölf Monaten, wie die Quelle ihn hat: %2.</translation>
    </message>
    <message>
        <source>The price of %1 is from here: %2.</source>
        <translation>Der Kurs von %1 ist von hier: %2.</translation>
    </message>
    <message>
        <source>Computed from the figures of that time, and kept on %1: %2.</source>
        <translation>Aus den damaligen Zahlen berechnet und am %1 aufbewahrt: %2.</translation>
    </message>
    <message>
        <source>The close of %1 against that of the first day, times 100: %2.</source>
        <translation>Der Schlusskurs vom %1 gegen den des ersten Tages, mal 100: %2.</translation>
    </message>
</context>
<context>
    <name>soundings::window::ChangesViewModel</name>
    <message>
        <source>What gained could not be loaded</source>
        <translation>Die Gewinner konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>No score has risen in this time</source>
        <translation>In dieser Zeit ist keine Punktzahl gestiegen</translation>
    </message>
    <message>
        <source>What lost could not be loaded</source>
        <translation>Die Verlierer konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>No score has fallen in this time</source>
        <translation>In dieser Zeit ist keine Punktzahl gefallen</translation>
    </message>
    <message>
        <source>The changed signals could not be loaded</source>
        <translation>Die geänderten Signale konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>No signal has changed in this time</source>
        <translation>In dieser Zeit hat sich kein Signal geändert</translation>
    </message>
    <message>
        <source>Scores are kept once a day, after the exchange has closed. Choose a longer time, or come back tomorrow.</source>
        <translation>Punkte werden einmal am Tag festgehalten, nach Börsenschluss. Wählen Sie eine längere Zeit, oder kommen Sie morgen wieder.</translation>
    </message>
    <message>
        <source>%1 gained, %2 lost, %3 with another signal</source>
        <translation>%1 gewonnen, %2 verloren, %3 mit anderem Signal</translation>
    </message>
</context>
<context>
    <name>soundings::window::CompareViewModel</name>
    <message>
        <source>%1, best</source>
        <translation>%1, am besten</translation>
    </message>
    <message>
        <source>Choose two to four stocks to compare</source>
        <translation>Wählen Sie zwei bis vier Aktien zum Vergleichen</translation>
    </message>
    <message>
        <source>Type a symbol or a name above and press Return.</source>
        <translation>Geben Sie oben ein Symbol oder einen Namen ein und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>%1 is chosen. Add another one above.</source>
        <translation>%1 ist gewählt. Fügen Sie oben eine weitere hinzu.</translation>
    </message>
    <message>
        <source>The stocks could not be compared</source>
        <translation>Die Aktien konnten nicht verglichen werden</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1, stale</source>
        <translation>%1, veraltet</translation>
    </message>
    <message>
        <source>The prices of %1 could not be loaded</source>
        <translation>Die Kurse von %1 konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>These stocks have no days in common</source>
        <translation>Diese Aktien haben keine gemeinsamen Tage</translation>
    </message>
    <message>
        <source>Choose a longer period, or stocks whose prices overlap.</source>
        <translation>Wählen Sie einen längeren Zeitraum oder Aktien, deren Kurse sich überschneiden.</translation>
    </message>
</context>
<context>
    <name>soundings::window::CriteriaForm</name>
    <message>
        <source>“%1” is not a number. Write it as %2, or leave it empty.</source>
        <translation>„%1“ ist keine Zahl. Schreiben Sie sie wie %2, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>“At least” is above “at most”: no stock can be both.</source>
        <translation>„Mindestens“ ist größer als „höchstens“: Keine Aktie kann beides sein.</translation>
    </message>
</context>
<context>
    <name>soundings::window::DataHealthViewModel</name>
    <message>
        <source>The state of the engine could not be loaded</source>
        <translation>Der Zustand der Engine konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Funktioniert nicht</translation>
    </message>
    <message>
        <source>The engine names no parts</source>
        <translation>Die Engine nennt keine Teile</translation>
    </message>
    <message>
        <source>It may be another version than this window.</source>
        <translation>Sie hat vielleicht eine andere Version als dieses Fenster.</translation>
    </message>
    <message>
        <source>The cache could not be asked</source>
        <translation>Der Cache konnte nicht gefragt werden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>The cache is switched off</source>
        <translation>Der Cache ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Every reply is made anew. Set CACHE_MEMORY_BYTES above 0, or name a REDIS_URL, and start the engine again.</source>
        <translation>Jede Antwort wird neu gemacht. Setzen Sie CACHE_MEMORY_BYTES über 0 oder nennen Sie eine REDIS_URL, und starten Sie die Engine neu.</translation>
    </message>
    <message>
        <source>The workers could not be loaded</source>
        <translation>Die Arbeiter konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>Lebt</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>Nobody runs jobs</source>
        <translation>Niemand führt Aufträge aus</translation>
    </message>
    <message>
        <source>Start “soundings-server worker”, or serve without --no-worker.</source>
        <translation>Starten Sie „soundings-server worker“, oder serve ohne --no-worker.</translation>
    </message>
    <message>
        <source>The age of the prices could not be loaded</source>
        <translation>Das Alter der Kurse konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>kein Kurs</translation>
    </message>
    <message>
        <source>There are no prices yet</source>
        <translation>Es gibt noch keine Kurse</translation>
    </message>
    <message>
        <source>Import some with “soundings-server import prices”, then ask again.</source>
        <translation>Importieren Sie welche mit „soundings-server import prices“ und fragen Sie dann erneut.</translation>
    </message>
    <message>
        <source>1 entry was removed from the cache.</source>
        <translation>1 Eintrag wurde aus dem Cache entfernt.</translation>
    </message>
    <message>
        <source>%1 entries were removed from the cache.</source>
        <translation>%1 Einträge wurden aus dem Cache entfernt.</translation>
    </message>
    <message>
        <source>All parts work</source>
        <translation>Alle Teile funktionieren</translation>
    </message>
    <message>
        <source>1 part does not work</source>
        <translation>1 Teil funktioniert nicht</translation>
    </message>
    <message>
        <source>%1 parts do not work</source>
        <translation>%1 Teile funktionieren nicht</translation>
    </message>
    <message>
        <source>%1 Answered from the cache: %2.</source>
        <translation>%1 Aus dem Cache beantwortet: %2.</translation>
    </message>
</context>
<context>
    <name>soundings::window::HoldingsEditor</name>
    <message>
        <source>The connection broke off before the change was confirmed. Look at the holdings and save again.</source>
        <translation>Die Verbindung brach ab, bevor die Änderung bestätigt war. Sehen Sie die Positionen an und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>Changed elsewhere: %1</source>
        <translation>Anderswo geändert: %1</translation>
    </message>
    <message>
        <source>Somebody else has changed the holdings meanwhile. They are shown as they are now: look, and save again.</source>
        <translation>Jemand anders hat die Positionen inzwischen geändert. Sie stehen hier, wie sie jetzt sind: Sehen Sie sie an und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>Type the ticker of the holding, such as AAPL.</source>
        <translation>Geben Sie den Ticker der Position ein, etwa AAPL.</translation>
    </message>
    <message>
        <source>“%1” is no ticker. Type one such as AAPL.</source>
        <translation>„%1“ ist kein Ticker. Geben Sie einen wie AAPL ein.</translation>
    </message>
    <message>
        <source>Type how many shares of %1 there are.</source>
        <translation>Geben Sie ein, wie viele Stück von %1 es sind.</translation>
    </message>
    <message>
        <source>“%1” is no number of shares. Type one above zero, such as %2.</source>
        <translation>„%1“ ist keine Stückzahl. Geben Sie eine über null ein, etwa %2.</translation>
    </message>
    <message>
        <source>Type a number of shares above zero.</source>
        <translation>Geben Sie eine Stückzahl über null ein.</translation>
    </message>
    <message>
        <source>Type a number of shares above zero. To take %1 out, remove it.</source>
        <translation>Geben Sie eine Stückzahl über null ein. Um %1 herauszunehmen, entfernen Sie die Position.</translation>
    </message>
    <message>
        <source>These are more shares than a portfolio can hold. Check the number.</source>
        <translation>Das sind mehr Stück, als ein Portfolio fasst. Prüfen Sie die Zahl.</translation>
    </message>
    <message>
        <source>A live portfolio needs a holding. Add another one before you remove %1.</source>
        <translation>Ein Live-Portfolio braucht eine Position. Fügen Sie eine andere hinzu, bevor Sie %1 entfernen.</translation>
    </message>
    <message>
        <source>Undone: the holdings are as before.</source>
        <translation>Rückgängig: Die Positionen sind wie vorher.</translation>
    </message>
    <message>
        <source>There is no connection to the engine. It is being sought; save again once it is back.</source>
        <translation>Es gibt keine Verbindung zur Engine. Sie wird gesucht; speichern Sie noch einmal, wenn sie wieder da ist.</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>The portfolio %1 holds nothing. Enter a purchase there first.</source>
        <translation>Das Portfolio %1 hält nichts. Tragen Sie dort zuerst einen Kauf ein.</translation>
    </message>
    <message>
        <source>These are the holdings of %1 now.</source>
        <translation>Das sind jetzt die Positionen von %1.</translation>
    </message>
    <message>
        <source>%1 is held already, %2. Change its shares instead.</source>
        <translation>%1 wird schon gehalten, %2. Ändern Sie stattdessen die Stückzahl.</translation>
    </message>
    <message>
        <source>Added %1, %2.</source>
        <translation>%1 hinzugefügt, %2.</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3.</source>
        <translation>%1: %2 statt %3.</translation>
    </message>
    <message>
        <source>Removed %1, %2.</source>
        <translation>%1 entfernt, %2.</translation>
    </message>
</context>
<context>
    <name>soundings::window::HoldingsModel</name>
    <message>
        <source>%1 shares</source>
        <translation>%1 Stück</translation>
    </message>
    <message>
        <source>1 share</source>
        <translation>1 Stück</translation>
    </message>
</context>
<context>
    <name>soundings::window::HoldingsViewModel</name>
    <message>
        <source>Undone: “%1”</source>
        <translation>Rückgängig gemacht: „%1“</translation>
    </message>
    <message>
        <source>What is left comes with another undo.</source>
        <translation>Der Rest kommt mit einem weiteren Rückgängig.</translation>
    </message>
</context>
<context>
    <name>soundings::window::ImportViewModel</name>
    <message>
        <source>%1 is not on this computer. Save it here first, then import it.</source>
        <translation>%1 ist nicht auf diesem Rechner. Speichern Sie die Datei zuerst hier, importieren Sie sie dann.</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose the files in it.</source>
        <translation>%1 ist ein Ordner. Wählen Sie die Dateien darin.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check that the file is there and that you may read it.</source>
        <translation>%1 kann nicht gelesen werden: %2. Prüfen Sie, ob die Datei da ist und Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>%1 has %2; at most %3 go at once. Split it, or use “soundings-server import”.</source>
        <translation>%1 hat %2; höchstens %3 gehen auf einmal. Teilen Sie die Datei, oder nehmen Sie „soundings-server import“.</translation>
    </message>
    <message>
        <source>Import CSV files</source>
        <translation>CSV-Dateien importieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is empty. Choose another file.</source>
        <translation>%1 ist leer. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Say what is in the file: prices, stocks or fundamentals.</source>
        <translation>Sagen Sie, was in der Datei ist: Kurse, Aktien oder Kennzahlen.</translation>
    </message>
    <message>
        <source>Type whose prices these are, such as AAPL.</source>
        <translation>Geben Sie an, wessen Kurse das sind, etwa AAPL.</translation>
    </message>
    <message>
        <source>“%1” is no ticker. Type one such as AAPL.</source>
        <translation>„%1“ ist kein Ticker. Geben Sie einen wie AAPL ein.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Odd</source>
        <comment>a row of a file</comment>
        <translation>Merkwürdig</translation>
    </message>
    <message>
        <source>%1 tickers: %2%3.</source>
        <translation>%1 Ticker: %2%3.</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing of %1 is stored.</source>
        <translation>Der Import wurde angehalten. Nichts aus %1 ist gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows read, %1 stored, %2 replaced, %3 left out.</source>
        <translation>
            <numerusform>%Ln Zeile gelesen, %1 gespeichert, %2 ersetzt, %3 ausgelassen.</numerusform>
            <numerusform>%Ln Zeilen gelesen, %1 gespeichert, %2 ersetzt, %3 ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows read: %1 new, %2 in place of others, %3 left out. Nothing is stored yet.</source>
        <translation>
            <numerusform>%Ln Zeile gelesen: %1 neu, %2 anstelle anderer, %3 ausgelassen. Noch ist nichts gespeichert.</numerusform>
            <numerusform>%Ln Zeilen gelesen: %1 neu, %2 anstelle anderer, %3 ausgelassen. Noch ist nichts gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln look odd.</source>
        <translation>
            <numerusform>%Ln sieht merkwürdig aus.</numerusform>
            <numerusform>%Ln sehen merkwürdig aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invented prices give way.</source>
        <translation>
            <numerusform>%Ln erfundener Kurs weicht.</numerusform>
            <numerusform>%Ln erfundene Kurse weichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::window::JobModel</name>
    <message>
        <source>schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>%1 percent. %2</source>
        <translation>%1 Prozent. %2</translation>
    </message>
</context>
<context>
    <name>soundings::window::JobsViewModel</name>
    <message>
        <source>No engine runs the schedule now. Tasks run when you start them, or when an engine with a scheduler starts.</source>
        <translation>Zurzeit führt keine Engine den Zeitplan aus. Aufgaben laufen, wenn Sie sie starten oder eine Engine mit Zeitplan startet.</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>nothing runs</source>
        <translation>nichts läuft</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartet</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 gescheitert</translation>
    </message>
    <message>
        <source>next at %1</source>
        <translation>nächster Lauf um %1</translation>
    </message>
    <message>
        <source>No worker: what is queued waits</source>
        <translation>Kein Arbeiter: Aufträge warten</translation>
    </message>
    <message>
        <source>1 worker, %1 busy</source>
        <translation>1 Arbeiter, %1 beschäftigt</translation>
    </message>
    <message>
        <source>%1 workers, %2 busy</source>
        <translation>%1 Arbeiter, %2 beschäftigt</translation>
    </message>
    <message>
        <source>Queued %1</source>
        <translation>Eingereiht %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>It waits for a worker.</source>
        <translation>Er wartet auf einen Arbeiter.</translation>
    </message>
    <message>
        <source>It was cancelled; what it had done by then may stay.</source>
        <translation>Er wurde abgebrochen; was bis dahin getan war, kann bleiben.</translation>
    </message>
    <message>
        <source>%1, by schedule</source>
        <translation>%1, nach Zeitplan</translation>
    </message>
    <message>
        <source>%1, by hand</source>
        <translation>%1, von Hand</translation>
    </message>
    <message>
        <source>%1 is queued.</source>
        <translation>%1 ist eingereiht.</translation>
    </message>
    <message>
        <source>%1 is queued again.</source>
        <translation>%1 ist wieder eingereiht.</translation>
    </message>
    <message>
        <source>%1 is asked to stop.</source>
        <translation>%1 wird gebeten aufzuhören.</translation>
    </message>
    <message>
        <source>Paused: its runs are dropped until you resume it.</source>
        <translation>Angehalten: Läufe entfallen, bis Sie fortsetzen.</translation>
    </message>
    <message>
        <source>Resumed: it goes on with its next run.</source>
        <translation>Fortgesetzt: es geht mit dem nächsten Lauf weiter.</translation>
    </message>
</context>
<context>
    <name>soundings::window::LeaderboardViewModel</name>
    <message>
        <source>The leaderboard could not be loaded</source>
        <translation>Die Rangliste konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>No stock has this signal</source>
        <translation>Keine Aktie hat dieses Signal</translation>
    </message>
    <message>
        <source>Choose another signal, or the best of all.</source>
        <translation>Wählen Sie ein anderes Signal oder die besten von allen.</translation>
    </message>
</context>
<context>
    <name>soundings::window::LiveViewModel</name>
    <message>
        <source>The portfolio has changed since it began.</source>
        <translation>Das Portfolio hat sich seit dem Beginn geändert.</translation>
    </message>
    <message>
        <source>The connection is lost. Reconnecting.</source>
        <translation>Die Verbindung ist verloren. Sie wird wiederhergestellt.</translation>
    </message>
    <message>
        <source>Connected again.</source>
        <translation>Wieder verbunden.</translation>
    </message>
    <message>
        <source>Analysis of %1 took too long: %2 of %3 metrics.</source>
        <translation>Die Analyse von %1 hat zu lange gedauert: %2 von %3 Kennzahlen.</translation>
    </message>
    <message>
        <source>Analysis of %1 cancelled after %2 of %3 metrics.</source>
        <translation>Analyse von %1 nach %2 von %3 Kennzahlen abgebrochen.</translation>
    </message>
    <message>
        <source>No answer came. Analyse again.</source>
        <translation>Es kam keine Antwort. Analysieren Sie erneut.</translation>
    </message>
    <message>
        <source>The engine has lost the analysis of %1. Analyse again.</source>
        <translation>Die Engine hat die Analyse von %1 verloren. Analysieren Sie erneut.</translation>
    </message>
    <message>
        <source>There is no connection to the engine. It is being sought.</source>
        <translation>Es gibt keine Verbindung zur Engine. Sie wird gesucht.</translation>
    </message>
    <message>
        <source>Type the ticker to analyse.</source>
        <translation>Geben Sie den Ticker ein, der analysiert werden soll.</translation>
    </message>
    <message>
        <source>“%1” is no ticker. Type one such as AAPL.</source>
        <translation>„%1“ ist kein Ticker. Geben Sie einen wie AAPL ein.</translation>
    </message>
    <message>
        <source>New prices: %1 %2.</source>
        <translation>Neue Kurse: %1 %2.</translation>
    </message>
    <message numerus="yes">
        <source>Analysis of %1 complete: %n metrics.</source>
        <translation>
            <numerusform>Analyse von %1 fertig: %n Kennzahl.</numerusform>
            <numerusform>Analyse von %1 fertig: %n Kennzahlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Analysis of %1 complete: %n metrics, %2 failed.</source>
        <translation>
            <numerusform>Analyse von %1 fertig: %n Kennzahl, %2 fehlgeschlagen.</numerusform>
            <numerusform>Analyse von %1 fertig: %n Kennzahlen, %2 fehlgeschlagen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::window::MetricModel</name>
    <message>
        <source>not analysed yet</source>
        <translation>noch nicht analysiert</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>soundings::window::PaletteModel</name>
    <message>
        <source>Stocks</source>
        <translation>Aktien</translation>
    </message>
</context>
<context>
    <name>soundings::window::PortfolioCharts</name>
    <message>
        <source>Sector not known</source>
        <translation>Sektor unbekannt</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>medium, opposite</source>
        <translation>mittel, gegenläufig</translation>
    </message>
    <message>
        <source>high, opposite</source>
        <translation>hoch, gegenläufig</translation>
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
        <source>%1 with itself: 1</source>
        <translation>%1 mit sich selbst: 1</translation>
    </message>
    <message>
        <source>%1 and %2: no value, a price never moved</source>
        <translation>%1 und %2: kein Wert, ein Kurs bewegte sich nie</translation>
    </message>
    <message>
        <source>%1 and %2: %3, %4</source>
        <translation>%1 und %2: %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n daily returns until %1, source %2.</source>
        <translation>
            <numerusform>%n tägliche Rendite bis %1, Quelle %2.</numerusform>
            <numerusform>%n tägliche Renditen bis %1, Quelle %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most alike: %1. Least alike: %2. %3</source>
        <translation>Am ähnlichsten: %1. Am wenigsten ähnlich: %2. %3</translation>
    </message>
    <message>
        <source>Nothing is held that has a price.</source>
        <translation>Nichts im Bestand hat einen Kurs.</translation>
    </message>
    <message>
        <source>Left and right arrows read each part, largest first.</source>
        <translation>Pfeil links und rechts liest jeden Teil, den größten zuerst.</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sektoren</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>%1: %2 of what is held in %3, worth %4</source>
        <translation>%1: %2 des Bestands in %3, im Wert von %4</translation>
    </message>
    <message>
        <source>Largest: %1. %2</source>
        <translation>Am größten: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n parts in all.</source>
        <translation>
            <numerusform>Insgesamt %n Teil.</numerusform>
            <numerusform>Insgesamt %n Teile.</numerusform>
        </translation>
    </message>
    <message>
        <source>No correlations.</source>
        <translation>Keine Korrelationen.</translation>
    </message>
    <message>
        <source>Left and right arrows go along a row of the matrix, up and down arrows to another row.</source>
        <translation>Pfeil links und rechts geht eine Zeile der Matrix entlang, Pfeil auf und ab zu einer anderen Zeile.</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Correlations need two stocks with prices in the portfolio.</source>
        <translation>Korrelationen brauchen zwei Aktien mit Kursen im Portfolio.</translation>
    </message>
    <message>
        <source>The prices of %1 could not be loaded</source>
        <translation>Die Kurse von %1 konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Too few days in common</source>
        <translation>Zu wenige gemeinsame Tage</translation>
    </message>
    <message>
        <source>Correlations need %1 days on which all of %2 were traded; there are %3. Import more prices.</source>
        <translation>Korrelationen brauchen %1 Tage, an denen alle von %2 gehandelt wurden; es gibt %3. Importieren Sie mehr Kurse.</translation>
    </message>
    <message>
        <source>, sample data</source>
        <translation>, Beispieldaten</translation>
    </message>
    <message>
        <source>, source %1</source>
        <translation>, Quelle %1</translation>
    </message>
    <message>
        <source>%1: the value of its positions, as a share of all positions in their currency: %2 %.</source>
        <translation>%1: der Wert seiner Positionen als Anteil aller Positionen in ihrer Währung: %2 %.</translation>
    </message>
    <message>
        <source>%1: its value, as a share of all positions in its currency: %2 %.</source>
        <translation>%1: sein Wert als Anteil aller Positionen in seiner Währung: %2 %.</translation>
    </message>
    <message>
        <source>Pearson&apos;s correlation of the daily returns of %1 and %2, %3 of them, from %4 to %5.</source>
        <translation>Pearsons Korrelation der Tagesrenditen von %1 und %2, aus %3 Renditen vom %4 bis %5.</translation>
    </message>
</context>
<context>
    <name>soundings::window::PortfolioViewModel</name>
    <message>
        <source>The transaction is not there any more.</source>
        <translation>Die Transaktion gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There are transactions in the portfolio %1 by now. It stays; delete it by its button.</source>
        <translation>Im Portfolio %1 sind inzwischen Transaktionen. Es bleibt; löschen Sie es mit seiner Schaltfläche.</translation>
    </message>
    <message>
        <source>The portfolio is not there any more.</source>
        <translation>Das Portfolio gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Give the portfolio a name of 1 to 100 characters.</source>
        <translation>Geben Sie dem Portfolio einen Namen von 1 bis 100 Zeichen.</translation>
    </message>
    <message>
        <source>New portfolio: %1.</source>
        <translation>Neues Portfolio: %1.</translation>
    </message>
    <message>
        <source>Renamed to %1.</source>
        <translation>Umbenannt in %1.</translation>
    </message>
    <message>
        <source>Deleted the portfolio %1.</source>
        <translation>Portfolio %1 gelöscht.</translation>
    </message>
    <message>
        <source>Type the ticker of the stock, such as AAPL.</source>
        <translation>Geben Sie den Ticker der Aktie ein, etwa AAPL.</translation>
    </message>
    <message>
        <source>“%1” is no ticker. Type one such as AAPL.</source>
        <translation>„%1“ ist kein Ticker. Geben Sie einen wie AAPL ein.</translation>
    </message>
    <message>
        <source>“%1” is no day. Write it as 2026-11-20.</source>
        <translation>„%1“ ist kein Tag. Schreiben Sie ihn als 2026-11-20.</translation>
    </message>
    <message>
        <source>Type how many new shares there are for each old one, such as 4.</source>
        <translation>Geben Sie ein, wie viele neue Aktien es für jede alte gibt, etwa 4.</translation>
    </message>
    <message>
        <source>“%1” is no number of shares. Type one above zero, such as 10.</source>
        <translation>„%1“ ist keine Stückzahl. Geben Sie eine über null ein, etwa 10.</translation>
    </message>
    <message>
        <source>“%1” is no price of a share. Type zero or more, such as 185.50.</source>
        <translation>„%1“ ist kein Kurs je Stück. Geben Sie null oder mehr ein, etwa 185,50.</translation>
    </message>
    <message>
        <source>“%1” are no fees. Type zero or more, or leave it empty.</source>
        <translation>„%1“ sind keine Gebühren. Geben Sie null oder mehr ein, oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>A note has at most 500 characters; these are %1.</source>
        <translation>Eine Notiz hat höchstens 500 Zeichen; das sind %1.</translation>
    </message>
    <message>
        <source>Corrected: %1.</source>
        <translation>Berichtigt: %1.</translation>
    </message>
    <message>
        <source>Entered: %1.</source>
        <translation>Eingetragen: %1.</translation>
    </message>
    <message>
        <source>Deleted: %1.</source>
        <translation>Gelöscht: %1.</translation>
    </message>
    <message>
        <source>Last close of %1: %2 %3, %4 %5.</source>
        <translation>Letzter Schlusskurs von %1: %2 %3, %4 %5.</translation>
    </message>
    <message>
        <source>%1 data, invented</source>
        <translation>%1-Daten, erfunden</translation>
    </message>
    <message>
        <source>New York does not trade on that day.</source>
        <translation>New York handelt an diesem Tag nicht.</translation>
    </message>
    <message>
        <source>New York does not trade on %1. It is entered all the same.</source>
        <translation>New York handelt am %1 nicht. Es wird trotzdem eingetragen.</translation>
    </message>
</context>
<context>
    <name>soundings::window::PreviewViewModel</name>
    <message>
        <source>P/E</source>
        <translation>KGV</translation>
    </message>
    <message>
        <source>ROIC</source>
        <translation>ROIC</translation>
    </message>
    <message>
        <source>Net margin</source>
        <translation>Nettomarge</translation>
    </message>
    <message>
        <source>Debt/equity</source>
        <translation>Verschuldungsgrad</translation>
    </message>
    <message>
        <source>Dividend yield</source>
        <translation>Dividendenrendite</translation>
    </message>
</context>
<context>
    <name>soundings::window::RankingViewModel</name>
    <message>
        <source>No stock is rated yet</source>
        <translation>Noch ist keine Aktie bewertet</translation>
    </message>
    <message>
        <source>Scores come with prices and fundamentals: import some, or run the task that computes the scores on the page Jobs.</source>
        <translation>Punkte kommen mit Kursen und Kennzahlen: Importieren Sie welche, oder starten Sie auf der Seite Aufträge die Aufgabe, die sie berechnet.</translation>
    </message>
    <message>
        <source>1 stock</source>
        <translation>1 Aktie</translation>
    </message>
    <message>
        <source>%1 stocks</source>
        <translation>%1 Aktien</translation>
    </message>
</context>
<context>
    <name>soundings::window::SavedScreens</name>
    <message>
        <source>Type a name, such as “Cheap and sound”.</source>
        <translation>Geben Sie einen Namen ein, etwa „Günstig und solide“.</translation>
    </message>
    <message>
        <source>Another screen is called “%1”. Choose a name of its own.</source>
        <translation>Ein anderer Filter heißt „%1“. Wählen Sie einen eigenen Namen.</translation>
    </message>
</context>
<context>
    <name>soundings::window::ScreenerViewModel</name>
    <message>
        <source>The screens could not be loaded</source>
        <translation>Die Filter konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>1 condition</source>
        <translation>1 Bedingung</translation>
    </message>
    <message>
        <source>%1 conditions</source>
        <translation>%1 Bedingungen</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>Own conditions</source>
        <translation>Eigene Bedingungen</translation>
    </message>
    <message>
        <source>Bounds of any figure</source>
        <translation>Grenzen für jede Kennzahl</translation>
    </message>
    <message>
        <source>“%1” could not be run</source>
        <translation>„%1“ konnte nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>No stock matches</source>
        <translation>Keine Aktie passt</translation>
    </message>
    <message>
        <source>The tightest condition is %1: without it, %2 match.</source>
        <translation>Die engste Bedingung ist %1: ohne sie passen %2.</translation>
    </message>
    <message>
        <source>Several conditions keep every stock out. Loosen more than one.</source>
        <translation>Mehrere Bedingungen halten alle Aktien fern. Lockern Sie mehr als eine.</translation>
    </message>
    <message>
        <source>1 stock matches</source>
        <translation>1 Aktie passt</translation>
    </message>
    <message>
        <source>%1 stocks match</source>
        <translation>%1 Aktien passen</translation>
    </message>
    <message>
        <source>%1 left by %2</source>
        <translation>%1 bleiben nach %2</translation>
    </message>
    <message>
        <source>Sieved: %1.</source>
        <translation>Gesiebt: %1.</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>Die ersten %1 werden gezeigt.</translation>
    </message>
    <message>
        <source>1 stock was left out because one of the figures is missing.</source>
        <translation>1 Aktie blieb außen vor, weil eine der Zahlen fehlt.</translation>
    </message>
    <message>
        <source>%1 stocks were left out because one of the figures is missing.</source>
        <translation>%1 Aktien blieben außen vor, weil eine der Zahlen fehlt.</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Gespeichert als „%1“.</translation>
    </message>
    <message>
        <source>Renamed to “%1”.</source>
        <translation>Heißt jetzt „%1“.</translation>
    </message>
    <message>
        <source>“%1” is deleted. Control Z brings it back.</source>
        <translation>„%1“ ist gelöscht. Strg Z holt ihn zurück.</translation>
    </message>
    <message>
        <source>“%1” is back.</source>
        <translation>„%1“ ist wieder da.</translation>
    </message>
</context>
<context>
    <name>soundings::window::SectorChoices</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>soundings::window::ShellViewModel</name>
    <message>
        <source>Exchange open, closes %1</source>
        <translation>Börse offen, schließt %1</translation>
    </message>
    <message>
        <source>Exchange open</source>
        <translation>Börse offen</translation>
    </message>
    <message>
        <source>Exchange closed, opens %1</source>
        <translation>Börse geschlossen, öffnet %1</translation>
    </message>
    <message>
        <source>Exchange closed</source>
        <translation>Börse geschlossen</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Engine wird gestartet</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>The engine</source>
        <translation>Die Engine</translation>
    </message>
    <message>
        <source>%1 wants a token</source>
        <translation>%1 verlangt einen Zugang</translation>
    </message>
</context>
<context>
    <name>soundings::window::StockDetailViewModel</name>
    <message>
        <source>%1 could not be loaded</source>
        <translation>%1 konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>The price history could not be loaded</source>
        <translation>Der Kursverlauf konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>The score could not be explained</source>
        <translation>Die Punkte konnten nicht erklärt werden</translation>
    </message>
    <message>
        <source>The signals could not be loaded</source>
        <translation>Die Signale konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>The score&apos;s history could not be loaded</source>
        <translation>Der Verlauf der Punkte konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>No prices are stored for this period</source>
        <translation>Für diesen Zeitraum sind keine Kurse gespeichert</translation>
    </message>
    <message>
        <source>Choose a longer period, or import daily prices for %1.</source>
        <translation>Wählen Sie einen längeren Zeitraum oder importieren Sie Tageskurse für %1.</translation>
    </message>
    <message>
        <source>No factor could be computed</source>
        <translation>Kein Faktor konnte berechnet werden</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Noch kein Verlauf</translation>
    </message>
    <message>
        <source>The score is kept once a day; from the second day on its course stands here.</source>
        <translation>Die Punkte werden einmal am Tag gespeichert; ab dem zweiten Tag steht hier ihr Verlauf.</translation>
    </message>
    <message>
        <source>What came after the signals could not be loaded</source>
        <translation>Was nach den Signalen kam, konnte nicht geladen werden</translation>
    </message>
</context>
<context>
    <name>soundings::window::StockTableModel</name>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
</context>
<context>
    <name>soundings::window::TokenList</name>
    <message>
        <source>made %1</source>
        <translation>gemacht %1</translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation>zuletzt benutzt %1</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>noch nicht benutzt</translation>
    </message>
    <message>
        <source>holds until it is revoked</source>
        <translation>gilt, bis es widerrufen wird</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>holds until %1</source>
        <translation>gilt bis %1</translation>
    </message>
</context>
<context>
    <name>soundings::window::TokenMaker</name>
    <message>
        <source>Give the token a name of 1 to 64 letters, digits, blanks, and . _ - @</source>
        <translation>Geben Sie dem Token einen Namen aus 1 bis 64 Buchstaben, Ziffern, Leerzeichen und . _ - @</translation>
    </message>
</context>
<context>
    <name>soundings::window::TopPicksViewModel</name>
    <message>
        <source>The trend of the price counts half; only stocks with real prices take part.</source>
        <translation>Der Trend des Kurses zählt die Hälfte; nur Aktien mit echten Kursen sind dabei.</translation>
    </message>
    <message>
        <source>All four pillars count the same.</source>
        <translation>Alle vier Säulen zählen gleich.</translation>
    </message>
    <message>
        <source>Price and quality of the business count most, the trend least.</source>
        <translation>Preis und Qualität des Geschäfts zählen am meisten, der Trend am wenigsten.</translation>
    </message>
    <message>
        <source>The top picks could not be loaded</source>
        <translation>Die Favoriten konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>No stock of this sector is rated</source>
        <translation>Keine Aktie dieses Sektors ist bewertet</translation>
    </message>
    <message>
        <source>Choose another sector, or all.</source>
        <translation>Wählen Sie einen anderen Sektor oder alle.</translation>
    </message>
    <message>
        <source>Value %1, quality %2, momentum %3, health %4</source>
        <translation>Bewertung %1, Qualität %2, Momentum %3, Gesundheit %4</translation>
    </message>
</context>
<context>
    <name>soundings::window::WatchlistsViewModel</name>
    <message>
        <source>The list is not there any more.</source>
        <translation>Die Liste gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There are stocks on the list %1 by now. It stays; delete it by its button.</source>
        <translation>Auf der Liste %1 sind inzwischen Aktien. Sie bleibt; löschen Sie sie mit ihrer Schaltfläche.</translation>
    </message>
    <message>
        <source>%1, %2 at the target</source>
        <translation>%1, %2 am Ziel</translation>
    </message>
    <message>
        <source>Give the list a name of 1 to 100 characters.</source>
        <translation>Geben Sie der Liste einen Namen von 1 bis 100 Zeichen.</translation>
    </message>
    <message>
        <source>New watchlist: %1.</source>
        <translation>Neue Beobachtungsliste: %1.</translation>
    </message>
    <message>
        <source>Renamed to %1.</source>
        <translation>Umbenannt in %1.</translation>
    </message>
    <message>
        <source>Deleted the watchlist %1.</source>
        <translation>Beobachtungsliste %1 gelöscht.</translation>
    </message>
    <message>
        <source>Type the ticker of the stock, such as AAPL.</source>
        <translation>Geben Sie den Ticker der Aktie ein, etwa AAPL.</translation>
    </message>
    <message>
        <source>“%1” is no ticker. Type one such as AAPL.</source>
        <translation>„%1“ ist kein Ticker. Geben Sie einen wie AAPL ein.</translation>
    </message>
    <message>
        <source>%1 is on this list already. Choose its row to change it.</source>
        <translation>%1 ist schon auf dieser Liste. Wählen Sie die Zeile, um sie zu ändern.</translation>
    </message>
    <message>
        <source>“%1” is no price. Type one above zero, or leave it empty.</source>
        <translation>„%1“ ist kein Kurs. Geben Sie einen über null ein, oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>A note has at most 500 characters; these are %1.</source>
        <translation>Eine Notiz hat höchstens 500 Zeichen; das sind %1.</translation>
    </message>
    <message>
        <source>%1 is on the list %2.</source>
        <translation>%1 ist auf der Liste %2.</translation>
    </message>
    <message>
        <source>%1 changed.</source>
        <translation>%1 geändert.</translation>
    </message>
    <message>
        <source>%1 is off the list %2.</source>
        <translation>%1 ist von der Liste %2 genommen.</translation>
    </message>
    <message>
        <source>1 stock</source>
        <translation>1 Aktie</translation>
    </message>
    <message>
        <source>%1 stocks</source>
        <translation>%1 Aktien</translation>
    </message>
</context>
</TS>
