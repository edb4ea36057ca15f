<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>laboratory</name>
    <message>
        <source>## and a title before it</source>
        <translation>davor ## und ein Titel</translation>
    </message>
    <message>
        <source>## and a title, and the text of the page below</source>
        <translation>## und ein Titel, darunter der Text der Seite</translation>
    </message>
    <message>
        <source>## and the title of the first page before it</source>
        <translation>davor ## und der Titel der ersten Seite</translation>
    </message>
    <message>
        <source>&#x202f;% of the side</source>
        <translation>&#x202f;% der Seite</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Info</translation>
    </message>
    <message>
        <source>&amp;Add a run</source>
        <translation>Lauf &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;All that hold numbers</source>
        <translation>&amp;Alle mit Zahlen</translation>
    </message>
    <message>
        <source>&amp;Along</source>
        <translation>&amp;Entlang</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Back, by a clicker</source>
        <translation>&amp;Zurück, per Presenter</translation>
    </message>
    <message>
        <source>&amp;Begins in row</source>
        <translation>&amp;Beginnt in Zeile</translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation>Ab&amp;zweigen</translation>
    </message>
    <message>
        <source>&amp;Branch here…</source>
        <translation>Hier ab&amp;zweigen…</translation>
    </message>
    <message>
        <source>&amp;Branch {run} here…</source>
        <translation>Von {run} hier ab&amp;zweigen…</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>&amp;Close the lesson</source>
        <translation>Lektion s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>Be&amp;fehle…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Details &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Duplicate this run</source>
        <translation>Lauf &amp;duplizieren</translation>
    </message>
    <message>
        <source>&amp;Duplicate {run}</source>
        <translation>{run} &amp;duplizieren</translation>
    </message>
    <message>
        <source>&amp;Edit this run</source>
        <translation>Lauf &amp;bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Edit {run}</source>
        <translation>{run} &amp;bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>Zum &amp;Ende</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Freeze the picture</source>
        <translation>Bild ein&amp;frieren</translation>
    </message>
    <message>
        <source>&amp;Further</source>
        <translation>&amp;Weitere</translation>
    </message>
    <message>
        <source>&amp;Gallery…</source>
        <translation>&amp;Galerie…</translation>
    </message>
    <message>
        <source>&amp;Give this answer</source>
        <translation>Antwort &amp;geben</translation>
    </message>
    <message>
        <source>&amp;Held out to test</source>
        <translation>Te&amp;stanteil</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Label</translation>
    </message>
    <message>
        <source>&amp;Larger step</source>
        <translation>&amp;Größere Schritte</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>&amp;Learning rate α</source>
        <translation>Lern&amp;rate α</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>Le&amp;ktion</translation>
    </message>
    <message>
        <source>&amp;Logarithmic axis</source>
        <translation>&amp;Logarithmische Achse</translation>
    </message>
    <message>
        <source>&amp;Magnified pointer</source>
        <translation>&amp;Großer Zeiger</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Next stage</source>
        <translation>&amp;Nächste Stufe</translation>
    </message>
    <message>
        <source>&amp;Next, by a clicker</source>
        <translation>&amp;Weiter, per Presenter</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>&amp;One scale for the weights of all runs</source>
        <translation>&amp;Eine Skala für die Gewichte aller Läufe</translation>
    </message>
    <message>
        <source>&amp;Open a lesson…</source>
        <translation>Lektion ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>Seite ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Optimiser</source>
        <translation>&amp;Optimierer</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Pin this iteration</source>
        <translation>Iteration &amp;anheften</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Vorführen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>Zum A&amp;nfang</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Layout &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Reveal</source>
        <translation>A&amp;uflösen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>Langsa&amp;mer</translation>
    </message>
    <message>
        <source>&amp;Spotlight</source>
        <translation>&amp;Rampenlicht</translation>
    </message>
    <message>
        <source>&amp;Stay here</source>
        <translation>&amp;Hier bleiben</translation>
    </message>
    <message>
        <source>&amp;Switch light and dark</source>
        <translation>Hell/Dunkel &amp;wechseln</translation>
    </message>
    <message>
        <source>&amp;This run</source>
        <translation>&amp;Dieser Lauf</translation>
    </message>
    <message>
        <source>&amp;This run: {run}</source>
        <translation>&amp;Dieser Lauf: {run}</translation>
    </message>
    <message>
        <source>&amp;Throw it away</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo stroke</source>
        <translation>Strich &amp;zurück</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Use these points</source>
        <translation>Diese Punkte &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;White screen</source>
        <translation>Weißer &amp;Bildschirm</translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>&amp;x, across</source>
        <translation>&amp;x, waagerecht</translation>
    </message>
    <message>
        <source>&amp;y, up</source>
        <translation>&amp;y, senkrecht</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; holds {count} different numbers.</source>
        <translation>„{name}“ enthält {count} verschiedene Zahlen.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is the same in every row, so it says nothing</source>
        <translation>„{name}“ ist in jeder Zeile gleich und sagt daher nichts</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; only numbers the rows, so it is not proposed</source>
        <translation>„{name}“ zählt nur die Zeilen und wird nicht vorgeschlagen</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; only numbers the rows, so it says nothing about a class</source>
        <translation>„{name}“ zählt nur die Zeilen und sagt nichts über eine Klasse</translation>
    </message>
    <message>
        <source>&apos;{name}&apos;: {cell} is read as {number:.10g}</source>
        <translation>„{name}“: {cell} wird als {number:.10g} gelesen</translation>
    </message>
    <message>
        <source>(x - mean) / standard deviation, of the training set</source>
        <translation>(x - Mittelwert) / Standardabweichung, auf der Trainingsmenge</translation>
    </message>
    <message>
        <source>* to multiply</source>
        <translation>* zum Multiplizieren</translation>
    </message>
    <message>
        <source>** for a power</source>
        <translation>** für eine Potenz</translation>
    </message>
    <message>
        <source>--- below title and about</source>
        <translation>--- unter title und about</translation>
    </message>
    <message>
        <source>---, then title and about of the lesson</source>
        <translation>---, danach title und about der Lektion</translation>
    </message>
    <message>
        <source>/ to divide</source>
        <translation>/ zum Teilen</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation>0 oder 1</translation>
    </message>
    <message>
        <source>0 to {last}</source>
        <translation>0 bis {last}</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>1 / (1 + e^-z)</source>
        <translation>1 / (1 + e^-z)</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 Spalte</translation>
    </message>
    <message>
        <source>1 empty row (row {rows})</source>
        <translation>1 leere Zeile (Zeile {rows})</translation>
    </message>
    <message>
        <source>1 further column holds numbers.</source>
        <translation>1 weitere Spalte enthält Zahlen.</translation>
    </message>
    <message>
        <source>1 line after the points (row {rows})</source>
        <translation>1 Zeile nach den Punkten (Zeile {rows})</translation>
    </message>
    <message>
        <source>1 line before the header (row {rows})</source>
        <translation>1 Zeile vor der Kopfzeile (Zeile {rows})</translation>
    </message>
    <message>
        <source>1 line before the points (row {rows})</source>
        <translation>1 Zeile vor den Punkten (Zeile {rows})</translation>
    </message>
    <message>
        <source>1 line that begins with # (row {rows})</source>
        <translation>1 Zeile, die mit # beginnt (Zeile {rows})</translation>
    </message>
    <message>
        <source>1 out</source>
        <translation>1 aus</translation>
    </message>
    <message>
        <source>1 row that cannot be read as a point (row {rows})</source>
        <translation>1 Zeile, die nicht als Punkt zu lesen ist (Zeile {rows})</translation>
    </message>
    <message>
        <source>1 row with a missing value (row {rows})</source>
        <translation>1 Zeile, in der ein Wert fehlt (Zeile {rows})</translation>
    </message>
    <message>
        <source>1 to {most:,}</source>
        <translation>1 bis {most:,}</translation>
    </message>
    <message>
        <source>1 to {most:,} rows</source>
        <translation>1 bis {most:,} Zeilen</translation>
    </message>
    <message>
        <source>1 to {most}</source>
        <translation>1 bis {most}</translation>
    </message>
    <message>
        <source>1st component</source>
        <translation>1. Komponente</translation>
    </message>
    <message>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>2 (x - smallest) / (largest - smallest) - 1, of the training set</source>
        <translation>2 (x - Minimum) / (Maximum - Minimum) - 1, auf der Trainingsmenge</translation>
    </message>
    <message>
        <source>2 in</source>
        <translation>2 ein</translation>
    </message>
    <message>
        <source>2 to {most} classes, or none</source>
        <translation>2 bis {most} Klassen oder keine</translation>
    </message>
    <message>
        <source>2 to {most} classes, or numbers to predict</source>
        <translation>2 bis {most} Klassen oder vorherzusagende Zahlen</translation>
    </message>
    <message>
        <source>20 hidden layers of 32 units: He&apos;s rule learns within 2,500 iterations, Glorot&apos;s mostly does not, and N(0,&#xa0;1) diverges at once.</source>
        <translation>20 verdeckte Schichten mit je 32 Einheiten: Mit der Regel von He lernt das Netz binnen 2&#x202f;500 Iterationen, mit der von Glorot meist nicht, und N(0,&#xa0;1) divergiert sofort.</translation>
    </message>
    <message>
        <source>2nd component</source>
        <translation>2. Komponente</translation>
    </message>
    <message>
        <source>30 hidden layers of 256 units at iteration 0: open “Signal forward” and see which rule keeps the signal&apos;s size.</source>
        <translation>30 verdeckte Schichten mit je 256 Einheiten bei Iteration 0: Öffnen Sie „Signal vorwärts“ und sehen Sie nach, welche Regel die Größe des Signals erhält.</translation>
    </message>
    <message>
        <source>90&#x202f;% of the training set is right for the first time</source>
        <translation>erstmals sind 90&#x202f;% der Trainingsmenge richtig</translation>
    </message>
    <message>
        <source>90&#x202f;% right</source>
        <translation>90&#x202f;% richtig</translation>
    </message>
    <message>
        <source>= one of {options}</source>
        <translation>= eine der Optionen {options}</translation>
    </message>
    <message>
        <source>A ReLU unit is dead when its pre-activation is negative for every example: its output is 0, and no gradient passes back through it. If a whole layer is dead, the network gives the same answer to everything, and the layers before it never learn.</source>
        <translation>Eine ReLU-Einheit ist tot, wenn ihre Präaktivierung für jedes Beispiel negativ ist: Ihre Ausgabe ist 0, und kein Gradient kommt durch sie zurück. Ist eine ganze Schicht tot, gibt das Netz auf alles dieselbe Antwort, und die Schichten davor lernen nie.</translation>
    </message>
    <message>
        <source>A branch of this run from here on, with 0.000001 added to one weight of a hidden layer</source>
        <translation>Ein Zweig dieses Laufs ab hier, in dem ein Gewicht einer verdeckten Schicht um 0.000001 größer ist</translation>
    </message>
    <message>
        <source>A copy of this run with the same seed, for you to change</source>
        <translation>Denselben Lauf noch einmal, mit demselben Seed, um ihn zu ändern</translation>
    </message>
    <message>
        <source>A dialog was closed because another experiment was opened.</source>
        <translation>Ein Dialog wurde geschlossen, weil ein anderes Experiment geöffnet wurde.</translation>
    </message>
    <message>
        <source>A guided lesson: its pages, what they ask, and the experiment that goes with them</source>
        <translation>Eine geführte Lektion: ihre Seiten, ihre Fragen und das Experiment dazu</translation>
    </message>
    <message>
        <source>A lesson is read from an ordinary file; this is a pipe or a device.</source>
        <translation>Eine Lektion wird aus einer gewöhnlichen Datei gelesen; dies ist eine Pipe oder ein Gerät.</translation>
    </message>
    <message>
        <source>A link</source>
        <translation>Ein Link</translation>
    </message>
    <message>
        <source>A new run from the same seed by the initialiser that suits the activation</source>
        <translation>Ein neuer Lauf mit demselben Seed und der Initialisierung, die zur Aktivierung passt</translation>
    </message>
    <message>
        <source>A sigmoid&apos;s slope is at most 1/4. From Glorot&apos;s weights the cost is still 0.6931 after 3,000 iterations; four times as large, they reach 99&#xa0;% in 600. Random ×10 saturates, and its cost leaps about.</source>
        <translation>Eine Sigmoidfunktion ist nirgends steiler als 1/4. Mit den Gewichten nach Glorot betragen die Kosten nach 3&#x202f;000 Iterationen noch immer 0.6931; mit viermal so großen sind in 600 Iterationen 99&#xa0;% richtig. Zufällig ×10 geht in Sättigung, und seine Kosten springen umher.</translation>
    </message>
    <message>
        <source>A step that large leaves the neighbourhood in which the gradient shows the way.</source>
        <translation>Ein so großer Schritt verlässt die Umgebung, in der der Gradient den Weg weist.</translation>
    </message>
    <message>
        <source>A tenth of the iterations in one step</source>
        <translation>Ein Zehntel der Iterationen in einem Schritt</translation>
    </message>
    <message>
        <source>A unit adds its features up, so the largest drowns out the others: to the network, all points lie on one line. No initialisation makes up for that.</source>
        <translation>Eine Einheit zählt ihre Merkmale zusammen, sodass das größte die anderen übertönt: Für das Netz liegen alle Punkte auf einer Linie. Das gleicht keine Initialisierung aus.</translation>
    </message>
    <message>
        <source>A width for each layer, such as 64, 32, 16; or 32 x 20 for twenty layers</source>
        <translation>Eine Breite für jede Schicht, etwa 64, 32, 16; oder 32 x 20 für zwanzig Schichten</translation>
    </message>
    <message>
        <source>A&amp;cross</source>
        <translation>&amp;Quer</translation>
    </message>
    <message>
        <source>About Initialisation Lab</source>
        <translation>Über Initialisation Lab</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Activations |A| by hidden layer</source>
        <translation>Aktivierungen |A| je verdeckter Schicht</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Add a hidden layer</source>
        <translation>Verdeckte Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Add a run</source>
        <translation>Lauf hinzufügen</translation>
    </message>
    <message>
        <source>Add a run with He&apos;s initialisation and the next seed</source>
        <translation>Einen Lauf mit Hes Initialisierung und dem nächsten Seed hinzufügen</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <source>Aeberhard and Forina 1992, UCI repository; scikit-learn, load_wine</source>
        <translation>Aeberhard und Forina 1992, UCI-Repository; scikit-learn, load_wine</translation>
    </message>
    <message>
        <source>All 0.5</source>
        <translation>Alle 0.5</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Along what the pictures show data of more than two features: principal components, or two features</source>
        <translation>Entlang welcher Richtungen die Bilder Daten mit mehr als zwei Merkmalen zeigen: Hauptkomponenten oder zwei Merkmale</translation>
    </message>
    <message>
        <source>Alpaydin and Kaynak 1998, UCI repository; scikit-learn, load_digits</source>
        <translation>Alpaydin und Kaynak 1998, UCI-Archiv; scikit-learn, load_digits</translation>
    </message>
    <message>
        <source>Arrange the panels as they were before the lesson</source>
        <translation>Die Panels wieder so anordnen wie vor der Lektion</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>B&amp;lack screen</source>
        <translation>&amp;Schwarzer Bildschirm</translation>
    </message>
    <message>
        <source>Back by a hundred steps</source>
        <translation>Hundert Schritte zurück</translation>
    </message>
    <message>
        <source>Back by ten steps</source>
        <translation>Zehn Schritte zurück</translation>
    </message>
    <message>
        <source>Back to iteration 0</source>
        <translation>Zurück zu Iteration 0</translation>
    </message>
    <message>
        <source>Back to the previous bookmark, the laboratory&apos;s or your own</source>
        <translation>Zurück zum vorigen Lesezeichen, einem eigenen oder einem des Labors</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Strich |</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Vor dem Training</translation>
    </message>
    <message>
        <source>Begin a lesson from a file</source>
        <translation>Eine Lektion aus einer Datei beginnen</translation>
    </message>
    <message>
        <source>Begin again with the published experiment</source>
        <translation>Neu beginnen, mit dem veröffentlichten Experiment</translation>
    </message>
    <message>
        <source>Begin the lesson “{title}”</source>
        <translation>Die Lektion „{title}“ beginnen</translation>
    </message>
    <message>
        <source>Blank screen: any key comes back</source>
        <translation>Leerer Bildschirm: Jede Taste führt zurück</translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>Bookmar&amp;k…</source>
        <translation>&amp;Lesezeichen…</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation>Hier abzweigen</translation>
    </message>
    <message>
        <source>Branch with a larger learning rate.</source>
        <translation>Mit einer größeren Lernrate abzweigen.</translation>
    </message>
    <message>
        <source>&amp;Begin with the current points</source>
        <translation>Mit den jetzigen Punkten &amp;beginnen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close the inspection</source>
        <translation>Zerlegung &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>.csv; or first: {way}</source>
        <translation>.csv; oder zuvor: {way}</translation>
    </message>
    <message>
        <source>.gif or .apng; or first: {way}</source>
        <translation>.gif oder .apng; oder zuvor: {way}</translation>
    </message>
    <message>
        <source>1 trial differs between {kept} and {other}: the first is kept</source>
        <translation>1 Training unterscheidet sich zwischen {kept} und {other}: Das erste bleibt</translation>
    </message>
    <message>
        <source>300 MB of memory for each of up to {most} processes</source>
        <translation>300 MB Speicher für jeden von bis zu {most} Prozessen</translation>
    </message>
    <message>
        <source>6 ξ</source>
        <translation>6 ξ</translation>
    </message>
    <message>
        <source>A ReLU unit that answers 0 to every training point. Its gradient is 0, so it cannot learn.</source>
        <translation>Eine ReLU-Einheit, die auf jeden Trainingspunkt mit 0 antwortet. Ihr Gradient ist 0, also kann sie nichts lernen.</translation>
    </message>
    <message>
        <source>A dot for each draw at its cost, on a logarithmic axis</source>
        <translation>Ein Punkt für jede Ziehung bei ihren Kosten, auf einer logarithmischen Achse</translation>
    </message>
    <message>
        <source>A dot for each draw at its test accuracy</source>
        <translation>Ein Punkt für jede Ziehung bei ihrer Genauigkeit auf der Testmenge</translation>
    </message>
    <message>
        <source>A dot for each draw at its training accuracy</source>
        <translation>Ein Punkt für jede Ziehung bei ihrer Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>A dot for each draw at the iteration where it was first seen to reach it</source>
        <translation>Ein Punkt für jede Ziehung bei der Iteration, bei der das Ziel zuerst als erreicht gesehen wurde</translation>
    </message>
    <message>
        <source>A factor on every weight that an initialiser draws. 1 leaves the rule as it is.</source>
        <translation>Ein Faktor auf jedes Gewicht, das eine Initialisierung zieht. 1 lässt die Regel, wie sie ist.</translation>
    </message>
    <message>
        <source>A few of the training points, from which one update learns. All of them are the full batch.</source>
        <translation>Einige der Trainingspunkte, aus denen ein Update lernt. Alle zusammen sind der volle Batch.</translation>
    </message>
    <message>
        <source>A network is blind to a point to which its last hidden layer answers 0 with all units: nothing of the point reaches the output. The blind share is the share of such points.</source>
        <translation>Für einen Punkt, auf den die letzte verdeckte Schicht mit allen Einheiten 0 antwortet, ist ein Netz blind: Nichts von ihm erreicht die Ausgabe. Der blinde Anteil ist der Anteil solcher Punkte.</translation>
    </message>
    <message>
        <source>A new study</source>
        <translation>Eine neue Studie</translation>
    </message>
    <message>
        <source>A new study of the experiment on screen</source>
        <translation>Eine neue Studie mit dem Experiment auf dem Bildschirm</translation>
    </message>
    <message>
        <source>A number that is added to a unit&apos;s weighted sum. Like the weights, it is learned.</source>
        <translation>Eine Zahl, die zur gewichteten Summe einer Einheit addiert wird. Sie wird wie die Gewichte gelernt.</translation>
    </message>
    <message>
        <source>A range round a share of draws: over many studies, the true share lies in it in about 95 of 100. More draws make it narrower.</source>
        <translation>Ein Bereich um einen Anteil von Ziehungen: Bei vielen Studien liegt der wahre Anteil in etwa 95 von 100 darin. Mit mehr Ziehungen wird er schmaler.</translation>
    </message>
    <message>
        <source>A stretch of training in which the cost hardly falls.</source>
        <translation>Eine Strecke des Trainings, auf der die Kosten kaum fallen.</translation>
    </message>
    <message>
        <source>A study: draw the runs from many seeds, along settings of your choice, and count how often they get there</source>
        <translation>Eine Studie: die Läufe mit vielen Seeds ziehen, entlang gewählter Einstellungen, und zählen, wie oft sie das Ziel erreichen</translation>
    </message>
    <message>
        <source>A typical size, whatever the signs: square the numbers, take the mean, then the square root. The mean square is the same without the root.</source>
        <translation>Eine typische Größe ohne Rücksicht auf die Vorzeichen: die Zahlen quadrieren, mitteln, dann die Wurzel ziehen. Das mittlere Quadrat ist dasselbe ohne Wurzel.</translation>
    </message>
    <message>
        <source>A&amp;ll cells</source>
        <translation>A&amp;lle Zellen</translation>
    </message>
    <message>
        <source>An optimiser that keeps a running mean of each gradient and gives every weight its own step.</source>
        <translation>Ein Optimierer, der ein laufendes Mittel jedes Gradienten führt und jedem Gewicht eine eigene Schrittweite gibt.</translation>
    </message>
    <message>
        <source>Back to the picture of the whole study</source>
        <translation>Zurück zum Bild der ganzen Studie</translation>
    </message>
    <message>
        <source>Bands: {}.</source>
        <translation>Bänder: {}.</translation>
    </message>
    <message>
        <source>Bars: {}.</source>
        <translation>Balken: {}.</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Blind</translation>
    </message>
    <message>
        <source>Blind, theory</source>
        <translation>Blind, Theorie</translation>
    </message>
    <message>
        <source>Branch with a smaller learning rate.</source>
        <translation>Mit einer kleineren Lernrate abzweigen.</translation>
    </message>
    <message>
        <source>Break &amp;it</source>
        <translation>&amp;Brechen</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Brustkrebs</translation>
    </message>
    <message>
        <source>Brush &amp;radius</source>
        <translation>Pinsel&amp;radius</translation>
    </message>
    <message>
        <source>Canvas: arrows move the brush, Space paints</source>
        <translation>Malfläche: Pfeiltasten bewegen den Pinsel, die Leertaste malt</translation>
    </message>
    <message>
        <source>Cauchy 1847; Goodfellow, Bengio and Courville 2016, Deep Learning, section 4.3</source>
        <translation>Cauchy 1847; Goodfellow, Bengio und Courville 2016, Deep Learning, Abschnitt 4.3</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>Schachbrett</translation>
    </message>
    <message>
        <source>Choose a larger learning rate.</source>
        <translation>Eine größere Lernrate wählen.</translation>
    </message>
    <message>
        <source>Choose a run</source>
        <translation>Lauf wählen</translation>
    </message>
    <message>
        <source>Choose a single training example and inspect the iteration for it</source>
        <translation>Ein einzelnes Trainingsbeispiel wählen und die Iteration dafür zerlegen</translation>
    </message>
    <message>
        <source>Choose a smaller learning rate.</source>
        <translation>Eine kleinere Lernrate wählen.</translation>
    </message>
    <message>
        <source>Choose a smaller standard deviation for the weights of the last layers.</source>
        <translation>Eine kleinere Standardabweichung für die Gewichte der letzten Schichten wählen.</translation>
    </message>
    <message>
        <source>Choose a smaller standard deviation of the weights.</source>
        <translation>Eine kleinere Standardabweichung der Gewichte wählen.</translation>
    </message>
    <message>
        <source>Choose a wider layer.</source>
        <translation>Eine breitere Schicht wählen.</translation>
    </message>
    <message>
        <source>Choose an optimiser that scales its steps, such as Adam.</source>
        <translation>Ein Verfahren wählen, das seine Schritte skaliert, etwa Adam.</translation>
    </message>
    <message>
        <source>Choose fewer layers.</source>
        <translation>Weniger Schichten wählen.</translation>
    </message>
    <message>
        <source>Choose one of the buttons above first.</source>
        <translation>Bitte zuerst eine der Schaltflächen oben wählen.</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>Circles, class 0</source>
        <translation>Kreise, Klasse 0</translation>
    </message>
    <message>
        <source>Class 0</source>
        <translation>Klasse 0</translation>
    </message>
    <message>
        <source>Class 1</source>
        <translation>Klasse 1</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Clevert, Unterthiner and Hochreiter 2016, ICLR, equation 15</source>
        <translation>Clevert, Unterthiner und Hochreiter 2016, ICLR, Gleichung 15</translation>
    </message>
    <message>
        <source>Click to open this draw</source>
        <translation>Klicken, um diese Ziehung zu öffnen</translation>
    </message>
    <message>
        <source>Close the laboratory</source>
        <translation>Das Labor schließen</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>Dieses Panel schließen</translation>
    </message>
    <message>
        <source>Close without using the points that you have painted?</source>
        <translation>Schließen, ohne die gemalten Punkte zu verwenden?</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour {}</source>
        <translation>Farbe {}</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Column of x, the first feature: numbers</source>
        <translation>Spalte von x, dem ersten Merkmal: Zahlen</translation>
    </message>
    <message>
        <source>Columns of the results</source>
        <translation>Spalten der Ergebnisse</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Compare with the accuracy on the test set; then try a start that makes it harder.</source>
        <translation>Mit der Genauigkeit auf der Testmenge vergleichen; dann einen Start versuchen, der es schwerer macht.</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Compiling the arithmetic of this network for your computer. This happens once and takes up to a minute. Keys that you press meanwhile are kept.</source>
        <translation>Die Rechenschritte dieses Netzes werden für diesen Computer übersetzt. Das geschieht einmal und dauert bis zu einer Minute. Tasten, die Sie inzwischen drücken, gehen nicht verloren.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the figures</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost and results</source>
        <translation>Kosten und Ergebnisse</translation>
    </message>
    <message>
        <source>Cost at iteration {}: {}</source>
        <translation>Kosten bei Iteration {}: {}</translation>
    </message>
    <message>
        <source>Cost now</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost on a logarithmic or a linear axis</source>
        <translation>Kosten auf logarithmischer oder linearer Achse</translation>
    </message>
    <message>
        <source>Cost over iterations</source>
        <translation>Kosten über den Iterationen</translation>
    </message>
    <message>
        <source>Cost over iterations, of all draws</source>
        <translation>Kosten über die Iterationen, von allen Ziehungen</translation>
    </message>
    <message>
        <source>Cost then → now</source>
        <translation>Kosten alt → neu</translation>
    </message>
    <message>
        <source>Cost, at most</source>
        <translation>Kosten, höchstens</translation>
    </message>
    <message>
        <source>Cost, median</source>
        <translation>Kosten, Median</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Dead layer</source>
        <translation>Tote Schicht</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>Tote Einheiten</translation>
    </message>
    <message>
        <source>Decision boundary of {}</source>
        <translation>Entscheidungsgrenze von {}</translation>
    </message>
    <message>
        <source>Depth separates them</source>
        <translation>In der Tiefe trennen sich die Wege</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Einzelheiten des Fehlers</translation>
    </message>
    <message>
        <source>Detected: {}</source>
        <translation>Erkannt: {}</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Distance to the twin over iterations</source>
        <translation>Abstand zum Zwilling über den Iterationen</translation>
    </message>
    <message>
        <source>Distance to the twin, iteration {}</source>
        <translation>Abstand zum Zwilling, Iteration {}</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Divergiert</translation>
    </message>
    <message>
        <source>Diverged at iteration {}</source>
        <translation>Bei Iteration {} divergiert</translation>
    </message>
    <message>
        <source>Do not save, and leave the file as it was (Esc)</source>
        <translation>Nicht speichern und die Datei lassen, wie sie war (Esc)</translation>
    </message>
    <message>
        <source>Does not reach {aim}</source>
        <translation>Erreicht {aim} nicht</translation>
    </message>
    <message>
        <source>Dots: means of the draws.</source>
        <translation>Punkte: Mittelwerte der Ziehungen.</translation>
    </message>
    <message>
        <source>Dots: medians.</source>
        <translation>Punkte: Mediane.</translation>
    </message>
    <message>
        <source>Dots: shares of the draws.</source>
        <translation>Punkte: Anteile der Ziehungen.</translation>
    </message>
    <message>
        <source>Dotted: what has to be reached, {}.</source>
        <translation>Gepunktet: was zu erreichen ist, {}.</translation>
    </message>
    <message>
        <source>Double the pace</source>
        <translation>Das Tempo verdoppeln</translation>
    </message>
    <message>
        <source>Drag to paint with the chosen brush; the right button paints triangles. Arrows move the brush, Space puts it down.</source>
        <translation>Ziehen malt mit dem gewählten Pinsel; die rechte Maustaste malt Dreiecke. Pfeiltasten bewegen den Pinsel, die Leertaste setzt ihn auf.</translation>
    </message>
    <message>
        <source>Draw larger weights.</source>
        <translation>Größere Gewichte ziehen.</translation>
    </message>
    <message>
        <source>Draw the boundary: a closed line, or one from edge to edge; the right button removes a line</source>
        <translation>Die Grenze zeichnen: eine geschlossene Linie oder eine von Rand zu Rand; die rechte Maustaste entfernt eine</translation>
    </message>
    <message>
        <source>Draw with another seed.</source>
        <translation>Mit einem anderen Seed ziehen.</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>Draws of each run, a dot each</source>
        <translation>Ziehungen jedes Laufs, je ein Punkt</translation>
    </message>
    <message>
        <source>Duchi, Hazan and Singer 2011, JMLR 12; as PyTorch&apos;s: s begins at 0, α does not decay</source>
        <translation>Duchi, Hazan und Singer 2011, JMLR 12; wie in PyTorch: s beginnt bei 0, α nimmt nicht ab</translation>
    </message>
    <message>
        <source>Duplicate the chosen run</source>
        <translation>Den gewählten Lauf duplizieren</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Edit the experiment: its data, network, training and runs</source>
        <translation>Das Experiment bearbeiten: Daten, Netz, Training und Läufe</translation>
    </message>
    <message>
        <source>Eight layers of sigmoids</source>
        <translation>Acht Sigmoid-Schichten</translation>
    </message>
    <message>
        <source>Enlarge this panel</source>
        <translation>Dieses Panel vergrößern</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Every rule of the diagnosis that found something about this run, with its numbers</source>
        <translation>Jede Regel der Diagnose, die an diesem Lauf etwas gefunden hat, mit ihren Zahlen</translation>
    </message>
    <message>
        <source>Every rule that found something about a run, with its numbers, what it means, and what to try</source>
        <translation>Jede Regel, die an einem Lauf etwas gefunden hat, mit ihren Zahlen, was das bedeutet und was zu versuchen ist</translation>
    </message>
    <message>
        <source>Everything as before</source>
        <translation>Alles wie zuvor</translation>
    </message>
    <message>
        <source>Everything larger, on this screen</source>
        <translation>Alles größer, auf diesem Bildschirm</translation>
    </message>
    <message>
        <source>Everything smaller, on this screen</source>
        <translation>Alles kleiner, auf diesem Bildschirm</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Experiments (*.json *.lab)</source>
        <translation>Experimente (*.json *.lab)</translation>
    </message>
    <message>
        <source>Experiments (*.json);;All files (*)</source>
        <translation>Experimente (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Experiments with their history (*.lab)</source>
        <translation>Experimente mit Verlauf (*.lab)</translation>
    </message>
    <message>
        <source>Exploding gradient</source>
        <translation>Explodierender Gradient</translation>
    </message>
    <message>
        <source>Exploding signal</source>
        <translation>Explodierendes Signal</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>&amp;Schneller</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Features too large</source>
        <translation>Merkmale zu groß</translation>
    </message>
    <message>
        <source>Figures of the study</source>
        <translation>Zahlen der Studie</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>First row &amp;names the columns</source>
        <translation>Erste Zeile &amp;nennt die Spalten</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Erster Seed</translation>
    </message>
    <message>
        <source>Fisher 1936, Annals of Eugenics 7, 179; scikit-learn, load_iris</source>
        <translation>Fisher 1936, Annals of Eugenics 7, 179; scikit-learn, load_iris</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Verfolgen</translation>
    </message>
    <message>
        <source>Follow an e&amp;xample through {run}…</source>
        <translation>Ein Beispiel durch {run} &amp;verfolgen…</translation>
    </message>
    <message>
        <source>Follow an e&amp;xample…</source>
        <translation>Ein Beispiel &amp;verfolgen…</translation>
    </message>
    <message>
        <source>Follow an example</source>
        <translation>Ein Beispiel verfolgen</translation>
    </message>
    <message>
        <source>Follow example {}</source>
        <translation>Beispiel {} verfolgen</translation>
    </message>
    <message>
        <source>Forward by a hundred steps</source>
        <translation>Hundert Schritte vor</translation>
    </message>
    <message>
        <source>Forward by ten steps</source>
        <translation>Zehn Schritte vor</translation>
    </message>
    <message>
        <source>Forward to the last iteration that was reached</source>
        <translation>Vor zur letzten erreichten Iteration</translation>
    </message>
    <message>
        <source>Forward to the next bookmark, the laboratory&apos;s or your own</source>
        <translation>Vor zum nächsten Lesezeichen, einem eigenen oder einem des Labors</translation>
    </message>
    <message>
        <source>Frame every</source>
        <translation>Bild alle</translation>
    </message>
    <message>
        <source>From iteration {} on: {}</source>
        <translation>Ab Iteration {}: {}</translation>
    </message>
    <message>
        <source>From zeros only the last bias moves. Four units that start the same are one unit, and stop at 69&#xa0;%; Glorot&apos;s four different ones reach 99&#xa0;%.</source>
        <translation>Von Nullen aus bewegt sich nur der letzte Bias. Vier Einheiten, die gleich beginnen, sind eine einzige und bleiben bei 69&#xa0;% stehen; die vier verschiedenen nach Glorot erreichen 99&#xa0;%.</translation>
    </message>
    <message>
        <source>Frozen picture</source>
        <translation>Eingefrorenes Bild</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Gaussian quantiles</source>
        <translation>Gauß-Quantile</translation>
    </message>
    <message>
        <source>Getting worse</source>
        <translation>Wird schlechter</translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation>Glorot</translation>
    </message>
    <message>
        <source>Glorot and Bengio 2010, AISTATS, equation 1 (the heuristic they improve on)</source>
        <translation>Glorot und Bengio 2010, AISTATS, Gleichung 1 (die Heuristik, die sie verbessern)</translation>
    </message>
    <message>
        <source>Glorot and Bengio 2010, AISTATS, equation 12</source>
        <translation>Glorot und Bengio 2010, AISTATS, Gleichung 12</translation>
    </message>
    <message>
        <source>Glorot and Bengio 2010, AISTATS, equation 16</source>
        <translation>Glorot und Bengio 2010, AISTATS, Gleichung 16</translation>
    </message>
    <message>
        <source>Glorot uniform</source>
        <translation>Glorot, gleichverteilt</translation>
    </message>
    <message>
        <source>Glorot ×4</source>
        <translation>Glorot ×4</translation>
    </message>
    <message>
        <source>Glorot&apos;s rule would leave 0.71 of the signal per layer of ReLU where widths are equal.</source>
        <translation>Glorots Regel würde bei gleichen Breiten pro ReLU-Schicht 0.71 des Signals übrig lassen.</translation>
    </message>
    <message>
        <source>Go back by a hundred steps</source>
        <translation>Um hundert Schritte zurückgehen</translation>
    </message>
    <message>
        <source>Go back by ten steps</source>
        <translation>Um zehn Schritte zurückgehen</translation>
    </message>
    <message>
        <source>Go back one step</source>
        <translation>Um einen Schritt zurückgehen</translation>
    </message>
    <message>
        <source>Go back to the previous runs (Esc)</source>
        <translation>Zurück zu den vorigen Läufen (Esc)</translation>
    </message>
    <message>
        <source>Go on in the lesson: lock the question, reveal it, or turn the page</source>
        <translation>Weiter in der Lektion: die Frage sperren, sie auflösen oder umblättern</translation>
    </message>
    <message>
        <source>Go on with this study</source>
        <translation>Mit dieser Studie fortfahren</translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation>Weitertrainieren.</translation>
    </message>
    <message>
        <source>Go on: lock, reveal, or turn the page (Page Down)</source>
        <translation>Weiter: sperren, auflösen oder die nächste Seite (Bild ab)</translation>
    </message>
    <message>
        <source>Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.4 (symmetry)</source>
        <translation>Goodfellow, Bengio und Courville 2016, Deep Learning, Abschnitt 8.4 (Symmetrie)</translation>
    </message>
    <message>
        <source>Gradient backward</source>
        <translation>Gradient rückwärts</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>Gradientenabstieg</translation>
    </message>
    <message>
        <source>Gradient ∂C/∂W</source>
        <translation>Gradient ∂C/∂W</translation>
    </message>
    <message>
        <source>Gradient ∂C/∂W by layer</source>
        <translation>Gradient ∂C/∂W je Schicht</translation>
    </message>
    <message>
        <source>Gradient ∂C/∂Z by layer</source>
        <translation>Gradient ∂C/∂Z je Schicht</translation>
    </message>
    <message>
        <source>Gradients over time</source>
        <translation>Gradienten im Verlauf</translation>
    </message>
    <message>
        <source>Gradients over time, layer by layer</source>
        <translation>Gradienten im Verlauf, Schicht für Schicht</translation>
    </message>
    <message>
        <source>Half of the draws lie in the inner band of costs, nine of ten in the outer one</source>
        <translation>Die Hälfte der Ziehungen liegt im inneren Band der Kosten, neun von zehn im äußeren</translation>
    </message>
    <message>
        <source>Halve the pace</source>
        <translation>Das Tempo halbieren</translation>
    </message>
    <message>
        <source>Hardly moving</source>
        <translation>Kaum Bewegung</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>He gets every point right</source>
        <translation>He hat jeden Punkt richtig</translation>
    </message>
    <message>
        <source>He has found the squares</source>
        <translation>He hat die Felder gefunden</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He, gleichverteilt</translation>
    </message>
    <message>
        <source>He, Zhang, Ren and Sun 2015, ICCV, equation 10</source>
        <translation>He, Zhang, Ren und Sun 2015, ICCV, Gleichung 10</translation>
    </message>
    <message>
        <source>He, Zhang, Ren and Sun 2015, ICCV, equation 10, as a uniform draw of that variance</source>
        <translation>He, Zhang, Ren und Sun 2015, ICCV, Gleichung 10, als gleichverteilte Ziehung dieser Varianz</translation>
    </message>
    <message>
        <source>He, Zhang, Ren and Sun 2015, cut and rescaled to keep that variance, as Keras&apos;s he_normal</source>
        <translation>He, Zhang, Ren und Sun 2015, gestutzt und so skaliert, dass die Varianz erhalten bleibt, wie he_normal in Keras</translation>
    </message>
    <message>
        <source>He, and why the factor 2</source>
        <translation>He, und woher der Faktor 2 kommt</translation>
    </message>
    <message>
        <source>Hendrycks and Gimpel 2016, arXiv:1606.08415 (the exact form)</source>
        <translation>Hendrycks und Gimpel 2016, arXiv:1606.08415 (die exakte Form)</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verdeckt</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Verdeckte Schichten</translation>
    </message>
    <message>
        <source>Hidden layers, from the inputs on</source>
        <translation>Verdeckte Schichten, von den Eingängen an</translation>
    </message>
    <message>
        <source>Hidden units, layer by layer</source>
        <translation>Verdeckte Einheiten, Schicht für Schicht</translation>
    </message>
    <message>
        <source>Hidden until Reveal</source>
        <translation>Verdeckt bis zum Auflösen</translation>
    </message>
    <message>
        <source>Hidden until the answer is revealed</source>
        <translation>Verdeckt, bis die Antwort aufgelöst ist</translation>
    </message>
    <message>
        <source>Ho and Kleinberg 1996, ICPR</source>
        <translation>Ho und Kleinberg 1996, ICPR</translation>
    </message>
    <message>
        <source>Ho&amp;w often?</source>
        <translation>Wie hä&amp;ufig?</translation>
    </message>
    <message>
        <source>How fast the cost changes with each weight. Training moves the weights against it.</source>
        <translation>Wie schnell sich die Kosten mit jedem Gewicht ändern. Das Training bewegt die Gewichte in die Gegenrichtung.</translation>
    </message>
    <message>
        <source>How large gradients are, layer by layer, what theory expects, and how far an update moves the weights</source>
        <translation>Wie groß Gradienten sind, Schicht für Schicht, was die Theorie erwartet und wie weit ein Update die Gewichte bewegt</translation>
    </message>
    <message>
        <source>How large pre-activations and activations are, layer by layer, and what theory expects</source>
        <translation>Wie groß Präaktivierungen und Aktivierungen sind, Schicht für Schicht, und was die Theorie erwartet</translation>
    </message>
    <message>
        <source>How large the activations of each layer are after a few updates, against the width: where wider layers explode, a learning rate does not suit all widths.</source>
        <translation>Wie groß die Aktivierungen jeder Schicht nach einigen Schritten sind, über der Breite: Wo breitere Schichten explodieren, passt eine Lernrate nicht zu allen Breiten.</translation>
    </message>
    <message>
        <source>How many points each touch of the brush makes</source>
        <translation>Wie viele Punkte jeder Tupfer des Pinsels setzt</translation>
    </message>
    <message>
        <source>How many units of each layer differ, the rank of the weights, and a button that breaks the symmetry</source>
        <translation>Wie viele Einheiten jeder Schicht verschieden sind, der Rang der Gewichte und ein Knopf, der die Symmetrie bricht</translation>
    </message>
    <message>
        <source>How often does each run get there?</source>
        <translation>Wie oft erreicht jeder Lauf das Ziel?</translation>
    </message>
    <message>
        <source>How often one run is better than another from the same seed</source>
        <translation>Wie oft ein Lauf vom selben Seed aus besser ist als ein anderer</translation>
    </message>
    <message>
        <source>How often the row&apos;s run is better</source>
        <translation>Wie oft der Lauf der Zeile besser ist</translation>
    </message>
    <message>
        <source>How often the row&apos;s run is better, in %</source>
        <translation>Wie oft der Lauf der Zeile besser ist, in %</translation>
    </message>
    <message>
        <source>Huge updates</source>
        <translation>Riesige Schritte</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Identical units</source>
        <translation>Gleiche Einheiten</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Einheitsmatrix</translation>
    </message>
    <message>
        <source>If most units of a layer are dead, try leaky ReLU.</source>
        <translation>Wenn die meisten Einheiten einer Schicht tot sind, Leaky ReLU versuchen.</translation>
    </message>
    <message>
        <source>Import &amp;points…</source>
        <translation>Punkte &amp;importieren…</translation>
    </message>
    <message>
        <source>Import points</source>
        <translation>Punkte importieren</translation>
    </message>
    <message>
        <source>Import points from “{}”</source>
        <translation>Punkte aus „{}“ importieren</translation>
    </message>
    <message>
        <source>In order by {}</source>
        <translation>Geordnet nach {}</translation>
    </message>
    <message>
        <source>In the end all three runs know nearly every training example. Of the test set He and tiny weights get 98&#xa0;% right, random ×10 gets 87&#xa0;%. Open “First layer” and “Confusion matrix”.</source>
        <translation>Am Ende erkennen alle drei Läufe fast jedes Trainingsbeispiel. In der Testmenge haben He und winzige Gewichte 98&#xa0;% richtig, Zufällig ×10 hat 87&#xa0;%. Öffnen Sie „Erste Schicht“ und „Konfusionsmatrix“.</translation>
    </message>
    <message>
        <source>In the experiment&apos;s order</source>
        <translation>In der Reihenfolge des Experiments</translation>
    </message>
    <message>
        <source>In the file: {}</source>
        <translation>In der Datei: {}</translation>
    </message>
    <message>
        <source>Incoming weights and bias of the unit</source>
        <translation>Eingehende Gewichte und Bias der Einheit</translation>
    </message>
    <message>
        <source>Initial cost</source>
        <translation>Anfangskosten</translation>
    </message>
    <message>
        <source>Initial cost by the textbook&apos;s formula</source>
        <translation>Anfangskosten nach der Lehrbuchformel</translation>
    </message>
    <message>
        <source>Initialisation Lab</source>
        <translation>Initialisation Lab</translation>
    </message>
    <message>
        <source>Initialiser</source>
        <translation>Initialisierung</translation>
    </message>
    <message>
        <source>Inspect the iteration for this training example alone</source>
        <translation>Die Iteration für dieses Trainingsbeispiel allein zerlegen</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Is it luck?</source>
        <translation>Ist es Glück?</translation>
    </message>
    <message>
        <source>It is a point</source>
        <translation>Sie ist ein Punkt</translation>
    </message>
    <message>
        <source>It names the columns</source>
        <translation>Sie benennt die Spalten</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>Iteration {}</source>
        <translation>Iteration {}</translation>
    </message>
    <message>
        <source>Iteration {}
Click or drag to go back to any iteration that was reached</source>
        <translation>Iteration {}
Klicken oder Ziehen führt zurück zu jeder Iteration, die erreicht wurde</translation>
    </message>
    <message>
        <source>Iteration {} of {}</source>
        <translation>Iteration {} von {}</translation>
    </message>
    <message>
        <source>Iteration {}: another name, or none to remove the bookmark.</source>
        <translation>Iteration {}: ein anderer Name, oder keiner, um das Lesezeichen zu entfernen.</translation>
    </message>
    <message>
        <source>Iteration {}: find it again on the timeline by this name.</source>
        <translation>Iteration {}: unter diesem Namen auf der Zeitachse wiederzufinden.</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Iterations a second while playing; at the right end as fast as possible (+ / -)</source>
        <translation>Iterationen je Sekunde beim Abspielen; am rechten Ende so schnell wie möglich (+ / -)</translation>
    </message>
    <message>
        <source>Iterations between two frames</source>
        <translation>Iterationen zwischen zwei Bildern</translation>
    </message>
    <message>
        <source>Iterations between two frames (at most 60 frames a second are drawn)</source>
        <translation>Iterationen zwischen zwei Bildern (höchstens 60 Bilder je Sekunde werden gezeichnet)</translation>
    </message>
    <message>
        <source>Iterations to reach</source>
        <translation>Iterationen bis zum Ziel</translation>
    </message>
    <message>
        <source>Its name, initialiser, seed and colour</source>
        <translation>Name, Initialisierung, Seed und Farbe</translation>
    </message>
    <message>
        <source>JSON; its reader says {message}</source>
        <translation>JSON; der Leser meldet {message}</translation>
    </message>
    <message>
        <source>Kee&amp;p training</source>
        <translation>We&amp;itertrainieren</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Kingma and Ba 2015, ICLR, algorithm 1; as PyTorch&apos;s, without weight decay</source>
        <translation>Kingma und Ba 2015, ICLR, Algorithmus 1; wie in PyTorch, ohne Weight Decay</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>LSUV</source>
        <translation>LSUV</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Lang and Witbrock 1988, Connectionist Models Summer School</source>
        <translation>Lang und Witbrock 1988, Connectionist Models Summer School</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Layer {}</source>
        <translation>Schicht {}</translation>
    </message>
    <message>
        <source>Layer {}, iteration {}</source>
        <translation>Schicht {}, Iteration {}</translation>
    </message>
    <message>
        <source>Layers without a gradient</source>
        <translation>Schichten ohne Gradienten</translation>
    </message>
    <message>
        <source>Le, Jaitly and Hinton 2015, arXiv:1504.00941</source>
        <translation>Le, Jaitly und Hinton 2015, arXiv:1504.00941</translation>
    </message>
    <message>
        <source>LeCun</source>
        <translation>LeCun</translation>
    </message>
    <message>
        <source>LeCun, Bottou, Orr and Müller 1998, Efficient BackProp, equation 16</source>
        <translation>LeCun, Bottou, Orr und Müller 1998, Efficient BackProp, Gleichung 16</translation>
    </message>
    <message>
        <source>LeCun, Bottou, Orr and Müller 1998, Efficient BackProp, section 4.4</source>
        <translation>LeCun, Bottou, Orr und Müller 1998, Efficient BackProp, Abschnitt 4.4</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernt</translation>
    </message>
    <message>
        <source>Learning rate α</source>
        <translation>Lernrate α</translation>
    </message>
    <message>
        <source>Leave out the incomplete row</source>
        <translation>Unvollständige Zeile weglassen</translation>
    </message>
    <message>
        <source>Leave out the row that cannot be read</source>
        <translation>Unlesbare Zeile weglassen</translation>
    </message>
    <message>
        <source>Leave out the {count} incomplete rows</source>
        <translation>Die {count} unvollständigen Zeilen weglassen</translation>
    </message>
    <message>
        <source>Leave out the {count} rows that cannot be read</source>
        <translation>Die {count} unlesbaren Zeilen weglassen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Left out: {}</source>
        <translation>Ausgelassen: {}</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Lessons (*.md)</source>
        <translation>Lektionen (*.md)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>S&amp;perren</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>Log-Achse</translation>
    </message>
    <message>
        <source>Look where the signal ends, in the panels “Signal forward” and “Gradient backward”.</source>
        <translation>In den Panels „Signal vorwärts“ und „Gradient rückwärts“ nachsehen, wo das Signal endet.</translation>
    </message>
    <message>
        <source>Loshchilov and Hutter 2019, ICLR, algorithm 2; as PyTorch&apos;s, biases decay too</source>
        <translation>Loshchilov und Hutter 2019, ICLR, Algorithmus 2; wie in PyTorch werden auch die Biases kleiner</translation>
    </message>
    <message>
        <source>Maas, Hannun and Ng 2013, ICML</source>
        <translation>Maas, Hannun und Ng 2013, ICML</translation>
    </message>
    <message>
        <source>Magnified pointer</source>
        <translation>Großer Zeiger</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Die Änderung wiederherstellen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Measured on the training points, and applied to all points</source>
        <translation>Auf den Trainingspunkten bestimmt, auf alle angewandt</translation>
    </message>
    <message>
        <source>Measured while playing: iterations of every run, and frames drawn</source>
        <translation>Beim Abspielen gemessen: Iterationen jedes Laufs und gezeichnete Bilder</translation>
    </message>
    <message>
        <source>Measuring how long it will take…</source>
        <translation>Gemessen wird, wie lange es dauert…</translation>
    </message>
    <message>
        <source>Menu of {}</source>
        <translation>Menü von {}</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>Mini-Batch</translation>
    </message>
    <message>
        <source>Minsky and Papert 1969, Perceptrons</source>
        <translation>Minsky und Papert 1969, Perceptrons</translation>
    </message>
    <message>
        <source>Mishkin and Matas 2016, ICLR, algorithm 1</source>
        <translation>Mishkin und Matas 2016, ICLR, Algorithmus 1</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Monde</translation>
    </message>
    <message>
        <source>Moons: where the start hardly matters</source>
        <translation>Monde: Hier zählt der Start kaum</translation>
    </message>
    <message>
        <source>Move the chosen run to the left</source>
        <translation>Den gewählten Lauf nach links rücken</translation>
    </message>
    <message>
        <source>Move the chosen run to the right</source>
        <translation>Den gewählten Lauf nach rechts rücken</translation>
    </message>
    <message>
        <source>Move the run one place to the left</source>
        <translation>Den Lauf um einen Platz nach links rücken</translation>
    </message>
    <message>
        <source>Move the run one place to the right</source>
        <translation>Den Lauf um einen Platz nach rechts rücken</translation>
    </message>
    <message>
        <source>Move to the &amp;left</source>
        <translation>Nach &amp;links rücken</translation>
    </message>
    <message>
        <source>Move {run} to the &amp;left</source>
        <translation>{run} nach &amp;links rücken</translation>
    </message>
    <message>
        <source>N(0, 1)</source>
        <translation>N(0, 1)</translation>
    </message>
    <message>
        <source>Nair and Hinton 2010, ICML</source>
        <translation>Nair und Hinton 2010, ICML</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the bookmark</source>
        <translation>Name des Lesezeichens</translation>
    </message>
    <message>
        <source>Name this iteration, or rename or remove its bookmark</source>
        <translation>Diese Iteration benennen oder ihr Lesezeichen umbenennen oder entfernen</translation>
    </message>
    <message>
        <source>Ne&amp;xt bookmark</source>
        <translation>Nä&amp;chstes Lesezeichen</translation>
    </message>
    <message>
        <source>Nesterov 1983; Sutskever et al. 2013, ICML; as PyTorch&apos;s SGD with nesterov=True, dampening 0</source>
        <translation>Nesterov 1983; Sutskever et al. 2013, ICML; wie SGD in PyTorch mit nesterov=True, dampening 0</translation>
    </message>
    <message>
        <source>Nesterov momentum</source>
        <translation>Nesterov-Momentum</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Nächste Stufe</translation>
    </message>
    <message>
        <source>No draws yet</source>
        <translation>Noch keine Ziehungen</translation>
    </message>
    <message>
        <source>No examples</source>
        <translation>Keine Beispiele</translation>
    </message>
    <message>
        <source>No learning</source>
        <translation>Kein Lernen</translation>
    </message>
    <message>
        <source>No lesson is open</source>
        <translation>Keine Lektion geöffnet</translation>
    </message>
    <message>
        <source>No line: theory knows no such depth for this activation and these rules.</source>
        <translation>Keine Linie: Für diese Aktivierung und diese Regeln kennt die Theorie keine solche Tiefe.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not saved: the file is as it was.</source>
        <translation>Nicht gespeichert: Die Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>Not trained yet</source>
        <translation>Noch nicht trainiert</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Now: {}.</source>
        <translation>Jetzt: {}.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Odds</source>
        <translation>Chancen</translation>
    </message>
    <message>
        <source>Odds of each run</source>
        <translation>Chancen jedes Laufs</translation>
    </message>
    <message>
        <source>Odds, from</source>
        <translation>Chancen, von</translation>
    </message>
    <message>
        <source>Odds, to</source>
        <translation>Chancen, bis</translation>
    </message>
    <message>
        <source>One answer to everything</source>
        <translation>Eine Antwort auf alles</translation>
    </message>
    <message>
        <source>One combination of the settings that a study varies. Every run is drawn equally often in each.</source>
        <translation>Eine Kombination der Einstellungen, die eine Studie verändert. In jeder wird jeder Lauf gleich oft gezogen.</translation>
    </message>
    <message>
        <source>One iteration by hand</source>
        <translation>Eine Iteration von Hand</translation>
    </message>
    <message>
        <source>One iteration in one step</source>
        <translation>Eine Iteration in einem Schritt</translation>
    </message>
    <message>
        <source>One more hidden layer, as wide as the last one</source>
        <translation>Eine verdeckte Schicht mehr, so breit wie die letzte</translation>
    </message>
    <message>
        <source>One network, trained side by side from several initial weights, on the same data.

It opens with the published course experiment: two noisy circles, a 2-10-5-1 network, and weights that are zero, too large, and He&apos;s. Every figure on screen is measured while you watch.</source>
        <translation>Ein Netz, nebeneinander mit mehreren Anfangsgewichten trainiert, auf denselben Daten.

Am Anfang steht das veröffentlichte Experiment des Kurses: zwei verrauschte Kreise, ein 2-10-5-1-Netz und Gewichte, die null sind, zu groß oder nach He gezogen. Jede Zahl auf dem Bildschirm wird gemessen, während Sie zusehen.</translation>
    </message>
    <message>
        <source>One nudged</source>
        <translation>Einmal angestoßen</translation>
    </message>
    <message>
        <source>One of three has learned</source>
        <translation>Einer von dreien hat gelernt</translation>
    </message>
    <message>
        <source>One training of a study: one run from one seed in one cell.</source>
        <translation>Ein Training einer Studie: ein Lauf mit einem Seed in einer Zelle.</translation>
    </message>
    <message>
        <source>One unit fewer in hidden layer {}</source>
        <translation>Eine Einheit weniger in verdeckter Schicht {}</translation>
    </message>
    <message>
        <source>One unit more in hidden layer {}</source>
        <translation>Eine Einheit mehr in verdeckter Schicht {}</translation>
    </message>
    <message>
        <source>One update of all weights and biases. Iteration 0 is the untrained network.</source>
        <translation>Ein Update aller Gewichte und Biases. Iteration 0 ist das untrainierte Netz.</translation>
    </message>
    <message>
        <source>One vote fewer for “{}”</source>
        <translation>Eine Stimme weniger für „{}“</translation>
    </message>
    <message>
        <source>One vote more for “{}”</source>
        <translation>Eine Stimme mehr für „{}“</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Lektion öffnen</translation>
    </message>
    <message>
        <source>Open an experiment</source>
        <translation>Experiment öffnen</translation>
    </message>
    <message>
        <source>Open an experiment from a file</source>
        <translation>Ein Experiment aus einer Datei öffnen</translation>
    </message>
    <message>
        <source>Open this experiment (Enter)</source>
        <translation>Dieses Experiment öffnen (Eingabe)</translation>
    </message>
    <message>
        <source>Open this web page in your browser?</source>
        <translation>Diese Webseite in Ihrem Browser öffnen?</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Orthogonal</translation>
    </message>
    <message>
        <source>Output saturated</source>
        <translation>Ausgabe gesättigt</translation>
    </message>
    <message>
        <source>Own points</source>
        <translation>Eigene Punkte</translation>
    </message>
    <message>
        <source>Own rule</source>
        <translation>Eigene Regel</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Page of the lesson</source>
        <translation>Seite der Lektion</translation>
    </message>
    <message>
        <source>Pain&amp;t points…</source>
        <translation>Punkte &amp;malen…</translation>
    </message>
    <message>
        <source>Paint circles, class 0</source>
        <translation>Kreise malen, Klasse 0</translation>
    </message>
    <message>
        <source>Paint points</source>
        <translation>Punkte malen</translation>
    </message>
    <message>
        <source>Paint triangles, class 1; so does the right button</source>
        <translation>Dreiecke malen, Klasse 1; ebenso mit der rechten Maustaste</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>Parts of the experiment</source>
        <translation>Teile des Experiments</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Pause this study</source>
        <translation>Diese Studie anhalten</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pictures show a slice along {x} and {y}, all other features at their mean; points are projected</source>
        <translation>Die Bilder zeigen einen Schnitt entlang {x} und {y}, alle anderen Merkmale im Mittel; Punkte sind projiziert</translation>
    </message>
    <message>
        <source>Pictures show a slice through the mean along the first two principal components, {share:.0%} of the variance; points are projected</source>
        <translation>Die Bilder zeigen einen Schnitt durch den Mittelwert entlang der ersten zwei Hauptkomponenten, {share:.0%} der Varianz; Punkte sind projiziert</translation>
    </message>
    <message>
        <source>Plane of the pictures</source>
        <translation>Ebene der Bilder</translation>
    </message>
    <message>
        <source>Play to the answer, and measure it</source>
        <translation>Bis zur Antwort abspielen und sie messen</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Points of a &amp;dab</source>
        <translation>Punkte je &amp;Tupfer</translation>
    </message>
    <message>
        <source>Polyak 1964; Sutskever et al. 2013, ICML; as PyTorch&apos;s SGD with dampening 0, not Nesterov&apos;s</source>
        <translation>Polyak 1964; Sutskever et al. 2013, ICML; wie SGD in PyTorch mit dampening 0, nicht nach Nesterov</translation>
    </message>
    <message>
        <source>Pr&amp;esent</source>
        <translation>&amp;Vorführen</translation>
    </message>
    <message>
        <source>Pre&amp;vious bookmark</source>
        <translation>Vor&amp;iges Lesezeichen</translation>
    </message>
    <message>
        <source>Pre&amp;vious stage</source>
        <translation>Vori&amp;ge Stufe</translation>
    </message>
    <message>
        <source>Pre-activations |Z| by layer</source>
        <translation>Präaktivierungen |Z| je Schicht</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Aufbereitet</translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation>Vorige Stufe</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Rank of W</source>
        <translation>Rang von W</translation>
    </message>
    <message>
        <source>Re&amp;move this run</source>
        <translation>Lauf en&amp;tfernen</translation>
    </message>
    <message>
        <source>Re&amp;move {run}</source>
        <translation>{run} en&amp;tfernen</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Reach {}</source>
        <translation>Erreichen {}</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Reaches {aim}, first seen at iteration {at}</source>
        <translation>Erreicht {aim}, zuerst gesehen bei Iteration {at}</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Recomputing from the nearest checkpoint…</source>
        <translation>Neuberechnung vom nächstgelegenen Checkpoint aus…</translation>
    </message>
    <message>
        <source>Remove hidden layer {}</source>
        <translation>Verdeckte Schicht {} entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen run</source>
        <translation>Den gewählten Lauf entfernen</translation>
    </message>
    <message>
        <source>Remove this study and its results</source>
        <translation>Diese Studie und ihre Ergebnisse löschen</translation>
    </message>
    <message>
        <source>Remove “{}” with all its results?</source>
        <translation>„{}“ mit allen Ergebnissen löschen?</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Results of all runs</source>
        <translation>Ergebnisse aller Läufe</translation>
    </message>
    <message>
        <source>Reve&amp;al</source>
        <translation>A&amp;uflösen</translation>
    </message>
    <message>
        <source>Row {row} may name the columns, or be a point.</source>
        <translation>Zeile {row} kann die Spalten benennen oder ein Punkt sein.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rumelhart, Hinton and Williams 1986, Nature 323, equation 2</source>
        <translation>Rumelhart, Hinton und Williams 1986, Nature 323, Gleichung 2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Run &amp;{run}</source>
        <translation>Lauf &amp;{run}</translation>
    </message>
    <message>
        <source>Run against run</source>
        <translation>Lauf gegen Lauf</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>S&amp;caling</source>
        <translation>Skal&amp;ierung</translation>
    </message>
    <message>
        <source>S&amp;maller step</source>
        <translation>&amp;Kleinere Schritte</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save &amp;over it</source>
        <translation>Ü&amp;berschreiben</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>Experiment speichern</translation>
    </message>
    <message>
        <source>Save the experiment, its branches and the iteration you are at</source>
        <translation>Das Experiment speichern, mit seinen Zweigen und der aktuellen Iteration</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>Save with &amp;history…</source>
        <translation>Mit &amp;Verlauf speichern…</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>Gespeichert: {}</translation>
    </message>
    <message>
        <source>Saving all that the runs have recorded…</source>
        <translation>Alles, was die Läufe aufgezeichnet haben, wird gespeichert…</translation>
    </message>
    <message>
        <source>Saving “{}”…</source>
        <translation>„{}“ wird gespeichert…</translation>
    </message>
    <message>
        <source>Saxe, McClelland and Ganguli 2014, ICLR, section 3</source>
        <translation>Saxe, McClelland und Ganguli 2014, ICLR, Abschnitt 3</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>See which layer loses the input: there all examples have the same activations.</source>
        <translation>Nachsehen, in welcher Schicht die Eingabe verloren geht: Dort haben alle Beispiele dieselben Aktivierungen.</translation>
    </message>
    <message>
        <source>See&amp;d of that draw</source>
        <translation>Seed &amp;der Ziehung</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Seed of the batches</source>
        <translation>Seed der Batches</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>Set everything up again as this page of the lesson needs it</source>
        <translation>Alles so, wie diese Seite der Lektion es braucht</translation>
    </message>
    <message>
        <source>Share to test on</source>
        <translation>Testanteil</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>&amp;Protokoll zeigen</translation>
    </message>
    <message>
        <source>Show all examples that the update learns from</source>
        <translation>Alle Beispiele zeigen, aus denen das Update lernt</translation>
    </message>
    <message>
        <source>Show everything again: leave the inspection or the enlarged panel, then presenting</source>
        <translation>Wieder alles zeigen: die Zerlegung oder das vergrößerte Panel verlassen, dann das Vorführen</translation>
    </message>
    <message>
        <source>Show the current histograms, boundaries and results against this iteration</source>
        <translation>Histogramme, Grenzen und Ergebnisse von jetzt mit dieser Iteration vergleichen</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Signal forward</source>
        <translation>Signal vorwärts</translation>
    </message>
    <message>
        <source>Signal keeps its size</source>
        <translation>Signal behält seine Größe</translation>
    </message>
    <message>
        <source>Sixteen squares and Adam: after 300 iterations He reaches 98&#xa0;%, N(0,&#xa0;1) 91&#xa0;%. Adam does not help zeros: they stay at 52&#xa0;%.</source>
        <translation>Sechzehn Felder und Adam: Nach 300 Iterationen hat He 98&#xa0;%, N(0,&#xa0;1) 91&#xa0;%. Nullen hilft auch Adam nicht: Sie bleiben bei 52&#xa0;%.</translation>
    </message>
    <message>
        <source>Skip the lines before row {row}</source>
        <translation>Zeilen vor Zeile {row} überspringen</translation>
    </message>
    <message>
        <source>So far out that the sigmoid or tanh is flat: more input changes nothing, and the gradient is almost 0.</source>
        <translation>So weit außen, dass die Sigmoidfunktion oder tanh flach ist: Mehr Eingabe ändert nichts, und der Gradient ist fast 0.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something with this name exists, and it is not a file.</source>
        <translation>Unter diesem Namen gibt es etwas, das keine Datei ist.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>Spiralen</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Standard deviation of the weights: {}</source>
        <translation>Standardabweichung der Gewichte: {}</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>Standardisieren</translation>
    </message>
    <message>
        <source>Standardise the &amp;features</source>
        <translation>Mer&amp;kmale standardisieren</translation>
    </message>
    <message>
        <source>Start ane&amp;w</source>
        <translation>&amp;Neu beginnen</translation>
    </message>
    <message>
        <source>Start from random weights.</source>
        <translation>Mit zufälligen Gewichten beginnen.</translation>
    </message>
    <message>
        <source>Start training.</source>
        <translation>Das Training starten.</translation>
    </message>
    <message>
        <source>Start what the page suggests</source>
        <translation>Starten, wozu die Seite einlädt</translation>
    </message>
    <message>
        <source>Start what this page of the lesson suggests</source>
        <translation>Starten, wozu die Seite der Lektion einlädt</translation>
    </message>
    <message>
        <source>Start with weights of another size.</source>
        <translation>Mit Gewichten anderer Größe beginnen.</translation>
    </message>
    <message>
        <source>Start with {rule}</source>
        <translation>Mit {rule} beginnen</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>Schritt &amp;vor</translation>
    </message>
    <message>
        <source>Step back to the iteration just before this, and see which layer grows.</source>
        <translation>Bis kurz davor zurückgehen und nachsehen, welche Schicht wächst.</translation>
    </message>
    <message>
        <source>Step back to where the cost was lowest, and branch with a smaller learning rate.</source>
        <translation>Dorthin zurückgehen, wo die Kosten am niedrigsten waren, und mit kleinerer Lernrate abzweigen.</translation>
    </message>
    <message>
        <source>Step by {size:,}</source>
        <translation>{size:,} je Schritt</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Street, Wolberg and Mangasarian 1993, SPIE 1905; scikit-learn, load_breast_cancer</source>
        <translation>Street, Wolberg und Mangasarian 1993, SPIE 1905; scikit-learn, load_breast_cancer</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Verlauf über eine Einstellung</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Zwischen Hell und Dunkel wechseln</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>Symmetrie</translation>
    </message>
    <message>
        <source>Symmetry by layer</source>
        <translation>Symmetrie je Schicht</translation>
    </message>
    <message>
        <source>Symmetry, and a nudge that breaks it</source>
        <translation>Symmetrie und ein Anstoß, der sie bricht</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.tab *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.tab *.txt)</translation>
    </message>
    <message>
        <source>Take no more answers</source>
        <translation>Keine Antworten mehr annehmen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Ten times as many iterations in one step</source>
        <translation>Zehnmal so viele Iterationen in einem Schritt</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Genauigkeit (Test)</translation>
    </message>
    <message>
        <source>Test accuracy {accuracy}, cost {cost}</source>
        <translation>Genauigkeit auf der Testmenge {accuracy}, Kosten {cost}</translation>
    </message>
    <message>
        <source>Test points</source>
        <translation>Testpunkte</translation>
    </message>
    <message>
        <source>Test seed</source>
        <translation>Test-Seed</translation>
    </message>
    <message>
        <source>Test, median</source>
        <translation>Test, Median</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>Text der Seite</translation>
    </message>
    <message>
        <source>The activation max(0, z): positive numbers pass, negative ones become 0.</source>
        <translation>Die Aktivierung max(0, z): Positive Zahlen kommen durch, negative werden 0.</translation>
    </message>
    <message>
        <source>The arrangement of the panels in this file could not be read, and is not used.</source>
        <translation>Die Anordnung der Panels in dieser Datei war nicht lesbar und bleibt unbeachtet.</translation>
    </message>
    <message>
        <source>The chosen run: keys and menus act on it</source>
        <translation>Der gewählte Lauf: Tasten und Menüs gelten ihm</translation>
    </message>
    <message>
        <source>The cost at iteration 0, from the logits</source>
        <translation>Die Kosten bei Iteration 0, aus den Logits</translation>
    </message>
    <message>
        <source>The data have more than two features. Pictures show a slice through the mean of the training points, along two directions; points are projected onto it. Training is the same.</source>
        <translation>Die Daten haben mehr als zwei Merkmale. Die Bilder zeigen einen Schnitt durch den Mittelwert der Trainingspunkte, entlang zweier Richtungen; Punkte werden darauf projiziert. Das Training bleibt gleich.</translation>
    </message>
    <message>
        <source>The experiment has changes that are not saved. Do you want to save them?</source>
        <translation>Das Experiment hat Änderungen, die nicht gespeichert sind. Sollen sie gespeichert werden?</translation>
    </message>
    <message>
        <source>The experiment is not being trained, so there is no history to save. “Save as” saves the experiment without it.</source>
        <translation>Das Experiment wird nicht trainiert, deshalb gibt es keinen Verlauf zu speichern. „Speichern unter“ speichert es ohne Verlauf.</translation>
    </message>
    <message>
        <source>The experiment, iteration and panels of this page</source>
        <translation>Experiment, Iteration und Panels dieser Seite</translation>
    </message>
    <message>
        <source>The factor α on each step: a weight changes by -α times its gradient.</source>
        <translation>Der Faktor α auf jeden Schritt: Ein Gewicht ändert sich um -α mal seinen Gradienten.</translation>
    </message>
    <message>
        <source>The feature from bottom to top; all others have their mean</source>
        <translation>Das Merkmal von unten nach oben; alle anderen haben ihren Mittelwert</translation>
    </message>
    <message>
        <source>The feature from left to right; all others have their mean</source>
        <translation>Das Merkmal von links nach rechts; alle anderen haben ihren Mittelwert</translation>
    </message>
    <message>
        <source>The features are large: standard deviation {x_size} of &apos;{x}&apos;, {y_size} of &apos;{y}&apos;. Standardise them: initial weights are made for features of about 1.</source>
        <translation>Die Merkmale sind groß: Standardabweichung {x_size} bei „{x}“, {y_size} bei „{y}“. Sie sollten standardisiert werden: Anfangsgewichte sind für Merkmale um 1 gemacht.</translation>
    </message>
    <message>
        <source>The features differ greatly in size: standard deviation {low:.3g} of &apos;{least}&apos;, {high:.3g} of &apos;{largest}&apos;. Standardise them so that training treats all alike.</source>
        <translation>Die Merkmale sind sehr verschieden groß: Standardabweichung {low:.3g} von „{least}“, {high:.3g} von „{largest}“. Standardisiere sie, damit das Training alle gleich behandelt.</translation>
    </message>
    <message>
        <source>The features of these data are no picture. Choose the digits to see what units look for.</source>
        <translation>Die Merkmale dieser Daten sind kein Bild. Wähle die Ziffern, um zu sehen, wonach Einheiten suchen.</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>Die ersten Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>The first {} of {}</source>
        <translation>Die ersten {} von {}</translation>
    </message>
    <message>
        <source>The first {} of {} rows, {} columns</source>
        <translation>Die ersten {} von {} Zeilen, {} Spalten</translation>
    </message>
    <message>
        <source>The forward figure of He et al.</source>
        <translation>Das Vorwärtsdiagramm von He et al.</translation>
    </message>
    <message>
        <source>The hyperbolic tangent: an S-shaped activation between -1 and 1.</source>
        <translation>Der Tangens hyperbolicus: eine S-förmige Aktivierung zwischen -1 und 1.</translation>
    </message>
    <message>
        <source>The iteration stage by stage: every equation with its numbers, or back to all runs</source>
        <translation>Die Iteration Stufe für Stufe: jede Gleichung mit ihren Zahlen; oder zurück zu allen Läufen</translation>
    </message>
    <message>
        <source>The language changes as soon as the training can be paused…</source>
        <translation>Die Sprache wechselt, sobald das Training es zulässt…</translation>
    </message>
    <message>
        <source>The largest cosine between the weights of two units</source>
        <translation>Der größte Kosinus zwischen den Gewichten zweier Einheiten</translation>
    </message>
    <message>
        <source>The matrix with ones on the diagonal and zeros elsewhere. It leaves its input as it is.</source>
        <translation>Die Matrix mit Einsen auf der Diagonale und sonst Nullen. Sie lässt ihre Eingabe, wie sie ist.</translation>
    </message>
    <message>
        <source>The mean squared distance from the mean: the square of the standard deviation σ.</source>
        <translation>Der mittlere quadrierte Abstand vom Mittelwert: das Quadrat der Standardabweichung σ.</translation>
    </message>
    <message>
        <source>The network learns the training points by heart: right on those, worse on the test points.</source>
        <translation>Das Netz lernt die Trainingspunkte auswendig: Auf ihnen liegt es richtig, auf den Testpunkten schlechter.</translation>
    </message>
    <message>
        <source>The normal distribution with mean 0 and standard deviation 1: about two in three numbers lie between -1 and 1.</source>
        <translation>Die Normalverteilung mit Mittelwert 0 und Standardabweichung 1: Etwa zwei von drei Zahlen liegen zwischen -1 und 1.</translation>
    </message>
    <message>
        <source>The number of inputs that each unit of a layer has.</source>
        <translation>Die Zahl der Eingänge, die jede Einheit einer Schicht hat.</translation>
    </message>
    <message>
        <source>The number of units in a layer: each of its inputs goes out to all of them.</source>
        <translation>Die Zahl der Einheiten einer Schicht: Jeder ihrer Eingänge geht an alle.</translation>
    </message>
    <message>
        <source>The number that the random numbers start from. The same seed gives the same weights.</source>
        <translation>Die Zahl, mit der die Zufallszahlen beginnen. Derselbe Seed ergibt dieselben Gewichte.</translation>
    </message>
    <message>
        <source>The points as they will be drawn</source>
        <translation>Die Punkte, wie sie gezeichnet werden</translation>
    </message>
    <message>
        <source>The previous page</source>
        <translation>Die vorige Seite</translation>
    </message>
    <message>
        <source>The previous page (Page Up)</source>
        <translation>Die vorige Seite (Bild auf)</translation>
    </message>
    <message>
        <source>The previous stage</source>
        <translation>Die vorige Stufe</translation>
    </message>
    <message>
        <source>The published experiment</source>
        <translation>Das veröffentlichte Experiment</translation>
    </message>
    <message>
        <source>The random numbers that one seed gives. Another seed gives another draw.</source>
        <translation>Die Zufallszahlen, die ein Seed ergibt. Ein anderer Seed ergibt eine andere Ziehung.</translation>
    </message>
    <message>
        <source>The reason: {}</source>
        <translation>Der Grund: {}</translation>
    </message>
    <message>
        <source>The row of the file in which the table begins: its header, or its first point</source>
        <translation>Die Zeile der Datei, in der die Tabelle beginnt: ihre Kopfzeile oder ihr erster Punkt</translation>
    </message>
    <message>
        <source>The rule that sets the weights before training begins.</source>
        <translation>Die Regel, nach der die Gewichte vor dem Training gesetzt werden.</translation>
    </message>
    <message>
        <source>The run that is shown here</source>
        <translation>Der Lauf, der hier gezeigt wird</translation>
    </message>
    <message>
        <source>The runs drawn from many seeds, along settings of your choice: how often they get there</source>
        <translation>Die Läufe mit vielen Seeds gezogen, entlang gewählter Einstellungen: wie oft sie das Ziel erreichen</translation>
    </message>
    <message>
        <source>The runs of an experiment, trained from many seeds, along settings of your choice: what comes of it often, and not once.</source>
        <translation>Die Läufe eines Experiments, mit vielen Seeds und entlang gewählter Einstellungen trainiert: was dabei häufig herauskommt, nicht nur einmal.</translation>
    </message>
    <message>
        <source>The stage after</source>
        <translation>Die nächste Stufe</translation>
    </message>
    <message>
        <source>The table at the end</source>
        <translation>Die Tabelle am Schluss</translation>
    </message>
    <message>
        <source>The textbook&apos;s formula gives the same, {}.</source>
        <translation>Die Lehrbuchformel ergibt dasselbe, {}.</translation>
    </message>
    <message>
        <source>The two directions of the slice</source>
        <translation>Die zwei Richtungen des Schnitts</translation>
    </message>
    <message>
        <source>The value in the middle: half of the values lie below it, half above.</source>
        <translation>Der Wert in der Mitte: Die Hälfte der Werte liegt darunter, die Hälfte darüber.</translation>
    </message>
    <message>
        <source>The weighted sum Z = W A + b of a unit, before its activation function.</source>
        <translation>Die gewichtete Summe Z = W A + b einer Einheit, vor ihrer Aktivierungsfunktion.</translation>
    </message>
    <message>
        <source>They are classes</source>
        <translation>Es sind Klassen</translation>
    </message>
    <message>
        <source>They are to be predicted</source>
        <translation>Sie sind vorherzusagen</translation>
    </message>
    <message>
        <source>Thin dashes: the law.</source>
        <translation>Dünn gestrichelt: das Gesetz.</translation>
    </message>
    <message>
        <source>This could not be read as a table.</source>
        <translation>Das ließ sich nicht als Tabelle lesen.</translation>
    </message>
    <message>
        <source>This experiment takes up to {} GB of memory.</source>
        <translation>Dieses Experiment braucht bis zu {} GB Speicher.</translation>
    </message>
    <message>
        <source>Tick the columns that are features besides x and y:</source>
        <translation>Kreuze die Spalten an, die außer x und y Merkmale sind:</translation>
    </message>
    <message>
        <source>Tieleman and Hinton 2012, Coursera lecture 6.5; as PyTorch&apos;s: not centred, ε outside the root</source>
        <translation>Tieleman und Hinton 2012, Coursera-Vorlesung 6.5; wie in PyTorch: nicht zentriert, ε außerhalb der Wurzel</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Tiny updates</source>
        <translation>Winzige Schritte</translation>
    </message>
    <message>
        <source>To -1 … 1</source>
        <translation>Auf -1 … 1</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Train all draws; you can work on meanwhile</source>
        <translation>Alle Ziehungen trainieren; Sie können inzwischen weiterarbeiten</translation>
    </message>
    <message>
        <source>Train by a hundred steps</source>
        <translation>Hundert Schritte trainieren</translation>
    </message>
    <message>
        <source>Train by ten steps</source>
        <translation>Zehn Schritte trainieren</translation>
    </message>
    <message>
        <source>Train for one step</source>
        <translation>Einen Schritt trainieren</translation>
    </message>
    <message>
        <source>Train on for a while.</source>
        <translation>Eine Weile weitertrainieren.</translation>
    </message>
    <message>
        <source>Train on points of your own, from a CSV, TSV or text file</source>
        <translation>Auf eigenen Punkten trainieren, aus einer CSV-, TSV- oder Textdatei</translation>
    </message>
    <message>
        <source>Train on points of your own, painted by hand</source>
        <translation>Auf eigenen Punkten trainieren, von Hand gemalt</translation>
    </message>
    <message>
        <source>Train, or pause</source>
        <translation>Trainieren oder pausieren</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Genauigkeit (Training)</translation>
    </message>
    <message>
        <source>Training accuracy {}</source>
        <translation>Genauigkeit (Training) {}</translation>
    </message>
    <message>
        <source>Training example</source>
        <translation>Trainingsbeispiel</translation>
    </message>
    <message>
        <source>Training example to follow through {}:</source>
        <translation>Trainingsbeispiel, das durch {} verfolgt wird:</translation>
    </message>
    <message>
        <source>Training has stopped. Close other programs, or use fewer runs, units or points.</source>
        <translation>Das Training steht still. Andere Programme schließen, oder weniger Läufe, Einheiten oder Punkte nehmen.</translation>
    </message>
    <message>
        <source>Training points</source>
        <translation>Trainingspunkte</translation>
    </message>
    <message>
        <source>Trains every run on screen from many seeds, the same ones for all, and counts.</source>
        <translation>Trainiert jeden Lauf auf dem Bildschirm mit vielen Seeds, denselben für alle, und zählt.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Triangles</source>
        <translation>Dreiecke</translation>
    </message>
    <message>
        <source>Triangles, class 1</source>
        <translation>Dreiecke, Klasse 1</translation>
    </message>
    <message>
        <source>Triangles, now: {}.</source>
        <translation>Dreiecke, jetzt: {}.</translation>
    </message>
    <message>
        <source>Truncated normal</source>
        <translation>Gestutzte Normalverteilung</translation>
    </message>
    <message>
        <source>Try Glorot&apos;s rule, which is made for tanh and the sigmoid.</source>
        <translation>Glorots Regel versuchen, die für tanh und die Sigmoidfunktion gemacht ist.</translation>
    </message>
    <message>
        <source>Try He&apos;s rule, which is made for ReLU.</source>
        <translation>Hes Regel versuchen, die für ReLU gemacht ist.</translation>
    </message>
    <message>
        <source>Try leaky ReLU.</source>
        <translation>Leaky ReLU versuchen.</translation>
    </message>
    <message>
        <source>Try:</source>
        <translation>Tipp:</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Windungen</translation>
    </message>
    <message>
        <source>Two noisy circles, and a network that starts from zeros, from large random weights, and by He&apos;s rule.</source>
        <translation>Zwei verrauschte Kreise und ein Netz, das dreimal beginnt: mit Nullen, mit großen zufälligen Gewichten und nach der Regel von He.</translation>
    </message>
    <message>
        <source>Two spirals</source>
        <translation>Zwei Spiralen</translation>
    </message>
    <message>
        <source>U(-1/√fan_in, 1/√fan_in)</source>
        <translation>U(-1/√fan_in, 1/√fan_in)</translation>
    </message>
    <message>
        <source>U(-√(6/(fan_in + fan_out)), √(6/(fan_in + fan_out)))</source>
        <translation>U(-√(6/(fan_in + fan_out)), √(6/(fan_in + fan_out)))</translation>
    </message>
    <message>
        <source>U(-√(6/fan_in), √(6/fan_in))</source>
        <translation>U(-√(6/fan_in), √(6/fan_in))</translation>
    </message>
    <message>
        <source>Unequal features</source>
        <translation>Ungleiche Merkmale</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Gleichverteilt</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Units by layer: {}</source>
        <translation>Einheiten je Schicht: {}</translation>
    </message>
    <message>
        <source>Units of hidden layer {}</source>
        <translation>Einheiten der verdeckten Schicht {}</translation>
    </message>
    <message>
        <source>Units whose weights and bias differ from all others&apos;</source>
        <translation>Einheiten, deren Gewichte und Bias sich von allen anderen unterscheiden</translation>
    </message>
    <message>
        <source>Units with equal weights get equal gradients, so they stay equal: together they are one unit.</source>
        <translation>Einheiten mit gleichen Gewichten erhalten gleiche Gradienten und bleiben gleich: Zusammen sind sie eine einzige Einheit.</translation>
    </message>
    <message>
        <source>Update of W relative to W</source>
        <translation>Update von W relativ zu W</translation>
    </message>
    <message>
        <source>Update of W relative to W, by layer</source>
        <translation>Update von W relativ zu W, je Schicht</translation>
    </message>
    <message>
        <source>Use them as features</source>
        <translation>Als Merkmale verwenden</translation>
    </message>
    <message>
        <source>Use these &amp;points</source>
        <translation>Diese &amp;Punkte verwenden</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Values in a row, such as {values}; or how many between two, such as {range}</source>
        <translation>Werte hintereinander, etwa {values}; oder wie viele von einem bis zum anderen, etwa {range}</translation>
    </message>
    <message>
        <source>Values of {}</source>
        <translation>Werte von {}</translation>
    </message>
    <message>
        <source>Vanishing gradient</source>
        <translation>Verschwindender Gradient</translation>
    </message>
    <message>
        <source>Vanishing signal</source>
        <translation>Verschwindendes Signal</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Verändern</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>W = 0</source>
        <translation>W = 0</translation>
    </message>
    <message>
        <source>W = I (ones on the diagonal, also where W is not square)</source>
        <translation>W = I (Einsen auf der Diagonale, auch wenn W nicht quadratisch ist)</translation>
    </message>
    <message>
        <source>W = value</source>
        <translation>W = value</translation>
    </message>
    <message>
        <source>W Wᵀ = I or Wᵀ W = I</source>
        <translation>W Wᵀ = I oder Wᵀ W = I</translation>
    </message>
    <message>
        <source>Weights of the first layer of {}</source>
        <translation>Gewichte der ersten Schicht von {}</translation>
    </message>
    <message>
        <source>Weights of the unit&apos;s layer</source>
        <translation>Gewichte der Schicht dieser Einheit</translation>
    </message>
    <message>
        <source>Weights of {}</source>
        <translation>Gewichte von {}</translation>
    </message>
    <message>
        <source>Weights too large</source>
        <translation>Gewichte zu groß</translation>
    </message>
    <message>
        <source>Wh&amp;y this verdict</source>
        <translation>Warum dieser Be&amp;fund</translation>
    </message>
    <message>
        <source>Wh&amp;y this verdict on {run}</source>
        <translation>Warum dieser Be&amp;fund zu {run}</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>What each unit of the first layer looks for: its weights as a picture, where the data are pictures</source>
        <translation>Wonach jede Einheit der ersten Schicht sucht: ihre Gewichte als Bild, wo die Daten Bilder sind</translation>
    </message>
    <message>
        <source>What happens here</source>
        <translation>Was hier geschieht</translation>
    </message>
    <message>
        <source>What if one weight had differed by 1e-12 at iteration 0? Distance of the parameters:</source>
        <translation>Was, wenn ein Gewicht bei Iteration 0 um 1e-12 anders gewesen wäre? Abstand der Parameter:</translation>
    </message>
    <message>
        <source>What if one weight had differed by 1e-12: how far each run and its twin drift apart</source>
        <translation>Was wäre, wenn ein Gewicht um 1e-12 anders gewesen wäre: wie weit jeder Lauf und sein Zwilling auseinanderdriften</translation>
    </message>
    <message>
        <source>What is drawn of the draws</source>
        <translation>Was von den Ziehungen gezeichnet wird</translation>
    </message>
    <message>
        <source>What is shown beside the odds</source>
        <translation>Was neben den Chancen gezeigt wird</translation>
    </message>
    <message>
        <source>What separates two cells of a row</source>
        <translation>Was zwischen zwei Zellen einer Zeile steht</translation>
    </message>
    <message>
        <source>What the diagnosis says, from measured numbers</source>
        <translation>Was die Diagnose sagt, anhand gemessener Zahlen</translation>
    </message>
    <message>
        <source>What the dots show</source>
        <translation>Was die Punkte zeigen</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>Was dieses Programm ist</translation>
    </message>
    <message>
        <source>Where the boundary is expected</source>
        <translation>Wo die Grenze erwartet wird</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Aktuelle Stelle</translation>
    </message>
    <message>
        <source>Whether the first row holds the names of the columns rather than a point</source>
        <translation>Ob die erste Zeile die Namen der Spalten enthält und keinen Punkt</translation>
    </message>
    <message>
        <source>While presenting: a black screen, until any key or click</source>
        <translation>Beim Vorführen: ein schwarzer Bildschirm, bis zur nächsten Taste oder zum nächsten Klick</translation>
    </message>
    <message>
        <source>While presenting: a ring that follows the mouse</source>
        <translation>Beim Vorführen: ein Ring, der der Maus folgt</translation>
    </message>
    <message>
        <source>While presenting: a white screen, until any key or click</source>
        <translation>Beim Vorführen: ein weißer Bildschirm, bis zur nächsten Taste oder zum nächsten Klick</translation>
    </message>
    <message>
        <source>While presenting: freeze what the class sees while you prepare, or go on</source>
        <translation>Beim Vorführen: Was zu sehen ist, steht still, während Sie vorbereiten, oder läuft weiter</translation>
    </message>
    <message>
        <source>While presenting: go on in the lesson; without a lesson, train or pause</source>
        <translation>Beim Vorführen: weiter in der Lektion; ohne Lektion trainieren oder pausieren</translation>
    </message>
    <message>
        <source>While presenting: the chosen run alone, or beside the other in the spotlight</source>
        <translation>Beim Vorführen: der gewählte Lauf allein oder neben dem anderen im Rampenlicht</translation>
    </message>
    <message>
        <source>While presenting: the previous page; without a lesson, go back one step</source>
        <translation>Beim Vorführen: die vorige Seite; ohne Lektion einen Schritt zurück</translation>
    </message>
    <message>
        <source>White lines: {words} ({source}).</source>
        <translation>Weiße Linien: {words} ({source}).</translation>
    </message>
    <message>
        <source>Who is first</source>
        <translation>Wer ist zuerst da</translation>
    </message>
    <message>
        <source>Whole batch</source>
        <translation>Ganzer Batch</translation>
    </message>
    <message>
        <source>Why not large?</source>
        <translation>Warum keine großen Gewichte?</translation>
    </message>
    <message>
        <source>Why not zeros?</source>
        <translation>Warum keine Nullen?</translation>
    </message>
    <message>
        <source>Widths of the hidden layers</source>
        <translation>Breiten der verdeckten Schichten</translation>
    </message>
    <message>
        <source>Wilson</source>
        <translation>Wilsons Intervall</translation>
    </message>
    <message>
        <source>Wilson interval</source>
        <translation>Wilson-Intervall</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Wein</translation>
    </message>
    <message>
        <source>Wine, as it is measured</source>
        <translation>Wein, wie er gemessen wurde</translation>
    </message>
    <message>
        <source>Wine, standardised</source>
        <translation>Wein, standardisiert</translation>
    </message>
    <message>
        <source>With Adam, He gets every point right after 300 iterations, while tiny weights reach 85&#xa0;% and N(0,&#xa0;1) reaches 92&#xa0;%. By 750 all three get every point right.</source>
        <translation>Mit Adam hat He nach 300 Iterationen jeden Punkt richtig, winzige Gewichte dagegen 85&#xa0;% und N(0,&#xa0;1) 92&#xa0;%. Nach 750 haben alle drei jeden Punkt richtig.</translation>
    </message>
    <message>
        <source>With four layers of 16 units, N(0,&#xa0;1), Glorot and He all reach 99&#xa0;%, and N(0,&#xa0;1) is the first. Compare with 20 layers: “Depth separates them”.</source>
        <translation>Mit vier Schichten aus je 16 Einheiten erreichen N(0,&#xa0;1), Glorot und He alle 99&#xa0;%, N(0,&#xa0;1) sogar zuerst. Vergleichen Sie mit 20 Schichten: „In der Tiefe trennen sich die Wege“.</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Schlechter</translation>
    </message>
    <message>
        <source>W{layer}: a row for each unit, a column for each input</source>
        <translation>W{layer}: eine Zeile je Einheit, eine Spalte je Eingang</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>XOR, with four hidden units</source>
        <translation>XOR mit vier verdeckten Einheiten</translation>
    </message>
    <message>
        <source>Xavier (course)</source>
        <translation>Xavier (Kurs)</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <source>a CSV, TSV or text file</source>
        <translation>eine CSV-, TSV- oder Textdatei</translation>
    </message>
    <message>
        <source>a Dask scheduler that answers there; see docs/studies.md, A cluster</source>
        <translation>ein Dask-Scheduler, der dort antwortet; siehe docs/studies.md, A cluster</translation>
    </message>
    <message>
        <source>a JSON text</source>
        <translation>ein JSON-Text</translation>
    </message>
    <message>
        <source>a Markdown text</source>
        <translation>ein Markdown-Text</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a Parquet table: save it as CSV, and open that</source>
        <translation>eine Parquet-Tabelle: bitte als CSV speichern und diese öffnen</translation>
    </message>
    <message>
        <source>a Python program</source>
        <translation>ein Python-Programm</translation>
    </message>
    <message>
        <source>a block of {count:,} characters</source>
        <translation>ein Block von {count:,} Zeichen</translation>
    </message>
    <message>
        <source>a brace on its own</source>
        <translation>eine geschweifte Klammer</translation>
    </message>
    <message>
        <source>a cell for each layer: {} to {} upwards, iterations 0 to {} across; both logarithmic</source>
        <translation>ein Feld je Schicht: {} bis {} nach oben, Iterationen 0 bis {} nach rechts; beides logarithmisch</translation>
    </message>
    <message>
        <source>a comparison</source>
        <translation>ein Vergleich</translation>
    </message>
    <message>
        <source>a comparison that says when the option is right</source>
        <translation>ein Vergleich, der sagt, wann die Option richtig ist</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>ein Steuerzeichen</translation>
    </message>
    <message>
        <source>a copy of a run</source>
        <translation>Kopie eines Laufs</translation>
    </message>
    <message>
        <source>a cost of {}</source>
        <translation>Kosten von {}</translation>
    </message>
    <message>
        <source>a damaged archive</source>
        <translation>ein beschädigtes Archiv</translation>
    </message>
    <message>
        <source>a damaged file, or one without results: {said}</source>
        <translation>eine beschädigte Datei oder eine ohne Ergebnisse: {said}</translation>
    </message>
    <message>
        <source>a database without the results of a study</source>
        <translation>eine Datenbank ohne die Ergebnisse einer Studie</translation>
    </message>
    <message>
        <source>a directory or a device</source>
        <translation>ein Verzeichnis oder ein Gerät</translation>
    </message>
    <message>
        <source>a disk that can only be read</source>
        <translation>ein Datenträger, der nur gelesen werden kann</translation>
    </message>
    <message>
        <source>a field of an experiment</source>
        <translation>ein Feld eines Experiments</translation>
    </message>
    <message>
        <source>a field without a name</source>
        <translation>ein Feld ohne Namen</translation>
    </message>
    <message>
        <source>a field, a colon and a value, in quotes or below a | where it has a colon and a space; spaces, not a tab</source>
        <translation>ein Feld, ein Doppelpunkt und ein Wert, in Anführungszeichen oder unter einem |, wo er Doppelpunkt und Leerzeichen enthält; Leerzeichen statt Tabulator</translation>
    </message>
    <message>
        <source>a file of another kind, not text</source>
        <translation>eine Datei anderer Art und kein Text</translation>
    </message>
    <message>
        <source>a file that another program is using</source>
        <translation>eine Datei, die ein anderes Programm gerade benutzt</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>eine endliche Zahl</translation>
    </message>
    <message>
        <source>a folder that can be written in</source>
        <translation>ein Ordner, in den geschrieben werden kann</translation>
    </message>
    <message>
        <source>a format such as .4f, .1% or ,</source>
        <translation>ein Format wie .4f, .1% oder ,</translation>
    </message>
    <message>
        <source>a laboratory without dask.distributed</source>
        <translation>ein Labor ohne dask.distributed</translation>
    </message>
    <message>
        <source>a lesson file</source>
        <translation>eine Lektionsdatei</translation>
    </message>
    <message>
        <source>a list in brackets</source>
        <translation>eine Liste in eckigen Klammern</translation>
    </message>
    <message>
        <source>a name both measured and cited</source>
        <translation>ein Name sowohl in measure als auch in cited</translation>
    </message>
    <message>
        <source>a name of small letters, digits and underscores</source>
        <translation>ein Name aus Kleinbuchstaben von a bis z, Ziffern und Unterstrichen</translation>
    </message>
    <message>
        <source>a notebook</source>
        <translation>ein Notebook</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a number that can be read in one way only; choose which</source>
        <translation>eine Zahl, die nur auf eine Weise gelesen werden kann; bitte wählen</translation>
    </message>
    <message>
        <source>a number too large</source>
        <translation>eine zu große Zahl</translation>
    </message>
    <message>
        <source>a number with “{mark}” before its decimals</source>
        <translation>eine Zahl mit „{mark}“ vor den Nachkommastellen</translation>
    </message>
    <message>
        <source>a number with “{sign}”, as in the other rows</source>
        <translation>eine Zahl mit „{sign}“ wie in den anderen Zeilen</translation>
    </message>
    <message>
        <source>a number without a sign, as in the other rows</source>
        <translation>eine Zahl ohne Zeichen wie in den anderen Zeilen</translation>
    </message>
    <message>
        <source>a person&apos;s own</source>
        <translation>selbst erstellt</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a picture has at most {most} pixels, this one {given}</source>
        <translation>ein Bild hat höchstens {most} Pixel, dieses hat {given}</translation>
    </message>
    <message>
        <source>a plateau begins: the cost stays near {cost}</source>
        <translation>ein Plateau beginnt: Die Kosten bleiben bei etwa {cost}</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>eine Präsentation</translation>
    </message>
    <message>
        <source>a process that was ended from outside</source>
        <translation>ein Prozess, der von außen beendet wurde</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a root, power or logarithm that is not a number</source>
        <translation>eine Wurzel, Potenz oder ein Logarithmus, der keine Zahl ist</translation>
    </message>
    <message>
        <source>a row for each feature, a column for each example</source>
        <translation>eine Zeile je Merkmal, eine Spalte je Beispiel</translation>
    </message>
    <message>
        <source>a row for each unit</source>
        <translation>eine Zeile je Einheit</translation>
    </message>
    <message>
        <source>a row for each unit, a column for each example</source>
        <translation>eine Zeile je Einheit, eine Spalte je Beispiel</translation>
    </message>
    <message>
        <source>a row for each unit, a column for each input</source>
        <translation>eine Zeile je Einheit, eine Spalte je Eingang</translation>
    </message>
    <message>
        <source>a row for every point</source>
        <translation>eine Zeile für jeden Punkt</translation>
    </message>
    <message>
        <source>a row of totals (row {rows}: {cells})</source>
        <translation>eine Summenzeile (Zeile {rows}: {cells})</translation>
    </message>
    <message>
        <source>a row of units under the header (row {row}: {cells})</source>
        <translation>eine Zeile mit Einheiten unter der Kopfzeile (Zeile {row}: {cells})</translation>
    </message>
    <message>
        <source>a row that does not end</source>
        <translation>eine Zeile ohne Ende</translation>
    </message>
    <message>
        <source>a scheduler to which the connection was lost</source>
        <translation>ein Scheduler, zu dem die Verbindung abgebrochen ist</translation>
    </message>
    <message>
        <source>a scheduler without workers</source>
        <translation>ein Scheduler ohne Worker</translation>
    </message>
    <message>
        <source>a session file</source>
        <translation>eine Sitzungsdatei</translation>
    </message>
    <message>
        <source>a stage block with an experiment</source>
        <translation>ein stage-Block mit einem Experiment</translation>
    </message>
    <message>
        <source>a study&apos;s fields; an experiment: put it under `experiment`</source>
        <translation>die Felder einer Studie; ein Experiment gehört unter `experiment`</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>ein Textdokument</translation>
    </message>
    <message>
        <source>a text of {count} characters</source>
        <translation>ein Text von {count} Zeichen</translation>
    </message>
    <message>
        <source>a text where a number should be</source>
        <translation>ein Text, wo eine Zahl stehen müsste</translation>
    </message>
    <message>
        <source>a title of 1 to {most} characters</source>
        <translation>ein Titel von 1 bis {most} Zeichen</translation>
    </message>
    <message>
        <source>a valid boolean</source>
        <translation>ein gültiger Wahrheitswert</translation>
    </message>
    <message>
        <source>a valid dictionary</source>
        <translation>ein gültiges Dictionary</translation>
    </message>
    <message>
        <source>a valid number</source>
        <translation>eine gültige Zahl</translation>
    </message>
    <message>
        <source>a valid string</source>
        <translation>eine gültige Zeichenkette</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a whole number of at least 1</source>
        <translation>eine ganze Zahl ab 1</translation>
    </message>
    <message>
        <source>a whole number of fewer digits</source>
        <translation>eine ganze Zahl mit weniger Ziffern</translation>
    </message>
    <message>
        <source>a word before the colon</source>
        <translation>ein Wort vor dem Doppelpunkt</translation>
    </message>
    <message>
        <source>a workbook: save its sheet as CSV, and open that</source>
        <translation>eine Arbeitsmappe: bitte das Tabellenblatt als CSV speichern und diese Datei öffnen</translation>
    </message>
    <message>
        <source>activations end at {forward:.2f} times their first size, the gradient at {backward:.2f}</source>
        <translation>Aktivierungen enden beim {forward:.2f}-Fachen ihrer ersten Größe, der Gradient beim {backward:.2f}-Fachen</translation>
    </message>
    <message>
        <source>activations grow {factor:.3g} times per layer: {left:.3g} after {layers:.0f} layers</source>
        <translation>Aktivierungen wachsen je Schicht auf das {factor:.3g}-Fache: {left:.3g} nach {layers:.0f} Schichten</translation>
    </message>
    <message>
        <source>activations shrink by a factor of {factor:.2g} per layer: {left:.3g} after {layers:.0f} layers</source>
        <translation>Aktivierungen schrumpfen je Schicht auf das {factor:.2g}-Fache: {left:.3g} nach {layers:.0f} Schichten</translation>
    </message>
    <message>
        <source>after the colon, a format such as .4f, .1% or ,</source>
        <translation>nach dem Doppelpunkt ein Format wie .4f, .1% oder ,</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all draws alike</source>
        <translation>alle Ziehungen gleich</translation>
    </message>
    <message>
        <source>all weight gradients of {layers:.0f} of {depth:.0f} layers are exactly 0, the last of them layer {last:.0f}</source>
        <translation>alle Gewichtsgradienten in {layers:.0f} von {depth:.0f} Schichten sind exakt 0, die letzte davon ist Schicht {last:.0f}</translation>
    </message>
    <message>
        <source>an address such as tls://name:8786</source>
        <translation>eine Adresse wie tls://name:8786</translation>
    </message>
    <message>
        <source>an address, or a Client of Dask that is connected</source>
        <translation>eine Adresse oder ein verbundener Client von Dask</translation>
    </message>
    <message>
        <source>an alias (*)</source>
        <translation>ein Alias (*)</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>ein Archiv</translation>
    </message>
    <message>
        <source>an archive without {part}</source>
        <translation>ein Archiv ohne {part}</translation>
    </message>
    <message>
        <source>an array in NumPy&apos;s format</source>
        <translation>ein Array im NumPy-Format</translation>
    </message>
    <message>
        <source>an array of NumPy</source>
        <translation>ein NumPy-Array</translation>
    </message>
    <message>
        <source>an empty cell</source>
        <translation>eine leere Zelle</translation>
    </message>
    <message>
        <source>an empty column at the end</source>
        <translation>eine leere Spalte am Ende</translation>
    </message>
    <message>
        <source>an experiment</source>
        <translation>ein Experiment</translation>
    </message>
    <message>
        <source>an experiment file</source>
        <translation>eine Experimentdatei</translation>
    </message>
    <message>
        <source>an expression = a number, perhaps ± another</source>
        <translation>ein Ausdruck = eine Zahl, eventuell ± eine weitere</translation>
    </message>
    <message>
        <source>an expression of {symbols} and numbers, with {functions}</source>
        <translation>ein Ausdruck aus {symbols} und Zahlen, mit {functions}</translation>
    </message>
    <message>
        <source>an id that no run before it has</source>
        <translation>eine Id, die kein Lauf davor hat</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>ein Objekt in geschweiften Klammern</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>another colour</source>
        <translation>andere Farbe</translation>
    </message>
    <message>
        <source>another encoding</source>
        <translation>eine andere Kodierung</translation>
    </message>
    <message>
        <source>another experiment</source>
        <translation>anderes Experiment</translation>
    </message>
    <message>
        <source>another network</source>
        <translation>anderes Netz</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>andere Reihenfolge</translation>
    </message>
    <message>
        <source>another training</source>
        <translation>anderes Training</translation>
    </message>
    <message>
        <source>answers 0 to every example</source>
        <translation>antwortet auf jedes Beispiel mit 0</translation>
    </message>
    <message>
        <source>arrays of NumPy</source>
        <translation>NumPy-Arrays</translation>
    </message>
    <message>
        <source>as measured</source>
        <translation>wie gemessen</translation>
    </message>
    <message>
        <source>ascending, from 0 up to {last}</source>
        <translation>aufsteigend von 0 bis höchstens {last}</translation>
    </message>
    <message>
        <source>at iteration 0</source>
        <translation>bei Iteration 0</translation>
    </message>
    <message>
        <source>at least {least} of them</source>
        <translation>eine Länge von mindestens {least}</translation>
    </message>
    <message>
        <source>at least {least} points of each class</source>
        <translation>mindestens {least} Punkte jeder Klasse</translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation>mindestens {limit}</translation>
    </message>
    <message>
        <source>at least {}</source>
        <translation>mindestens {}</translation>
    </message>
    <message>
        <source>at most {limit}</source>
        <translation>höchstens {limit}</translation>
    </message>
    <message>
        <source>at most {most:,}</source>
        <translation>höchstens {most:,}</translation>
    </message>
    <message>
        <source>at most {most:,} characters</source>
        <translation>höchstens {most:,} Zeichen</translation>
    </message>
    <message>
        <source>at most {most:,}, the experiment&apos;s iterations</source>
        <translation>höchstens {most:,}, die Iterationszahl des Experiments</translation>
    </message>
    <message>
        <source>at most {most} lines, a name and a colon each</source>
        <translation>höchstens {most} Zeilen, jede mit einem Namen und einem Doppelpunkt</translation>
    </message>
    <message>
        <source>at most {most} of them</source>
        <translation>eine Länge von höchstens {most}</translation>
    </message>
    <message>
        <source>at most {}</source>
        <translation>höchstens {}</translation>
    </message>
    <message>
        <source>at the pinned iteration</source>
        <translation>bei der angehefteten Iteration</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>rückwärts</translation>
    </message>
    <message>
        <source>batch of {} of {} examples</source>
        <translation>Batch aus {} von {} Beispielen</translation>
    </message>
    <message>
        <source>behind the point, {names}</source>
        <translation>nach dem Punkt {names}</translation>
    </message>
    <message>
        <source>between {low:g} and {high:g}</source>
        <translation>zwischen {low:g} und {high:g}</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>blind</translation>
    </message>
    <message>
        <source>blind share|blindness</source>
        <translation>blinde Anteil|blinder Anteil|blinden Anteil|Blindheit</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>neuer Zweig</translation>
    </message>
    <message>
        <source>bytes that are not text</source>
        <translation>Bytes, die kein Text sind</translation>
    </message>
    <message>
        <source>bytes that are not {encoding}</source>
        <translation>Bytes, die kein {encoding} sind</translation>
    </message>
    <message>
        <source>cell of a study</source>
        <translation>Zelle einer Studie</translation>
    </message>
    <message>
        <source>cells of a study</source>
        <translation>Zellen einer Studie</translation>
    </message>
    <message>
        <source>cells of a table</source>
        <translation>Zellen einer Tabelle</translation>
    </message>
    <message>
        <source>change of “{}”</source>
        <translation>Änderung von „{}“</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>class &apos;{name}&apos;</source>
        <translation>Klasse &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>class 0 on the unit circle, class 1 on one of radius `factor`, noise on x and y</source>
        <translation>Klasse 0 auf dem Einheitskreis, Klasse 1 auf einem mit Radius `factor`, Rauschen auf x und y</translation>
    </message>
    <message>
        <source>column &apos;{name}&apos;</source>
        <translation>Spalte &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>column names in row {}</source>
        <translation>Spaltennamen in Zeile {}</translation>
    </message>
    <message>
        <source>column names in the first row</source>
        <translation>Spaltennamen in der ersten Zeile</translation>
    </message>
    <message>
        <source>column {place}</source>
        <translation>Spalte {place}</translation>
    </message>
    <message>
        <source>coordinate check</source>
        <translation>Koordinatenprüfung</translation>
    </message>
    <message>
        <source>coordinate checks</source>
        <translation>Koordinatenprüfungen</translation>
    </message>
    <message>
        <source>costs that are not finite</source>
        <translation>Kosten, die nicht endlich sind</translation>
    </message>
    <message>
        <source>diverged at iteration {}</source>
        <translation>divergiert bei Iteration {}</translation>
    </message>
    <message>
        <source>diverges</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>division by zero</source>
        <translation>Division durch null</translation>
    </message>
    <message>
        <source>each block once a page</source>
        <translation>jeder Block nur einmal je Seite</translation>
    </message>
    <message>
        <source>each field once</source>
        <translation>jedes Feld nur einmal</translation>
    </message>
    <message>
        <source>each name once a page</source>
        <translation>jeder Name nur einmal je Seite</translation>
    </message>
    <message>
        <source>every weight gradient is exactly 0; only the last bias can move</source>
        <translation>jeder Gewichtsgradient ist exakt 0; nur der letzte Bias kann sich bewegen</translation>
    </message>
    <message>
        <source>example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>example {}</source>
        <translation>Beispiel {}</translation>
    </message>
    <message>
        <source>experiment</source>
        <translation>experiment</translation>
    </message>
    <message>
        <source>experiment, one of {names}</source>
        <translation>experiment, eines von {names}</translation>
    </message>
    <message>
        <source>expression = expected ± tolerance | source, or a comparison</source>
        <translation>Ausdruck = erwarteter Wert ± Toleranz | Quelle, oder ein Vergleich</translation>
    </message>
    <message>
        <source>factor on every weight</source>
        <translation>Faktor auf jedes Gewicht</translation>
    </message>
    <message>
        <source>features as they are</source>
        <translation>Merkmale unverändert</translation>
    </message>
    <message>
        <source>features scaled: the training set lies between -1 and 1</source>
        <translation>Merkmale skaliert: Die Trainingsmenge liegt zwischen -1 und 1</translation>
    </message>
    <message>
        <source>fell fastest</source>
        <translation>steilster Abfall</translation>
    </message>
    <message>
        <source>fields nested more deeply</source>
        <translation>mehr ineinander verschachtelte Felder</translation>
    </message>
    <message>
        <source>figure | source</source>
        <translation>Zahl | Quelle</translation>
    </message>
    <message>
        <source>figures that are measured or cited, in braces; settings in `backticks`</source>
        <translation>gemessene oder zitierte Zahlen in geschweiften Klammern; Einstellungen in `Backticks`</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>zu langer Dateiname</translation>
    </message>
    <message>
        <source>first two principal components of {features}, {share:.1%} of their variance</source>
        <translation>erste zwei Hauptkomponenten aus {features}, {share:.1%} ihrer Varianz</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vorwärts</translation>
    </message>
    <message>
        <source>from low, {low:g}, to high, {high:g}</source>
        <translation>von low, {low:g}, bis high, {high:g}</translation>
    </message>
    <message>
        <source>from the stage&apos;s {least:,} to the experiment&apos;s {most:,} iterations</source>
        <translation>von den {least:,} Iterationen des stage-Blocks bis zu den {most:,} des Experiments</translation>
    </message>
    <message>
        <source>from {least} to the experiment&apos;s {most:,} iterations</source>
        <translation>von {least} bis zu den {most:,} Iterationen des Experiments</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>gradient grows {factor:.3g} times per layer: {left:.3g} after {layers:.0f} layers</source>
        <translation>Gradient wächst je Schicht auf das {factor:.3g}-Fache: {left:.3g} nach {layers:.0f} Schichten</translation>
    </message>
    <message>
        <source>gradient shrinks by a factor of {factor:.2g} per layer: {left:.3g} after {layers:.0f} layers</source>
        <translation>Gradient schrumpft je Schicht auf das {factor:.2g}-Fache: {left:.3g} nach {layers:.0f} Schichten</translation>
    </message>
    <message>
        <source>import of points</source>
        <translation>Import von Punkten</translation>
    </message>
    <message>
        <source>in braces, the name of a measure of this page</source>
        <translation>in geschweiften Klammern der Name einer Messung dieser Seite</translation>
    </message>
    <message>
        <source>in braces, {names}</source>
        <translation>in geschweiften Klammern {names}</translation>
    </message>
    <message>
        <source>in explain: it is measured after the stage&apos;s iteration, and the page asks first</source>
        <translation>in explain, denn gemessen wird es erst nach der Iteration des stage-Blocks, und die Seite fragt vorher</translation>
    </message>
    <message>
        <source>inner radius, outer = 1</source>
        <translation>innerer Radius, außen = 1</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>install {wheel} with pip, pipx or uv tool</source>
        <translation>installieren Sie {wheel} mit pip, pipx oder uv tool</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>ein Verzeichnis</translation>
    </message>
    <message>
        <source>it has to be given</source>
        <translation>eine Angabe (Pflichtfeld)</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>iteration {}</source>
        <translation>Iteration {}</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>iterations in ascending order</source>
        <translation>Iterationen in aufsteigender Reihenfolge</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>dessen eigene</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>layer {layer:.0f}: the next update is {ratio:.3g} of the weights</source>
        <translation>Schicht {layer:.0f}: Das nächste Update beträgt das {ratio:.3g}-Fache der Gewichte</translation>
    </message>
    <message>
        <source>layer {layer:.0f}: {dead:.0f} of {units:.0f} units dead</source>
        <translation>Schicht {layer:.0f}: {dead:.0f} von {units:.0f} Einheiten tot</translation>
    </message>
    <message>
        <source>layer {layer:.0f}: {same:.0f} of {units:.0f} units identical</source>
        <translation>Schicht {layer:.0f}: {same:.0f} von {units:.0f} Einheiten gleich</translation>
    </message>
    <message>
        <source>layer {}, unit {}</source>
        <translation>Schicht {}, Einheit {}</translation>
    </message>
    <message>
        <source>layers {} to {}</source>
        <translation>Schichten {} bis {}</translation>
    </message>
    <message>
        <source>less than is declared</source>
        <translation>weniger als angegeben</translation>
    </message>
    <message>
        <source>less than {limit}</source>
        <translation>weniger als {limit}</translation>
    </message>
    <message>
        <source>less than {}</source>
        <translation>weniger als {}</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>Zeile {line}, Spalte {column}</translation>
    </message>
    <message>
        <source>line {line}, {field}</source>
        <translation>Zeile {line}, {field}</translation>
    </message>
    <message>
        <source>m ← β m + g,  θ ← θ - α (g + β m)</source>
        <translation>m ← β m + g,  θ ← θ - α (g + β m)</translation>
    </message>
    <message>
        <source>m ← β m + g,  θ ← θ - α m</source>
        <translation>m ← β m + g,  θ ← θ - α m</translation>
    </message>
    <message>
        <source>m ← β₁ m + (1 - β₁) g,  v ← β₂ v + (1 - β₂) g²,  θ ← (1 - α λ) θ - α m̂ / (√v̂ + ε)</source>
        <translation>m ← β₁ m + (1 - β₁) g,  v ← β₂ v + (1 - β₂) g²,  θ ← (1 - α λ) θ - α m̂ / (√v̂ + ε)</translation>
    </message>
    <message>
        <source>m ← β₁ m + (1 - β₁) g,  v ← β₂ v + (1 - β₂) g²,  θ ← θ - α m̂ / (√v̂ + ε)</source>
        <translation>m ← β₁ m + (1 - β₁) g,  v ← β₂ v + (1 - β₂) g²,  θ ← θ - α m̂ / (√v̂ + ε)</translation>
    </message>
    <message>
        <source>max(0, z)</source>
        <translation>max(0, z)</translation>
    </message>
    <message>
        <source>max(0.01 z, z)</source>
        <translation>max(0.01 z, z)</translation>
    </message>
    <message>
        <source>median {}, half of the draws from {} to {}</source>
        <translation>Median {}, die mittlere Hälfte der Ziehungen von {} bis {}</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>more than is declared</source>
        <translation>mehr als angegeben</translation>
    </message>
    <message>
        <source>more than {limit}</source>
        <translation>mehr als {limit}</translation>
    </message>
    <message>
        <source>more than {most:,} bytes</source>
        <translation>mehr als {most:,} Byte</translation>
    </message>
    <message>
        <source>more than {most:,} cells</source>
        <translation>mehr als {most:,} Zellen</translation>
    </message>
    <message>
        <source>more than {most:,} lines</source>
        <translation>mehr als {most:,} Textzeilen</translation>
    </message>
    <message>
        <source>more than {most:,} rows</source>
        <translation>mehr als {most:,} Zeilen</translation>
    </message>
    <message>
        <source>more than {most:,} values</source>
        <translation>mehr als {most:,} Werte</translation>
    </message>
    <message>
        <source>more than {most} MB</source>
        <translation>mehr als {most}&#xa0;MB</translation>
    </message>
    <message>
        <source>more than {most} characters</source>
        <translation>mehr als {most} Zeichen</translation>
    </message>
    <message>
        <source>more than {}</source>
        <translation>mehr als {}</translation>
    </message>
    <message>
        <source>names of columns or a point, once you have chosen which</source>
        <translation>Spaltennamen oder ein Punkt, sobald Sie gewählt haben</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no UTF-8 text</source>
        <translation>kein UTF-8-Text</translation>
    </message>
    <message>
        <source>no YAML</source>
        <translation>kein YAML</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>keine Adresse</translation>
    </message>
    <message>
        <source>no column names</source>
        <translation>keine Spaltennamen</translation>
    </message>
    <message>
        <source>no draws yet</source>
        <translation>noch keine Ziehungen</translation>
    </message>
    <message>
        <source>no experiment</source>
        <translation>kein Experiment</translation>
    </message>
    <message>
        <source>no expression</source>
        <translation>kein Ausdruck</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Limit</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>no option is right</source>
        <translation>keine Option ist richtig</translation>
    </message>
    <message>
        <source>no page</source>
        <translation>keine Seite</translation>
    </message>
    <message>
        <source>no room on the disk</source>
        <translation>kein Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>keine Zeilen</translation>
    </message>
    <message>
        <source>no run</source>
        <translation>kein Lauf</translation>
    </message>
    <message>
        <source>no run is called {name}; there are {names}</source>
        <translation>kein Lauf heißt {name}; vorhanden: {names}</translation>
    </message>
    <message>
        <source>no stage</source>
        <translation>kein stage-Block</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>Datei oder Verzeichnis nicht gefunden</translation>
    </message>
    <message>
        <source>no such part</source>
        <translation>kein solcher Teil</translation>
    </message>
    <message>
        <source>none of {draws} draws reached it</source>
        <translation>keine von {draws} Ziehungen hat es erreicht</translation>
    </message>
    <message>
        <source>none reached it</source>
        <translation>keine erreichte es</translation>
    </message>
    <message>
        <source>none: it is the stage&apos;s</source>
        <translation>keines: es ist das des stage-Blocks</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>kein Verzeichnis</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing after =</source>
        <translation>nichts nach =</translation>
    </message>
    <message>
        <source>nothing is measured</source>
        <translation>es wird nichts gemessen</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>nichts weiter</translation>
    </message>
    <message>
        <source>nothing to measure</source>
        <translation>nichts zu messen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>von {}</translation>
    </message>
    <message>
        <source>one Gaussian cloud, class 1 outside the circle that holds half of it, noise on x and y</source>
        <translation>eine normalverteilte Wolke, Klasse 1 außerhalb des Kreises, der die Hälfte davon enthält, Rauschen auf x und y</translation>
    </message>
    <message>
        <source>one draw|a draw|this draw|every draw|same draw</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>one that answers; what is done is kept, and the same command goes on</source>
        <translation>einer, der antwortet; was fertig ist, bleibt erhalten, und derselbe Befehl macht weiter</translation>
    </message>
    <message>
        <source>only PNG and JPEG pictures are shown</source>
        <translation>nur Bilder in PNG und JPEG werden gezeigt</translation>
    </message>
    <message>
        <source>only numbers: {names}</source>
        <translation>nur Zahlen: {names}</translation>
    </message>
    <message>
        <source>only pictures from the lesson&apos;s own folder are shown</source>
        <translation>nur Bilder aus dem Ordner der Lektion werden gezeigt</translation>
    </message>
    <message>
        <source>only the last one</source>
        <translation>nur beim letzten Wert</translation>
    </message>
    <message>
        <source>only {names}</source>
        <translation>nur {names}</translation>
    </message>
    <message>
        <source>opening another experiment</source>
        <translation>Öffnen eines anderen Experiments</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>unzulässige Operation</translation>
    </message>
    <message>
        <source>orthogonal, then scaled until var(W A) = 1 on the data</source>
        <translation>orthogonal, dann skaliert, bis var(W A) = 1 auf den Daten</translation>
    </message>
    <message>
        <source>other data</source>
        <translation>andere Daten</translation>
    </message>
    <message>
        <source>other rows than the optimiser has</source>
        <translation>andere Zeilen als die des Optimierers</translation>
    </message>
    <message>
        <source>other updates from iteration {} on</source>
        <translation>andere Updates ab Iteration {}</translation>
    </message>
    <message>
        <source>packed in another way</source>
        <translation>auf andere Weise gepackt</translation>
    </message>
    <message>
        <source>painted points</source>
        <translation>gemalte Punkte</translation>
    </message>
    <message>
        <source>pairs of braces around a name</source>
        <translation>Paare geschweifter Klammern um einen Namen</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>pictures are shown in the text of a page only</source>
        <translation>Bilder werden nur im Text einer Seite gezeigt</translation>
    </message>
    <message>
        <source>places out of order</source>
        <translation>Stellen in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>plateau</source>
        <translation>Plateau</translation>
    </message>
    <message>
        <source>plateau ends</source>
        <translation>Plateau endet</translation>
    </message>
    <message>
        <source>points from a CSV file, or painted</source>
        <translation>Punkte aus einer CSV-Datei oder gemalt</translation>
    </message>
    <message>
        <source>random draw</source>
        <translation>Ziehung</translation>
    </message>
    <message>
        <source>removal of a bookmark</source>
        <translation>Entfernen eines Lesezeichens</translation>
    </message>
    <message>
        <source>removal of a run</source>
        <translation>Entfernen eines Laufs</translation>
    </message>
    <message>
        <source>right at once: {options}</source>
        <translation>zugleich richtig: {options}</translation>
    </message>
    <message>
        <source>root mean squares · dashed: theory at iteration 0</source>
        <translation>quadratische Mittel · gestrichelt: Theorie bei Iteration 0</translation>
    </message>
    <message>
        <source>row {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>row {line}, column &apos;{name}&apos;</source>
        <translation>Zeile {line}, Spalte &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value}</source>
        <translation>Zeile {row}, Spalte {column}: {value}</translation>
    </message>
    <message>
        <source>run {first} again, but for its seed, with {where}</source>
        <translation>noch einmal Lauf {first}, bis auf den Seed, mit {where}</translation>
    </message>
    <message>
        <source>runs that still differ in every cell</source>
        <translation>Läufe, die sich auch in jeder Zelle unterscheiden</translation>
    </message>
    <message>
        <source>runs, or 2 to {most} different options, each with its condition or not</source>
        <translation>runs oder 2 bis {most} verschiedene Optionen, jeweils mit oder ohne Bedingung</translation>
    </message>
    <message>
        <source>s ← s + g²,  θ ← θ - α g / (√s + ε)</source>
        <translation>s ← s + g²,  θ ← θ - α g / (√s + ε)</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>scikit-learn, MinMaxScaler with feature_range (-1, 1)</source>
        <translation>scikit-learn, MinMaxScaler mit feature_range (-1, 1)</translation>
    </message>
    <message>
        <source>scikit-learn, StandardScaler</source>
        <translation>scikit-learn, StandardScaler</translation>
    </message>
    <message>
        <source>scikit-learn, make_blobs</source>
        <translation>scikit-learn, make_blobs</translation>
    </message>
    <message>
        <source>scikit-learn, make_circles; the published experiment</source>
        <translation>scikit-learn, make_circles; das veröffentlichte Experiment</translation>
    </message>
    <message>
        <source>scikit-learn, make_gaussian_quantiles</source>
        <translation>scikit-learn, make_gaussian_quantiles</translation>
    </message>
    <message>
        <source>scikit-learn, make_moons</source>
        <translation>scikit-learn, make_moons</translation>
    </message>
    <message>
        <source>seed {}</source>
        <translation>Seed {}</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>setosa</source>
        <translation>setosa</translation>
    </message>
    <message>
        <source>several runs have the highest {quantity}</source>
        <translation>mehrere Läufe haben den höchsten Wert von {quantity}</translation>
    </message>
    <message>
        <source>several runs have the lowest {quantity}</source>
        <translation>mehrere Läufe haben den niedrigsten Wert von {quantity}</translation>
    </message>
    <message>
        <source>sigma</source>
        <translation>sigma</translation>
    </message>
    <message>
        <source>so many points are blind, by the law</source>
        <translation>so viele Punkte sind nach dem Gesetz blind</translation>
    </message>
    <message>
        <source>squares along one side</source>
        <translation>Felder entlang einer Seite</translation>
    </message>
    <message>
        <source>standard deviation of the weights</source>
        <translation>Standardabweichung der Gewichte</translation>
    </message>
    <message>
        <source>standard deviation {least} of “{small}”, {most} of “{large}”</source>
        <translation>Standardabweichung {least} bei „{small}“, {most} bei „{large}“</translation>
    </message>
    <message>
        <source>standard deviation, by fan_in, fan_out, layer and depth</source>
        <translation>Standardabweichung, aus fan_in, fan_out, layer und depth</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>standardisiert</translation>
    </message>
    <message>
        <source>standardised features</source>
        <translation>standardisierte Merkmale</translation>
    </message>
    <message>
        <source>stored or deflated</source>
        <translation>unkomprimiert oder mit Deflate gepackt</translation>
    </message>
    <message>
        <source>studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>tanh z</source>
        <translation>tanh z</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>the added run</source>
        <translation>weiterer Lauf</translation>
    </message>
    <message>
        <source>the colours of the page</source>
        <translation>die Farben der Seite</translation>
    </message>
    <message>
        <source>the columns</source>
        <translation>die Spalten</translation>
    </message>
    <message>
        <source>the cost falls fastest, from {before} to {after} until iteration {last:,.0f}</source>
        <translation>die Kosten fallen am schnellsten, von {before} auf {after} bis Iteration {last:,.0f}</translation>
    </message>
    <message>
        <source>the cost has stayed near {cost} since iteration {since:,.0f}</source>
        <translation>die Kosten liegen seit Iteration {since:,.0f} bei etwa {cost}</translation>
    </message>
    <message>
        <source>the cost is falling: {before} → {cost} since iteration {since:,.0f}</source>
        <translation>die Kosten fallen: {before} → {cost} seit Iteration {since:,.0f}</translation>
    </message>
    <message>
        <source>the cost is rising: {before} → {cost}; the learning rate may be too large</source>
        <translation>die Kosten steigen: {before} → {cost}; die Lernrate ist vielleicht zu groß</translation>
    </message>
    <message>
        <source>the cost stopped being finite at iteration {iteration:,.0f}</source>
        <translation>die Kosten sind seit Iteration {iteration:,.0f} nicht mehr endlich</translation>
    </message>
    <message>
        <source>the cost stops being finite</source>
        <translation>die Kosten sind nicht mehr endlich</translation>
    </message>
    <message>
        <source>the course&apos;s first case</source>
        <translation>der erste Fall des Kurses</translation>
    </message>
    <message>
        <source>the course&apos;s form of Glorot and Bengio 2010; the same as LeCun&apos;s</source>
        <translation>Glorot und Bengio 2010 in der Form des Kurses; dasselbe wie LeCun</translation>
    </message>
    <message>
        <source>the course&apos;s second case, scale 10</source>
        <translation>der zweite Fall des Kurses, Skala 10</translation>
    </message>
    <message>
        <source>the depth 6 ξ, beyond which theory expects no training</source>
        <translation>die Tiefe 6 ξ, jenseits derer die Theorie kein Lernen erwartet</translation>
    </message>
    <message>
        <source>the encoding</source>
        <translation>die Kodierung</translation>
    </message>
    <message>
        <source>the experiment</source>
        <translation>das Experiment</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the file is not a picture that can be read</source>
        <translation>die Datei ist kein Bild, das gelesen werden kann</translation>
    </message>
    <message>
        <source>the file of a picture has at most {} bytes</source>
        <translation>die Datei eines Bildes hat höchstens {} Bytes</translation>
    </message>
    <message>
        <source>the file they are from, or how they were made</source>
        <translation>die Datei, aus der sie stammen, oder wie sie entstanden sind</translation>
    </message>
    <message>
        <source>the identity: depth without a non-linearity (Saxe, McClelland and Ganguli 2014, ICLR)</source>
        <translation>die Identität: Tiefe ohne Nichtlinearität (Saxe, McClelland und Ganguli 2014, ICLR)</translation>
    </message>
    <message>
        <source>the laboratory from its wheel, with the extra {extra}</source>
        <translation>das Labor aus seinem Wheel, mit dem Extra {extra}</translation>
    </message>
    <message>
        <source>the lesson</source>
        <translation>die Lektion</translation>
    </message>
    <message>
        <source>the line “sep={separator}” (row 1)</source>
        <translation>die Zeile „sep={separator}“ (Zeile 1)</translation>
    </message>
    <message>
        <source>the next seed</source>
        <translation>nächster Seed</translation>
    </message>
    <message>
        <source>the output is {answer} for every example</source>
        <translation>die Ausgabe ist für jedes Beispiel {answer}</translation>
    </message>
    <message>
        <source>the plateau ends: the cost leaves {cost}</source>
        <translation>das Plateau endet: Die Kosten verlassen {cost}</translation>
    </message>
    <message>
        <source>the published experiment</source>
        <translation>das veröffentlichte Experiment</translation>
    </message>
    <message>
        <source>the same as one other</source>
        <translation>gleich einer anderen</translation>
    </message>
    <message>
        <source>the same as {} others</source>
        <translation>gleich {} anderen</translation>
    </message>
    <message>
        <source>the same command again, when that program has ended</source>
        <translation>derselbe Befehl noch einmal, wenn jenes Programm beendet ist</translation>
    </message>
    <message>
        <source>the same text written out again</source>
        <translation>derselbe Text, noch einmal ausgeschrieben</translation>
    </message>
    <message>
        <source>the share of a moment that is kept each time</source>
        <translation>der Anteil eines Moments, der jedes Mal bleibt</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>die Tabelle</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>der Text</translation>
    </message>
    <message>
        <source>the value of every weight</source>
        <translation>der Wert jedes Gewichts</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>these data have numbers to predict, and no classes</source>
        <translation>diese Daten haben Zahlen vorherzusagen und keine Klassen</translation>
    </message>
    <message>
        <source>this field</source>
        <translation>dieses Feld</translation>
    </message>
    <message>
        <source>three different columns</source>
        <translation>drei verschiedene Spalten</translation>
    </message>
    <message>
        <source>tls:// beyond this machine; or --insecure, in a network that nobody else uses</source>
        <translation>tls:// außerhalb dieses Rechners; oder --insecure in einem Netz, das sonst niemand benutzt</translation>
    </message>
    <message>
        <source>too deeply nested</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>too many levels of symbolic links</source>
        <translation>zu viele Ebenen symbolischer Verknüpfungen</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>training in another window</source>
        <translation>trainiert in einem anderen Fenster</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>Versuche|Versuchen</translation>
    </message>
    <message>
        <source>turns of each arm</source>
        <translation>Windungen jedes Arms</translation>
    </message>
    <message>
        <source>two interleaving half circles, noise on x and y</source>
        <translation>zwei ineinandergreifende Halbkreise, Rauschen auf x und y</translation>
    </message>
    <message>
        <source>uniform on the square, class 1 where x and y have different signs, noise on x and y</source>
        <translation>gleichverteilt auf dem Quadrat, Klasse 1, wo x und y verschiedene Vorzeichen haben, Rauschen auf x und y</translation>
    </message>
    <message>
        <source>uniform on the square, classes alternate in `cells` x `cells` squares, noise on x and y</source>
        <translation>gleichverteilt auf dem Quadrat, Klassen im Wechsel auf `cells` x `cells` Feldern, Rauschen auf x und y</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>unit dies</source>
        <translation>Einheit stirbt</translation>
    </message>
    <message>
        <source>units beyond the first {} of a layer</source>
        <translation>Einheiten nach den ersten {} einer Schicht</translation>
    </message>
    <message>
        <source>units of layer {layer:.0f} that answer 0 to every example from here on: {units:.0f}</source>
        <translation>Einheiten von Schicht {layer:.0f}, die ab hier auf jedes Beispiel mit 0 antworten: {units:.0f}</translation>
    </message>
    <message>
        <source>unknown quantity {name}; there are {names}</source>
        <translation>unbekannte Messgröße {name}; vorhanden: {names}</translation>
    </message>
    <message>
        <source>update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>updates are {ratio:.0e} of the weights</source>
        <translation>Updates betragen das {ratio:.0e}-Fache der Gewichte</translation>
    </message>
    <message>
        <source>v ← β v + (1 - β) g²,  θ ← θ - α g / (√v + ε)</source>
        <translation>v ← β v + (1 - β) g²,  θ ← θ - α g / (√v + ε)</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>versicolor</source>
        <translation>versicolor</translation>
    </message>
    <message>
        <source>version {version} of the laboratory on a worker</source>
        <translation>Version {version} des Labors auf einem Worker</translation>
    </message>
    <message>
        <source>version {version}, as here</source>
        <translation>Version {version}, wie hier</translation>
    </message>
    <message>
        <source>virginica</source>
        <translation>virginica</translation>
    </message>
    <message>
        <source>waiting for its turn</source>
        <translation>wartet, bis sie an der Reihe ist</translation>
    </message>
    <message>
        <source>whole batch</source>
        <translation>ganzer Batch</translation>
    </message>
    <message>
        <source>with another hash of what they follow from: {count:,}; versions may differ</source>
        <translation>mit einem anderen Hash dessen, woraus sie folgen: {count:,}; die Versionen können verschieden sein</translation>
    </message>
    <message>
        <source>workers that cannot do it: {said}</source>
        <translation>Worker, die es nicht können: {said}</translation>
    </message>
    <message>
        <source>workers with this laboratory; see docs/studies.md, A cluster</source>
        <translation>Worker mit diesem Labor; siehe docs/studies.md, A cluster</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>x, y and label</source>
        <translation>x, y und Label</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>z where z &gt; 0, else e^z - 1</source>
        <translation>z für z &gt; 0, sonst e^z - 1</translation>
    </message>
    <message>
        <source>z Φ(z)</source>
        <translation>z Φ(z)</translation>
    </message>
    <message>
        <source>{accuracy:.1%} of the training set is right, cost {first_cost} → {cost}</source>
        <translation>{accuracy:.1%} der Trainingsmenge richtig, Kosten {first_cost} → {cost}</translation>
    </message>
    <message>
        <source>{address}, or scheduler-address in Dask&apos;s configuration</source>
        <translation>{address}, oder scheduler-address in der Konfiguration von Dask</translation>
    </message>
    <message>
        <source>{address}, which is not encrypted</source>
        <translation>{address}, was nicht verschlüsselt ist</translation>
    </message>
    <message>
        <source>{address}: {said}</source>
        <translation>{address}: {said}</translation>
    </message>
    <message>
        <source>{bracket} closes nothing that is open</source>
        <translation>{bracket} schließt nichts, was offen ist</translation>
    </message>
    <message>
        <source>{bracket} is never closed</source>
        <translation>{bracket} wird nie geschlossen</translation>
    </message>
    <message>
        <source>{cell} is {number:.10g}</source>
        <translation>{cell} ist {number:.10g}</translation>
    </message>
    <message>
        <source>{count:,} bytes unpacked</source>
        <translation>entpackt {count:,} Byte</translation>
    </message>
    <message>
        <source>{count:,} characters</source>
        <translation>{count:,} Zeichen</translation>
    </message>
    <message>
        <source>{count:,} classes: {names}</source>
        <translation>{count:,} Klassen: {names}</translation>
    </message>
    <message>
        <source>{count:,} columns</source>
        <translation>{count:,} Spalten</translation>
    </message>
    <message>
        <source>{count} bookmarks</source>
        <translation>{count} Lesezeichen</translation>
    </message>
    <message>
        <source>{count} cell</source>
        <translation>{count} Zelle</translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation>{count} Zellen</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} Änderungen</translation>
    </message>
    <message>
        <source>{count} class: {names}</source>
        <translation>{count} Klasse: {names}</translation>
    </message>
    <message>
        <source>{count} costs</source>
        <translation>{count} Kostenwerte</translation>
    </message>
    <message>
        <source>{count} empty columns at the end</source>
        <translation>{count} leere Spalten am Ende</translation>
    </message>
    <message>
        <source>{count} empty rows (rows {rows})</source>
        <translation>{count} leere Zeilen (Zeilen {rows})</translation>
    </message>
    <message>
        <source>{count} features</source>
        <translation>{count} Merkmalen</translation>
    </message>
    <message>
        <source>{count} lines after the points (rows {rows})</source>
        <translation>{count} Zeilen nach den Punkten (Zeilen {rows})</translation>
    </message>
    <message>
        <source>{count} lines before the header (rows {rows})</source>
        <translation>{count} Zeilen vor der Kopfzeile (Zeilen {rows})</translation>
    </message>
    <message>
        <source>{count} lines before the points (rows {rows})</source>
        <translation>{count} Zeilen vor den Punkten (Zeilen {rows})</translation>
    </message>
    <message>
        <source>{count} lines that begin with # (rows {rows})</source>
        <translation>{count} Zeilen, die mit # beginnen (Zeilen {rows})</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} Seiten</translation>
    </message>
    <message>
        <source>{count} point</source>
        <translation>{count} Punkt</translation>
    </message>
    <message>
        <source>{count} rows of totals (rows {rows}: {cells} …)</source>
        <translation>{count} Summenzeilen (Zeilen {rows}: {cells} …)</translation>
    </message>
    <message>
        <source>{count} rows that cannot be read as points (rows {rows})</source>
        <translation>{count} Zeilen, die nicht als Punkte zu lesen sind (Zeilen {rows})</translation>
    </message>
    <message>
        <source>{count} rows with a missing value (rows {rows})</source>
        <translation>{count} Zeilen, in denen ein Wert fehlt (Zeilen {rows})</translation>
    </message>
    <message>
        <source>{count} runs</source>
        <translation>{count} Läufe</translation>
    </message>
    <message>
        <source>{count} standardised features</source>
        <translation>{count} standardisierten Merkmalen</translation>
    </message>
    <message>
        <source>{count}, as in the first row</source>
        <translation>{count}, wie in der ersten Zeile</translation>
    </message>
    <message>
        <source>{count}: {names}</source>
        <translation>{count}: {names}</translation>
    </message>
    <message>
        <source>{done} of {total} trainings</source>
        <translation>{done} von {total} Trainings</translation>
    </message>
    <message>
        <source>{field}: given {given}; allowed: {allowed}</source>
        <translation>{field}: angegeben {given}; erlaubt: {allowed}</translation>
    </message>
    <message>
        <source>{formula}, perhaps followed by the iteration: given {count} arguments</source>
        <translation>{formula} und dahinter die Iteration; Zahl der angegebenen Argumente: {count}</translation>
    </message>
    <message>
        <source>{formula}: the run is missing</source>
        <translation>{formula}: Der Lauf fehlt</translation>
    </message>
    <message>
        <source>{given} ({found}, not {expected})</source>
        <translation>{given} ({found}, nicht {expected})</translation>
    </message>
    <message>
        <source>{given} ({reason})</source>
        <translation>{given} ({reason})</translation>
    </message>
    <message>
        <source>{interval} in a hundred</source>
        <translation>{interval} von 100</translation>
    </message>
    <message>
        <source>{iteration:,}</source>
        <translation>{iteration:,}</translation>
    </message>
    <message>
        <source>{kinds}, or text for text that is shown as it is</source>
        <translation>{kinds} oder text für das, was unverändert gezeigt wird</translation>
    </message>
    <message>
        <source>{kind} before the first page</source>
        <translation>{kind} vor der ersten Seite</translation>
    </message>
    <message>
        <source>{language}</source>
        <translation>{language}</translation>
    </message>
    <message>
        <source>{lesson} · page {number} of {pages}</source>
        <translation>{lesson} · Seite {number} von {pages}</translation>
    </message>
    <message>
        <source>{limit:g}</source>
        <translation>{limit:g}</translation>
    </message>
    <message>
        <source>{limit}</source>
        <translation>{limit}</translation>
    </message>
    <message>
        <source>{mark} below the block</source>
        <translation>{mark} unter dem Block</translation>
    </message>
    <message>
        <source>{mark} that is not closed</source>
        <translation>{mark}, das nicht geschlossen wird</translation>
    </message>
    <message>
        <source>{names} or {last}</source>
        <translation>{names} oder {last}</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{name} has nothing in brackets after it</source>
        <translation>hinter {name} fehlt die Klammer</translation>
    </message>
    <message>
        <source>{name} is neither a number nor in quotes</source>
        <translation>{name} ist keine Zahl und steht nicht in Anführungszeichen</translation>
    </message>
    <message>
        <source>{name} is not among {names}</source>
        <translation>{name} gehört nicht zu {names}</translation>
    </message>
    <message>
        <source>{name} once more</source>
        <translation>{name} noch einmal</translation>
    </message>
    <message>
        <source>{name} takes one argument, given {given}</source>
        <translation>{name} nimmt ein Argument, angegeben {given}</translation>
    </message>
    <message>
        <source>{name} takes {least} arguments or more, given {given}</source>
        <translation>{name} nimmt {least} oder mehr Argumente, angegeben {given}</translation>
    </message>
    <message>
        <source>{name} takes {least} to {most} arguments, given {given}</source>
        <translation>{name} nimmt {least} bis {most} Argumente, angegeben {given}</translation>
    </message>
    <message>
        <source>{name} {value}; allowed: a whole number from {low} to {high:,}</source>
        <translation>{name} {value}; erlaubt: eine ganze Zahl von {low} bis {high:,}</translation>
    </message>
    <message>
        <source>{name}, scaled</source>
        <translation>{name}, skaliert</translation>
    </message>
    <message>
        <source>{name}, standardised</source>
        <translation>{name}, standardisiert</translation>
    </message>
    <message>
        <source>{name}: iteration {iteration}</source>
        <translation>{name}: Iteration {iteration}</translation>
    </message>
    <message>
        <source>{name}: {train} of the training set is right, {test} of the test set</source>
        <translation>{name}: {train} der Trainingsmenge richtig, {test} der Testmenge</translation>
    </message>
    <message>
        <source>{number:g}</source>
        <translation>{number:g}</translation>
    </message>
    <message>
        <source>{origin} x: {x}, y: {y}; circles: {zero}, triangles: {one}</source>
        <translation>{origin} x: {x}, y: {y}; Kreise: {zero}, Dreiecke: {one}</translation>
    </message>
    <message>
        <source>{part} has a comparison as an argument</source>
        <translation>{part} hat einen Vergleich als Argument</translation>
    </message>
    <message>
        <source>{part} is not a function with its arguments</source>
        <translation>{part} ist keine Funktion mit ihren Argumenten</translation>
    </message>
    <message>
        <source>{part} is not among calls, numbers, arithmetic and comparisons</source>
        <translation>{part} ist weder Aufruf noch Zahl, Rechnung oder Vergleich</translation>
    </message>
    <message>
        <source>{path}, byte {place}</source>
        <translation>{path}, Byte {place}</translation>
    </message>
    <message>
        <source>{problem} (and many more)</source>
        <translation>{problem} (und viele weitere)</translation>
    </message>
    <message>
        <source>{problem} (and {count} more)</source>
        <translation>{problem} (und {count} weitere)</translation>
    </message>
    <message>
        <source>{quantity} now, from the first layer to the last: {values}</source>
        <translation>{quantity} jetzt, von der ersten bis zur letzten Schicht: {values}</translation>
    </message>
    <message>
        <source>{reached} of {draws} draws reached it</source>
        <translation>{reached} von {draws} Ziehungen haben es erreicht</translation>
    </message>
    <message>
        <source>{right} of {all} right</source>
        <translation>{right} von {all} richtig</translation>
    </message>
    <message>
        <source>{rows} rows, {columns} columns</source>
        <translation>{rows} Zeilen, {columns} Spalten</translation>
    </message>
    <message>
        <source>{runs} runs with {layers} hidden layers of up to {units} units, which take about {size:.1f} GB</source>
        <translation>{runs} Läufe mit {layers} verborgenen Schichten von bis zu {units} Einheiten, die etwa {size:.1f} GB brauchen</translation>
    </message>
    <message>
        <source>{runs}: without this setting, the same everywhere.</source>
        <translation>{runs}: ohne diese Einstellung, überall gleich.</translation>
    </message>
    <message>
        <source>{run} (copy {number})</source>
        <translation>{run} (Kopie {number})</translation>
    </message>
    <message>
        <source>{run} (copy)</source>
        <translation>{run} (Kopie)</translation>
    </message>
    <message>
        <source>{run} ({number})</source>
        <translation>{run} ({number})</translation>
    </message>
    <message>
        <source>{run} and {more} others</source>
        <translation>{run} und {more} andere</translation>
    </message>
    <message>
        <source>{run} and {other}: no draws of the same seed yet</source>
        <translation>{run} und {other}: noch keine Ziehungen mit demselben Seed</translation>
    </message>
    <message>
        <source>{run} from {iteration}</source>
        <translation>{run} ab {iteration}</translation>
    </message>
    <message>
        <source>{run} is better than {other} in {better} of {draws} draws</source>
        <translation>{run} ist in {better} von {draws} Ziehungen besser als {other}</translation>
    </message>
    <message>
        <source>{run} is better than {other} in {better} of {draws} draws, equal in {equal}</source>
        <translation>{run} ist in {better} von {draws} Ziehungen besser als {other}, in {equal} gleich</translation>
    </message>
    <message>
        <source>{run} leaves {parent} at iteration {iteration}</source>
        <translation>{run} zweigt bei Iteration {iteration} von {parent} ab</translation>
    </message>
    <message>
        <source>{run} ×{factor:g}</source>
        <translation>{run} ×{factor:g}</translation>
    </message>
    <message>
        <source>{run}, iteration {iteration}: {sentence}</source>
        <translation>{run}, Iteration {iteration}: {sentence}</translation>
    </message>
    <message>
        <source>{run}, seed {seed}</source>
        <translation>{run}, Seed {seed}</translation>
    </message>
    <message>
        <source>{run}: 1 of {draws} draws reaches {aim}</source>
        <translation>{run}: 1 von {draws} Ziehungen erreicht {aim}</translation>
    </message>
    <message>
        <source>{run}: median {cost}</source>
        <translation>{run}: Median {cost}</translation>
    </message>
    <message>
        <source>{run}: no draws yet</source>
        <translation>{run}: noch keine Ziehungen</translation>
    </message>
    <message>
        <source>{run}: {figures}</source>
        <translation>{run}: {figures}</translation>
    </message>
    <message>
        <source>{run}: {reached} of {draws} draws reach {aim}</source>
        <translation>{run}: {reached} von {draws} Ziehungen erreichen {aim}</translation>
    </message>
    <message>
        <source>{setting} {value}</source>
        <translation>{setting} {value}</translation>
    </message>
    <message>
        <source>{setting}: {value}</source>
        <translation>{setting}: {value}</translation>
    </message>
    <message>
        <source>{set}: {right} right, {wrong} wrong</source>
        <translation>{set}: {right} richtig, {wrong} falsch</translation>
    </message>
    <message>
        <source>{shape}: {count} parameters</source>
        <translation>{shape}: {count} Parameter</translation>
    </message>
    <message>
        <source>{share:.0%}</source>
        <translation>{share:.0%}</translation>
    </message>
    <message>
        <source>{share:.0%} of outputs saturated at the start; cost {first_cost}, now {cost}</source>
        <translation>{share:.0%} der Ausgaben anfangs gesättigt; Kosten {first_cost}, jetzt {cost}</translation>
    </message>
    <message>
        <source>{share}: {reached} of {draws} draws reached it</source>
        <translation>{share}: {reached} von {draws} Ziehungen haben es erreicht</translation>
    </message>
    <message>
        <source>{sign} is not an operator here: there are {signs}</source>
        <translation>{sign} ist hier kein Rechenzeichen: Es gibt {signs}</translation>
    </message>
    <message>
        <source>{sign} is not an operator here: write {instead}; there are {signs}</source>
        <translation>{sign} ist hier kein Rechenzeichen: Stattdessen {instead}; es gibt {signs}</translation>
    </message>
    <message>
        <source>{size:,.0f}</source>
        <translation>{size:,.0f}</translation>
    </message>
    <message>
        <source>{size:,} iterations in one step</source>
        <translation>{size:,} Iterationen in einem Schritt</translation>
    </message>
    <message>
        <source>{size:.3g}</source>
        <translation>{size:.3g}</translation>
    </message>
    <message>
        <source>{stable} from the logits; the textbook&apos;s formula gives {textbook}</source>
        <translation>{stable} aus den Logits; die Lehrbuchformel ergibt {textbook}</translation>
    </message>
    <message>
        <source>{stable} is the cost from the logits z: max(z, 0) - z y + log(1 + exp(-|z|)).
{textbook} is what the textbook&apos;s -y log(a) - (1 - y) log(1 - a) gives: where the
probability a rounds to exactly 0 or 1, its logarithm overflows.
The network is the same; only the formula differs.</source>
        <translation>{stable} sind die Kosten aus den Logits z: max(z, 0) - z y + log(1 + exp(-|z|)).
{textbook} ergibt die Lehrbuchformel -y log(a) - (1 - y) log(1 - a): Wo die
Wahrscheinlichkeit a auf genau 0 oder 1 gerundet wird, läuft ihr Logarithmus über.
Das Netz ist dasselbe; nur die Formel ist eine andere.</translation>
    </message>
    <message>
        <source>{total} trainings</source>
        <translation>{total} Trainings</translation>
    </message>
    <message>
        <source>{trials} trainings: about {time} on this machine</source>
        <translation>{trials} Trainings: etwa {time} auf diesem Rechner</translation>
    </message>
    <message>
        <source>{type} of shape {shape}</source>
        <translation>{type} der Form {shape}</translation>
    </message>
    <message>
        <source>{type} of shape {shape} in {count:,} bytes</source>
        <translation>{type} der Form {shape} in {count:,} Byte</translation>
    </message>
    <message>
        <source>{value} is neither number nor text</source>
        <translation>{value} ist weder Zahl noch Text</translation>
    </message>
    <message>
        <source>{words} are the same class</source>
        <translation>{words} sind eine Klasse</translation>
    </message>
    <message>
        <source>{words}: values from {low} to {high}</source>
        <translation>{words}: Werte von {low} bis {high}</translation>
    </message>
    <message>
        <source>{}
Click for the full reasoning</source>
        <translation>{}
Ein Klick zeigt die ganze Begründung</translation>
    </message>
    <message>
        <source>{} (by the law {})</source>
        <translation>{} (nach dem Gesetz {})</translation>
    </message>
    <message>
        <source>{} (logarithmic)</source>
        <translation>{} (logarithmisch)</translation>
    </message>
    <message>
        <source>{} (theory {})</source>
        <translation>{} (Theorie {})</translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} je Sekunde</translation>
    </message>
    <message>
        <source>{} diverged</source>
        <translation>{} divergiert</translation>
    </message>
    <message>
        <source>{} errors so far; this is the first one.</source>
        <translation>Bisher {} Fehler; dies ist der erste.</translation>
    </message>
    <message>
        <source>{} h</source>
        <translation>{} h</translation>
    </message>
    <message>
        <source>{} iterations/s · {} frames/s</source>
        <translation>{} Iterationen/s · {} Bilder/s</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>noch {}</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>{} of the batch of {} examples, evenly spread</source>
        <translation>{} der {} Beispiele des Batches, gleichmäßig verteilt</translation>
    </message>
    <message>
        <source>{} of the training set</source>
        <translation>{} der Trainingsmenge</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} to train on, {} to test</source>
        <translation>{} zum Trainieren, {} zum Testen</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} bis {}</translation>
    </message>
    <message>
        <source>{}, Wilson&apos;s interval {} to {}</source>
        <translation>{}, Wilson-Intervall {} bis {}</translation>
    </message>
    <message>
        <source>{}, layer {}</source>
        <translation>{}, Schicht {}</translation>
    </message>
    <message>
        <source>{}, theory</source>
        <translation>{}, Theorie</translation>
    </message>
    <message>
        <source>{}: {} apart</source>
        <translation>{}: Abstand {}</translation>
    </message>
    <message>
        <source>{}: {} apart, no growth</source>
        <translation>{}: Abstand {}, kein Wachstum</translation>
    </message>
    <message>
        <source>{}: {} points</source>
        <translation>{}: {} Punkte</translation>
    </message>
    <message>
        <source>{}; empty for none</source>
        <translation>{}; leer: ohne</translation>
    </message>
    <message>
        <source>± {tolerance}</source>
        <translation>± {tolerance}</translation>
    </message>
    <message>
        <source>β</source>
        <translation>β</translation>
    </message>
    <message>
        <source>β₁</source>
        <translation>β₁</translation>
    </message>
    <message>
        <source>β₂</source>
        <translation>β₂</translation>
    </message>
    <message>
        <source>ε</source>
        <translation>ε</translation>
    </message>
    <message>
        <source>θ ← θ - α g</source>
        <translation>θ ← θ - α g</translation>
    </message>
    <message>
        <source>λ: an update makes θ smaller by the share α λ</source>
        <translation>λ: Ein Update macht θ um den Anteil α λ kleiner</translation>
    </message>
    <message>
        <source>σ</source>
        <translation>σ</translation>
    </message>
    <message>
        <source>σ = 0.01</source>
        <translation>σ = 0.01</translation>
    </message>
    <message>
        <source>σ = 1</source>
        <translation>σ = 1</translation>
    </message>
    <message>
        <source>σ = scale</source>
        <translation>σ = scale</translation>
    </message>
    <message>
        <source>σ = sigma</source>
        <translation>σ = sigma</translation>
    </message>
    <message>
        <source>σ = {value:g}</source>
        <translation>σ = {value:g}</translation>
    </message>
    <message>
        <source>σ = √(1/fan_in)</source>
        <translation>σ = √(1/fan_in)</translation>
    </message>
    <message>
        <source>σ = √(2/(fan_in + fan_out))</source>
        <translation>σ = √(2/(fan_in + fan_out))</translation>
    </message>
    <message>
        <source>σ = √(2/fan_in)</source>
        <translation>σ = √(2/fan_in)</translation>
    </message>
    <message>
        <source>σ = √(2/fan_in), nothing beyond 2 standard deviations of the uncut normal</source>
        <translation>σ = √(2/fan_in), nichts jenseits von 2 Standardabweichungen der ungestutzten Normalverteilung</translation>
    </message>
    <message>
        <source>σ² = 1/n</source>
        <translation>σ² = 1/n</translation>
    </message>
    <message>
        <source>“{cell}” in &apos;{name}&apos; can be read in two ways.</source>
        <translation>„{cell}“ in „{name}“ ist auf zwei Weisen zu lesen.</translation>
    </message>
    <message>
        <source>“{feature}” has mean {mean} and standard deviation {deviation}</source>
        <translation>„{feature}“ hat Mittelwert {mean} und Standardabweichung {deviation}</translation>
    </message>
    <message>
        <source>“{}” cannot be imported</source>
        <translation>„{}“ lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>“{}” cannot be opened</source>
        <translation>„{}“ lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>“{}” cannot be saved</source>
        <translation>„{}“ lässt sich nicht speichern</translation>
    </message>
    <message>
        <source>“{}” has changed since this window last read or saved it.</source>
        <translation>„{}“ hat sich geändert, seit dieses Fenster die Datei zuletzt gelesen oder gespeichert hat.</translation>
    </message>
    <message>
        <source>‹ W{}–W{} of {} ›</source>
        <translation>‹ W{}–W{} von {} ›</translation>
    </message>
    <message>
        <source>▲ He&apos;s variance at gain {}</source>
        <translation>▲ Varianz nach He bei Gain {}</translation>
    </message>
    <message>
        <source>All iterations and costs again (double click). The wheel zooms in; with Ctrl, on the costs.</source>
        <translation>Wieder alle Iterationen und Kosten (Doppelklick). Das Mausrad vergrößert, mit Strg die Kosten.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fit the costs</source>
        <translation>Kosten einpassen</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <source>A lesson</source>
        <translation>Eine Lektion</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>So schnell wie möglich</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close the welcome</source>
        <translation>Willkommen schließen</translation>
    </message>
    <message>
        <source>Close the welcome (Esc); the Help menu has it again</source>
        <translation>Willkommen schließen (Esc); im Menü Hilfe steht es wieder</translation>
    </message>
    <message>
        <source>Leave docked panels empty until you go on (Esc)</source>
        <translation>Angedockte Panels leer lassen, bis es weitergeht (Esc)</translation>
    </message>
    <message>
        <source>Paused at iteration {}</source>
        <translation>Angehalten bei Iteration {}</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Playing from iteration {}</source>
        <translation>Läuft ab Iteration {}</translation>
    </message>
    <message>
        <source>Preparing the experiment…</source>
        <translation>Das Experiment wird vorbereitet…</translation>
    </message>
    <message>
        <source>Train on a table of your points, or paint some by hand.</source>
        <translation>Mit einer Tabelle eigener Punkte trainieren oder welche von Hand malen.</translation>
    </message>
    <message>
        <source>Training new runs up to this iteration…</source>
        <translation>Neue Läufe werden bis zu dieser Iteration trainiert…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome to the laboratory</source>
        <translation>Willkommen im Labor</translation>
    </message>
    <message>
        <source>Your own data</source>
        <translation>Eigene Daten</translation>
    </message>
    <message>
        <source>{} iterations a second</source>
        <translation>{} Iterationen in der Sekunde</translation>
    </message>
    <message>
        <source>{} of {} functions are compiled</source>
        <translation>{} von {} Funktionen sind übersetzt</translation>
    </message>
    <message>
        <source>({count} more terms: {sum})</source>
        <translation>({count} weitere Terme: {sum})</translation>
    </message>
    <message>
        <source>Follow one example through the network, as a batch of its own</source>
        <translation>Ein Beispiel durch das Netz verfolgen, als einen Batch für sich</translation>
    </message>
    <message>
        <source>One example</source>
        <translation>Ein Beispiel</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>Several examples</source>
        <translation>Mehrere Beispiele</translation>
    </message>
    <message>
        <source>Some examples of the batch side by side, in numbers</source>
        <translation>Einige Beispiele des Batches nebeneinander, in Zahlen</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>The number of the training example; a click on a point picks one, too</source>
        <translation>Die Nummer des Trainingsbeispiels; auch ein Klick auf einen Punkt wählt eines</translation>
    </message>
    <message>
        <source>biases and their gradient over the batch: a row for each unit</source>
        <translation>Bias und Gradient über den Batch: eine Zeile je Einheit</translation>
    </message>
    <message>
        <source>feature {}</source>
        <translation>Merkmal {}</translation>
    </message>
    <message>
        <source>gradient {gradient}, update {update}: {sum}</source>
        <translation>Gradient {gradient}, Update {update}: {sum}</translation>
    </message>
    <message>
        <source>input {}</source>
        <translation>Eingang {}</translation>
    </message>
    <message>
        <source>unit {}</source>
        <translation>Einheit {}</translation>
    </message>
    <message>
        <source>weights and their gradient over the batch: a row for each unit, a column for each input</source>
        <translation>Gewichte und Gradient über den Batch: eine Zeile je Einheit, eine Spalte je Eingang</translation>
    </message>
    <message>
        <source>{place}: {value}</source>
        <translation>{place}: {value}</translation>
    </message>
    <message>
        <source>Draw the boundary: a closed line, or one from edge to edge.</source>
        <translation>Zeichnen Sie die Grenze: eine geschlossene Linie oder eine von Rand zu Rand.</translation>
    </message>
    <message>
        <source>&amp;Handout…</source>
        <translation>Arbeits&amp;blatt…</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>.html or .pdf</source>
        <translation>.html oder .pdf</translation>
    </message>
    <message>
        <source>A change applies to all runs from iteration {} on. You can undo it.</source>
        <translation>Eine Änderung gilt für alle Läufe ab Iteration {}. Sie lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>A line from {low} to {high}</source>
        <translation>Eine Linie von {low} bis {high}</translation>
    </message>
    <message>
        <source>A new run from exactly these parameters, with another learning rate or optimiser</source>
        <translation>Ein neuer Lauf ab genau diesen Parametern, mit anderer Lernrate oder anderem Optimierer</translation>
    </message>
    <message>
        <source>A new run starts from the parameters of iteration {}. The original run stays.</source>
        <translation>Ein neuer Lauf beginnt mit den Parametern von Iteration {}. Der ursprüngliche Lauf bleibt erhalten.</translation>
    </message>
    <message>
        <source>A new run that branches off here with a tenth of the learning rate; from the start if this one diverged</source>
        <translation>Ein neuer Lauf, der hier abzweigt, mit einem Zehntel der Lernrate; von Anfang an, wenn dieser divergiert ist</translation>
    </message>
    <message>
        <source>A new run that branches off here with ten times the learning rate</source>
        <translation>Ein neuer Lauf, der hier abzweigt, mit dem Zehnfachen der Lernrate</translation>
    </message>
    <message>
        <source>A number from {low} to {high}.</source>
        <translation>Eine Zahl von {low} bis {high}.</translation>
    </message>
    <message>
        <source>A plateau: the cost surface is flat here. Some runs leave it much later, and suddenly.</source>
        <translation>Ein Plateau: Die Kostenfläche ist hier flach. Manche Läufe verlassen es viel später, dann auf einen Schlag.</translation>
    </message>
    <message>
        <source>A step against the gradient should lower the cost. If it does not, the step is too long.</source>
        <translation>Ein Schritt gegen den Gradienten sollte die Kosten senken. Tut er das nicht, ist er zu lang.</translation>
    </message>
    <message>
        <source>A weight&apos;s gradient is its input times the error that comes back to its unit. If one of the two is 0 in every layer, no weight ever changes, however long you train.</source>
        <translation>Der Gradient eines Gewichts ist seine Eingabe mal dem Fehler, der zu seiner Einheit zurückkommt. Ist in jeder Schicht eines von beiden 0, ändert sich nie ein Gewicht, wie lange man auch trainiert.</translation>
    </message>
    <message>
        <source>After 750 iterations Glorot explains 97&#xa0;% of the variance. Tiny weights stay a straight line, at 15&#xa0;%. Large ones fit the noise: by 3,000 they explain nothing of the test set.</source>
        <translation>Nach 750 Iterationen erklärt Glorot 97&#xa0;% der Varianz. Winzige Gewichte bleiben eine Gerade, bei 15&#xa0;%. Große lernen das Rauschen mit: Nach 3,000 erklären sie nichts von der Testmenge.</translation>
    </message>
    <message>
        <source>An estimate of the most memory that training and all pictures need</source>
        <translation>Eine Schätzung, wie viel Speicher Training und alle Bilder höchstens brauchen</translation>
    </message>
    <message>
        <source>Another program has probably changed it. If you save over it, those changes are lost.</source>
        <translation>Wahrscheinlich hat ein anderes Programm sie geändert. Beim Überschreiben gehen diese Änderungen verloren.</translation>
    </message>
    <message>
        <source>Another window may still have it open. If so, choose “Later”.</source>
        <translation>Vielleicht hat es ein anderes Fenster noch offen. Wenn ja, „Später“ wählen.</translation>
    </message>
    <message>
        <source>Answers from {low} to {high} are right.</source>
        <translation>Richtig sind Antworten von {low} bis {high}.</translation>
    </message>
    <message>
        <source>Answers, as this computer measured them</source>
        <translation>Antworten, auf diesem Rechner gemessen</translation>
    </message>
    <message>
        <source>Choose an activation other than the sigmoid.</source>
        <translation>Eine andere Aktivierung als die Sigmoidfunktion wählen.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Click a heading to sort the runs by it; click again to reverse the order</source>
        <translation>Ein Klick ordnet die Läufe nach einer Spalte, ein weiterer kehrt die Reihenfolge um</translation>
    </message>
    <message>
        <source>Close the inspection of the iteration</source>
        <translation>Zerlegung der Iteration schließen</translation>
    </message>
    <message>
        <source>Colour: the probability of class 1, from blue (0) through pale (0.5) to orange (1).
