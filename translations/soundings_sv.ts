<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>AccessPanel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Forget the token</source>
        <translation>Glöm nyckeln</translation>
    </message>
    <message>
        <source>The server takes it until it is revoked there.</source>
        <translation>Servern godtar den tills den återkallas där.</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Name of the new portfolio</source>
        <translation>Den nya portföljens namn</translation>
    </message>
    <message>
        <source>My portfolio</source>
        <translation>Min portfölj</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portfölj</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Ticker</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Price of a share</source>
        <translation>Kurs per aktie</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>%1 Ctrl+Z takes it back.</source>
        <translation>%1 Ctrl+Z tar tillbaka det.</translation>
    </message>
    <message>
        <source>Add to the portfolio</source>
        <translation>Lägg till i portföljen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>The portfolios could not be loaded</source>
        <translation>Portföljerna kunde inte läsas in</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>AllocationChart</name>
    <message>
        <source>Allocation</source>
        <translation>Fördelning</translation>
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
        <translation>Andel, %</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Weights by</source>
        <translation>Vikter per</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positioner</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sektorer</translation>
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
        <translation>Analysera en position</translation>
    </message>
    <message>
        <source>Ticker to analyse</source>
        <translation>Ticker att analysera</translation>
    </message>
    <message>
        <source>Ticker, held or not</source>
        <translation>Ticker, ägd eller inte</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analysera</translation>
    </message>
    <message>
        <source>There is no connection to the engine</source>
        <translation>Det finns ingen anslutning till motorn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Analysing %1</source>
        <translation>Analyserar %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Metrics of %1</source>
        <translation>Nyckeltal för %1</translation>
    </message>
</context>
<context>
    <name>BrowsePage</name>
    <message>
        <source>Browse</source>
        <translation>Bläddra</translation>
    </message>
    <message>
        <source>Filter stocks</source>
        <translation>Filtrera aktier</translation>
    </message>
    <message>
        <source>Symbol, name or ISIN</source>
        <translation>Symbol, namn eller ISIN</translation>
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
        <translation>Rensa filter</translation>
    </message>
    <message>
        <source>Stocks, %1</source>
        <translation>Aktier, %1</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 år</translation>
    </message>
    <message>
        <source>P/E</source>
        <translation>P/E</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dagar</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>Still waiting for the engine. The first start takes longer, because it fills an empty store.</source>
        <translation>Väntar fortfarande på motorn. Den första starten tar längre tid, eftersom den fyller ett tomt lager.</translation>
    </message>
    <message>
        <source>The stocks could not be loaded</source>
        <translation>Aktierna kunde inte läsas in</translation>
    </message>
    <message>
        <source>No stock matches</source>
        <translation>Ingen aktie passar</translation>
    </message>
    <message>
        <source>No stocks yet</source>
        <translation>Inga aktier än</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Läs in igen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>In the filter: clears it</source>
        <translation>I filtret: tömmer det</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>Importera en CSV-fil</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>no value</source>
        <translation>inget värde</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>oförändrad</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>upp %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>ned %1</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>What changed</source>
        <translation>Vad som ändrats</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Förut</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändring</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Jämfört med</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>för %1 dagar sedan</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Högst</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Still waiting for what gained.</source>
        <translation>Väntar fortfarande på det som steg.</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Föll</translation>
    </message>
    <message>
        <source>Signal changed</source>
        <translation>Ny signal</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>In a choice: the next one</source>
        <translation>I ett val: nästa</translation>
    </message>
</context>
<context>
    <name>ChartFiles</name>
    <message>
        <source>Type the name of a file.</source>
        <translation>Skriv namnet på en fil.</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose one that is there, or make it first.</source>
        <translation>Det finns ingen mapp %1. Välj en som finns, eller skapa den först.</translation>
    </message>
    <message>
        <source>%1 is already there. Save again to replace it, or change the name.</source>
        <translation>%1 finns redan. Spara igen för att ersätta den, eller ändra namnet.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder.</source>
        <translation>%1 kunde inte skrivas: %2. Välj en annan mapp.</translation>
    </message>
</context>
<context>
    <name>ChartKeys</name>
    <message>
        <source>In a chart: a point back or on; with Ctrl a week of days</source>
        <translation>I ett diagram: en punkt bakåt eller framåt; med Ctrl en vecka</translation>
    </message>
    <message>
        <source>In a chart: a month of days back or on</source>
        <translation>I ett diagram: en månad bakåt eller framåt</translation>
    </message>
    <message>
        <source>In a chart: another line</source>
        <translation>I ett diagram: en annan linje</translation>
    </message>
    <message>
        <source>In a chart: lowest and highest value</source>
        <translation>I ett diagram: lägsta och högsta värdet</translation>
    </message>
    <message>
        <source>In a chart: next signal; with Shift the one before</source>
        <translation>I ett diagram: nästa signal; med Skift den förra</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Blanksteg</translation>
    </message>
    <message>
        <source>In a chart: where am I</source>
        <translation>I ett diagram: var är jag</translation>
    </message>
    <message>
        <source>The chart in a sentence</source>
        <translation>Diagrammet i en mening</translation>
    </message>
    <message>
        <source>The chart as a table, and back</source>
        <translation>Diagrammet som tabell, och tillbaka</translation>
    </message>
    <message>
        <source>Play the line as sound, or pause</source>
        <translation>Spela linjen som ljud, eller pausa</translation>
    </message>
    <message>
        <source>In a chart: copies its figures as CSV</source>
        <translation>I ett diagram: kopierar dess siffror som CSV</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>In a chart: what the value at the cursor is and how it came about</source>
        <translation>I ett diagram: vad värdet vid markören är och hur det kom till</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>In a chart: saves it as a picture, a drawing or figures</source>
        <translation>I ett diagram: sparar det som bild, teckning eller siffror</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>1M</source>
        <comment>one month</comment>
        <translation>1 mån</translation>
    </message>
    <message>
        <source>3M</source>
        <comment>three months</comment>
        <translation>3 mån</translation>
    </message>
    <message>
        <source>6M</source>
        <comment>six months</comment>
        <translation>6 mån</translation>
    </message>
    <message>
        <source>YTD</source>
        <comment>year to date</comment>
        <translation>I år</translation>
    </message>
    <message>
        <source>1Y</source>
        <comment>one year</comment>
        <translation>1 år</translation>
    </message>
    <message>
        <source>2Y</source>
        <comment>two years</comment>
        <translation>2 år</translation>
    </message>
    <message>
        <source>5Y</source>
        <comment>five years</comment>
        <translation>5 år</translation>
    </message>
    <message>
        <source>10Y</source>
        <comment>ten years</comment>
        <translation>10 år</translation>
    </message>
    <message>
        <source>Max</source>
        <comment>all prices</comment>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>Diagramtyp</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>Candles</source>
        <translation>Ljusstakar</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>D</source>
        <comment>key of the table</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>Waiting for the prices of %1.</source>
        <translation>Väntar på priserna för %1.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spela</translation>
    </message>
    <message>
        <source>P</source>
        <comment>key that plays the chart</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>Plays the line as sound, from the cursor on</source>
        <translation>Spelar linjen som ljud, från markören och framåt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Saves the chart as a picture, a drawing or figures</source>
        <translation>Sparar diagrammet som bild, teckning eller siffror</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Period: %1</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Nedgång</translation>
    </message>
    <message>
        <source>B</source>
        <comment>key that shows the drawdowns</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>How far the price is below its highest so far</source>
        <translation>Hur långt priset ligger under sitt hittills högsta</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zooma</translation>
    </message>
    <message>
        <source>Half as many days, around the cursor</source>
        <translation>Hälften så många dagar, runt markören</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>Sample data, not real prices</source>
        <translation>Exempeldata, inga verkliga priser</translation>
    </message>
    <message>
        <source>B</source>
        <comment>mark of a buy signal</comment>
        <translation>K</translation>
    </message>
    <message>
        <source>S</source>
        <comment>mark of a sell signal</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>%1 (%2), daily prices</source>
        <translation>%1 (%2), dagspriser</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 till %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value, and in brackets what it is compared with</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n more, which are in the figures</source>
        <translation>
            <numerusform>%n del till, som står i siffrorna</numerusform>
            <numerusform>%n delar till, som står i siffrorna</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartReadout</name>
    <message>
        <source>Open</source>
        <translation>Öppning</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Högsta</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Lägsta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stängning</translation>
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
        <translation>Volym</translation>
    </message>
    <message>
        <source>RSI</source>
        <translation>RSI</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Nedgång</translation>
    </message>
</context>
<context>
    <name>ChartSentences</name>
    <message>
        <source>in a month</source>
        <translation>på en månad</translation>
    </message>
    <message>
        <source>in 3 months</source>
        <translation>på 3 månader</translation>
    </message>
    <message>
        <source>in 6 months</source>
        <translation>på 6 månader</translation>
    </message>
    <message>
        <source>in a year</source>
        <translation>på ett år</translation>
    </message>
    <message>
        <source>in 2 years</source>
        <translation>på 2 år</translation>
    </message>
    <message>
        <source>in 5 years</source>
        <translation>på 5 år</translation>
    </message>
    <message>
        <source>in 10 years</source>
        <translation>på 10 år</translation>
    </message>
    <message>
        <source>since the start of the year</source>
        <translation>sedan årets början</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>sedan %1</translation>
    </message>
    <message>
        <source>One close: %1 on %2.</source>
        <translation>En stängning: %1 den %2.</translation>
    </message>
    <message>
        <source>Unchanged %1, from %2 to %3.</source>
        <translation>Oförändrad %1, från %2 till %3.</translation>
    </message>
    <message>
        <source>Up %1 %2, from %3 to %4.</source>
        <translation>Upp %1 %2, från %3 till %4.</translation>
    </message>
    <message>
        <source>Down %1 %2, from %3 to %4.</source>
        <translation>Ned %1 %2, från %3 till %4.</translation>
    </message>
    <message>
        <source>Highest at the start.</source>
        <translation>Högst i början.</translation>
    </message>
    <message>
        <source>Lowest at the start.</source>
        <translation>Lägst i början.</translation>
    </message>
    <message>
        <source>Highest at the end.</source>
        <translation>Högst i slutet.</translation>
    </message>
    <message>
        <source>Lowest at the end.</source>
        <translation>Lägst i slutet.</translation>
    </message>
    <message>
        <source>High %1 on %2.</source>
        <translation>Högst %1 den %2.</translation>
    </message>
    <message>
        <source>Low %1 on %2.</source>
        <translation>Lägst %1 den %2.</translation>
    </message>
    <message>
        <source>Above the 50-day average.</source>
        <translation>Över 50-dagarssnittet.</translation>
    </message>
    <message>
        <source>Below the 50-day average.</source>
        <translation>Under 50-dagarssnittet.</translation>
    </message>
    <message>
        <source>Above the 200-day average.</source>
        <translation>Över 200-dagarssnittet.</translation>
    </message>
    <message>
        <source>Below the 200-day average.</source>
        <translation>Under 200-dagarssnittet.</translation>
    </message>
    <message>
        <source>Above both averages.</source>
        <translation>Över båda snitten.</translation>
    </message>
    <message>
        <source>Below both averages.</source>
        <translation>Under båda snitten.</translation>
    </message>
    <message>
        <source>Above the 50-day and below the 200-day average.</source>
        <translation>Över 50-dagarssnittet och under 200-dagarssnittet.</translation>
    </message>
    <message>
        <source>Below the 50-day and above the 200-day average.</source>
        <translation>Under 50-dagarssnittet och över 200-dagarssnittet.</translation>
    </message>
    <message>
        <source>%1 no value yet</source>
        <translation>%1 inget värde än</translation>
    </message>
    <message>
        <source>close %1 percent above it</source>
        <translation>stängning %1 procent över</translation>
    </message>
    <message>
        <source>close %1 percent below it</source>
        <translation>stängning %1 procent under</translation>
    </message>
    <message>
        <source>volume no value</source>
        <translation>volym inget värde</translation>
    </message>
    <message>
        <source>volume %1 shares</source>
        <translation>volym %1 aktier</translation>
    </message>
    <message>
        <source>%1 times the 20-day mean</source>
        <translation>%1 gånger 20-dagarsmedlet</translation>
    </message>
    <message>
        <source>RSI 14 no value yet</source>
        <translation>RSI 14 inget värde än</translation>
    </message>
    <message>
        <source>RSI 14 %1</source>
        <translation>RSI 14 %1</translation>
    </message>
    <message>
        <source>70 or above</source>
        <translation>70 eller över</translation>
    </message>
    <message>
        <source>30 or below</source>
        <translation>30 eller under</translation>
    </message>
    <message>
        <source>close %1</source>
        <translation>stängning %1</translation>
    </message>
    <message>
        <source>No prices.</source>
        <translation>Inga priser.</translation>
    </message>
    <message numerus="yes">
        <source>%n daily closes.</source>
        <translation>
            <numerusform>%n daglig stängning.</numerusform>
            <numerusform>%n dagliga stängningar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample data, not real prices.</source>
        <translation>Exempeldata, inga verkliga priser.</translation>
    </message>
    <message>
        <source>Each candle is a week; the cursor still moves by day.</source>
        <translation>Varje ljusstake är en vecka; markören går fortfarande dag för dag.</translation>
    </message>
    <message>
        <source>Each candle is a month; the cursor still moves by day.</source>
        <translation>Varje ljusstake är en månad; markören går fortfarande dag för dag.</translation>
    </message>
    <message>
        <source>buy signal: %1</source>
        <translation>köpsignal: %1</translation>
    </message>
    <message>
        <source>sell signal: %1</source>
        <translation>säljsignal: %1</translation>
    </message>
    <message>
        <source>%1, point %2 of %3. </source>
        <translation>%1, punkt %2 av %3. </translation>
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
        <translation>Volym</translation>
    </message>
    <message>
        <source>RSI 14</source>
        <translation>RSI 14</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stängning</translation>
    </message>
    <message>
        <source>sample data</source>
        <translation>exempeldata</translation>
    </message>
    <message>
        <source>source not known</source>
        <translation>okänd källa</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>källa %1</translation>
    </message>
    <message>
        <source>%1, stale</source>
        <translation>%1, inaktuell</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n dag sedan</numerusform>
            <numerusform>%n dagar sedan</numerusform>
        </translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>mellan %1 och %2</translation>
    </message>
    <message>
        <source>drawdown no value</source>
        <translation>nedgång inget värde</translation>
    </message>
    <message>
        <source>no drawdown: the highest so far</source>
        <translation>ingen nedgång: det hittills högsta</translation>
    </message>
    <message>
        <source>drawdown %1 percent, below the high of %2</source>
        <translation>nedgång %1 procent, under toppen den %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %n daily closes.</source>
        <translation>
            <numerusform>%1 av %n daglig stängning.</numerusform>
            <numerusform>%1 av de %n dagliga stängningarna.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 till %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 of %n days</source>
        <translation>
            <numerusform>%1, %2 av %n dag</numerusform>
            <numerusform>%1, %2 av %n dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, all %n days</source>
        <translation>
            <numerusform>%1, hela %n dag</numerusform>
            <numerusform>%1, alla %n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Nedgång</translation>
    </message>
    <message>
        <source>Left and right arrows read each day, with Ctrl a week, Page Up and Page Down a month, Home and End the ends. Up and down arrows change the line. Brackets go to the lowest and highest value, N to the next signal. Space says where you are, S the summary, D shows the table, Ctrl C copies it. P plays the line from here on, Q slower, E faster. 1 to 9 choose the period. Plus and minus zoom, Shift with left and right moves what is seen, 0 shows the whole period. B shows the drawdowns.</source>
        <translation>Vänster- och högerpil läser varje dag, med Ctrl en vecka, Page Up och Page Down en månad, Home och End ändarna. Upp- och nedpil byter linje. Hakparenteser går till lägsta och högsta värdet, N till nästa signal. Blanksteg säger var du är, S sammanfattningen, D visar tabellen, Ctrl C kopierar den. P spelar linjen härifrån, Q långsammare, E snabbare. 1 till 9 väljer perioden. Plus och minus zoomar, Skift med vänster och höger flyttar det som syns, 0 visar hela perioden. B visar nedgångarna.</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>%1, daily prices, newest first</source>
        <translation>%1, dagliga priser, nyaste först</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stängning</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändring</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppning</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Högsta</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Lägsta</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volym</translation>
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
            <numerusform>%n rad kopierad som CSV.</numerusform>
            <numerusform>%n rader kopierade som CSV.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Nedgång</translation>
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
        <translation>Valda aktier</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>Ta bort %1</translation>
    </message>
</context>
<context>
    <name>Client</name>
    <message>
        <source>%1 did not answer in time. Try again.</source>
        <translation>%1 svarade inte i tid. Försök igen.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check that the engine runs and that the address is right.</source>
        <translation>%1 kan inte nås. Kontrollera att motorn går och att adressen stämmer.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off. Try again.</source>
        <translation>Anslutningen till %1 bröts. Försök igen.</translation>
    </message>
    <message>
        <source>Too much is waiting for the engine to start. Try again in a moment.</source>
        <translation>För mycket väntar på att motorn ska starta. Försök igen om en stund.</translation>
    </message>
    <message>
        <source>The engine cannot be reached.</source>
        <translation>Motorn kan inte nås.</translation>
    </message>
    <message>
        <source>The engine was reached, but its certificate is not trusted. Check the address, or have its authority installed on this computer.</source>
        <translation>Motorn nåddes, men certifikatet är inte betrott. Kontrollera adressen, eller låt installera dess utfärdare på den här datorn.</translation>
    </message>
    <message>
        <source>The connection to the engine broke off.</source>
        <translation>Anslutningen till motorn bröts.</translation>
    </message>
    <message>
        <source>The engine did not answer in time.</source>
        <translation>Motorn svarade inte i tid.</translation>
    </message>
    <message>
        <source>%1 was reached, but its certificate is not trusted. Check the address, or have its authority installed on this computer.</source>
        <translation>%1 nåddes, men certifikatet är inte betrott. Kontrollera adressen, eller låt installera dess utfärdare på den här datorn.</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>Paired with %1.</source>
        <translation>Parkopplad med %1.</translation>
    </message>
    <message>
        <source>Somebody at %1 runs “soundings-server pair” there, which shows a code. It holds for five minutes, and once.</source>
        <translation>Någon vid %1 kör ”soundings-server pair” där, som visar en kod. Den gäller i fem minuter, och en gång.</translation>
    </message>
    <message>
        <source>Code of the server</source>
        <translation>Serverns kod</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Parkoppla</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>Add to the portfolio</source>
        <translation>Lägg till i portföljen</translation>
    </message>
    <message>
        <source>Ask the engine again</source>
        <translation>Fråga motorn igen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Kommandon</translation>
    </message>
    <message>
        <source>Compare the stock with others</source>
        <translation>Jämför aktien med andra</translation>
    </message>
    <message>
        <source>Filter stocks</source>
        <translation>Filtrera aktier</translation>
    </message>
    <message>
        <source>Forget the token of the server</source>
        <translation>Glöm serverns nyckel</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>Importera en CSV-fil</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Sidans tangenter</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nytt fönster</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Nästa tema</translation>
    </message>
    <message>
        <source>Open the stock in a new window</source>
        <translation>Öppna aktien i ett nytt fönster</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
    <message>
        <source>Pair with the server</source>
        <translation>Parkoppla med servern</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Run a task</source>
        <translation>Kör en uppgift</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre text</translation>
    </message>
    <message>
        <source>Text size 100 %</source>
        <translation>Textstorlek 100 %</translation>
    </message>
    <message>
        <source>Watch the stock, or no longer</source>
        <translation>Bevaka aktien, eller inte längre</translation>
    </message>
    <message>
        <source>against side by side</source>
        <translation>mot sida vid sida</translation>
    </message>
    <message>
        <source>another second</source>
        <translation>ett till andra</translation>
    </message>
    <message>
        <source>buy own hold transaction</source>
        <translation>köpa äga innehav transaktion</translation>
    </message>
    <message>
        <source>dark light high contrast colours</source>
        <translation>mörkt ljust hög kontrast färger</translation>
    </message>
    <message>
        <source>exit close</source>
        <translation>avsluta stäng</translation>
    </message>
    <message>
        <source>help shortcuts</source>
        <translation>hjälp kortkommandon</translation>
    </message>
    <message>
        <source>job refresh score now</source>
        <translation>jobb uppdatera poäng nu</translation>
    </message>
    <message>
        <source>open file load prices stocks fundamentals</source>
        <translation>öppna fil läs in kurser aktier nyckeltal</translation>
    </message>
    <message>
        <source>reload refresh connect</source>
        <translation>läs om uppdatera anslut</translation>
    </message>
    <message>
        <source>size zoom</source>
        <translation>storlek zoom</translation>
    </message>
    <message>
        <source>token code connect log in</source>
        <translation>nyckel kod ansluta logga in</translation>
    </message>
    <message>
        <source>unpair log out</source>
        <translation>koppla från logga ut</translation>
    </message>
    <message>
        <source>watchlist star follow</source>
        <translation>bevakningslista stjärna följ</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>%1 is taken out.</source>
        <translation>%1 har tagits bort.</translation>
    </message>
    <message>
        <source>Add a stock</source>
        <translation>Lägg till en aktie</translation>
    </message>
    <message>
        <source>Symbol or name</source>
        <translation>Symbol eller namn</translation>
    </message>
    <message>
        <source>Four is the most</source>
        <translation>Fyra är det mesta</translation>
    </message>
    <message>
        <source>Compared: %1</source>
        <translation>Jämförs: %1</translation>
    </message>
    <message>
        <source>Period of the prices</source>
        <translation>Kursernas period</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 månader</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 år</translation>
    </message>
    <message>
        <source>5 years</source>
        <translation>5 år</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Comparison of %1</source>
        <translation>Jämförelse av %1</translation>
    </message>
    <message>
        <source>Still waiting for the comparison.</source>
        <translation>Väntar fortfarande på jämförelsen.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Nyckeltal</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Takes the stock of the column out</source>
        <translation>Tar bort kolumnens aktie</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Keep it</source>
        <translation>Behåll den</translation>
    </message>
</context>
<context>
    <name>CorrelationChart</name>
    <message>
        <source>Correlations of a year</source>
        <translation>Korrelationer under ett år</translation>
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
        <translation>Villkor; lämna tomt det som inte spelar någon roll. Procent skrivs 15 för 15 %.</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Find stocks</source>
        <translation>Hitta aktier</translation>
    </message>
    <message>
        <source>Empty all fields</source>
        <translation>Töm alla fält</translation>
    </message>
</context>
<context>
    <name>DataHealthPage</name>
    <message>
        <source>Cache and data health</source>
        <translation>Cache och datahälsa</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Fråga igen</translation>
    </message>
    <message>
        <source>The engine is asked again.</source>
        <translation>Motorn tillfrågas igen.</translation>
    </message>
    <message>
        <source>Parts of the engine</source>
        <translation>Motorns delar</translation>
    </message>
    <message>
        <source>Still waiting for the engine.</source>
        <translation>Väntar fortfarande på motorn.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Age of the prices</source>
        <translation>Kursernas ålder</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>Aktier</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Äldsta</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Nyaste</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Gamla</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Nivå</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>Töm cachen</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbetare</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Arbetare</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Körs</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Samtidigt</translation>
    </message>
    <message>
        <source>Clear the whole cache?</source>
        <translation>Töm hela cachen?</translation>
    </message>
    <message>
        <source>The next replies are made anew and take longer. No data are lost.</source>
        <translation>Nästa svar görs på nytt och tar längre tid. Inga data går förlorade.</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>No row that is loaded starts with %1</source>
        <translation>Ingen inläst rad börjar med %1</translation>
    </message>
    <message>
        <source>Sorted ascending</source>
        <translation>Stigande ordning</translation>
    </message>
    <message>
        <source>Sorted descending</source>
        <translation>Fallande ordning</translation>
    </message>
    <message>
        <source>Row copied</source>
        <translation>Raden kopierad</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopierad</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied, with their heads</source>
        <translation>
            <numerusform>%n rad kopierad, med rubriker</numerusform>
            <numerusform>%n rader kopierade, med rubriker</numerusform>
        </translation>
    </message>
    <message>
        <source>loss</source>
        <translation>förlust</translation>
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
        <translation>, inaktuell</translation>
    </message>