Line: probability 0.5, dashed for the pinned iteration.
Circles are class 0, triangles class 1 of the training set; of more than {} points
only some of each class are drawn. Double-click a point to follow it through the iteration;
while you inspect one, a click is enough.</source>
        <translation>Farbe: die Wahrscheinlichkeit von Klasse 1, von Blau (0) über Blass (0.5) bis Orange (1).
Linie: Wahrscheinlichkeit 0.5; gestrichelt bei der angehefteten Iteration.
Kreise sind Klasse 0, Dreiecke Klasse 1 der Trainingsmenge; von mehr als {} Punkten werden
nur einige jeder Klasse gezeichnet. Ein Doppelklick verfolgt einen Punkt durch die Iteration;
solange eine zerlegt ist, genügt ein Klick.</translation>
    </message>
    <message>
        <source>Column of the label: up to 20 classes, or numbers to predict</source>
        <translation>Spalte des Labels: bis zu 20 Klassen oder vorherzusagende Zahlen</translation>
    </message>
    <message>
        <source>Column of y, the second feature: numbers; none for a single feature</source>
        <translation>Spalte von y, dem zweiten Merkmal: Zahlen; keine bei einem einzigen Merkmal</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns of further features: numbers</source>
        <translation>Spalten weiterer Merkmale: Zahlen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Digits in 64 pixels</source>
        <translation>Ziffern aus 64 Pixeln</translation>
    </message>
    <message>
        <source>Do not open the file; keep the current experiment</source>
        <translation>Die Datei nicht öffnen; das jetzige Experiment behalten</translation>
    </message>
    <message>
        <source>Documents to print (*.pdf)</source>
        <translation>Dokumente zum Drucken (*.pdf)</translation>
    </message>
    <message>
        <source>Draw all random weights again, with the next seed</source>
        <translation>Alle zufälligen Gewichte mit dem nächsten Seed neu ziehen</translation>
    </message>
    <message>
        <source>Each layer passes on more than it received: the output saturates, and the cost is huge.</source>
        <translation>Jede Schicht gibt mehr weiter, als sie erhielt; die Ausgabe sättigt, und die Kosten sind riesig.</translation>
    </message>
    <message>
        <source>Efron, Hastie, Johnstone and Tibshirani 2004, Annals of Statistics 32, 407; scikit-learn, load_diabetes</source>
        <translation>Efron, Hastie, Johnstone und Tibshirani 2004, Annals of Statistics 32, 407; scikit-learn, load_diabetes</translation>
    </message>
    <message>
        <source>Eight equal units stay equal, and reach 65&#xa0;%. A nudge of 0.001 to one weight sets one unit apart: 81&#xa0;%. Glorot&apos;s eight different units reach 100&#xa0;% after 200 iterations.</source>
        <translation>Acht gleiche Einheiten bleiben gleich und erreichen 65&#xa0;%. Ein Anstoß von 0.001 an einem Gewicht löst eine aus der Gruppe: 81&#xa0;%. Glorots acht verschiedene erreichen nach 200 Iterationen 100&#xa0;%.</translation>
    </message>
    <message>
        <source>Enlarge the panel under the mouse to the whole window, or show everything again</source>
        <translation>Das Panel unter der Maus auf das ganze Fenster vergrößern, oder wieder alles zeigen</translation>
    </message>
    <message>
        <source>Everything at its usual size</source>
        <translation>Alles in normaler Größe</translation>
    </message>
    <message>
        <source>Example {}: class {}, answered {}</source>
        <translation>Beispiel {}: Klasse {}, Antwort {}</translation>
    </message>
    <message>
        <source>Features are large: root mean square {size:.3g} of &apos;{name}&apos;. Standardise them: initial weights are made for features of about 1.</source>
        <translation>Merkmale sind groß: quadratisches Mittel {size:.3g} von „{name}“. Standardisiere sie: Anfangsgewichte sind für Merkmale um 1 gemacht.</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Erste Schicht</translation>
    </message>
    <message>
        <source>Further features</source>
        <translation>Weitere Merkmale</translation>
    </message>
    <message>
        <source>How far the points spread</source>
        <translation>Wie weit die Punkte streuen</translation>
    </message>
    <message>
        <source>How the file&apos;s bytes encode letters</source>
        <translation>Für welche Zeichen die Bytes der Datei stehen</translation>
    </message>
    <message>
        <source>If an update is a thousandth of the weights, they need a thousand iterations to change by their own size.</source>
        <translation>Beträgt ein Update ein Tausendstel der Gewichte, brauchen sie tausend Iterationen, um sich um ihre eigene Größe zu ändern.</translation>
    </message>
    <message>
        <source>In the Symmetry panel, nudge one weight to see whether the units separate.</source>
        <translation>Im Panel „Symmetrie“ zeigt ein Anstoß an einem Gewicht, ob sich die Einheiten trennen.</translation>
    </message>
    <message>
        <source>It could not be measured: {reason}</source>
        <translation>Es konnte nicht gemessen werden: {reason}</translation>
    </message>
    <message>
        <source>Its history has {} bytes; a file can hold at most {}. “Save as” saves the experiment without it.</source>
        <translation>Der Verlauf hat {} Byte, eine Datei höchstens {}. „Speichern unter“ speichert das Experiment ohne Verlauf.</translation>
    </message>
    <message>
        <source>Make σ smaller for wider layers, as √(2/fan_in) does.</source>
        <translation>σ für breitere Schichten kleiner wählen, wie √(2/fan_in).</translation>
    </message>
    <message>
        <source>Mark the place on the line, and write the number down.</source>
        <translation>Markieren Sie die Stelle auf der Linie und schreiben Sie die Zahl auf.</translation>
    </message>
    <message>
        <source>Measured: {answer}</source>
        <translation>Gemessen: {answer}</translation>
    </message>
    <message>
        <source>My answer</source>
        <translation>Meine Antwort</translation>
    </message>
    <message>
        <source>Network {shape}: layer {layer} is highlighted</source>
        <translation>Netz {shape}: Schicht {layer} ist hervorgehoben</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Numerical rank: how many independent directions the units&apos; weights have</source>
        <translation>Numerischer Rang: wie viele unabhängige Richtungen die Gewichte der Einheiten haben</translation>
    </message>
    <message>
        <source>On its way back, each layer multiplies the gradient by its weights and by the slope of the activation. If that factor is below 1 on average, almost no gradient reaches the first layers.</source>
        <translation>Auf dem Rückweg multipliziert jede Schicht den Gradienten mit ihren Gewichten und mit der Steigung der Aktivierung. Ist dieser Faktor im Mittel kleiner als 1, kommt bei den ersten Schichten kaum ein Gradient an.</translation>
    </message>
    <message>
        <source>One iteration, step by step</source>
        <translation>Eine Iteration, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Seite {number} von {pages}</translation>
    </message>
    <message>
        <source>Pages {first} to {last} of {pages}</source>
        <translation>Seiten {first} bis {last} von {pages}</translation>
    </message>
    <message>
        <source>Part of the window failed. Training is paused, and no training is lost.</source>
        <translation>Ein Teil des Fensters ist fehlgeschlagen. Das Training pausiert, nichts davon ist verloren.</translation>
    </message>
    <message>
        <source>Print the lesson: its questions with room to answer, and beside them the answers as measured</source>
        <translation>Die Lektion drucken: ihre Fragen mit Platz für Antworten und daneben die gemessenen Antworten</translation>
    </message>
    <message>
        <source>Put the current training and test points on the canvas, with their present scaling</source>
        <translation>Die jetzigen Trainings- und Testpunkte hierher übernehmen, so wie sie skaliert sind</translation>
    </message>
    <message>
        <source>Put the panels back in their original places</source>
        <translation>Die Panels wieder an ihre ursprünglichen Plätze setzen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Read it before you pass it on: it contains the names of your files.</source>
        <translation>Lesen Sie es, bevor Sie es weitergeben: Es enthält die Namen Ihrer Dateien.</translation>
    </message>
    <message>
        <source>Remove all points; you can undo this</source>
        <translation>Alle Punkte entfernen; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Remove the points under the brush</source>
        <translation>Die Punkte unter dem Pinsel entfernen</translation>
    </message>
    <message>
        <source>Remove the run from the comparison</source>
        <translation>Den Lauf aus dem Vergleich nehmen</translation>
    </message>
    <message>
        <source>Share of the test set classified correctly</source>
        <translation>Anteil der Testmenge, der richtig klassifiziert ist</translation>
    </message>
    <message>
        <source>Share of the training set classified correctly</source>
        <translation>Anteil der Trainingsmenge, der richtig klassifiziert ist</translation>
    </message>
    <message>
        <source>Start or stop presenting: full screen, large type, only what matters</source>
        <translation>Vorführen beginnen oder beenden: der ganze Bildschirm, große Schrift, nur das Wesentliche</translation>
    </message>
    <message>
        <source>Stay at the current iteration (Esc)</source>
        <translation>Bei der jetzigen Iteration bleiben (Esc)</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Messen abbrechen</translation>
    </message>
    <message>
        <source>The features differ greatly in size: standard deviation {x_size} of &apos;{x}&apos;, {y_size} of &apos;{y}&apos;. Standardise them so that training treats both alike.</source>
        <translation>Die Merkmale sind sehr verschieden groß: Standardabweichung {x_size} bei „{x}“, {y_size} bei „{y}“. Sie sollten standardisiert werden, damit das Training beide gleich behandelt.</translation>
    </message>
    <message>
        <source>The first layers change far more than the last ones: no learning rate suits both.</source>
        <translation>Die ersten Schichten ändern sich weit stärker als die letzten: Keine Lernrate passt für beide.</translation>
    </message>
    <message>
        <source>The furthest iteration reached so far: playing continues the training from here.</source>
        <translation>Die weiteste bisher erreichte Iteration: Abspielen setzt das Training von hier fort.</translation>
    </message>
    <message>
        <source>The laboratory was not closed properly last time.</source>
        <translation>Das Labor wurde beim letzten Mal nicht ordentlich geschlossen.</translation>
    </message>
    <message>
        <source>The laboratory&apos;s log, for reporting an error</source>
        <translation>Das Protokoll des Labors, um einen Fehler zu melden</translation>
    </message>
    <message>
        <source>The lesson expects {expected}: check that first.</source>
        <translation>Die Lektion erwartet {expected}: Prüfen Sie das zuerst.</translation>
    </message>
    <message>
        <source>The network&apos;s answer does not depend on its input.</source>
        <translation>Die Antwort des Netzes hängt nicht von seiner Eingabe ab.</translation>
    </message>
    <message>
        <source>The next stage of the inspected iteration</source>
        <translation>Die nächste Stufe der zerlegten Iteration</translation>
    </message>
    <message>
        <source>The output of every hidden unit over the plane, and the weights that lead to it</source>
        <translation>Die Ausgabe jeder verdeckten Einheit über der Ebene und die Gewichte, die zu ihr führen</translation>
    </message>
    <message>
        <source>The plane with the training points</source>
        <translation>Die Ebene mit den Trainingspunkten</translation>
    </message>
    <message>
        <source>The previous stage of the inspected iteration</source>
        <translation>Die vorige Stufe der zerlegten Iteration</translation>
    </message>
    <message>
        <source>The same wines, network and learning rate as in “Wine, as it is measured”. Only the features are scaled, to mean 0 and variance 1: by 50 iterations every rule gets 99&#xa0;% of the training set right.</source>
        <translation>Dieselben Weine, dasselbe Netz und dieselbe Lernrate wie in „Wein, wie er gemessen wurde“. Nur die Merkmale sind skaliert, auf Mittelwert 0 und Varianz 1: Nach 50 Iterationen hat jede Regel 99&#xa0;% der Trainingsmenge richtig.</translation>
    </message>
    <message>
        <source>The signal reaches the last layer, and the gradient reaches the first one.</source>
        <translation>Das Signal erreicht die letzte Schicht, und der Gradient erreicht die erste.</translation>
    </message>
    <message>
        <source>The training points</source>
        <translation>Die Trainingspunkte</translation>
    </message>
    <message>
        <source>The training points as you fill them in here, before any training</source>
        <translation>Die Trainingspunkte, wie Sie sie hier ausfüllen, noch vor jedem Training</translation>
    </message>
    <message>
        <source>The training points, as they will be drawn: circles and triangles</source>
        <translation>Die Trainingspunkte, wie sie gezeichnet werden: Kreise und Dreiecke</translation>
    </message>
    <message>
        <source>The values drawn, as root mean squares</source>
        <translation>Die gezeichneten Werte, als quadratische Mittel</translation>
    </message>
    <message>
        <source>These layers do not change: either no error comes back to them, or no signal reaches them.</source>
        <translation>Diese Schichten ändern sich nicht: Entweder kommt kein Fehler zu ihnen zurück, oder es erreicht sie kein Signal.</translation>
    </message>
    <message>
        <source>They always give the same answer, and the same gradient changes them.</source>
        <translation>Sie geben immer dieselbe Antwort, und derselbe Gradient ändert sie.</translation>
    </message>
    <message>
        <source>They answer 0 to every example, so the layer is narrower than it looks. A few dead units are common with ReLU and do no harm.</source>
        <translation>Sie antworten auf jedes Beispiel mit 0, also ist die Schicht schmaler, als sie aussieht. Einige tote Einheiten sind bei ReLU üblich und schaden nicht.</translation>
    </message>
    <message>
        <source>Thirteen measurements; one varies over a thousand times as much as another. After ten iterations all runs give every wine the same answer, right for 40&#xa0;%. Compare “Wine, standardised”.</source>
        <translation>Dreizehn Messwerte; einer schwankt über tausendmal so stark wie ein anderer. Nach zehn Iterationen geben alle Läufe jedem Wein dieselbe Antwort, richtig bei 40&#xa0;%. Vergleichen Sie mit „Wein, standardisiert“.</translation>
    </message>
    <message>
        <source>This computer has run out of memory</source>
        <translation>Der Speicher dieses Rechners ist aufgebraucht</translation>
    </message>
    <message>
        <source>This is the untrained network, as the initialisation made it.</source>
        <translation>Das ist das untrainierte Netz, wie es die Initialisierung gemacht hat.</translation>
    </message>
    <message>
        <source>This restarts all {} iterations. Undo brings you back to the iteration shown now.</source>
        <translation>Damit beginnen alle {} Iterationen von vorn. „Rückgängig“ führt zur jetzt gezeigten Iteration zurück.</translation>
    </message>
    <message>
        <source>This seed chooses the test points at random, class by class. All points keep their order.</source>
        <translation>Die Testpunkte werden mit diesem Seed zufällig gezogen, Klasse für Klasse. Alle Punkte behalten ihre Reihenfolge.</translation>
    </message>
    <message>
        <source>Three ways to start: play, a lesson, your own data</source>
        <translation>Drei Wege zu beginnen: abspielen, eine Lektion, eigene Daten</translation>
    </message>
    <message>
        <source>Tick one.</source>
        <translation>Kreuzen Sie eine Antwort an.</translation>
    </message>
    <message>
        <source>Train all runs again on features with mean 0 and variance 1; undo brings you back here</source>
        <translation>Alle Läufe neu trainieren, auf Merkmalen mit Mittelwert 0 und Varianz 1; Rückgängig führt wieder hierher</translation>
    </message>
    <message>
        <source>Training failed and has stopped. The laboratory keeps working.</source>
        <translation>Das Training ist fehlgeschlagen und angehalten. Das Labor arbeitet weiter.</translation>
    </message>
    <message>
        <source>Training is already recorded up to iteration {}: playing shows it again.</source>
        <translation>Das Training ist bis Iteration {} schon aufgezeichnet: Abspielen zeigt es noch einmal.</translation>
    </message>
    <message>
        <source>Training is making progress: the cost has fallen noticeably over the last tenth of the iterations.</source>
        <translation>Das Training kommt voran: Im letzten Zehntel der Iterationen sind die Kosten merklich gefallen.</translation>
    </message>
    <message>
        <source>Undo the last change to the runs</source>
        <translation>Die letzte Änderung der Läufe zurücknehmen</translation>
    </message>
    <message>
        <source>Undo the last stroke ({})</source>
        <translation>Den letzten Strich zurücknehmen ({})</translation>
    </message>
    <message>
        <source>Units that are the same get the same gradient, and stay the same. “Break it” starts a branch here, with 0.000001 added to one weight: watch whether its units separate.</source>
        <translation>Gleiche Einheiten erhalten denselben Gradienten und bleiben gleich. Brechen Sie das: Hier geht ein Zweig ab, in dem ein Gewicht um 0.000001 größer ist; beobachten Sie, ob sich seine Einheiten trennen.</translation>
    </message>
    <message>
        <source>Units with equal weights get equal gradients, so they stay equal: a wide layer can do no more than a single unit.</source>
        <translation>Einheiten mit gleichen Gewichten erhalten gleiche Gradienten und bleiben so gleich: Eine breite Schicht kann nicht mehr als eine einzige Einheit.</translation>
    </message>
    <message>
        <source>Use the laboratory and its lessons in {language}; you cannot undo past this change</source>
        <translation>Das Labor und seine Lektionen auf {language}; was davor war, lässt sich nicht mehr rückgängig machen</translation>
    </message>
    <message>
        <source>Watch the runs train side by side, and pause when something happens.</source>
        <translation>Den Läufen nebeneinander beim Lernen zusehen und anhalten, wenn etwas geschieht.</translation>
    </message>
    <message>
        <source>Web pages to print (*.html)</source>
        <translation>Webseiten zum Drucken (*.html)</translation>
    </message>
    <message>
        <source>While presenting: put run {run} in the spotlight, or take it out; at most two</source>
        <translation>Beim Vorführen: Lauf {run} ins Rampenlicht oder heraus; höchstens zwei</translation>
    </message>
    <message>
        <source>Why do you think so?</source>
        <translation>Warum glauben Sie das?</translation>
    </message>
    <message>
        <source>With ReLU, each layer halves the mean square of the signal. Weights of variance 2/fan_in make up for that; with smaller weights, the output hardly depends on the input.</source>
        <translation>Bei ReLU halbiert jede Schicht das mittlere Quadrat des Signals. Gewichte mit Varianz 2/fan_in gleichen das aus; bei kleineren Gewichten hängt die Ausgabe kaum von der Eingabe ab.</translation>
    </message>
    <message>
        <source>Work in the background failed. Training is paused, and no training is lost.</source>
        <translation>Eine Arbeit im Hintergrund ist fehlgeschlagen. Das Training pausiert, nichts davon ist verloren.</translation>
    </message>
    <message>
        <source>Work through it page by page: say what you expect, then see it measured.</source>
        <translation>Seite für Seite geführt: sagen, was man erwartet, und dann sehen, was gemessen wird.</translation>
    </message>
    <message>
        <source>Write a handout</source>
        <translation>Arbeitsblatt schreiben</translation>
    </message>
    <message>
        <source>Write no handout</source>
        <translation>Kein Arbeitsblatt schreiben</translation>
    </message>
    <message>
        <source>Write your answer down.</source>
        <translation>Schreiben Sie Ihre Antwort auf.</translation>
    </message>
    <message>
        <source>Written: {questions}, and the answers: {answers}</source>
        <translation>Geschrieben: {questions}, und die Antworten: {answers}</translation>
    </message>
    <message>
        <source>Your desktop&apos;s language, if the laboratory has it, and its number format</source>
        <translation>Die Sprache Ihres Desktops, sofern das Labor sie hat, und sein Zahlenformat</translation>
    </message>
    <message>
        <source>Your work cannot be protected against a power cut: no space, or no permission, to write in {}</source>
        <translation>Ihre Arbeit lässt sich nicht gegen einen Stromausfall sichern: kein Platz oder kein Schreibrecht in {}</translation>
    </message>
    <message>
        <source>[x, y, class] of every point, or of more or fewer features: the class is 0, 1, …; or a number to predict</source>
        <translation>[x, y, Klasse] jedes Punkts, oder mit mehr oder weniger Merkmalen: die Klasse ist 0, 1, …; oder eine vorherzusagende Zahl</translation>
    </message>
    <message>
        <source>a class</source>
        <translation>eine Klasse</translation>
    </message>
    <message>
        <source>a file, in a folder where files can be written</source>
        <translation>eine Datei in einem Ordner, in den geschrieben werden kann</translation>
    </message>
    <message>
        <source>a number to predict</source>
        <translation>eine vorherzusagende Zahl</translation>
    </message>
    <message>
        <source>a number to predict: {name}</source>
        <translation>eine vorherzusagende Zahl: {name}</translation>
    </message>
    <message>
        <source>all {units:.0f} hidden units change, but those of each layer stay identical: a layer acts as one unit</source>
        <translation>alle {units:.0f} verdeckten Einheiten ändern sich, doch die einer Schicht bleiben gleich: Die Schicht wirkt wie eine einzige Einheit</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>cultivars by thirteen measurements, all or two principal components</source>
        <translation>Rebsorten nach dreizehn Messungen, alle oder zwei Hauptkomponenten</translation>
    </message>
    <message>
        <source>each column once</source>
        <translation>jede Spalte einmal</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>features and label</source>
        <translation>Merkmale und Label</translation>
    </message>
    <message>
        <source>features as they were measured, or with mean 0 and variance 1</source>
        <translation>Merkmale wie gemessen, oder mit Mittelwert 0 und Varianz 1</translation>
    </message>
    <message>
        <source>handwritten digits from 0 to 9 in 8 by 8 pixels, from 0 (paper) to 16 (ink)</source>
        <translation>handgeschriebene Ziffern von 0 bis 9 in 8 mal 8 Pixeln, von 0 (Papier) bis 16 (Tinte)</translation>
    </message>
    <message>
        <source>how far a disease goes within a year, from 25 to 346, by ten measurements of mean 0</source>
        <translation>wie weit eine Krankheit in einem Jahr fortschreitet, von 25 bis 346, nach zehn Messungen mit Mittelwert 0</translation>
    </message>
    <message>
        <source>keeps the denominator away from 0</source>
        <translation>hält den Nenner von 0 fern</translation>
    </message>
    <message>
        <source>layer {layer:.0f}: {units:.0f} of {units:.0f} units dead; nothing from the input gets past it</source>
        <translation>Schicht {layer:.0f}: {units:.0f} von {units:.0f} Einheiten tot; von der Eingabe kommt nichts hindurch</translation>
    </message>
    <message>
        <source>line: root mean square · bands: 5 to 95 % and 25 to 75 %, where above 0 · dashed: theory at iteration 0</source>
        <translation>Linie: quadratisches Mittel · Bänder: 5 bis 95&#xa0;% und 25 bis 75&#xa0;%, soweit über 0 · gestrichelt: Theorie bei Iteration 0</translation>
    </message>
    <message>
        <source>malignant and benign tumours by thirty measurements, all or two principal components</source>
        <translation>bösartige und gutartige Tumoren nach dreißig Messungen, alle oder zwei Hauptkomponenten</translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation>keine Endung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>numbers to predict that differ</source>
        <translation>vorherzusagende Zahlen, die sich unterscheiden</translation>
    </message>
    <message>
        <source>pixel {row}, {column}</source>
        <translation>Pixel {row}, {column}</translation>
    </message>
    <message>
        <source>run, whose iteration is inspected</source>
        <translation>run, der Lauf, dessen Iteration zerlegt wird</translation>
    </message>
    <message>
        <source>species by four lengths, all or two principal components</source>
        <translation>Arten nach vier Längen, alle oder zwei Hauptkomponenten</translation>
    </message>
    <message>
        <source>the cultivar that is left out; null: none, there are three classes</source>
        <translation>die Rebsorte, die fehlt; null: keine, es gibt drei Klassen</translation>
    </message>
    <message>
        <source>the extra cluster: {way}</source>
        <translation>das Extra cluster: {way}</translation>
    </message>
    <message>
        <source>the features</source>
        <translation>die Merkmale</translation>
    </message>
    <message>
        <source>the first two principal components</source>
        <translation>die ersten zwei Hauptkomponenten</translation>
    </message>
    <message>
        <source>the same number for every point</source>
        <translation>dieselbe Zahl für jeden Punkt</translation>
    </message>
    <message>
        <source>the same number in every row</source>
        <translation>dieselbe Zahl in jeder Zeile</translation>
    </message>
    <message>
        <source>the species that is left out; null: none, there are three classes</source>
        <translation>die Art, die fehlt; null: keine, es gibt drei Klassen</translation>
    </message>
    <message>
        <source>their first two principal components, or all features</source>
        <translation>ihre ersten zwei Hauptkomponenten oder alle Merkmale</translation>
    </message>
    <message>
        <source>two components</source>
        <translation>zwei Komponenten</translation>
    </message>
    <message>
        <source>two features</source>
        <translation>zwei Merkmale</translation>
    </message>
    <message>
        <source>unit {}: weights from {} to {}</source>
        <translation>Einheit {}: Gewichte von {} bis {}</translation>
    </message>
    <message>
        <source>what the classes 0, 1, … are; none where numbers are to predict</source>
        <translation>was die Klassen 0, 1, … sind; keine, wo Zahlen vorherzusagen sind</translation>
    </message>
    <message>
        <source>what the label is</source>
        <translation>was das Label ist</translation>
    </message>
    <message>
        <source>what x, y and further features are</source>
        <translation>was x, y und weitere Merkmale sind</translation>
    </message>
    <message>
        <source>{count:,}</source>
        <translation>{count:,}</translation>
    </message>
    <message>
        <source>{count:,} numbers</source>
        <translation>{count:,} Zahlen</translation>
    </message>
    <message>
        <source>{count:,} numbers in the chosen columns</source>
        <translation>{count:,} Zahlen in den gewählten Spalten</translation>
    </message>
    <message>
        <source>{count} classes: {names}</source>
        <translation>{count} Klassen: {names}</translation>
    </message>
    <message>
        <source>{count} columns are the same in every row, so they say nothing</source>
        <translation>{count} Spalten sind in jeder Zeile gleich und sagen daher nichts</translation>
    </message>
    <message>
        <source>{count} features: {names}</source>
        <translation>{count} Merkmale: {names}</translation>
    </message>
    <message>
        <source>{count} names</source>
        <translation>{count} Namen</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} Zahlen</translation>
    </message>
    <message>
        <source>{count} of class {label}</source>
        <translation>{count} der Klasse {label}</translation>
    </message>
    <message>
        <source>{count} pixels</source>
        <translation>{count} Pixel</translation>
    </message>
    <message>
        <source>{count} points</source>
        <translation>{count} Punkte</translation>
    </message>
    <message>
        <source>{count}, as in the first point</source>
        <translation>{count}, wie beim ersten Punkt</translation>
    </message>
    <message>
        <source>{count}: one for each feature</source>
        <translation>{count}: einer für jedes Merkmal</translation>
    </message>
    <message>
        <source>{origin} {features}; {label}</source>
        <translation>{origin} {features}; {label}</translation>
    </message>
    <message>
        <source>{} classes</source>
        <translation>{} Klassen</translation>
    </message>
    <message>
        <source>{} columns</source>
        <translation>{} Spalten</translation>
    </message>
    <message>
        <source>{} further columns hold numbers.</source>
        <translation>{} weitere Spalten enthalten Zahlen.</translation>
    </message>
    <message>
        <source>{} numbers to predict</source>
        <translation>{} vorherzusagende Zahlen</translation>
    </message>
    <message>
        <source>{} of at most {}</source>
        <translation>{} von höchstens {}</translation>
    </message>
    <message>
        <source>{} of the training points are drawn</source>
        <translation>{} der Trainingspunkte sind gezeichnet</translation>
    </message>
    <message>
        <source>{}: {} apart; while growing, it doubled every {} iterations</source>
        <translation>{}: Abstand {}; beim Wachsen Verdopplung alle {} Iterationen</translation>
    </message>
    <message>
        <source>“{}” cannot be written</source>
        <translation>„{}“ lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>“{}” exists. Replace it?</source>
        <translation>„{}“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>A drawing is right with {share} of the square on the right side.</source>
        <translation>Richtig ist eine Zeichnung, bei der {share} des Quadrats auf der richtigen Seite liegen.</translation>
    </message>
    <message>
        <source>Measured: the thick line, at iteration {iteration:,}</source>
        <translation>Gemessen: die dicke Linie, bei Iteration {iteration:,}</translation>
    </message>
    <message>
        <source>a sheet has at most {} pictures</source>
        <translation>ein Blatt hat höchstens {} Bilder</translation>
    </message>
    <message>
        <source>A class answers</source>
        <translation>Eine Klasse antwortet</translation>
    </message>
    <message>
        <source>A number from {low} to {high}</source>
        <translation>Eine Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>Answer {number}</source>
        <translation>Antwort {number}</translation>
    </message>
    <message>
        <source>Answer “{}”</source>
        <translation>Mit „{}“ antworten</translation>
    </message>
    <message>
        <source>Begin the next lesson (Page Down)</source>
        <translation>Die nächste Lektion beginnen (Bild ab)</translation>
    </message>
    <message>
        <source>Choose answer {number} of the question; of a class, count it once more</source>
        <translation>Antwort {number} der Frage wählen; in einer Klasse eine Stimme mehr zählen</translation>
    </message>
    <message>
        <source>Count many answers to a question, or take one person&apos;s, which can be changed</source>
        <translation>Viele Antworten auf eine Frage zählen, oder die einer Person annehmen, die sie ändern kann</translation>
    </message>
    <message>
        <source>Count the answers of a class, or take one person&apos;s. This holds for all questions.</source>
        <translation>Die Antworten einer Klasse zählen, oder die einer Person annehmen. Das gilt für alle Fragen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with “{}”</source>
        <translation>„{}“ fortsetzen</translation>
    </message>
    <message>
        <source>It is {answer}.</source>
        <translation>Es ist {answer}.</translation>
    </message>
    <message>
        <source>L&amp;essons…</source>
        <translation>L&amp;ektionen…</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Next lesson: {title}</source>
        <translation>Nächste Lektion: {title}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open “{}”</source>
        <translation>„{}“ öffnen</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>Die letzte Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>The answer is “{answer}”.</source>
        <translation>Die Antwort ist „{answer}“.</translation>
    </message>
    <message>
        <source>You chose “{answer}”</source>
        <translation>Gewählt: „{answer}“</translation>
    </message>
    <message>
        <source>You said {answer}</source>
        <translation>Ihre Antwort: {answer}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>votes: {votes}</source>
        <translation>Stimmen: {votes}</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>{answered} of {all} questions answered, {right} right</source>
        <translation>{answered} von {all} Fragen beantwortet, {right} richtig</translation>
    </message>
    <message>
        <source>{done} of {all} pages</source>
        <translation>{done} von {all} Seiten</translation>
    </message>
    <message>
        <source>✓ Finished</source>
        <translation>✓ Beendet</translation>
    </message>
    <message>
        <source>That was the last page of “{title}”.</source>
        <translation>Das war die letzte Seite von „{title}“.</translation>
    </message>
    <message>
        <source>The dashed line is the real boundary.</source>
        <translation>Die gestrichelte Linie ist die wirkliche Grenze.</translation>
    </message>
    <message>
        <source>Where the boundary is expected, with the real one over it</source>
        <translation>Wo die Grenze erwartet wird, darüber die wirkliche</translation>
    </message>
    <message>
        <source>All keys of the laboratory</source>
        <translation>Alle Tasten des Labors</translation>
    </message>
    <message>
        <source>All presets, with pictures</source>
        <translation>Alle Beispiele, mit Bildern</translation>
    </message>
    <message>
        <source>0.693, the cost of answering one half for every point, as if tossing a coin.</source>
        <translation>0.693, die Kosten, wenn die Antwort für jeden Punkt ein Halb ist, wie beim Münzwurf.</translation>
    </message>
    <message>
        <source>How far numbers typically lie from their mean, written σ. Its square is the variance.</source>
        <translation>Wie weit Zahlen typischerweise von ihrem Mittelwert entfernt liegen, geschrieben σ. Ihr Quadrat ist die Varianz.</translation>
    </message>
    <message>
        <source>What you can do with this run</source>
        <translation>Was Sie mit diesem Lauf tun können</translation>
    </message>
    <message>
        <source>An update was so large that the numbers overflowed. This run trains no further.</source>
        <translation>Ein Update war so groß, dass es zu einem Zahlenüberlauf kam. Dieser Lauf trainiert nicht weiter.</translation>
    </message>
    <message>
        <source>Computing up to this iteration…</source>
        <translation>Berechnung bis zu dieser Iteration…</translation>
    </message>
    <message>
        <source>Draw each layer&apos;s weights on one scale for all runs, or on a scale of each run&apos;s own</source>
        <translation>Die Gewichte jeder Schicht in allen Läufen auf einer Skala zeichnen, oder in jedem Lauf auf einer eigenen</translation>
    </message>
    <message>
        <source>Find any action by its words and carry it out</source>
        <translation>Eine Aktion nach Stichworten suchen und ausführen</translation>
    </message>
    <message>
        <source>How large each layer&apos;s gradient and update were during training, in a small plot for each layer</source>
        <translation>Wie groß Gradient und Update jeder Schicht während des Trainings waren, in einem kleinen Diagramm je Schicht</translation>
    </message>
    <message>
        <source>If the units died during training, choose a smaller learning rate.</source>
        <translation>Wenn die Einheiten beim Training gestorben sind, eine kleinere Lernrate wählen.</translation>
    </message>
    <message>
        <source>Keep the previous way of reading the file</source>
        <translation>Bei der bisherigen Lesart der Datei bleiben</translation>
    </message>
    <message>
        <source>Largest difference of a weight between units, divided by the largest weight</source>
        <translation>Größter Unterschied eines Gewichts zwischen Einheiten, geteilt durch das größte Gewicht</translation>
    </message>
    <message>
        <source>Measuring for the panels…</source>
        <translation>Es wird für die Panels gemessen…</translation>
    </message>
    <message>
        <source>Measuring the lesson&apos;s figures…</source>
        <translation>Die Zahlen der Lektion werden gemessen…</translation>
    </message>
    <message>
        <source>Memory that the experiment needs</source>
        <translation>Speicher, den das Experiment braucht</translation>
    </message>
    <message>
        <source>Stop measuring the lesson&apos;s figures for now (Esc)</source>
        <translation>Die Zahlen der Lektion vorerst nicht messen (Esc)</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The function 1 / (1 + e⁻ᶻ): it turns any number into a probability between 0 and 1.</source>
        <translation>Die Funktion 1 / (1 + e⁻ᶻ): Sie macht aus jeder Zahl eine Wahrscheinlichkeit zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>The number that a unit passes on: A = g(Z), where g may be ReLU, tanh or the sigmoid.</source>
        <translation>Die Zahl, die eine Einheit weitergibt: A = g(Z), wobei g zum Beispiel ReLU, tanh oder die Sigmoidfunktion ist.</translation>
    </message>
    <message>
        <source>There are {} bookmarks already: remove one to make room for another.</source>
        <translation>Es gibt schon {} Lesezeichen: Entfernen Sie eines, um Platz für ein anderes zu machen.</translation>
    </message>
    <message>
        <source>{label}: {train} training points, {test} test points</source>
        <translation>{label}: {train} Trainingspunkte, {test} Testpunkte</translation>
    </message>
    <message>
        <source>Adam&apos;s</source>
        <translation>Adams</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>Noch ist nichts notiert.</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>&amp;Set up again</source>
        <translation>Neu &amp;einrichten</translation>
    </message>
    <message>
        <source>An experiment was saved automatically on {moment}, at iteration {iteration}.</source>
        <translation>Ein Experiment wurde mit Stand vom {moment} gesichert, bei Iteration {iteration}.</translation>
    </message>
    <message>
        <source>It was saved on the computer “{}”. If the laboratory is still open there, choose “Later”.</source>
        <translation>Es wurde auf „{}“ aufbewahrt. Wenn das Labor dort noch offen ist, „Später“ wählen.</translation>
    </message>
    <message>
        <source>ReLUs</source>
        <translation>ReLUs</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>biases</source>
        <translation>Biases</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>Entscheidungsgrenzen|Grenze</translation>
    </message>
    <message>
        <source>cross entropy</source>
        <translation>Kreuzentropien</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>dead unit</source>
        <translation>tote Einheit</translation>
    </message>
    <message>
        <source>dead units|dead</source>
        <translation>toten Einheiten|tote Einheiten|toten Einheit|tot|tote|toten</translation>
    </message>
    <message>
        <source>decision boundary</source>
        <translation>Entscheidungsgrenze</translation>
    </message>
    <message>
        <source>fan-in</source>
        <translation>Fan-in</translation>
    </message>
    <message>
        <source>fan-out</source>
        <translation>Fan-out</translation>
    </message>
    <message>
        <source>fan_in</source>
        <translation>fan_in</translation>
    </message>
    <message>
        <source>fan_out</source>
        <translation>fan_out</translation>
    </message>
    <message>
        <source>gains</source>
        <translation>Verstärkungsfaktor</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>hyperbolic tangent</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>Einheitsmatrix</translation>
    </message>
    <message>
        <source>identity matrix</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>initialiser</source>
        <translation>Initialisierung</translation>
    </message>
    <message>
        <source>initialisers|initialisation</source>
        <translation>Initialisierungen</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>learning rates</source>
        <translation>Lernraten</translation>
    </message>
    <message>
        <source>ln 2</source>
        <translation>ln 2</translation>
    </message>
    <message>
        <source>log 2</source>
        <translation>log 2</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>Logit</translation>
    </message>
    <message>
        <source>logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>medians</source>
        <translation>Mediane</translation>
    </message>
    <message>
        <source>mini-batch</source>
        <translation>Mini-Batch</translation>
    </message>
    <message>
        <source>mini-batches</source>
        <translation>Mini-Batches</translation>
    </message>
    <message>
        <source>overfitting</source>
        <translation>Überanpassung</translation>
    </message>
    <message>
        <source>overfit|overfits</source>
        <translation>Overfitting</translation>
    </message>
    <message>
        <source>plateaus</source>
        <translation>Plateaus</translation>
    </message>
    <message>
        <source>pre-activation</source>
        <translation>Präaktivierung</translation>
    </message>
    <message>
        <source>pre-activations</source>
        <translation>Präaktivierungen</translation>
    </message>
    <message>
        <source>root mean square</source>
        <translation>quadratisches Mittel</translation>
    </message>
    <message>
        <source>root mean squares|mean square</source>
        <translation>quadratische Mittel|quadratischen Mittels|quadratischen Mittel|mittlere Quadrat|mittleres Quadrat|mittleren Quadrats</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>gesättigt</translation>
    </message>
    <message>
        <source>saturates|saturate|saturation</source>
        <translation>gesättigte|gesättigten|sättigt|sättigen|Sättigung</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>Sigmoidfunktion</translation>
    </message>
    <message>
        <source>sigmoids</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>standard deviations|σ</source>
        <translation>Standardabweichungen|σ</translation>
    </message>
    <message>
        <source>standard-normal|standard normal</source>
        <translation>standardnormalverteilt|standardnormalverteilte|standardnormalverteilten|Standardnormalverteilung</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>symmetrisch</translation>
    </message>
    <message>
        <source>symmetry</source>
        <translation>Symmetrie</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>variances</source>
        <translation>Varianzen</translation>
    </message>
    <message>
        <source>“{name}” was saved automatically on {moment}, at iteration {iteration}.</source>
        <translation>„{name}“ wurde mit Stand vom {moment} gesichert, bei Iteration {iteration}.</translation>
    </message>
    <message>
        <source>a disk with room and without faults; what is done is kept, and the same command goes on</source>
        <translation>ein Datenträger mit Platz und ohne Fehler; was fertig ist, bleibt, und derselbe Befehl macht weiter</translation>
    </message>
    <message>
        <source>a part of several, such as 3/16</source>
        <translation>ein Teil von mehreren, zum Beispiel 3/16</translation>
    </message>
    <message>
        <source>a results file, as a study writes it</source>
        <translation>eine Ergebnisdatei, wie eine Studie sie schreibt</translation>
    </message>
    <message>
        <source>a study file, see docs/studies.md</source>
        <translation>eine Datei mit einer Studie, siehe docs/studies.md</translation>
    </message>
    <message>
        <source>a whole one; move this file away, or give another name with --out</source>
        <translation>eine unbeschädigte; verschieben Sie diese Datei oder geben Sie mit --out einen anderen Namen an</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>eine leere Datei</translation>
    </message>
    <message>
        <source>at most {most:,} cells, values times values</source>
        <translation>höchstens {most:,} Zellen, Werte mal Werte</translation>
    </message>
    <message>
        <source>at most {most:,} trainings in all</source>
        <translation>höchstens {most:,} Trainings insgesamt</translation>
    </message>
    <message>
        <source>each setting once</source>
        <translation>jede Einstellung einmal</translation>
    </message>
    <message>
        <source>each value once</source>
        <translation>jeder Wert einmal</translation>
    </message>
    <message>
        <source>no files</source>
        <translation>keine Dateien</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>eines von {names}</translation>
    </message>
    <message>
        <source>parts of one study</source>
        <translation>Teile einer einzigen Studie</translation>
    </message>
    <message>
        <source>run {first} again, but for its seed</source>
        <translation>noch einmal Lauf {first}, bis auf den Seed</translation>
    </message>
    <message>
        <source>runs that differ by more: a study draws each of them from many seeds</source>
        <translation>Läufe, die sich in mehr unterscheiden: Eine Studie zieht jeden von ihnen mit vielen Seeds</translation>
    </message>
    <message>
        <source>the results of another study</source>
        <translation>die Ergebnisse einer anderen Studie</translation>
    </message>
    <message>
        <source>the results of another study than {first}</source>
        <translation>die Ergebnisse einer anderen Studie als {first}</translation>
    </message>
    <message>
        <source>the results of this study, or a new file: give its name with --out</source>
        <translation>die Ergebnisse dieser Studie oder eine neue Datei: ihren Namen gibt man mit --out an</translation>
    </message>
    <message>
        <source>the study</source>
        <translation>die Studie</translation>
    </message>
    <message>
        <source>{cells:,} cells</source>
        <translation>{cells:,} Zellen</translation>
    </message>
    <message>
        <source>{count:,} trials differ between {kept} and {other}: the first are kept</source>
        <translation>{count:,} Trainings unterscheiden sich zwischen {kept} und {other}: Die ersten bleiben</translation>
    </message>
    <message>
        <source>{draws:,} draws of {runs} runs in {cells:,} cells</source>
        <translation>{draws:,} Ziehungen von {runs} Läufen in {cells:,} Zellen</translation>
    </message>
    <message>
        <source>{name}, which none of the runs and data here have</source>
        <translation>{name}: Das haben hier weder die Läufe noch die Daten</translation>
    </message>
    <message>
        <source>{trials:,} trials, {added:,} of them new; {repeated:,} were there already and count once</source>
        <translation>{trials:,} Trainings, davon {added:,} neu; {repeated:,} waren schon da und zählen einmal</translation>
    </message>
    <message>
        <source>something that is not a file</source>
        <translation>etwas, das keine Datei ist</translation>
    </message>
    <message>
        <source>{part} is not allowed in a rule</source>
        <translation>{part} ist in einer Regel nicht erlaubt</translation>
    </message>
    <message>
        <source>Save with all recorded costs and checkpoints, so that another computer shows the same ones</source>
        <translation>Mit allen aufgezeichneten Kosten und Checkpoints speichern, sodass ein anderer Rechner dieselben zeigt</translation>
    </message>
    <message>
        <source>The arrangement of the panels could not be read, so the usual one is used.</source>
        <translation>Die gemerkte Anordnung der Panels war nicht lesbar und bleibt unbeachtet.</translation>
    </message>
    <message>
        <source>This experiment is too large for this computer</source>
        <translation>Dieses Experiment ist für diesen Rechner zu groß</translation>
    </message>
    <message>
        <source>at most the {size:.1f} GB that this computer has</source>
        <translation>höchstens die {size:.1f} GB, die dieser Rechner hat</translation>
    </message>
    <message>
        <source>level {value} is not a number</source>
        <translation>level {value} ist keine Zahl</translation>
    </message>
    <message>
        <source>&amp;Start again</source>
        <translation>&amp;Neu beginnen</translation>
    </message>
    <message>
        <source>All lessons and your progress</source>
        <translation>Alle Lektionen und der eigene Fortschritt</translation>
    </message>
    <message>
        <source>An answer, on the slider</source>
        <translation>Eine Antwort, auf dem Schieberegler</translation>
    </message>
    <message>
        <source>An answer, typed</source>
        <translation>Eine Antwort, eingegeben</translation>
    </message>
    <message>
        <source>Start the lesson again and discard its answers?</source>
        <translation>Die Lektion neu beginnen und ihre Antworten verwerfen?</translation>
    </message>
    <message>
        <source>Start “{}” again and discard its answers</source>
        <translation>„{}“ neu beginnen und die Antworten verwerfen</translation>
    </message>
    <message>
        <source>The deciding number is {number}.</source>
        <translation>Die entscheidende Zahl ist {number}.</translation>
    </message>
    <message>
        <source>The text of this page appears once its figures are measured.</source>
        <translation>Der Text dieser Seite erscheint, sobald ihre Zahlen gemessen sind.</translation>
    </message>
    <message>
        <source>This is the last lesson.</source>
        <translation>Das ist die letzte Lektion.</translation>
    </message>
    <message>
        <source>{share} of the plane is on the right side of your line; {least} is enough</source>
        <translation>{share} der Ebene liegen auf der richtigen Seite der eigenen Linie; {least} genügen</translation>
    </message>
    <message>
        <source>signal q {measured} in the middle draw; the law expects {law}; E[q] = 1, E[q²] = {moment}</source>
        <translation>Signal q {measured} in der mittleren Ziehung; das Gesetz erwartet {law}; E[q] = 1, E[q²] = {moment}</translation>
    </message>
    <message>
        <source>the law expects of the signal q about {law}; E[q] = 1, E[q²] = {moment}</source>
        <translation>das Gesetz erwartet vom Signal q etwa {law}; E[q] = 1, E[q²] = {moment}</translation>
    </message>
    <message>
        <source>{measured} of the points are blind at iteration 0; the law expects {law}</source>
        <translation>{measured} der Punkte sind bei Iteration 0 blind; das Gesetz erwartet {law}</translation>
    </message>
    <message>
        <source>Adam and two hidden layers: with two units in each, half of the draws stay below 60&#xa0;%; from eight on, half reach 93&#xa0;% or more.</source>
        <translation>Adam und zwei verdeckte Schichten: Mit je zwei Einheiten bleibt die Hälfte der Ziehungen unter 60&#xa0;%; ab acht erreicht die Hälfte 93&#xa0;% oder mehr.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Begin this study (Enter)</source>
        <translation>Diese Studie beginnen (Eingabe)</translation>
    </message>
    <message>
        <source>Blind at iteration 0</source>
        <translation>Blind bei Iteration 0</translation>
    </message>
    <message>
        <source>Born blind: width and depth</source>
        <translation>Blind geboren: Breite und Tiefe</translation>
    </message>
    <message>
        <source>By He&apos;s rule the signal keeps its mean size. But that is kept by a few large draws: behind 32 layers of ten units, half of the draws have less than a ten-thousandth of it left.</source>
        <translation>Mit der Regel von He behält das Signal im Mittel seine Größe. Doch dafür sorgen wenige große Ziehungen: Hinter 32 Schichten aus zehn Einheiten ist bei der Hälfte der Ziehungen weniger als ein Zehntausendstel davon übrig.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>How large should weights be?</source>
        <translation>Wie groß sollen Gewichte sein?</translation>
    </message>
    <message>
        <source>How wide need layers be?</source>
        <translation>Wie breit müssen Schichten sein?</translation>
    </message>
    <message>
        <source>Iterations to reach it</source>
        <translation>Iterationen bis zum Ziel</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Phase diagram: gain and depth</source>
        <translation>Phasendiagramm: Gain und Tiefe</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Trainingspunkte</translation>
    </message>
    <message>
        <source>Scale of the biases</source>
        <translation>Skala der Biases</translation>
    </message>
    <message>
        <source>Signal at iteration 0</source>
        <translation>Signal bei Iteration 0</translation>
    </message>
    <message>
        <source>Spread: the mean is not the median</source>
        <translation>Streuung: Mittelwert ist nicht Median</translation>
    </message>
    <message>
        <source>Train accuracy</source>
        <translation>Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Wilson&apos;s interval at 95 %</source>
        <translation>Wilson-Intervall zu 95&#xa0;%</translation>
    </message>
    <message>
        <source>tanh: left of the line, signals die before they reach the last layer, as mean-field theory foretells, and nothing is learned. Near a gain of 1 the deepest networks still learn.</source>
        <translation>tanh: Links der Linie sterben Signale, bevor sie die letzte Schicht erreichen, wie die Mean-Field-Theorie es vorhersagt, und nichts wird gelernt. Nahe einem Gain von 1 lernen noch die tiefsten Netze.</translation>
    </message>
    <message>
        <source>the middle half of the draws, and nine in ten</source>
        <translation>die mittlere Hälfte der Ziehungen, und neun von zehn</translation>
    </message>
    <message>
        <source>The published experiment from 60 seeds: He&apos;s rule reaches 95&#xa0;% of the test set from 30 of them, random weights ×10 from hardly any, zeros from none.</source>
        <translation>Das veröffentlichte Experiment mit 60 Seeds: Die Regel von He erreicht 95&#xa0;% der Testmenge mit 30 davon, zufällige Gewichte ×10 mit kaum einem, Nullen mit keinem.</translation>
    </message>
    <message>
        <source>With ReLU a layer of n units answers 0 to a point with a probability of 2⁻ⁿ. So nine layers of two units are blind to 92&#xa0;% of all points, by whichever rule and gain.</source>
        <translation>Mit ReLU antwortet eine Schicht aus n Einheiten auf einen Punkt mit der Wahrscheinlichkeit 2⁻ⁿ mit 0. So sind neun Schichten aus zwei Einheiten für 92&#xa0;% aller Punkte blind, mit jeder Regel und jedem Gain.</translation>
    </message>
    <message>
        <source>With a fifth of He&apos;s weights the median draw stays at 59&#xa0;%, with half of them to three times as much it reaches 93&#xa0;%, and with ten times 63&#xa0;%.</source>
        <translation>Mit einem Fünftel der Gewichte von He bleibt die mittlere Ziehung bei 59&#xa0;%, mit der Hälfte bis zum Dreifachen erreicht sie 93&#xa0;%, mit dem Zehnfachen 63&#xa0;%.</translation>
    </message>
    <message>
        <source>Across: width of every hidden layer. Both are logarithmic. Lines: after so many updates.</source>
        <translation>Nach rechts: Breite jeder verdeckten Schicht. Beides logarithmisch. Linien: nach so vielen Updates.</translation>
    </message>
    <message>
        <source>After 1 update</source>
        <translation>Nach 1 Update</translation>
    </message>
    <message>
        <source>After {} updates</source>
        <translation>Nach {} Updates</translation>
    </message>
    <message>
        <source>All hidden layers are 0 at every width: nothing of the points reaches the logits, which have only their bias.</source>
        <translation>Alle verdeckten Schichten sind bei jeder Breite 0: Von den Punkten kommt nichts bei den Logits an, die nur ihren Bias haben.</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>Before any update, {what} are {times} times as large in the widest network ({wide}) as in the narrowest ({narrow}): the initialisation itself does not suit all widths.</source>
        <translation>Schon vor dem ersten Update sind {what} im breitesten Netz ({wide}) {times}-mal so groß wie im schmalsten ({narrow}): Bereits die Initialisierung passt nicht zu jeder Breite.</translation>
    </message>
    <message>
        <source>Coordinate c&amp;heck…</source>
        <translation>Koordinaten&amp;prüfung…</translation>
    </message>
    <message>
        <source>Coordinate check</source>
        <translation>Koordinatenprüfung</translation>
    </message>
    <message>
        <source>Drawn of the {layers} hidden layers: {drawn}.</source>
        <translation>Gezeichnet von den {layers} verdeckten Schichten: {drawn}.</translation>
    </message>
    <message>
        <source>Every layer stays about as large at every width, from {narrow} to {wide}: the learning rate suits narrow and wide layers alike.</source>
        <translation>Jede Schicht bleibt bei jeder Breite von {narrow} bis {wide} etwa gleich groß: Die Lernrate passt zu schmalen wie zu breiten Schichten.</translation>
    </message>
    <message>
        <source>Hidden layer {}</source>
        <translation>Verdeckte Schicht {}</translation>
    </message>
    <message>
        <source>How large each layer&apos;s activations are after a few updates, in networks of several widths: whether the learning rate suits wide layers</source>
        <translation>Wie groß die Aktivierungen jeder Schicht nach wenigen Updates sind, in Netzen verschiedener Breite: ob die Lernrate zu breiten Schichten passt</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>Networks of several widths are trained for a few updates.</source>
        <translation>Netze verschiedener Breite werden einige Updates lang trainiert.</translation>
    </message>
    <message>
        <source>Source: Yang et al. 2021, Tensor Programs V.</source>
        <translation>Quelle: Yang et al. 2021, Tensor Programs V.</translation>
    </message>
    <message>
        <source>Upwards: root mean square of a layer&apos;s activations, the median of {} seeds.</source>
        <translation>Nach oben: quadratisches Mittel der Aktivierungen einer Schicht, Median aus {} Seeds.</translation>
    </message>
    <message>
        <source>after {}</source>
        <translation>nach {}</translation>
    </message>
    <message>
        <source>the activations of hidden layer {}</source>
        <translation>die Aktivierungen der verdeckten Schicht {}</translation>
    </message>
    <message>
        <source>the logits</source>
        <translation>die Logits</translation>
    </message>
    <message>
        <source>{layer}, width {width}</source>
        <translation>{layer}, Breite {width}</translation>
    </message>
    <message>
        <source>{when}, the run has diverged at every width: the step is too large for all.</source>
        <translation>{when} ist der Lauf bei jeder Breite divergiert: Der Schritt ist für alle zu groß.</translation>
    </message>
    <message>
        <source>{when}, the run has diverged at these widths: {widths}. The step is too large there.</source>
        <translation>{when} ist der Lauf bei diesen Breiten divergiert: {widths}. Dort ist der Schritt zu groß.</translation>
    </message>
    <message>
        <source>{when}, {what} of the widest network ({wide}) are {times} times as large as those of the narrowest ({narrow}): the same step moves wide layers further.</source>
        <translation>{when} sind {what} des breitesten Netzes ({wide}) {times}-mal so groß wie die des schmalsten ({narrow}): Derselbe Schritt bewegt breite Schichten weiter.</translation>
    </message>
    <message>
        <source>{when}, {what} of the widest network ({wide}) are {times} times as large as those of the narrowest ({narrow}): the step is too large for wide layers.</source>
        <translation>{when} sind {what} des breitesten Netzes ({wide}) {times}-mal so groß wie die des schmalsten ({narrow}): Der Schritt ist für breite Schichten zu groß.</translation>
    </message>
    <message>
        <source>{when}: {size}</source>
        <translation>{when}: {size}</translation>
    </message>
    <message>
        <source>Bias scale</source>
        <translation>Skala der Biases</translation>
    </message>
    <message>
        <source>Bias value</source>
        <translation>Wert der Biases</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>Biases</translation>
    </message>
    <message>
        <source>Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.4 (0.1 for ReLU units)</source>
        <translation>Goodfellow, Bengio und Courville 2016, Deep Learning, Abschnitt 8.4 (0.1 für ReLU-Einheiten)</translation>
    </message>
    <message>
        <source>He, Zhang, Ren and Sun 2015, ICCV, section 2.2; as published</source>
        <translation>He, Zhang, Ren und Sun 2015, ICCV, Abschnitt 2.2; wie veröffentlicht</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normalverteilt</translation>
    </message>
    <message>
        <source>Poole, Lahiri, Raghu, Sohl-Dickstein and Ganguli 2016, NeurIPS, section 2</source>
        <translation>Poole, Lahiri, Raghu, Sohl-Dickstein und Ganguli 2016, NeurIPS, Abschnitt 2</translation>
    </message>
    <message>
        <source>PyTorch, torch.nn.Linear</source>
        <translation>PyTorch, torch.nn.Linear</translation>
    </message>
    <message>
        <source>b = 0</source>
        <translation>b = 0</translation>
    </message>
    <message>
        <source>b = value</source>
        <translation>b = value</translation>
    </message>
    <message>
        <source>b ~ U(-1/√fan_in, 1/√fan_in)</source>
        <translation>b ~ U(-1/√fan_in, 1/√fan_in)</translation>
    </message>
    <message>
        <source>standard deviation of the biases</source>
        <translation>Standardabweichung der Biases</translation>
    </message>
    <message>
        <source>the value of every bias</source>
        <translation>der Wert jedes Bias</translation>
    </message>
    <message>
        <source>{rule} {value:g}</source>
        <translation>{rule} {value:g}</translation>
    </message>
    <message>
        <source>{run}, biases {rule}</source>
        <translation>{run}, Biases {rule}</translation>
    </message>
    <message>
        <source>σ_b = scale</source>
        <translation>σ_b = scale</translation>
    </message>
    <message>
        <source>Results of studies (*.sqlite)</source>
        <translation>Ergebnisse von Studien (*.sqlite)</translation>
    </message>
    <message>
        <source>Take this study off the list; its file stays</source>
        <translation>Diese Studie von der Liste nehmen; ihre Datei bleibt</translation>
    </message>
    <message>
        <source>a whole one</source>
        <translation>eine unbeschädigte</translation>
    </message>
    <message>
        <source>an experiment (.json, .lab), a table (.csv, .tsv, .txt), a lesson (.md) or results of a study (.sqlite)</source>
        <translation>ein Experiment (.json, .lab), eine Tabelle (.csv, .tsv, .txt), eine Lektion (.md) oder Ergebnisse einer Studie (.sqlite)</translation>
    </message>
    <message>
        <source>Choose a smaller weight decay or L1: a tenth of it, or none.</source>
        <translation>Nimm einen kleineren Weight Decay oder ein kleineres L1: ein Zehntel davon, oder keines.</translation>
    </message>
    <message>
        <source>Each update also makes every weight smaller by the share α λ: a penalty on their squares.</source>
        <translation>Jede Aktualisierung macht auch jedes Gewicht um den Anteil α λ kleiner: eine Strafe auf ihre Quadrate.</translation>
    </message>
    <message>
        <source>Each update makes every parameter smaller. Where the gradient of the cost is weaker than that, nothing is left for the network to answer with.</source>
        <translation>Jede Aktualisierung macht jeden Parameter kleiner. Wo der Gradient der Kosten schwächer ist, bleibt dem Netz nichts, womit es antworten kann.</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>Penalty above the cost</source>
        <translation>Strafe über den Kosten</translation>
    </message>
    <message>
        <source>Train on: large weights shrink first, and learning begins when they have.</source>
        <translation>Trainiere weiter: Große Gewichte schrumpfen zuerst, und danach beginnt das Lernen.</translation>
    </message>
    <message>
        <source>Training goes down the sum of both. While the penalty is the larger part, smaller weights are worth more than right answers.</source>
        <translation>Das Training senkt die Summe beider. Solange die Strafe der größere Teil ist, zählen kleinere Gewichte mehr als richtige Antworten.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Weight decay λ</source>
        <translation>Weight Decay λ</translation>
    </message>
    <message>
        <source>Weights shrunk away</source>
        <translation>Gewichte geschrumpft</translation>
    </message>
    <message>
        <source>What is added to the cost to keep weights small: their squares (L2, weight decay) or their absolute values (L1).</source>
        <translation>Was zu den Kosten hinzukommt, damit die Gewichte klein bleiben: ihre Quadrate (L2, Weight Decay) oder ihre Beträge (L1).</translation>
    </message>
    <message>
        <source>adds so much, with the sign of θ, to the gradient of every θ</source>
        <translation>so viel kommt, mit dem Vorzeichen von θ, zum Gradienten jedes θ hinzu</translation>
    </message>
    <message>
        <source>penalties|L1</source>
        <translation>Strafen|L1</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>Strafe</translation>
    </message>
    <message>
        <source>the penalty has shrunk the weights: the largest is {share} of the largest at iteration 0</source>
        <translation>die Strafe hat die Gewichte schrumpfen lassen: das größte ist {share} des größten bei Iteration 0</translation>
    </message>
    <message>
        <source>the penalty is {penalty}, the cost {cost}: updates shrink weights more than they teach</source>
        <translation>die Strafe beträgt {penalty}, die Kosten {cost}: Aktualisierungen lassen Gewichte mehr schrumpfen als lernen</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>weight decay and L1 add {penalty}: together {total}</source>
        <translation>Weight Decay und L1 fügen {penalty} hinzu: zusammen {total}</translation>
    </message>
    <message>
        <source>weights decay|L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>λ: adds λ θ to the gradient of every parameter θ</source>
        <translation>λ: λ θ kommt zum Gradienten jedes Parameters θ hinzu</translation>
    </message>
    <message>
        <source>Training example {} at ({}, {})</source>
        <translation>Trainingsbeispiel {} bei ({}; {})</translation>
    </message>
    <message>
        <source>&amp;Enlarge this panel</source>
        <translation>Dieses &amp;Panel vergrößern</translation>
    </message>
    <message>
        <source>Pr&amp;esets</source>
        <translation>Vor&amp;lagen</translation>
    </message>
    <message>
        <source>Branch with ten times the rate</source>
        <translation>Mit zehnfacher Rate abzweigen</translation>
    </message>
    <message>
        <source>Branch with a tenth of the rate</source>
        <translation>Mit 1/10 der Rate abzweigen</translation>
    </message>
    <message>
        <source>Inspect &amp;this iteration</source>
        <translation>Diese Iterati&amp;on zerlegen</translation>
    </message>
    <message>
        <source>Inspect &amp;this iteration of {run}</source>
        <translation>Diese Iterati&amp;on von {run} zerlegen</translation>
    </message>
    <message>
        <source>Move to the ri&amp;ght</source>
        <translation>Nach re&amp;chts rücken</translation>
    </message>
    <message>
        <source>Move {run} to the ri&amp;ght</source>
        <translation>{run} nach re&amp;chts rücken</translation>
    </message>
    <message>
        <source>Next &amp;seed</source>
        <translation>Nächster S&amp;eed</translation>
    </message>
    <message>
        <source>Usu&amp;al size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>Zoom ou&amp;t</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Three ways to start. The first thing you do closes this, and so does Esc.</source>
        <translation>Drei Wege zu beginnen. Ihr erster Schritt schließt dieses Feld, Esc ebenso.</translation>
    </message>
    <message>
        <source>Count the &amp;answers of a class</source>
        <translation>Antworten einer &amp;Klasse zählen</translation>
    </message>
    <message>
        <source>Show this run alone, or all runs again</source>
        <translation>Nur diesen Lauf zeigen, oder wieder alle</translation>
    </message>
    <message>
        <source>Show {run} alone, or all runs again</source>
        <translation>Nur {run} zeigen, oder wieder alle Läufe</translation>
    </message>
    <message>
        <source>At ({}, {}) its output is {}</source>
        <translation>Bei ({}; {}) antwortet sie {}</translation>
    </message>
    <message>
        <source>&amp;Set up the page</source>
        <translation>Seite ein&amp;richten</translation>
    </message>
    <message>
        <source>Add a run as &amp;in</source>
        <translation>Lauf hinzufügen w&amp;ie in</translation>
    </message>
    <message>
        <source>A class is never answered</source>
        <translation>Eine Klasse wird nie genannt</translation>
    </message>
    <message>
        <source>An output unit&apos;s Z, before a sigmoid or a softmax turns it into a probability.</source>
        <translation>Das Z einer Ausgabeeinheit, bevor Sigmoid oder Softmax daraus eine Wahrscheinlichkeit macht.</translation>
    </message>
    <message>
        <source>Bishop 2006, Pattern Recognition and Machine Learning, section 1.1</source>
        <translation>Bishop 2006, Pattern Recognition and Machine Learning, Abschnitt 1.1</translation>
    </message>
    <message>
        <source>A row for each class, a column for each answer: how often a class is taken for which.</source>
        <translation>Eine Zeile für jede Klasse, eine Spalte für jede Antwort: wie oft eine Klasse für welche gehalten wird.</translation>
    </message>
    <message>
        <source>Compare with R² on the test set; then try a start that makes it harder.</source>
        <translation>Vergleichen Sie mit R² auf der Testmenge; versuchen Sie dann einen Start, der es schwerer macht.</translation>
    </message>
    <message>
        <source>First answers too large</source>
        <translation>Erste Antworten zu groß</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>Angepasst</translation>
    </message>
    <message>
        <source>Heaviside&apos;s step function, between -1 and 1</source>
        <translation>Heavisides Stufenfunktion, zwischen -1 und 1</translation>
    </message>
    <message>
        <source>Legendre 1805; PyTorch, MSELoss</source>
        <translation>Legendre 1805; PyTorch, MSELoss</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>R squared</source>
        <translation>R Quadrat</translation>
    </message>
    <message>
        <source>Rumelhart, Durbin, Golden and Chauvin 1995, Backpropagation: the basic theory; as published</source>
        <translation>Rumelhart, Durbin, Golden und Chauvin 1995, Backpropagation: the basic theory; wie veröffentlicht</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>R² 0.9</source>
        <translation>R² 0.9</translation>
    </message>
    <message>
        <source>R² is the share of the variance of the numbers that the network explains: 1 is all of it, and 0 no more than their mean does.</source>
        <translation>R² ist der Anteil der Varianz der Zahlen, den das Netz erklärt: 1 ist alles, und 0 nicht mehr, als ihr Mittelwert erklärt.</translation>
    </message>
    <message>
        <source>R² of the training set reaches 0.9 for the first time</source>
        <translation>R² der Trainingsmenge erreicht zum ersten Mal 0.9</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>Sattel</translation>
    </message>
    <message>
        <source>See in the confusion matrix which classes its examples are taken for.</source>
        <translation>Sehen Sie in der Konfusionsmatrix nach, für welche Klassen ihre Beispiele gehalten werden.</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>TensorFlow Playground, the data set Plane</source>
        <translation>TensorFlow Playground, der Datensatz Plane</translation>
    </message>
    <message>
        <source>The network began with numbers far larger than those to predict. Large weights give large steps at first.</source>
        <translation>Das Netz begann mit Zahlen, die viel größer sind als die vorherzusagenden. Große Gewichte ergeben zuerst große Schritte.</translation>
    </message>
    <message>
        <source>The output is flat there. A probability rounds to 0 or 1, so the textbook&apos;s formula for the cost gives ∞.</source>
        <translation>Die Ausgabe ist dort flach. Eine Wahrscheinlichkeit wird auf 0 oder 1 gerundet; die Formel des Lehrbuchs für die Kosten ergibt daher ∞.</translation>
    </message>
    <message>
        <source>The output was certain from the start, and wrong for many examples. Large weights give large steps at first and plateaus later, because the hidden units are far from the bend of their activation.</source>
        <translation>Die Ausgabe war von Anfang an sicher, und bei vielen Beispielen falsch. Große Gewichte ergeben zuerst große Schritte und später Plateaus, weil die verborgenen Einheiten weit vom Knick ihrer Aktivierung entfernt sind.</translation>
    </message>
    <message>
        <source>The share of the variance of the numbers to predict that the answers explain: 1 is all of it, 0 no more than their mean explains, and less than 0 is worse than that.</source>
        <translation>Der Anteil der Varianz der vorherzusagenden Zahlen, den die Antworten erklären: 1 ist alles, 0 nicht mehr, als ihr Mittelwert erklärt, und weniger als 0 ist schlechter als dieser.</translation>
    </message>
    <message>
        <source>Turns several outputs into probabilities that add up to 1: e to the power of each Z, divided by the sum of all of them.</source>
        <translation>Macht aus mehreren Ausgaben Wahrscheinlichkeiten, deren Summe 1 ist: e hoch jedes Z, geteilt durch die Summe von allen.</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>a_k = e^z_k / Σ e^z_j, C = mean of -log a of the right class</source>
        <translation>a_k = e^z_k / Σ e^z_j, C = Mittel von -log a der richtigen Klasse</translation>
    </message>
    <message>
        <source>an arm of Archimedes&apos; spiral for each class, evenly around the middle, noise on x and y</source>
        <translation>ein Arm der archimedischen Spirale für jede Klasse, gleichmäßig um die Mitte, Rauschen auf x und y</translation>
    </message>
    <message>
        <source>y = 1 where x &gt; 0, else -1, noise on y</source>
        <translation>y = 1 wo x &gt; 0, sonst -1, Rauschen auf y</translation>
    </message>
    <message>
        <source>y = sin(π waves x), noise on y</source>
        <translation>y = sin(π Wellen x), Rauschen auf y</translation>
    </message>
    <message>
        <source>z = (x + y) / 2, noise on z</source>
        <translation>z = (x + y) / 2, Rauschen auf z</translation>
    </message>
    <message>
        <source>z = x² - y², noise on z</source>
        <translation>z = x² - y², Rauschen auf z</translation>
    </message>
    <message>
        <source>Bridle 1990, Neurocomputing 68, 227; PyTorch, CrossEntropyLoss</source>
        <translation>Bridle 1990, Neurocomputing 68, 227; PyTorch, CrossEntropyLoss</translation>
    </message>
    <message>
        <source>Gaussian clusters of standard deviation `noise`, their centres evenly on a circle of radius √½</source>
        <translation>gaußsche Haufen der Standardabweichung `noise`, ihre Mitten gleichmäßig auf einem Kreis mit Radius √½</translation>
    </message>
    <message>
        <source>The cost of classes: the mean of -log of the probability that was given to the right class.</source>
        <translation>Die Kosten von Klassen: das Mittel von -log der Wahrscheinlichkeit, die der richtigen Klasse gegeben wurde.</translation>
    </message>
    <message>
        <source>The cost of numbers to predict: the mean of the squares by which the answers miss them.</source>
        <translation>Die Kosten vorherzusagender Zahlen: das Mittel der Quadrate, um die die Antworten sie verfehlen.</translation>
    </message>
    <message>
        <source>The line on which the two most probable classes have the same probability: of two, 0.5.</source>
        <translation>Die Linie, auf der die beiden wahrscheinlichsten Klassen gleich wahrscheinlich sind: bei zweien 0.5.</translation>
    </message>
    <message>
        <source>The network answers other classes to all examples of this one. Early in training that is common; if it stays so, too little of the input gets through, or the class is rare.</source>
        <translation>Das Netz antwortet auf alle Beispiele dieser Klasse mit anderen. Zu Beginn des Trainings ist das häufig; bleibt es so, kommt zu wenig von der Eingabe durch, oder die Klasse ist selten.</translation>
    </message>
    <message>
        <source>The network separates the classes of the training set.</source>
        <translation>Das Netz trennt die Klassen der Trainingsmenge.</translation>
    </message>
    <message>
        <source>a = 1 / (1 + e^-z), C = mean of -y log a - (1 - y) log(1 - a)</source>
        <translation>a = 1 / (1 + e^-z), C = Mittel von -y log a - (1 - y) log(1 - a)</translation>
    </message>
    <message>
        <source>a = z, C = mean of (a - y)²</source>
        <translation>a = z, C = Mittel von (a - y)²</translation>
    </message>
    <message>
        <source>class {number}</source>
        <translation>Klasse {number}</translation>
    </message>
    <message>
        <source>confusion matrices</source>
        <translation>Konfusionsmatrizen</translation>
    </message>
    <message>
        <source>confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>cost {cost}, where guessing costs {chance:.3f}; a gradient reaches every layer</source>
        <translation>Kosten {cost}, wo Raten {chance:.3f} kostet; jede Schicht erreicht ein Gradient</translation>
    </message>
    <message>
        <source>cost {first_cost} at the start, where the variance of the numbers is {chance}; now {cost}</source>
        <translation>Kosten {first_cost} zu Beginn, wo die Varianz der Zahlen {chance} ist; jetzt {cost}</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>never answered: {classes}</source>
        <translation>nie genannt: {classes}</translation>
    </message>
    <message>
        <source>output saturated for {share:.1%} of examples at iteration 0, initial cost {first_cost} against ln {classes:.0f} = {chance:.3f}</source>
        <translation>Ausgabe bei {share:.1%} der Beispiele in Iteration 0 gesättigt, Anfangskosten {first_cost} gegenüber ln {classes:.0f} = {chance:.3f}</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>softmaxes</source>
        <translation>Softmax-Funktionen</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>quadratischer Fehler</translation>
    </message>
    <message>
        <source>the hyperbolic paraboloid</source>
        <translation>das hyperbolische Paraboloid</translation>
    </message>
    <message>
        <source>waves between -1 and 1</source>
        <translation>Wellen zwischen -1 und 1</translation>
    </message>
    <message>
        <source>A sine, and what a start can bend</source>
        <translation>Ein Sinus, und was ein Start biegen kann</translation>
    </message>
    <message>
        <source>At ({x}, {y}) the most probable class is {name}, with a probability of {share}</source>
        <translation>Bei ({x}, {y}) ist {name} die wahrscheinlichste Klasse, mit einer Wahrscheinlichkeit von {share}</translation>
    </message>
    <message>
        <source>At ({x}, {y}) the prediction is {value}</source>
        <translation>Bei ({x}, {y}) ist die Vorhersage {value}</translation>
    </message>
    <message>
        <source>At {x} the most probable class is {name}, with a probability of {share}</source>
        <translation>Bei {x} ist {name} die wahrscheinlichste Klasse, mit einer Wahrscheinlichkeit von {share}</translation>
    </message>
    <message>
        <source>At {x} the prediction is {value}</source>
        <translation>Bei {x} ist die Vorhersage {value}</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Confusion matrix: a row for each class, a column for each answer</source>
        <translation>Konfusionsmatrix: eine Zeile für jede Klasse, eine Spalte für jede Antwort</translation>
    </message>
    <message>
        <source>Crosses</source>
        <translation>Kreuze</translation>
    </message>
    <message>
        <source>Diamonds</source>
        <translation>Rauten</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Fitted function of {}</source>
        <translation>Angepasste Funktion von {}</translation>
    </message>
    <message>
        <source>Flat bars</source>
        <translation>Liegende Balken</translation>
    </message>
    <message>
        <source>Glorot has found the sine</source>
        <translation>Glorot hat den Sinus gefunden</translation>
    </message>
    <message>
        <source>He is ahead</source>
        <translation>He liegt vorn</translation>
    </message>
    <message>
        <source>How many examples of each class are taken for which; a click on a cell shows them</source>
        <translation>Wie viele Beispiele jeder Klasse für welche gehalten werden; ein Klick auf eine Zelle zeigt sie</translation>
    </message>
    <message>
        <source>Line: what the run answers, faint for iteration 0, dashed for the pinned iteration.
Points are the training set; of more than {} only some are drawn. Double-click a point
to follow it through the iteration; while you inspect one, a click is enough.</source>
        <translation>Linie: was der Lauf antwortet, blass für Iteration 0, gestrichelt bei der angehefteten Iteration.
Punkte sind die Trainingsmenge; von mehr als {} werden nur einige gezeichnet. Ein Doppelklick auf einen
Punkt verfolgt ihn durch die Iteration; solange eine zerlegt ist, genügt ein Klick.</translation>
    </message>
    <message>
        <source>Plus signs</source>
        <translation>Pluszeichen</translation>
    </message>
    <message>
        <source>Rows: the class it is; columns: the class that is answered. Colour: the share of the row.</source>
        <translation>Zeilen: die wahre Klasse; Spalten: die geantwortete Klasse. Farbe: der Anteil an der Zeile.</translation>
    </message>
    <message>
        <source>R² test</source>
        <translation>R² Test</translation>
    </message>
    <message>
        <source>R² train</source>
        <translation>R² Training</translation>
    </message>
    <message>
        <source>Share of the variance in the test set that is explained; 1 is all of it</source>
        <translation>Anteil der Varianz in der Testmenge, der erklärt wird; 1 ist alles</translation>
    </message>
    <message>
        <source>Share of the variance in the training set that is explained; 1 is all of it</source>
        <translation>Anteil der Varianz in der Trainingsmenge, der erklärt wird; 1 ist alles</translation>
    </message>
    <message>
        <source>Squares</source>
        <translation>Quadrate</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Testmenge</translation>
    </message>
    <message>
        <source>The examples and their features</source>
        <translation>Die Beispiele und ihre Merkmale</translation>
    </message>
    <message>
        <source>These data have numbers to predict, and no classes.</source>
        <translation>Diese Daten haben Zahlen zum Vorhersagen und keine Klassen.</translation>
    </message>
    <message>
        <source>Three arms, three classes</source>
        <translation>Drei Arme, drei Klassen</translation>
    </message>
    <message>
        <source>Training set</source>
        <translation>Trainingsmenge</translation>
    </message>
    <message>
        <source>Triangles upside down</source>
        <translation>Umgedrehte Dreiecke</translation>
    </message>
    <message>
        <source>Upright bars</source>
        <translation>Stehende Balken</translation>
    </message>
    <message>
        <source>Click a cell, or press Enter on it, to see its examples.</source>
        <translation>Klicken Sie auf eine Zelle oder drücken Sie dort die Eingabetaste, um ihre Beispiele zu sehen.</translation>
    </message>
    <message>
        <source>Colour: the most probable class, paler where it is less sure.