</context>
<context>
    <name>DetailHeader</name>
    <message>
        <source>Compare with others</source>
        <translation>Jämför med andra</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Add to the portfolio</source>
        <translation>Lägg till i portföljen</translation>
    </message>
    <message>
        <source>Open in a new window, %1</source>
        <translation>Öppna i ett nytt fönster, %1</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Bevaka</translation>
    </message>
    <message>
        <source>Puts it on the watchlist that was chosen last, or takes it off</source>
        <translation>Sätter den på den senast valda bevakningslistan, eller tar bort den</translation>
    </message>
    <message>
        <source>Watch, or no longer: %1</source>
        <translation>Bevaka, eller inte längre: %1</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Let go to import</source>
        <translation>Släpp för att importera</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <source>Score %1, %2.</source>
        <translation>Poäng %1, %2.</translation>
    </message>
    <message>
        <source>Of 25 points each: %1.</source>
        <translation>Av 25 poäng vardera: %1.</translation>
    </message>
    <message>
        <source>Left out, because too few figures are known: %1.</source>
        <translation>Utelämnat, eftersom för få siffror är kända: %1.</translation>
    </message>
    <message>
        <source>For it: %1; against it: %2.</source>
        <translation>För: %1; emot: %2.</translation>
    </message>
    <message>
        <source>For it: %1.</source>
        <translation>För: %1.</translation>
    </message>
    <message>
        <source>Against it: %1.</source>
        <translation>Emot: %1.</translation>
    </message>
    <message>
        <source>Not rated: figures are known for %1 of the points; half of them, and two of value, quality and health, are needed.</source>
        <translation>Ej betygsatt: siffror är kända för %1 av poängen; hälften av dem, och två av värde, kvalitet och hälsa, behövs.</translation>
    </message>
    <message>
        <source>Missing: %1 and %2 more.</source>
        <translation>Saknas: %1 och %2 till.</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Saknas: %1.</translation>
    </message>
    <message>
        <source>%1; too few of its usual peers have the figure, so it was held against %2</source>
        <translation>%1; för få av dess vanliga jämförelseaktier har siffran, så den jämfördes med %2</translation>
    </message>
    <message>
        <source>All stocks (%1)</source>
        <translation>Alla aktier (%1)</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 är inte känt</translation>
    </message>
    <message>
        <source>%1 against %2 for its peers</source>
        <translation>%1 mot %2 för jämförbara aktier</translation>
    </message>
    <message>
        <source>Price %1 above its 50-day average</source>
        <translation>Kurs %1 över sitt 50-dagarssnitt</translation>
    </message>
    <message>
        <source>Price %1 below its 50-day average</source>
        <translation>Kurs %1 under sitt 50-dagarssnitt</translation>
    </message>
    <message>
        <source>Price %1 above its 200-day average</source>
        <translation>Kurs %1 över sitt 200-dagarssnitt</translation>
    </message>
    <message>
        <source>Price %1 below its 200-day average</source>
        <translation>Kurs %1 under sitt 200-dagarssnitt</translation>
    </message>
    <message>
        <source>Volume %1 above its 20-day average</source>
        <translation>Volym %1 över sitt 20-dagarssnitt</translation>
    </message>
    <message>
        <source>Volume %1 below its 20-day average</source>
        <translation>Volym %1 under sitt 20-dagarssnitt</translation>
    </message>
    <message>
        <source>Most of it from %1 and %2; momentum is left out, because there are no prices</source>
        <translation>Det mesta från %1 och %2; momentum är utelämnat, eftersom det inte finns några kurser</translation>
    </message>
    <message>
        <source>Most of it from %1 and %2</source>
        <translation>Det mesta från %1 och %2</translation>
    </message>
    <message>
        <source>%1 of 25</source>
        <translation>%1 av 25</translation>
    </message>
    <message>
        <source>RSI came back to %1 after it had been below 30</source>
        <translation>RSI kom tillbaka till %1 efter att ha varit under 30</translation>
    </message>
    <message>
        <source>RSI fell back to %1 after it had been above 70</source>
        <translation>RSI föll tillbaka till %1 efter att ha varit över 70</translation>
    </message>
    <message>
        <source>RSI is %1, which is high: it has risen fast</source>
        <translation>RSI är %1, vilket är högt: kursen har stigit snabbt</translation>
    </message>
    <message>
        <source>RSI is %1, which is low: it has fallen fast</source>
        <translation>RSI är %1, vilket är lågt: kursen har fallit snabbt</translation>
    </message>
    <message>
        <source>RSI is %1, neither high nor low</source>
        <translation>RSI är %1, varken högt eller lågt</translation>
    </message>
    <message>
        <source>%1: %2, %3 and %4.</source>
        <translation>%1: %2, %3 och %4.</translation>
    </message>
    <message>
        <source>%1, %2 above the minimum of %3</source>
        <translation>%1, %2 över minimivärdet %3</translation>
    </message>
    <message>
        <source>%1, %2 below the limit of %3</source>
        <translation>%1, %2 under gränsen %3</translation>
    </message>
    <message>
        <source>%1, just on the bound</source>
        <translation>%1, precis på gränsen</translation>
    </message>
    <message>
        <source>%1, above %2</source>
        <translation>%1, över %2</translation>
    </message>
    <message>
        <source>%1, below %2</source>
        <translation>%1, under %2</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <translation>%1 minst %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <translation>%1 högst %2</translation>
    </message>
    <message>
        <source>sector %1</source>
        <translation>sektor %1</translation>
    </message>
    <message>
        <source>Weight of %1 by value among 1 position, overweight above max(%2/n, %3 %), with the Herfindahl-Hirschman index of all weights, at the prices of the snapshot</source>
        <translation>Vikten av %1 efter värde bland 1 position, för hög över max(%2/n, %3&#x202f;%), med Herfindahl-Hirschman-index för alla vikter, till ögonblicksbildens kurser</translation>
    </message>
    <message>
        <source>Weight of %1 by value among %2 positions, overweight above max(%3/n, %4 %), with the Herfindahl-Hirschman index of all weights, at the prices of the snapshot</source>
        <translation>Vikten av %1 efter värde bland %2 positioner, för hög över max(%3/n, %4&#x202f;%), med Herfindahl-Hirschman-index för alla vikter, till ögonblicksbildens kurser</translation>
    </message>
    <message>
        <source>Pearson correlation of %1 with the rest of the portfolio, its weights by value scaled to 1, from %2</source>
        <translation>Pearsonkorrelationen mellan %1 och resten av portföljen, vars vikter efter värde tillsammans blir 1, ur %2</translation>
    </message>
    <message>
        <source>Weight by value times the blend of the returns of %1 over 1, 3, 6 and 12 months (weights %2 %), each divided by its volatility over as many days, from its own %3</source>
        <translation>Vikten efter värde gånger blandningen av avkastningarna för %1 över 1, 3, 6 och 12 månader (vikter %2&#x202f;%), var och en delad med sin volatilitet över lika många dagar, ur aktiens egna %3</translation>
    </message>
    <message>
        <source>Risk share w(Sw)/(w&apos;Sw) of %1 with weights w by value and S %2; losses of one day from these returns, and from %3 simulated normal paths of 1 day with the seed %4</source>
        <translation>Riskandelen w(Sw)/(w&apos;Sw) för %1 med vikterna w efter värde och S lika med %2; förluster på en dag ur dessa avkastningar och ur %3 simulerade normalfördelade banor över 1 dag med startvärdet %4</translation>
    </message>
    <message>
        <source>Risk share w(Sw)/(w&apos;Sw) of %1 with weights w by value and S %2; losses of one day from these returns, and from %3 simulated normal paths of %4 days with the seed %5</source>
        <translation>Riskandelen w(Sw)/(w&apos;Sw) för %1 med vikterna w efter värde och S lika med %2; förluster på en dag ur dessa avkastningar och ur %3 simulerade normalfördelade banor över %4 dagar med startvärdet %5</translation>
    </message>
    <message>
        <source>Target weight of %1 by %2 minus its weight by value, from %3</source>
        <translation>Målvikten för %1 enligt %2 minus dess vikt efter värde, ur %3</translation>
    </message>
    <message>
        <source>the sample covariance of %1 of 1 position</source>
        <translation>stickprovskovariansen för %1 för 1 position</translation>
    </message>
    <message>
        <source>the sample covariance of %1 of %2 positions</source>
        <translation>stickprovskovariansen för %1 för %2 positioner</translation>
    </message>
    <message>
        <source>%1, shrunk by %2 % after Ledoit and Wolf because there are many tickers for the days</source>
        <translation>%1, krympt med %2&#x202f;% enligt Ledoit och Wolf, eftersom det är många tickrar för dagarna</translation>
    </message>
    <message>
        <source>%1; %2 is not held and nothing else is, so one share is assumed</source>
        <translation>%1; varken %2 eller något annat ägs, så en aktie antas</translation>
    </message>
    <message>
        <source>%1; %2 is not held, so a position of the median value is assumed</source>
        <translation>%1; %2 ägs inte, så en position med medianens värde antas</translation>
    </message>
    <message>
        <source>%1; it is not held, so its weight is 0</source>
        <translation>%1; den ägs inte, så dess vikt är 0</translation>
    </message>
    <message>
        <source>%1; without it nothing is left, which loses nothing</source>
        <translation>%1; utan den finns inget kvar som kan förlora</translation>
    </message>
    <message>
        <source>value</source>
        <translation>värde</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>kvalitet</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>momentum</translation>
    </message>
    <message>
        <source>health</source>
        <translation>hälsa</translation>
    </message>
    <message>
        <source>Strong buy</source>
        <translation>Starkt köp</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Köp</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Sälj</translation>
    </message>
    <message>
        <source>Strong sell</source>
        <translation>Starkt sälj</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Ej betygsatt</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>Market value</source>
        <translation>Börsvärde</translation>
    </message>
    <message>
        <source>tn</source>
        <translation>bn</translation>
    </message>
    <message>
        <source>bn</source>
        <translation>md</translation>
    </message>
    <message>
        <source>m</source>
        <translation>mn</translation>
    </message>
    <message>
        <source>Fixed references</source>
        <translation>Fasta jämförelsetal</translation>
    </message>
    <message>
        <source>risk parity</source>
        <translation>riskparitet</translation>
    </message>
    <message>
        <source>risk parity times 0.5 + score/100</source>
        <translation>riskparitet gånger 0,5 + poäng/100</translation>
    </message>
    <message>
        <source>P/E</source>
        <translation>P/E</translation>
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
        <translation>P/B</translation>
    </message>
    <message>
        <source>P/S</source>
        <translation>P/S</translation>
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
        <translation>Bruttomarginal</translation>
    </message>
    <message>
        <source>Operating margin</source>
        <translation>Rörelsemarginal</translation>
    </message>
    <message>
        <source>Net margin</source>
        <translation>Nettomarginal</translation>
    </message>
    <message>
        <source>Debt/equity</source>
        <translation>Skuldsättningsgrad</translation>
    </message>
    <message>
        <source>Current ratio</source>
        <translation>Balanslikviditet</translation>
    </message>
    <message>
        <source>Interest cover</source>
        <translation>Räntetäckning</translation>
    </message>
    <message>
        <source>FCF yield</source>
        <translation>FCF-avkastning</translation>
    </message>
    <message>
        <source>FCF yield (health)</source>
        <translation>FCF-avkastning (hälsa)</translation>
    </message>
    <message>
        <source>FCF yield (quality)</source>
        <translation>FCF-avkastning (kvalitet)</translation>
    </message>
    <message>
        <source>Revenue growth</source>
        <translation>Omsättningstillväxt</translation>
    </message>
    <message>
        <source>Earnings growth</source>
        <translation>Vinsttillväxt</translation>
    </message>
    <message>
        <source>Dividend yield</source>
        <translation>Direktavkastning</translation>
    </message>
    <message>
        <source>Payout ratio</source>
        <translation>Utdelningsandel</translation>
    </message>
    <message>
        <source>P/E against its peers</source>
        <translation>P/E mot jämförbara aktier</translation>
    </message>
    <message>
        <source>P/E against its sector</source>
        <translation>P/E mot sektorn</translation>
    </message>
    <message>
        <source>EV/EBITDA against its peers</source>
        <translation>EV/EBITDA mot jämförbara aktier</translation>
    </message>
    <message>
        <source>EV/EBITDA against its sector</source>
        <translation>EV/EBITDA mot sektorn</translation>
    </message>
    <message>
        <source>P/B against its peers</source>
        <translation>P/B mot jämförbara aktier</translation>
    </message>
    <message>
        <source>ROE against its peers</source>
        <translation>ROE mot jämförbara aktier</translation>
    </message>
    <message>
        <source>ROE against its sector</source>
        <translation>ROE mot sektorn</translation>
    </message>
    <message>
        <source>ROIC among all stocks</source>
        <translation>ROIC bland alla aktier</translation>
    </message>
    <message>
        <source>Price against its 50-day average</source>
        <translation>Kurs mot sitt 50-dagarssnitt</translation>
    </message>
    <message>
        <source>Price against its 200-day average</source>
        <translation>Kurs mot sitt 200-dagarssnitt</translation>
    </message>
    <message>
        <source>Volume against its 20-day average</source>
        <translation>Volym mot sitt 20-dagarssnitt</translation>
    </message>
    <message>
        <source>a low price for its growth</source>
        <translation>ett lågt pris för tillväxten</translation>
    </message>
    <message>
        <source>a high price for its growth</source>
        <translation>ett högt pris för tillväxten</translation>
    </message>
    <message>
        <source>a low price for its book value</source>
        <translation>ett lågt pris för det bokförda värdet</translation>
    </message>
    <message>
        <source>a high price for its book value</source>
        <translation>ett högt pris för det bokförda värdet</translation>
    </message>
    <message>
        <source>much free cash for its price</source>
        <translation>mycket fritt kassaflöde för priset</translation>
    </message>
    <message>
        <source>little free cash for its price</source>
        <translation>lite fritt kassaflöde för priset</translation>
    </message>
    <message>
        <source>a high dividend for its price</source>
        <translation>en hög utdelning för priset</translation>
    </message>
    <message>
        <source>little or no dividend</source>
        <translation>liten eller ingen utdelning</translation>
    </message>
    <message>
        <source>much of each sale is left as profit</source>
        <translation>mycket av varje försäljning blir vinst</translation>
    </message>
    <message>
        <source>little of each sale is left as profit</source>
        <translation>lite av varje försäljning blir vinst</translation>
    </message>
    <message>
        <source>much of the rent is left after running costs</source>
        <translation>mycket av hyran blir kvar efter driftskostnader</translation>
    </message>
    <message>
        <source>running costs take most of the rent</source>
        <translation>driftskostnader tar det mesta av hyran</translation>
    </message>
    <message>
        <source>sales grow fast</source>
        <translation>försäljningen växer snabbt</translation>
    </message>
    <message>
        <source>sales hardly grow or shrink</source>
        <translation>försäljningen växer knappt eller krymper</translation>
    </message>
    <message>
        <source>profits grow fast</source>
        <translation>vinsten växer snabbt</translation>
    </message>
    <message>
        <source>profits shrink</source>
        <translation>vinsten krymper</translation>
    </message>
    <message>
        <source>little debt for its equity</source>
        <translation>små skulder för det egna kapitalet</translation>
    </message>
    <message>
        <source>much debt for its equity</source>
        <translation>stora skulder för det egna kapitalet</translation>
    </message>
    <message>
        <source>short-term bills are well covered</source>
        <translation>kortfristiga räkningar är väl täckta</translation>
    </message>
    <message>
        <source>short-term bills are hardly covered</source>
        <translation>kortfristiga räkningar är knappt täckta</translation>
    </message>
    <message>
        <source>interest is earned many times over</source>
        <translation>räntan tjänas in många gånger om</translation>
    </message>
    <message>
        <source>profit hardly covers the interest</source>
        <translation>vinsten täcker knappt räntan</translation>
    </message>
    <message>
        <source>the dividend is well covered</source>
        <translation>utdelningen är väl täckt</translation>
    </message>
    <message>
        <source>the dividend takes most of the profit or more</source>
        <translation>utdelningen tar det mesta av vinsten eller mer</translation>
    </message>
    <message>
        <source>about average</source>
        <translation>ungefär genomsnittligt</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bra</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>svagt</translation>
    </message>
    <message>
        <source>the price has risen fast</source>
        <translation>kursen har stigit snabbt</translation>
    </message>
    <message>
        <source>the price has fallen fast</source>
        <translation>kursen har fallit snabbt</translation>
    </message>
    <message>
        <source>neither hot nor sold off</source>
        <translation>varken överhettad eller utsåld</translation>
    </message>
    <message>
        <source>top tenth of all stocks</source>
        <translation>bästa tiondelen av alla aktier</translation>
    </message>
    <message>
        <source>top quarter of all stocks</source>
        <translation>bästa fjärdedelen av alla aktier</translation>
    </message>
    <message>
        <source>upper half of all stocks</source>
        <translation>övre halvan av alla aktier</translation>
    </message>
    <message>
        <source>lower half of all stocks</source>
        <translation>undre halvan av alla aktier</translation>
    </message>
    <message>
        <source>bottom quarter of all stocks</source>
        <translation>sämsta fjärdedelen av alla aktier</translation>
    </message>
    <message>
        <source>bottom tenth of all stocks</source>
        <translation>sämsta tiondelen av alla aktier</translation>
    </message>
    <message>
        <source>not above zero, so it measures no price</source>
        <translation>inte över noll, så det mäter inget pris</translation>
    </message>
    <message>
        <source>there is a loss instead of a profit</source>
        <translation>det finns en förlust i stället för en vinst</translation>
    </message>
    <message>
        <source>more is owed than owned</source>
        <translation>skulderna är större än tillgångarna</translation>
    </message>
    <message>
        <source>Loss: the P/E is not above zero</source>
        <translation>Förlust: P/E är inte över noll</translation>
    </message>
    <message>
        <source>Negative equity: more is owed than owned</source>
        <translation>Negativt eget kapital: skulderna är större än tillgångarna</translation>
    </message>
    <message>
        <source>Momentum unavailable: there are no prices, so it counts half</source>
        <translation>Inget momentum: det finns inga kurser, så det räknas till hälften</translation>
    </message>
    <message>
        <source>Momentum unavailable: there are no prices, so it is left out</source>
        <translation>Inget momentum: det finns inga kurser, så det är utelämnat</translation>
    </message>
    <message>
        <source>Not known; the profile gives a fixed number of points for that</source>
        <translation>Inte känt; profilen ger ett fast antal poäng för det</translation>
    </message>
    <message>
        <source>Not known; it is left out of the pillar</source>
        <translation>Inte känt; det är utelämnat ur pelaren</translation>
    </message>
    <message>
        <source>The 50-day average rose above the 200-day average</source>
        <translation>50-dagarssnittet steg över 200-dagarssnittet</translation>
    </message>
    <message>
        <source>The 50-day average fell below the 200-day average</source>
        <translation>50-dagarssnittet föll under 200-dagarssnittet</translation>
    </message>
    <message>
        <source>There are too few prices for an outlook</source>
        <translation>Det finns för få kurser för en utsikt</translation>
    </message>
    <message>
        <source>Bullish</source>
        <translation>Uppåt</translation>
    </message>
    <message>
        <source>Bearish</source>
        <translation>Nedåt</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutralt</translation>
    </message>
    <message>
        <source>the price is above its 50-day average</source>
        <translation>kursen är över sitt 50-dagarssnitt</translation>
    </message>
    <message>
        <source>the price is below its 50-day average</source>
        <translation>kursen är under sitt 50-dagarssnitt</translation>
    </message>
    <message>
        <source>the price is at its 50-day average</source>
        <translation>kursen är på sitt 50-dagarssnitt</translation>
    </message>
    <message>
        <source>the price is above its 200-day average</source>
        <translation>kursen är över sitt 200-dagarssnitt</translation>
    </message>
    <message>
        <source>the price is below its 200-day average</source>
        <translation>kursen är under sitt 200-dagarssnitt</translation>
    </message>
    <message>
        <source>the price is at its 200-day average</source>
        <translation>kursen är på sitt 200-dagarssnitt</translation>
    </message>
    <message>
        <source>every stock</source>
        <translation>varje aktie</translation>
    </message>
    <message>
        <source>Value Gems</source>
        <translation>Värdepärlor</translation>
    </message>
    <message>
        <source>Quality Compounders</source>
        <translation>Kvalitet i längden</translation>
    </message>
    <message>
        <source>Dividend Kings</source>
        <translation>Utdelningskungar</translation>
    </message>
    <message>
        <source>Deep Value</source>
        <translation>Djupt värde</translation>
    </message>
    <message>
        <source>Explosive Growth</source>
        <translation>Explosiv tillväxt</translation>
    </message>
    <message>
        <source>Low price for the earnings, good returns on capital, little debt.</source>
        <translation>Lågt pris för vinsten, god kapitalavkastning, små skulder.</translation>
    </message>
    <message>
        <source>High returns on capital, wide margins, and sales that do not shrink.</source>
        <translation>Hög kapitalavkastning, breda marginaler och försäljning som inte krymper.</translation>
    </message>
    <message>
        <source>A high dividend that earnings cover, without much debt.</source>
        <translation>En hög utdelning som vinsten täcker, utan stora skulder.</translation>
    </message>
    <message>
        <source>Cheap against the books, with free cash and bearable debt.</source>
        <translation>Billig mot böckerna, med fritt kassaflöde och rimliga skulder.</translation>
    </message>
    <message>
        <source>Sales that grow fast, at a price that growth explains, and with a profit.</source>
        <translation>Försäljning som växer snabbt, till ett pris som tillväxten förklarar, och med vinst.</translation>
    </message>
    <message>
        <source>%1: %2 and %3.</source>
        <translation>%1: %2 och %3.</translation>
    </message>
    <message>
        <source>This needs a token that may %1; none was sent, or it is wrong, was revoked or has expired.</source>
        <translation>Detta kräver en token som får %1; ingen skickades, eller så är den fel, har återkallats eller har gått ut.</translation>
    </message>
    <message>
        <source>Send one as “%1”.</source>
        <translation>Skicka en som ”%1”.</translation>
    </message>
    <message>
        <source>“soundings-server token create NAME --scope %1” makes one on the server&apos;s machine.</source>
        <translation>”soundings-server token create NAME --scope %1” gör en på serverns dator.</translation>
    </message>
    <message>
        <source>The token “%1” has the scope %2, and this needs %3.</source>
        <translation>Token ”%1” har omfattningen %2, och detta kräver %3.</translation>
    </message>
    <message>
        <source>Too many wrong tokens have come from your address.</source>
        <translation>För många felaktiga token har kommit från din adress.</translation>
    </message>
    <message>
        <source>Wait %1 s, then try again with the right one.</source>
        <translation>Vänta %1 s och försök sedan med rätt token.</translation>
    </message>
    <message>
        <source>This code is wrong, was used already, or is older than %1 minutes; after %2 wrong ones no older code holds.</source>
        <translation>Koden är fel, har redan använts eller är äldre än %1 minuter; efter %2 felaktiga gäller ingen äldre kod.</translation>
    </message>
    <message>
        <source>“soundings-server pair” makes one on the server&apos;s machine.</source>
        <translation>”soundings-server pair” gör en på serverns dator.</translation>
    </message>
    <message>
        <source>A token lives for 1 to %1 days, or until it is revoked.</source>
        <translation>En token gäller i 1 till %1 dagar, eller tills den återkallas.</translation>
    </message>
    <message>
        <source>There are %1 tokens already.</source>
        <translation>Det finns redan %1 token.</translation>
    </message>
    <message>
        <source>There is a token “%1” already.</source>
        <translation>Det finns redan en token ”%1”.</translation>
    </message>
    <message>
        <source>There is no token “%1”.</source>
        <translation>Det finns ingen token ”%1”.</translation>
    </message>
    <message>
        <source>This server does not answer to the host name &quot;%1&quot;.</source>
        <translation>Servern svarar inte på värdnamnet ”%1”.</translation>
    </message>
    <message>
        <source>There is no stock with the ticker %1.</source>
        <translation>Det finns ingen aktie med tickern %1.</translation>
    </message>
    <message>
        <source>There is no stock %1.</source>
        <translation>Det finns ingen aktie %1.</translation>
    </message>
    <message>
        <source>“%1” is not a ticker.</source>
        <translation>”%1” är ingen ticker.</translation>
    </message>
    <message>
        <source>A ticker has 1 to %1 of the characters A-Z, 0-9, dot, hyphen, ^, = and _.</source>
        <translation>En ticker har 1 till %1 av tecknen A-Z, 0-9, punkt, bindestreck, ^, = och _.</translation>
    </message>
    <message>
        <source>There are no prices for %1 yet.</source>
        <translation>Det finns inga kurser för %1 än.</translation>
    </message>
    <message>
        <source>Import some with “%1”.</source>
        <translation>Importera några med ”%1”.</translation>
    </message>
    <message>
        <source>%1 has not been scored yet.</source>
        <translation>%1 har inte bedömts än.</translation>
    </message>
    <message>
        <source>Run “soundings-server score”, or POST /api/stocks/scores/calculate.</source>
        <translation>Kör ”soundings-server score”, eller POST /api/stocks/scores/calculate.</translation>
    </message>
    <message>
        <source>%1 has no score from %2 or more days ago to compare with.</source>
        <translation>%1 har inget betyg från %2 eller fler dagar sedan att jämföra med.</translation>
    </message>
    <message>
        <source>There is no strategy “%1”.</source>
        <translation>Det finns ingen strategi ”%1”.</translation>
    </message>
    <message>
        <source>The strategies are %1.</source>
        <translation>Strategierna är %1.</translation>
    </message>
    <message>
        <source>Give it a name of 1 to %1 characters.</source>
        <translation>Ge det ett namn på 1 till %1 tecken.</translation>
    </message>
    <message>
        <source>The text has %1 characters; %2 are allowed.</source>
        <translation>Texten har %1 tecken; %2 är tillåtna.</translation>
    </message>
    <message>
        <source>There is a watchlist “%1” already.</source>
        <translation>Det finns redan en bevakningslista ”%1”.</translation>
    </message>
    <message>
        <source>There is a portfolio “%1” already.</source>
        <translation>Det finns redan en portfölj ”%1”.</translation>
    </message>
    <message>
        <source>There are %1 watchlists already.</source>
        <translation>Det finns redan %1 bevakningslistor.</translation>
    </message>
    <message>
        <source>There are %1 portfolios already.</source>
        <translation>Det finns redan %1 portföljer.</translation>
    </message>
    <message>
        <source>A watchlist holds %1 stocks at most.</source>
        <translation>En bevakningslista har högst %1 aktier.</translation>
    </message>
    <message>
        <source>A portfolio holds %1 transactions at most.</source>
        <translation>En portfölj har högst %1 transaktioner.</translation>
    </message>
    <message>
        <source>%1 is not on this watchlist.</source>
        <translation>%1 finns inte på denna bevakningslista.</translation>
    </message>
    <message>
        <source>%1 is not in this portfolio.</source>
        <translation>%1 finns inte i denna portfölj.</translation>
    </message>
    <message>
        <source>The number of shares must be above zero, and at most %1.</source>
        <translation>Antalet aktier måste vara större än noll, och högst %1.</translation>
    </message>
    <message>
        <source>The price of a share must be zero or more, and at most %1.</source>
        <translation>Kursen per aktie måste vara noll eller mer, och högst %1.</translation>
    </message>
    <message>
        <source>Fees must be zero or more, and at most %1.</source>
        <translation>Avgifterna måste vara noll eller mer, och högst %1.</translation>
    </message>
    <message>
        <source>%1 has not come yet.</source>
        <translation>%1 har inte kommit än.</translation>
    </message>
    <message>
        <source>%1 is too long ago.</source>
        <translation>%1 är för länge sedan.</translation>
    </message>
    <message>
        <source>A %1 needs the price of a share; 0 says that there was none.</source>
        <translation>Ett %1 behöver kursen per aktie; 0 säger att det inte fanns någon.</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be sold on %3, when %4 were held.</source>
        <translation>%1 av %2 kan inte säljas %3, när %4 innehades.</translation>
    </message>
    <message>
        <source>%1 has %2 transactions, from which its shares and average price follow.</source>
        <translation>%1 har %2 transaktioner, som antal och snittkurs följer av.</translation>
    </message>
    <message>
        <source>%1 shares</source>
        <translation>%1 aktier</translation>
    </message>
    <message>
        <source>%1 needs %2 daily returns, there are %3: %4.</source>
        <translation>%1 behöver %2 dagsavkastningar, det finns %3: %4.</translation>
    </message>
    <message>
        <source>%1 needs %2 daily closes, there are %3: %4.</source>
        <translation>%1 behöver %2 dagsstängningar, det finns %3: %4.</translation>
    </message>
    <message>
        <source>%1 has no prices</source>
        <translation>%1 har inga kurser</translation>
    </message>
    <message>
        <source>%1 begins on %2</source>
        <translation>%1 börjar %2</translation>
    </message>
    <message>
        <source>%1 ends on %2</source>
        <translation>%1 slutar %2</translation>
    </message>
    <message>
        <source>%1 lacks %2 days in between</source>
        <translation>%1 saknar %2 dagar däremellan</translation>
    </message>
    <message>
        <source>Momentum of %1</source>
        <translation>Momentum för %1</translation>
    </message>
    <message>
        <source>There is no price of %1.</source>
        <translation>Det finns ingen kurs för %1.</translation>
    </message>
    <message>
        <source>%1 is listed twice.</source>
        <translation>%1 finns två gånger.</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 finns två gånger.</translation>
    </message>
    <message>
        <source>The shares of %1 must be a number above zero, and at most %2.</source>
        <translation>Antalet aktier i %1 måste vara ett tal större än noll, och högst %2.</translation>
    </message>
    <message>
        <source>The number of shares of %1 must be above zero.</source>
        <translation>Antalet aktier i %1 måste vara större än noll.</translation>
    </message>
    <message>
        <source>The number of shares of %1 must be zero or above.</source>
        <translation>Antalet aktier i %1 måste vara noll eller större.</translation>
    </message>
    <message>
        <source>The price of %1 on %2 is not above zero, so no return can be computed.</source>
        <translation>Kursen för %1 den %2 är inte större än noll, så ingen avkastning kan beräknas.</translation>
    </message>
    <message>
        <source>The price of %1 is not above zero, so no return can be computed.</source>
        <translation>Kursen %1 är inte större än noll, så ingen avkastning kan beräknas.</translation>
    </message>
    <message>
        <source>Correlation needs another position beside %1.</source>
        <translation>Korrelation kräver en position till utöver %1.</translation>
    </message>
    <message>
        <source>The positions have %1 days with prices in common; at least three are needed.</source>
        <translation>Positionerna har %1 dagar med kurser gemensamt; minst tre behövs.</translation>
    </message>
    <message>
        <source>%1 daily returns (%2 to %3)</source>
        <translation>%1 dagsavkastningar (%2 till %3)</translation>
    </message>
    <message>
        <source>%1 never moved in %2, so nothing can be correlated with it.</source>
        <translation>%1 rörde sig aldrig under %2, så inget kan korreleras med den.</translation>
    </message>
    <message>
        <source>%1 never moved in %2, so it has no share of the risk.</source>
        <translation>%1 rörde sig aldrig under %2, så den har ingen del av risken.</translation>
    </message>
    <message>
        <source>%1 moved by the same amount every day of %2, so its momentum cannot be scaled.</source>
        <translation>%1 rörde sig lika mycket varje dag av %2, så dess momentum kan inte skalas.</translation>
    </message>
    <message>
        <source>The value of the portfolio never moved in %1, so it has no risk to share out.</source>
        <translation>Portföljens värde rörde sig aldrig under %1, så det finns ingen risk att fördela.</translation>
    </message>
    <message>
        <source>Name 2 to 4 different tickers to compare, such as %1.</source>
        <translation>Ange 2 till 4 olika tickers att jämföra, till exempel %1.</translation>
    </message>
    <message>
        <source>There is no session &quot;%1&quot;, or it has expired because nobody used it.</source>
        <translation>Det finns ingen session ”%1”, eller så har den gått ut eftersom ingen använde den.</translation>
    </message>
    <message>
        <source>You say more than %1 messages a second.</source>
        <translation>Du skickar fler än %1 meddelanden i sekunden.</translation>
    </message>
    <message>
        <source>The file is broken: the quote on line %1 is never closed.</source>
        <translation>Filen är trasig: citattecknet på rad %1 stängs aldrig.</translation>
    </message>
    <message>
        <source>This is neither a price file (no column Close) nor a matrix of closes: the heading “%1” is not a ticker.</source>
        <translation>Detta är varken en kursfil (ingen kolumn Close) eller en matris av stängningskurser: rubriken ”%1” är ingen ticker.</translation>
    </message>
    <message>
        <source>The ticker %1 heads two columns.</source>
        <translation>Tickern %1 står över två kolumner.</translation>
    </message>
    <message>
        <source>A ticker was given, but the file is a matrix that names %1 tickers in its header.</source>
        <translation>En ticker angavs, men filen är en matris som namnger %1 tickers i sin rubrikrad.</translation>
    </message>
    <message>
        <source>It should be called Date or Timestamp; the line has: %1.</source>
        <translation>Den bör heta Date eller Timestamp; raden har: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kan inte läsas: %2</translation>
    </message>
    <message>
        <source>An import named “%1” runs already.</source>
        <translation>En import med namnet ”%1” körs redan.</translation>
    </message>
    <message>
        <source>has %1 fields where the header has %2</source>
        <translation>har %1 fält där rubrikraden har %2</translation>
    </message>
    <message>
        <source>“%1” is not a date</source>
        <translation>”%1” är inget datum</translation>
    </message>
    <message>
        <source>%1 is in the future</source>
        <translation>%1 ligger i framtiden</translation>
    </message>
    <message>
        <source>“%1” was read as %2: no row tells whether the day or the month comes first.</source>
        <translation>”%1” lästes som %2: ingen rad visar om dagen eller månaden kommer först.</translation>
    </message>
    <message>
        <source>Write dates as %1 if that is wrong</source>
        <translation>Skriv datum som %1 om det är fel</translation>
    </message>
    <message>
        <source>%1 “%2” is not a number</source>
        <translation>%1 ”%2” är inget tal</translation>
    </message>
    <message>
        <source>%1 “%2” is not an amount of money</source>
        <translation>%1 ”%2” är inget penningbelopp</translation>
    </message>
    <message>
        <source>volume %1 is below zero</source>
        <translation>volume %1 är mindre än noll</translation>
    </message>
    <message>
        <source>%1 is not above zero</source>
        <translation>%1 är inte större än noll</translation>
    </message>
    <message>
        <source>“%1” is not a ticker</source>
        <translation>”%1” är ingen ticker</translation>
    </message>
    <message>
        <source>belongs to %1, not to %2</source>
        <translation>hör till %1, inte till %2</translation>
    </message>
    <message>
        <source>high %1 is below another price of the day (%2)</source>
        <translation>high %1 ligger under en annan kurs samma dag (%2)</translation>
    </message>
    <message>
        <source>low %1 is above another price of the day (%2)</source>
        <translation>low %1 ligger över en annan kurs samma dag (%2)</translation>
    </message>
    <message>
        <source>%1 has a second row for %2; the one on line %3 is kept</source>
        <translation>%1 har en andra rad för %2; den på rad %3 behålls</translation>
    </message>
    <message>
        <source>%1 has a second row; the one on line %2 is kept</source>
        <translation>%1 har en andra rad; den på rad %2 behålls</translation>
    </message>
    <message>
        <source>%1 moved by %2 in a day</source>
        <translation>%1 rörde sig %2 på en dag</translation>
    </message>
    <message>
        <source>isin “%1” does not have 12 characters</source>
        <translation>isin ”%1” har inte 12 tecken</translation>
    </message>
    <message>
        <source>type “%1” is not one of %2</source>
        <translation>type ”%1” är inte någon av %2</translation>
    </message>
    <message>
        <source>currency “%1” is not a code of three letters such as USD</source>
        <translation>currency ”%1” är ingen kod med tre bokstäver som USD</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 saknas</translation>
    </message>
    <message>
        <source>There is no job %1, or it has been forgotten.</source>
        <translation>Det finns inget jobb %1, eller så har det glömts.</translation>
    </message>
    <message>
        <source>There is no task “%1”.</source>
        <translation>Det finns ingen uppgift ”%1”.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Det finns: %1.</translation>
    </message>
    <message>
        <source>The schedule has no entry “%1”.</source>
        <translation>Schemat har ingen post ”%1”.</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>Det har: %1.</translation>
    </message>
    <message>
        <source>Job %1 is finished (%2); only one that waits or runs can be cancelled.</source>
        <translation>Jobb %1 är avslutat (%2); bara ett som väntar eller körs kan avbrytas.</translation>
    </message>
    <message>
        <source>Job %1 changes at this moment.</source>
        <translation>Jobb %1 ändras just nu.</translation>
    </message>
    <message>
        <source>Job %1 is not finished (%2), so that it will run anyway.</source>
        <translation>Jobb %1 är inte avslutat (%2), så det körs ändå.</translation>
    </message>
    <message>
        <source>Job %1 has ended already.</source>
        <translation>Jobb %1 har redan avslutats.</translation>
    </message>
    <message>
        <source>Job %1 has not ended yet.</source>
        <translation>Jobb %1 har inte avslutats än.</translation>
    </message>
    <message>
        <source>%1 took longer than the %2 s that it may take, and was asked to stop.</source>
        <translation>%1 tog längre än de tillåtna %2 s och ombads sluta.</translation>
    </message>
    <message>
        <source>%1 took longer than it may, and did not stop when it was asked to.</source>
        <translation>%1 tog längre än tillåtet och slutade inte när det ombads.</translation>
    </message>
    <message>
        <source>The worker was lost %1 times while it ran this task.</source>
        <translation>Arbetaren försvann %1 gånger medan den körde uppgiften.</translation>
    </message>
    <message>
        <source>This worker knows no task “%1”.</source>
        <translation>Arbetaren känner ingen uppgift ”%1”.</translation>
    </message>
    <message>
        <source>It knows: %1.</source>
        <translation>Den känner: %1.</translation>
    </message>
    <message>
        <source>The task ended in an exception that it should have caught: %1</source>
        <translation>Uppgiften slutade med ett undantag som den borde ha fångat: %1</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 av %2: %3</translation>
    </message>
    <message>
        <source>Nothing could be stored: %1 rows were rejected.</source>
        <translation>Inget kunde sparas: %1 rader avvisades.</translation>
    </message>
    <message>
        <source>Every hour while the New York Stock Exchange is open, first at 09:30, and %1 after it closes</source>
        <translation>Varje timme medan New York-börsen är öppen, först 09:30, och %1 efter att den stänger</translation>
    </message>
    <message>
        <source>On trading days, %1 after the New York Stock Exchange closes</source>
        <translation>På handelsdagar, %1 efter att New York-börsen stänger</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minuter</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2).</source>
        <translation>%1 kan inte nås (%2).</translation>
    </message>
    <message>
        <source>The answer of %1 broke off (%2).</source>
        <translation>Svaret från %1 bröts (%2).</translation>
    </message>
    <message>
        <source>%1 has a fault of its own (%2).</source>
        <translation>%1 har själv ett fel (%2).</translation>
    </message>
    <message>
        <source>%1 takes no more calls for now: its limit is reached.</source>
        <translation>%1 tar inte emot fler anrop just nu: gränsen är nådd.</translation>
    </message>
    <message>
        <source>Asked again after %1.</source>
        <translation>Frågas igen efter %1.</translation>
    </message>
    <message>
        <source>No calls to %1 are left today (UTC); it is asked tomorrow.</source>
        <translation>Inga anrop till %1 är kvar i dag (UTC); den frågas i morgon.</translation>
    </message>
    <message>
        <source>The plan of %1 does not include this.</source>
        <translation>Abonnemanget hos %1 omfattar inte detta.</translation>
    </message>
    <message>
        <source>%1 has no figures of %2.</source>
        <translation>%1 har inga nyckeltal för %2.</translation>
    </message>
    <message>
        <source>%1 is not among the companies that report to the SEC.</source>
        <translation>%1 är inte bland de bolag som rapporterar till SEC.</translation>
    </message>
    <message>
        <source>%1 is not in the simulated market.</source>
        <translation>%1 finns inte i den simulerade marknaden.</translation>
    </message>
    <message>
        <source>%1 is in the future.</source>
        <translation>%1 ligger i framtiden.</translation>
    </message>
    <message>
        <source>All %1 connections to the database are in use.</source>
        <translation>Alla %1 anslutningar till databasen används.</translation>
    </message>
    <message>
        <source>Another program is writing to %1 and holds its lock.</source>
        <translation>Ett annat program skriver till %1 och håller låset.</translation>
    </message>
    <message>
        <source>There is no space left for %1.</source>
        <translation>Det finns inget utrymme kvar för %1.</translation>
    </message>
    <message>
        <source>%1 has no space left.</source>
        <translation>%1 har inget utrymme kvar.</translation>
    </message>
    <message>
        <source>%1 can only be read.</source>
        <translation>%1 kan bara läsas.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 är skadad.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 kan inte öppnas.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kan inte skrivas.</translation>
    </message>
    <message>
        <source>%1 is not a Soundings database.</source>
        <translation>%1 är ingen databas från Soundings.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>%1 kan inte nås: %2.</translation>
    </message>
    <message>
        <source>%1 undid the change because another one touched the same rows.</source>
        <translation>%1 ångrade ändringen eftersom en annan rörde samma rader.</translation>
    </message>
    <message>
        <source>%1 is being written by another program.</source>
        <translation>%1 skrivs just nu av ett annat program.</translation>
    </message>
    <message>
        <source>%1 has no resources left for this.</source>
        <translation>%1 har inga resurser kvar för detta.</translation>
    </message>
    <message>
        <source>Reading or writing %1 failed.</source>
        <translation>Läsning eller skrivning av %1 misslyckades.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Mappen %1 finns inte.</translation>
    </message>
    <message>
        <source>administer</source>
        <translation>administrera</translation>
    </message>
    <message>
        <source>You ask too often.</source>
        <translation>Du frågar för ofta.</translation>
    </message>
    <message>
        <source>Wait a second; RATE_LIMIT_PER_SECOND says how often one may.</source>
        <translation>Vänta en sekund; RATE_LIMIT_PER_SECOND säger hur ofta man får.</translation>
    </message>
    <message>
        <source>Too much is waiting to be done.</source>
        <translation>För mycket väntar på att göras.</translation>
    </message>
    <message>
        <source>Too much is waiting.</source>
        <translation>För mycket väntar.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Försök igen.</translation>
    </message>
    <message>
        <source>Try again in a second.</source>
        <translation>Försök igen om en sekund.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Försök igen om en stund.</translation>
    </message>
    <message>
        <source>Try again when it is done.</source>
        <translation>Försök igen när det är klart.</translation>
    </message>
    <message>
        <source>Revoke some first.</source>
        <translation>Återkalla några först.</translation>
    </message>
    <message>
        <source>Revoke it first, or choose another name.</source>
        <translation>Återkalla den först, eller välj ett annat namn.</translation>
    </message>
    <message>
        <source>Add it to ALLOWED_HOSTS if it is yours.</source>
        <translation>Lägg till det i ALLOWED_HOSTS om det är ditt.</translation>
    </message>
    <message>
        <source>Delete one first.</source>
        <translation>Ta bort en först.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Välj ett annat namn.</translation>
    </message>
    <message>
        <source>Begin another one.</source>
        <translation>Börja en ny.</translation>
    </message>
    <message>
        <source>There is no such watchlist.</source>
        <translation>Det finns ingen sådan bevakningslista.</translation>
    </message>
    <message>
        <source>There is no such portfolio.</source>
        <translation>Det finns ingen sådan portfölj.</translation>
    </message>
    <message>
        <source>There is no such transaction.</source>
        <translation>Det finns ingen sådan transaktion.</translation>
    </message>
    <message>
        <source>It may have been deleted elsewhere.</source>
        <translation>Den kan ha tagits bort på annat håll.</translation>
    </message>
    <message>
        <source>A target price is a number above zero, or null for none.</source>
        <translation>En riktkurs är ett tal större än noll, eller null för ingen.</translation>
    </message>
    <message>
        <source>A split needs the number of new shares for each old one, such as 4 or 0.1.</source>
        <translation>En split behöver antalet nya aktier för varje gammal, till exempel 4 eller 0,1.</translation>
    </message>
    <message>
        <source>Give the day of the trade.</source>
        <translation>Ange handelsdagen.</translation>
    </message>
    <message>
        <source>The date must be a day that exists, written YYYY-MM-DD.</source>
        <translation>Datumet måste vara en dag som finns, skriven ÅÅÅÅ-MM-DD.</translation>
    </message>
    <message>
        <source>Correct the sale, or enter the purchase first.</source>
        <translation>Rätta försäljningen, eller för in köpet först.</translation>
    </message>
    <message>
        <source>Change those instead.</source>
        <translation>Ändra dem i stället.</translation>
    </message>
    <message>
        <source>1 share</source>
        <translation>1 aktie</translation>
    </message>
    <message>
        <source>buy</source>
        <translation>köp</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>sälj</translation>
    </message>
    <message>
        <source>Import more prices.</source>
        <translation>Importera fler kurser.</translation>
    </message>
    <message>
        <source>Import real prices.</source>
        <translation>Importera riktiga kurser.</translation>
    </message>
    <message>
        <source>Import that day again.</source>
        <translation>Importera den dagen igen.</translation>
    </message>
    <message>
        <source>Import its prices, or choose another ticker.</source>
        <translation>Importera dess kurser, eller välj en annan ticker.</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>The portfolio&apos;s risk</source>
        <translation>Portföljens risk</translation>
    </message>
    <message>
        <source>The allocation score</source>
        <translation>Allokeringsbetyget</translation>
    </message>
    <message>
        <source>The portfolio</source>
        <translation>Portföljen</translation>
    </message>
    <message>
        <source>Add one first.</source>
        <translation>Lägg till en först.</translation>
    </message>
    <message>
        <source>Add its shares up.</source>
        <translation>Slå ihop antalen.</translation>
    </message>
    <message>
        <source>The portfolio is empty.</source>
        <translation>Portföljen är tom.</translation>
    </message>
    <message>
        <source>Add a position first.</source>
        <translation>Lägg till en position först.</translation>
    </message>
    <message>
        <source>The analysis was stopped.</source>
        <translation>Analysen stoppades.</translation>
    </message>
    <message>
        <source>This metric took too long and was given up.</source>
        <translation>Detta mått tog för lång tid och gavs upp.</translation>
    </message>
    <message>
        <source>Other analyses were asked for before this one could begin.</source>
        <translation>Andra analyser begärdes innan denna kunde börja.</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>Den utelämnas.</translation>
    </message>
    <message>
        <source>Open a new one.</source>
        <translation>Öppna en ny.</translation>
    </message>
    <message>
        <source>The holdings were changed by somebody else after the version that you name.</source>
        <translation>Innehaven ändrades av någon annan efter den version som du anger.</translation>
    </message>
    <message>
        <source>Nothing was written: look at the newest ones, and change those.</source>
        <translation>Inget skrevs: titta på de nyaste och ändra dem.</translation>
    </message>
    <message>
        <source>The value of the portfolio is too large to compute with.</source>
        <translation>Portföljens värde är för stort att räkna med.</translation>
    </message>
    <message>
        <source>Check its shares and prices.</source>
        <translation>Kontrollera dess antal och kurser.</translation>
    </message>
    <message>
        <source>No weights share the risk equally, because some positions cancel each other out.</source>
        <translation>Inga vikter delar risken lika, eftersom några positioner tar ut varandra.</translation>
    </message>
    <message>
        <source>A price that never moved has no share of the risk.</source>
        <translation>En kurs som aldrig rörde sig har ingen del av risken.</translation>
    </message>
    <message>
        <source>One is kept each trading day from now on.</source>
        <translation>Från och med nu sparas ett varje handelsdag.</translation>
    </message>
    <message>
        <source>The scoring was stopped.</source>
        <translation>Bedömningen stoppades.</translation>
    </message>
    <message>
        <source>The scores from before are still in place.</source>
        <translation>Betygen från tidigare gäller fortfarande.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Filen är tom.</translation>
    </message>
    <message>
        <source>The file has a header and no rows.</source>
        <translation>Filen har en rubrikrad och inga rader.</translation>
    </message>
    <message>
        <source>The file is broken: a quote of its first line is never closed.</source>
        <translation>Filen är trasig: ett citattecken på första raden stängs aldrig.</translation>
    </message>
    <message>
        <source>Nothing of it was stored.</source>
        <translation>Inget av den sparades.</translation>
    </message>
    <message>
        <source>This is not a text file in UTF-8 or ASCII.</source>
        <translation>Detta är ingen textfil i UTF-8 eller ASCII.</translation>
    </message>
    <message>
        <source>Save the table as CSV (UTF-8) and import that.</source>
        <translation>Spara tabellen som CSV (UTF-8) och importera den.</translation>
    </message>
    <message>
        <source>There is a column of dates, but none of prices.</source>
        <translation>Det finns en kolumn med datum, men ingen med kurser.</translation>
    </message>
    <message>
        <source>Leave the ticker out.</source>
        <translation>Utelämna tickern.</translation>
    </message>
    <message>
        <source>No column of dates was found in the first line.</source>
        <translation>Ingen kolumn med datum hittades på första raden.</translation>
    </message>
    <message>
        <source>No column of tickers was found in the first line.</source>
        <translation>Ingen kolumn med tickers hittades på första raden.</translation>
    </message>
    <message>
        <source>It should be called ticker or Symbol.</source>
        <translation>Den bör heta ticker eller Symbol.</translation>
    </message>
    <message>
        <source>No column of figures was found in the first line.</source>
        <translation>Ingen kolumn med nyckeltal hittades på första raden.</translation>
    </message>
    <message>
        <source>The names are pe_ratio, roe, dividend_yield and so on, or Price/Earnings, Price/Book, Price/Sales and Dividend Yield.</source>
        <translation>Namnen är pe_ratio, roe, dividend_yield och så vidare, eller Price/Earnings, Price/Book, Price/Sales och Dividend Yield.</translation>
    </message>
    <message>
        <source>The file holds prices of one ticker and does not say of which.</source>
        <translation>Filen innehåller kurser för en ticker och säger inte vilken.</translation>
    </message>
    <message>
        <source>Name it, for example with --ticker AAPL.</source>
        <translation>Ange den, till exempel med --ticker AAPL.</translation>
    </message>
    <message>
        <source>Nothing was stored: not one row of the file is good.</source>
        <translation>Inget sparades: inte en enda rad i filen är bra.</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing of the file was stored.</source>
        <translation>Importen avbröts; inget av filen sparades.</translation>
    </message>
    <message>
        <source>The rows are stored already; the scores are being computed anew.</source>
        <translation>Raderna är redan sparade; betygen räknas om.</translation>
    </message>
    <message>
        <source>date is missing</source>
        <translation>datum saknas</translation>
    </message>
    <message>
        <source>ticker is missing</source>
        <translation>ticker saknas</translation>
    </message>
    <message>
        <source>volume is zero</source>
        <translation>volume är noll</translation>
    </message>
    <message>
        <source>reading prices</source>
        <translation>läser kurser</translation>
    </message>
    <message>
        <source>computing scores</source>
        <translation>räknar betyg</translation>
    </message>
    <message>
        <source>one minute</source>
        <translation>en minut</translation>
    </message>
    <message>
        <source>Cancel it first to begin anew.</source>
        <translation>Avbryt det först för att börja om.</translation>
    </message>
    <message>
        <source>Cancel it first, or wait until it has.</source>
        <translation>Avbryt det först, eller vänta tills det har.</translation>
    </message>
    <message>
        <source>“soundings-server jobs” lists those there are.</source>
        <translation>”soundings-server jobs” listar dem som finns.</translation>
    </message>
    <message>
        <source>GET /api/jobs lists those there are.</source>
        <translation>GET /api/jobs listar dem som finns.</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>avbrutet</translation>
    </message>
    <message>
        <source>It was asked to stop.</source>
        <translation>Det ombads sluta.</translation>
    </message>
    <message>
        <source>The log names the first of them.</source>
        <translation>Loggen nämner de första av dem.</translation>
    </message>
    <message>
        <source>The cache is switched off; there is nothing to drop.</source>
        <translation>Cachen är avstängd; det finns inget att släppa.</translation>
    </message>
    <message>
        <source>There is nothing to refresh.</source>
        <translation>Det finns inget att uppdatera.</translation>
    </message>
    <message>
        <source>The refresh was stopped.</source>
        <translation>Uppdateringen stoppades.</translation>
    </message>
    <message>
        <source>The refresh was stopped; what it fetched is stored, and the next run goes on from there.</source>
        <translation>Uppdateringen stoppades; det som hämtats är sparat, och nästa körning fortsätter därifrån.</translation>
    </message>
    <message>
        <source>What is stored stays.</source>
        <translation>Det som är sparat finns kvar.</translation>
    </message>
    <message>
        <source>What is stored stays; the next run tries again.</source>
        <translation>Det som är sparat finns kvar; nästa körning försöker igen.</translation>
    </message>
    <message>
        <source>It has real prices, which simulated ones never replace.</source>
        <translation>Den har riktiga kurser, som simulerade aldrig ersätter.</translation>
    </message>
    <message>
        <source>It was refreshed before the last run was interrupted.</source>
        <translation>Den uppdaterades innan förra körningen avbröts.</translation>
    </message>
    <message>
        <source>Its price is fresh.</source>
        <translation>Kursen är färsk.</translation>
    </message>
    <message>
        <source>It has the close of the last session.</source>
        <translation>Den har stängningskursen från senaste handelsdagen.</translation>
    </message>
    <message>
        <source>FMP does not know this symbol.</source>
        <translation>FMP känner inte till symbolen.</translation>
    </message>
    <message>
        <source>Your FMP plan does not include this symbol.</source>
        <translation>Ditt FMP-abonnemang omfattar inte symbolen.</translation>
    </message>
    <message>
        <source>Your FMP plan does not include this kind of data.</source>
        <translation>Ditt FMP-abonnemang omfattar inte denna typ av data.</translation>
    </message>
    <message>
        <source>FMP sent something else than data.</source>
        <translation>FMP skickade något annat än data.</translation>
    </message>
    <message>
        <source>The SEC sent something else than data.</source>
        <translation>SEC skickade något annat än data.</translation>
    </message>
    <message>
        <source>The SEC has no reports of this company in figures.</source>
        <translation>SEC har inga rapporter i siffror från bolaget.</translation>
    </message>
    <message>
        <source>Close it, or try again when it is done.</source>
        <translation>Stäng det, eller försök igen när det är klart.</translation>
    </message>
    <message>
        <source>Nothing of this change was stored.</source>
        <translation>Inget av ändringen sparades.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Frigör utrymme och försök igen.</translation>
    </message>
    <message>
        <source>Connect to a server and role that may write.</source>
        <translation>Anslut till en server och roll som får skriva.</translation>
    </message>
    <message>
        <source>Check who may read and write it.</source>
        <translation>Kontrollera vem som får läsa och skriva den.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Kontrollera disken.</translation>
    </message>
    <message>
        <source>Check that the server runs and that DATABASE_URL is right.</source>
        <translation>Kontrollera att servern går och att DATABASE_URL stämmer.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away to start with an empty one.</source>
        <translation>Återställ den från en säkerhetskopia, eller flytta undan den för att börja med en tom.</translation>
    </message>
    <message>
        <source>Memory and %1.</source>
        <translation>Minne och %1.</translation>
    </message>
    <message>
        <source>store</source>
        <translation>datalager</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>jobb</translation>
    </message>
    <message>
        <source>database</source>
        <translation>databas</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>minne</translation>
    </message>
    <message>
        <source>No worker is running, so that jobs wait.</source>
        <translation>Ingen arbetare är igång, så jobb väntar.</translation>
    </message>
    <message>
        <source>Start a server without --no-worker.</source>
        <translation>Starta en server utan --no-worker.</translation>
    </message>
    <message>
        <source>The cache is switched off: CACHE_MEMORY_BYTES is 0 and there is no Redis.</source>
        <translation>Cachen är avstängd: CACHE_MEMORY_BYTES är 0 och det finns inget Redis.</translation>
    </message>
    <message>
        <source>Give yourself the right to write to the file and its folder.</source>
        <translation>Ge dig själv rätt att skriva till filen och dess mapp.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Den lämnades som den är.</translation>
    </message>
    <message>
        <source>Choose another file with DATABASE_URL.</source>
        <translation>Välj en annan fil med DATABASE_URL.</translation>
    </message>
    <message>
        <source>Create it, or choose another database with DATABASE_URL.</source>
        <translation>Skapa den, eller välj en annan databas med DATABASE_URL.</translation>
    </message>
    <message>
        <source>Communication Services</source>
        <translation>Kommunikationstjänster</translation>
    </message>
    <message>
        <source>Consumer Discretionary</source>
        <translation>Sällanköpsvaror</translation>
    </message>
    <message>
        <source>Consumer Staples</source>
        <translation>Dagligvaror</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energi</translation>
    </message>
    <message>
        <source>Financials</source>
        <translation>Finans</translation>
    </message>
    <message>
        <source>Health Care</source>
        <translation>Hälsovård</translation>
    </message>
    <message>
        <source>Industrials</source>
        <translation>Industri</translation>
    </message>
    <message>
        <source>Information Technology</source>
        <translation>Informationsteknik</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Real Estate</source>
        <translation>Fastigheter</translation>
    </message>
    <message>
        <source>Utilities</source>
        <translation>Kraftförsörjning</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Teknik</translation>
    </message>
    <message>
        <source>Financial Services</source>
        <translation>Finansiella tjänster</translation>
    </message>
    <message>
        <source>Healthcare</source>
        <translation>Hälsovård</translation>
    </message>
    <message>
        <source>Consumer Cyclical</source>
        <translation>Sällanköpsvaror</translation>
    </message>
    <message>
        <source>Consumer Defensive</source>
        <translation>Dagligvaror</translation>
    </message>
    <message>
        <source>Basic Materials</source>
        <translation>Råvaror</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>Reklam</translation>
    </message>
    <message>
        <source>Aerospace &amp; Defense</source>
        <translation>Flyg, rymd och försvar</translation>
    </message>
    <message>
        <source>Agricultural &amp; Farm Machinery</source>
        <translation>Jordbruksmaskiner</translation>
    </message>
    <message>
        <source>Agricultural Products &amp; Services</source>
        <translation>Jordbruksprodukter</translation>
    </message>
    <message>
        <source>Air Freight &amp; Logistics</source>
        <translation>Flygfrakt och logistik</translation>
    </message>
    <message>
        <source>Apparel Retail</source>
        <translation>Klädhandel</translation>
    </message>
    <message>
        <source>Apparel, Accessories &amp; Luxury Goods</source>
        <translation>Kläder, accessoarer och lyxvaror</translation>
    </message>
    <message>
        <source>Application Software</source>
        <translation>Programvara för användare</translation>
    </message>
    <message>
        <source>Asset Management &amp; Custody Banks</source>
        <translation>Kapitalförvaltning och depåbanker</translation>
    </message>
    <message>
        <source>Automobile Manufacturers</source>
        <translation>Biltillverkare</translation>
    </message>
    <message>
        <source>Automobiles</source>
        <translation>Bilar</translation>
    </message>
    <message>
        <source>Automotive Parts &amp; Equipment</source>
        <translation>Bildelar och biltillbehör</translation>
    </message>
    <message>
        <source>Automotive Retail</source>
        <translation>Bilhandel</translation>
    </message>
    <message>
        <source>Biotechnology</source>
        <translation>Bioteknik</translation>
    </message>
    <message>
        <source>Brewers</source>
        <translation>Bryggerier</translation>
    </message>
    <message>
        <source>Broadcasting</source>
        <translation>Radio och tv</translation>
    </message>
    <message>
        <source>Broadline Retail</source>
        <translation>Varuhus och näthandel</translation>
    </message>
    <message>
        <source>Building Products</source>
        <translation>Byggprodukter</translation>
    </message>
    <message>
        <source>Cable &amp; Satellite</source>
        <translation>Kabel och satellit</translation>
    </message>
    <message>
        <source>Capital Markets</source>
        <translation>Kapitalmarknader</translation>
    </message>
    <message>
        <source>Cargo Ground Transportation</source>
        <translation>Godstransporter på väg</translation>
    </message>
    <message>
        <source>Casinos &amp; Gaming</source>
        <translation>Kasinon och spel</translation>
    </message>
    <message>
        <source>Commodity Chemicals</source>
        <translation>Baskemikalier</translation>
    </message>
    <message>
        <source>Communications Equipment</source>
        <translation>Kommunikationsutrustning</translation>
    </message>
    <message>
        <source>Computer &amp; Electronics Retail</source>
        <translation>Dator- och elektronikhandel</translation>
    </message>
    <message>
        <source>Construction &amp; Engineering</source>
        <translation>Bygg och anläggning</translation>
    </message>
    <message>
        <source>Construction Machinery &amp; Heavy Transportation Equipment</source>
        <translation>Anläggningsmaskiner och tunga fordon</translation>
    </message>
    <message>
        <source>Construction Materials</source>
        <translation>Byggmaterial</translation>
    </message>
    <message>
        <source>Consumer Electronics</source>
        <translation>Hemelektronik</translation>
    </message>
    <message>
        <source>Consumer Finance</source>
        <translation>Konsumentkrediter</translation>
    </message>
    <message>
        <source>Consumer Staples Merchandise Retail</source>
        <translation>Handel med dagligvaror och varuhus</translation>
    </message>
    <message>
        <source>Consumer Staples Retail</source>
        <translation>Dagligvaruhandel</translation>
    </message>
    <message>
        <source>Copper</source>
        <translation>Koppar</translation>
    </message>
    <message>
        <source>Data Center REITs</source>
        <translation>REIT för datacenter</translation>
    </message>
    <message>
        <source>Data Processing &amp; Outsourced Services</source>
        <translation>Databehandling och utkontraktering</translation>
    </message>
    <message>
        <source>Distillers &amp; Vintners</source>
        <translation>Destillerier och vinproducenter</translation>
    </message>
    <message>
        <source>Distributors</source>
        <translation>Grossister</translation>
    </message>
    <message>
        <source>Diversified Banks</source>
        <translation>Universalbanker</translation>
    </message>
    <message>
        <source>Diversified Support Services</source>
        <translation>Stödtjänster</translation>
    </message>
    <message>
        <source>Electric Utilities</source>
        <translation>Elbolag</translation>
    </message>
    <message>
        <source>Electrical Components &amp; Equipment</source>
        <translation>Elkomponenter och elutrustning</translation>
    </message>
    <message>
        <source>Electronic Components</source>
        <translation>Elektronikkomponenter</translation>
    </message>
    <message>
        <source>Electronic Equipment &amp; Instruments</source>
        <translation>Elektronisk utrustning och instrument</translation>
    </message>
    <message>
        <source>Electronic Manufacturing Services</source>
        <translation>Kontraktstillverkning av elektronik</translation>
    </message>
    <message>
        <source>Entertainment</source>
        <translation>Underhållning</translation>
    </message>
    <message>
        <source>Environmental &amp; Facilities Services</source>
        <translation>Miljö- och fastighetstjänster</translation>
    </message>
    <message>
        <source>Fertilizers &amp; Agricultural Chemicals</source>
        <translation>Gödsel och jordbrukskemikalier</translation>
    </message>
    <message>
        <source>Financial Exchanges &amp; Data</source>
        <translation>Börser och finansdata</translation>
    </message>
    <message>
        <source>Food Distributors</source>
        <translation>Livsmedelsgrossister</translation>
    </message>
    <message>
        <source>Food Retail</source>
        <translation>Livsmedelshandel</translation>
    </message>
    <message>
        <source>Footwear</source>
        <translation>Skor</translation>
    </message>
    <message>
        <source>Gas Utilities</source>
        <translation>Gasbolag</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Guld</translation>
    </message>
    <message>
        <source>Health Care Distributors</source>
        <translation>Sjukvårdsgrossister</translation>
    </message>
    <message>
        <source>Health Care Equipment</source>
        <translation>Medicinteknik</translation>
    </message>
    <message>
        <source>Health Care Facilities</source>
        <translation>Sjukhus och vårdhem</translation>
    </message>
    <message>
        <source>Health Care REITs</source>
        <translation>REIT för sjukvård</translation>
    </message>
    <message>
        <source>Health Care Services</source>
        <translation>Sjukvårdstjänster</translation>
    </message>
    <message>
        <source>Health Care Supplies</source>
        <translation>Sjukvårdsmateriel</translation>
    </message>
    <message>
        <source>Health Care Technology</source>
        <translation>Sjukvårds-it</translation>
    </message>
    <message>
        <source>Heavy Electrical Equipment</source>
        <translation>Tung elutrustning</translation>
    </message>
    <message>
        <source>Home Improvement Retail</source>
        <translation>Byggvaruhus</translation>
    </message>
    <message>
        <source>Homebuilding</source>
        <translation>Bostadsbyggande</translation>
    </message>
    <message>
        <source>Homefurnishing Retail</source>
        <translation>Möbel- och inredningshandel</translation>
    </message>
    <message>
        <source>Hotel &amp; Resort REITs</source>
        <translation>REIT för hotell</translation>
    </message>
    <message>
        <source>Hotels, Resorts &amp; Cruise Lines</source>
        <translation>Hotell och kryssningar</translation>
    </message>
    <message>
        <source>Household Products</source>
        <translation>Hushållsprodukter</translation>
    </message>
    <message>
        <source>Human Resource &amp; Employment Services</source>
        <translation>Personal och bemanning</translation>
    </message>
    <message>
        <source>Independent Power Producers &amp; Energy Traders</source>
        <translation>Fristående elproducenter och energihandlare</translation>
    </message>
    <message>
        <source>Industrial Conglomerates</source>
        <translation>Industrikonglomerat</translation>
    </message>
    <message>
        <source>Industrial Gases</source>
        <translation>Industrigaser</translation>
    </message>
    <message>
        <source>Industrial Machinery &amp; Supplies &amp; Components</source>
        <translation>Industrimaskiner och komponenter</translation>
    </message>
    <message>
        <source>Industrial REITs</source>
        <translation>REIT för industrilokaler</translation>
    </message>
    <message>
        <source>Insurance Brokers</source>
        <translation>Försäkringsmäklare</translation>
    </message>
    <message>
        <source>Integrated Oil &amp; Gas</source>
        <translation>Integrerade olje- och gasbolag</translation>
    </message>
    <message>
        <source>Integrated Telecommunication Services</source>
        <translation>Integrerad telekommunikation</translation>
    </message>
    <message>
        <source>Interactive Home Entertainment</source>
        <translation>Datorspel</translation>
    </message>
    <message>
        <source>Interactive Media</source>
        <translation>Interaktiva medier</translation>
    </message>
    <message>
        <source>Interactive Media &amp; Services</source>
        <translation>Interaktiva medier och tjänster</translation>
    </message>
    <message>
        <source>Internet Services &amp; Infrastructure</source>
        <translation>Internettjänster och infrastruktur</translation>
    </message>
    <message>
        <source>Investment Banking &amp; Brokerage</source>
        <translation>Investmentbanker och mäklare</translation>
    </message>
    <message>
        <source>IT Consulting &amp; Other Services</source>
        <translation>It-konsulter och it-tjänster</translation>
    </message>
    <message>
        <source>IT Services</source>
        <translation>It-tjänster</translation>
    </message>
    <message>
        <source>Leisure Products</source>
        <translation>Fritidsprodukter</translation>
    </message>
    <message>
        <source>Life &amp; Health Insurance</source>
        <translation>Liv- och sjukförsäkring</translation>
    </message>
    <message>
        <source>Life Sciences Tools &amp; Services</source>
        <translation>Verktyg och tjänster för livsvetenskap</translation>
    </message>
    <message>
        <source>Machinery</source>
        <translation>Maskiner</translation>
    </message>
    <message>
        <source>Managed Health Care</source>
        <translation>Sjukvårdsförsäkring</translation>
    </message>
    <message>
        <source>Metal, Glass &amp; Plastic Containers</source>
        <translation>Förpackningar av metall, glas och plast</translation>
    </message>
    <message>
        <source>Movies &amp; Entertainment</source>
        <translation>Film och underhållning</translation>
    </message>
    <message>
        <source>Multi-Family Residential REITs</source>
        <translation>REIT för flerfamiljshus</translation>
    </message>
    <message>
        <source>Multi-line Insurance</source>
        <translation>Försäkring i flera grenar</translation>
    </message>
    <message>
        <source>Multi-Sector Holdings</source>
        <translation>Investmentbolag</translation>
    </message>
    <message>
        <source>Multi-Utilities</source>
        <translation>Försörjningsbolag med flera grenar</translation>
    </message>
    <message>
        <source>Office REITs</source>
        <translation>REIT för kontor</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Equipment &amp; Services</source>
        <translation>Utrustning och tjänster för olja och gas</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Exploration &amp; Production</source>
        <translation>Olje- och gasutvinning</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Refining &amp; Marketing</source>
        <translation>Raffinering och försäljning av olja och gas</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Storage &amp; Transportation</source>
        <translation>Lagring och transport av olja och gas</translation>
    </message>
    <message>
        <source>Other Specialized REITs</source>
        <translation>Andra specialiserade REIT</translation>
    </message>
    <message>
        <source>Other Specialty Retail</source>
        <translation>Övrig fackhandel</translation>
    </message>
    <message>
        <source>Packaged Foods &amp; Meats</source>
        <translation>Livsmedel och kött</translation>
    </message>
    <message>
        <source>Paper &amp; Plastic Packaging Products &amp; Materials</source>
        <translation>Förpackningar av papper och plast</translation>
    </message>
    <message>
        <source>Passenger Airlines</source>
        <translation>Flygbolag</translation>
    </message>
    <message>
        <source>Passenger Ground Transportation</source>
        <translation>Persontransporter på land</translation>
    </message>
    <message>
        <source>Personal Care Products</source>
        <translation>Kroppsvård</translation>
    </message>
    <message>
        <source>Pharmaceuticals</source>
        <translation>Läkemedel</translation>
    </message>
    <message>
        <source>Property &amp; Casualty Insurance</source>
        <translation>Sak- och olycksfallsförsäkring</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Förlag</translation>
    </message>
    <message>
        <source>Rail Transportation</source>
        <translation>Järnvägstransporter</translation>
    </message>
    <message>
        <source>Real Estate Services</source>
        <translation>Fastighetstjänster</translation>
    </message>
    <message>
        <source>Regional Banks</source>
        <translation>Regionala banker</translation>
    </message>
    <message>
        <source>Reinsurance</source>
        <translation>Återförsäkring</translation>
    </message>
    <message>
        <source>Research &amp; Consulting Services</source>
        <translation>Forskning och rådgivning</translation>
    </message>
    <message>
        <source>Restaurants</source>
        <translation>Restauranger</translation>
    </message>
    <message>
        <source>Retail REITs</source>
        <translation>REIT för butiker</translation>
    </message>
    <message>
        <source>Self-Storage REITs</source>
        <translation>REIT för magasinering</translation>
    </message>
    <message>
        <source>Semiconductor Materials &amp; Equipment</source>
        <translation>Material och utrustning för halvledare</translation>
    </message>
    <message>
        <source>Semiconductors</source>
        <translation>Halvledare</translation>
    </message>
    <message>
        <source>Single-Family Residential REITs</source>
        <translation>REIT för småhus</translation>
    </message>
    <message>
        <source>Soft Drinks</source>
        <translation>Läskedrycker</translation>
    </message>
    <message>
        <source>Soft Drinks &amp; Non-alcoholic Beverages</source>
        <translation>Alkoholfria drycker</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Programvara</translation>
    </message>
    <message>
        <source>Specialized Consumer Services</source>
        <translation>Konsumenttjänster</translation>
    </message>
    <message>
        <source>Specialty Chemicals</source>
        <translation>Specialkemikalier</translation>
    </message>
    <message>
        <source>Steel</source>
        <translation>Stål</translation>
    </message>
    <message>
        <source>Systems Software</source>
        <translation>Systemprogramvara</translation>
    </message>
    <message>
        <source>Technology Distributors</source>
        <translation>Teknikgrossister</translation>
    </message>
    <message>
        <source>Technology Hardware</source>
        <translation>Datorer och apparater</translation>
    </message>
    <message>
        <source>Technology Hardware, Storage &amp; Peripherals</source>
        <translation>Datorer, lagring och kringutrustning</translation>
    </message>
    <message>
        <source>Telecom Tower REITs</source>
        <translation>REIT för telekommaster</translation>
    </message>
    <message>
        <source>Telecommunication Services</source>
        <translation>Telekommunikation</translation>
    </message>
    <message>
        <source>Timber REITs</source>
        <translation>REIT för skog</translation>
    </message>
    <message>
        <source>Tobacco</source>
        <translation>Tobak</translation>
    </message>
    <message>
        <source>Trading Companies &amp; Distributors</source>
        <translation>Handelshus</translation>
    </message>
    <message>
        <source>Transaction &amp; Payment Processing Services</source>
        <translation>Betalningstjänster</translation>
    </message>
    <message>
        <source>Water Utilities</source>
        <translation>Vattenbolag</translation>
    </message>
    <message>
        <source>Wireless Telecommunication Services</source>
        <translation>Mobiltelefoni</translation>
    </message>
    <message>
        <source>Advertising Agencies</source>
        <translation>Reklambyråer</translation>
    </message>
    <message>
        <source>Agricultural - Machinery</source>
        <translation>Jordbruksmaskiner</translation>
    </message>
    <message>
        <source>Agricultural Farm Products</source>
        <translation>Jordbruksprodukter</translation>
    </message>
    <message>
        <source>Agricultural Inputs</source>
        <translation>Insatsvaror för jordbruk</translation>
    </message>
    <message>
        <source>Airlines, Airports &amp; Air Services</source>
        <translation>Flygbolag och flygplatser</translation>
    </message>
    <message>
        <source>Aluminum</source>
        <translation>Aluminium</translation>
    </message>
    <message>
        <source>Apparel - Footwear &amp; Accessories</source>
        <translation>Skor och accessoarer</translation>
    </message>
    <message>
        <source>Apparel - Manufacturers</source>
        <translation>Klädtillverkare</translation>
    </message>
    <message>
        <source>Apparel - Retail</source>
        <translation>Klädhandel</translation>
    </message>
    <message>
        <source>Asset Management</source>
        <translation>Kapitalförvaltning</translation>
    </message>
    <message>
        <source>Auto - Dealerships</source>
        <translation>Bilhandel</translation>
    </message>
    <message>
        <source>Auto - Manufacturers</source>
        <translation>Biltillverkare</translation>
    </message>
    <message>
        <source>Auto - Parts</source>
        <translation>Bildelar</translation>
    </message>
    <message>
        <source>Auto - Recreational Vehicles</source>
        <translation>Fritidsfordon</translation>
    </message>
    <message>
        <source>Banks</source>
        <translation>Banker</translation>
    </message>
    <message>
        <source>Banks - Diversified</source>
        <translation>Universalbanker</translation>
    </message>
    <message>
        <source>Banks - Regional</source>
        <translation>Regionala banker</translation>
    </message>
    <message>
        <source>Beverages - Alcoholic</source>
        <translation>Alkoholhaltiga drycker</translation>
    </message>
    <message>
        <source>Beverages - Non-Alcoholic</source>
        <translation>Alkoholfria drycker</translation>
    </message>
    <message>
        <source>Beverages - Wineries &amp; Distilleries</source>
        <translation>Vinproducenter och destillerier</translation>
    </message>
    <message>
        <source>Business Equipment &amp; Supplies</source>
        <translation>Kontorsvaror</translation>
    </message>
    <message>
        <source>Chemicals</source>
        <translation>Kemi</translation>
    </message>
    <message>
        <source>Chemicals - Specialty</source>
        <translation>Specialkemikalier</translation>
    </message>
    <message>
        <source>Coal</source>
        <translation>Kol</translation>
    </message>
    <message>
        <source>Communication Equipment</source>
        <translation>Kommunikationsutrustning</translation>
    </message>
    <message>
        <source>Computer Hardware</source>
        <translation>Datorer och apparater</translation>
    </message>
    <message>
        <source>Conglomerates</source>
        <translation>Konglomerat</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>Bygg</translation>
    </message>
    <message>
        <source>Consulting Services</source>
        <translation>Rådgivning</translation>
    </message>
    <message>
        <source>Credit Services</source>
        <translation>Krediter</translation>
    </message>
    <message>
        <source>Department Stores</source>
        <translation>Varuhus</translation>
    </message>
    <message>
        <source>Discount Stores</source>
        <translation>Lågprisbutiker</translation>
    </message>
    <message>
        <source>Diversified Utilities</source>
        <translation>Försörjningsbolag med flera grenar</translation>
    </message>
    <message>
        <source>Drug Manufacturers - General</source>
        <translation>Läkemedelstillverkare</translation>
    </message>
    <message>
        <source>Drug Manufacturers - Specialty &amp; Generic</source>
        <translation>Specialläkemedel och generika</translation>
    </message>
    <message>
        <source>Education &amp; Training Services</source>
        <translation>Utbildning</translation>
    </message>
    <message>
        <source>Electrical Equipment &amp; Parts</source>
        <translation>Elutrustning och eldelar</translation>
    </message>
    <message>
        <source>Electronic Gaming &amp; Multimedia</source>
        <translation>Datorspel</translation>
    </message>
    <message>
        <source>Engineering &amp; Construction</source>
        <translation>Bygg och anläggning</translation>
    </message>
    <message>
        <source>Farm &amp; Heavy Construction Machinery</source>
        <translation>Jordbruks- och anläggningsmaskiner</translation>
    </message>
    <message>
        <source>Financial - Capital Markets</source>
        <translation>Kapitalmarknader</translation>
    </message>
    <message>
        <source>Financial - Conglomerates</source>
        <translation>Finanskonglomerat</translation>
    </message>
    <message>
        <source>Financial - Credit Services</source>
        <translation>Krediter</translation>
    </message>
    <message>
        <source>Financial - Data &amp; Stock Exchanges</source>
        <translation>Börser och finansdata</translation>
    </message>
    <message>
        <source>Financial - Diversified</source>
        <translation>Finanstjänster</translation>
    </message>
    <message>
        <source>Financial - Mortgages</source>
        <translation>Bolån</translation>
    </message>
    <message>
        <source>Financial Data &amp; Stock Exchanges</source>
        <translation>Börser och finansdata</translation>
    </message>
    <message>
        <source>Food Confectioners</source>
        <translation>Konfektyr</translation>
    </message>
    <message>
        <source>Food Distribution</source>
        <translation>Livsmedelsgrossister</translation>
    </message>
    <message>
        <source>Furnishings, Fixtures &amp; Appliances</source>
        <translation>Möbler och vitvaror</translation>
    </message>
    <message>
        <source>Gambling, Resorts &amp; Casinos</source>
        <translation>Spel och kasinon</translation>
    </message>
    <message>
        <source>General Transportation</source>
        <translation>Transporter</translation>
    </message>
    <message>
        <source>General Utilities</source>
        <translation>Försörjningsbolag</translation>
    </message>
    <message>
        <source>Grocery Stores</source>
        <translation>Livsmedelsbutiker</translation>
    </message>
    <message>
        <source>Hardware, Equipment &amp; Parts</source>
        <translation>Apparater och komponenter</translation>
    </message>
    <message>
        <source>Health Information Services</source>
        <translation>Sjukvårds-it</translation>
    </message>
    <message>
        <source>Healthcare Plans</source>
        <translation>Sjukvårdsförsäkring</translation>
    </message>
    <message>
        <source>Home Improvement</source>
        <translation>Byggvaror</translation>
    </message>
    <message>
        <source>Household &amp; Personal Products</source>
        <translation>Hushåll och kroppsvård</translation>
    </message>
    <message>
        <source>Independent Power Producers</source>
        <translation>Fristående elproducenter</translation>
    </message>
    <message>
        <source>Industrial - Capital Goods</source>
        <translation>Kapitalvaror</translation>
    </message>
    <message>
        <source>Industrial - Distribution</source>
        <translation>Industrigrossister</translation>
    </message>
    <message>
        <source>Industrial - Infrastructure Operations</source>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>Industrial - Machinery</source>
        <translation>Industrimaskiner</translation>
    </message>
    <message>
        <source>Industrial - Pollution &amp; Treatment Controls</source>
        <translation>Miljöteknik</translation>
    </message>
    <message>
        <source>Industrial - Specialties</source>
        <translation>Specialiserad industri</translation>
    </message>
    <message>
        <source>Industrial Materials</source>
        <translation>Industrimaterial</translation>
    </message>
    <message>
        <source>Information Technology Services</source>
        <translation>It-tjänster</translation>
    </message>
    <message>
        <source>Insurance - Brokers</source>
        <translation>Försäkringsmäklare</translation>
    </message>
    <message>
        <source>Insurance - Diversified</source>
        <translation>Försäkring i flera grenar</translation>
    </message>
    <message>
        <source>Insurance - Life</source>
        <translation>Livförsäkring</translation>
    </message>
    <message>
        <source>Insurance - Property &amp; Casualty</source>
        <translation>Sak- och olycksfallsförsäkring</translation>
    </message>
    <message>
        <source>Insurance - Reinsurance</source>
        <translation>Återförsäkring</translation>
    </message>
    <message>
        <source>Insurance - Specialty</source>
        <translation>Specialförsäkring</translation>
    </message>
    <message>
        <source>Integrated Freight &amp; Logistics</source>
        <translation>Frakt och logistik</translation>
    </message>
    <message>
        <source>Internet Content &amp; Information</source>
        <translation>Internetinnehåll</translation>
    </message>
    <message>
        <source>Internet Retail</source>
        <translation>Näthandel</translation>
    </message>
    <message>
        <source>Investment - Banking &amp; Investment Services</source>
        <translation>Investmentbanker</translation>
    </message>
    <message>
        <source>Leisure</source>
        <translation>Fritid</translation>
    </message>
    <message>
        <source>Lodging</source>
        <translation>Logi</translation>
    </message>
    <message>
        <source>Luxury Goods</source>
        <translation>Lyxvaror</translation>
    </message>
    <message>
        <source>Manufacturing - Metal Fabrication</source>
        <translation>Metallbearbetning</translation>
    </message>
    <message>
        <source>Manufacturing - Miscellaneous</source>
        <translation>Övrig tillverkning</translation>
    </message>
    <message>
        <source>Manufacturing - Textiles</source>
        <translation>Textilier</translation>
    </message>
    <message>
        <source>Manufacturing - Tools &amp; Accessories</source>
        <translation>Verktyg och tillbehör</translation>
    </message>
    <message>
        <source>Marine Shipping</source>
        <translation>Sjöfart</translation>
    </message>
    <message>
        <source>Medical - Care Facilities</source>
        <translation>Sjukhus och vårdhem</translation>
    </message>
    <message>
        <source>Medical - Devices</source>
        <translation>Medicinteknik</translation>
    </message>
    <message>
        <source>Medical - Diagnostics &amp; Research</source>
        <translation>Diagnostik och forskning</translation>
    </message>
    <message>
        <source>Medical - Distribution</source>
        <translation>Sjukvårdsgrossister</translation>
    </message>
    <message>
        <source>Medical - Equipment &amp; Services</source>
        <translation>Medicinsk utrustning och tjänster</translation>
    </message>
    <message>
        <source>Medical - Healthcare Information Services</source>
        <translation>Sjukvårds-it</translation>
    </message>
    <message>
        <source>Medical - Healthcare Plans</source>
        <translation>Sjukvårdsförsäkring</translation>
    </message>
    <message>
        <source>Medical - Instruments &amp; Supplies</source>
        <translation>Medicinska instrument och materiel</translation>
    </message>
    <message>
        <source>Medical - Pharmaceuticals</source>
        <translation>Läkemedelshandel</translation>
    </message>
    <message>
        <source>Medical - Specialties</source>
        <translation>Medicinska specialiteter</translation>
    </message>
    <message>
        <source>Medical Care Facilities</source>
        <translation>Sjukhus och vårdhem</translation>
    </message>
    <message>
        <source>Medical Devices</source>
        <translation>Medicinteknik</translation>
    </message>
    <message>
        <source>Medical Instruments &amp; Supplies</source>
        <translation>Medicinska instrument och materiel</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Drilling</source>
        <translation>Olje- och gasborrning</translation>
    </message>
    <message>
        <source>Oil &amp; Gas E&amp;P</source>
        <translation>Olje- och gasutvinning</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Energy</source>
        <translation>Olje- och gasenergi</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Integrated</source>
        <translation>Integrerade olje- och gasbolag</translation>
    </message>
    <message>
        <source>Oil &amp; Gas Midstream</source>
        <translation>Transport av olja och gas</translation>
    </message>
    <message>
        <source>Other Precious Metals</source>
        <translation>Andra ädelmetaller</translation>
    </message>
    <message>
        <source>Packaged Foods</source>
        <translation>Förpackade livsmedel</translation>
    </message>
    <message>
        <source>Packaging &amp; Containers</source>
        <translation>Förpackningar</translation>
    </message>
    <message>
        <source>Paper, Lumber &amp; Forest Products</source>
        <translation>Papper, trä och skogsprodukter</translation>
    </message>
    <message>
        <source>Personal Products &amp; Services</source>
        <translation>Kroppsvård och personliga tjänster</translation>
    </message>
    <message>
        <source>Railroads</source>
        <translation>Järnvägar</translation>
    </message>
    <message>
        <source>Real Estate - Development</source>
        <translation>Fastighetsutveckling</translation>
    </message>
    <message>
        <source>Real Estate - Diversified</source>
        <translation>Blandade fastigheter</translation>
    </message>
    <message>
        <source>Real Estate - General</source>
        <translation>Fastigheter</translation>
    </message>
    <message>
        <source>Real Estate - Services</source>
        <translation>Fastighetstjänster</translation>
    </message>
    <message>
        <source>Regulated Electric</source>
        <translation>Reglerade elbolag</translation>
    </message>
    <message>
        <source>Regulated Gas</source>
        <translation>Reglerade gasbolag</translation>
    </message>
    <message>
        <source>Regulated Water</source>
        <translation>Reglerade vattenbolag</translation>
    </message>
    <message>
        <source>REIT - Diversified</source>
        <translation>Blandade REIT</translation>
    </message>
    <message>
        <source>REIT - Healthcare Facilities</source>
        <translation>REIT för sjukvård</translation>
    </message>
    <message>
        <source>REIT - Hotel &amp; Motel</source>
        <translation>REIT för hotell</translation>
    </message>
    <message>
        <source>REIT - Industrial</source>
        <translation>REIT för industrilokaler</translation>
    </message>
    <message>
        <source>REIT - Mortgage</source>
        <translation>REIT för bolån</translation>
    </message>
    <message>
        <source>REIT - Office</source>
        <translation>REIT för kontor</translation>
    </message>
    <message>
        <source>REIT - Residential</source>
        <translation>REIT för bostäder</translation>
    </message>
    <message>
        <source>REIT - Retail</source>
        <translation>REIT för butiker</translation>
    </message>
    <message>
        <source>REIT - Specialty</source>
        <translation>Specialiserade REIT</translation>
    </message>
    <message>
        <source>Renewable Utilities</source>
        <translation>Förnybar energi</translation>
    </message>
    <message>
        <source>Rental &amp; Leasing Services</source>
        <translation>Uthyrning och leasing</translation>
    </message>
    <message>
        <source>Residential Construction</source>
        <translation>Bostadsbyggande</translation>
    </message>
    <message>
        <source>Security &amp; Protection Services</source>
        <translation>Säkerhetstjänster</translation>
    </message>
    <message>
        <source>Semiconductor Equipment &amp; Materials</source>
        <translation>Material och utrustning för halvledare</translation>
    </message>
    <message>
        <source>Shell Companies</source>
        <translation>Skalbolag</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Silver</translation>
    </message>
    <message>
        <source>Software - Application</source>
        <translation>Programvara för användare</translation>
    </message>
    <message>
        <source>Software - Infrastructure</source>
        <translation>Systemprogramvara</translation>
    </message>
    <message>
        <source>Software - Services</source>
        <translation>Programvarutjänster</translation>
    </message>
    <message>
        <source>Solar</source>
        <translation>Solenergi</translation>
    </message>
    <message>
        <source>Specialty Business Services</source>
        <translation>Företagstjänster</translation>
    </message>
    <message>
        <source>Specialty Industrial Machinery</source>
        <translation>Specialmaskiner</translation>
    </message>
    <message>
        <source>Specialty Retail</source>
        <translation>Fackhandel</translation>
    </message>
    <message>
        <source>Staffing &amp; Employment Services</source>
        <translation>Personal och bemanning</translation>
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
        <translation>Logi</translation>
    </message>
    <message>
        <source>Travel Services</source>
        <translation>Resor</translation>
    </message>
    <message>
        <source>Trucking</source>
        <translation>Åkerier</translation>
    </message>
    <message>
        <source>Uranium</source>
        <translation>Uran</translation>
    </message>
    <message>
        <source>Utilities - Diversified</source>
        <translation>Försörjningsbolag med flera grenar</translation>
    </message>
    <message>
        <source>Utilities - Regulated Electric</source>
        <translation>Reglerade elbolag</translation>
    </message>
    <message>
        <source>Utilities - Regulated Gas</source>
        <translation>Reglerade gasbolag</translation>
    </message>
    <message>
        <source>Utilities - Regulated Water</source>
        <translation>Reglerade vattenbolag</translation>
    </message>
    <message>
        <source>Waste Management</source>
        <translation>Avfallshantering</translation>
    </message>
    <message>
        <source>Redis is away; this process&apos; memory serves on its own.</source>
        <translation>Redis är borta; den här processens minne tjänar ensamt.</translation>
    </message>
    <message>
        <source>This process&apos; memory; there is no Redis.</source>
        <translation>Den här processens minne; det finns inget Redis.</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Keep as it is</source>
        <translation>Behåll som det är</translation>
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
        <translation>S</translation>
    </message>
</context>
<context>
    <name>ExplainPopup</name>
    <message>
        <source>What it is</source>
        <translation>Vad det är</translation>
    </message>
    <message>
        <source>This value</source>
        <translation>Det här värdet</translation>
    </message>
    <message>
        <source>What is usual</source>
        <translation>Vad som är vanligt</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>Varifrån det kommer</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Save the chart</source>
        <translation>Spara diagrammet</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Spara som</translation>
    </message>
    <message>
        <source>Picture, PNG</source>
        <translation>Bild, PNG</translation>
    </message>
    <message>
        <source>Drawing, SVG</source>
        <translation>Teckning, SVG</translation>
    </message>
    <message>
        <source>Figures, CSV</source>
        <translation>Siffror, CSV</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>FactorPanel</name>
    <message>
        <source>How the score is made</source>
        <translation>Så blir poängen till</translation>
    </message>
    <message>
        <source>Waiting for the reasons of the score.</source>
        <translation>Väntar på skälen till poängen.</translation>
    </message>
    <message>
        <source>Factors of the score</source>
        <translation>Poängens faktorer</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Pelare</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmärkning</translation>
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
        <translation>%1 i procent, %2</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>minst</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>högst</translation>
    </message>
</context>
<context>
    <name>FigureExplanation</name>
    <message>
        <source>Sample data: invented, no real figure.</source>
        <translation>Exempeldata: påhittat, ingen verklig siffra.</translation>
    </message>
    <message>
        <source>The source is not known</source>
        <translation>Källan är inte känd</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>per %1</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n dag sedan</numerusform>
            <numerusform>%n dagar sedan</numerusform>
        </translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation>hämtad %1</translation>
    </message>
    <message>
        <source>stale: a newer figure should be there</source>
        <translation>inaktuell: en nyare siffra borde finnas</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 av %2 poäng</translation>
    </message>
    <message>
        <source>%1, because the figure is missing</source>
        <translation>%1, eftersom siffran saknas</translation>
    </message>
    <message>
        <source>%1 for %2 against %3</source>
        <translation>%1 för %2 mot %3</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 för %2</translation>
    </message>
    <message>
        <source>Elsewhere: %1</source>
        <translation>Annars: %1</translation>
    </message>
    <message>
        <source>It is shown as its source states it; Soundings has not computed it.</source>
        <translation>Den visas som källan uppger den; Soundings har inte räknat ut den.</translation>
    </message>
    <message>
        <source>The source does not state it, or it does not exist for this company. It counts as missing, not as 0.</source>
        <translation>Källan uppger den inte, eller så finns den inte för det här bolaget. Den räknas som saknad, inte som 0.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Compared with %1.</source>
        <translation>Jämfört med %1.</translation>
    </message>
    <message>
        <source>It gave %1.</source>
        <translation>Den gav %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is the median of %n stocks in %2.</source>
        <translation>
            <numerusform>%1 är medianen av %n aktie i %2.</numerusform>
            <numerusform>%1 är medianen av %n aktier i %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is computed from the figures of the company&apos;s filings and, where it needs one, the last price.</source>
        <translation>Den är beräknad ur siffrorna i bolagets rapporter och, där det behövs, den senaste kursen.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>The last price that its source has stated; Soundings has not computed it.</source>
        <translation>Den senaste kurs som källan har uppgett; Soundings har inte beräknat den.</translation>
    </message>
    <message>
        <source>%1 against %2, the close of the trading day before: %3 or %4.</source>
        <translation>%1 mot %2, stängningskursen handelsdagen före: %3 eller %4.</translation>
    </message>
    <message>
        <source>%1 against the close of the trading day before: %2.</source>
        <translation>%1 mot stängningskursen handelsdagen före: %2.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändring</translation>
    </message>
    <message>
        <source>%1. Computed from the daily closes until %2, which was %3.</source>
        <translation>%1. Beräknat ur de dagliga stängningskurserna till och med %2; den sista var %3.</translation>
    </message>
</context>
<context>
    <name>FigureNames</name>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>P/E</source>
        <translation>P/E</translation>
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
        <translation>P/B</translation>
    </message>
    <message>
        <source>P/S</source>
        <translation>P/S</translation>
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
        <translation>Bruttomarginal</translation>
    </message>
    <message>
        <source>Operating margin</source>
        <translation>Rörelsemarginal</translation>
    </message>
    <message>
        <source>Net margin</source>
        <translation>Nettomarginal</translation>
    </message>
    <message>
        <source>Debt/equity</source>
        <translation>Skuldsättningsgrad</translation>
    </message>
    <message>
        <source>Current ratio</source>
        <translation>Balanslikviditet</translation>
    </message>
    <message>
        <source>Interest cover</source>
        <translation>Räntetäckning</translation>
    </message>
    <message>
        <source>FCF yield</source>
        <translation>FCF-avkastning</translation>
    </message>
    <message>
        <source>Revenue, 1 year</source>
        <translation>Omsättning, 1 år</translation>
    </message>
    <message>
        <source>Earnings, 1 year</source>
        <translation>Vinst, 1 år</translation>
    </message>
    <message>
        <source>Dividend yield</source>
        <translation>Direktavkastning</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>Utdelningsandel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Kvalitet</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Hälsa</translation>
    </message>
    <message>
        <source>Market value</source>
        <translation>Börsvärde</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>förlust</translation>
    </message>
    <message>
        <source>%1 bn</source>
        <translation>%1 md</translation>
    </message>
</context>
<context>
    <name>FigureStop</name>
    <message>
        <source>F1 explains it.</source>
        <translation>F1 förklarar den.</translation>
    </message>
    <message>
        <source>%1 copied.</source>
        <translation>%1 kopierat.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 bn</source>
        <comment>thousand million</comment>
        <translation>%1 md</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>million</comment>
        <translation>%1 mn</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousand</comment>
        <translation>%1 tn</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>day format</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 miljarder</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 miljoner</translation>
    </message>
    <message>
        <source>%1 dollars</source>
        <translation>%1 dollar</translation>
    </message>
    <message>
        <source>%1 euros</source>
        <translation>%1 euro</translation>
    </message>
    <message>
        <source>%1 pounds</source>
        <translation>%1 pund</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>no value</source>
        <translation>inget värde</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>oförändrad</translation>
    </message>
    <message>
        <source>up %1 percent</source>
        <translation>upp %1 procent</translation>
    </message>
    <message>
        <source>down %1 percent</source>
        <translation>ned %1 procent</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day format</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day format</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Strong buy</source>
        <translation>Starkt köp</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Köp</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Sälj</translation>
    </message>
    <message>
        <source>Strong sell</source>
        <translation>Starkt sälj</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Ej betygsatt</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>förlust</translation>
    </message>
</context>
<context>
    <name>FundamentalsPanel</name>
    <message>
        <source>Fundamentals with the sector&apos;s median</source>
        <translation>Nyckeltal med sektorns median</translation>
    </message>
    <message>
        <source>Fundamentals</source>
        <translation>Nyckeltal</translation>
    </message>
    <message>
        <source>with the sector&apos;s median</source>
        <translation>med sektorns median</translation>
    </message>
    <message>
        <source>Waiting for the fundamentals of %1.</source>
        <translation>Väntar på nyckeltalen för %1.</translation>
    </message>
    <message>
        <source>No fundamentals are known for %1. Import them from a file, or refresh from a source that has them.</source>
        <translation>Inga nyckeltal är kända för %1. Importera dem från en fil, eller hämta från en källa som har dem.</translation>
    </message>
</context>
<context>
    <name>GlossaryEntry</name>
    <message>
        <source>Usual: %1</source>
        <translation>Vanligt: %1</translation>
    </message>
</context>
<context>
    <name>GlossaryPage</name>
    <message>
        <source>Glossary</source>
        <translation>Ordlista</translation>
    </message>
    <message>
        <source>1 term</source>
        <translation>1 term</translation>
    </message>
    <message>
        <source>%1 terms</source>
        <translation>%1 termer</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>Sök i ordlistan</translation>
    </message>
    <message>
        <source>Term, or a word of its meaning</source>
        <translation>Term, eller ett ord ur betydelsen</translation>
    </message>
    <message>
        <source>Terms, %1</source>
        <translation>Termer, %1</translation>
    </message>
    <message>
        <source>No term has the text “%1”. Try a shorter word.</source>
        <translation>Ingen term har texten ”%1”. Prova ett kortare ord.</translation>
    </message>
    <message>
        <source>From the search to the terms</source>
        <translation>Från sökningen till termerna</translation>
    </message>
    <message>
        <source>Another term</source>
        <translation>En annan term</translation>
    </message>
    <message>
        <source>Several terms up or down</source>
        <translation>Flera termer upp eller ner</translation>
    </message>
    <message>
        <source>First and last term</source>
        <translation>Första och sista termen</translation>
    </message>
</context>
<context>
    <name>GutterLabels</name>
    <message>
        <source>Volume</source>
        <translation>Volym</translation>
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
        <translation>1 kolumn dold: gör fönstret bredare</translation>
    </message>
    <message>
        <source>%1 columns hidden: widen the window</source>
        <translation>%1 kolumner dolda: gör fönstret bredare</translation>
    </message>
</context>
<context>
    <name>HoldingForm</name>
    <message>
        <source>Add a holding</source>
        <translation>Lägg till ett innehav</translation>
    </message>
    <message>
        <source>Shares of %1</source>
        <translation>Antal %1</translation>
    </message>
    <message>
        <source>Ticker of the holding</source>
        <translation>Innehavets ticker</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Ticker</translation>
    </message>
    <message>
        <source>Number of shares</source>
        <translation>Antal aktier</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Behåll som det är</translation>
    </message>
</context>
<context>
    <name>HoldingsPage</name>
    <message>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>HoldingsPanel</name>
    <message>
        <source>Holdings</source>
        <translation>Innehav</translation>
    </message>
    <message>
        <source>Holdings, 1 position</source>
        <translation>Innehav, 1 position</translation>
    </message>
    <message>
        <source>Holdings, %1 positions</source>
        <translation>Innehav, %1 positioner</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Ticker</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Total value %1 %2</source>
        <translation>Totalt värde %1 %2</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totalt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Add a holding</source>
        <translation>Lägg till ett innehav</translation>
    </message>
    <message>
        <source>Change shares</source>
        <translation>Ändra antal</translation>
    </message>
    <message>
        <source>Of the row that is chosen: %1</source>
        <translation>För den valda raden: %1</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Blanksteg</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Take out the row that is chosen: %1</source>
        <translation>Ta bort den valda raden: %1</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Take from</source>
        <translation>Ta från</translation>
    </message>
    <message>
        <source>a portfolio</source>
        <translation>en portfölj</translation>
    </message>
</context>
<context>
    <name>HoldingsRows</name>
    <message>
        <source>not known here any more</source>
        <translation>inte längre känd här</translation>
    </message>
    <message>
        <source>%1 data, invented</source>
        <translation>%1-data, påhittade</translation>
    </message>
    <message>
        <source>%1 %2, stale</source>
        <translation>%1 %2, inaktuell</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>inget mål</translation>
    </message>
    <message>
        <source>target %1 or above</source>
        <translation>mål %1 eller över</translation>
    </message>
    <message>
        <source>target %1 or below</source>
        <translation>mål %1 eller under</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Nått</translation>
    </message>
    <message>
        <source>Reached, %1</source>
        <translation>Nått, %1</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>%1 kvar</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>avslutad</translation>
    </message>
    <message>
        <source>%1 shares</source>
        <translation>%1 aktier</translation>
    </message>
    <message>
        <source>gain %1</source>
        <translation>vinst %1</translation>
    </message>
    <message>
        <source>%1 of the portfolio</source>
        <translation>%1 av portföljen</translation>
    </message>
    <message>
        <source>Buy</source>
        <comment>a transaction</comment>
        <translation>Köp</translation>
    </message>
    <message>
        <source>Sell</source>
        <comment>a transaction</comment>
        <translation>Sälj</translation>
    </message>
    <message>
        <source>Dividend</source>
        <translation>Utdelning</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>%1 new shares for each</source>
        <translation>%1 nya aktier för varje</translation>
    </message>
    <message>
        <source>price %1</source>
        <translation>kurs %1</translation>
    </message>
    <message>
        <source>fees %1</source>
        <translation>avgifter %1</translation>
    </message>
    <message>
        <source>Sector not known</source>
        <translation>Okänd sektor</translation>
    </message>
    <message>
        <source>%1 of what is held in %2</source>
        <translation>%1 av innehavet i %2</translation>
    </message>
    <message>
        <source>Cost %1</source>
        <translation>Kostnad %1</translation>
    </message>
    <message>
        <source>%1 gained by selling</source>
        <translation>%1 i vinst av försäljning</translation>
    </message>
    <message>
        <source>%1 of dividends</source>
        <translation>%1 i utdelning</translation>
    </message>
    <message>
        <source>Value %1 %2, gain %3</source>
        <translation>Värde %1 %2, vinst %3</translation>
    </message>
    <message>
        <source>%1 has reached its target of %2: %3.</source>
        <translation>%1 har nått sitt mål på %2: %3.</translation>
    </message>
    <message>
        <source>1 position without a price is left out</source>
        <translation>1 position utan kurs räknas inte</translation>
    </message>
    <message>
        <source>%1 positions without a price are left out</source>
        <translation>%1 positioner utan kurs räknas inte</translation>
    </message>
    <message>
        <source>1 share</source>
        <translation>1 aktie</translation>
    </message>
    <message>
        <source>score %1, weighted by value</source>
        <translation>poäng %1, viktad efter värde</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Say what is in %1.</source>
        <translation>Säg vad som finns i %1.</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>Importera en CSV-fil</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importera %1</translation>
    </message>
    <message>
        <source>Daily prices of one or many tickers, stocks, or fundamentals. The usual headings are recognised. Nothing is stored before you have seen what would be.</source>
        <translation>Dagskurser för en eller flera tickers, aktier eller nyckeltal. De vanliga rubrikerna känns igen. Ingenting sparas innan du har sett vad som skulle sparas.</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Vad filen innehåller</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurser</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>Aktier</translation>
    </message>
    <message>
        <source>Fundamentals</source>
        <translation>Nyckeltal</translation>
    </message>
    <message>
        <source>Whose prices</source>
        <translation>Vems kurser</translation>
    </message>
    <message>
        <source>Whose prices: AAPL</source>
        <translation>Vems kurser: AAPL</translation>
    </message>
    <message>
        <source>Reading, %1 %</source>
        <translation>Läser, %1 %</translation>
    </message>
    <message>
        <source>The engine looks at the rows.</source>
        <translation>Motorn går igenom raderna.</translation>
    </message>
    <message>
        <source>The engine stores the rows. You may close this; the end is told.</source>
        <translation>Motorn sparar raderna. Du kan stänga detta; när det är klart sägs det.</translation>
    </message>
    <message>
        <source>Rows that are left out or look odd, %1</source>
        <translation>Rader som utelämnas eller ser udda ut, %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Vad som sker</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Välj filer</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Kontrollera filen</translation>
    </message>
    <message>
        <source>Import 1 row</source>
        <translation>Importera 1 rad</translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation>Importera %1 rader</translation>
    </message>
    <message>
        <source>Next file, %1 left</source>
        <translation>Nästa fil, %1 kvar</translation>
    </message>
    <message>
        <source>Skip to the next file, %1 left</source>
        <translation>Hoppa till nästa fil, %1 kvar</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Visa %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stängning</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>%1 % of the import is done.</source>
        <translation>%1 % av importen är klar.</translation>
    </message>
    <message>
        <source>The import is being stopped.</source>
        <translation>Importen stoppas.</translation>
    </message>
    <message>
        <source>The engine stores the rows, %1 %. You may close this; the end is told.</source>
        <translation>Motorn sparar raderna, %1 %. Du kan stänga detta; när det är klart sägs det.</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Stoppa importen</translation>
    </message>
    <message>
        <source>Nothing of the file is stored then.</source>
        <translation>Då sparas inget av filen.</translation>
    </message>
    <message>
        <source>The rows are stored. The engine computes the scores anew. You may close this; the end is told.</source>
        <translation>Raderna är sparade. Motorn räknar om poängen. Du kan stänga detta; när det är klart sägs det.</translation>
    </message>
    <message>
        <source>They wait until %1 is stored.</source>
        <translation>De väntar tills %1 är lagrad.</translation>
    </message>
    <message>
        <source>Files that wait: %1</source>
        <translation>Filer som väntar: %1</translation>
    </message>
</context>
<context>
    <name>JobDetail</name>
    <message>
        <source>Job: %1, %2</source>
        <translation>Jobb: %1, %2</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Jobb</translation>
    </message>
    <message>
        <source>Choose a job in the table to see it here.</source>
        <translation>Välj ett jobb i tabellen för att se det här.</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Alla jobb</translation>
    </message>
    <message>
        <source>%1 percent done</source>
        <translation>%1 procent klart</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Kör igen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Avbryt jobbet</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Kopiera detaljer</translation>
    </message>
    <message>
        <source>Details copied.</source>
        <translation>Detaljerna är kopierade.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Details of the job</source>
        <translation>Jobbets detaljer</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Planned</source>
        <translation>Planerad</translation>
    </message>
    <message>
        <source>Today&apos;s schedule</source>
        <translation>Dagens schema</translation>
    </message>
    <message>
        <source>The next schedule</source>
        <translation>Nästa schema</translation>
    </message>
    <message>
        <source>%1, New York time</source>
        <translation>%1, New York-tid</translation>
    </message>
    <message>
        <source>%1 updated, %2 failed</source>
        <translation>%1 uppdaterade, %2 misslyckades</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 uppdaterade</translation>
    </message>
    <message>
        <source>%1 scored</source>
        <translation>%1 poängsatta</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>I kö</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Körs</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Nytt försök</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Misslyckat</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avbrutet</translation>
    </message>
    <message>
        <source>Refresh stock data</source>
        <translation>Uppdatera aktiedata</translation>
    </message>
    <message>
        <source>Snapshot daily scores</source>
        <translation>Spara dagens poäng</translation>
    </message>
    <message>
        <source>Recalculate all scores</source>
        <translation>Räkna om alla poäng</translation>
    </message>
    <message>
        <source>Invalidate cache</source>
        <translation>Töm cachen</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Läs in kurser</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Säkerhetskopia</translation>
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
        <translation>%1 tim %2 min</translation>
    </message>
    <message>
        <source>Again at %1</source>
        <translation>Igen kl. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n scores kept</source>
        <translation>
            <numerusform>%n betyg sparat</numerusform>
            <numerusform>%n betyg sparade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cached replies dropped</source>
        <translation>
            <numerusform>%n cachat svar släppt</numerusform>
            <numerusform>%n cachade svar släppta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n försök</numerusform>
            <numerusform>%n försök</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Jobb</translation>
    </message>
    <message>
        <source>Run a task</source>
        <translation>Kör en uppgift</translation>
    </message>
    <message>
        <source>The engine has named no task that can be run.</source>
        <translation>Motorn har inte nämnt någon uppgift som kan köras.</translation>
    </message>
    <message>
        <source>%1 What is shown may be old. Reconnecting…</source>
        <translation>%1 Det som visas kan vara gammalt. Ansluter igen …</translation>
    </message>
    <message>
        <source>Jobs, %1</source>
        <translation>Jobb, %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Startat av</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Försök</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>The jobs could not be loaded</source>
        <translation>Jobben kunde inte hämtas</translation>
    </message>
    <message>
        <source>Nothing has run yet</source>
        <translation>Inget har körts än</translation>
    </message>
    <message>
        <source>Jobs run by the schedule above, or when you start one with “Run a task”.</source>
        <translation>Jobb körs enligt schemat ovan, eller när du startar ett med ”Kör en uppgift”.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Runs a task</source>
        <translation>Kör en uppgift</translation>
    </message>
    <message>
        <source>Runs the job of the row again</source>
        <translation>Kör radens jobb igen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Cancels the job of the row</source>
        <translation>Avbryter radens jobb</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>Överallt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Keys, %1</source>
        <translation>Tangenter, %1</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Type other keys, such as Ctrl+Shift+K, and press Enter. An empty field brings the usual ones back.</source>
        <translation>Skriv andra tangenter, som Ctrl+Shift+K, och tryck Enter. Ett tomt fält ger tillbaka de vanliga.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>Tangenter: %1</translation>
    </message>
</context>
<context>
    <name>LeaderboardPage</name>
    <message>
        <source>Leaderboard</source>
        <translation>Topplista</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Best of all</source>
        <translation>Bäst av alla</translation>
    </message>
    <message>
        <source>By signal</source>
        <translation>Per signal</translation>
    </message>
    <message>
        <source>By sector</source>
        <translation>Per sektor</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Of each sector</source>
        <translation>Av varje sektor</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Högst</translation>
    </message>
    <message>
        <source>Leaderboard, %1</source>
        <translation>Topplista, %1</translation>
    </message>
    <message>
        <source>Still waiting for the leaderboard.</source>
        <translation>Väntar fortfarande på topplistan.</translation>
    </message>
    <message>
        <source>In a choice: the next one</source>
        <translation>I ett val: nästa</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>Live analysis</source>
        <translation>Liveanalys</translation>
    </message>
    <message>
        <source>What one position does to the portfolio</source>
        <translation>Vad en position gör med portföljen</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Ansluter igen …</translation>
    </message>
    <message>
        <source>%1 Reconnecting…</source>
        <translation>%1 Ansluter igen …</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Försök nu</translation>
    </message>
    <message>
        <source>Connecting to the engine</source>
        <translation>Ansluter till motorn</translation>
    </message>
    <message>
        <source>The portfolio could not be opened</source>
        <translation>Portföljen kunde inte öppnas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>In the field: analyses the ticker; on a metric: the figures behind it</source>
        <translation>I fältet: analyserar tickern; på ett mått: siffrorna bakom det</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Cancels the analysis; in figures: closes them</source>
        <translation>Avbryter analysen; i siffrorna: stänger dem</translation>
    </message>
    <message>
        <source>Another metric</source>
        <translation>Ett annat mått</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>On a metric: what it is and what is usual</source>
        <translation>På ett mått: vad det är och vad som är vanligt</translation>
    </message>
    <message>
        <source>Adds a holding</source>
        <translation>Lägger till ett innehav</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Blanksteg</translation>
    </message>
    <message>
        <source>Changes the holding of the row</source>
        <translation>Ändrar radens innehav</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Takes the holding out</source>
        <translation>Tar bort innehavet</translation>
    </message>
    <message>
        <source>Undoes the last change</source>
        <translation>Ångrar den senaste ändringen</translation>
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
        <translation>Läser in aktier</translation>
    </message>
    <message>
        <source>The token is forgotten here. The server takes it until it is revoked there.</source>
        <translation>Nyckeln är glömd här. Servern godtar den tills den återkallas där.</translation>
    </message>
</context>
<context>
    <name>MarketPanel</name>
    <message>
        <source>The engine runs with FMP. %1</source>
        <translation>Motorn kör med FMP. %1</translation>
    </message>
    <message>
        <source>The engine runs with its own settings.</source>
        <translation>Motorn kör med sina egna inställningar.</translation>
    </message>
    <message>
        <source>Market data</source>
        <translation>Marknadsdata</translation>
    </message>
    <message>
        <source>This window is connected to another engine, which decides where its prices come from.</source>
        <translation>Det här fönstret är anslutet till en annan motor, som bestämmer var dess kurser kommer ifrån.</translation>
    </message>
    <message>
        <source>Prices and fundamentals come from Financial Modeling Prep (FMP). The task that refreshes them is on the page Jobs.</source>
        <translation>Kurser och nyckeltal kommer från Financial Modeling Prep (FMP). Uppgiften som uppdaterar dem finns på sidan Jobb.</translation>
    </message>
    <message>
        <source>Financial Modeling Prep (FMP) gives prices and fundamentals to who has a key of theirs; some are free of charge. Nothing is sent anywhere before you enter one.</source>
        <translation>Financial Modeling Prep (FMP) ger kurser och nyckeltal till den som har en nyckel därifrån; en del är gratis. Ingenting skickas någonstans innan du anger en.</translation>
    </message>
    <message>
        <source>Another key of FMP</source>
        <translation>En annan nyckel till FMP</translation>
    </message>
    <message>
        <source>Key of FMP</source>
        <translation>Nyckel till FMP</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Använd den här nyckeln</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Glöm nyckeln</translation>
    </message>
    <message>
        <source>What was fetched stays; nothing more is.</source>
        <translation>Det som har hämtats finns kvar; inget mer hämtas.</translation>
    </message>
    <message>
        <source>The engine starts anew with this source.</source>
        <translation>Motorn startar om med den här källan.</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Klistra in den här</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>Dölj nyckeln</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Visa nyckeln</translation>
    </message>
    <message>
        <source>The key is shown, and a screen reader reads it.</source>
        <translation>Nyckeln visas, och en skärmläsare läser den.</translation>
    </message>
    <message>
        <source>The key is hidden.</source>
        <translation>Nyckeln är dold.</translation>
    </message>
</context>
<context>
    <name>MetricFigures</name>
    <message>
        <source>Figures behind %1</source>
        <translation>Siffror bakom %1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Siffra</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>What is usual</source>
        <translation>Vad som är vanligt</translation>
    </message>
    <message>
        <source>%1. Usual: %2</source>
        <translation>%1. Vanligt: %2</translation>
    </message>
    <message>
        <source>Share of the risk</source>
        <translation>Andel av risken</translation>
    </message>
    <message>
        <source>As large as its weight, when it swings like the rest</source>
        <translation>Lika stor som vikten, när den svänger som resten</translation>
    </message>
    <message>
        <source>Marginal loss</source>
        <translation>Marginell förlust</translation>
    </message>
    <message>
        <source>By how much the loss of a bad day grows with its weight</source>
        <translation>Hur mycket en dålig dags förlust växer med vikten</translation>
    </message>
    <message>
        <source>Loss of a bad day, 1 in 20</source>
        <translation>Förlust en dålig dag, 1 av 20</translation>
    </message>
    <message>
        <source>1.6 % for an index that swings 16 % a year</source>
        <translation>1,6 % för ett index som svänger 16 % om året</translation>
    </message>
    <message>
        <source>Loss of a very bad day, 1 in 100</source>
        <translation>Förlust en mycket dålig dag, 1 av 100</translation>
    </message>
    <message>
        <source>2.3 % for an index that swings 16 % a year</source>
        <translation>2,3 % för ett index som svänger 16 % om året</translation>
    </message>
    <message>
        <source>Mean loss of the bad days</source>
        <translation>Medelförlust de dåliga dagarna</translation>
    </message>
    <message>
        <source>A quarter above where bad days begin, or more</source>
        <translation>En fjärdedel över där dåliga dagar börjar, eller mer</translation>
    </message>
    <message>
        <source>Mean loss of the very bad days</source>
        <translation>Medelförlust de mycket dåliga dagarna</translation>
    </message>
    <message>
        <source>A seventh above where such days begin, or more</source>
        <translation>En sjundedel över där sådana dagar börjar, eller mer</translation>
    </message>
    <message>
        <source>Bad day, simulated</source>
        <translation>Dålig dag, simulerad</translation>
    </message>
    <message>
        <source>Near the loss of the past</source>
        <translation>Nära förlusten i det förflutna</translation>
    </message>
    <message>
        <source>Very bad day, simulated</source>
        <translation>Mycket dålig dag, simulerad</translation>
    </message>
    <message>
        <source>Below the loss of the past, which has crashes</source>
        <translation>Under förlusten i det förflutna, som har krascher</translation>
    </message>
    <message>
        <source>Mean of bad days, simulated</source>
        <translation>Medel av dåliga dagar, simulerat</translation>
    </message>
    <message>
        <source>Mean of very bad days, simulated</source>
        <translation>Medel av mycket dåliga dagar, simulerat</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Vikt</translation>
    </message>
    <message>
        <source>1 divided by the number of positions, when spread evenly</source>
        <translation>1 delat med antalet positioner, vid jämn spridning</translation>
    </message>
    <message>
        <source>Concentration of the whole</source>
        <translation>Koncentration i helheten</translation>
    </message>
    <message>
        <source>1 is all in one; the same weight for all gives an equal share</source>
        <translation>1 är allt i en; samma vikt för alla ger en lika andel</translation>
    </message>
    <message>
        <source>Positions that count</source>
        <translation>Positioner som räknas</translation>
    </message>
    <message>
        <source>As many as there are, when spread evenly</source>
        <translation>Så många som det finns, vid jämn spridning</translation>
    </message>
    <message>
        <source>Limit of the weight</source>
        <translation>Gräns för vikten</translation>
    </message>
    <message>
        <source>One and a half equal shares, and never below 25 %</source>
        <translation>En och en halv lika andel, aldrig under 25 %</translation>
    </message>
    <message>
        <source>Above the limit</source>
        <translation>Över gränsen</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Correlation with the rest</source>
        <translation>Korrelation med resten</translation>
    </message>
    <message>
        <source>Near 1 it spreads no risk; near 0 or below it does</source>
        <translation>Nära 1 sprider den ingen risk; nära 0 eller under gör den det</translation>
    </message>
    <message>
        <source>Beta to the portfolio</source>
        <translation>Beta mot portföljen</translation>
    </message>
    <message>
        <source>1 moves as the portfolio does, 2 twice as much</source>
        <translation>1 rör sig som portföljen, 2 dubbelt så mycket</translation>
    </message>
    <message>
        <source>Diversification ratio</source>
        <translation>Diversifieringskvot</translation>
    </message>
    <message>
        <source>1 spreads nothing; 1.4 is a dozen half correlated shares</source>
        <translation>1 sprider inget; 1,4 är ett dussin halvt korrelerade aktier</translation>
    </message>
    <message>
        <source>Return of 1 month</source>
        <translation>Avkastning 1 månad</translation>
    </message>
    <message>
        <source>Above zero when it has risen</source>
        <translation>Över noll när den har stigit</translation>
    </message>
    <message>
        <source>Return of 3 months</source>
        <translation>Avkastning 3 månader</translation>
    </message>
    <message>
        <source>Return of 6 months</source>
        <translation>Avkastning 6 månader</translation>
    </message>
    <message>
        <source>Return of 12 months</source>
        <translation>Avkastning 12 månader</translation>
    </message>
    <message>
        <source>Volatility of a year</source>
        <translation>Årlig volatilitet</translation>
    </message>
    <message>
        <source>16 % for a broad index, 25 to 40 % for one share</source>
        <translation>16 % för ett brett index, 25 till 40 % för en aktie</translation>
    </message>
    <message>
        <source>Blended trend</source>
        <translation>Blandad trend</translation>
    </message>
    <message>
        <source>Mostly between −2 and 2; above zero it rises</source>
        <translation>Oftast mellan −2 och 2; över noll stiger den</translation>
    </message>
    <message>
        <source>What the target aims at</source>
        <translation>Vad målet siktar på</translation>
    </message>
    <message>
        <source>The same risk of each position, tilted by scores where all have one</source>
        <translation>Samma risk i varje position, viktad med poäng där alla har en</translation>
    </message>
    <message>
        <source>Target weight</source>
        <translation>Målvikt</translation>
    </message>
    <message>
        <source>Lower for what swings more</source>
        <translation>Lägre för det som svänger mer</translation>
    </message>
    <message>
        <source>Shares to the target</source>
        <translation>Aktier till målet</translation>
    </message>
    <message>
        <source>0 at the target; taxes and costs are not counted</source>
        <translation>0 vid målet; skatter och avgifter räknas inte</translation>
    </message>
    <message>
        <source>Input: daily returns</source>
        <translation>Indata: dagsavkastningar</translation>
    </message>
    <message>
        <source>252, a year of trading; 60 at least</source>
        <translation>252, ett handelsår; minst 60</translation>
    </message>
    <message>
        <source>Input: days ahead</source>
        <translation>Indata: dagar framåt</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>En dag</translation>
    </message>
    <message>
        <source>Input: simulated paths</source>
        <translation>Indata: simulerade banor</translation>
    </message>
    <message>
        <source>A million, unless set otherwise</source>
        <translation>En miljon, om inget annat är inställt</translation>
    </message>
    <message>
        <source>Input: seed</source>
        <translation>Indata: startvärde</translation>
    </message>
    <message>
        <source>The same seed and prices give the same figures</source>
        <translation>Samma startvärde och kurser ger samma siffror</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Equal risk</source>
        <translation>Lika risk</translation>
    </message>
    <message>
        <source>Equal risk, tilted by scores</source>
        <translation>Lika risk, viktad med poäng</translation>
    </message>
    <message>
        <source>A bad day costs the portfolio %1; without this position %2.</source>
        <translation>En dålig dag kostar portföljen %1; utan den här positionen %2.</translation>
    </message>
    <message>
        <source>Overweight: above the limit of %1.</source>
        <translation>Övervikt: över gränsen på %1.</translation>
    </message>
    <message>
        <source>Within the limit of %1.</source>
        <translation>Inom gränsen på %1.</translation>
    </message>
    <message>
        <source>Moves %1 when the portfolio moves 1 %.</source>
        <translation>Rör sig %1 när portföljen rör sig 1 %.</translation>
    </message>
    <message>
        <source>%1 in a year, %2 in a month.</source>
        <translation>%1 på ett år, %2 på en månad.</translation>
    </message>
    <message>
        <source>At its target: %1 held, %2 aimed at.</source>
        <translation>Vid målet: %1 hålls, %2 siktas på.</translation>
    </message>
    <message>
        <source>Above its target: %1 held, %2 aimed at.</source>
        <translation>Över målet: %1 hålls, %2 siktas på.</translation>
    </message>
    <message>
        <source>Below its target: %1 held, %2 aimed at.</source>
        <translation>Under målet: %1 hålls, %2 siktas på.</translation>
    </message>
    <message>
        <source>Lower than with it, when the position adds risk</source>
        <translation>Lägre än med den, när positionen ökar risken</translation>
    </message>
    <message>
        <source>Without it: %1</source>
        <translation>Utan den: %1</translation>
    </message>
</context>
<context>
    <name>MetricModel</name>
    <message>
        <source>Portfolio risk</source>
        <translation>Portföljrisk</translation>
    </message>
    <message>
        <source>How much of the portfolio&apos;s risk comes from this position.</source>
        <translation>Hur mycket av portföljens risk som kommer från den här positionen.</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Koncentration</translation>
    </message>
    <message>
        <source>How much of the portfolio&apos;s value is in this position.</source>
        <translation>Hur mycket av portföljens värde som ligger i den här positionen.</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>How it moves with the rest: 1 is together, 0 is on its own, −1 is opposite.</source>
        <translation>Hur den rör sig med resten: 1 är tillsammans, 0 är för sig själv, −1 är motsatt.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Its trend of the past year, counted by the size of the position.</source>
        <translation>Dess trend det senaste året, viktad med positionens storlek.</translation>
    </message>
    <message>
        <source>Allocation score</source>
        <translation>Allokeringspoäng</translation>
    </message>
    <message>
        <source>What is missing to an equal share of the risk; below zero is too much.</source>
        <translation>Vad som saknas till en lika stor andel av risken; under noll är för mycket.</translation>
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
        <translation>%1 Tryck Retur för orsaken.</translation>
    </message>
    <message>
        <source>%1 Press Return for how it was computed.</source>
        <translation>%1 Tryck Retur för hur det beräknades.</translation>
    </message>
    <message>
        <source>%1 %2 Press Return for its figures.</source>
        <translation>%1 %2 Tryck Retur för siffrorna.</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name of the screen</source>
        <translation>Urvalets namn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>OldNote</name>
    <message>
        <source>%1 What is shown may be old.</source>
        <translation>%1 Det som visas kan vara gammalt.</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Explore</source>
        <translation>Utforska</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ditt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Bläddra</translation>
    </message>
    <message>
        <source>Live analysis</source>
        <translation>Liveanalys</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobb</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Top picks</source>
        <translation>Toppval</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>Topplista</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Vad som ändrats</translation>
    </message>
    <message>
        <source>Screener</source>
        <translation>Urval</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Cache and data health</source>
        <translation>Cache och datahälsa</translation>
    </message>
    <message>
        <source>Data health</source>
        <translation>Datahälsa</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lär</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Ordlista</translation>
    </message>
    <message>
        <source>Watchlists</source>
        <translation>Bevakningslistor</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portfölj</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Välkommen</translation>
    </message>
</context>
<context>
    <name>PairingDialog</name>
    <message>
        <source>%1 does not take the token</source>
        <translation>%1 godtar inte nyckeln</translation>
    </message>
    <message>
        <source>%1 wants a token</source>
        <translation>%1 vill ha en nyckel</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Inte nu</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>1 result. </source>
        <translation>1 träff. </translation>
    </message>
    <message>
        <source>%1 results. </source>
        <translation>%1 träffar. </translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 träff</translation>
    </message>
    <message>
        <source>%1 results</source>
        <translation>%1 träffar</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Kommandon</translation>
    </message>
    <message>
        <source>Command or stock</source>
        <translation>Kommando eller aktie</translation>
    </message>
    <message>
        <source>Find a stock, page or command</source>
        <translation>Sök en aktie, en sida eller ett kommando</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Söker</translation>
    </message>
    <message>
        <source>Nothing has the text “%1”.</source>
        <translation>Inget har texten ”%1”.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>välj</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>run</source>
        <translation>kör</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>stäng</translation>
    </message>
</context>
<context>
    <name>PanelBody</name>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>PillarRadar</name>
    <message>
        <source>Pillars</source>
        <translation>Pelare</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Pelare</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Against the sector</source>
        <translation>Mot sektorn</translation>
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
        <translation>%1 %2 av 25, sektorns median är %3</translation>
    </message>
    <message>
        <source>%1 %2 of 25</source>
        <translation>%1 %2 av 25</translation>
    </message>
    <message>
        <source>%1 not rated</source>
        <translation>%1 ej betygsatt</translation>
    </message>
    <message>
        <source>, sector median %1</source>
        <translation>, sektorns median %1</translation>
    </message>
</context>
<context>
    <name>PortfolioPage</name>
    <message>
        <source>Enter a transaction in %1</source>
        <translation>För in en transaktion i %1</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>För in</translation>
    </message>
    <message>
        <source>Correct a transaction of %1</source>
        <translation>Rätta en transaktion av %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Ticker</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Price of a share</source>
        <translation>Kurs per aktie</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Avgifter</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inga</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Transactions copied as CSV.</source>
        <translation>Transaktionerna kopierade som CSV.</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portfölj</translation>
    </message>
    <message>
        <source>What is held, what it cost and what it is worth</source>
        <translation>Vad som ägs, vad det kostade och vad det är värt</translation>
    </message>
    <message>
        <source>Enter a transaction</source>
        <translation>För in en transaktion</translation>
    </message>
    <message>
        <source>New portfolio</source>
        <translation>Ny portfölj</translation>
    </message>
    <message>
        <source>Begin the portfolio</source>
        <translation>Börja portföljen</translation>
    </message>
    <message>
        <source>Rename the portfolio</source>
        <translation>Byt namn på portföljen</translation>
    </message>
    <message>
        <source>Delete the portfolio</source>
        <translation>Ta bort portföljen</translation>
    </message>
    <message>
        <source>The portfolios could not be loaded</source>
        <translation>Portföljerna kunde inte läsas in</translation>
    </message>
    <message>
        <source>No portfolio yet</source>
        <translation>Ingen portfölj än</translation>
    </message>
    <message>
        <source>A portfolio is made of transactions: purchases, sales, dividends and splits. Begin one, then enter what you own.</source>
        <translation>En portfölj består av transaktioner: köp, försäljningar, utdelningar och splittar. Börja en och för sedan in vad du äger.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positioner</translation>
    </message>
    <message>
        <source>Positions of %1</source>
        <translation>Positioner i %1</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Cost a share</source>
        <translation>Kostnad per aktie</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Vinst</translation>
    </message>
    <message>
        <source>Gain, %</source>
        <translation>Vinst, %</translation>
    </message>
    <message>
        <source>Weight, %</source>
        <translation>Vikt, %</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktioner</translation>
    </message>
    <message>
        <source>Transactions of %1, newest first</source>
        <translation>Transaktioner i %1, nyast först</translation>
    </message>
    <message>
        <source>Spread over sectors</source>
        <translation>Spridning över sektorer</translation>
    </message>
    <message>
        <source>Allocation of %1 by sector</source>
        <translation>Fördelning av %1 per sektor</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>Andel, %</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Kopiera som CSV</translation>
    </message>
    <message>
        <source>All transactions of this portfolio, as “soundings-server export portfolio” prints them</source>
        <translation>Alla transaktioner i portföljen, som ”soundings-server export portfolio” skriver dem</translation>
    </message>
    <message>
        <source>Nothing is held. Press +, or choose “Enter a transaction”.</source>
        <translation>Inget ägs. Tryck +, eller välj ”För in en transaktion”.</translation>
    </message>
    <message>
        <source>Enters a transaction</source>
        <translation>För in en transaktion</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Blanksteg</translation>
    </message>
    <message>
        <source>On a position: another transaction of it; on a transaction: corrects it</source>
        <translation>På en position: en till transaktion i den; på en transaktion: rättar den</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>On a transaction: takes it out</source>
        <translation>På en transaktion: tar bort den</translation>
    </message>
    <message>
        <source>%1 goes with its transactions, in the table below.</source>
        <translation>%1 försvinner med sina transaktioner, i tabellen nedanför.</translation>
    </message>
    <message>
        <source>Undoes the last change</source>
        <translation>Ångrar den senaste ändringen</translation>
    </message>
    <message>
        <source>Allocation of %1</source>
        <translation>Fördelningen av %1</translation>
    </message>
    <message>
        <source>Correlations of %1</source>
        <translation>Korrelationerna i %1</translation>
    </message>
    <message>
        <source>Waiting for the prices of the positions.</source>
        <translation>Väntar på positionernas kurser.</translation>
    </message>
    <message>
        <source>Transactions of %1</source>
        <translation>Transaktioner i %1</translation>
    </message>
    <message>
        <source>Positions to review</source>
        <translation>Positioner att se över</translation>
    </message>
    <message>
        <source>Positions of %1 to review: none</source>
        <translation>Positioner i %1 att se över: inga</translation>
    </message>
    <message>
        <source>Positions of %1 to review, lowest score first</source>
        <translation>Positioner i %1 att se över, lägsta poängen först</translation>
    </message>
    <message>
        <source>No position has a signal to sell or a score under 40.</source>
        <translation>Ingen position har en säljsignal eller en poäng under 40.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Signals of the positions</source>
        <translation>Positionernas signaler</translation>
    </message>
    <message>
        <source>Signals of the positions of %1</source>
        <translation>Signaler för positionerna i %1</translation>
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
        <translation>Poäng under %1</translation>
    </message>
    <message>
        <source>%1 of what is held in %2</source>
        <translation>%1 av innehavet i %2</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of %1</source>
        <translation>Förhandsvisning av %1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisning</translation>
    </message>
    <message>
        <source>Choose a stock in the table to see it here.</source>
        <translation>Välj en aktie i tabellen för att se den här.</translation>
    </message>
    <message>
        <source>No preview of %1</source>
        <translation>Ingen förhandsvisning av %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>PreviewContent</name>
    <message>
        <source>Price %1 %2</source>
        <translation>Pris %1 %2</translation>
    </message>
    <message>
        <source>a year ago</source>
        <translation>för ett år sedan</translation>
    </message>
    <message>
        <source>last close</source>
        <translation>senaste stängning</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>Score: no value</source>
        <translation>Poäng: inget värde</translation>
    </message>
    <message>
        <source>Score %1 of 100</source>
        <translation>Poäng %1 av 100</translation>
    </message>
    <message>
        <source>/ 100</source>
        <translation>/ 100</translation>
    </message>
    <message>
        <source>Out of 25 each. The tick is the sector&apos;s median.</source>
        <translation>Av 25 vardera. Strecket är sektorns median.</translation>
    </message>
    <message>
        <source>Out of 25 each.</source>
        <translation>Av 25 vardera.</translation>
    </message>
    <message>
        <source>Against the sector&apos;s median</source>
        <translation>Mot sektorns median</translation>
    </message>
    <message>
        <source>Fundamentals</source>
        <translation>Nyckeltal</translation>
    </message>
    <message>
        <source>%1 %2, the sector&apos;s median is %3</source>
        <translation>%1 %2, sektorns median är %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Öppna %1</translation>
    </message>
    <message>
        <source>Add to the portfolio</source>
        <translation>Lägg till i portföljen</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Bevaka</translation>
    </message>
</context>
<context>
    <name>PriceChart</name>
    <message>
        <source>%1 price chart, candles</source>
        <translation>%1 prisdiagram, ljusstakar</translation>
    </message>
    <message>
        <source>%1 price chart, line</source>
        <translation>%1 prisdiagram, linje</translation>
    </message>
</context>
<context>
    <name>PriceNow</name>
    <message>
        <source>Price %1 %2</source>
        <translation>Pris %1 %2</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>Market value %1</source>
        <translation>Börsvärde %1</translation>
    </message>
</context>
<context>
    <name>Prov</name>
    <message>
        <source>%1 data, invented</source>
        <translation>%1-data, påhittade</translation>
    </message>
    <message>
        <source>source %1, %2</source>
        <translation>källa %1, %2</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>källa %1</translation>
    </message>
    <message>
        <source>, stale</source>
        <translation>, inaktuell</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
</context>
<context>
    <name>RankingColumns</name>
    <message>
        <source>Rank</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Kvalitet</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Hälsa</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>For: %1</source>
        <translation>För: %1</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <translation>Mot: %1</translation>
    </message>
</context>
<context>
    <name>ReasonsPanel</name>
    <message>
        <source>Why %1 was found</source>
        <translation>Varför %1 hittades</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>För: %1</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <translation>Mot: %1</translation>
    </message>
    <message>
        <source>The conditions it meets</source>
        <translation>Villkoren som den uppfyller</translation>
    </message>
    <message>
        <source>For</source>
        <translation>För</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Emot</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Öppna %1</translation>
    </message>
</context>
<context>
    <name>RebasedChart</name>
    <message>
        <source>Prices, each from 100</source>
        <translation>Kurser, var och en från 100</translation>
    </message>
    <message>
        <source>Prices of %1, rebased</source>
        <translation>Kurser för %1, från 100</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 since the start</source>
        <translation>%1 sedan början</translation>
    </message>
    <message>
        <source>%1 takes the lead</source>
        <translation>%1 tar ledningen</translation>
    </message>
    <message>
        <source>Since %1, each from 100: %2.</source>
        <translation>Sedan %1, var och en från 100: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Changes of the lead: %n, the last on %1.</source>
        <translation>
            <numerusform>Byten av ledning: %n, den %1.</numerusform>
            <numerusform>Byten av ledning: %n, det senaste den %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days in common.</source>
        <translation>
            <numerusform>%n gemensam dag.</numerusform>
            <numerusform>%n gemensamma dagar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample data, not real prices.</source>
        <translation>Exempeldata, inga verkliga priser.</translation>
    </message>
    <message>
        <source>No prices.</source>
        <translation>Inga priser.</translation>
    </message>
    <message>
        <source>Left and right arrows read each day, with Ctrl a week, Page Up and Page Down a month. Up and down arrows change the stock. N goes to the next change of the lead. P plays the line.</source>
        <translation>Vänster- och högerpil läser varje dag, med Ctrl en vecka, Page Up och Page Down en månad. Upp- och nedpil byter aktie. N går till nästa byte av ledning. P spelar linjen.</translation>
    </message>
    <message>
        <source>The lead does not change after this.</source>
        <translation>Ledningen byts inte efter detta.</translation>
    </message>
    <message>
        <source>The lead does not change before this.</source>
        <translation>Ledningen byts inte före detta.</translation>
    </message>
    <message>
        <source>The close of %1, divided by that of %2, times 100: %3.</source>
        <translation>Stängningskursen %1, delad med den %2, gånger 100: %3.</translation>
    </message>
</context>
<context>
    <name>RebasedPanel</name>
    <message>
        <source>Still waiting for the prices.</source>
        <translation>Väntar fortfarande på kurserna.</translation>
    </message>
</context>
<context>
    <name>SampleStrip</name>
    <message>
        <source>Sample data</source>
        <translation>Exempeldata</translation>
    </message>
    <message>
        <source>The prices and figures marked “sample” are invented. Import real prices to replace them.</source>
        <translation>Priser och siffror märkta ”sample” är påhittade. Importera verkliga priser för att ersätta dem.</translation>
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
        <translation>pausad</translation>
    </message>
    <message>
        <source>next %1, your time</source>
        <translation>nästa %1, din tid</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Återuppta</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Återuppta %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Pausa %1</translation>
    </message>
</context>
<context>
    <name>ScoreCharts</name>
    <message>
        <source>unchanged</source>
        <translation>oförändrad</translation>
    </message>
    <message>
        <source>up %1 points</source>
        <translation>upp %1 poäng</translation>
    </message>
    <message>
        <source>down %1 points</source>
        <translation>ned %1 poäng</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, score kept that day</source>
        <translation>, sparad poäng den dagen</translation>
    </message>
    <message>
        <source>Score %1 on %2, %3 since %4. Highest %5 on %6, lowest %7 on %8. %9</source>
        <translation>Poäng %1 den %2, %3 sedan %4. Högst %5 den %6, lägst %7 den %8. %9</translation>
    </message>
    <message numerus="yes">
        <source>%n days.</source>
        <translation>
            <numerusform>%n dag.</numerusform>
            <numerusform>%n dagar.</numerusform>
        </translation>
    </message>
    <message>
        <source>No scores.</source>
        <translation>Inga poäng.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totalt</translation>
    </message>
    <message>
        <source>Not rated.</source>
        <translation>Ej betygsatt.</translation>
    </message>
    <message>
        <source>Left and right arrows read each pillar. Up and down arrows change between the stock and the sector&apos;s median.</source>
        <translation>Vänster- och högerpil läser varje pelare. Upp- och nedpil byter mellan aktien och sektorns median.</translation>
    </message>
    <message>
        <source>Sector&apos;s median</source>
        <translation>Sektorns median</translation>
    </message>
    <message>
        <source>as the sector&apos;s median</source>
        <translation>som sektorns median</translation>
    </message>
    <message>
        <source>%1 above the sector&apos;s median</source>
        <translation>%1 över sektorns median</translation>
    </message>
    <message>
        <source>%1 below the sector&apos;s median</source>
        <translation>%1 under sektorns median</translation>
    </message>
    <message>
        <source>%1 not rated</source>
        <translation>%1 ej betygsatt</translation>
    </message>
    <message>
        <source>%1 %2 of 25</source>
        <translation>%1 %2 av 25</translation>
    </message>
    <message>
        <source>%1, no median of the sector</source>
        <translation>%1, ingen median för sektorn</translation>
    </message>
    <message>
        <source>%1, median of the sector %2 of 25</source>
        <translation>%1, sektorns median %2 av 25</translation>
    </message>
    <message>
        <source>Above the sector&apos;s median: %1.</source>
        <translation>Över sektorns median: %1.</translation>
    </message>
    <message>
        <source>Below it: %1.</source>
        <translation>Under den: %1.</translation>
    </message>
    <message>
        <source>The sector&apos;s medians are not known.</source>
        <translation>Sektorns medianer är inte kända.</translation>
    </message>
    <message>
        <source>As the sector&apos;s median in every pillar.</source>
        <translation>Som sektorns median i varje pelare.</translation>
    </message>
    <message>
        <source>Left and right arrows read each day, with Ctrl a week, Page Up and Page Down a month. Up and down arrows change from the total to the pillars. N goes to the next change of the signal. P plays the line.</source>
        <translation>Vänster- och högerpil läser varje dag, med Ctrl en vecka, Page Up och Page Down en månad. Upp- och nedpil byter från summan till pelarna. N går till nästa byte av signal. P spelar linjen.</translation>
    </message>
    <message>
        <source>The signal does not change after this.</source>
        <translation>Signalen ändras inte efter detta.</translation>
    </message>
    <message>
        <source>The signal does not change before this.</source>
        <translation>Signalen ändras inte före detta.</translation>
    </message>
    <message>
        <source>%1: value %4, quality %5, momentum %6 and health %7 together are %2.</source>
        <translation>%1: värde %4, kvalitet %5, momentum %6 och hälsa %7 är tillsammans %2.</translation>
    </message>
    <message>
        <source>%1: the points that the figures of this pillar got among those of the peers, %2 of 25.</source>
        <translation>%1: poängen som siffrorna i denna pelare fick bland jämförelsegruppens, %2 av 25.</translation>
    </message>
    <message>
        <source>%1: the points that the figures of this pillar get among those of the peers, %2 of 25. The median of the sector is %4.</source>
        <translation>%1: poängen som siffrorna i denna pelare får bland jämförelsegruppens, %2 av 25. Sektorns median är %4.</translation>
    </message>
    <message>
        <source>%1: half of the rated stocks of the sector have more than %2 points, half have fewer.</source>
        <translation>%1: hälften av sektorns betygsatta aktier har mer än %2 poäng, hälften färre.</translation>
    </message>
    <message>
        <source>computed from the scores of the sector</source>
        <translation>beräknat ur sektorns betyg</translation>
    </message>
</context>
<context>
    <name>ScoreChartsPanel</name>
    <message>
        <source>Waiting for the course of the score.</source>
        <translation>Väntar på poängens förlopp.</translation>
    </message>
    <message>
        <source>Score of %1, day by day</source>
        <translation>Poäng för %1, dag för dag</translation>
    </message>
    <message>
        <source>Waiting for the score of %1.</source>
        <translation>Väntar på poängen för %1.</translation>
    </message>
    <message>
        <source>Pillars of %1 against its sector</source>
        <translation>Pelarna för %1 mot sektorn</translation>
    </message>
</context>
<context>
    <name>ScoreCourse</name>
    <message>
        <source>Course of the score</source>
        <translation>Poängens förlopp</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totalt</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Kvalitet</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Hälsa</translation>
    </message>
</context>
<context>
    <name>ScoreHead</name>
    <message>
        <source>Score %1 of 100</source>
        <translation>Poäng %1 av 100</translation>
    </message>
    <message>
        <source>No score</source>
        <translation>Inga poäng</translation>
    </message>
    <message>
        <source>/ 100</source>
        <translation>/ 100</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>på 7 dagar</translation>
    </message>
</context>
<context>
    <name>ScorePanel</name>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>Score %1, %2</source>
        <translation>Poäng %1, %2</translation>
    </message>
    <message>
        <source>Score, not rated</source>
        <translation>Poäng, ej betygsatt</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>För: %1</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <translation>Mot: %1</translation>
    </message>
    <message>
        <source>Waiting for the score of %1.</source>
        <translation>Väntar på poängen för %1.</translation>
    </message>
    <message>
        <source>Too few figures are known to rate this stock.</source>
        <translation>För få siffror är kända för att betygsätta aktien.</translation>
    </message>
    <message>
        <source>Out of 25 each. The tick is the sector&apos;s median.</source>
        <translation>Av 25 vardera. Strecket är sektorns median.</translation>
    </message>
    <message>
        <source>Out of 25 each.</source>
        <translation>Av 25 vardera.</translation>
    </message>
    <message>
        <source>For and against</source>
        <translation>För och emot</translation>
    </message>
    <message>
        <source>Waiting for the reasons of the score.</source>
        <translation>Väntar på skälen till poängen.</translation>
    </message>
    <message>
        <source>No figure stands out.</source>
        <translation>Ingen siffra sticker ut.</translation>
    </message>
</context>
<context>
    <name>ScorePast</name>
    <message>
        <source>Score, 90 days</source>
        <translation>Poäng, 90 dagar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>ScoreStory</name>
    <message>
        <source>full data</source>
        <translation>fullständiga data</translation>
    </message>
    <message>
        <source>%1 % of the data</source>
        <translation>%1 % av data</translation>
    </message>
    <message>
        <source>No figure is known</source>
        <translation>Ingen siffra är känd</translation>
    </message>
    <message>
        <source>%1 %2 against %3</source>
        <translation>%1 %2 mot %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rank %1 of %2 rated</source>
        <translation>Plats %1 av %2 betygsatta</translation>
    </message>
    <message>
        <source>Too few figures are known to rate this stock.</source>
        <translation>För få siffror är kända för att betygsätta aktien.</translation>
    </message>
    <message>
        <source>Too few figures are known to rate this stock. Missing: %1.</source>
        <translation>För få siffror är kända för att betygsätta aktien. Saknas: %1.</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Saknas: %1.</translation>
    </message>
    <message>
        <source>Compared with %1.</source>
        <translation>Jämfört med %1.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>%1 all the time</source>
        <translation>%1 hela tiden</translation>
    </message>
    <message>
        <source>%1 since %2, before that %3</source>
        <translation>%1 sedan %2, dessförinnan %3</translation>
    </message>
</context>
<context>
    <name>ScreenList</name>
    <message>
        <source>Screens</source>
        <translation>Urval</translation>
    </message>
</context>
<context>
    <name>ScreenerPage</name>
    <message>
        <source>Screener</source>
        <translation>Urval</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Urval</translation>
    </message>
    <message>
        <source>Change conditions</source>
        <translation>Ändra villkoren</translation>
    </message>
    <message>
        <source>Save screen</source>
        <translation>Spara urvalet</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <source>Delete screen</source>
        <translation>Radera urvalet</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>”%1” är raderat.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Still waiting for what “%1” finds.</source>
        <translation>Väntar fortfarande på vad ”%1” hittar.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
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
        <translation>Källa</translation>
    </message>
    <message>
        <source>Save this screen under which name?</source>
        <translation>Under vilket namn ska urvalet sparas?</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Byt namn på ”%1”</translation>
    </message>
    <message>
        <source>Rename screen</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <source>In the list of screens: another screen</source>
        <translation>I listan över sökningar: en annan sökning</translation>
    </message>
    <message>
        <source>Brings a deleted screen back</source>
        <translation>Hämtar tillbaka en borttagen sökning</translation>
    </message>
</context>
<context>
    <name>SessionDay</name>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Senaste dag</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>day format</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>on the last day</source>
        <translation>senaste dagen</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>“Desktop” follows the desktop&apos;s colour scheme. F2 steps through the four themes.</source>
        <translation>”Skrivbord” följer skrivbordets färgschema. F2 stegar genom de fyra temana.</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Skrivbord</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hög kontrast</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hög kontrast, ljust</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <source>Multiplied with the desktop&apos;s own. Ctrl+Plus and Ctrl+Minus change it anywhere, Ctrl+0 sets it back.</source>
        <translation>Multipliceras med skrivbordets egen. Ctrl+plus och Ctrl+minus ändrar den överallt, Ctrl+0 återställer den.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Luftiga</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Täta</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Rörelse</translation>
    </message>
    <message>
        <source>No meaning is in motion: nothing is lost without it.</source>
        <translation>Rörelse bär ingen mening: inget går förlorat utan den.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Minskad</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Meddelanden</translation>
    </message>
    <message>
        <source>What a screen reader says of what happens by itself, at most once in five seconds. “Quiet” is only what went wrong; “All” adds each metric and each new set of prices. What you do is always answered.</source>
        <translation>Vad en skärmläsare säger om det som händer av sig självt, högst en gång på fem sekunder. ”Tyst” är bara det som gått fel; ”Allt” lägger till varje mått och alla nya kurser. Det du gör får alltid svar.</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Tyst</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>amount of announcements</comment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>All</source>
        <comment>announcements</comment>
        <translation>Allt</translation>
    </message>
    <message>
        <source>In a choice: the next one</source>
        <translation>I ett val: nästa</translation>
    </message>
    <message>
        <source>In a field of keys: takes them</source>
        <translation>I ett tangentfält: godtar dem</translation>
    </message>
    <message>
        <source>How the window looks, where prices come from, and keys</source>
        <translation>Hur fönstret ser ut, var kurser kommer ifrån, och tangenter</translation>
    </message>
</context>
<context>
    <name>SharingPanel</name>
    <message>
        <source>The engine starts anew.</source>
        <translation>Motorn startar om.</translation>
    </message>
    <message>
        <source>Other machines find it at %1. “soundings-server pair” shows a code that lets one in.</source>
        <translation>Andra datorer hittar den på %1. ”soundings-server pair” visar en kod som släpper in en.</translation>
    </message>
    <message>
        <source>Only programs on this computer reach it.</source>
        <translation>Bara program på den här datorn når den.</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Delning</translation>
    </message>
    <message>
        <source>Another window, a browser or a script on another machine can use what is here, over an encrypted connection and with a token each. It is open while this program runs.</source>
        <translation>Ett fönster, en webbläsare eller ett skript på en annan dator kan använda det som finns här, över en krypterad anslutning och med var sin nyckel. Det är öppet så länge programmet körs.</translation>
    </message>
    <message>
        <source>Who may use the engine</source>
        <translation>Vem som får använda motorn</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Den här datorn</translation>
    </message>
    <message>
        <source>Other machines too</source>
        <translation>Andra datorer också</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>ShortcutTable</name>
    <message>
        <source>Back from a stock</source>
        <translation>Tillbaka från en aktie</translation>
    </message>
    <message>
        <source>Run a task, among the jobs</source>
        <translation>Kör en uppgift, bland jobben</translation>
    </message>
    <message>
        <source>Explain a figure</source>
        <translation>Förklara ett tal</translation>
    </message>
    <message>
        <source>Find a stock, page or command</source>
        <translation>Sök en aktie, en sida eller ett kommando</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Sidans tangenter</translation>
    </message>
    <message>
        <source>Filter stocks</source>
        <translation>Filtrera aktier</translation>
    </message>
    <message>
        <source>Ask the engine again</source>
        <translation>Fråga motorn igen</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nästa del av fönstret</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Föregående del av fönstret</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Nästa tema</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre text</translation>
    </message>
    <message>
        <source>Text size 100 %</source>
        <translation>Textstorlek 100 %</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>%1 already does: %2. Choose other keys, or change those first.</source>
        <translation>%1 gör redan: %2. Välj andra tangenter, eller ändra dem först.</translation>
    </message>
    <message>
        <source>“%1” is no key combination. Type one such as Ctrl+Shift+K or F8.</source>
        <translation>”%1” är ingen tangentkombination. Skriv en som Ctrl+Shift+K eller F8.</translation>
    </message>
    <message>
        <source>%1 alone would also be typed into fields. Add Ctrl or Alt, or take a function key.</source>
        <translation>Bara %1 skulle också skrivas i fält. Lägg till Ctrl eller Alt, eller ta en funktionstangent.</translation>
    </message>
    <message>
        <source>%1 belongs to fields and tables, to copy, paste or save. Choose other keys.</source>
        <translation>%1 hör till fält och tabeller, för att kopiera, klistra in eller spara. Välj andra tangenter.</translation>
    </message>
    <message>
        <source>Add to the portfolio</source>
        <translation>Lägg till i portföljen</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nytt fönster</translation>
    </message>
    <message>
        <source>Open the stock in a new window</source>
        <translation>Öppna aktien i ett nytt fönster</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>Importera en CSV-fil</translation>
    </message>
    <message>
        <source>Watch the stock, or no longer</source>
        <translation>Bevaka aktien, eller inte längre</translation>
    </message>
</context>
<context>
    <name>SignalOutcome</name>
    <message>
        <source>Golden cross</source>
        <translation>Gyllene kors</translation>
    </message>
    <message>
        <source>Death cross</source>
        <translation>Dödskors</translation>
    </message>
    <message>
        <source>RSI back above 30</source>
        <translation>RSI åter över 30</translation>
    </message>
    <message>
        <source>RSI back below 70</source>
        <translation>RSI åter under 70</translation>
    </message>
    <message>
        <source>not once</source>
        <translation>inte en enda gång</translation>
    </message>
    <message>
        <source>higher after %1 of %2, median %3</source>
        <translation>högre efter %1 av %2, median %3</translation>
    </message>
    <message>
        <source>%1: too few to say</source>
        <translation>%1: för få för att säga något</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 sessions later, since %2</source>
        <translation>%1 handelsdagar senare, sedan %2</translation>
    </message>
    <message>
        <source>Any day: higher after %1, median %2</source>
        <translation>Vilken dag som helst: högre efter %1, median %2</translation>
    </message>
</context>
<context>
    <name>SignalOutcomes</name>
    <message>
        <source>How such signals turned out</source>
        <translation>Hur sådana signaler slutade</translation>
    </message>
    <message>
        <source>Waiting for what came after the signals of %1.</source>
        <translation>Väntar på vad som kom efter signalerna för %1.</translation>
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
        <translation>S</translation>
    </message>
</context>
<context>
    <name>SignalsPanel</name>
    <message>
        <source>Signals of the chart: %1</source>
        <translation>Diagrammets signaler: %1</translation>
    </message>
    <message>
        <source>Signals of the chart</source>
        <translation>Diagrammets signaler</translation>
    </message>
    <message>
        <source>Momentum and signals</source>
        <translation>Momentum och signaler</translation>
    </message>
    <message>
        <source>Waiting for the signals of %1.</source>
        <translation>Väntar på signalerna för %1.</translation>
    </message>
    <message>
        <source>Newest signals</source>
        <translation>Nyaste signaler</translation>
    </message>
    <message>
        <source>No signal in this period</source>
        <translation>Ingen signal i perioden</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>This computer has no audio device, so nothing can be played. Connect one, or read the chart with the arrow keys.</source>
        <translation>Den här datorn har ingen ljudenhet, så inget kan spelas. Anslut en, eller läs diagrammet med piltangenterna.</translation>
    </message>
    <message>
        <source>The audio device “%1” does not take stereo sound of 44.1 kHz. Choose another one in the desktop&apos;s sound settings.</source>
        <translation>Ljudenheten ”%1” tar inte emot stereoljud i 44,1 kHz. Välj en annan i skrivbordets ljudinställningar.</translation>
    </message>
    <message>
        <source>Charts cannot be played: Qt Multimedia is not installed. Install it (on Debian the package libqt6multimedia6) and start Soundings again.</source>
        <translation>Diagram kan inte spelas: Qt Multimedia är inte installerat. Installera det (i Debian paketet libqt6multimedia6) och starta Soundings på nytt.</translation>
    </message>
</context>
<context>
    <name>SoundBar</name>
    <message>
        <source>Sound</source>
        <translation>Ljud</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Hastighet</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volym</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 procent</translation>
    </message>
</context>
<context>
    <name>SpanBar</name>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Shift+Left</source>
        <translation>Skift+Vänster</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>Shift+Right</source>
        <translation>Skift+Höger</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Zooma ut</translation>
    </message>
    <message>
        <source>Whole period</source>
        <translation>Hela perioden</translation>
    </message>
</context>
<context>
    <name>StateBlock</name>
    <message>
        <source>Copy details</source>
        <translation>Kopiera detaljer</translation>
    </message>
    <message>
        <source>Details copied.</source>
        <translation>Detaljerna kopierades.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Figures may be old</source>
        <translation>Siffrorna kan vara gamla</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Exempeldata</translation>
    </message>
    <message>
        <source>%1 stale</source>
        <translation>%1 inaktuella</translation>
    </message>
    <message>
        <source>Data up to date</source>
        <translation>Aktuella data</translation>
    </message>
    <message>
        <source>Not shared</source>
        <translation>Inte delad</translation>
    </message>
    <message>
        <source>Shared at %1</source>
        <translation>Delad på %1</translation>
    </message>
</context>
<context>
    <name>StockActions</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
</context>
<context>
    <name>StockCells</name>
    <message>
        <source>%1, stale</source>
        <translation>%1, inaktuell</translation>
    </message>
    <message>
        <source>up %1 points</source>
        <translation>upp %1 poäng</translation>
    </message>
    <message>
        <source>down %1 points</source>
        <translation>ned %1 poäng</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>oförändrad</translation>
    </message>
    <message>
        <source>%1 in a year</source>
        <translation>%1 på ett år</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>förlust</translation>
    </message>
    <message>
        <source>%1 data, invented</source>
        <translation>%1-data, påhittade</translation>
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
        <translation>Tillbaka till listan</translation>
    </message>
    <message>
        <source>Period of the chart</source>
        <translation>Diagrammets period</translation>
    </message>
    <message>
        <source>A day back or on; with Ctrl a week</source>
        <translation>En dag bakåt eller framåt; med Ctrl en vecka</translation>
    </message>
    <message>
        <source>A month back or on</source>
        <translation>En månad bakåt eller framåt</translation>
    </message>
    <message>
        <source>Another line of the chart; in a panel another figure</source>
        <translation>En annan linje i diagrammet; i en panel en annan siffra</translation>
    </message>
    <message>
        <source>Lowest and highest value</source>
        <translation>Lägsta och högsta värdet</translation>
    </message>
    <message>
        <source>Next signal; with Shift the one before</source>
        <translation>Nästa signal; med Skift den föregående</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Blanksteg</translation>
    </message>
    <message>
        <source>Where am I: value, day, source, age</source>
        <translation>Var är jag: värde, dag, källa, ålder</translation>
    </message>
    <message>
        <source>The chart in a sentence</source>
        <translation>Diagrammet i en mening</translation>
    </message>
    <message>
        <source>The chart as a table, and back</source>
        <translation>Diagrammet som tabell, och tillbaka</translation>
    </message>
    <message>
        <source>Play the line as sound, or pause</source>
        <translation>Spela linjen som ljud, eller pausa</translation>
    </message>
    <message>
        <source>Slower, faster</source>
        <translation>Långsammare, snabbare</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Spara diagrammet</translation>
    </message>
    <message>
        <source>Copy: in the chart all figures, on a figure the number</source>
        <translation>Kopiera: i diagrammet alla siffror, på en siffra talet</translation>
    </message>
    <message>
        <source>On a figure: what it is and how it came about</source>
        <translation>På en siffra: vad den är och hur den kom till</translation>
    </message>
    <message>
        <source>Zoom in around the cursor, and out</source>
        <translation>Zooma in runt markören, och ut</translation>
    </message>
    <message>
        <source>Shift+← →</source>
        <translation>Skift+← →</translation>
    </message>
    <message>
        <source>Move what is seen</source>
        <translation>Flytta det som syns</translation>
    </message>
    <message>
        <source>The whole period again</source>
        <translation>Hela perioden igen</translation>
    </message>
    <message>
        <source>Show the drawdowns, or hide them</source>
        <translation>Visa nedgångarna, eller dölj dem</translation>
    </message>
    <message>
        <source>%1 is loaded.</source>
        <translation>%1 har laddats.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 What is shown may be old.</source>
        <translation>%1 Det som visas kan vara gammalt.</translation>
    </message>
    <message>
        <source>Still waiting for %1.</source>
        <translation>Väntar fortfarande på %1.</translation>
    </message>
</context>
<context>
    <name>StockOverview</name>
    <message>
        <source>P/E</source>
        <translation>P/E</translation>
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
        <translation>P/B</translation>
    </message>
    <message>
        <source>P/S</source>
        <translation>P/S</translation>
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
        <translation>Bruttomarginal</translation>
    </message>
    <message>
        <source>Operating margin</source>
        <translation>Rörelsemarginal</translation>
    </message>
    <message>
        <source>Net margin</source>
        <translation>Nettomarginal</translation>
    </message>
    <message>
        <source>Debt/equity</source>
        <translation>Skuldsättningsgrad</translation>
    </message>
    <message>
        <source>Current ratio</source>
        <translation>Balanslikviditet</translation>
    </message>
    <message>
        <source>Interest cover</source>
        <translation>Räntetäckning</translation>
    </message>
    <message>
        <source>FCF yield</source>
        <translation>FCF-avkastning</translation>
    </message>
    <message>
        <source>Revenue, 1 year</source>
        <translation>Omsättning, 1 år</translation>
    </message>
    <message>
        <source>Earnings, 1 year</source>
        <translation>Vinst, 1 år</translation>
    </message>
    <message>
        <source>Dividend yield</source>
        <translation>Direktavkastning</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>Utdelningsandel</translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation>Värdering</translation>
    </message>
    <message>
        <source>Profitability</source>
        <translation>Lönsamhet</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Hälsa</translation>
    </message>
    <message>
        <source>Growth and dividend</source>
        <translation>Tillväxt och utdelning</translation>
    </message>
    <message>
        <source>%1 %2, sector median %3</source>
        <translation>%1 %2, sektorns median %3</translation>
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
        <translation>Symbol eller namn</translation>
    </message>
    <message>
        <source>No stock matches.</source>
        <translation>Ingen aktie matchar.</translation>
    </message>
    <message>
        <source>1 result. </source>
        <translation>1 träff. </translation>
    </message>
    <message>
        <source>%1 results. </source>
        <translation>%1 träffar. </translation>
    </message>
</context>
<context>
    <name>TableItem</name>
    <message>
        <source>no value</source>
        <translation>inget värde</translation>
    </message>
    <message>
        <source>, sorted ascending</source>
        <translation>, stigande ordning</translation>
    </message>
    <message>
        <source>, sorted descending</source>
        <translation>, fallande ordning</translation>
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
        <translation>På en cell: vad siffran är och vad som är vanligt</translation>
    </message>
    <message>
        <source>Another cell of the table</source>
        <translation>En annan cell i tabellen</translation>
    </message>
    <message>
        <source>First and last column; with Ctrl the first and last row</source>
        <translation>Första och sista kolumnen; med Ctrl första och sista raden</translation>
    </message>
    <message>
        <source>A page of rows up or down</source>
        <translation>En sida rader upp eller ner</translation>
    </message>
    <message>
        <source>Opens the row; on a column&apos;s head it sorts</source>
        <translation>Öppnar raden; på ett kolumnhuvud sorterar den</translation>
    </message>
    <message>
        <source>Copies the row</source>
        <translation>Kopierar raden</translation>
    </message>
    <message>
        <source>Copies the table, with its heads</source>
        <translation>Kopierar tabellen, med rubriker</translation>
    </message>
    <message>
        <source>Copies the cell</source>
        <translation>Kopierar cellen</translation>
    </message>
    <message>
        <source>To the ticker that starts with these letters</source>
        <translation>Till tickern som börjar med de här bokstäverna</translation>
    </message>
</context>
<context>
    <name>TaskMenu</name>
    <message>
        <source>Run a task</source>
        <translation>Kör en uppgift</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>TokenDialog</name>
    <message>
        <source>read</source>
        <translation>läsa</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>läsa och skriva</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>allt</translation>
    </message>
    <message>
        <source>Copy it now: it is shown this once, and the server keeps no copy that could be read. Whoever has it may: %1.</source>
        <translation>Kopiera den nu: den visas bara den här gången, och servern har ingen läsbar kopia. Den som har den får: %1.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>whose it is, or what for</source>
        <translation>vems den är, eller till vad</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Får</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gäller i</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dagar</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 dagar</translation>
    </message>
    <message>
        <source>365 days</source>
        <translation>365 dagar</translation>
    </message>
    <message>
        <source>until it is revoked</source>
        <translation>tills den återkallas</translation>
    </message>
    <message>
        <source>Token copied.</source>
        <translation>Token kopierad.</translation>
    </message>
    <message>
        <source>The token %1 is made. It is shown once.</source>
        <translation>Token %1 är skapad. Den visas en gång.</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Ny token</translation>
    </message>
    <message>
        <source>Make a token</source>
        <translation>Skapa en token</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>The token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Jag har den</translation>
    </message>
</context>
<context>
    <name>TokensGiven</name>
    <message>
        <source>may read</source>
        <translation>får läsa</translation>
    </message>
    <message>
        <source>may read and write</source>
        <translation>får läsa och skriva</translation>
    </message>
    <message>
        <source>may do everything</source>
        <translation>får göra allt</translation>
    </message>
    <message>
        <source>The token %1 is revoked.</source>
        <translation>Token %1 är återkallad.</translation>
    </message>
    <message>
        <source>Tokens that were given</source>
        <translation>Utfärdade token</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Återkalla</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>Återkalla %1</translation>
    </message>
    <message>
        <source>Revoke the token %1?</source>
        <translation>Återkalla token %1?</translation>
    </message>
    <message>
        <source>Whoever uses it is let in no more from now on. It cannot be brought back; a new one can be made.</source>
        <translation>Den som använder den släpps inte längre in. Den går inte att få tillbaka; en ny kan skapas.</translation>
    </message>
    <message>
        <source>Make a token</source>
        <translation>Skapa en token</translation>
    </message>
</context>
<context>
    <name>TopPicksPage</name>
    <message>
        <source>Top picks</source>
        <translation>Toppval</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horisont</translation>
    </message>
    <message>
        <source>Up to 3 months</source>
        <translation>Upp till 3 månader</translation>
    </message>
    <message>
        <source>3 to 12 months</source>
        <translation>3 till 12 månader</translation>
    </message>
    <message>
        <source>1 year or more</source>
        <translation>1 år eller mer</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Högst</translation>
    </message>
    <message>
        <source>Top picks, %1</source>
        <translation>Toppval, %1</translation>
    </message>
    <message>
        <source>Still waiting for the top picks.</source>
        <translation>Väntar fortfarande på toppvalen.</translation>
    </message>
    <message>
        <source>All sectors</source>
        <translation>Alla sektorer</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Passar</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>In a choice: the next one</source>
        <translation>I ett val: nästa</translation>
    </message>
</context>
<context>
    <name>TradeSignals</name>
    <message>
        <source>Leans up</source>
        <translation>Lutar uppåt</translation>
    </message>
    <message>
        <source>Leans down</source>
        <translation>Lutar nedåt</translation>
    </message>
    <message>
        <source>No direction</source>
        <translation>Ingen riktning</translation>
    </message>
    <message>
        <source>buy signal</source>
        <translation>köpsignal</translation>
    </message>
    <message>
        <source>sell signal</source>
        <translation>säljsignal</translation>
    </message>
    <message>
        <source>%1, %2 at %3, %4</source>
        <translation>%1, %2 vid %3, %4</translation>
    </message>
</context>
<context>
    <name>WalkedChart</name>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>D</source>
        <comment>key of the table</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spela</translation>
    </message>
    <message>
        <source>P</source>
        <comment>key that plays the chart</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Saves the chart as a picture, a drawing or figures</source>
        <translation>Sparar diagrammet som bild, teckning eller siffror</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>Choose a stock first.</source>
        <translation>Välj först en aktie.</translation>
    </message>
    <message>
        <source>My watchlist</source>
        <translation>Min bevakningslista</translation>
    </message>
</context>
<context>
    <name>WatchlistsPage</name>
    <message>
        <source>Add a stock to %1</source>
        <translation>Lägg till en aktie i %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Ändra %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Ticker</translation>
    </message>
    <message>
        <source>Target price</source>
        <translation>Målkurs</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inga</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Watchlists</source>
        <translation>Bevakningslistor</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Add a stock</source>
        <translation>Lägg till en aktie</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Ny lista</translation>
    </message>
    <message>
        <source>Begin the list</source>
        <translation>Börja listan</translation>
    </message>
    <message>
        <source>Rename the list</source>
        <translation>Byt namn på listan</translation>
    </message>
    <message>
        <source>Delete the list</source>
        <translation>Ta bort listan</translation>
    </message>
    <message>
        <source>The watchlists could not be loaded</source>
        <translation>Bevakningslistorna kunde inte läsas in</translation>
    </message>
    <message>
        <source>No watchlist yet</source>
        <translation>Ingen bevakningslista än</translation>
    </message>
    <message>
        <source>A watchlist keeps stocks together, each with a note and a target price. Begin one, then add stocks to it.</source>
        <translation>En bevakningslista håller ihop aktier, var och en med anteckning och målkurs. Börja en och lägg sedan till aktier.</translation>
    </message>
    <message>
        <source>Stocks of %1, %2</source>
        <translation>Aktier i %1, %2</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>No stock is on this list. Press +, or choose “Add a stock”.</source>
        <translation>Ingen aktie på listan. Tryck +, eller välj ”Lägg till en aktie”.</translation>
    </message>
    <message>
        <source>Adds a stock</source>
        <translation>Lägger till en aktie</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Blanksteg</translation>
    </message>
    <message>
        <source>Changes target and note of the row</source>
        <translation>Ändrar radens mål och anteckning</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Takes the row out</source>
        <translation>Tar bort raden</translation>
    </message>
    <message>
        <source>Undoes the last change</source>
        <translation>Ångrar den senaste ändringen</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Välkommen</translation>
    </message>
    <message>
        <source>Another way to begin</source>
        <translation>Ett annat sätt att börja</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Straight to the list of stocks</source>
        <translation>Direkt till aktielistan</translation>
    </message>
    <message>
        <source>Welcome to Soundings. There are several ways to begin. Escape goes straight to the list.</source>
        <translation>Välkommen till Soundings. Det finns flera sätt att börja. Escape går direkt till listan.</translation>
    </message>
    <message>
        <source>Soundings shows how stocks stand: scores with their reasons, charts to see and to hear, and what a position does to a portfolio. All of it works by keyboard, and says where each figure is from.</source>
        <translation>Soundings visar hur aktier står sig: betyg med skäl, diagram att se och höra, och vad en position gör med en portfölj. Allt går att sköta med tangentbordet, och varje siffra säger var den kommer ifrån.</translation>
    </message>
    <message>
        <source>Look at the list of stocks</source>
        <translation>Titta på aktielistan</translation>
    </message>
    <message>
        <source>A new Soundings comes with a sample market: invented prices, marked as such wherever they are shown. Real ones take their place as you bring them.</source>
        <translation>Ett nytt Soundings har en exempelmarknad: påhittade kurser, märkta så överallt där de visas. Riktiga tar deras plats när du hämtar in dem.</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>Importera en CSV-fil</translation>
    </message>
    <message>
        <source>Daily prices, stocks or fundamentals that you have. Files can also be dropped on the window.</source>
        <translation>Dagskurser, aktier eller nyckeltal som du har. Filer kan också släppas på fönstret.</translation>
    </message>
    <message>
        <source>Fetch data with a key of a provider</source>
        <translation>Hämta data med en nyckel från en leverantör</translation>
    </message>
    <message>
        <source>The field for it is below, and later in the settings.</source>
        <translation>Fältet för den finns nedanför, och senare i inställningarna.</translation>
    </message>
    <message>
        <source>F1 lists the keys of any page. Ctrl+K finds every page, stock and command by name.</source>
        <translation>F1 visar tangenterna på varje sida. Ctrl+K hittar varje sida, aktie och kommando på namn.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>This computer</source>
        <translation>Den här datorn</translation>
    </message>
</context>
<context>
    <name>soundings::app::EngineSharing</name>
    <message>
        <source>Other machines are not let in. Sharing needs a token for those who come in, which “Make a token” makes here in the settings, and a certificate, whose file TLS_CERT names, with its key in TLS_KEY. Then switch it on again.</source>
        <translation>Andra datorer släpps inte in. För att dela behövs en token för dem som kommer in, som ”Skapa en token” skapar här i inställningarna, och ett certifikat, vars fil TLS_CERT anger och vars nyckel TLS_KEY. Slå sedan på det igen.</translation>
    </message>
    <message>
        <source>Other machines are not let in. Sharing needs a token for those who come in: “Make a token” makes one, here in the settings. Then switch it on again.</source>
        <translation>Andra datorer släpps inte in. För att dela behövs en token för dem som kommer in: ”Skapa en token” skapar en, här i inställningarna. Slå sedan på det igen.</translation>
    </message>
    <message>
        <source>Other machines are not let in. Sharing needs a certificate: name its file in TLS_CERT and that of its key in TLS_KEY. Then switch it on again.</source>
        <translation>Andra datorer släpps inte in. För att dela behövs ett certifikat: ange dess fil i TLS_CERT och dess nyckels i TLS_KEY. Slå sedan på det igen.</translation>
    </message>
</context>
<context>
    <name>soundings::app::RemoteAccess</name>
    <message>
        <source>The token is in the keychain of this desktop.</source>
        <translation>Nyckeln finns i skrivbordets nyckelring.</translation>
    </message>
    <message>
        <source>No keychain answers, so the token is in the file %1, which only you may read.</source>
        <translation>Ingen nyckelring svarar, så nyckeln finns i filen %1, som bara du får läsa.</translation>
    </message>
    <message>
        <source>The token is that of the command line, and is kept nowhere.</source>
        <translation>Nyckeln är kommandoradens och sparas inte.</translation>
    </message>
    <message>
        <source>A code has ten letters and digits, such as ABCDE-FGHJK. “soundings-server pair” shows one on the machine of the server.</source>
        <translation>En kod har tio bokstäver och siffror, som ABCDE-FGHJK. ”soundings-server pair” visar en på serverns dator.</translation>
    </message>
    <message>
        <source>This code is wrong, was used already, or is older than five minutes. Type it again, or have “soundings-server pair” show a new one.</source>
        <translation>Den här koden är fel, redan använd eller äldre än fem minuter. Skriv den igen, eller låt ”soundings-server pair” visa en ny.</translation>
    </message>
</context>
<context>
    <name>soundings::app::SecretStore</name>
    <message>
        <source>The key cannot be kept in %1: %2. Check that the folder may be written.</source>
        <translation>Nyckeln kan inte sparas i %1: %2. Kontrollera att det går att skriva i mappen.</translation>
    </message>
    <message>
        <source>%1 cannot be deleted: %2. Delete it by hand.</source>
        <translation>%1 kan inte tas bort: %2. Ta bort den för hand.</translation>
    </message>
    <message>
        <source>The keychain of this desktop has not let it go: %1. Unlock the keychain and try again.</source>
        <translation>Skrivbordets nyckelring har inte tagit bort den: %1. Lås upp nyckelringen och försök igen.</translation>
    </message>
</context>
<context>
    <name>soundings::app::StoredMarketSource</name>
    <message>
        <source>The key is in the keychain of this desktop.</source>
        <translation>Nyckeln finns i skrivbordets nyckelring.</translation>
    </message>
    <message>
        <source>No keychain answers, so the key is in the file %1, which only you may read.</source>
        <translation>Ingen nyckelring svarar, så nyckeln finns i filen %1, som bara du får läsa.</translation>
    </message>
    <message>
        <source>The key of FMP is not kept any more. Type it again.</source>
        <translation>Nyckeln till FMP finns inte kvar. Skriv in den igen.</translation>
    </message>
    <message>
        <source>Type the key that FMP gave you. It is on your page there, under API keys.</source>
        <translation>Skriv nyckeln som du fick av FMP. Den finns på din sida där, under API keys.</translation>
    </message>
    <message>
        <source>A key has no blanks. Copy it again, without what stands around it.</source>
        <translation>En nyckel har inga blanksteg. Kopiera den igen, utan det som står omkring.</translation>
    </message>
</context>
<context>
    <name>soundings::charts::ChartExplorer</name>
    <message>
        <source>%1, first point</source>
        <translation>%1, första punkten</translation>
    </message>
    <message>
        <source>%1, last point</source>
        <translation>%1, sista punkten</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied as CSV.</source>
        <translation>
            <numerusform>%n rad kopierad som CSV.</numerusform>
            <numerusform>%n rader kopierade som CSV.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no value here.</source>
        <translation>%1 har inget värde här.</translation>
    </message>
</context>
<context>
    <name>soundings::charts::ChartExport</name>
    <message>
        <source>The chart was saved as %1.</source>
        <translation>Diagrammet sparades som %1.</translation>
    </message>
</context>
<context>
    <name>soundings::charts::ChartPlayer</name>
    <message>
        <source>Speed %1 times</source>
        <translation>Hastighet %1 gånger</translation>
    </message>
    <message>
        <source>%1: %2 is C3, %3 is C6</source>
        <translation>%1: %2 är C3, %3 är C6</translation>
    </message>
    <message>
        <source>%1 has no value in this period, so there is nothing to play. Choose a longer period, or another line with the up and down arrows.</source>
        <translation>%1 har inget värde under perioden, så det finns inget att spela. Välj en längre period, eller en annan linje med upp- och nedpil.</translation>
    </message>
    <message>
        <source>There are too few points to play. Choose a longer period.</source>
        <translation>Det finns för få punkter att spela. Välj en längre period.</translation>
    </message>
</context>
<context>
    <name>soundings::charts::ChartSource</name>
    <message>
        <source>No later signal.</source>
        <translation>Ingen senare signal.</translation>
    </message>
    <message>
        <source>No earlier signal.</source>
        <translation>Ingen tidigare signal.</translation>
    </message>
</context>
<context>
    <name>soundings::charts::ChartTableModel</name>
    <message>
        <source>Buy: %1</source>
        <translation>Köp: %1</translation>
    </message>
    <message>
        <source>Sell: %1</source>
        <translation>Sälj: %1</translation>
    </message>
    <message>
        <source>no signal</source>
        <translation>ingen signal</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>inget värde</translation>
    </message>
    <message>
        <source>%1, the newest price is of %2</source>
        <translation>%1, den nyaste kursen är från %2</translation>
    </message>
</context>
<context>
    <name>soundings::charts::PlainChart</name>
    <message>
        <source>%1, point %2 of %3. %4</source>
        <translation>%1, punkt %2 av %3. %4</translation>
    </message>
    <message>
        <source>This chart has no signals.</source>
        <translation>Det här diagrammet har inga signaler.</translation>
    </message>
    <message>
        <source>Brackets go to the lowest and highest value. Space says where you are, S the summary, F1 what the value is, D shows the table, Ctrl C copies it, Ctrl S saves the chart.</source>
        <translation>Hakparenteser går till lägsta och högsta värdet. Blanksteg säger var du är, S sammanfattningen, F1 vad värdet är, D visar tabellen, Ctrl C kopierar den, Ctrl S sparar diagrammet.</translation>
    </message>
</context>
<context>
    <name>soundings::charts::PriceChartData</name>
    <message>
        <source>Vol, bn</source>
        <translation>Vol, md</translation>
    </message>
    <message>
        <source>Vol, M</source>
        <translation>Vol, mn</translation>
    </message>
    <message>
        <source>Vol, k</source>
        <translation>Vol, tn</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volym</translation>
    </message>
    <message>
        <source>%1. Seen: %2.</source>
        <translation>%1. Visas: %2.</translation>
    </message>
    <message>
        <source>No prices.</source>
        <translation>Inga priser.</translation>
    </message>
    <message>
        <source>Drawdowns are shown; the up arrow leads from the close to them.</source>
        <translation>Nedgångarna visas; uppåtpilen leder från stängningen till dem.</translation>
    </message>
    <message>
        <source>Drawdowns are not shown.</source>
        <translation>Nedgångarna visas inte.</translation>
    </message>
</context>
<context>
    <name>soundings::sound::SoundPlayer</name>
    <message>
        <source>The audio device went away while it played. Connect it again, or choose another one in the desktop&apos;s sound settings.</source>
        <translation>Ljudenheten försvann under uppspelningen. Anslut den igen, eller välj en annan i skrivbordets ljudinställningar.</translation>
    </message>
</context>
<context>
    <name>soundings::window::BrowseViewModel</name>
    <message>
        <source>The engine was asked again: %1.</source>
        <translation>Motorn tillfrågades igen: %1.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Loading stocks</source>
        <translation>Läser in aktier</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Inte tillgängligt</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <translation>%1 av %2 passar</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 passar</translation>
    </message>
    <message>
        <source>1 stock</source>
        <translation>1 aktie</translation>
    </message>
    <message>
        <source>%1 stocks</source>
        <translation>%1 aktier</translation>
    </message>
    <message>
        <source>There are no stocks yet. Import prices with “soundings-server import prices”, then load again.</source>
        <translation>Det finns inga aktier än. Importera priser med ”soundings-server import prices” och läs in igen.</translation>
    </message>
    <message>
        <source>the text “%1”</source>
        <translation>texten ”%1”</translation>
    </message>
    <message>
        <source>sector %1</source>
        <translation>sektor %1</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>signal %1</translation>
    </message>
    <message>
        <source>Nothing has %1.</source>
        <translation>Inget har %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> och </translation>
    </message>
    <message>
        <source>No stock matches</source>
        <translation>Ingen aktie passar</translation>
    </message>
</context>
<context>
    <name>soundings::window::CellExplanation</name>
    <message>
        <source>%1 against the close of the day before: %2.</source>
        <translation>%1 mot dagens före stängningskurs: %2.</translation>
    </message>
    <message>
        <source>%1 against its score seven days ago: %2.</source>
        <translation>%1 mot sitt betyg för sju dagar sedan: %2.</translation>
    </message>
    <message>
        <source>The closes of a year of %1: %2.</source>
        <translation>Ett års stängningskurser för %1: %2.</translation>
    </message>
    <message>
        <source>%1: value %2, quality %3, momentum %4 and health %5 together are %6.</source>
        <translation>%1: värde %2, kvalitet %3, momentum %4 och hälsa %5 ger tillsammans %6.</translation>
    </message>
    <message>
        <source>%1: %2 at %3 are %4.</source>
        <translation>%1: %2 till %3 är %4.</translation>
    </message>
    <message>
        <source>%1: the value, %2, against what %3 cost at %4 a share: %5.</source>
        <translation>%1: värdet, %2, mot vad %3 kostade till %4 per aktie: %5.</translation>
    </message>
    <message>
        <source>%1: its value, %2, as a share of all positions in its currency: %3.</source>
        <translation>%1: dess värde, %2, som andel av alla positioner i dess valuta: %3.</translation>
    </message>
    <message>
        <source>The mean of the closes of the %1 trading days up to %2: %3.</source>
        <translation>Medelvärdet av stängningskurserna de %1 handelsdagarna till och med %2: %3.</translation>
    </message>
    <message>
        <source>From the ups and downs of the closes, as Wilder averages them over 14 trading days, up to %1: %2.</source>
        <translation>Ur stängningskursernas upp- och nedgångar, som Wilder utjämnar dem över 14 handelsdagar, till och med %1: %2.</translation>
    </message>
    <message>
        <source>The close of %1, %2, against the highest one until then: %3 %.</source>
        <translation>Stängningskursen %1, %2, mot den högsta dittills: %3 %.</translation>
    </message>
    <message>
        <source>From the daily closes up to %1: %2.</source>
        <translation>Ur de dagliga stängningskurserna till och med %1: %2.</translation>
    </message>
    <message>
        <source>As its source states it for %1: %2.</source>
        <translation>Som källan uppger det för %1: %2.</translation>
    </message>
    <message>
        <source>%1: too few of its figures are known for a score.</source>
        <translation>%1: för få av siffrorna är kända för en poäng.</translation>
    </message>
    <message>
        <source>%1: its points for value, quality, momentum and health, up to 25 each, together are %2.</source>
        <translation>%1: poängen för värde, kvalitet, momentum och hälsa, upp till 25 vardera, är tillsammans %2.</translation>
    </message>
    <message>
        <source>%1: its score, %2, lies in the range that is called %3.</source>
        <translation>%1: poängen, %2, ligger i det intervall som kallas %3.</translation>
    </message>
    <message>
        <source>Stocks whose newest price is from %1, counted over the whole list: %2.</source>
        <translation>Aktier vars nyaste kurs är från %1, räknat över hela listan: %2.</translation>
    </message>
    <message>
        <source>Of the newest prices from %1 the oldest is of %2.</source>
        <translation>Av de nyaste kurserna från %1 är den äldsta från %2.</translation>
    </message>
    <message>
        <source>Of the newest prices from %1 the latest is of %2.</source>
        <translation>Av de nyaste kurserna från %1 är den senaste från %2.</translation>
    </message>
    <message>
        <source>Stocks with a price from %1 that is marked as stale: %2.</source>
        <translation>Aktier med en kurs från %1 som är märkt som inaktuell: %2.</translation>
    </message>
    <message>
        <source>%1: questions that it has answered, as the engine counts them: %2.</source>
        <translation>%1: frågor som den har besvarat, enligt motorns räkning: %2.</translation>
    </message>
    <message>
        <source>%1: answers that it holds now, as the engine counts them: %2.</source>
        <translation>%1: svar som finns där nu, enligt motorns räkning: %2.</translation>
    </message>
    <message>
        <source>%1: memory that its answers take, and the most that they may, as the engine counts it: %2.</source>
        <translation>%1: minne som svaren tar, och hur mycket de får ta som mest, enligt motorns räkning: %2.</translation>
    </message>
    <message>
        <source>%1: jobs that it runs now, as it last told the engine: %2.</source>
        <translation>%1: jobb som den kör nu, enligt vad den senast meddelade motorn: %2.</translation>
    </message>
    <message>
        <source>%1: the most jobs that it runs at a time: %2.</source>
        <translation>%1: jobb som den kör samtidigt som mest: %2.</translation>
    </message>
    <message>
        <source>%1: the last price that its source has stated is %2.</source>
        <translation>%1: den senaste kurs som källan har uppgett är %2.</translation>
    </message>
    <message>
        <source>%1: the price divided by the earnings per share of twelve months, as its source has them: %2.</source>
        <translation>%1: kursen delad med vinsten per aktie under tolv månader, som källan har den: %2.</translation>
    </message>
    <message>
        <source>The price of %1 is from here: %2.</source>
        <translation>Kursen för %1 kommer härifrån: %2.</translation>
    </message>
    <message>
        <source>Computed from the figures of that time, and kept on %1: %2.</source>
        <translation>Beräknat ur dåtidens siffror och sparat %1: %2.</translation>
    </message>
    <message>
        <source>The close of %1 against that of the first day, times 100: %2.</source>
        <translation>Stängningskursen %1 mot den första dagens, gånger 100: %2.</translation>
    </message>
</context>
<context>
    <name>soundings::window::ChangesViewModel</name>
    <message>
        <source>What gained could not be loaded</source>
        <translation>Det som steg kunde inte läsas in</translation>
    </message>
    <message>
        <source>No score has risen in this time</source>
        <translation>Ingen poäng har stigit under tiden</translation>
    </message>
    <message>
        <source>What lost could not be loaded</source>
        <translation>Det som föll kunde inte läsas in</translation>
    </message>
    <message>
        <source>No score has fallen in this time</source>
        <translation>Ingen poäng har fallit under tiden</translation>
    </message>
    <message>
        <source>The changed signals could not be loaded</source>
        <translation>De ändrade signalerna kunde inte läsas in</translation>
    </message>
    <message>
        <source>No signal has changed in this time</source>
        <translation>Ingen signal har ändrats under tiden</translation>
    </message>
    <message>
        <source>Scores are kept once a day, after the exchange has closed. Choose a longer time, or come back tomorrow.</source>
        <translation>Poängen sparas en gång om dagen, efter att börsen har stängt. Välj en längre tid, eller kom tillbaka i morgon.</translation>
    </message>
    <message>
        <source>%1 gained, %2 lost, %3 with another signal</source>
        <translation>%1 steg, %2 föll, %3 med en annan signal</translation>
    </message>
</context>
<context>
    <name>soundings::window::CompareViewModel</name>
    <message>
        <source>%1, best</source>
        <translation>%1, bäst</translation>
    </message>
    <message>
        <source>Choose two to four stocks to compare</source>
        <translation>Välj två till fyra aktier att jämföra</translation>
    </message>
    <message>
        <source>Type a symbol or a name above and press Return.</source>
        <translation>Skriv en symbol eller ett namn ovan och tryck Retur.</translation>
    </message>
    <message>
        <source>%1 is chosen. Add another one above.</source>
        <translation>%1 är vald. Lägg till en till ovan.</translation>
    </message>
    <message>
        <source>The stocks could not be compared</source>
        <translation>Aktierna kunde inte jämföras</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>%1, stale</source>
        <translation>%1, inaktuell</translation>
    </message>
    <message>
        <source>The prices of %1 could not be loaded</source>
        <translation>Kurserna för %1 kunde inte läsas in</translation>
    </message>
    <message>
        <source>These stocks have no days in common</source>
        <translation>De här aktierna har inga gemensamma dagar</translation>
    </message>
    <message>
        <source>Choose a longer period, or stocks whose prices overlap.</source>
        <translation>Välj en längre period, eller aktier vars kurser överlappar.</translation>
    </message>
</context>
<context>
    <name>soundings::window::CriteriaForm</name>
    <message>
        <source>“%1” is not a number. Write it as %2, or leave it empty.</source>
        <translation>”%1” är inget tal. Skriv det som %2, eller lämna tomt.</translation>
    </message>
    <message>
        <source>“At least” is above “at most”: no stock can be both.</source>
        <translation>”Minst” är större än ”högst”: ingen aktie kan vara båda.</translation>
    </message>
</context>
<context>
    <name>soundings::window::DataHealthViewModel</name>
    <message>
        <source>The state of the engine could not be loaded</source>
        <translation>Motorns tillstånd kunde inte läsas in</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Fungerar</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Fungerar inte</translation>
    </message>
    <message>
        <source>The engine names no parts</source>
        <translation>Motorn nämner inga delar</translation>
    </message>
    <message>
        <source>It may be another version than this window.</source>
        <translation>Den kan ha en annan version än det här fönstret.</translation>
    </message>
    <message>
        <source>The cache could not be asked</source>
        <translation>Cachen kunde inte tillfrågas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Borta</translation>
    </message>
    <message>
        <source>The cache is switched off</source>
        <translation>Cachen är avstängd</translation>
    </message>
    <message>
        <source>Every reply is made anew. Set CACHE_MEMORY_BYTES above 0, or name a REDIS_URL, and start the engine again.</source>
        <translation>Varje svar görs på nytt. Sätt CACHE_MEMORY_BYTES över 0, eller ange en REDIS_URL, och starta motorn igen.</translation>
    </message>
    <message>
        <source>The workers could not be loaded</source>
        <translation>Arbetarna kunde inte läsas in</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>Vid liv</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Försvunnen</translation>
    </message>
    <message>
        <source>Nobody runs jobs</source>
        <translation>Ingen kör jobb</translation>
    </message>
    <message>
        <source>Start “soundings-server worker”, or serve without --no-worker.</source>
        <translation>Starta ”soundings-server worker”, eller serve utan --no-worker.</translation>
    </message>
    <message>
        <source>The age of the prices could not be loaded</source>
        <translation>Kursernas ålder kunde inte läsas in</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>ingen kurs</translation>
    </message>
    <message>
        <source>There are no prices yet</source>
        <translation>Det finns inga kurser än</translation>
    </message>
    <message>
        <source>Import some with “soundings-server import prices”, then ask again.</source>
        <translation>Importera några med ”soundings-server import prices” och fråga sedan igen.</translation>
    </message>
    <message>
        <source>1 entry was removed from the cache.</source>
        <translation>1 post togs bort ur cachen.</translation>
    </message>
    <message>
        <source>%1 entries were removed from the cache.</source>
        <translation>%1 poster togs bort ur cachen.</translation>
    </message>
    <message>
        <source>All parts work</source>
        <translation>Alla delar fungerar</translation>
    </message>
    <message>
        <source>1 part does not work</source>
        <translation>1 del fungerar inte</translation>
    </message>
    <message>
        <source>%1 parts do not work</source>
        <translation>%1 delar fungerar inte</translation>
    </message>
    <message>
        <source>%1 Answered from the cache: %2.</source>
        <translation>%1 Besvarat från cachen: %2.</translation>
    </message>
</context>
<context>
    <name>soundings::window::HoldingsEditor</name>
    <message>
        <source>The connection broke off before the change was confirmed. Look at the holdings and save again.</source>
        <translation>Anslutningen bröts innan ändringen bekräftades. Se på innehaven och spara igen.</translation>
    </message>
    <message>
        <source>Changed elsewhere: %1</source>
        <translation>Ändrat på annat håll: %1</translation>
    </message>
    <message>
        <source>Somebody else has changed the holdings meanwhile. They are shown as they are now: look, and save again.</source>
        <translation>Någon annan har ändrat innehaven under tiden. De visas som de är nu: se på dem och spara igen.</translation>
    </message>
    <message>
        <source>Type the ticker of the holding, such as AAPL.</source>
        <translation>Skriv innehavets ticker, till exempel AAPL.</translation>
    </message>
    <message>
        <source>“%1” is no ticker. Type one such as AAPL.</source>
        <translation>”%1” är ingen ticker. Skriv en som AAPL.</translation>
    </message>
    <message>
        <source>Type how many shares of %1 there are.</source>
        <translation>Skriv hur många aktier i %1 det är.</translation>
    </message>
    <message>
        <source>“%1” is no number of shares. Type one above zero, such as %2.</source>
        <translation>”%1” är inget antal aktier. Skriv ett över noll, till exempel %2.</translation>
    </message>
    <message>
        <source>Type a number of shares above zero.</source>
        <translation>Skriv ett antal aktier över noll.</translation>
    </message>
    <message>
        <source>Type a number of shares above zero. To take %1 out, remove it.</source>
        <translation>Skriv ett antal aktier över noll. Ta bort %1 om den ska bort.</translation>
    </message>
    <message>
        <source>These are more shares than a portfolio can hold. Check the number.</source>
        <translation>Det är fler aktier än en portfölj rymmer. Kontrollera talet.</translation>
    </message>
    <message>
        <source>A live portfolio needs a holding. Add another one before you remove %1.</source>
        <translation>En live-portfölj behöver ett innehav. Lägg till ett annat innan du tar bort %1.</translation>
    </message>
    <message>
        <source>Undone: the holdings are as before.</source>
        <translation>Ångrat: innehaven är som förut.</translation>
    </message>
    <message>
        <source>There is no connection to the engine. It is being sought; save again once it is back.</source>
        <translation>Det finns ingen anslutning till motorn. Den söks; spara igen när den är tillbaka.</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 borttagen</translation>
    </message>
    <message>
        <source>The portfolio %1 holds nothing. Enter a purchase there first.</source>
        <translation>Portföljen %1 äger inget. För in ett köp där först.</translation>
    </message>
    <message>
        <source>These are the holdings of %1 now.</source>
        <translation>Det här är nu innehaven i %1.</translation>
    </message>
    <message>
        <source>%1 is held already, %2. Change its shares instead.</source>
        <translation>%1 innehas redan, %2. Ändra antalet i stället.</translation>
    </message>
    <message>
        <source>Added %1, %2.</source>
        <translation>La till %1, %2.</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3.</source>
        <translation>%1: %2 i stället för %3.</translation>
    </message>
    <message>
        <source>Removed %1, %2.</source>
        <translation>Tog bort %1, %2.</translation>
    </message>
</context>
<context>
    <name>soundings::window::HoldingsModel</name>
    <message>
        <source>%1 shares</source>
        <translation>%1 aktier</translation>
    </message>
    <message>
        <source>1 share</source>
        <translation>1 aktie</translation>
    </message>
</context>
<context>
    <name>soundings::window::HoldingsViewModel</name>
    <message>
        <source>Undone: “%1”</source>
        <translation>Ångrat: ”%1”</translation>
    </message>
    <message>
        <source>What is left comes with another undo.</source>
        <translation>Resten kommer med ett till Ångra.</translation>
    </message>
</context>
<context>
    <name>soundings::window::ImportViewModel</name>
    <message>
        <source>%1 is not on this computer. Save it here first, then import it.</source>
        <translation>%1 finns inte på den här datorn. Spara den här först, importera den sedan.</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose the files in it.</source>
        <translation>%1 är en mapp. Välj filerna i den.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check that the file is there and that you may read it.</source>
        <translation>%1 kan inte läsas: %2. Kontrollera att filen finns och att du får läsa den.</translation>
    </message>
    <message>
        <source>%1 has %2; at most %3 go at once. Split it, or use “soundings-server import”.</source>
        <translation>%1 är %2; högst %3 går på en gång. Dela filen, eller använd ”soundings-server import”.</translation>
    </message>
    <message>
        <source>Import CSV files</source>
        <translation>Importera CSV-filer</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>CSV-filer (*.csv *.txt *.tsv);;Alla filer (*)</translation>
    </message>
    <message>
        <source>%1 is empty. Choose another file.</source>
        <translation>%1 är tom. Välj en annan fil.</translation>
    </message>
    <message>
        <source>Say what is in the file: prices, stocks or fundamentals.</source>
        <translation>Säg vad som finns i filen: kurser, aktier eller nyckeltal.</translation>
    </message>
    <message>
        <source>Type whose prices these are, such as AAPL.</source>
        <translation>Skriv vems kurser det är, till exempel AAPL.</translation>
    </message>
    <message>
        <source>“%1” is no ticker. Type one such as AAPL.</source>
        <translation>”%1” är ingen ticker. Skriv en som AAPL.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelämnad</translation>
    </message>
    <message>
        <source>Odd</source>
        <comment>a row of a file</comment>
        <translation>Udda</translation>
    </message>
    <message>
        <source>%1 tickers: %2%3.</source>
        <translation>%1 tickers: %2%3.</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing of %1 is stored.</source>
        <translation>Importen stoppades. Inget av %1 är sparat.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows read, %1 stored, %2 replaced, %3 left out.</source>
        <translation>
            <numerusform>%Ln rad läst, %1 sparade, %2 ersatta, %3 utelämnade.</numerusform>
            <numerusform>%Ln rader lästa, %1 sparade, %2 ersatta, %3 utelämnade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows read: %1 new, %2 in place of others, %3 left out. Nothing is stored yet.</source>
        <translation>
            <numerusform>%Ln rad läst: %1 nya, %2 i stället för andra, %3 utelämnade. Inget är sparat än.</numerusform>
            <numerusform>%Ln rader lästa: %1 nya, %2 i stället för andra, %3 utelämnade. Inget är sparat än.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln look odd.</source>
        <translation>
            <numerusform>%Ln ser udda ut.</numerusform>
            <numerusform>%Ln ser udda ut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invented prices give way.</source>
        <translation>
            <numerusform>%Ln påhittad kurs ger vika.</numerusform>
            <numerusform>%Ln påhittade kurser ger vika.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::window::JobModel</name>
    <message>
        <source>schedule</source>
        <translation>schema</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>hand</translation>
    </message>
    <message>
        <source>%1 percent. %2</source>
        <translation>%1 procent. %2</translation>
    </message>
</context>
<context>
    <name>soundings::window::JobsViewModel</name>
    <message>
        <source>No engine runs the schedule now. Tasks run when you start them, or when an engine with a scheduler starts.</source>
        <translation>Ingen motor kör schemat just nu. Uppgifter körs när du startar dem, eller när en motor med schema startar.</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 körs</translation>
    </message>
    <message>
        <source>nothing runs</source>
        <translation>inget körs</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 väntar</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 misslyckat</translation>
    </message>
    <message>
        <source>next at %1</source>
        <translation>nästa kl. %1</translation>
    </message>
    <message>
        <source>No worker: what is queued waits</source>
        <translation>Ingen arbetare: det som är i kö väntar</translation>
    </message>
    <message>
        <source>1 worker, %1 busy</source>
        <translation>1 arbetare, %1 upptagen</translation>
    </message>
    <message>
        <source>%1 workers, %2 busy</source>
        <translation>%1 arbetare, %2 upptagna</translation>
    </message>
    <message>
        <source>Queued %1</source>
        <translation>I kö sedan %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Sedan %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 till %2</translation>
    </message>
    <message>
        <source>It waits for a worker.</source>
        <translation>Det väntar på en arbetare.</translation>
    </message>
    <message>
        <source>It was cancelled; what it had done by then may stay.</source>
        <translation>Det avbröts; det som hann göras kan finnas kvar.</translation>
    </message>
    <message>
        <source>%1, by schedule</source>
        <translation>%1, enligt schema</translation>
    </message>
    <message>
        <source>%1, by hand</source>
        <translation>%1, för hand</translation>
    </message>
    <message>
        <source>%1 is queued.</source>
        <translation>%1 är i kö.</translation>
    </message>
    <message>
        <source>%1 is queued again.</source>
        <translation>%1 är i kö igen.</translation>
    </message>
    <message>
        <source>%1 is asked to stop.</source>
        <translation>%1 ombeds att sluta.</translation>
    </message>
    <message>
        <source>Paused: its runs are dropped until you resume it.</source>
        <translation>Pausad: körningar uteblir tills du återupptar.</translation>
    </message>
    <message>
        <source>Resumed: it goes on with its next run.</source>
        <translation>Återupptagen: den fortsätter med nästa körning.</translation>
    </message>
</context>
<context>
    <name>soundings::window::LeaderboardViewModel</name>
    <message>
        <source>The leaderboard could not be loaded</source>
        <translation>Topplistan kunde inte läsas in</translation>
    </message>
    <message>
        <source>No stock has this signal</source>
        <translation>Ingen aktie har denna signal</translation>
    </message>
    <message>
        <source>Choose another signal, or the best of all.</source>
        <translation>Välj en annan signal, eller de bästa av alla.</translation>
    </message>
</context>
<context>
    <name>soundings::window::LiveViewModel</name>
    <message>
        <source>The portfolio has changed since it began.</source>
        <translation>Portföljen har ändrats sedan den började.</translation>
    </message>
    <message>
        <source>The connection is lost. Reconnecting.</source>
        <translation>Anslutningen är bruten. Ansluter igen.</translation>
    </message>
    <message>
        <source>Connected again.</source>
        <translation>Ansluten igen.</translation>
    </message>
    <message>
        <source>Analysis of %1 took too long: %2 of %3 metrics.</source>
        <translation>Analysen av %1 tog för lång tid: %2 av %3 nyckeltal.</translation>
    </message>
    <message>
        <source>Analysis of %1 cancelled after %2 of %3 metrics.</source>
        <translation>Analysen av %1 avbröts efter %2 av %3 nyckeltal.</translation>
    </message>
    <message>
        <source>No answer came. Analyse again.</source>
        <translation>Inget svar kom. Analysera igen.</translation>
    </message>
    <message>
        <source>The engine has lost the analysis of %1. Analyse again.</source>
        <translation>Motorn har tappat analysen av %1. Analysera igen.</translation>
    </message>
    <message>
        <source>There is no connection to the engine. It is being sought.</source>
        <translation>Det finns ingen anslutning till motorn. Den söks.</translation>
    </message>
    <message>
        <source>Type the ticker to analyse.</source>
        <translation>Skriv den ticker som ska analyseras.</translation>
    </message>
    <message>
        <source>“%1” is no ticker. Type one such as AAPL.</source>
        <translation>”%1” är ingen ticker. Skriv en som AAPL.</translation>
    </message>
    <message>
        <source>New prices: %1 %2.</source>
        <translation>Nya kurser: %1 %2.</translation>
    </message>
    <message numerus="yes">
        <source>Analysis of %1 complete: %n metrics.</source>
        <translation>
            <numerusform>Analysen av %1 är klar: %n mått.</numerusform>
            <numerusform>Analysen av %1 är klar: %n mått.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Analysis of %1 complete: %n metrics, %2 failed.</source>
        <translation>
            <numerusform>Analysen av %1 är klar: %n mått, %2 misslyckades.</numerusform>
            <numerusform>Analysen av %1 är klar: %n mått, %2 misslyckades.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::window::MetricModel</name>
    <message>
        <source>not analysed yet</source>
        <translation>inte analyserad än</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>väntar</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>misslyckades</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>avbruten</translation>
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
        <translation>Aktier</translation>
    </message>
</context>
<context>
    <name>soundings::window::PortfolioCharts</name>
    <message>
        <source>Sector not known</source>
        <translation>Okänd sektor</translation>
    </message>
    <message>
        <source>low</source>
        <translation>låg</translation>
    </message>
    <message>
        <source>medium, opposite</source>
        <translation>måttlig, motsatt</translation>
    </message>
    <message>
        <source>high, opposite</source>
        <translation>hög, motsatt</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>måttlig</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hög</translation>
    </message>
    <message>
        <source>%1 with itself: 1</source>
        <translation>%1 med sig själv: 1</translation>
    </message>
    <message>
        <source>%1 and %2: no value, a price never moved</source>
        <translation>%1 och %2: inget värde, ett pris rörde sig aldrig</translation>
    </message>
    <message>
        <source>%1 and %2: %3, %4</source>
        <translation>%1 och %2: %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n daily returns until %1, source %2.</source>
        <translation>
            <numerusform>%n daglig avkastning till %1, källa %2.</numerusform>
            <numerusform>%n dagliga avkastningar till %1, källa %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most alike: %1. Least alike: %2. %3</source>
        <translation>Mest lika: %1. Minst lika: %2. %3</translation>
    </message>
    <message>
        <source>Nothing is held that has a price.</source>
        <translation>Inget innehas som har ett pris.</translation>
    </message>
    <message>
        <source>Left and right arrows read each part, largest first.</source>
        <translation>Vänster- och högerpil läser varje del, den största först.</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sektorer</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positioner</translation>
    </message>
    <message>
        <source>%1: %2 of what is held in %3, worth %4</source>
        <translation>%1: %2 av innehavet i %3, värt %4</translation>
    </message>
    <message>
        <source>Largest: %1. %2</source>
        <translation>Störst: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n parts in all.</source>
        <translation>
            <numerusform>%n del totalt.</numerusform>
            <numerusform>%n delar totalt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No correlations.</source>
        <translation>Inga korrelationer.</translation>
    </message>
    <message>
        <source>Left and right arrows go along a row of the matrix, up and down arrows to another row.</source>
        <translation>Vänster- och högerpil går längs en rad i matrisen, upp- och nedpil till en annan rad.</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Inget att jämföra än</translation>
    </message>
    <message>
        <source>Correlations need two stocks with prices in the portfolio.</source>
        <translation>Korrelationer kräver två aktier med priser i portföljen.</translation>
    </message>
    <message>
        <source>The prices of %1 could not be loaded</source>
        <translation>Kurserna för %1 kunde inte läsas in</translation>
    </message>
    <message>
        <source>Too few days in common</source>
        <translation>För få gemensamma dagar</translation>
    </message>
    <message>
        <source>Correlations need %1 days on which all of %2 were traded; there are %3. Import more prices.</source>
        <translation>Korrelationer kräver %1 dagar då alla av %2 handlades; det finns %3. Importera fler priser.</translation>
    </message>
    <message>
        <source>, sample data</source>
        <translation>, exempeldata</translation>
    </message>
    <message>
        <source>, source %1</source>
        <translation>, källa %1</translation>
    </message>
    <message>
        <source>%1: the value of its positions, as a share of all positions in their currency: %2 %.</source>
        <translation>%1: värdet av dess positioner som andel av alla positioner i deras valuta: %2 %.</translation>
    </message>
    <message>
        <source>%1: its value, as a share of all positions in its currency: %2 %.</source>
        <translation>%1: dess värde som andel av alla positioner i dess valuta: %2 %.</translation>
    </message>
    <message>
        <source>Pearson&apos;s correlation of the daily returns of %1 and %2, %3 of them, from %4 to %5.</source>
        <translation>Pearsons korrelation mellan dagsavkastningarna för %1 och %2, ur %3 avkastningar från %4 till %5.</translation>
    </message>
</context>
<context>
    <name>soundings::window::PortfolioViewModel</name>
    <message>
        <source>The transaction is not there any more.</source>
        <translation>Transaktionen finns inte längre.</translation>
    </message>
    <message>
        <source>There are transactions in the portfolio %1 by now. It stays; delete it by its button.</source>
        <translation>Det finns transaktioner i portföljen %1 nu. Den blir kvar; ta bort den med dess knapp.</translation>
    </message>
    <message>
        <source>The portfolio is not there any more.</source>
        <translation>Portföljen finns inte längre.</translation>
    </message>
    <message>
        <source>Give the portfolio a name of 1 to 100 characters.</source>
        <translation>Ge portföljen ett namn på 1 till 100 tecken.</translation>
    </message>
    <message>
        <source>New portfolio: %1.</source>
        <translation>Ny portfölj: %1.</translation>
    </message>
    <message>
        <source>Renamed to %1.</source>
        <translation>Bytte namn till %1.</translation>
    </message>
    <message>
        <source>Deleted the portfolio %1.</source>
        <translation>Tog bort portföljen %1.</translation>
    </message>
    <message>
        <source>Type the ticker of the stock, such as AAPL.</source>
        <translation>Skriv aktiens ticker, till exempel AAPL.</translation>
    </message>
    <message>
        <source>“%1” is no ticker. Type one such as AAPL.</source>
        <translation>”%1” är ingen ticker. Skriv en som AAPL.</translation>
    </message>
    <message>
        <source>“%1” is no day. Write it as 2026-11-20.</source>
        <translation>”%1” är ingen dag. Skriv den som 2026-11-20.</translation>
    </message>
    <message>
        <source>Type how many new shares there are for each old one, such as 4.</source>
        <translation>Skriv hur många nya aktier det blir för varje gammal, till exempel 4.</translation>
    </message>
    <message>
        <source>“%1” is no number of shares. Type one above zero, such as 10.</source>
        <translation>”%1” är inget antal aktier. Skriv ett över noll, till exempel 10.</translation>
    </message>
    <message>
        <source>“%1” is no price of a share. Type zero or more, such as 185.50.</source>
        <translation>”%1” är ingen kurs per aktie. Skriv noll eller mer, till exempel 185,50.</translation>
    </message>
    <message>
        <source>“%1” are no fees. Type zero or more, or leave it empty.</source>
        <translation>”%1” är inga avgifter. Skriv noll eller mer, eller lämna tomt.</translation>
    </message>
    <message>
        <source>A note has at most 500 characters; these are %1.</source>
        <translation>En anteckning har högst 500 tecken; det här är %1.</translation>
    </message>
    <message>
        <source>Corrected: %1.</source>
        <translation>Rättat: %1.</translation>
    </message>
    <message>
        <source>Entered: %1.</source>
        <translation>Infört: %1.</translation>
    </message>
    <message>
        <source>Deleted: %1.</source>
        <translation>Borttaget: %1.</translation>
    </message>
    <message>
        <source>Last close of %1: %2 %3, %4 %5.</source>
        <translation>Senaste stängningskurs för %1: %2 %3, %4 %5.</translation>
    </message>
    <message>
        <source>%1 data, invented</source>
        <translation>%1-data, påhittade</translation>
    </message>
    <message>
        <source>New York does not trade on that day.</source>
        <translation>New York handlar inte den dagen.</translation>
    </message>
    <message>
        <source>New York does not trade on %1. It is entered all the same.</source>
        <translation>New York handlar inte %1. Det förs in ändå.</translation>
    </message>
</context>
<context>
    <name>soundings::window::PreviewViewModel</name>
    <message>
        <source>P/E</source>
        <translation>P/E</translation>
    </message>
    <message>
        <source>ROIC</source>
        <translation>ROIC</translation>
    </message>
    <message>
        <source>Net margin</source>
        <translation>Nettomarginal</translation>
    </message>
    <message>
        <source>Debt/equity</source>
        <translation>Skuldsättningsgrad</translation>
    </message>
    <message>
        <source>Dividend yield</source>
        <translation>Direktavkastning</translation>
    </message>
</context>
<context>
    <name>soundings::window::RankingViewModel</name>
    <message>
        <source>No stock is rated yet</source>
        <translation>Ingen aktie har betyg än</translation>
    </message>
    <message>
        <source>Scores come with prices and fundamentals: import some, or run the task that computes the scores on the page Jobs.</source>
        <translation>Poäng kommer med kurser och nyckeltal: importera några, eller kör uppgiften som beräknar poängen på sidan Jobb.</translation>
    </message>
    <message>
        <source>1 stock</source>
        <translation>1 aktie</translation>
    </message>
    <message>
        <source>%1 stocks</source>
        <translation>%1 aktier</translation>
    </message>
</context>
<context>
    <name>soundings::window::SavedScreens</name>
    <message>
        <source>Type a name, such as “Cheap and sound”.</source>
        <translation>Skriv ett namn, till exempel ”Billigt och sunt”.</translation>
    </message>
    <message>
        <source>Another screen is called “%1”. Choose a name of its own.</source>
        <translation>Ett annat urval heter ”%1”. Välj ett eget namn.</translation>
    </message>
</context>
<context>
    <name>soundings::window::ScreenerViewModel</name>
    <message>
        <source>The screens could not be loaded</source>
        <translation>Urvalen kunde inte läsas in</translation>
    </message>
    <message>
        <source>1 condition</source>
        <translation>1 villkor</translation>
    </message>
    <message>
        <source>%1 conditions</source>
        <translation>%1 villkor</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ditt</translation>
    </message>
    <message>
        <source>Own conditions</source>
        <translation>Egna villkor</translation>
    </message>
    <message>
        <source>Bounds of any figure</source>
        <translation>Gränser för valfritt nyckeltal</translation>
    </message>
    <message>
        <source>“%1” could not be run</source>
        <translation>”%1” kunde inte köras</translation>
    </message>
    <message>
        <source>No stock matches</source>
        <translation>Ingen aktie passar</translation>
    </message>
    <message>
        <source>The tightest condition is %1: without it, %2 match.</source>
        <translation>Det snävaste villkoret är %1: utan det matchar %2.</translation>
    </message>
    <message>
        <source>Several conditions keep every stock out. Loosen more than one.</source>
        <translation>Flera villkor stänger ute alla aktier. Lätta på mer än ett.</translation>
    </message>
    <message>
        <source>1 stock matches</source>
        <translation>1 aktie matchar</translation>
    </message>
    <message>
        <source>%1 stocks match</source>
        <translation>%1 aktier matchar</translation>
    </message>
    <message>
        <source>%1 left by %2</source>
        <translation>%1 kvar efter %2</translation>
    </message>
    <message>
        <source>Sieved: %1.</source>
        <translation>Sållat: %1.</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>De första %1 visas.</translation>
    </message>
    <message>
        <source>1 stock was left out because one of the figures is missing.</source>
        <translation>1 aktie uteslöts för att ett av nyckeltalen saknas.</translation>
    </message>
    <message>
        <source>%1 stocks were left out because one of the figures is missing.</source>
        <translation>%1 aktier uteslöts för att ett av nyckeltalen saknas.</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Sparat som ”%1”.</translation>
    </message>
    <message>
        <source>Renamed to “%1”.</source>
        <translation>Heter nu ”%1”.</translation>
    </message>
    <message>
        <source>“%1” is deleted. Control Z brings it back.</source>
        <translation>”%1” är raderat. Control Z tar tillbaka det.</translation>
    </message>
    <message>
        <source>“%1” is back.</source>
        <translation>”%1” är tillbaka.</translation>
    </message>
</context>
<context>
    <name>soundings::window::SectorChoices</name>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
</context>
<context>
    <name>soundings::window::ShellViewModel</name>
    <message>
        <source>Exchange open, closes %1</source>
        <translation>Börsen öppen, stänger %1</translation>
    </message>
    <message>
        <source>Exchange open</source>
        <translation>Börsen öppen</translation>
    </message>
    <message>
        <source>Exchange closed, opens %1</source>
        <translation>Börsen stängd, öppnar %1</translation>
    </message>
    <message>
        <source>Exchange closed</source>
        <translation>Börsen stängd</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Startar motorn</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 svarar inte</translation>
    </message>
    <message>
        <source>The engine</source>
        <translation>Motorn</translation>
    </message>
    <message>
        <source>%1 wants a token</source>
        <translation>%1 vill ha en nyckel</translation>
    </message>
</context>
<context>
    <name>soundings::window::StockDetailViewModel</name>
    <message>
        <source>%1 could not be loaded</source>
        <translation>%1 kunde inte läsas in</translation>
    </message>
    <message>
        <source>The price history could not be loaded</source>
        <translation>Prishistoriken kunde inte läsas in</translation>
    </message>
    <message>
        <source>The score could not be explained</source>
        <translation>Poängen kunde inte förklaras</translation>
    </message>
    <message>
        <source>The signals could not be loaded</source>
        <translation>Signalerna kunde inte läsas in</translation>
    </message>
    <message>
        <source>The score&apos;s history could not be loaded</source>
        <translation>Poängens historik kunde inte läsas in</translation>
    </message>
    <message>
        <source>No prices are stored for this period</source>
        <translation>Inga priser finns för perioden</translation>
    </message>
    <message>
        <source>Choose a longer period, or import daily prices for %1.</source>
        <translation>Välj en längre period, eller importera dagliga priser för %1.</translation>
    </message>
    <message>
        <source>No factor could be computed</source>
        <translation>Ingen faktor kunde beräknas</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Ingen historik än</translation>
    </message>
    <message>
        <source>The score is kept once a day; from the second day on its course stands here.</source>
        <translation>Poängen sparas en gång om dagen; från och med andra dagen visas förloppet här.</translation>
    </message>
    <message>
        <source>What came after the signals could not be loaded</source>
        <translation>Vad som kom efter signalerna kunde inte läsas in</translation>
    </message>
</context>
<context>
    <name>soundings::window::StockTableModel</name>
    <message>
        <source>loading</source>
        <translation>läser in</translation>
    </message>
</context>
<context>
    <name>soundings::window::TokenList</name>
    <message>
        <source>made %1</source>
        <translation>skapad %1</translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation>senast använd %1</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>inte använd än</translation>
    </message>
    <message>
        <source>holds until it is revoked</source>
        <translation>gäller tills den återkallas</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>har gått ut</translation>
    </message>
    <message>
        <source>holds until %1</source>
        <translation>gäller till %1</translation>
    </message>
</context>
<context>
    <name>soundings::window::TokenMaker</name>
    <message>
        <source>Give the token a name of 1 to 64 letters, digits, blanks, and . _ - @</source>
        <translation>Ge token ett namn på 1 till 64 bokstäver, siffror, blanksteg och . _ - @</translation>
    </message>
</context>
<context>
    <name>soundings::window::TopPicksViewModel</name>
    <message>
        <source>The trend of the price counts half; only stocks with real prices take part.</source>
        <translation>Kursens trend väger hälften; bara aktier med riktiga kurser är med.</translation>
    </message>
    <message>
        <source>All four pillars count the same.</source>
        <translation>Alla fyra pelarna väger lika.</translation>
    </message>
    <message>
        <source>Price and quality of the business count most, the trend least.</source>
        <translation>Pris och kvalitet väger mest, trenden minst.</translation>
    </message>
    <message>
        <source>The top picks could not be loaded</source>
        <translation>Toppvalen kunde inte läsas in</translation>
    </message>
    <message>
        <source>No stock of this sector is rated</source>
        <translation>Ingen aktie i sektorn har betyg</translation>
    </message>
    <message>
        <source>Choose another sector, or all.</source>
        <translation>Välj en annan sektor, eller alla.</translation>
    </message>
    <message>
        <source>Value %1, quality %2, momentum %3, health %4</source>
        <translation>Värdering %1, kvalitet %2, momentum %3, hälsa %4</translation>
    </message>
</context>
<context>
    <name>soundings::window::WatchlistsViewModel</name>
    <message>
        <source>The list is not there any more.</source>
        <translation>Listan finns inte längre.</translation>
    </message>
    <message>
        <source>There are stocks on the list %1 by now. It stays; delete it by its button.</source>
        <translation>Det finns aktier på listan %1 nu. Den blir kvar; ta bort den med dess knapp.</translation>
    </message>
    <message>
        <source>%1, %2 at the target</source>
        <translation>%1, %2 vid målet</translation>
    </message>
    <message>
        <source>Give the list a name of 1 to 100 characters.</source>
        <translation>Ge listan ett namn på 1 till 100 tecken.</translation>
    </message>
    <message>
        <source>New watchlist: %1.</source>
        <translation>Ny bevakningslista: %1.</translation>
    </message>
    <message>
        <source>Renamed to %1.</source>
        <translation>Bytte namn till %1.</translation>
    </message>
    <message>
        <source>Deleted the watchlist %1.</source>
        <translation>Tog bort bevakningslistan %1.</translation>
    </message>
    <message>
        <source>Type the ticker of the stock, such as AAPL.</source>
        <translation>Skriv aktiens ticker, till exempel AAPL.</translation>
    </message>
    <message>
        <source>“%1” is no ticker. Type one such as AAPL.</source>
        <translation>”%1” är ingen ticker. Skriv en som AAPL.</translation>
    </message>
    <message>
        <source>%1 is on this list already. Choose its row to change it.</source>
        <translation>%1 finns redan på listan. Välj raden för att ändra den.</translation>
    </message>
    <message>
        <source>“%1” is no price. Type one above zero, or leave it empty.</source>
        <translation>”%1” är ingen kurs. Skriv en över noll, eller lämna tomt.</translation>
    </message>
    <message>
        <source>A note has at most 500 characters; these are %1.</source>
        <translation>En anteckning har högst 500 tecken; det här är %1.</translation>
    </message>
    <message>
        <source>%1 is on the list %2.</source>
        <translation>%1 är på listan %2.</translation>
    </message>
    <message>
        <source>%1 changed.</source>
        <translation>%1 ändrad.</translation>
    </message>
    <message>
        <source>%1 is off the list %2.</source>
        <translation>%1 är borttagen från listan %2.</translation>
    </message>
    <message>
        <source>1 stock</source>
        <translation>1 aktie</translation>
    </message>
    <message>
        <source>%1 stocks</source>
        <translation>%1 aktier</translation>
    </message>
</context>
</TS>