Line: where another class becomes the most probable, dashed for the pinned iteration.
Each class of the training set has its marker; of more than {} points only some of each
class are drawn. Double-click a point to follow it through the iteration;
while you inspect one, a click is enough.</source>
        <translation>Farbe: die wahrscheinlichste Klasse, blasser, wo sie weniger sicher ist.
Linie: wo eine andere Klasse die wahrscheinlichste wird, gestrichelt bei der angehefteten Iteration.
Jede Klasse der Trainingsmenge hat ihr Zeichen; von mehr als {} Punkten werden nur einige jeder
Klasse gezeichnet. Ein Doppelklick auf einen Punkt verfolgt ihn durch die Iteration;
solange eine zerlegt ist, genügt ein Klick.</translation>
    </message>
    <message>
        <source>Colour: the number that is predicted, from blue (the lowest of the training set) to orange
(the highest), on one scale for all runs; a point has the colour of its own number.
Lines: equal numbers, dashed for the pinned iteration.
Of more than {} points only some are drawn. Double-click a point to follow it through
the iteration; while you inspect one, a click is enough.</source>
        <translation>Farbe: die vorhergesagte Zahl, von Blau (der kleinsten der Trainingsmenge) bis Orange
(der größten), auf einer Skala für alle Läufe; ein Punkt hat die Farbe seiner eigenen Zahl.
Linien: gleiche Zahlen, gestrichelt bei der angehefteten Iteration.
Von mehr als {} Punkten werden nur einige gezeichnet. Ein Doppelklick auf einen Punkt verfolgt ihn
durch die Iteration; solange eine zerlegt ist, genügt ein Klick.</translation>
    </message>
    <message>
        <source>Colours of numbers, from {low} to {high}: the range of the training set, in all pictures</source>
        <translation>Farben der Zahlen, von {low} bis {high}: der Bereich der Trainingsmenge, in allen Bildern</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>{name}: R² is {train} on the training set, {test} on the test set</source>
        <translation>{name}: R² ist {train} auf der Trainingsmenge, {test} auf der Testmenge</translation>
    </message>
    <message>
        <source>{number} examples of {truth} are right: {share} of their class</source>
        <translation>{number} Beispiele von {truth} sind richtig: {share} ihrer Klasse</translation>
    </message>
    <message>
        <source>{number} examples of {truth} are taken for {answer}: {share} of their class</source>
        <translation>{number} Beispiele von {truth} werden für {answer} gehalten: {share} ihrer Klasse</translation>
    </message>
    <message>
        <source>{set}: {value}</source>
        <translation>{set}: {value}</translation>
    </message>
    <message>
        <source>{shape}, class {label}</source>
        <translation>{shape}, Klasse {label}</translation>
    </message>
    <message>
        <source>{stable} is the cost from the logits z: log(Σ exp(z)) - z of the right class.
{textbook} is what the textbook&apos;s -log(a) gives: where the probability a rounds
to exactly 0, its logarithm overflows.
The network is the same; only the formula differs.</source>
        <translation>{stable} sind die Kosten aus den Logits z: log(Σ exp(z)) - z der richtigen Klasse.
{textbook} ergibt das -log(a) des Lehrbuchs: Wo die Wahrscheinlichkeit a auf genau 0
rundet, läuft ihr Logarithmus über.
Das Netz ist dasselbe; nur die Formel ist eine andere.</translation>
    </message>
    <message>
        <source>{} of all are right</source>
        <translation>{} aller Beispiele sind richtig</translation>
    </message>
    <message>
        <source>{} points with numbers from {} to {}</source>
        <translation>{} Punkte mit Zahlen von {} bis {}</translation>
    </message>
    <message>
        <source>σ = 3</source>
        <translation>σ = 3</translation>
    </message>
    <message>
        <source>at least {least}</source>
        <translation>mindestens {least}</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>--rows units, as in PyTorch, or --rows inputs, as in Keras</source>
        <translation>--rows units wie in PyTorch, oder --rows inputs wie in Keras</translation>
    </message>
    <message>
        <source>A &amp;unit, as in PyTorch</source>
        <translation>Zu einer &amp;Einheit, wie in PyTorch</translation>
    </message>
    <message>
        <source>A bias is added to every example&apos;s sum. Where it is more negative than the largest sum is positive, the unit answers 0 to all of them, and no gradient can bring it back.</source>
        <translation>Ein Bias wird zur Summe jedes Beispiels addiert. Ist er stärker negativ, als die größte Summe positiv ist, antwortet die Einheit auf alle mit 0, und kein Gradient kann sie zurückholen.</translation>
    </message>
    <message>
        <source>A branch of {run} goes on with this value from iteration {iteration}.</source>
        <translation>Ein Zweig von {run} läuft mit diesem Wert ab Iteration {iteration} weiter.</translation>
    </message>
    <message>
        <source>A run that starts from the weights in an .npz, .safetensors or .csv file</source>
        <translation>Ein Lauf, der mit den Gewichten aus einer Datei (.npz, .safetensors oder .csv) beginnt</translation>
    </message>
    <message>
        <source>An &amp;input, as in Keras</source>
        <translation>Zu einem E&amp;ingang, wie in Keras</translation>
    </message>
    <message>
        <source>Another law with biases</source>
        <translation>Mit Bias gilt ein anderes Gesetz</translation>
    </message>
    <message>
        <source>As in</source>
        <translation>Wie in</translation>
    </message>
    <message>
        <source>Bias factor</source>
        <translation>Faktor der Bias</translation>
    </message>
    <message>
        <source>Click for this layer alone</source>
        <translation>Klick: nur diese Schicht</translation>
    </message>
    <message>
        <source>Each layer shrinks what differs between examples, and adds biases that are the same for all. After some layers the signal is still large, but it says nothing about the input.</source>
        <translation>Jede Schicht verkleinert, was die Beispiele unterscheidet, und addiert Bias, die für alle gleich sind. Nach einigen Schichten ist das Signal noch groß, sagt aber nichts mehr über die Eingabe.</translation>
    </message>
    <message>
        <source>Examples apart</source>
        <translation>Abstand der Beispiele</translation>
    </message>
    <message>
        <source>Flax</source>
        <translation>Flax</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>How different the examples still are, layer by layer, and what theory expects</source>
        <translation>Wie verschieden die Beispiele noch sind, Schicht für Schicht, und was die Theorie erwartet</translation>
    </message>
    <message>
        <source>Input drowned by biases</source>
        <translation>Eingabe geht in den Bias unter</translation>
    </message>
    <message>
        <source>It answers the same for every input: each layer keeps 1/6 of the variance, so 3e-16 after 20. See “Examples apart”.</source>
        <translation>Es antwortet auf jede Eingabe dasselbe: Jede Schicht behält 1/6 der Varianz, nach 20 also 3e-16. Siehe „Abstand der Beispiele“.</translation>
    </message>
    <message>
        <source>Keras</source>
        <translation>Keras</translation>
    </message>
    <message>
        <source>Layer otherwise</source>
        <translation>Schicht anders</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>LeCun et al. 1998, cut and rescaled to keep that variance, as Flax&apos;s and Keras&apos;s lecun_normal</source>
        <translation>LeCun et al. 1998, abgeschnitten und auf diese Varianz zurückskaliert, wie lecun_normal in Flax und Keras</translation>
    </message>
    <message>
        <source>LeCun, truncated</source>
        <translation>LeCun, abgeschnitten</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>No run can start from “{}”</source>
        <translation>Mit „{}“ kann kein Lauf beginnen</translation>
    </message>
    <message>
        <source>Of the biases: {}</source>
        <translation>Der Bias: {}</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>PyTorch&apos;s default, 20 layers deep</source>
        <translation>PyTorchs Vorgabe, 20 Schichten tief</translation>
    </message>
    <message>
        <source>Python objects, which could run a program</source>
        <translation>Python-Objekte, die ein Programm starten könnten</translation>
    </message>
    <message>
        <source>Set a weight</source>
        <translation>Ein Gewicht setzen</translation>
    </message>
    <message>
        <source>Silenced by biases</source>
        <translation>Von Bias stillgelegt</translation>
    </message>
    <message>
        <source>Standard deviation of Z over the examples, by layer</source>
        <translation>Standardabweichung von Z über die Beispiele, nach Schicht</translation>
    </message>
    <message>
        <source>Start from weights</source>
        <translation>Mit Gewichten beginnen</translation>
    </message>
    <message>
        <source>Start with biases of zero, or with small positive ones.</source>
        <translation>Mit Bias von null oder kleinen positiven beginnen.</translation>
    </message>
    <message>
        <source>TensorFlow Playground</source>
        <translation>TensorFlow Playground</translation>
    </message>
    <message>
        <source>The weights in “{}” are square: they fit either way round.</source>
        <translation>Die Gewichte in „{}“ sind quadratisch: Sie passen in beiden Richtungen.</translation>
    </message>
    <message>
        <source>There are {} runs already: remove one to make room for another.</source>
        <translation>Es gibt schon {} Läufe: Entfernen Sie einen, um Platz für einen weiteren zu schaffen.</translation>
    </message>
    <message>
        <source>U(-limit, limit)</source>
        <translation>U(-limit, limit)</translation>
    </message>
    <message>
        <source>Uniform by both fans</source>
        <translation>Gleichverteilt nach beiden Seiten</translation>
    </message>
    <message>
        <source>Uniform within a limit</source>
        <translation>Gleichverteilt in Grenzen</translation>
    </message>
    <message>
        <source>W ~ U(-0.5, 0.5), b = 0.1</source>
        <translation>W ~ U(-0.5, 0.5), b = 0.1</translation>
    </message>
    <message>
        <source>W ~ U(-√(6/(fan_in + fan_out)), √(6/(fan_in + fan_out))), b = 0</source>
        <translation>W ~ U(-√(6/(fan_in + fan_out)), √(6/(fan_in + fan_out))), b = 0</translation>
    </message>
    <message>
        <source>W, b ~ U(-1/√fan_in, 1/√fan_in)</source>
        <translation>W, b ~ U(-1/√fan_in, 1/√fan_in)</translation>
    </message>
    <message>
        <source>W, b ~ U(-√(6/(fan_in + fan_out)), √(6/(fan_in + fan_out))), 2 instead of 6 for the sigmoid</source>
        <translation>W, b ~ U(-√(6/(fan_in + fan_out)), √(6/(fan_in + fan_out))), 2 statt 6 für die Sigmoidfunktion</translation>
    </message>
    <message>
        <source>Weights (*.npz *.safetensors *.csv *.txt)</source>
        <translation>Gewichte (*.npz *.safetensors *.csv *.txt)</translation>
    </message>
    <message>
        <source>What does a row of them belong to?</source>
        <translation>Wozu gehört eine Zeile davon?</translation>
    </message>
    <message>
        <source>Without biases a ReLU unit is as often on as off, whatever the size of the weights. A bias of its own shifts every unit to one side, so that this law does not hold.</source>
        <translation>Ohne Bias ist eine ReLU-Einheit so oft an wie aus, wie groß die Gewichte auch sind. Ein eigener Bias verschiebt jede Einheit zu einer Seite, sodass dieses Gesetz nicht gilt.</translation>
    </message>
    <message>
        <source>a file called {suffix}</source>
        <translation>eine Datei mit der Endung {suffix}</translation>
    </message>
    <message>
        <source>a name, with its parameters behind it where they are others: random:scale=2</source>
        <translation>ein Name, dahinter seine Parameter, wo sie abweichen: random:scale=2</translation>
    </message>
    <message>
        <source>a run from a file</source>
        <translation>ein Lauf aus einer Datei</translation>
    </message>
    <message>
        <source>a weight set by hand</source>
        <translation>ein von Hand gesetztes Gewicht</translation>
    </message>
    <message>
        <source>an amount, or a value</source>
        <translation>ein Betrag oder ein Wert</translation>
    </message>
    <message>
        <source>as the run</source>
        <translation>wie der Lauf</translation>
    </message>
    <message>
        <source>b ~ U(-√(factor/(fan_in + fan_out)), √(factor/(fan_in + fan_out)))</source>
        <translation>b ~ U(-√(factor/(fan_in + fan_out)), √(factor/(fan_in + fan_out)))</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beides</translation>
    </message>
    <message>
        <source>b{}, {} to {}: {} of {} biases now, {} {} (outline)</source>
        <translation>b{}, {} bis {}: {} von {} Bias jetzt, {} {} (Umriss)</translation>
    </message>
    <message>
        <source>each layer once</source>
        <translation>jede Schicht einmal</translation>
    </message>
    <message>
        <source>either way round</source>
        <translation>in beiden Richtungen</translation>
    </message>
    <message>
        <source>examples differ by {last:.1e} of the signal in the last hidden layer, {first:.2f} in the first</source>
        <translation>die Beispiele unterscheiden sich in der letzten verborgenen Schicht um {last:.1e} des Signals, in der ersten um {first:.2f}</translation>
    </message>
    <message>
        <source>finite numbers</source>
        <translation>endliche Zahlen</translation>
    </message>
    <message>
        <source>flax.linen.Dense: jax.nn.initializers.lecun_normal(), and zeros</source>
        <translation>flax.linen.Dense: jax.nn.initializers.lecun_normal(), und Nullen</translation>
    </message>
    <message>
        <source>github.com/tensorflow/playground, src/nn.ts: Link.weight and Node.bias</source>
        <translation>github.com/tensorflow/playground, src/nn.ts: Link.weight und Node.bias</translation>
    </message>
    <message>
        <source>given: {}</source>
        <translation>gegeben: {}</translation>
    </message>
    <message>
        <source>keras.layers.Dense: kernel_initializer=&quot;glorot_uniform&quot;, bias_initializer=&quot;zeros&quot;</source>
        <translation>keras.layers.Dense: kernel_initializer=&quot;glorot_uniform&quot;, bias_initializer=&quot;zeros&quot;</translation>
    </message>
    <message>
        <source>layer {layer:.0f}: {count:.0f} of {units:.0f} units dead because of their biases, which are {bias:.3g} on average</source>
        <translation>Schicht {layer:.0f}: {count:.0f} von {units:.0f} Einheiten tot wegen ihrer Bias, die im Mittel {bias:.3g} sind</translation>
    </message>
    <message>
        <source>layer {layer} twice</source>
        <translation>Schicht {layer} zweimal</translation>
    </message>
    <message>
        <source>layer {}: {}</source>
        <translation>Schicht {}: {}</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>line: root mean square over the units · dashed: theory at iteration 0 · a layer in which it is 0 answers the same to every example</source>
        <translation>Linie: quadratisches Mittel über die Einheiten · gestrichelt: Theorie bei Iteration 0 · eine Schicht, in der es 0 ist, antwortet auf jedes Beispiel dasselbe</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>keines von beiden</translation>
    </message>
    <message>
        <source>no arrays of NumPy</source>
        <translation>keine Arrays von NumPy</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>keine Zahlen</translation>
    </message>
    <message>
        <source>no tensors that can be read as numbers</source>
        <translation>keine Tensoren, die als Zahlen lesbar sind</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keines davon</translation>
    </message>
    <message>
        <source>numbers, in one or two dimensions</source>
        <translation>Zahlen in einer oder zwei Dimensionen</translation>
    </message>
    <message>
        <source>rows of one length</source>
        <translation>Zeilen gleicher Länge</translation>
    </message>
    <message>
        <source>rows of {fewest} to {most} numbers</source>
        <translation>Zeilen mit {fewest} bis {most} Zahlen</translation>
    </message>
    <message>
        <source>rows of {widths} numbers</source>
        <translation>Zeilen mit {widths} Zahlen</translation>
    </message>
    <message>
        <source>scikit-learn</source>
        <translation>scikit-learn</translation>
    </message>
    <message>
        <source>scikit-learn, MLPClassifier._init_coef (6, and 2 for the sigmoid)</source>
        <translation>scikit-learn, MLPClassifier._init_coef (6, und 2 für die Sigmoidfunktion)</translation>
    </message>
    <message>
        <source>sets the rules of weights and biases as a framework&apos;s layers have them</source>
        <translation>setzt die Regeln für Gewichte und Bias so, wie sie die Schichten eines Frameworks haben</translation>
    </message>
    <message>
        <source>sklearn.neural_network.MLPClassifier._init_coef</source>
        <translation>sklearn.neural_network.MLPClassifier._init_coef</translation>
    </message>
    <message>
        <source>square matrices</source>
        <translation>quadratische Matrizen</translation>
    </message>
    <message>
        <source>square weights, which fit either way round</source>
        <translation>quadratische Gewichte, die in beiden Richtungen passen</translation>
    </message>
    <message>
        <source>the largest weight that can be drawn</source>
        <translation>das größte Gewicht, das gezogen werden kann</translation>
    </message>
    <message>
        <source>torch.nn.Linear.reset_parameters: kaiming_uniform_(a=√5), whose gain is √(2/(1 + 5))</source>
        <translation>torch.nn.Linear.reset_parameters: kaiming_uniform_(a=√5), mit dem Faktor √(2/(1 + 5))</translation>
    </message>
    <message>
        <source>weights of a network (.npz, .safetensors, .csv)</source>
        <translation>Gewichte eines Netzes (.npz, .safetensors, .csv)</translation>
    </message>
    <message>
        <source>what is divided by both fans</source>
        <translation>was durch beide Seiten geteilt wird</translation>
    </message>
    <message>
        <source>whether a row is a unit&apos;s or an input&apos;s</source>
        <translation>ob eine Zeile zu einer Einheit oder einem Eingang gehört</translation>
    </message>
    <message>
        <source>{blind:.1%} of the examples reach no unit of the last hidden layer; without biases the law expects {expected:.1%} over many draws</source>
        <translation>{blind:.1%} der Beispiele erreichen keine Einheit der letzten verborgenen Schicht; ohne Bias erwartet das Gesetz {expected:.1%} über viele Ziehungen</translation>
    </message>
    <message>
        <source>{count:,} given weights and biases</source>
        <translation>{count:,} gegebene Gewichte und Bias</translation>
    </message>
    <message>
        <source>{depth} of each, or arrays called W1, b1, …</source>
        <translation>je {depth}, oder Arrays mit den Namen W1, b1, …</translation>
    </message>
    <message>
        <source>{dtype} of shape {shape}</source>
        <translation>{dtype} der Form {shape}</translation>
    </message>
    <message>
        <source>{matrices} matrices and {vectors} vectors</source>
        <translation>{matrices} Matrizen und {vectors} Vektoren</translation>
    </message>
    <message>
        <source>{run} and {count} more</source>
        <translation>{run} und {count} weitere</translation>
    </message>
    <message>
        <source>{run} starts with this value: it is trained again from iteration 0.</source>
        <translation>{run} beginnt mit diesem Wert und wird ab Iteration 0 neu trainiert.</translation>
    </message>
    <message>
        <source>{run}, layer {layer} {rule}</source>
        <translation>{run}, Schicht {layer} {rule}</translation>
    </message>
    <message>
        <source>{run}, some given</source>
        <translation>{run}, teils gegeben</translation>
    </message>
    <message>
        <source>{shape}</source>
        <translation>{shape}</translation>
    </message>
    <message>
        <source>{shape}, or {turned}</source>
        <translation>{shape} oder {turned}</translation>
    </message>
    <message>
        <source>{shape}: a row for each unit, a column for each input</source>
        <translation>{shape}: eine Zeile je Einheit, eine Spalte je Eingang</translation>
    </message>
    <message>
        <source>σ = √(1/fan_in), nothing beyond 2 standard deviations of the uncut normal</source>
        <translation>σ = √(1/fan_in), nichts jenseits von 2 Standardabweichungen der unbeschnittenen Normalverteilung</translation>
    </message>
    <message>
        <source>σ = √(1/fan_in), nothing beyond 2 standard deviations of the uncut normal, b = 0</source>
        <translation>σ = √(1/fan_in), nichts jenseits von 2 Standardabweichungen der unbeschnittenen Normalverteilung, b = 0</translation>
    </message>
    <message>
        <source>W{}, {} to {}: {} of {} weights now, {} {} (outline)</source>
        <translation>W{}, {} bis {}: {} von {} Gewichten jetzt, {} {} (Umriss)</translation>
    </message>
    <message>
        <source>Ans&amp;wers</source>
        <translation>Antwor&amp;ten</translation>
    </message>
    <message>
        <source>the number of a layer whose weights another rule is to draw</source>
        <translation>die Nummer einer Schicht, deren Gewichte eine andere Regel ziehen soll</translation>
    </message>
    <message>
        <source>TensorFlow Playground, src/nn.ts (0.5)</source>
        <translation>TensorFlow Playground, src/nn.ts (0.5)</translation>
    </message>
    <message>
        <source>a name of {count:,} characters</source>
        <translation>ein Name aus {count:,} Zeichen</translation>
    </message>
    <message>
        <source>another size than is declared</source>
        <translation>eine andere Größe als angegeben</translation>
    </message>
    <message>
        <source>each name once</source>
        <translation>jeder Name einmal</translation>
    </message>
    <message>
        <source>two arrays of that name</source>
        <translation>zwei Arrays dieses Namens</translation>
    </message>
    <message>
        <source>{count:,} arrays</source>
        <translation>{count:,} Arrays</translation>
    </message>
    <message>
        <source>weights, biases, or both</source>
        <translation>Gewichte, Biases oder beides</translation>
    </message>
    <message>
        <source>{count} name</source>
        <translation>{count} Name</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; only numbers the rows, so it may say nothing</source>
        <translation>„{name}“ nummeriert nur die Zeilen, sagt also vielleicht nichts</translation>
    </message>
    <message>
        <source>The runs cannot start on these points</source>
        <translation>Auf diesen Punkten können die Läufe nicht beginnen</translation>
    </message>
    <message>
        <source>At ({x}, {y}) the probability of {name} is {share}</source>
        <translation>Bei ({x}; {y}) ist die Wahrscheinlichkeit von {name} {share}</translation>
    </message>
    <message>
        <source>At {x} the probability of {name} is {share}</source>
        <translation>Bei {x} ist die Wahrscheinlichkeit von {name} {share}</translation>
    </message>
    <message>
        <source>benign</source>
        <translation>gutartig</translation>
    </message>
    <message>
        <source>malignant</source>
        <translation>bösartig</translation>
    </message>
    <message>
        <source>{count} of {name}</source>
        <translation>{count} von {name}</translation>
    </message>
    <message>
        <source>A dot for each draw at its R² on the test set</source>
        <translation>Ein Punkt für jede Ziehung bei ihrem R² auf der Testmenge</translation>
    </message>
    <message>
        <source>A dot for each draw at its R² on the training set</source>
        <translation>Ein Punkt für jede Ziehung bei ihrem R² auf der Trainingsmenge</translation>
    </message>
    <message>
        <source>Mean cross-entropy over the training set</source>
        <translation>Mittlere Kreuzentropie auf der Trainingsmenge</translation>
    </message>
    <message>
        <source>R² test {r2}, cost {cost}</source>
        <translation>R² Test {r2}, Kosten {cost}</translation>
    </message>
    <message>
        <source>R² test, median</source>
        <translation>R² Test, Median</translation>
    </message>
    <message>
        <source>R² train {}</source>
        <translation>R² Training {}</translation>
    </message>
    <message>
        <source>Standardise the features, to mean 0 and variance 1 over the training set.</source>
        <translation>Die Merkmale standardisieren: Mittelwert 0 und Varianz 1 auf der Trainingsmenge.</translation>
    </message>
    <message>
        <source>an R² of {}</source>
        <translation>ein R² von {}</translation>
    </message>
    <message>
        <source>an R² of {} on the training set</source>
        <translation>ein R² von {} auf der Trainingsmenge</translation>
    </message>
    <message>
        <source>features standardised: mean 0, variance 1 over the training set</source>
        <translation>Merkmale standardisiert: Mittelwert 0, Varianz 1 auf der Trainingsmenge</translation>
    </message>
    <message>
        <source>R² {score:.3f} over the training set, cost {first_cost} → {cost}</source>
        <translation>R² {score:.3f} auf der Trainingsmenge, Kosten {first_cost} → {cost}</translation>
    </message>
    <message>
        <source>Mean squared error over the training set</source>
        <translation>Mittlerer quadratischer Fehler auf der Trainingsmenge</translation>
    </message>
    <message>
        <source>Blue to orange: weights below and above 0, each run on its own scale; H: one for all</source>
        <translation>Blau bis Orange: Gewichte unter und über 0, jeder Lauf auf seiner Skala; H: eine für alle</translation>
    </message>
    <message>
        <source>Blue to orange: weights from {} to {}, on one scale for all runs; H: each on its own</source>
        <translation>Blau bis Orange: Gewichte von {} bis {}, auf einer Skala für alle Läufe; H: jeder auf seiner</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Reading “{}”…</source>
        <translation>„{}“ wird gelesen…</translation>
    </message>
    <message>
        <source>The answers of “{}” are being measured…</source>
        <translation>Die Antworten von „{}“ werden gemessen…</translation>
    </message>
    <message>
        <source>Start fr&amp;om weights in a file…</source>
        <translation>&amp;Mit Gewichten aus einer Datei beginnen…</translation>
    </message>
    <message>
        <source>Plane of the pict&amp;ures…</source>
        <translation>Ebene der B&amp;ilder…</translation>
    </message>
    <message>
        <source>Cost: median, 50 and 90 % of draws</source>
        <translation>Kosten: Median, 50 und 90&#x202f;% der Ziehungen</translation>
    </message>
    <message>
        <source>cultivar {number}</source>
        <translation>Rebsorte {number}</translation>
    </message>
    <message>
        <source>Initialisers are designed for inputs of about 1. With larger inputs, the signals and the steps are too large.</source>
        <translation>Initialisierungen sind für Eingaben um 1 gemacht. Bei größeren Eingaben sind die Signale und die Schritte zu groß.</translation>
    </message>
    <message>
        <source>All weights are given: the rule draws none.</source>
        <translation>Alle Gewichte sind gegeben: Die Regel zieht keine.</translation>
    </message>
    <message>
        <source>Given, not drawn: {}</source>
        <translation>Gegeben, nicht gezogen: {}</translation>
    </message>
    <message>
        <source>weights given</source>
        <translation>Gewichte gegeben</translation>
    </message>
    <message>
        <source>All weights and biases are given: the rules draw none.</source>
        <translation>Alle Gewichte und Biases sind gegeben: Die Regeln ziehen keine.</translation>
    </message>
    <message>
        <source>weights and biases given</source>
        <translation>Gewichte und Biases gegeben</translation>
    </message>
    <message>
        <source>{choices}, or null</source>
        <translation>{choices} oder null</translation>
    </message>
    <message>
        <source>{given}, in “{run}”</source>
        <translation>{given}, in „{run}“</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Iteration</source>
        <translation>&amp;Iteration</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>0 to {most}</source>
        <translation>0 bis {most}</translation>
    </message>
    <message>
        <source>A line for each</source>
        <translation>Eine Zeile je</translation>
    </message>
    <message>
        <source>About {} MB</source>
        <translation>Etwa {} MB</translation>
    </message>
    <message>
        <source>About {} kB</source>
        <translation>Etwa {} kB</translation>
    </message>
    <message>
        <source>At first the one on screen</source>
        <translation>Zunächst die auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Copied: a link of {} characters</source>
        <translation>Kopiert: ein Link mit {} Zeichen</translation>
    </message>
    <message>
        <source>Copy the experiment as a text that you can send: Ctrl+V opens it in another laboratory</source>
        <translation>Das Experiment als Text kopieren, den Sie verschicken können: Strg+V öffnet ihn in einem anderen Labor</translation>
    </message>
    <message>
        <source>Do not export, and leave the file as it was (Esc)</source>
        <translation>Nicht exportieren und die Datei lassen, wie sie war (Esc)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exported: {}</source>
        <translation>Exportiert: {}</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportiert…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Links (*.txt *.url)</source>
        <translation>Links (*.txt *.url)</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Messgrößen</translation>
    </message>
    <message>
        <source>Not exported: the file is as it was.</source>
        <translation>Nicht exportiert: Die Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>Open a lin&amp;k…</source>
        <translation>Lin&amp;k öffnen…</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open the experiment in a link: the one on the clipboard, or one that you are asked for</source>
        <translation>Das Experiment in einem Link öffnen: dem in der Zwischenablage oder einem, nach dem gefragt wird</translation>
    </message>
    <message>
        <source>Opened: a link</source>
        <translation>Geöffnet: ein Link</translation>
    </message>
    <message>
        <source>Parquet, without the library for it</source>
        <translation>Parquet, ohne die Bibliothek dafür</translation>
    </message>
    <message>
        <source>Paste an experiment&apos;s link here, as “Copy link” makes it.</source>
        <translation>Fügen Sie hier den Link zu einem Experiment ein, wie ihn „Link kopieren“ erzeugt.</translation>
    </message>
    <message>
        <source>RFC 4180; Apache Parquet</source>
        <translation>RFC 4180; Apache Parquet</translation>
    </message>
    <message>
        <source>Results of a study</source>
        <translation>Ergebnisse einer Studie</translation>
    </message>
    <message>
        <source>The format of the file</source>
        <translation>Das Format der Datei</translation>
    </message>
    <message>
        <source>The link cannot be opened</source>
        <translation>Der Link kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>There is no link to this experiment</source>
        <translation>Zu diesem Experiment gibt es keinen Link</translation>
    </message>
    <message>
        <source>W1, b1, … of one run, run1.W1, … of several; a row is a unit</source>
        <translation>W1, b1, … eines Laufs, run1.W1, … mehrerer; eine Zeile ist eine Einheit</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation>Gewichte und Biases</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Write costs, weights, code and more into files, at any iteration</source>
        <translation>Kosten, Gewichte, Code und mehr in Dateien schreiben, bei jeder Iteration</translation>
    </message>
    <message>
        <source>a damaged one</source>
        <translation>ein beschädigter</translation>
    </message>
    <message>
        <source>a file that was written just now</source>
        <translation>eine Datei, die eben geschrieben wurde</translation>
    </message>
    <message>
        <source>a folder that can be read</source>
        <translation>ein lesbarer Ordner</translation>
    </message>
    <message>
        <source>a folder that is there, or a name with {part} in it</source>
        <translation>ein vorhandener Ordner oder ein Name, der {part} enthält</translation>
    </message>
    <message>
        <source>a lesson</source>
        <translation>eine Lektion</translation>
    </message>
    <message>
        <source>a link of {count:,} characters</source>
        <translation>ein Link mit {count:,} Zeichen</translation>
    </message>
    <message>
        <source>a part of one</source>
        <translation>ein Teil davon</translation>
    </message>
    <message>
        <source>a table of points</source>
        <translation>eine Tabelle mit Punkten</translation>
    </message>
    <message>
        <source>a whole link, as “Copy link” makes it: {start}…</source>
        <translation>ein ganzer Link, wie ihn „Link kopieren“ erzeugt: {start}…</translation>
    </message>
    <message>
        <source>a whole number from 0 to {most}</source>
        <translation>eine ganze Zahl von 0 bis {most}</translation>
    </message>
    <message>
        <source>a whole number from 0 to {most}, or last</source>
        <translation>eine ganze Zahl von 0 bis {most} oder last</translation>
    </message>
    <message>
        <source>an experiment (.json, .lab)</source>
        <translation>ein Experiment (.json, .lab)</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>ein anderer Name</translation>
    </message>
    <message>
        <source>at most {most:,} bytes in a link; save a file instead</source>
        <translation>höchstens {most:,} Bytes in einem Link; speichern Sie stattdessen eine Datei</translation>
    </message>
    <message>
        <source>at most {most:,}; save a file instead</source>
        <translation>höchstens {most:,}; speichern Sie stattdessen eine Datei</translation>
    </message>
    <message>
        <source>docs/exports.md</source>
        <translation>docs/exports.md</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>files called .json, .lab or .sqlite</source>
        <translation>Dateien mit der Endung .json, .lab oder .sqlite</translation>
    </message>
    <message>
        <source>iterations between two lines</source>
        <translation>Iterationen zwischen zwei Zeilen</translation>
    </message>
    <message>
        <source>no experiments</source>
        <translation>keine Experimente</translation>
    </message>
    <message>
        <source>nothing: a study is exported as it ended</source>
        <translation>nichts: Eine Studie wird exportiert, wie sie endete</translation>
    </message>
    <message>
        <source>numpy.savez; safetensors; CSV with an empty line between two arrays</source>
        <translation>numpy.savez; safetensors; CSV mit einer Leerzeile zwischen zwei Feldern</translation>
    </message>
    <message>
        <source>one line for each run in each cell, or for each trial</source>
        <translation>eine Zeile für jeden Lauf in jeder Zelle oder für jeden Versuch</translation>
    </message>
    <message>
        <source>one line for each run in each cell, or one for each trial</source>
        <translation>eine Zeile für jeden Lauf in jeder Zelle oder eine für jeden Versuch</translation>
    </message>
    <message>
        <source>results of a study</source>
        <translation>Ergebnisse einer Studie</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>the cost of every run along the way, one line for each iteration</source>
        <translation>die Kosten jedes Laufs unterwegs, eine Zeile je Iteration</translation>
    </message>
    <message>
        <source>the experiment as one text that can be sent, without what was trained</source>
        <translation>das Experiment als ein Text, der verschickt werden kann, ohne das, was trainiert wurde</translation>
    </message>
    <message>
        <source>the link</source>
        <translation>der Link</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>version {version}: a newer laboratory made it</source>
        <translation>Version {version}: Ein neueres Labor hat ihn erzeugt</translation>
    </message>
    <message>
        <source>what is measured of every run along the way, one line for each run at each iteration</source>
        <translation>was an jedem Lauf unterwegs gemessen wird, eine Zeile je Lauf und Iteration</translation>
    </message>
    <message>
        <source>which run, counted from 1; 0 for all of them</source>
        <translation>welcher Lauf, ab 1 gezählt; 0 für alle</translation>
    </message>
    <message>
        <source>{count:,} bytes of points</source>
        <translation>{count:,} Bytes an Punkten</translation>
    </message>
    <message>
        <source>A click or Enter opens an experiment, and {} comes back from it.</source>
        <translation>Ein Klick oder Eingabe öffnet ein Experiment, {} führt wieder zurück.</translation>
    </message>
    <message>
        <source>{rule} with biases {bias}</source>
        <translation>{rule} mit Biases {bias}</translation>
    </message>
    <message>
        <source>Three arms of a spiral and softmax: after 200 iterations of Adam He gets 98&#xa0;% of the points right, N(0,&#xa0;1) 95&#xa0;% and tiny weights 86&#xa0;%. Open “Confusion matrix” and see which arm is taken for which.</source>
        <translation>Drei Spiralarme und Softmax: Nach 200 Iterationen mit Adam hat He 98&#x202f;% der Punkte richtig, N(0, 1) 95&#x202f;% und winzige Gewichte 86&#x202f;%. Öffnen Sie „Konfusionsmatrix“ und sehen Sie, welcher Arm für welchen gehalten wird.</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>At iteration 0</source>
        <translation>In Iteration 0</translation>
    </message>
    <message>
        <source>At the pinned iteration</source>
        <translation>In der angehefteten Iteration</translation>
    </message>
    <message>
        <source>Copied: {}</source>
        <translation>Kopiert: {}</translation>
    </message>
    <message>
        <source>Copy the figures as</source>
        <translation>Zahlen kopieren als</translation>
    </message>
    <message>
        <source>Copy the pict&amp;ure</source>
        <translation>Bild kopie&amp;ren</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy what is under the mouse, or the chosen run&apos;s card, as a picture with its figures</source>
        <translation>Kopiert als Bild mit Zahlen, was unter der Maus ist, sonst die Karte des gewählten Laufs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Drawing (PDF), to be printed</source>
        <translation>Zeichnung (PDF), zum Drucken</translation>
    </message>
    <message>
        <source>Drawing (SVG), to be edited</source>
        <translation>Zeichnung (SVG), zum Bearbeiten</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Export a &amp;figure…</source>
        <translation>Abbildung e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Export a figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Of a picture: how sharp it stays where it is enlarged</source>
        <translation>Bei einem Bild: wie scharf es vergrößert bleibt</translation>
    </message>
    <message>
        <source>PNG, W3C; SVG 1.1, W3C; PDF, ISO 32000; RFC 4180</source>
        <translation>PNG, W3C; SVG 1.1, W3C; PDF, ISO 32000; RFC 4180</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>Bild (PNG)</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Save this figure…</source>
        <translation>Diese Abbildung speichern…</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>The figure, as it is on screen</source>
        <translation>Die Abbildung, wie sie auf dem Bildschirm ist</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>What is drawn, as figures (CSV)</source>
        <translation>Was gezeichnet ist, als Zahlen (CSV)</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Write what is on screen into a file: as a picture, a drawing or figures</source>
        <translation>Schreibt in eine Datei, was auf dem Bildschirm ist: als Bild, Zeichnung oder Zahlen</translation>
    </message>
    <message>
        <source>pixels at scale 1; 0: as is usual</source>
        <translation>Pixel beim Maßstab 1; 0: wie üblich</translation>
    </message>
    <message>
        <source>pixels of a .png to each</source>
        <translation>Pixel einer .png für jedes</translation>
    </message>
    <message>
        <source>something that is hidden until the answer is revealed</source>
        <translation>etwas, das bis zum Aufdecken der Antwort verborgen ist</translation>
    </message>
    <message>
        <source>the colours of the dark window</source>
        <translation>die Farben des dunklen Fensters</translation>
    </message>
    <message>
        <source>the figure: window, cards, card, cost or a panel</source>
        <translation>die Abbildung: window, cards, card, cost oder ein Panel</translation>
    </message>
    <message>
        <source>the run of a card, or of a panel of one run</source>
        <translation>der Lauf einer Karte oder eines Panels, das nur einen zeigt</translation>
    </message>
    <message>
        <source>what the window shows, painted for paper; as .csv the figures that are drawn</source>
        <translation>was das Fenster zeigt, für Papier gezeichnet; als .csv die gezeichneten Zahlen</translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} mm</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
    <message>
        <source>{} × as many pixels as on screen</source>
        <translation>{} × so viele Pixel wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>{}, iteration 0</source>
        <translation>{}, Iteration 0</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>Link k&amp;opieren</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>The last one stays (s)</source>
        <translation>Das letzte bleibt (s)</translation>
    </message>
    <message>
        <source>The whole training</source>
        <translation>Das ganze Training</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>From iteration</source>
        <translation>Ab Iteration</translation>
    </message>
    <message>
        <source>In steps of</source>
        <translation>In Schritten von</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>Zwei vergleichen</translation>
    </message>
    <message>
        <source>Cost of every run along the iterations</source>
        <translation>Kosten aller Läufe über die Iterationen</translation>
    </message>
    <message>
        <source>Decision boundary of {run}</source>
        <translation>Entscheidungsgrenze von {run}</translation>
    </message>
    <message>
        <source>First iteration</source>
        <translation>Erste Iteration</translation>
    </message>
    <message>
        <source>Fitted function of {run}</source>
        <translation>Angepasste Funktion von {run}</translation>
    </message>
    <message>
        <source>Iteration {iteration}</source>
        <translation>Iteration {iteration}</translation>
    </message>
    <message>
        <source>Iteration {iteration} of {last}</source>
        <translation>Iteration {iteration} von {last}</translation>
    </message>
    <message>
        <source>Keys: Space plays and pauses, ← and → step, Home and End jump, 1 to 9 choose runs, C compares two, A shows all</source>
        <translation>Tasten: Leertaste startet und hält an, ← und → gehen einen Schritt, Pos1 und Ende springen, 1 bis 9 wählen Läufe, C vergleicht zwei, A zeigt alle</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last iteration</source>
        <translation>Letzte Iteration</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation>Einen Schritt vor</translation>
    </message>
    <message>
        <source>Outline: iteration 0</source>
        <translation>Umriss: Iteration 0</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Abspielseite</translation>
    </message>
    <message>
        <source>Speed: {times}</source>
        <translation>Tempo: {times}</translation>
    </message>
    <message>
        <source>This browser cannot read the recording. A newer one can.</source>
        <translation>Dieser Browser kann die Aufzeichnung nicht lesen. Ein neuerer kann es.</translation>
    </message>
    <message>
        <source>WHATWG, HTML Living Standard</source>
        <translation>WHATWG, HTML Living Standard</translation>
    </message>
    <message>
        <source>Weights of layer {layer}: standard deviation {deviation}</source>
        <translation>Gewichte der Schicht {layer}: Standardabweichung {deviation}</translation>
    </message>
    <message>
        <source>Weights of {run}</source>
        <translation>Gewichte von {run}</translation>
    </message>
    <message>
        <source>What that means, and what to try</source>
        <translation>Was das heißt und was man versuchen kann</translation>
    </message>
    <message>
        <source>a page that plays the recorded iterations: what is answered, weights, costs, verdicts</source>
        <translation>eine Seite, die die aufgezeichneten Iterationen abspielt: Antworten, Gewichte, Kosten, Urteile</translation>
    </message>
    <message>
        <source>de</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>en</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>es</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>fewer: the file would have more than {most} million bytes</source>
        <translation>weniger: die Datei hätte mehr als {most} Millionen Byte</translation>
    </message>
    <message>
        <source>iterations that can be shown</source>
        <translation>Iterationen, die gezeigt werden können</translation>
    </message>
    <message>
        <source>the language of the page</source>
        <translation>die Sprache der Seite</translation>
    </message>
    <message>
        <source>{picture}: cost {cost}, {train} on the training set, {test} on the test set</source>
        <translation>{picture}: Kosten {cost}, {train} auf der Trainingsmenge, {test} auf der Testmenge</translation>
    </message>
    <message>
        <source>{run}: not finite from iteration {iteration} on</source>
        <translation>{run}: ab Iteration {iteration} nicht mehr endlich</translation>
    </message>
    <message>
        <source>L&amp;icences</source>
        <translation>Li&amp;zenzen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
    <message>
        <source>The laboratory is under the MIT licence. It uses Qt under the LGPL, whose libraries you may replace, and these works of others.</source>
        <translation>Das Labor steht unter der MIT-Lizenz. Es verwendet Qt unter der LGPL, dessen Bibliotheken Sie austauschen dürfen, und diese Werke anderer.</translation>
    </message>
    <message>
        <source>The licences of the laboratory and of all that it is made of</source>
        <translation>Die Lizenzen des Labors und aller seiner Bestandteile</translation>
    </message>
    <message>
        <source>What a licence is of</source>
        <translation>Wofür eine Lizenz gilt</translation>
    </message>
    <message>
        <source>a folder that can be written</source>
        <translation>ein Ordner, in den geschrieben werden kann</translation>
    </message>
    <message>
        <source>--weights FILE beside it</source>
        <translation>--weights DATEI daneben</translation>
    </message>
    <message>
        <source>0 for the usual size, or {least} to {most}</source>
        <translation>0 für die übliche Größe, oder {least} bis {most}</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>GIF89a, CompuServe; PNG, W3C; MP4 with H.264, ISO/IEC 14496</source>
        <translation>GIF89a, CompuServe; PNG, W3C; MP4 mit H.264, ISO/IEC 14496</translation>
    </message>
    <message>
        <source>HTML, WHATWG; PDF, ISO 32000</source>
        <translation>HTML, WHATWG; PDF, ISO 32000</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>What each run has come to</source>
        <translation>Was aus jedem Lauf geworden ist</translation>
    </message>
    <message>
        <source>a picture for each of many iterations, up to the one that is exported</source>
        <translation>ein Bild für jede von vielen Iterationen, bis zu der, die exportiert wird</translation>
    </message>
    <message>
        <source>again and again</source>
        <translation>immer wieder</translation>
    </message>
    <message>
        <source>an entry made of plain functions</source>
        <translation>ein Eintrag aus einfachen Funktionen</translation>
    </message>
    <message>
        <source>as on screen</source>
        <translation>wie am Bildschirm</translation>
    </message>
    <message>
        <source>iteration that it begins with</source>
        <translation>Iteration, mit der er beginnt</translation>
    </message>
    <message>
        <source>iterations between pictures; 0: dense early</source>
        <translation>Iterationen zwischen zwei Bildern; 0: am Anfang dicht</translation>
    </message>
    <message>
        <source>iterations of the figures, with commas between; empty for four</source>
        <translation>Iterationen der Figuren, mit Kommas dazwischen; leer für vier</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>pictures a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>pictures, dense early, where most happens</source>
        <translation>Bilder, am Anfang dicht, wo am meisten geschieht</translation>
    </message>
    <message>
        <source>pixels; 0: as is usual</source>
        <translation>Pixel; 0: wie üblich</translation>
    </message>
    <message>
        <source>results files of studies that it tells of, with commas between</source>
        <translation>Ergebnisdateien von Studien, von denen er berichtet, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>room for the pictures of a film</source>
        <translation>Platz für die Bilder eines Films</translation>
    </message>
    <message>
        <source>seconds that the last picture stays</source>
        <translation>Sekunden, die das letzte Bild bleibt</translation>
    </message>
    <message>
        <source>the experiment, figures, results, verdicts with their reasons, and how to make it again</source>
        <translation>das Experiment, Figuren, Ergebnisse, Befunde mit ihren Gründen, und wie man es wiederholt</translation>
    </message>
    <message>
        <source>the folder for temporary files</source>
        <translation>der Ordner für temporäre Dateien</translation>
    </message>
    <message>
        <source>the language that it is written in</source>
        <translation>die Sprache, in der er geschrieben ist</translation>
    </message>
    <message>
        <source>whether it begins again at the end</source>
        <translation>ob er am Ende wieder beginnt</translation>
    </message>
    <message>
        <source>{name} ({reason})</source>
        <translation>{name} ({reason})</translation>
    </message>
    <message>
        <source>Pictures: {pictures}, {seconds:.1f} s, {width} × {height} pixels</source>
        <translation>Bilder: {pictures}, {seconds:.1f} s, {width} × {height} Pixel</translation>
    </message>
    <message>
        <source>.mp4, and the extra film is not installed</source>
        <translation>.mp4, und das Extra film ist nicht installiert</translation>
    </message>
    <message>
        <source>Costs on the way</source>
        <translation>Kosten unterwegs</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figuren</translation>
    </message>
    <message>
        <source>How often: studies</source>
        <translation>Wie oft: Studien</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Zum Wiederholen</translation>
    </message>
    <message>
        <source>Odds, 95 % interval</source>
        <translation>Chancen, 95-%-Intervall</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Strafterm</translation>
    </message>
    <message>
        <source>Reached: {quantity} {level}</source>
        <translation>Erreicht: {quantity} {level}</translation>
    </message>
    <message>
        <source>Results at iteration {iteration}</source>
        <translation>Ergebnisse bei Iteration {iteration}</translation>
    </message>
    <message>
        <source>The costs up to iteration {iteration}</source>
        <translation>Die Kosten bis Iteration {iteration}</translation>
    </message>
    <message>
        <source>The experiment</source>
        <translation>Das Experiment</translation>
    </message>
    <message>
        <source>The runs at iteration {iteration}</source>
        <translation>Die Läufe bei Iteration {iteration}</translation>
    </message>
    <message>
        <source>The same version on a machine like this one gives the same numbers, to the last bit. Save the experiment below as {file}, and then:</source>
        <translation>Dieselbe Version gibt auf einem Rechner wie diesem dieselben Zahlen, bis zum letzten Bit. Speichern Sie das Experiment unten als {file}, und dann:</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Where the runs start</source>
        <translation>Womit die Läufe beginnen</translation>
    </message>
    <message>
        <source>at least {least}, for at most {most} pictures</source>
        <translation>mindestens {least}, für höchstens {most} Bilder</translation>
    </message>
    <message>
        <source>at most the last iteration, {last}</source>
        <translation>höchstens die letzte Iteration, {last}</translation>
    </message>
    <message>
        <source>each from all training points</source>
        <translation>jede aus allen Trainingspunkten</translation>
    </message>
    <message>
        <source>each from {count} points, in the order of seed {seed}</source>
        <translation>jede aus {count} Punkten, in der Reihenfolge von Seed {seed}</translation>
    </message>
    <message>
        <source>from iteration {iteration} on: {update}</source>
        <translation>ab Iteration {iteration}: {update}</translation>
    </message>
    <message>
        <source>layer {layer}: {rule}</source>
        <translation>Schicht {layer}: {rule}</translation>
    </message>
    <message>
        <source>left {run} at iteration {iteration}</source>
        <translation>verließ {run} bei Iteration {iteration}</translation>
    </message>
    <message>
        <source>numbers given for {count} layers</source>
        <translation>Zahlen für {count} Schichten gegeben</translation>
    </message>
    <message>
        <source>one weight of layer {layer} set by hand</source>
        <translation>ein Gewicht von Schicht {layer} von Hand gesetzt</translation>
    </message>
    <message>
        <source>output: {output}</source>
        <translation>Ausgabe: {output}</translation>
    </message>
    <message>
        <source>show</source>
        <translation>zeigen</translation>
    </message>
    <message>
        <source>whole numbers from 0 to {last} with commas between, at most {most} of them</source>
        <translation>ganze Zahlen von 0 bis {last} mit Kommas dazwischen, höchstens {most}</translation>
    </message>
    <message>
        <source>{count} iterations</source>
        <translation>{count} Iterationen</translation>
    </message>
    <message>
        <source>{count} more rows are in the results file.</source>
        <translation>{count} weitere Zeilen stehen in der Ergebnisdatei.</translation>
    </message>
    <message>
        <source>{every}: {count} pictures</source>
        <translation>{every}: {count} Bilder</translation>
    </message>
    <message>
        <source>{title}: {trials} trainings, {draws} draws from seed {seed} on</source>
        <translation>{title}: {trials} Trainings, {draws} Ziehungen ab Seed {seed}</translation>
    </message>
    <message>
        <source>{units} units, from the inputs to the output</source>
        <translation>{units} Einheiten, von den Eingaben zur Ausgabe</translation>
    </message>
    <message>
        <source>Keras 3; Jupyter&apos;s nbformat 4.5</source>
        <translation>Keras 3; Jupyters nbformat 4.5</translation>
    </message>
    <message>
        <source>Keras code</source>
        <translation>Keras-Code</translation>
    </message>
    <message>
        <source>the training in Keras 3, from the same draw, to the digits of float32</source>
        <translation>das Training in Keras 3, aus derselben Ziehung, auf die Stellen von float32 genau</translation>
    </message>
    <message>
        <source>NumPy code</source>
        <translation>NumPy-Code</translation>
    </message>
    <message>
        <source>NumPy; Jupyter&apos;s nbformat 4.5</source>
        <translation>NumPy; Jupyters nbformat 4.5</translation>
    </message>
    <message>
        <source>PyTorch 2; Jupyter&apos;s nbformat 4.5</source>
        <translation>PyTorch 2; Jupyters nbformat 4.5</translation>
    </message>
    <message>
        <source>PyTorch code</source>
        <translation>PyTorch-Code</translation>
    </message>
    <message>
        <source>the training in PyTorch, in float64, from the same draw</source>
        <translation>das Training in PyTorch, in float64, aus derselben Ziehung</translation>
    </message>
    <message>
        <source>the training in plain NumPy, equation by equation</source>
        <translation>das Training in reinem NumPy, Gleichung für Gleichung</translation>
    </message>
    <message>
        <source>the whole training, instead of up to the iteration of the export</source>
        <translation>das ganze Training statt nur bis zur Iteration des Exports</translation>
    </message>
    <message>
        <source>Not copied: figures may tell what is hidden until the answer is revealed.</source>
        <translation>Nicht kopiert: Zahlen können verraten, was bis zum Auflösen der Frage verdeckt ist.</translation>
    </message>
    <message>
        <source>A question of the lesson is open, and a file may tell its answer. Reveal it first.</source>
        <translation>Eine Frage der Lektion ist offen, und eine Datei kann ihre Antwort verraten. Lösen Sie sie zuerst auf.</translation>
    </message>
</context>
</TS>
