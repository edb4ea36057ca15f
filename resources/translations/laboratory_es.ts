<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>laboratory</name>
    <message>
        <source>## and a title before it</source>
        <translation>antes, ## y un título</translation>
    </message>
    <message>
        <source>## and a title, and the text of the page below</source>
        <translation>## y un título, y debajo el texto de la página</translation>
    </message>
    <message>
        <source>## and the title of the first page before it</source>
        <translation>antes, ## y el título de la primera página</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>&#x202f;% of the side</source>
        <translation> % del lado</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Acerca de</translation>
    </message>
    <message>
        <source>&amp;All that hold numbers</source>
        <translation>&amp;Todas las que tienen números</translation>
    </message>
    <message>
        <source>&amp;Along</source>
        <translation>A lo &amp;largo de</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>&amp;Back, by a clicker</source>
        <translation>A&amp;trás, con mando</translation>
    </message>
    <message>
        <source>&amp;Begins in row</source>
        <translation>&amp;Empieza en la fila</translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation>&amp;Ramificar</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Vaciar</translation>
    </message>
    <message>
        <source>&amp;Close the lesson</source>
        <translation>&amp;Cerrar la lección</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Comandos…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copiar detalles</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Edit this run</source>
        <translation>&amp;Editar esta ejecución</translation>
    </message>
    <message>
        <source>&amp;Edit {run}</source>
        <translation>&amp;Editar {run}</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Codificación</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Final</translation>
    </message>
    <message>
        <source>&amp;Enlarge this panel</source>
        <translation>Ampliar &amp;este panel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Freeze the picture</source>
        <translation>&amp;Congelar la imagen</translation>
    </message>
    <message>
        <source>&amp;Further</source>
        <translation>&amp;Otras</translation>
    </message>
    <message>
        <source>&amp;Gallery…</source>
        <translation>Ga&amp;lería…</translation>
    </message>
    <message>
        <source>&amp;Give this answer</source>
        <translation>&amp;Dar esta respuesta</translation>
    </message>
    <message>
        <source>&amp;Held out to test</source>
        <translation>&amp;Reservado para prueba</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Etiqueta</translation>
    </message>
    <message>
        <source>&amp;Larger step</source>
        <translation>Paso ma&amp;yor</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Más tarde</translation>
    </message>
    <message>
        <source>&amp;Learning rate α</source>
        <translation>&amp;Tasa de aprendizaje α</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>&amp;Lección</translation>
    </message>
    <message>
        <source>&amp;Logarithmic axis</source>
        <translation>Eje &amp;logarítmico</translation>
    </message>
    <message>
        <source>&amp;Magnified pointer</source>
        <translation>Puntero a&amp;mpliado</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nuevo</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Next stage</source>
        <translation>Etapa &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Next, by a clicker</source>
        <translation>&amp;Siguiente, con mando</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Ninguna</translation>
    </message>
    <message>
        <source>&amp;One scale for the weights of all runs</source>
        <translation>&amp;Una escala para los pesos de todas las ejecuciones</translation>
    </message>
    <message>
        <source>&amp;Open a lesson…</source>
        <translation>&amp;Abrir una lección…</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>&amp;Abrirlo</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>&amp;Abrir la página</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>&amp;Optimiser</source>
        <translation>&amp;Optimizador</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausa</translation>
    </message>
    <message>
        <source>&amp;Pin this iteration</source>
        <translation>&amp;Fijar esta iteración</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Reproducir</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Presentar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Restablecer &amp;paneles</translation>
    </message>
    <message>
        <source>&amp;Reveal</source>
        <translation>&amp;Revelar</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ejecución</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>E&amp;jecuciones</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Separador</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>Más &amp;lento</translation>
    </message>
    <message>
        <source>&amp;Spotlight</source>
        <translation>&amp;Foco</translation>
    </message>
    <message>
        <source>&amp;Stay here</source>
        <translation>&amp;Quedarse aquí</translation>
    </message>
    <message>
        <source>&amp;Switch light and dark</source>
        <translation>&amp;Alternar claro y oscuro</translation>
    </message>
    <message>
        <source>&amp;This run</source>
        <translation>&amp;Esta ejecución</translation>
    </message>
    <message>
        <source>&amp;This run: {run}</source>
        <translation>&amp;Esta ejecución: {run}</translation>
    </message>
    <message>
        <source>&amp;Throw it away</source>
        <translation>&amp;Descartarlo</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Entrenar</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>Pro&amp;bar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Undo stroke</source>
        <translation>&amp;Deshacer trazo</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Hacia &amp;arriba</translation>
    </message>
    <message>
        <source>&amp;Use these points</source>
        <translation>&amp;Usar estos puntos</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;White screen</source>
        <translation>Pantalla &amp;blanca</translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation>A&amp;mpliar</translation>
    </message>
    <message>
        <source>&amp;x, across</source>
        <translation>&amp;x, horizontal</translation>
    </message>
    <message>
        <source>&amp;y, up</source>
        <translation>&amp;y, vertical</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; holds {count} different numbers.</source>
        <translation>«{name}» tiene {count} números distintos.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is the same in every row, so it says nothing</source>
        <translation>«{name}» es igual en todas las filas, así que no dice nada</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; only numbers the rows, so it is not proposed</source>
        <translation>«{name}» solo numera las filas: no se propone</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; only numbers the rows, so it says nothing about a class</source>
        <translation>«{name}» solo numera las filas: no dice nada de una clase</translation>
    </message>
    <message>
        <source>&apos;{name}&apos;: {cell} is read as {number:.10g}</source>
        <translation>«{name}»: {cell} se lee como {number:.10g}</translation>
    </message>
    <message>
        <source>(x - mean) / standard deviation, of the training set</source>
        <translation>(x - media) / desviación típica, del conjunto de entrenamiento</translation>
    </message>
    <message>
        <source>* to multiply</source>
        <translation>* para multiplicar</translation>
    </message>
    <message>
        <source>** for a power</source>
        <translation>** para una potencia</translation>
    </message>
    <message>
        <source>--- below title and about</source>
        <translation>--- debajo de title y about</translation>
    </message>
    <message>
        <source>---, then title and about of the lesson</source>
        <translation>---, y después title y about de la lección</translation>
    </message>
    <message>
        <source>/ to divide</source>
        <translation>/ para dividir</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation>0 o 1</translation>
    </message>
    <message>
        <source>0 to {last}</source>
        <translation>de 0 a {last}</translation>
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
        <translation>1 columna</translation>
    </message>
    <message>
        <source>1 empty row (row {rows})</source>
        <translation>1 fila vacía (fila {rows})</translation>
    </message>
    <message>
        <source>1 further column holds numbers.</source>
        <translation>Otra columna tiene números.</translation>
    </message>
    <message>
        <source>1 line after the points (row {rows})</source>
        <translation>1 línea después de los puntos (fila {rows})</translation>
    </message>
    <message>
        <source>1 line before the header (row {rows})</source>
        <translation>1 línea antes del encabezado (fila {rows})</translation>
    </message>
    <message>
        <source>1 line before the points (row {rows})</source>
        <translation>1 línea antes de los puntos (fila {rows})</translation>
    </message>
    <message>
        <source>1 line that begins with # (row {rows})</source>
        <translation>1 línea que empieza por # (fila {rows})</translation>
    </message>
    <message>
        <source>1 out</source>
        <translation>1 sal.</translation>
    </message>
    <message>
        <source>1 row that cannot be read as a point (row {rows})</source>
        <translation>1 fila que no se puede leer como punto (fila {rows})</translation>
    </message>
    <message>
        <source>1 row with a missing value (row {rows})</source>
        <translation>1 fila en la que falta un valor (fila {rows})</translation>
    </message>
    <message>
        <source>1 to {most:,}</source>
        <translation>de 1 a {most:,}</translation>
    </message>
    <message>
        <source>1 to {most:,} rows</source>
        <translation>de 1 a {most:,} filas</translation>
    </message>
    <message>
        <source>1 to {most}</source>
        <translation>de 1 a {most}</translation>
    </message>
    <message>
        <source>1st component</source>
        <translation>1.ª componente</translation>
    </message>
    <message>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>2 (x - smallest) / (largest - smallest) - 1, of the training set</source>
        <translation>2 (x - mínimo) / (máximo - mínimo) - 1, del conjunto de entrenamiento</translation>
    </message>
    <message>
        <source>2 in</source>
        <translation>2 ent.</translation>
    </message>
    <message>
        <source>2 to {most} classes, or none</source>
        <translation>de 2 a {most} clases, o ninguna</translation>
    </message>
    <message>
        <source>2 to {most} classes, or numbers to predict</source>
        <translation>de 2 a {most} clases, o números que predecir</translation>
    </message>
    <message>
        <source>20 hidden layers of 32 units: He&apos;s rule learns within 2,500 iterations, Glorot&apos;s mostly does not, and N(0,&#xa0;1) diverges at once.</source>
        <translation>20 capas ocultas de 32 unidades: la regla de He aprende en menos de 2&#x202f;500 iteraciones; la de Glorot, casi nunca; y N(0,&#xa0;1) diverge de inmediato.</translation>
    </message>
    <message>
        <source>2nd component</source>
        <translation>2.ª componente</translation>
    </message>
    <message>
        <source>30 hidden layers of 256 units at iteration 0: open “Signal forward” and see which rule keeps the signal&apos;s size.</source>
        <translation>30 capas ocultas de 256 unidades en la iteración 0: abra «Señal hacia delante» y vea qué regla conserva el tamaño de la señal.</translation>
    </message>
    <message>
        <source>90&#x202f;% of the training set is right for the first time</source>
        <translation>se acierta por primera vez el 90&#x202f;% del conjunto de entrenamiento</translation>
    </message>
    <message>
        <source>90&#x202f;% right</source>
        <translation>90&#x202f;% de aciertos</translation>
    </message>
    <message>
        <source>= one of {options}</source>
        <translation>= una de estas opciones: {options}</translation>
    </message>
    <message>
        <source>A ReLU unit is dead when its pre-activation is negative for every example: its output is 0, and no gradient passes back through it. If a whole layer is dead, the network gives the same answer to everything, and the layers before it never learn.</source>
        <translation>Una unidad ReLU está muerta cuando su preactivación es negativa para todos los ejemplos: su salida es 0 y ningún gradiente vuelve a través de ella. Si toda una capa está muerta, la red da la misma respuesta a todo y las capas anteriores no aprenden nunca.</translation>
    </message>
    <message>
        <source>A branch of this run from here on, with 0.000001 added to one weight of a hidden layer</source>
        <translation>Una rama de esta ejecución a partir de aquí, con 0.000001 sumado a un peso de una capa oculta</translation>
    </message>
    <message>
        <source>A copy of this run with the same seed, for you to change</source>
        <translation>La misma ejecución otra vez, con la misma semilla, para modificarla</translation>
    </message>
    <message>
        <source>A dialog was closed because another experiment was opened.</source>
        <translation>Se ha cerrado un diálogo porque se ha abierto otro experimento.</translation>
    </message>
    <message>
        <source>A guided lesson: its pages, what they ask, and the experiment that goes with them</source>
        <translation>Una lección guiada: sus páginas, lo que preguntan y el experimento que las acompaña</translation>
    </message>
    <message>
        <source>A lesson is read from an ordinary file; this is a pipe or a device.</source>
        <translation>Una lección se lee de un archivo normal; esto es una tubería o un dispositivo.</translation>
    </message>
    <message>
        <source>A link</source>
        <translation>Un enlace</translation>
    </message>
    <message>
        <source>A new run from the same seed by the initialiser that suits the activation</source>
        <translation>Una ejecución nueva con la misma semilla y la inicialización adecuada a la activación</translation>
    </message>
    <message>
        <source>A sigmoid&apos;s slope is at most 1/4. From Glorot&apos;s weights the cost is still 0.6931 after 3,000 iterations; four times as large, they reach 99&#xa0;% in 600. Random ×10 saturates, and its cost leaps about.</source>
        <translation>La pendiente de una sigmoide es como mucho 1/4. Con los pesos de Glorot, el coste sigue en 0.6931 tras 3&#x202f;000 iteraciones; con otros cuatro veces mayores se llega al 99&#xa0;% en 600. Aleatoria ×10 se satura y su coste da saltos.</translation>
    </message>
    <message>
        <source>A step that large leaves the neighbourhood in which the gradient shows the way.</source>
        <translation>Un paso tan grande se sale del entorno en el que el gradiente indica el camino.</translation>
    </message>
    <message>
        <source>A tenth of the iterations in one step</source>
        <translation>La décima parte de iteraciones por paso</translation>
    </message>
    <message>
        <source>A unit adds its features up, so the largest drowns out the others: to the network, all points lie on one line. No initialisation makes up for that.</source>
        <translation>Cada unidad suma sus variables, de modo que la mayor tapa a las demás: para la red todos los puntos están en una recta. Ninguna inicialización lo remedia.</translation>
    </message>
    <message>
        <source>A width for each layer, such as 64, 32, 16; or 32 x 20 for twenty layers</source>
        <translation>Una anchura por capa, como 64, 32, 16; o 32 x 20 para veinte capas</translation>
    </message>
    <message>
        <source>A&amp;cross</source>
        <translation>A lo a&amp;ncho</translation>
    </message>
    <message>
        <source>About Initialisation Lab</source>
        <translation>Acerca de Initialisation Lab</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activación</translation>
    </message>
    <message>
        <source>Activations |A| by hidden layer</source>
        <translation>Activaciones |A| por capa oculta</translation>
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
        <translation>Añadir una capa oculta</translation>
    </message>
    <message>
        <source>Add a run</source>
        <translation>Añadir una ejecución</translation>
    </message>
    <message>
        <source>Add a run with He&apos;s initialisation and the next seed</source>
        <translation>Añadir una ejecución con la inicialización de He y la siguiente semilla</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Consejo</translation>
    </message>
    <message>
        <source>Aeberhard and Forina 1992, UCI repository; scikit-learn, load_wine</source>
        <translation>Aeberhard y Forina 1992, repositorio UCI; scikit-learn, load_wine</translation>
    </message>
    <message>
        <source>All 0.5</source>
        <translation>Todos a 0.5</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Alpaydin and Kaynak 1998, UCI repository; scikit-learn, load_digits</source>
        <translation>Alpaydin y Kaynak 1998, repositorio UCI; scikit-learn, load_digits</translation>
    </message>
    <message>
        <source>Arrange the panels as they were before the lesson</source>
        <translation>Dejar los paneles como estaban antes de la lección</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>B&amp;lack screen</source>
        <translation>Pantalla &amp;negra</translation>
    </message>
    <message>
        <source>Back by a hundred steps</source>
        <translation>Retroceder cien pasos</translation>
    </message>
    <message>
        <source>Back by ten steps</source>
        <translation>Retroceder diez pasos</translation>
    </message>
    <message>
        <source>Back to iteration 0</source>
        <translation>Volver a la iteración 0</translation>
    </message>
    <message>
        <source>Back to the previous bookmark, the laboratory&apos;s or your own</source>
        <translation>Volver al marcador anterior, del laboratorio o propio</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Barra |</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Antes de entrenar</translation>
    </message>
    <message>
        <source>Begin a lesson from a file</source>
        <translation>Empezar una lección desde un archivo</translation>
    </message>
    <message>
        <source>Begin again with the published experiment</source>
        <translation>Empezar de nuevo con el experimento publicado</translation>
    </message>
    <message>
        <source>Begin the lesson “{title}”</source>
        <translation>Empezar la lección «{title}»</translation>
    </message>
    <message>
        <source>Blank screen: any key comes back</source>
        <translation>Pantalla vacía: cualquier tecla la quita</translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation>Nubes</translation>
    </message>
    <message>
        <source>Bookmar&amp;k…</source>
        <translation>Marca&amp;dor…</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Rama</translation>
    </message>
    <message>
        <source>Branch with ten times the rate</source>
        <translation>Ramificar con diez veces la tasa</translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation>Ramificar aquí</translation>
    </message>
    <message>
        <source>Branch with a tenth of the rate</source>
        <translation>Ramificar con un décimo de la tasa</translation>
    </message>
    <message>
        <source>Branch with a larger learning rate.</source>
        <translation>Ramificar con una tasa de aprendizaje mayor.</translation>
    </message>
    <message>
        <source>&amp;Begin with the current points</source>
        <translation>&amp;Empezar con los puntos actuales</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Close the inspection</source>
        <translation>&amp;Cerrar el desglose</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Empezar</translation>
    </message>
    <message>
        <source>.csv; or first: {way}</source>
        <translation>.csv; o primero: {way}</translation>
    </message>
    <message>
        <source>.gif or .apng; or first: {way}</source>
        <translation>.gif o .apng; o primero: {way}</translation>
    </message>
    <message>
        <source>1 trial differs between {kept} and {other}: the first is kept</source>
        <translation>1 entrenamiento difiere entre {kept} y {other}: se conserva el primero</translation>
    </message>
    <message>
        <source>300 MB of memory for each of up to {most} processes</source>
        <translation>300 MB de memoria para cada uno de hasta {most} procesos</translation>
    </message>
    <message>
        <source>6 ξ</source>
        <translation>6 ξ</translation>
    </message>
    <message>
        <source>A ReLU unit that answers 0 to every training point. Its gradient is 0, so it cannot learn.</source>
        <translation>Una unidad ReLU que responde 0 a todos los puntos de entrenamiento. Su gradiente es 0, así que no puede aprender.</translation>
    </message>
    <message>
        <source>A dot for each draw at its cost, on a logarithmic axis</source>
        <translation>Un punto por sorteo en su coste, en un eje logarítmico</translation>
    </message>
    <message>
        <source>A dot for each draw at its test accuracy</source>
        <translation>Un punto por sorteo en su exactitud de prueba</translation>
    </message>
    <message>
        <source>A dot for each draw at its training accuracy</source>
        <translation>Un punto por sorteo en su exactitud de entrenamiento</translation>
    </message>
    <message>
        <source>A dot for each draw at the iteration where it was first seen to reach it</source>
        <translation>Un punto por sorteo en la iteración en la que se vio por primera vez que alcanza el objetivo</translation>
    </message>
    <message>
        <source>A factor on every weight that an initialiser draws. 1 leaves the rule as it is.</source>
        <translation>Un factor sobre cada peso que sortea una inicialización. 1 deja la regla como está.</translation>
    </message>
    <message>
        <source>A few of the training points, from which one update learns. All of them are the full batch.</source>
        <translation>Algunos de los puntos de entrenamiento, de los que aprende una actualización. Todos juntos son el lote completo.</translation>
    </message>
    <message>
        <source>A network is blind to a point to which its last hidden layer answers 0 with all units: nothing of the point reaches the output. The blind share is the share of such points.</source>
        <translation>Una red está ciega ante un punto al que su última capa oculta responde 0 con todas las unidades: nada del punto llega a la salida. La proporción ciega es la de esos puntos.</translation>
    </message>
    <message>
        <source>A new study</source>
        <translation>Un estudio nuevo</translation>
    </message>
    <message>
        <source>A new study of the experiment on screen</source>
        <translation>Un estudio nuevo del experimento en pantalla</translation>
    </message>
    <message>
        <source>A number that is added to a unit&apos;s weighted sum. Like the weights, it is learned.</source>
        <translation>Un número que se suma a la suma ponderada de una unidad. Se aprende, como los pesos.</translation>
    </message>
    <message>
        <source>A range round a share of draws: over many studies, the true share lies in it in about 95 of 100. More draws make it narrower.</source>
        <translation>Un intervalo en torno a una proporción de sorteos: en muchos estudios, la proporción verdadera está en él en unos 95 de cada 100. Con más sorteos se estrecha.</translation>
    </message>
    <message>
        <source>A stretch of training in which the cost hardly falls.</source>
        <translation>Un tramo del entrenamiento en el que el coste apenas baja.</translation>
    </message>
    <message>
        <source>A study: draw the runs from many seeds, along settings of your choice, and count how often they get there</source>
        <translation>Un estudio: sortear las ejecuciones con muchas semillas, a lo largo de los ajustes elegidos, y contar con qué frecuencia llegan</translation>
    </message>
    <message>
        <source>A typical size, whatever the signs: square the numbers, take the mean, then the square root. The mean square is the same without the root.</source>
        <translation>Un tamaño típico, sin contar los signos: se elevan los números al cuadrado, se hace la media y se saca la raíz. La media de los cuadrados es lo mismo sin la raíz.</translation>
    </message>
    <message>
        <source>A&amp;ll cells</source>
        <translation>&amp;Todas las celdas</translation>
    </message>
    <message>
        <source>An optimiser that keeps a running mean of each gradient and gives every weight its own step.</source>
        <translation>Un optimizador que lleva una media móvil de cada gradiente y da a cada peso un paso propio.</translation>
    </message>
    <message>
        <source>Back to the picture of the whole study</source>
        <translation>Volver a la imagen de todo el estudio</translation>
    </message>
    <message>
        <source>Bands: {}.</source>
        <translation>Bandas: {}.</translation>
    </message>
    <message>
        <source>Bars: {}.</source>
        <translation>Barras: {}.</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Mejor</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Ciegos</translation>
    </message>
    <message>
        <source>Blind, theory</source>
        <translation>Ciegos, teoría</translation>
    </message>
    <message>
        <source>Branch with a smaller learning rate.</source>
        <translation>Ramificar con una tasa de aprendizaje menor.</translation>
    </message>
    <message>
        <source>Break &amp;it</source>
        <translation>Ro&amp;mperla</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Cáncer de mama</translation>
    </message>
    <message>
        <source>Brush &amp;radius</source>
        <translation>Radio del pi&amp;ncel</translation>
    </message>
    <message>
        <source>Canvas: arrows move the brush, Space paints</source>
        <translation>Lienzo: las flechas mueven el pincel, Espacio pinta</translation>
    </message>
    <message>
        <source>Cauchy 1847; Goodfellow, Bengio and Courville 2016, Deep Learning, section 4.3</source>
        <translation>Cauchy 1847; Goodfellow, Bengio y Courville 2016, Deep Learning, sección 4.3</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Casillas</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>Tablero de ajedrez</translation>
    </message>
    <message>
        <source>Choose a larger learning rate.</source>
        <translation>Elegir una tasa de aprendizaje mayor.</translation>
    </message>
    <message>
        <source>Choose a run</source>
        <translation>Elegir una ejecución</translation>
    </message>
    <message>
        <source>Choose a single training example and inspect the iteration for it</source>
        <translation>Elegir un solo ejemplo de entrenamiento y desglosar la iteración para él</translation>
    </message>
    <message>
        <source>Choose a smaller learning rate.</source>
        <translation>Elegir una tasa de aprendizaje menor.</translation>
    </message>
    <message>
        <source>Choose a smaller standard deviation for the weights of the last layers.</source>
        <translation>Elegir una desviación típica menor para los pesos de las últimas capas.</translation>
    </message>
    <message>
        <source>Choose a smaller standard deviation of the weights.</source>
        <translation>Elegir una desviación típica menor de los pesos.</translation>
    </message>
    <message>
        <source>Choose a wider layer.</source>
        <translation>Elegir una capa más ancha.</translation>
    </message>
    <message>
        <source>Choose an optimiser that scales its steps, such as Adam.</source>
        <translation>Elegir un optimizador que escale sus pasos, como Adam.</translation>
    </message>
    <message>
        <source>Choose fewer layers.</source>
        <translation>Elegir menos capas.</translation>
    </message>
    <message>
        <source>Choose one of the buttons above first.</source>
        <translation>Elegir primero uno de los botones de arriba.</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Círculos</translation>
    </message>
    <message>
        <source>Circles, class 0</source>
        <translation>Círculos, clase 0</translation>
    </message>
    <message>
        <source>Class 0</source>
        <translation>Clase 0</translation>
    </message>
    <message>
        <source>Class 1</source>
        <translation>Clase 1</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Clevert, Unterthiner and Hochreiter 2016, ICLR, equation 15</source>
        <translation>Clevert, Unterthiner y Hochreiter 2016, ICLR, ecuación 15</translation>
    </message>
    <message>
        <source>Click to open this draw</source>
        <translation>Haga clic para abrir este sorteo</translation>
    </message>
    <message>
        <source>Close the laboratory</source>
        <translation>Cerrar el laboratorio</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>Cerrar este panel</translation>
    </message>
    <message>
        <source>Close without using the points that you have painted?</source>
        <translation>¿Salir sin los puntos que ha pintado?</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Colour {}</source>
        <translation>Color {}</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Column of x, the first feature: numbers</source>
        <translation>Columna de x, la primera variable: números</translation>
    </message>
    <message>
        <source>Columns of the results</source>
        <translation>Columnas de los resultados</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Coma ,</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Compare with the accuracy on the test set; then try a start that makes it harder.</source>
        <translation>Comparar con la exactitud en el conjunto de prueba; después, probar un inicio que lo ponga más difícil.</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparada con</translation>
    </message>
    <message>
        <source>Compiling the arithmetic of this network for your computer. This happens once and takes up to a minute. Keys that you press meanwhile are kept.</source>
        <translation>Se compilan los cálculos de esta red para su ordenador. Ocurre una sola vez y tarda hasta un minuto. Las teclas que pulse mientras tanto se conservan.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the figures</source>
        <translation>Copiar las cifras</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Coseno</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Cost and results</source>
        <translation>Coste y resultados</translation>
    </message>
    <message>
        <source>Cost at iteration {}: {}</source>
        <translation>Coste en la iteración {}: {}</translation>
    </message>
    <message>
        <source>Cost now</source>
        <translation>Coste ahora</translation>
    </message>
    <message>
        <source>Cost on a logarithmic or a linear axis</source>
        <translation>Coste en un eje logarítmico o lineal</translation>
    </message>
    <message>
        <source>Cost over iterations</source>
        <translation>Coste a lo largo de las iteraciones</translation>
    </message>
    <message>
        <source>Cost over iterations, of all draws</source>
        <translation>Coste por iteración, de todos los sorteos</translation>
    </message>
    <message>
        <source>Cost then → now</source>
        <translation>Coste antes → ahora</translation>
    </message>
    <message>
        <source>Cost, at most</source>
        <translation>Coste, como máximo</translation>
    </message>
    <message>
        <source>Cost, median</source>
        <translation>Coste, mediana</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Costes</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Dead layer</source>
        <translation>Capa muerta</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>Unidades muertas</translation>
    </message>
    <message>
        <source>Decision boundary of {}</source>
        <translation>Frontera de decisión de {}</translation>
    </message>
    <message>
        <source>Depth separates them</source>
        <translation>La profundidad marca la diferencia</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Detalles del error</translation>
    </message>
    <message>
        <source>Detected: {}</source>
        <translation>Detectado: {}</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Distance to the twin over iterations</source>
        <translation>Distancia al gemelo a lo largo de las iteraciones</translation>
    </message>
    <message>
        <source>Distance to the twin, iteration {}</source>
        <translation>Distancia al gemelo, iteración {}</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Distintas</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Divergió</translation>
    </message>
    <message>
        <source>Diverged at iteration {}</source>
        <translation>Divergió en la iteración {}</translation>
    </message>
    <message>
        <source>Do not save, and leave the file as it was (Esc)</source>
        <translation>No guardar y dejar el archivo como estaba (Esc)</translation>
    </message>
    <message>
        <source>Does not reach {aim}</source>
        <translation>No alcanza {aim}</translation>
    </message>
    <message>
        <source>Dots: means of the draws.</source>
        <translation>Puntos: medias de los sorteos.</translation>
    </message>
    <message>
        <source>Dots: medians.</source>
        <translation>Puntos: medianas.</translation>
    </message>
    <message>
        <source>Dots: shares of the draws.</source>
        <translation>Puntos: proporciones de los sorteos.</translation>
    </message>
    <message>
        <source>Dotted: what has to be reached, {}.</source>
        <translation>Punteado: lo que hay que alcanzar, {}.</translation>
    </message>
    <message>
        <source>Double the pace</source>
        <translation>Duplicar el ritmo</translation>
    </message>
    <message>
        <source>Drag to paint with the chosen brush; the right button paints triangles. Arrows move the brush, Space puts it down.</source>
        <translation>Arrastre para pintar con el pincel elegido; el botón derecho pinta triángulos. Las flechas mueven el pincel y Espacio pinta.</translation>
    </message>
    <message>
        <source>Draw larger weights.</source>
        <translation>Sortear pesos mayores.</translation>
    </message>
    <message>
        <source>Draw the boundary: a closed line, or one from edge to edge; the right button removes a line</source>
        <translation>Dibuje la frontera: una línea cerrada o una de borde a borde; el botón derecho quita una</translation>
    </message>
    <message>
        <source>Draw with another seed.</source>
        <translation>Sortear con otra semilla.</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Sorteos</translation>
    </message>
    <message>
        <source>Draws of each run, a dot each</source>
        <translation>Sorteos de cada ejecución, un punto cada uno</translation>
    </message>
    <message>
        <source>Duchi, Hazan and Singer 2011, JMLR 12; as PyTorch&apos;s: s begins at 0, α does not decay</source>
        <translation>Duchi, Hazan y Singer 2011, JMLR 12; como en PyTorch: s empieza en 0, α no decae</translation>
    </message>
    <message>
        <source>Duplicate the chosen run</source>
        <translation>Duplicar la ejecución elegida</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Edit the experiment: its data, network, training and runs</source>
        <translation>Editar el experimento: sus datos, red, entrenamiento y ejecuciones</translation>
    </message>
    <message>
        <source>Eight layers of sigmoids</source>
        <translation>Ocho capas de sigmoides</translation>
    </message>
    <message>
        <source>Enlarge this panel</source>
        <translation>Ampliar este panel</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Goma</translation>
    </message>
    <message>
        <source>Every rule of the diagnosis that found something about this run, with its numbers</source>
        <translation>Todas las reglas del diagnóstico que han encontrado algo en esta ejecución, con sus números</translation>
    </message>
    <message>
        <source>Every rule that found something about a run, with its numbers, what it means, and what to try</source>
        <translation>Todas las reglas que han encontrado algo en una ejecución, con sus números, qué significan y qué probar</translation>
    </message>
    <message>
        <source>Everything as before</source>
        <translation>Todo como antes</translation>
    </message>
    <message>
        <source>Everything larger, on this screen</source>
        <translation>Todo más grande, en esta pantalla</translation>
    </message>
    <message>
        <source>Everything smaller, on this screen</source>
        <translation>Todo más pequeño, en esta pantalla</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Indicios</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experimento</translation>
    </message>
    <message>
        <source>Experiments (*.json *.lab)</source>
        <translation>Experimentos (*.json *.lab)</translation>
    </message>
    <message>
        <source>Experiments (*.json);;All files (*)</source>
        <translation>Experimentos (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Experiments with their history (*.lab)</source>
        <translation>Experimentos con su historial (*.lab)</translation>
    </message>
    <message>
        <source>Exploding gradient</source>
        <translation>Gradiente que explota</translation>
    </message>
    <message>
        <source>Exploding signal</source>
        <translation>Señal que explota</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>Má&amp;s rápido</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Features too large</source>
        <translation>Variables demasiado grandes</translation>
    </message>
    <message>
        <source>Figures of the study</source>
        <translation>Cifras del estudio</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Buscar una acción</translation>
    </message>
    <message>
        <source>First row &amp;names the columns</source>
        <translation>La primera fila &amp;nombra las columnas</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Primera semilla</translation>
    </message>
    <message>
        <source>Fisher 1936, Annals of Eugenics 7, 179; scikit-learn, load_iris</source>
        <translation>Fisher 1936, Annals of Eugenics 7, 179; scikit-learn, load_iris</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Follow an e&amp;xample through {run}…</source>
        <translation>Seguir un e&amp;jemplo por {run}…</translation>
    </message>
    <message>
        <source>Follow an e&amp;xample…</source>
        <translation>Seguir un e&amp;jemplo…</translation>
    </message>
    <message>
        <source>Follow an example</source>
        <translation>Seguir un ejemplo</translation>
    </message>
    <message>
        <source>Follow example {}</source>
        <translation>Seguir el ejemplo {}</translation>
    </message>
    <message>
        <source>Forward by a hundred steps</source>
        <translation>Avanzar cien pasos</translation>
    </message>
    <message>
        <source>Forward by ten steps</source>
        <translation>Avanzar diez pasos</translation>
    </message>
    <message>
        <source>Forward to the last iteration that was reached</source>
        <translation>Avanzar hasta la última iteración alcanzada</translation>
    </message>
    <message>
        <source>Forward to the next bookmark, the laboratory&apos;s or your own</source>
        <translation>Avanzar al marcador siguiente, del laboratorio o propio</translation>
    </message>
    <message>
        <source>Frame every</source>
        <translation>Cuadro cada</translation>
    </message>
    <message>
        <source>From iteration {} on: {}</source>
        <translation>Desde la iteración {}: {}</translation>
    </message>
    <message>
        <source>From zeros only the last bias moves. Four units that start the same are one unit, and stop at 69&#xa0;%; Glorot&apos;s four different ones reach 99&#xa0;%.</source>
        <translation>Desde ceros solo se mueve el último sesgo. Cuatro unidades que empiezan iguales son una sola y se quedan en el 69&#xa0;%; las cuatro distintas de Glorot llegan al 99&#xa0;%.</translation>
    </message>
    <message>
        <source>Frozen picture</source>
        <translation>Imagen congelada</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Ganancia</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galería</translation>
    </message>
    <message>
        <source>Gaussian quantiles</source>
        <translation>Cuantiles gaussianos</translation>
    </message>
    <message>
        <source>Getting worse</source>
        <translation>Empeora</translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation>Glorot</translation>
    </message>
    <message>
        <source>Glorot and Bengio 2010, AISTATS, equation 1 (the heuristic they improve on)</source>
        <translation>Glorot y Bengio 2010, AISTATS, ecuación 1 (la heurística que mejoran)</translation>
    </message>
    <message>
        <source>Glorot and Bengio 2010, AISTATS, equation 12</source>
        <translation>Glorot y Bengio 2010, AISTATS, ecuación 12</translation>
    </message>
    <message>
        <source>Glorot and Bengio 2010, AISTATS, equation 16</source>
        <translation>Glorot y Bengio 2010, AISTATS, ecuación 16</translation>
    </message>
    <message>
        <source>Glorot uniform</source>
        <translation>Glorot uniforme</translation>
    </message>
    <message>
        <source>Glorot ×4</source>
        <translation>Glorot ×4</translation>
    </message>
    <message>
        <source>Glorot&apos;s rule would leave 0.71 of the signal per layer of ReLU where widths are equal.</source>
        <translation>La regla de Glorot dejaría 0.71 de la señal por capa de ReLU a igual anchura.</translation>
    </message>
    <message>
        <source>Go back by a hundred steps</source>
        <translation>Retroceder cien pasos</translation>
    </message>
    <message>
        <source>Go back by ten steps</source>
        <translation>Retroceder diez pasos</translation>
    </message>
    <message>
        <source>Go back one step</source>
        <translation>Retroceder un paso</translation>
    </message>
    <message>
        <source>Go back to the previous runs (Esc)</source>
        <translation>Volver a las ejecuciones anteriores (Esc)</translation>
    </message>
    <message>
        <source>Go on in the lesson: lock the question, reveal it, or turn the page</source>
        <translation>Avanzar en la lección: bloquear la pregunta, revelarla o pasar la página</translation>
    </message>
    <message>
        <source>Go on with this study</source>
        <translation>Continuar con este estudio</translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation>Seguir.</translation>
    </message>
    <message>
        <source>Go on: lock, reveal, or turn the page (Page Down)</source>
        <translation>Avanzar: bloquear, revelar o pasar de página (Av Pág)</translation>
    </message>
    <message>
        <source>Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.4 (symmetry)</source>
        <translation>Goodfellow, Bengio y Courville 2016, Deep Learning, sección 8.4 (simetría)</translation>
    </message>
    <message>
        <source>Gradient backward</source>
        <translation>Gradiente hacia atrás</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>Descenso de gradiente</translation>
    </message>
    <message>
        <source>Gradient ∂C/∂W</source>
        <translation>Gradiente ∂C/∂W</translation>
    </message>
    <message>
        <source>Gradient ∂C/∂W by layer</source>
        <translation>Gradiente ∂C/∂W por capa</translation>
    </message>
    <message>
        <source>Gradient ∂C/∂Z by layer</source>
        <translation>Gradiente ∂C/∂Z por capa</translation>
    </message>
    <message>
        <source>Gradients over time</source>
        <translation>Gradientes en el tiempo</translation>
    </message>
    <message>
        <source>Gradients over time, layer by layer</source>
        <translation>Gradientes en el tiempo, capa a capa</translation>
    </message>
    <message>
        <source>Half of the draws lie in the inner band of costs, nine of ten in the outer one</source>
        <translation>La mitad de los sorteos queda en la banda interior de costes, nueve de cada diez en la exterior</translation>
    </message>
    <message>
        <source>Halve the pace</source>
        <translation>Reducir el ritmo a la mitad</translation>
    </message>
    <message>
        <source>Hardly moving</source>
        <translation>Apenas se mueve</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>He gets every point right</source>
        <translation>He acierta todos los puntos</translation>
    </message>
    <message>
        <source>He has found the squares</source>
        <translation>He ha encontrado las casillas</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He uniforme</translation>
    </message>
    <message>
        <source>He, Zhang, Ren and Sun 2015, ICCV, equation 10</source>
        <translation>He, Zhang, Ren y Sun 2015, ICCV, ecuación 10</translation>
    </message>
    <message>
        <source>He, Zhang, Ren and Sun 2015, ICCV, equation 10, as a uniform draw of that variance</source>
        <translation>He, Zhang, Ren y Sun 2015, ICCV, ecuación 10, como sorteo uniforme de esa varianza</translation>
    </message>
    <message>
        <source>He, Zhang, Ren and Sun 2015, cut and rescaled to keep that variance, as Keras&apos;s he_normal</source>
        <translation>He, Zhang, Ren y Sun 2015, truncada y reescalada para conservar esa varianza, como he_normal de Keras</translation>
    </message>
    <message>
        <source>He, and why the factor 2</source>
        <translation>He y el porqué del factor 2</translation>
    </message>
    <message>
        <source>Hendrycks and Gimpel 2016, arXiv:1606.08415 (the exact form)</source>
        <translation>Hendrycks y Gimpel 2016, arXiv:1606.08415 (la forma exacta)</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ocultas</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Capas ocultas</translation>
    </message>
    <message>
        <source>Hidden layers, from the inputs on</source>
        <translation>Capas ocultas, empezando por las entradas</translation>
    </message>
    <message>
        <source>Hidden units, layer by layer</source>
        <translation>Unidades ocultas, capa a capa</translation>
    </message>
    <message>
        <source>Hidden until Reveal</source>
        <translation>Oculto hasta revelar</translation>
    </message>
    <message>
        <source>Hidden until the answer is revealed</source>
        <translation>Oculto hasta que se revele la respuesta</translation>
    </message>
    <message>
        <source>Ho and Kleinberg 1996, ICPR</source>
        <translation>Ho y Kleinberg 1996, ICPR</translation>
    </message>
    <message>
        <source>Ho&amp;w often?</source>
        <translation>¿Con &amp;qué frecuencia?</translation>
    </message>
    <message>
        <source>How fast the cost changes with each weight. Training moves the weights against it.</source>
        <translation>Lo rápido que cambia el coste con cada peso. El entrenamiento mueve los pesos en sentido contrario.</translation>
    </message>
    <message>
        <source>How large gradients are, layer by layer, what theory expects, and how far an update moves the weights</source>
        <translation>Tamaño de los gradientes, capa a capa, lo que predice la teoría y cuánto mueve los pesos una actualización</translation>
    </message>
    <message>
        <source>How large pre-activations and activations are, layer by layer, and what theory expects</source>
        <translation>Tamaño de las preactivaciones y activaciones, capa a capa, y lo que predice la teoría</translation>
    </message>
    <message>
        <source>How large the activations of each layer are after a few updates, against the width: where wider layers explode, a learning rate does not suit all widths.</source>
        <translation>Qué tamaño tienen las activaciones de cada capa tras unas pocas actualizaciones, según la anchura: si las capas más anchas explotan, una tasa de aprendizaje no sirve para todas las anchuras.</translation>
    </message>
    <message>
        <source>How many points each touch of the brush makes</source>
        <translation>Cuántos puntos deja cada toque del pincel</translation>
    </message>
    <message>
        <source>How many units of each layer differ, the rank of the weights, and a button that breaks the symmetry</source>
        <translation>Cuántas unidades de cada capa se distinguen, el rango de los pesos y un botón que rompe la simetría</translation>
    </message>
    <message>
        <source>How often does each run get there?</source>
        <translation>¿Con qué frecuencia llega cada ejecución?</translation>
    </message>
    <message>
        <source>How often one run is better than another from the same seed</source>
        <translation>Con qué frecuencia una ejecución es mejor que otra con la misma semilla</translation>
    </message>
    <message>
        <source>How often the row&apos;s run is better</source>
        <translation>Con qué frecuencia gana la ejecución de la fila</translation>
    </message>
    <message>
        <source>How often the row&apos;s run is better, in %</source>
        <translation>Con qué frecuencia gana la ejecución de la fila, en %</translation>
    </message>
    <message>
        <source>Huge updates</source>
        <translation>Pasos enormes</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Identical units</source>
        <translation>Unidades idénticas</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>If most units of a layer are dead, try leaky ReLU.</source>
        <translation>Si la mayoría de las unidades de una capa están muertas, probar leaky ReLU.</translation>
    </message>
    <message>
        <source>Import &amp;points…</source>
        <translation>&amp;Importar puntos…</translation>
    </message>
    <message>
        <source>Import points</source>
        <translation>Importar puntos</translation>
    </message>
    <message>
        <source>Import points from “{}”</source>
        <translation>Importar puntos de «{}»</translation>
    </message>
    <message>
        <source>In order by {}</source>
        <translation>Ordenado por {}</translation>
    </message>
    <message>
        <source>In the experiment&apos;s order</source>
        <translation>En el orden del experimento</translation>
    </message>
    <message>
        <source>In the file: {}</source>
        <translation>En el archivo: {}</translation>
    </message>
    <message>
        <source>Incoming weights and bias of the unit</source>
        <translation>Pesos entrantes y sesgo de la unidad</translation>
    </message>
    <message>
        <source>Initial cost</source>
        <translation>Coste inicial</translation>
    </message>
    <message>
        <source>Initial cost by the textbook&apos;s formula</source>
        <translation>Coste inicial por la fórmula de los manuales</translation>
    </message>
    <message>
        <source>Initialisation Lab</source>
        <translation>Initialisation Lab</translation>
    </message>
    <message>
        <source>Initialiser</source>
        <translation>Inicializador</translation>
    </message>
    <message>
        <source>Inspect the iteration for this training example alone</source>
        <translation>Desglosar la iteración solo para este ejemplo de entrenamiento</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Is it luck?</source>
        <translation>¿Es suerte?</translation>
    </message>
    <message>
        <source>It is a point</source>
        <translation>Es un punto</translation>
    </message>
    <message>
        <source>It names the columns</source>
        <translation>Da nombre a las columnas</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Iteración</translation>
    </message>
    <message>
        <source>Iteration {}</source>
        <translation>Iteración {}</translation>
    </message>
    <message>
        <source>Iteration {}
Click or drag to go back to any iteration that was reached</source>
        <translation>Iteración {}
Haga clic o arrastre para volver a cualquier iteración alcanzada</translation>
    </message>
    <message>
        <source>Iteration {} of {}</source>
        <translation>Iteración {} de {}</translation>
    </message>
    <message>
        <source>Iteration {}: another name, or none to remove the bookmark.</source>
        <translation>Iteración {}: otro nombre, o ninguno para quitar el marcador.</translation>
    </message>
    <message>
        <source>Iteration {}: find it again on the timeline by this name.</source>
        <translation>Iteración {}: con este nombre volverá a encontrarla en la línea de tiempo.</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iteraciones</translation>
    </message>
    <message>
        <source>Iterations a second while playing; at the right end as fast as possible (+ / -)</source>
        <translation>Iteraciones por segundo al reproducir; en el extremo derecho, lo más rápido posible (+ / -)</translation>
    </message>
    <message>
        <source>Iterations between two frames</source>
        <translation>Iteraciones entre dos cuadros</translation>
    </message>
    <message>
        <source>Iterations between two frames (at most 60 frames a second are drawn)</source>
        <translation>Iteraciones entre dos cuadros (se dibujan como máximo 60 cuadros por segundo)</translation>
    </message>
    <message>
        <source>Iterations to reach</source>
        <translation>Iteraciones hasta alcanzarlo</translation>
    </message>
    <message>
        <source>Its name, initialiser, seed and colour</source>
        <translation>Su nombre, inicializador, semilla y color</translation>
    </message>
    <message>
        <source>JSON; its reader says {message}</source>
        <translation>JSON; su lector dice {message}</translation>
    </message>
    <message>
        <source>Kee&amp;p training</source>
        <translation>Se&amp;guir entrenando</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Kingma and Ba 2015, ICLR, algorithm 1; as PyTorch&apos;s, without weight decay</source>
        <translation>Kingma y Ba 2015, ICLR, algoritmo 1; como el de PyTorch, sin decaimiento de pesos</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>LSUV</source>
        <translation>LSUV</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Lang and Witbrock 1988, Connectionist Models Summer School</source>
        <translation>Lang y Witbrock 1988, Connectionist Models Summer School</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Layer {}</source>
        <translation>Capa {}</translation>
    </message>
    <message>
        <source>Layer {}, iteration {}</source>
        <translation>Capa {}, iteración {}</translation>
    </message>
    <message>
        <source>Layers without a gradient</source>
        <translation>Capas sin gradiente</translation>
    </message>
    <message>
        <source>Le, Jaitly and Hinton 2015, arXiv:1504.00941</source>
        <translation>Le, Jaitly y Hinton 2015, arXiv:1504.00941</translation>
    </message>
    <message>
        <source>LeCun</source>
        <translation>LeCun</translation>
    </message>
    <message>
        <source>LeCun, Bottou, Orr and Müller 1998, Efficient BackProp, equation 16</source>
        <translation>LeCun, Bottou, Orr y Müller 1998, Efficient BackProp, ecuación 16</translation>
    </message>
    <message>
        <source>LeCun, Bottou, Orr and Müller 1998, Efficient BackProp, section 4.4</source>
        <translation>LeCun, Bottou, Orr y Müller 1998, Efficient BackProp, sección 4.4</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Aprendió</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprende</translation>
    </message>
    <message>
        <source>Learning rate α</source>
        <translation>Tasa de aprendizaje α</translation>
    </message>
    <message>
        <source>Leave out the incomplete row</source>
        <translation>Omitir la fila incompleta</translation>
    </message>
    <message>
        <source>Leave out the row that cannot be read</source>
        <translation>Omitir la fila que no se puede leer</translation>
    </message>
    <message>
        <source>Leave out the {count} incomplete rows</source>
        <translation>Omitir las {count} filas incompletas</translation>
    </message>
    <message>
        <source>Leave out the {count} rows that cannot be read</source>
        <translation>Omitir las {count} filas que no se pueden leer</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluida</translation>
    </message>
    <message>
        <source>Left out: {}</source>
        <translation>Sin mostrar: {}</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lección</translation>
    </message>
    <message>
        <source>Lessons (*.md)</source>
        <translation>Lecciones (*.md)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>Bl&amp;oquear</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>Eje log</translation>
    </message>
    <message>
        <source>Look where the signal ends, in the panels “Signal forward” and “Gradient backward”.</source>
        <translation>Mirar dónde se acaba la señal, en los paneles «Señal hacia delante» y «Gradiente hacia atrás».</translation>
    </message>
    <message>
        <source>Loshchilov and Hutter 2019, ICLR, algorithm 2; as PyTorch&apos;s, biases decay too</source>
        <translation>Loshchilov y Hutter 2019, ICLR, algoritmo 2; como en PyTorch, también decaen los sesgos</translation>
    </message>
    <message>
        <source>Maas, Hannun and Ng 2013, ICML</source>
        <translation>Maas, Hannun y Ng 2013, ICML</translation>
    </message>
    <message>
        <source>Magnified pointer</source>
        <translation>Puntero ampliado</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Volver a hacer el cambio</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Mean cross-entropy over the training set</source>
        <translation>Entropía cruzada media en el conjunto de entrenamiento</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Measured on the training points, and applied to all points</source>
        <translation>Se mide en los puntos de entrenamiento y se aplica a todos</translation>
    </message>
    <message>
        <source>Measured while playing: iterations of every run, and frames drawn</source>
        <translation>Se mide al reproducir: iteraciones de cada ejecución y cuadros dibujados</translation>
    </message>
    <message>
        <source>Measuring how long it will take…</source>
        <translation>Midiendo cuánto tardará…</translation>
    </message>
    <message>
        <source>Menu of {}</source>
        <translation>Menú de {}</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>Minilote</translation>
    </message>
    <message>
        <source>Minsky and Papert 1969, Perceptrons</source>
        <translation>Minsky y Papert 1969, Perceptrons</translation>
    </message>
    <message>
        <source>Mishkin and Matas 2016, ICLR, algorithm 1</source>
        <translation>Mishkin y Matas 2016, ICLR, algoritmo 1</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Moons: where the start hardly matters</source>
        <translation>Lunas: donde el inicio apenas importa</translation>
    </message>
    <message>
        <source>Move the chosen run to the left</source>
        <translation>Mover la ejecución elegida a la izquierda</translation>
    </message>
    <message>
        <source>Move the chosen run to the right</source>
        <translation>Mover la ejecución elegida a la derecha</translation>
    </message>
    <message>
        <source>Move the run one place to the left</source>
        <translation>Mover la ejecución un lugar a la izquierda</translation>
    </message>
    <message>
        <source>Move the run one place to the right</source>
        <translation>Mover la ejecución un lugar a la derecha</translation>
    </message>
    <message>
        <source>Move to the &amp;left</source>
        <translation>Mover a la &amp;izquierda</translation>
    </message>
    <message>
        <source>Move {run} to the &amp;left</source>
        <translation>Mover {run} a la &amp;izquierda</translation>
    </message>
    <message>
        <source>N(0, 1)</source>
        <translation>N(0, 1)</translation>
    </message>
    <message>
        <source>Nair and Hinton 2010, ICML</source>
        <translation>Nair y Hinton 2010, ICML</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the bookmark</source>
        <translation>Nombre del marcador</translation>
    </message>
    <message>
        <source>Name this iteration, or rename or remove its bookmark</source>
        <translation>Dar nombre a esta iteración, o cambiar o quitar su marcador</translation>
    </message>
    <message>
        <source>Ne&amp;xt bookmark</source>
        <translation>&amp;Marcador siguiente</translation>
    </message>
    <message>
        <source>Nesterov 1983; Sutskever et al. 2013, ICML; as PyTorch&apos;s SGD with nesterov=True, dampening 0</source>
        <translation>Nesterov 1983; Sutskever et al. 2013, ICML; como el SGD de PyTorch con nesterov=True, dampening 0</translation>
    </message>
    <message>
        <source>Nesterov momentum</source>
        <translation>Momentum de Nesterov</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronas</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Etapa siguiente</translation>
    </message>
    <message>
        <source>No draws yet</source>
        <translation>Aún no hay sorteos</translation>
    </message>
    <message>
        <source>No examples</source>
        <translation>Ningún ejemplo</translation>
    </message>
    <message>
        <source>No learning</source>
        <translation>No aprende</translation>
    </message>
    <message>
        <source>No lesson is open</source>
        <translation>No hay ninguna lección abierta</translation>
    </message>
    <message>
        <source>No line: theory knows no such depth for this activation and these rules.</source>
        <translation>Sin línea: la teoría no conoce tal profundidad para esta activación y estas reglas.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Not saved: the file is as it was.</source>
        <translation>No se ha guardado: el archivo está como estaba.</translation>
    </message>
    <message>
        <source>Not trained yet</source>
        <translation>Aún sin entrenar</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Now: {}.</source>
        <translation>Ahora: {}.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Odds</source>
        <translation>Posibilidades</translation>
    </message>
    <message>
        <source>Odds of each run</source>
        <translation>Posibilidades de cada ejecución</translation>
    </message>
    <message>
        <source>Odds, from</source>
        <translation>Posibilidades, desde</translation>
    </message>
    <message>
        <source>Odds, to</source>
        <translation>Posibilidades, hasta</translation>
    </message>
    <message>
        <source>One answer to everything</source>
        <translation>Una respuesta para todo</translation>
    </message>
    <message>
        <source>One combination of the settings that a study varies. Every run is drawn equally often in each.</source>
        <translation>Una combinación de los ajustes que varía un estudio. En cada una, todas las ejecuciones se sortean el mismo número de veces.</translation>
    </message>
    <message>
        <source>One iteration by hand</source>
        <translation>Una iteración a mano</translation>
    </message>
    <message>
        <source>One iteration in one step</source>
        <translation>Una iteración por paso</translation>
    </message>
    <message>
        <source>One more hidden layer, as wide as the last one</source>
        <translation>Una capa oculta más, tan ancha como la última</translation>
    </message>
    <message>
        <source>One network, trained side by side from several initial weights, on the same data.

It opens with the published course experiment: two noisy circles, a 2-10-5-1 network, and weights that are zero, too large, and He&apos;s. Every figure on screen is measured while you watch.</source>
        <translation>Una misma red, entrenada en paralelo desde distintos pesos iniciales, con los mismos datos.

Se abre con el experimento publicado del curso: dos círculos con ruido, una red 2-10-5-1 y pesos que son cero, demasiado grandes o los de He. Todas las cifras de la pantalla se miden mientras usted mira.</translation>
    </message>
    <message>
        <source>One nudged</source>
        <translation>Con un empujón</translation>
    </message>
    <message>
        <source>One of three has learned</source>
        <translation>Una de tres ha aprendido</translation>
    </message>
    <message>
        <source>One training of a study: one run from one seed in one cell.</source>
        <translation>Un entrenamiento de un estudio: una ejecución con una semilla en una celda.</translation>
    </message>
    <message>
        <source>One unit fewer in hidden layer {}</source>
        <translation>Una unidad menos en la capa oculta {}</translation>
    </message>
    <message>
        <source>One unit more in hidden layer {}</source>
        <translation>Una unidad más en la capa oculta {}</translation>
    </message>
    <message>
        <source>One update of all weights and biases. Iteration 0 is the untrained network.</source>
        <translation>Una actualización de todos los pesos y sesgos. La iteración 0 es la red sin entrenar.</translation>
    </message>
    <message>
        <source>One vote fewer for “{}”</source>
        <translation>Un voto menos para «{}»</translation>
    </message>
    <message>
        <source>One vote more for “{}”</source>
        <translation>Un voto más para «{}»</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Abrir una lección</translation>
    </message>
    <message>
        <source>Open an experiment</source>
        <translation>Abrir un experimento</translation>
    </message>
    <message>
        <source>Open an experiment from a file</source>
        <translation>Abrir un experimento desde un archivo</translation>
    </message>
    <message>
        <source>Open this experiment (Enter)</source>
        <translation>Abrir este experimento (Intro)</translation>
    </message>
    <message>
        <source>Open this web page in your browser?</source>
        <translation>¿Abrir esta página web en su navegador?</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimizador</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Ortogonal</translation>
    </message>
    <message>
        <source>Output saturated</source>
        <translation>Salida saturada</translation>
    </message>
    <message>
        <source>Own points</source>
        <translation>Puntos propios</translation>
    </message>
    <message>
        <source>Own rule</source>
        <translation>Regla propia</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Page of the lesson</source>
        <translation>Página de la lección</translation>
    </message>
    <message>
        <source>Pain&amp;t points…</source>
        <translation>&amp;Pintar puntos…</translation>
    </message>
    <message>
        <source>Paint circles, class 0</source>
        <translation>Pintar círculos, clase 0</translation>
    </message>
    <message>
        <source>Paint points</source>
        <translation>Pintar puntos</translation>
    </message>
    <message>
        <source>Paint triangles, class 1; so does the right button</source>
        <translation>Pintar triángulos, clase 1; también con el botón derecho</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Paneles</translation>
    </message>
    <message>
        <source>Parts of the experiment</source>
        <translation>Partes del experimento</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Pasado</translation>
    </message>
    <message>
        <source>Pause this study</source>
        <translation>Pausar este estudio</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Pictures show a slice through the mean along the first two principal components, {share:.0%} of the variance; points are projected</source>
        <translation>Las imágenes muestran un corte por la media a lo largo de las dos primeras componentes principales, {share:.0%} de la varianza; los puntos están proyectados</translation>
    </message>
    <message>
        <source>Plane of the pictures</source>
        <translation>Plano de las imágenes</translation>
    </message>
    <message>
        <source>Play to the answer, and measure it</source>
        <translation>Reproducir hasta la respuesta y medirla</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Points of a &amp;dab</source>
        <translation>Puntos por &amp;toque</translation>
    </message>
    <message>
        <source>Polyak 1964; Sutskever et al. 2013, ICML; as PyTorch&apos;s SGD with dampening 0, not Nesterov&apos;s</source>
        <translation>Polyak 1964; Sutskever et al. 2013, ICML; como el SGD de PyTorch con dampening 0, no el de Nesterov</translation>
    </message>
    <message>
        <source>Pr&amp;esent</source>
        <translation>&amp;Presentar</translation>
    </message>
    <message>
        <source>Pre&amp;vious bookmark</source>
        <translation>Mar&amp;cador anterior</translation>
    </message>
    <message>
        <source>Pre&amp;vious stage</source>
        <translation>Etapa an&amp;terior</translation>
    </message>
    <message>
        <source>Pre-activations |Z| by layer</source>
        <translation>Preactivaciones |Z| por capa</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation>Etapa anterior</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Magnitud</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Aleatoria</translation>
    </message>
    <message>
        <source>Rank of W</source>
        <translation>Rango de W</translation>
    </message>
    <message>
        <source>Re&amp;move this run</source>
        <translation>Eli&amp;minar esta ejecución</translation>
    </message>
    <message>
        <source>Re&amp;move {run}</source>
        <translation>Eli&amp;minar {run}</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Reach {}</source>
        <translation>Alcanzan {}</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Alcanzado</translation>
    </message>
    <message>
        <source>Reaches {aim}, first seen at iteration {at}</source>
        <translation>Alcanza {aim}, visto por primera vez en la iteración {at}</translation>
    </message>
    <message>
        <source>Reading “{}”…</source>
        <translation>Leyendo «{}»…</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Razonamiento</translation>
    </message>
    <message>
        <source>Recomputing from the nearest checkpoint…</source>
        <translation>Recalculando desde el punto de control más cercano…</translation>
    </message>
    <message>
        <source>Remove hidden layer {}</source>
        <translation>Eliminar la capa oculta {}</translation>
    </message>
    <message>
        <source>Remove the chosen run</source>
        <translation>Eliminar la ejecución elegida</translation>
    </message>
    <message>
        <source>Remove this study and its results</source>
        <translation>Eliminar este estudio y sus resultados</translation>
    </message>
    <message>
        <source>Remove “{}” with all its results?</source>
        <translation>¿Eliminar «{}» con todos sus resultados?</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Results of all runs</source>
        <translation>Resultados de todas las ejecuciones</translation>
    </message>
    <message>
        <source>Reve&amp;al</source>
        <translation>&amp;Revelar</translation>
    </message>
    <message>
        <source>Row {row} may name the columns, or be a point.</source>
        <translation>La fila {row} puede dar nombre a las columnas o ser un punto.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Rumelhart, Hinton and Williams 1986, Nature 323, equation 2</source>
        <translation>Rumelhart, Hinton y Williams 1986, Nature 323, ecuación 2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Run &amp;{run}</source>
        <translation>Ejecución &amp;{run}</translation>
    </message>
    <message>
        <source>Run against run</source>
        <translation>Una frente a otra</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>S&amp;caling</source>
        <translation>Esca&amp;lado</translation>
    </message>
    <message>
        <source>S&amp;maller step</source>
        <translation>Paso m&amp;enor</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>Save &amp;over it</source>
        <translation>&amp;Sobrescribir</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>Guardar el experimento</translation>
    </message>
    <message>
        <source>Save the experiment, its branches and the iteration you are at</source>
        <translation>Guardar el experimento, sus ramas y la posición actual</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Guardar con otro nombre</translation>
    </message>
    <message>
        <source>Save with &amp;history…</source>
        <translation>Guardar con &amp;historial…</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>Guardado: {}</translation>
    </message>
    <message>
        <source>Saving all that the runs have recorded…</source>
        <translation>Se guarda todo lo que las ejecuciones han registrado…</translation>
    </message>
    <message>
        <source>Saving “{}”…</source>
        <translation>Guardando «{}»…</translation>
    </message>
    <message>
        <source>Saxe, McClelland and Ganguli 2014, ICLR, section 3</source>
        <translation>Saxe, McClelland y Ganguli 2014, ICLR, sección 3</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Escalado</translation>
    </message>
    <message>
        <source>See which layer loses the input: there all examples have the same activations.</source>
        <translation>Ver qué capa pierde la entrada: ahí todos los ejemplos tienen las mismas activaciones.</translation>
    </message>
    <message>
        <source>See&amp;d of that draw</source>
        <translation>Se&amp;milla del sorteo</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Seed of the batches</source>
        <translation>Semilla de los lotes</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Punto y coma ;</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <source>Set everything up again as this page of the lesson needs it</source>
        <translation>Todo como lo pide esta página de la lección</translation>
    </message>
    <message>
        <source>Share to test on</source>
        <translation>Parte para prueba</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>Mostrar el re&amp;gistro</translation>
    </message>
    <message>
        <source>Show all examples that the update learns from</source>
        <translation>Mostrar todos los ejemplos de los que aprende la actualización</translation>
    </message>
    <message>
        <source>Show everything again: leave the inspection or the enlarged panel, then presenting</source>
        <translation>Volver a mostrarlo todo: salir del desglose o del panel ampliado y luego de la presentación</translation>
    </message>
    <message>
        <source>Show the current histograms, boundaries and results against this iteration</source>
        <translation>Comparar los histogramas, fronteras y resultados de ahora con los de esta iteración</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoide</translation>
    </message>
    <message>
        <source>Signal forward</source>
        <translation>Señal hacia delante</translation>
    </message>
    <message>
        <source>Signal keeps its size</source>
        <translation>La señal conserva su tamaño</translation>
    </message>
    <message>
        <source>Sixteen squares and Adam: after 300 iterations He reaches 98&#xa0;%, N(0,&#xa0;1) 91&#xa0;%. Adam does not help zeros: they stay at 52&#xa0;%.</source>
        <translation>Dieciséis casillas y Adam: tras 300 iteraciones, He acierta el 98&#xa0;%, y N(0,&#xa0;1), el 91&#xa0;%. Adam no ayuda a los ceros: se quedan en el 52&#xa0;%.</translation>
    </message>
    <message>
        <source>Skip the lines before row {row}</source>
        <translation>Saltar las líneas antes de la fila {row}</translation>
    </message>
    <message>
        <source>So far out that the sigmoid or tanh is flat: more input changes nothing, and the gradient is almost 0.</source>
        <translation>Tan lejos que la sigmoide o tanh es plana: más entrada no cambia nada y el gradiente es casi 0.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo ha fallado</translation>
    </message>
    <message>
        <source>Something with this name exists, and it is not a file.</source>
        <translation>Con ese nombre ya existe algo que no es un archivo.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>Espirales</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Dispersión</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Standard deviation of the weights: {}</source>
        <translation>Desviación típica de los pesos: {}</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>Estandarizar</translation>
    </message>
    <message>
        <source>Standardise the &amp;features</source>
        <translation>Estandari&amp;zar las variables</translation>
    </message>
    <message>
        <source>Standardise the features, to mean 0 and variance 1 over the training set.</source>
        <translation>Estandarizar las variables: media 0 y varianza 1 en el conjunto de entrenamiento.</translation>
    </message>
    <message>
        <source>Start ane&amp;w</source>
        <translation>Empezar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Start from random weights.</source>
        <translation>Empezar con pesos aleatorios.</translation>
    </message>
    <message>
        <source>Start training.</source>
        <translation>Empezar a entrenar.</translation>
    </message>
    <message>
        <source>Start what the page suggests</source>
        <translation>Iniciar lo que propone la página</translation>
    </message>
    <message>
        <source>Start what this page of the lesson suggests</source>
        <translation>Iniciar lo que propone la página de la lección</translation>
    </message>
    <message>
        <source>Start with weights of another size.</source>
        <translation>Empezar con pesos de otro tamaño.</translation>
    </message>
    <message>
        <source>Start with {rule}</source>
        <translation>Empezar con {rule}</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Paso a&amp;trás</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>Paso &amp;adelante</translation>
    </message>
    <message>
        <source>Step back to the iteration just before this, and see which layer grows.</source>
        <translation>Volver justo al momento anterior y ver qué capa crece.</translation>
    </message>
    <message>
        <source>Step back to where the cost was lowest, and branch with a smaller learning rate.</source>
        <translation>Retroceder hasta donde el coste era más bajo y ramificar con una tasa de aprendizaje menor.</translation>
    </message>
    <message>
        <source>Step by {size:,}</source>
        <translation>Paso de {size:,}</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Detener la lectura</translation>
    </message>
    <message>
        <source>Street, Wolberg and Mangasarian 1993, SPIE 1905; scikit-learn, load_breast_cancer</source>
        <translation>Street, Wolberg y Mangasarian 1993, SPIE 1905; scikit-learn, load_breast_cancer</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Barrido</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Alternar entre claro y oscuro</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>Simetría</translation>
    </message>
    <message>
        <source>Symmetry by layer</source>
        <translation>Simetría por capa</translation>
    </message>
    <message>
        <source>Symmetry, and a nudge that breaks it</source>
        <translation>La simetría y un empujón que la rompe</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.tab *.txt)</source>
        <translation>Tablas (*.csv *.tsv *.tab *.txt)</translation>
    </message>
    <message>
        <source>Take no more answers</source>
        <translation>No admitir más respuestas</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Ten times as many iterations in one step</source>
        <translation>Diez veces más iteraciones por paso</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Exactitud de prueba</translation>
    </message>
    <message>
        <source>Test accuracy {accuracy}, cost {cost}</source>
        <translation>Exactitud de prueba {accuracy}, coste {cost}</translation>
    </message>
    <message>
        <source>Test points</source>
        <translation>Puntos de prueba</translation>
    </message>
    <message>
        <source>Test seed</source>
        <translation>Semilla de prueba</translation>
    </message>
    <message>
        <source>Test, median</source>
        <translation>Prueba, mediana</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>Texto de la página</translation>
    </message>
    <message>
        <source>The activation max(0, z): positive numbers pass, negative ones become 0.</source>
        <translation>La activación max(0, z): los números positivos pasan y los negativos se vuelven 0.</translation>
    </message>
    <message>
        <source>The arrangement of the panels in this file could not be read, and is not used.</source>
        <translation>No se pudo leer la disposición de los paneles de este archivo y no se ha aplicado.</translation>
    </message>
    <message>
        <source>The chosen run: keys and menus act on it</source>
        <translation>La ejecución elegida: las teclas y los menús actúan sobre ella</translation>
    </message>
    <message>
        <source>The cost at iteration 0, from the logits</source>
        <translation>El coste en la iteración 0, a partir de los logits</translation>
    </message>
    <message>
        <source>The experiment has changes that are not saved. Do you want to save them?</source>
        <translation>El experimento tiene cambios sin guardar. ¿Guardarlos?</translation>
    </message>
    <message>
        <source>The experiment is not being trained, so there is no history to save. “Save as” saves the experiment without it.</source>
        <translation>El experimento no se está entrenando, así que no hay historial que guardar. «Guardar como» lo guarda sin historial.</translation>
    </message>
    <message>
        <source>The experiment, iteration and panels of this page</source>
        <translation>El experimento, la iteración y los paneles de esta página</translation>
    </message>
    <message>
        <source>The factor α on each step: a weight changes by -α times its gradient.</source>
        <translation>El factor α de cada paso: un peso cambia en -α veces su gradiente.</translation>
    </message>
    <message>
        <source>The features are large: standard deviation {x_size} of &apos;{x}&apos;, {y_size} of &apos;{y}&apos;. Standardise them: initial weights are made for features of about 1.</source>
        <translation>Las variables son grandes: desviación típica {x_size} de «{x}», {y_size} de «{y}». Conviene estandarizarlas: los pesos iniciales están hechos para variables de alrededor de 1.</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>Las primeras filas de la tabla</translation>
    </message>
    <message>
        <source>The first {} of {}</source>
        <translation>Los primeros {} de {}</translation>
    </message>
    <message>
        <source>The first {} of {} rows, {} columns</source>
        <translation>Las primeras {} de {} filas, {} columnas</translation>
    </message>
    <message>
        <source>The forward figure of He et al.</source>
        <translation>La señal hacia delante según He et al.</translation>
    </message>
    <message>
        <source>The hyperbolic tangent: an S-shaped activation between -1 and 1.</source>
        <translation>La tangente hiperbólica: una activación en forma de S entre -1 y 1.</translation>
    </message>
    <message>
        <source>The iteration stage by stage: every equation with its numbers, or back to all runs</source>
        <translation>La iteración etapa por etapa: cada ecuación con sus números; o volver a todas las ejecuciones</translation>
    </message>
    <message>
        <source>The language changes as soon as the training can be paused…</source>
        <translation>El idioma cambia en cuanto el entrenamiento lo permita…</translation>
    </message>
    <message>
        <source>The largest cosine between the weights of two units</source>
        <translation>El mayor coseno entre los pesos de dos unidades</translation>
    </message>
    <message>
        <source>The matrix with ones on the diagonal and zeros elsewhere. It leaves its input as it is.</source>
        <translation>La matriz con unos en la diagonal y ceros en el resto. Deja su entrada como está.</translation>
    </message>
    <message>
        <source>The mean squared distance from the mean: the square of the standard deviation σ.</source>
        <translation>La media de las distancias a la media, elevadas al cuadrado: el cuadrado de la desviación típica σ.</translation>
    </message>
    <message>
        <source>The network learns the training points by heart: right on those, worse on the test points.</source>
        <translation>La red se aprende de memoria los puntos de entrenamiento: acierta en esos y falla más en los de prueba.</translation>
    </message>
    <message>
        <source>The normal distribution with mean 0 and standard deviation 1: about two in three numbers lie between -1 and 1.</source>
        <translation>La distribución normal de media 0 y desviación típica 1: unos dos de cada tres números quedan entre -1 y 1.</translation>
    </message>
    <message>
        <source>The number of inputs that each unit of a layer has.</source>
        <translation>El número de entradas que tiene cada unidad de una capa.</translation>
    </message>
    <message>
        <source>The number of units in a layer: each of its inputs goes out to all of them.</source>
        <translation>El número de unidades de una capa: cada una de sus entradas llega a todas.</translation>
    </message>
    <message>
        <source>The number that the random numbers start from. The same seed gives the same weights.</source>
        <translation>El número con el que empiezan los números aleatorios. La misma semilla da los mismos pesos.</translation>
    </message>
    <message>
        <source>The points as they will be drawn</source>
        <translation>Los puntos tal como se dibujarán</translation>
    </message>
    <message>
        <source>The previous page</source>
        <translation>La página anterior</translation>
    </message>
    <message>
        <source>The previous page (Page Up)</source>
        <translation>La página anterior (Re Pág)</translation>
    </message>
    <message>
        <source>The previous stage</source>
        <translation>La etapa anterior</translation>
    </message>
    <message>
        <source>The published experiment</source>
        <translation>El experimento publicado</translation>
    </message>
    <message>
        <source>The random numbers that one seed gives. Another seed gives another draw.</source>
        <translation>Los números aleatorios que da una semilla. Otra semilla da otro sorteo.</translation>
    </message>
    <message>
        <source>The reason: {}</source>
        <translation>El motivo: {}</translation>
    </message>
    <message>
        <source>The row of the file in which the table begins: its header, or its first point</source>
        <translation>La fila del archivo en la que empieza la tabla: su encabezado o su primer punto</translation>
    </message>
    <message>
        <source>The rule that sets the weights before training begins.</source>
        <translation>La regla que fija los pesos antes de empezar el entrenamiento.</translation>
    </message>
    <message>
        <source>The run that is shown here</source>
        <translation>La ejecución que se muestra aquí</translation>
    </message>
    <message>
        <source>The runs drawn from many seeds, along settings of your choice: how often they get there</source>
        <translation>Las ejecuciones sorteadas con muchas semillas, a lo largo de los ajustes elegidos: con qué frecuencia llegan</translation>
    </message>
    <message>
        <source>The runs of an experiment, trained from many seeds, along settings of your choice: what comes of it often, and not once.</source>
        <translation>Las ejecuciones de un experimento, entrenadas con muchas semillas y a lo largo de los ajustes elegidos: lo que resulta a menudo, y no una sola vez.</translation>
    </message>
    <message>
        <source>The stage after</source>
        <translation>La etapa siguiente</translation>
    </message>
    <message>
        <source>The table at the end</source>
        <translation>La tabla del final</translation>
    </message>
    <message>
        <source>The textbook&apos;s formula gives the same, {}.</source>
        <translation>La fórmula de los manuales da lo mismo: {}.</translation>
    </message>
    <message>
        <source>The two directions of the slice</source>
        <translation>Las dos direcciones del corte</translation>
    </message>
    <message>
        <source>The value in the middle: half of the values lie below it, half above.</source>
        <translation>El valor del medio: la mitad de los valores queda por debajo y la otra mitad por encima.</translation>
    </message>
    <message>
        <source>The weighted sum Z = W A + b of a unit, before its activation function.</source>
        <translation>La suma ponderada Z = W A + b de una unidad, antes de su función de activación.</translation>
    </message>
    <message>
        <source>They are classes</source>
        <translation>Son clases</translation>
    </message>
    <message>
        <source>They are to be predicted</source>
        <translation>Hay que predecirlos</translation>
    </message>
    <message>
        <source>Thin dashes: the law.</source>
        <translation>Trazos finos: la ley.</translation>
    </message>
    <message>
        <source>This could not be read as a table.</source>
        <translation>No se ha podido leer como tabla.</translation>
    </message>
    <message>
        <source>This experiment takes up to {} GB of memory.</source>
        <translation>Este experimento ocupa hasta {} GB de memoria.</translation>
    </message>
    <message>
        <source>Tieleman and Hinton 2012, Coursera lecture 6.5; as PyTorch&apos;s: not centred, ε outside the root</source>
        <translation>Tieleman y Hinton 2012, Coursera, clase 6.5; como el de PyTorch: sin centrar, ε fuera de la raíz</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Tiny updates</source>
        <translation>Pasos diminutos</translation>
    </message>
    <message>
        <source>To -1 … 1</source>
        <translation>De -1 a 1</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entren.</translation>
    </message>
    <message>
        <source>Train all draws; you can work on meanwhile</source>
        <translation>Entrenar todos los sorteos; mientras tanto puede seguir trabajando</translation>
    </message>
    <message>
        <source>Train by a hundred steps</source>
        <translation>Entrenar cien pasos</translation>
    </message>
    <message>
        <source>Train by ten steps</source>
        <translation>Entrenar diez pasos</translation>
    </message>
    <message>
        <source>Train for one step</source>
        <translation>Entrenar un paso</translation>
    </message>
    <message>
        <source>Train on for a while.</source>
        <translation>Seguir entrenando un tiempo.</translation>
    </message>
    <message>
        <source>Train on points of your own, from a CSV, TSV or text file</source>
        <translation>Entrenar con puntos propios, de un archivo CSV, TSV o de texto</translation>
    </message>
    <message>
        <source>Train on points of your own, painted by hand</source>
        <translation>Entrenar con puntos propios, pintados a mano</translation>
    </message>
    <message>
        <source>Train, or pause</source>
        <translation>Entrenar o pausar</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Exactitud de entrenamiento</translation>
    </message>
    <message>
        <source>Training accuracy {}</source>
        <translation>Exactitud de entrenamiento {}</translation>
    </message>
    <message>
        <source>Training example</source>
        <translation>Ejemplo de entrenamiento</translation>
    </message>
    <message>
        <source>Training example to follow through {}:</source>
        <translation>Ejemplo de entrenamiento que se sigue por {}:</translation>
    </message>
    <message>
        <source>Training has stopped. Close other programs, or use fewer runs, units or points.</source>
        <translation>El entrenamiento está detenido. Cierra otros programas, o usa menos ejecuciones, unidades o puntos.</translation>
    </message>
    <message>
        <source>Training points</source>
        <translation>Puntos de entrenamiento</translation>
    </message>
    <message>
        <source>Trains every run on screen from many seeds, the same ones for all, and counts.</source>
        <translation>Entrena cada ejecución en pantalla con muchas semillas, las mismas para todas, y cuenta.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>Triangles</source>
        <translation>Triángulos</translation>
    </message>
    <message>
        <source>Triangles, class 1</source>
        <translation>Triángulos, clase 1</translation>
    </message>
    <message>
        <source>Triangles, now: {}.</source>
        <translation>Triángulos, ahora: {}.</translation>
    </message>
    <message>
        <source>Truncated normal</source>
        <translation>Normal truncada</translation>
    </message>
    <message>
        <source>Try Glorot&apos;s rule, which is made for tanh and the sigmoid.</source>
        <translation>Probar la regla de Glorot, hecha para tanh y la sigmoide.</translation>
    </message>
    <message>
        <source>Try He&apos;s rule, which is made for ReLU.</source>
        <translation>Probar la regla de He, hecha para ReLU.</translation>
    </message>
    <message>
        <source>Try leaky ReLU.</source>
        <translation>Probar leaky ReLU.</translation>
    </message>
    <message>
        <source>Try:</source>
        <translation>Consejo:</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Vueltas</translation>
    </message>
    <message>
        <source>Two noisy circles, and a network that starts from zeros, from large random weights, and by He&apos;s rule.</source>
        <translation>Dos círculos con ruido y una red que parte de ceros, de pesos aleatorios grandes y de la regla de He.</translation>
    </message>
    <message>
        <source>Two spirals</source>
        <translation>Dos espirales</translation>
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
        <translation>Variables desiguales</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Uniforme</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Units by layer: {}</source>
        <translation>Unidades por capa: {}</translation>
    </message>
    <message>
        <source>Units of hidden layer {}</source>
        <translation>Unidades de la capa oculta {}</translation>
    </message>
    <message>
        <source>Units whose weights and bias differ from all others&apos;</source>
        <translation>Unidades cuyos pesos y sesgo difieren de los de todas las demás</translation>
    </message>
    <message>
        <source>Units with equal weights get equal gradients, so they stay equal: together they are one unit.</source>
        <translation>Las unidades con pesos iguales reciben gradientes iguales y siguen iguales: juntas son una sola unidad.</translation>
    </message>
    <message>
        <source>Update of W relative to W</source>
        <translation>Actualización de W relativa a W</translation>
    </message>
    <message>
        <source>Update of W relative to W, by layer</source>
        <translation>Actualización de W relativa a W, por capa</translation>
    </message>
    <message>
        <source>Use these &amp;points</source>
        <translation>Usar estos &amp;puntos</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Values in a row, such as {values}; or how many between two, such as {range}</source>
        <translation>Valores seguidos, como {values}; o cuántos entre dos, como {range}</translation>
    </message>
    <message>
        <source>Values of {}</source>
        <translation>Valores de {}</translation>
    </message>
    <message>
        <source>Vanishing gradient</source>
        <translation>Gradiente que se desvanece</translation>
    </message>
    <message>
        <source>Vanishing signal</source>
        <translation>Señal que se desvanece</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Variar</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>W = 0</source>
        <translation>W = 0</translation>
    </message>
    <message>
        <source>W = I (ones on the diagonal, also where W is not square)</source>
        <translation>W = I (unos en la diagonal, también si W no es cuadrada)</translation>
    </message>
    <message>
        <source>W = value</source>
        <translation>W = value</translation>
    </message>
    <message>
        <source>W Wᵀ = I or Wᵀ W = I</source>
        <translation>W Wᵀ = I o Wᵀ W = I</translation>
    </message>
    <message>
        <source>Weights of the first layer of {}</source>
        <translation>Pesos de la primera capa de {}</translation>
    </message>
    <message>
        <source>Weights of the unit&apos;s layer</source>
        <translation>Pesos de la capa de la unidad</translation>
    </message>
    <message>
        <source>Weights of {}</source>
        <translation>Pesos de {}</translation>
    </message>
    <message>
        <source>Weights too large</source>
        <translation>Pesos demasiado grandes</translation>
    </message>
    <message>
        <source>Wh&amp;y this verdict</source>
        <translation>&amp;Por qué este veredicto</translation>
    </message>
    <message>
        <source>Wh&amp;y this verdict on {run}</source>
        <translation>&amp;Por qué este veredicto sobre {run}</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué desea hacer?</translation>
    </message>
    <message>
        <source>What each unit of the first layer looks for: its weights as a picture, where the data are pictures</source>
        <translation>Qué busca cada unidad de la primera capa: sus pesos como imagen, cuando los datos son imágenes</translation>
    </message>
    <message>
        <source>What happens here</source>
        <translation>Qué ocurre aquí</translation>
    </message>
    <message>
        <source>What if one weight had differed by 1e-12 at iteration 0? Distance of the parameters:</source>
        <translation>¿Y si un peso hubiera diferido en 1e-12 en la iteración 0? Distancia entre los parámetros:</translation>
    </message>
    <message>
        <source>What if one weight had differed by 1e-12: how far each run and its twin drift apart</source>
        <translation>Si un peso hubiera sido distinto en 1e-12: cuánto se separan cada ejecución y su gemela</translation>
    </message>
    <message>
        <source>What is drawn of the draws</source>
        <translation>Lo que se dibuja de los sorteos</translation>
    </message>
    <message>
        <source>What is shown beside the odds</source>
        <translation>Qué se muestra junto a las posibilidades</translation>
    </message>
    <message>
        <source>What separates two cells of a row</source>
        <translation>Qué separa dos celdas de una fila</translation>
    </message>
    <message>
        <source>What the diagnosis says, from measured numbers</source>
        <translation>Lo que dice el diagnóstico, a partir de números medidos</translation>
    </message>
    <message>
        <source>What the dots show</source>
        <translation>Qué muestran los puntos</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>Qué es esto</translation>
    </message>
    <message>
        <source>Where the boundary is expected</source>
        <translation>Dónde se espera la frontera</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Posición actual</translation>
    </message>
    <message>
        <source>Whether the first row holds the names of the columns rather than a point</source>
        <translation>Si la primera fila tiene los nombres de las columnas y no un punto</translation>
    </message>
    <message>
        <source>While presenting: a black screen, until any key or click</source>
        <translation>Al presentar: una pantalla negra, hasta la próxima tecla o clic</translation>
    </message>
    <message>
        <source>While presenting: a ring that follows the mouse</source>
        <translation>Al presentar: un anillo que sigue al ratón</translation>
    </message>
    <message>
        <source>While presenting: a white screen, until any key or click</source>
        <translation>Al presentar: una pantalla blanca, hasta la próxima tecla o clic</translation>
    </message>
    <message>
        <source>While presenting: freeze what the class sees while you prepare, or go on</source>
        <translation>Al presentar: lo que se ve se queda quieto mientras usted prepara, o continúa</translation>
    </message>
    <message>
        <source>While presenting: go on in the lesson; without a lesson, train or pause</source>
        <translation>Al presentar: avanzar en la lección; si no hay, entrenar o pausar</translation>
    </message>
    <message>
        <source>While presenting: the chosen run alone, or beside the other in the spotlight</source>
        <translation>Al presentar: la ejecución elegida sola, o junto a la otra que está en el foco</translation>
    </message>
    <message>
        <source>While presenting: the previous page; without a lesson, go back one step</source>
        <translation>Al presentar: la página anterior; si no hay lección, retroceder un paso</translation>
    </message>
    <message>
        <source>White lines: {words} ({source}).</source>
        <translation>Líneas blancas: {words} ({source}).</translation>
    </message>
    <message>
        <source>Who is first</source>
        <translation>Quién llega primero</translation>
    </message>
    <message>
        <source>Whole batch</source>
        <translation>Lote completo</translation>
    </message>
    <message>
        <source>Why not large?</source>
        <translation>¿Por qué no pesos grandes?</translation>
    </message>
    <message>
        <source>Why not zeros?</source>
        <translation>¿Por qué no ceros?</translation>
    </message>
    <message>
        <source>Widths of the hidden layers</source>
        <translation>Anchuras de las capas ocultas</translation>
    </message>
    <message>
        <source>Wilson</source>
        <translation>intervalos de Wilson</translation>
    </message>
    <message>
        <source>Wilson interval</source>
        <translation>intervalo de Wilson</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Vino</translation>
    </message>
    <message>
        <source>With Adam, He gets every point right after 300 iterations, while tiny weights reach 85&#xa0;% and N(0,&#xa0;1) reaches 92&#xa0;%. By 750 all three get every point right.</source>
        <translation>Con Adam, He acierta todos los puntos tras 300 iteraciones, mientras que los pesos diminutos aciertan el 85&#xa0;%, y N(0,&#xa0;1), el 92&#xa0;%. A las 750, las tres aciertan todos.</translation>
    </message>
    <message>
        <source>With four layers of 16 units, N(0,&#xa0;1), Glorot and He all reach 99&#xa0;%, and N(0,&#xa0;1) is the first. Compare with 20 layers: “Depth separates them”.</source>
        <translation>Con cuatro capas de 16 unidades, N(0,&#xa0;1), Glorot y He llegan al 99&#xa0;%, y N(0,&#xa0;1) es la primera. Compare con 20 capas: «La profundidad marca la diferencia».</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Peor</translation>
    </message>
    <message>
        <source>W{layer}: a row for each unit, a column for each input</source>
        <translation>W{layer}: una fila por unidad, una columna por entrada</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>XOR, with four hidden units</source>
        <translation>XOR con cuatro unidades ocultas</translation>
    </message>
    <message>
        <source>Xavier (course)</source>
        <translation>Xavier (curso)</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Ceros</translation>
    </message>
    <message>
        <source>a CSV, TSV or text file</source>
        <translation>un archivo CSV, TSV o de texto</translation>
    </message>
    <message>
        <source>a Dask scheduler that answers there; see docs/studies.md, A cluster</source>
        <translation>un planificador de Dask que responda ahí; véase docs/studies.md, A cluster</translation>
    </message>
    <message>
        <source>a JSON text</source>
        <translation>un texto JSON</translation>
    </message>
    <message>
        <source>a Markdown text</source>
        <translation>un texto Markdown</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un documento PDF</translation>
    </message>
    <message>
        <source>a Parquet table: save it as CSV, and open that</source>
        <translation>una tabla Parquet: guárdela como CSV y ábrala</translation>
    </message>
    <message>
        <source>a Python program</source>
        <translation>un programa de Python</translation>
    </message>
    <message>
        <source>a block of {count:,} characters</source>
        <translation>un bloque de {count:,} caracteres</translation>
    </message>
    <message>
        <source>a brace on its own</source>
        <translation>una llave</translation>
    </message>
    <message>
        <source>a cell for each layer: {} to {} upwards, iterations 0 to {} across; both logarithmic</source>
        <translation>un recuadro por capa: de {} a {} en vertical, de la iteración 0 a la {} en horizontal; ambos ejes logarítmicos</translation>
    </message>
    <message>
        <source>a comparison</source>
        <translation>una comparación</translation>
    </message>
    <message>
        <source>a comparison that says when the option is right</source>
        <translation>una comparación que diga cuándo es correcta la opción</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>un carácter de control</translation>
    </message>
    <message>
        <source>a copy of a run</source>
        <translation>copia de una ejecución</translation>
    </message>
    <message>
        <source>a cost of {}</source>
        <translation>un coste de {}</translation>
    </message>
    <message>
        <source>a damaged archive</source>
        <translation>un archivo comprimido dañado</translation>
    </message>
    <message>
        <source>a damaged file, or one without results: {said}</source>
        <translation>un archivo dañado o sin resultados: {said}</translation>
    </message>
    <message>
        <source>a database without the results of a study</source>
        <translation>una base de datos sin los resultados de un estudio</translation>
    </message>
    <message>
        <source>a directory or a device</source>
        <translation>un directorio o un dispositivo</translation>
    </message>
    <message>
        <source>a disk that can only be read</source>
        <translation>un disco que solo se puede leer</translation>
    </message>
    <message>
        <source>a field of an experiment</source>
        <translation>un campo de un experimento</translation>
    </message>
    <message>
        <source>a field without a name</source>
        <translation>un campo sin nombre</translation>
    </message>
    <message>
        <source>a field, a colon and a value, in quotes or below a | where it has a colon and a space; spaces, not a tab</source>
        <translation>un campo, dos puntos y un valor, entre comillas o debajo de un | si contiene dos puntos y un espacio; espacios, no un tabulador</translation>
    </message>
    <message>
        <source>a file of another kind, not text</source>
        <translation>un archivo de otro tipo, que no es texto</translation>
    </message>
    <message>
        <source>a file that another program is using</source>
        <translation>un archivo que otro programa está usando</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>un número finito</translation>
    </message>
    <message>
        <source>a folder that can be written in</source>
        <translation>una carpeta en la que se pueda escribir</translation>
    </message>
    <message>
        <source>a format such as .4f, .1% or ,</source>
        <translation>un formato como .4f, .1% o ,</translation>
    </message>
    <message>
        <source>a laboratory without dask.distributed</source>
        <translation>un laboratorio sin dask.distributed</translation>
    </message>
    <message>
        <source>a lesson file</source>
        <translation>un archivo de lección</translation>
    </message>
    <message>
        <source>a list in brackets</source>
        <translation>una lista entre corchetes</translation>
    </message>
    <message>
        <source>a name both measured and cited</source>
        <translation>un nombre que se mide y se cita a la vez</translation>
    </message>
    <message>
        <source>a name of small letters, digits and underscores</source>
        <translation>un nombre de letras minúsculas, cifras y guiones bajos</translation>
    </message>
    <message>
        <source>a notebook</source>
        <translation>un cuaderno</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a number that can be read in one way only; choose which</source>
        <translation>un número que solo se pueda leer de una manera; elija cuál</translation>
    </message>
    <message>
        <source>a number too large</source>
        <translation>un número demasiado grande</translation>
    </message>
    <message>
        <source>a number with “{mark}” before its decimals</source>
        <translation>un número con «{mark}» antes de los decimales</translation>
    </message>
    <message>
        <source>a number with “{sign}”, as in the other rows</source>
        <translation>un número con «{sign}», como en las demás filas</translation>
    </message>
    <message>
        <source>a number without a sign, as in the other rows</source>
        <translation>un número sin signo, como en las demás filas</translation>
    </message>
    <message>
        <source>a person&apos;s own</source>
        <translation>elaboración propia</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>una imagen</translation>
    </message>
    <message>
        <source>a picture has at most {most} pixels, this one {given}</source>
        <translation>una imagen tiene como máximo {most} píxeles; esta tiene {given}</translation>
    </message>
    <message>
        <source>a plateau begins: the cost stays near {cost}</source>
        <translation>empieza una meseta: el coste se queda cerca de {cost}</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>una presentación</translation>
    </message>
    <message>
        <source>a process that was ended from outside</source>
        <translation>un proceso que se terminó desde fuera</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programa</translation>
    </message>
    <message>
        <source>a root, power or logarithm that is not a number</source>
        <translation>una raíz, potencia o logaritmo que no es un número</translation>
    </message>
    <message>
        <source>a row for each feature, a column for each example</source>
        <translation>una fila por variable, una columna por ejemplo</translation>
    </message>
    <message>
        <source>a row for each unit</source>
        <translation>una fila por unidad</translation>
    </message>
    <message>
        <source>a row for each unit, a column for each example</source>
        <translation>una fila por unidad, una columna por ejemplo</translation>
    </message>
    <message>
        <source>a row for each unit, a column for each input</source>
        <translation>una fila por unidad, una columna por entrada</translation>
    </message>
    <message>
        <source>a row for every point</source>
        <translation>una fila por punto</translation>
    </message>
    <message>
        <source>a row of totals (row {rows}: {cells})</source>
        <translation>una fila de totales (fila {rows}: {cells})</translation>
    </message>
    <message>
        <source>a row of units under the header (row {row}: {cells})</source>
        <translation>una fila de unidades bajo el encabezado (fila {row}: {cells})</translation>
    </message>
    <message>
        <source>a row that does not end</source>
        <translation>una fila que no termina</translation>
    </message>
    <message>
        <source>a scheduler to which the connection was lost</source>
        <translation>un planificador con el que se ha perdido la conexión</translation>
    </message>
    <message>
        <source>a scheduler without workers</source>
        <translation>un planificador sin trabajadores</translation>
    </message>
    <message>
        <source>a session file</source>
        <translation>un archivo de sesión</translation>
    </message>
    <message>
        <source>a stage block with an experiment</source>
        <translation>un bloque stage con un experimento</translation>
    </message>
    <message>
        <source>a study&apos;s fields; an experiment: put it under `experiment`</source>
        <translation>los campos de un estudio; un experimento va en `experiment`</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>un documento de texto</translation>
    </message>
    <message>
        <source>a text of {count} characters</source>
        <translation>un texto de {count} caracteres</translation>
    </message>
    <message>
        <source>a text where a number should be</source>
        <translation>un texto en lugar de un número</translation>
    </message>
    <message>
        <source>a title of 1 to {most} characters</source>
        <translation>un título de 1 a {most} caracteres</translation>
    </message>
    <message>
        <source>a valid boolean</source>
        <translation>un valor booleano válido</translation>
    </message>
    <message>
        <source>a valid dictionary</source>
        <translation>un diccionario válido</translation>
    </message>
    <message>
        <source>a valid number</source>
        <translation>un número válido</translation>
    </message>
    <message>
        <source>a valid string</source>
        <translation>una cadena de texto válida</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>una página web</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a whole number of at least 1</source>
        <translation>un número entero, 1 como mínimo</translation>
    </message>
    <message>
        <source>a whole number of fewer digits</source>
        <translation>un número entero que no supere el tamaño máximo</translation>
    </message>
    <message>
        <source>a word before the colon</source>
        <translation>una palabra antes de los dos puntos</translation>
    </message>
    <message>
        <source>a workbook: save its sheet as CSV, and open that</source>
        <translation>un libro de cálculo: guarde la hoja como CSV y abra ese archivo</translation>
    </message>
    <message>
        <source>activations end at {forward:.2f} times their first size, the gradient at {backward:.2f}</source>
        <translation>las activaciones acaban en {forward:.2f} veces su tamaño inicial; el gradiente, en {backward:.2f}</translation>
    </message>
    <message>
        <source>activations grow {factor:.3g} times per layer: {left:.3g} after {layers:.0f} layers</source>
        <translation>las activaciones crecen ×{factor:.3g} por capa: {left:.3g} tras {layers:.0f} capas</translation>
    </message>
    <message>
        <source>activations shrink by a factor of {factor:.2g} per layer: {left:.3g} after {layers:.0f} layers</source>
        <translation>las activaciones disminuyen ×{factor:.2g} por capa: {left:.3g} tras {layers:.0f} capas</translation>
    </message>
    <message>
        <source>after the colon, a format such as .4f, .1% or ,</source>
        <translation>después de los dos puntos, un formato como .4f, .1% o ,</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>iguales</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>all draws alike</source>
        <translation>todos los sorteos iguales</translation>
    </message>
    <message>
        <source>all weight gradients of {layers:.0f} of {depth:.0f} layers are exactly 0, the last of them layer {last:.0f}</source>
        <translation>todos los gradientes de los pesos de {layers:.0f} de las {depth:.0f} capas son exactamente 0; la última de ellas, la capa {last:.0f}</translation>
    </message>
    <message>
        <source>an address such as tls://name:8786</source>
        <translation>una dirección como tls://name:8786</translation>
    </message>
    <message>
        <source>an address, or a Client of Dask that is connected</source>
        <translation>una dirección o un Client de Dask conectado</translation>
    </message>
    <message>
        <source>an alias (*)</source>
        <translation>un alias (*)</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>un archivo comprimido</translation>
    </message>
    <message>
        <source>an archive without {part}</source>
        <translation>un archivo comprimido sin {part}</translation>
    </message>
    <message>
        <source>an array in NumPy&apos;s format</source>
        <translation>una matriz en el formato de NumPy</translation>
    </message>
    <message>
        <source>an array of NumPy</source>
        <translation>una matriz de NumPy</translation>
    </message>
    <message>
        <source>an empty cell</source>
        <translation>una celda vacía</translation>
    </message>
    <message>
        <source>an empty column at the end</source>
        <translation>una columna vacía al final</translation>
    </message>
    <message>
        <source>an experiment</source>
        <translation>un experimento</translation>
    </message>
    <message>
        <source>an experiment file</source>
        <translation>un archivo de experimento</translation>
    </message>
    <message>
        <source>an expression = a number, perhaps ± another</source>
        <translation>una expresión = un número, opcionalmente ± otro</translation>
    </message>
    <message>
        <source>an expression of {symbols} and numbers, with {functions}</source>
        <translation>una expresión de {symbols} y números, con {functions}</translation>
    </message>
    <message>
        <source>an id that no run before it has</source>
        <translation>un id que no tenga ninguna ejecución anterior</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>un objeto entre llaves</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>another colour</source>
        <translation>otro color</translation>
    </message>
    <message>
        <source>another encoding</source>
        <translation>otra codificación</translation>
    </message>
    <message>
        <source>another experiment</source>
        <translation>otro experimento</translation>
    </message>
    <message>
        <source>another network</source>
        <translation>otra red</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>otro orden</translation>
    </message>
    <message>
        <source>another training</source>
        <translation>otro entrenamiento</translation>
    </message>
    <message>
        <source>answers 0 to every example</source>
        <translation>responde 0 a todos los ejemplos</translation>
    </message>
    <message>
        <source>arrays of NumPy</source>
        <translation>matrices de NumPy</translation>
    </message>
    <message>
        <source>as measured</source>
        <translation>sin transformar</translation>
    </message>
    <message>
        <source>ascending, from 0 up to {last}</source>
        <translation>de 0 a {last}, en orden ascendente</translation>
    </message>
    <message>
        <source>at iteration 0</source>
        <translation>en la iteración 0</translation>
    </message>
    <message>
        <source>at least {least} of them</source>
        <translation>una longitud de al menos {least}</translation>
    </message>
    <message>
        <source>at least {least} points of each class</source>
        <translation>al menos {least} puntos de cada clase</translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation>al menos {limit}</translation>
    </message>
    <message>
        <source>at least {}</source>
        <translation>al menos {}</translation>
    </message>
    <message>
        <source>at most {limit}</source>
        <translation>como máximo {limit}</translation>
    </message>
    <message>
        <source>at most {most:,}</source>
        <translation>como máximo {most:,}</translation>
    </message>
    <message>
        <source>at most {most:,} characters</source>
        <translation>como máximo {most:,} caracteres</translation>
    </message>
    <message>
        <source>at most {most:,}, the experiment&apos;s iterations</source>
        <translation>como máximo {most:,}, las iteraciones del experimento</translation>
    </message>
    <message>
        <source>at most {most} lines, a name and a colon each</source>
        <translation>como máximo {most} líneas, cada una con un nombre y dos puntos</translation>
    </message>
    <message>
        <source>at most {most} of them</source>
        <translation>una longitud de {most} como máximo</translation>
    </message>
    <message>
        <source>at most {}</source>
        <translation>como máximo {}</translation>
    </message>
    <message>
        <source>at the pinned iteration</source>
        <translation>en la iteración fijada</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>hacia atrás</translation>
    </message>
    <message>
        <source>batch of {} of {} examples</source>
        <translation>lote de {} de {} ejemplos</translation>
    </message>
    <message>
        <source>behind the point, {names}</source>
        <translation>después del punto, {names}</translation>
    </message>
    <message>
        <source>between {low:g} and {high:g}</source>
        <translation>entre {low:g} y {high:g}</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>ciega</translation>
    </message>
    <message>
        <source>blind share|blindness</source>
        <translation>proporción ciega|ceguera</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>marcador</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>rama nueva</translation>
    </message>
    <message>
        <source>bytes that are not text</source>
        <translation>bytes que no son texto</translation>
    </message>
    <message>
        <source>bytes that are not {encoding}</source>
        <translation>bytes que no son {encoding}</translation>
    </message>
    <message>
        <source>cell of a study</source>
        <translation>celda de un estudio</translation>
    </message>
    <message>
        <source>cells of a study</source>
        <translation>celdas de un estudio</translation>
    </message>
    <message>
        <source>cells of a table</source>
        <translation>celdas de una tabla</translation>
    </message>
    <message>
        <source>change of “{}”</source>
        <translation>cambio de «{}»</translation>
    </message>
    <message>
        <source>class</source>
        <translation>clase</translation>
    </message>
    <message>
        <source>class &apos;{name}&apos;</source>
        <translation>clase &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>class 0 on the unit circle, class 1 on one of radius `factor`, noise on x and y</source>
        <translation>clase 0 en la circunferencia unidad, clase 1 en una de radio `factor`, ruido en ambas</translation>
    </message>
    <message>
        <source>column &apos;{name}&apos;</source>
        <translation>columna &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>column names in row {}</source>
        <translation>nombres de columna en la fila {}</translation>
    </message>
    <message>
        <source>column names in the first row</source>
        <translation>nombres de columna en la primera fila</translation>
    </message>
    <message>
        <source>column {place}</source>
        <translation>columna {place}</translation>
    </message>
    <message>
        <source>coordinate check</source>
        <translation>comprobación de coordenadas</translation>
    </message>
    <message>
        <source>coordinate checks</source>
        <translation>comprobaciones de coordenadas</translation>
    </message>
    <message>
        <source>costs that are not finite</source>
        <translation>costes que no son finitos</translation>
    </message>
    <message>
        <source>diverged at iteration {}</source>
        <translation>divergió en la iteración {}</translation>
    </message>
    <message>
        <source>diverges</source>
        <translation>diverge</translation>
    </message>
    <message>
        <source>division by zero</source>
        <translation>división por cero</translation>
    </message>
    <message>
        <source>each block once a page</source>
        <translation>cada bloque una sola vez por página</translation>
    </message>
    <message>
        <source>each field once</source>
        <translation>cada campo una sola vez</translation>
    </message>
    <message>
        <source>each name once a page</source>
        <translation>cada nombre una sola vez por página</translation>
    </message>
    <message>
        <source>every weight gradient is exactly 0; only the last bias can move</source>
        <translation>el gradiente de cada peso es exactamente 0; solo puede moverse el último sesgo</translation>
    </message>
    <message>
        <source>example</source>
        <translation>ejemplo</translation>
    </message>
    <message>
        <source>example {}</source>
        <translation>ejemplo {}</translation>
    </message>
    <message>
        <source>experiment</source>
        <translation>experimento</translation>
    </message>
    <message>
        <source>experiment, one of {names}</source>
        <translation>experiment, uno de {names}</translation>
    </message>
    <message>
        <source>expression = expected ± tolerance | source, or a comparison</source>
        <translation>expresión = valor esperado ± tolerancia | fuente, o una comparación</translation>
    </message>
    <message>
        <source>factor on every weight</source>
        <translation>factor aplicado a todos los pesos</translation>
    </message>
    <message>
        <source>features as they are</source>
        <translation>variables sin escalar</translation>
    </message>
    <message>
        <source>features scaled: the training set lies between -1 and 1</source>
        <translation>variables escaladas: el conjunto de entrenamiento queda entre -1 y 1</translation>
    </message>
    <message>
        <source>features standardised: mean 0, variance 1 over the training set</source>
        <translation>variables estandarizadas: media 0 y varianza 1 en el conjunto de entrenamiento</translation>
    </message>
    <message>
        <source>fell fastest</source>
        <translation>caída más rápida</translation>
    </message>
    <message>
        <source>fields nested more deeply</source>
        <translation>más niveles de campos anidados</translation>
    </message>
    <message>
        <source>figure | source</source>
        <translation>cifra | fuente</translation>
    </message>
    <message>
        <source>figures that are measured or cited, in braces; settings in `backticks`</source>
        <translation>cifras medidas o citadas, entre llaves; ajustes entre `acentos graves`</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>nombre de archivo demasiado largo</translation>
    </message>
    <message>
        <source>first two principal components of {features}, {share:.1%} of their variance</source>
        <translation>las dos primeras componentes principales de {features}, {share:.1%} de su varianza</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>hacia delante</translation>
    </message>
    <message>
        <source>from low, {low:g}, to high, {high:g}</source>
        <translation>de low, {low:g}, a high, {high:g}</translation>
    </message>
    <message>
        <source>from the stage&apos;s {least:,} to the experiment&apos;s {most:,} iterations</source>
        <translation>de la iteración {least:,} de stage a la {most:,}, la última del experimento</translation>
    </message>
    <message>
        <source>from {least} to the experiment&apos;s {most:,} iterations</source>
        <translation>de {least} a {most:,}, las iteraciones del experimento</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>ganancia</translation>
    </message>
    <message>
        <source>gradient grows {factor:.3g} times per layer: {left:.3g} after {layers:.0f} layers</source>
        <translation>el gradiente crece ×{factor:.3g} por capa: {left:.3g} tras {layers:.0f} capas</translation>
    </message>
    <message>
        <source>gradient shrinks by a factor of {factor:.2g} per layer: {left:.3g} after {layers:.0f} layers</source>
        <translation>el gradiente disminuye ×{factor:.2g} por capa: {left:.3g} tras {layers:.0f} capas</translation>
    </message>
    <message>
        <source>import of points</source>
        <translation>importación de puntos</translation>
    </message>
    <message>
        <source>in braces, the name of a measure of this page</source>
        <translation>entre llaves, el nombre de una medida de esta página</translation>
    </message>
    <message>
        <source>in braces, {names}</source>
        <translation>entre llaves, {names}</translation>
    </message>
    <message>
        <source>in explain: it is measured after the stage&apos;s iteration, and the page asks first</source>
        <translation>en explain: se mide después de la iteración de stage, y la página pregunta antes</translation>
    </message>
    <message>
        <source>inner radius, outer = 1</source>
        <translation>radio interior; el exterior es 1</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>error de entrada/salida</translation>
    </message>
    <message>
        <source>install {wheel} with pip, pipx or uv tool</source>
        <translation>instale {wheel} con pip, pipx o uv tool</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>un directorio</translation>
    </message>
    <message>
        <source>it has to be given</source>
        <translation>un valor, que es obligatorio</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>iteración</translation>
    </message>
    <message>
        <source>iteration {}</source>
        <translation>iteración {}</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>iteraciones</translation>
    </message>
    <message>
        <source>iterations in ascending order</source>
        <translation>iteraciones en orden ascendente</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>las del optimizador</translation>
    </message>
    <message>
        <source>label</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>capa</translation>
    </message>
    <message>
        <source>layer {layer:.0f}: the next update is {ratio:.3g} of the weights</source>
        <translation>capa {layer:.0f}: la próxima actualización equivale a {ratio:.3g} veces los pesos</translation>
    </message>
    <message>
        <source>layer {layer:.0f}: {dead:.0f} of {units:.0f} units dead</source>
        <translation>capa {layer:.0f}: {dead:.0f} de {units:.0f} unidades muertas</translation>
    </message>
    <message>
        <source>layer {layer:.0f}: {same:.0f} of {units:.0f} units identical</source>
        <translation>capa {layer:.0f}: {same:.0f} de {units:.0f} unidades idénticas</translation>
    </message>
    <message>
        <source>layer {}, unit {}</source>
        <translation>capa {}, unidad {}</translation>
    </message>
    <message>
        <source>layers {} to {}</source>
        <translation>capas {} a {}</translation>
    </message>
    <message>
        <source>less than is declared</source>
        <translation>menos de lo declarado</translation>
    </message>
    <message>
        <source>less than {limit}</source>
        <translation>menos de {limit}</translation>
    </message>
    <message>
        <source>less than {}</source>
        <translation>menos de {}</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>línea {line}</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>línea {line}, columna {column}</translation>
    </message>
    <message>
        <source>line {line}, {field}</source>
        <translation>línea {line}, {field}</translation>
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
        <translation>max(0.01 z; z)</translation>
    </message>
    <message>
        <source>median {}, half of the draws from {} to {}</source>
        <translation>mediana {}, la mitad central de los sorteos de {} a {}</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>no cumple</translation>
    </message>
    <message>
        <source>more than is declared</source>
        <translation>más de lo declarado</translation>
    </message>
    <message>
        <source>more than {limit}</source>
        <translation>más de {limit}</translation>
    </message>
    <message>
        <source>more than {most:,} bytes</source>
        <translation>más de {most:,} bytes</translation>
    </message>
    <message>
        <source>more than {most:,} cells</source>
        <translation>más de {most:,} celdas</translation>
    </message>
    <message>
        <source>more than {most:,} lines</source>
        <translation>más de {most:,} líneas</translation>
    </message>
    <message>
        <source>more than {most:,} rows</source>
        <translation>más de {most:,} filas</translation>
    </message>
    <message>
        <source>more than {most:,} values</source>
        <translation>más de {most:,} valores</translation>
    </message>
    <message>
        <source>more than {most} MB</source>
        <translation>más de {most} MB</translation>
    </message>
    <message>
        <source>more than {most} characters</source>
        <translation>más de {most} caracteres</translation>
    </message>
    <message>
        <source>more than {}</source>
        <translation>más de {}</translation>
    </message>
    <message>
        <source>names of columns or a point, once you have chosen which</source>
        <translation>nombres de columnas o un punto, cuando haya elegido</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no UTF-8 text</source>
        <translation>un contenido que no es texto UTF-8</translation>
    </message>
    <message>
        <source>no YAML</source>
        <translation>un texto que no es YAML</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>ninguna dirección</translation>
    </message>
    <message>
        <source>no column names</source>
        <translation>sin nombres de columna</translation>
    </message>
    <message>
        <source>no draws yet</source>
        <translation>aún sin sorteos</translation>
    </message>
    <message>
        <source>no experiment</source>
        <translation>ningún experimento</translation>
    </message>
    <message>
        <source>no expression</source>
        <translation>no es una expresión</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>un resultado que no es un número</translation>
    </message>
    <message>
        <source>no option is right</source>
        <translation>ninguna opción es correcta</translation>
    </message>
    <message>
        <source>no page</source>
        <translation>ninguna página</translation>
    </message>
    <message>
        <source>no room on the disk</source>
        <translation>no queda espacio en el disco</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>ninguna fila</translation>
    </message>
    <message>
        <source>no run</source>
        <translation>ninguna ejecución</translation>
    </message>
    <message>
        <source>no run is called {name}; there are {names}</source>
        <translation>ninguna ejecución se llama {name}; hay: {names}</translation>
    </message>
    <message>
        <source>no stage</source>
        <translation>ningún bloque stage</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>un archivo o directorio inexistente</translation>
    </message>
    <message>
        <source>no such part</source>
        <translation>una parte inexistente</translation>
    </message>
    <message>
        <source>none of {draws} draws reached it</source>
        <translation>ninguno de los {draws} sorteos lo alcanzó</translation>
    </message>
    <message>
        <source>none reached it</source>
        <translation>ninguno lo alcanza</translation>
    </message>
    <message>
        <source>none: it is the stage&apos;s</source>
        <translation>ninguno: es el de la página</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>algo que no es un directorio</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>no medido</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>no alcanzado</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>nothing after =</source>
        <translation>nada después de =</translation>
    </message>
    <message>
        <source>nothing is measured</source>
        <translation>no se mide nada</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>nada más</translation>
    </message>
    <message>
        <source>nothing to measure</source>
        <translation>nada que medir</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>de {}</translation>
    </message>
    <message>
        <source>one Gaussian cloud, class 1 outside the circle that holds half of it, noise on x and y</source>
        <translation>una nube gaussiana, clase 1 fuera del círculo que contiene la mitad de ella, ruido en ambas clases</translation>
    </message>
    <message>
        <source>one draw|a draw|this draw|every draw|same draw</source>
        <translation>sorteos</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>one that answers; what is done is kept, and the same command goes on</source>
        <translation>uno que responda; lo hecho se conserva, y la misma orden continúa</translation>
    </message>
    <message>
        <source>only PNG and JPEG pictures are shown</source>
        <translation>solo se muestran imágenes PNG y JPEG</translation>
    </message>
    <message>
        <source>only numbers: {names}</source>
        <translation>solo números: {names}</translation>
    </message>
    <message>
        <source>only pictures from the lesson&apos;s own folder are shown</source>
        <translation>solo se muestran imágenes de la carpeta de la lección</translation>
    </message>
    <message>
        <source>only the last one</source>
        <translation>solo el último</translation>
    </message>
    <message>
        <source>only {names}</source>
        <translation>solo {names}</translation>
    </message>
    <message>
        <source>opening another experiment</source>
        <translation>apertura de otro experimento</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>operación no permitida</translation>
    </message>
    <message>
        <source>orthogonal, then scaled until var(W A) = 1 on the data</source>
        <translation>ortogonal y luego escalada hasta que var(W A) = 1 en los datos</translation>
    </message>
    <message>
        <source>other data</source>
        <translation>otros datos</translation>
    </message>
    <message>
        <source>other rows than the optimiser has</source>
        <translation>filas distintas de las del optimizador</translation>
    </message>
    <message>
        <source>other updates from iteration {} on</source>
        <translation>otras actualizaciones desde la iteración {}</translation>
    </message>
    <message>
        <source>packed in another way</source>
        <translation>comprimido de otra manera</translation>
    </message>
    <message>
        <source>painted points</source>
        <translation>puntos pintados</translation>
    </message>
    <message>
        <source>pairs of braces around a name</source>
        <translation>pares de llaves alrededor de un nombre</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>cumple</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>permiso denegado</translation>
    </message>
    <message>
        <source>pictures are shown in the text of a page only</source>
        <translation>las imágenes solo se muestran en el texto de una página</translation>
    </message>
    <message>
        <source>places out of order</source>
        <translation>posiciones desordenadas</translation>
    </message>
    <message>
        <source>plateau</source>
        <translation>meseta</translation>
    </message>
    <message>
        <source>plateau ends</source>
        <translation>fin de meseta</translation>
    </message>
    <message>
        <source>points from a CSV file, or painted</source>
        <translation>puntos de un archivo CSV, o pintados</translation>
    </message>
    <message>
        <source>random draw</source>
        <translation>sorteo</translation>
    </message>
    <message>
        <source>removal of a bookmark</source>
        <translation>eliminación de un marcador</translation>
    </message>
    <message>
        <source>removal of a run</source>
        <translation>eliminación de una ejecución</translation>
    </message>
    <message>
        <source>right at once: {options}</source>
        <translation>correctas a la vez: {options}</translation>
    </message>
    <message>
        <source>root mean squares · dashed: theory at iteration 0</source>
        <translation>medias cuadráticas · discontinua: teoría en la iteración 0</translation>
    </message>
    <message>
        <source>row {line}</source>
        <translation>fila {line}</translation>
    </message>
    <message>
        <source>row {line}, column &apos;{name}&apos;</source>
        <translation>fila {line}, columna &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value}</source>
        <translation>fila {row}, columna {column}: {value}</translation>
    </message>
    <message>
        <source>run {first} again, but for its seed, with {where}</source>
        <translation>otra vez la ejecución {first}, salvo la semilla, con {where}</translation>
    </message>
    <message>
        <source>runs that still differ in every cell</source>
        <translation>ejecuciones que sigan siendo distintas en cada celda</translation>
    </message>
    <message>
        <source>runs, or 2 to {most} different options, each with its condition or not</source>
        <translation>runs, o de 2 a {most} opciones distintas, cada una con su condición o sin ella</translation>
    </message>
    <message>
        <source>s ← s + g²,  θ ← θ - α g / (√s + ε)</source>
        <translation>s ← s + g²,  θ ← θ - α g / (√s + ε)</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>escala</translation>
    </message>
    <message>
        <source>scikit-learn, MinMaxScaler with feature_range (-1, 1)</source>
        <translation>scikit-learn, MinMaxScaler con feature_range (-1, 1)</translation>
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
        <translation>scikit-learn, make_circles; el experimento publicado</translation>
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
        <translation>semilla {}</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>semillas</translation>
    </message>
    <message>
        <source>setosa</source>
        <translation>setosa</translation>
    </message>
    <message>
        <source>several runs have the highest {quantity}</source>
        <translation>varias ejecuciones tienen el máximo de {quantity}</translation>
    </message>
    <message>
        <source>several runs have the lowest {quantity}</source>
        <translation>varias ejecuciones tienen el mínimo de {quantity}</translation>
    </message>
    <message>
        <source>sigma</source>
        <translation>sigma</translation>
    </message>
    <message>
        <source>so many points are blind, by the law</source>
        <translation>tantos puntos son ciegos según la ley</translation>
    </message>
    <message>
        <source>squares along one side</source>
        <translation>casillas por lado</translation>
    </message>
    <message>
        <source>standard deviation of the weights</source>
        <translation>desviación típica de los pesos</translation>
    </message>
    <message>
        <source>standard deviation {least} of “{small}”, {most} of “{large}”</source>
        <translation>desviación típica {least} de «{small}», {most} de «{large}»</translation>
    </message>
    <message>
        <source>standard deviation, by fan_in, fan_out, layer and depth</source>
        <translation>desviación típica, según fan_in, fan_out, layer y depth</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>estandarizadas</translation>
    </message>
    <message>
        <source>standardised features</source>
        <translation>variables estandarizadas</translation>
    </message>
    <message>
        <source>stored or deflated</source>
        <translation>sin comprimir o comprimido con Deflate</translation>
    </message>
    <message>
        <source>studies</source>
        <translation>estudios</translation>
    </message>
    <message>
        <source>study</source>
        <translation>estudio</translation>
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
        <translation>texto</translation>
    </message>
    <message>
        <source>the added run</source>
        <translation>una ejecución más</translation>
    </message>
    <message>
        <source>the colours of the page</source>
        <translation>los colores de la página</translation>
    </message>
    <message>
        <source>the columns</source>
        <translation>las columnas</translation>
    </message>
    <message>
        <source>the cost falls fastest, from {before} to {after} until iteration {last:,.0f}</source>
        <translation>la caída más rápida del coste, de {before} a {after} hasta la iteración {last:,.0f}</translation>
    </message>
    <message>
        <source>the cost has stayed near {cost} since iteration {since:,.0f}</source>
        <translation>el coste sigue cerca de {cost} desde la iteración {since:,.0f}</translation>
    </message>
    <message>
        <source>the cost is falling: {before} → {cost} since iteration {since:,.0f}</source>
        <translation>el coste baja: {before} → {cost} desde la iteración {since:,.0f}</translation>
    </message>
    <message>
        <source>the cost is rising: {before} → {cost}; the learning rate may be too large</source>
        <translation>el coste sube: {before} → {cost}; puede que la tasa de aprendizaje sea demasiado grande</translation>
    </message>
    <message>
        <source>the cost stopped being finite at iteration {iteration:,.0f}</source>
        <translation>el coste dejó de ser finito en la iteración {iteration:,.0f}</translation>
    </message>
    <message>
        <source>the cost stops being finite</source>
        <translation>el coste deja de ser finito</translation>
    </message>
    <message>
        <source>the course&apos;s first case</source>
        <translation>el primer caso del curso</translation>
    </message>
    <message>
        <source>the course&apos;s form of Glorot and Bengio 2010; the same as LeCun&apos;s</source>
        <translation>la versión del curso de Glorot y Bengio 2010; igual que la de LeCun</translation>
    </message>
    <message>
        <source>the course&apos;s second case, scale 10</source>
        <translation>el segundo caso del curso, escala 10</translation>
    </message>
    <message>
        <source>the depth 6 ξ, beyond which theory expects no training</source>
        <translation>la profundidad 6 ξ, más allá de la cual la teoría no espera aprendizaje</translation>
    </message>
    <message>
        <source>the encoding</source>
        <translation>la codificación</translation>
    </message>
    <message>
        <source>the experiment</source>
        <translation>el experimento</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>el archivo</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>el archivo no se puede leer</translation>
    </message>
    <message>
        <source>the file is not a picture that can be read</source>
        <translation>el archivo no es una imagen que se pueda leer</translation>
    </message>
    <message>
        <source>the file of a picture has at most {} bytes</source>
        <translation>el archivo de una imagen tiene como máximo {} bytes</translation>
    </message>
    <message>
        <source>the file they are from, or how they were made</source>
        <translation>el archivo del que proceden o cómo se hicieron</translation>
    </message>
    <message>
        <source>the identity: depth without a non-linearity (Saxe, McClelland and Ganguli 2014, ICLR)</source>
        <translation>la identidad: profundidad sin no linealidad (Saxe, McClelland y Ganguli 2014, ICLR)</translation>
    </message>
    <message>
        <source>the laboratory from its wheel, with the extra {extra}</source>
        <translation>el laboratorio desde su wheel, con el extra {extra}</translation>
    </message>
    <message>
        <source>the lesson</source>
        <translation>la lección</translation>
    </message>
    <message>
        <source>the line “sep={separator}” (row 1)</source>
        <translation>la línea «sep={separator}» (fila 1)</translation>
    </message>
    <message>
        <source>the next seed</source>
        <translation>la semilla siguiente</translation>
    </message>
    <message>
        <source>the output is {answer} for every example</source>
        <translation>la salida es {answer} para todos los ejemplos</translation>
    </message>
    <message>
        <source>the plateau ends: the cost leaves {cost}</source>
        <translation>acaba la meseta: el coste se aleja de {cost}</translation>
    </message>
    <message>
        <source>the published experiment</source>
        <translation>el experimento publicado</translation>
    </message>
    <message>
        <source>the same as one other</source>
        <translation>igual que otra</translation>
    </message>
    <message>
        <source>the same as {} others</source>
        <translation>igual que otras {}</translation>
    </message>
    <message>
        <source>the same command again, when that program has ended</source>
        <translation>la misma orden otra vez, cuando ese programa haya terminado</translation>
    </message>
    <message>
        <source>the same text written out again</source>
        <translation>el mismo texto escrito de nuevo</translation>
    </message>
    <message>
        <source>the share of a moment that is kept each time</source>
        <translation>parte de un momento que se conserva cada vez</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>la tabla</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>el texto</translation>
    </message>
    <message>
        <source>the value of every weight</source>
        <translation>el valor de todos los pesos</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>ese archivo no existe</translation>
    </message>
    <message>
        <source>these data have numbers to predict, and no classes</source>
        <translation>estos datos tienen números que predecir y ninguna clase</translation>
    </message>
    <message>
        <source>this field</source>
        <translation>este campo</translation>
    </message>
    <message>
        <source>three different columns</source>
        <translation>tres columnas distintas</translation>
    </message>
    <message>
        <source>tls:// beyond this machine; or --insecure, in a network that nobody else uses</source>
        <translation>tls:// fuera de este equipo; o --insecure en una red que nadie más use</translation>
    </message>
    <message>
        <source>too deeply nested</source>
        <translation>anidamiento demasiado profundo</translation>
    </message>
    <message>
        <source>too many levels of symbolic links</source>
        <translation>demasiados niveles de enlaces simbólicos</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>demasiados archivos abiertos</translation>
    </message>
    <message>
        <source>training in another window</source>
        <translation>entrenando en otra ventana</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>ensayo</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>ensayos</translation>
    </message>
    <message>
        <source>turns of each arm</source>
        <translation>vueltas de cada brazo</translation>
    </message>
    <message>
        <source>two interleaving half circles, noise on x and y</source>
        <translation>dos semicircunferencias entrelazadas, ruido en ambas</translation>
    </message>
    <message>
        <source>uniform on the square, class 1 where x and y have different signs, noise on x and y</source>
        <translation>uniforme en el cuadrado, clase 1 donde x e y tienen signos distintos, ruido en ambas</translation>
    </message>
    <message>
        <source>uniform on the square, classes alternate in `cells` x `cells` squares, noise on x and y</source>
        <translation>uniforme en el cuadrado, las clases se alternan en `cells` x `cells` casillas, ruido en ambas</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unidad</translation>
    </message>
    <message>
        <source>unit dies</source>
        <translation>muere una unidad</translation>
    </message>
    <message>
        <source>units beyond the first {} of a layer</source>
        <translation>unidades más allá de las {} primeras de una capa</translation>
    </message>
    <message>
        <source>units of layer {layer:.0f} that answer 0 to every example from here on: {units:.0f}</source>
        <translation>unidades de la capa {layer:.0f} que desde aquí responden 0 a todos los ejemplos: {units:.0f}</translation>
    </message>
    <message>
        <source>unknown quantity {name}; there are {names}</source>
        <translation>magnitud desconocida {name}; hay: {names}</translation>
    </message>
    <message>
        <source>update</source>
        <translation>actualización</translation>
    </message>
    <message>
        <source>updates are {ratio:.0e} of the weights</source>
        <translation>las actualizaciones equivalen a {ratio:.0e} veces los pesos</translation>
    </message>
    <message>
        <source>v ← β v + (1 - β) g²,  θ ← θ - α g / (√v + ε)</source>
        <translation>v ← β v + (1 - β) g²,  θ ← θ - α g / (√v + ε)</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>versicolor</source>
        <translation>versicolor</translation>
    </message>
    <message>
        <source>version {version} of the laboratory on a worker</source>
        <translation>la versión {version} del laboratorio en un trabajador</translation>
    </message>
    <message>
        <source>version {version}, as here</source>
        <translation>la versión {version}, como aquí</translation>
    </message>
    <message>
        <source>virginica</source>
        <translation>virginica</translation>
    </message>
    <message>
        <source>waiting for its turn</source>
        <translation>esperando su turno</translation>
    </message>
    <message>
        <source>whole batch</source>
        <translation>lote completo</translation>
    </message>
    <message>
        <source>with another hash of what they follow from: {count:,}; versions may differ</source>
        <translation>con otro hash de aquello de lo que se derivan: {count:,}; las versiones pueden ser distintas</translation>
    </message>
    <message>
        <source>workers that cannot do it: {said}</source>
        <translation>trabajadores que no pueden hacerlo: {said}</translation>
    </message>
    <message>
        <source>workers with this laboratory; see docs/studies.md, A cluster</source>
        <translation>trabajadores con este laboratorio; véase docs/studies.md, A cluster</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>x, y and label</source>
        <translation>x, y, etiqueta</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>z where z &gt; 0, else e^z - 1</source>
        <translation>z si z &gt; 0; si no, e^z - 1</translation>
    </message>
    <message>
        <source>z Φ(z)</source>
        <translation>z Φ(z)</translation>
    </message>
    <message>
        <source>{accuracy:.1%} of the training set is right, cost {first_cost} → {cost}</source>
        <translation>se acierta el {accuracy:.1%} del conjunto de entrenamiento, coste {first_cost} → {cost}</translation>
    </message>
    <message>
        <source>{address}, or scheduler-address in Dask&apos;s configuration</source>
        <translation>{address}, o scheduler-address en la configuración de Dask</translation>
    </message>
    <message>
        <source>{address}, which is not encrypted</source>
        <translation>{address}, que no está cifrada</translation>
    </message>
    <message>
        <source>{address}: {said}</source>
        <translation>{address}: {said}</translation>
    </message>
    <message>
        <source>{bracket} closes nothing that is open</source>
        <translation>{bracket} no cierra nada abierto</translation>
    </message>
    <message>
        <source>{bracket} is never closed</source>
        <translation>{bracket} nunca se cierra</translation>
    </message>
    <message>
        <source>{cell} is {number:.10g}</source>
        <translation>{cell} es {number:.10g}</translation>
    </message>
    <message>
        <source>{count:,} bytes unpacked</source>
        <translation>{count:,} bytes descomprimidos</translation>
    </message>
    <message>
        <source>{count:,} characters</source>
        <translation>{count:,} caracteres</translation>
    </message>
    <message>
        <source>{count:,} classes: {names}</source>
        <translation>{count:,} clases: {names}</translation>
    </message>
    <message>
        <source>{count:,} columns</source>
        <translation>{count:,} columnas</translation>
    </message>
    <message>
        <source>{count} bookmarks</source>
        <translation>{count} marcadores</translation>
    </message>
    <message>
        <source>{count} cell</source>
        <translation>{count} celda</translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation>{count} celdas</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} cambios</translation>
    </message>
    <message>
        <source>{count} class: {names}</source>
        <translation>{count} clase: {names}</translation>
    </message>
    <message>
        <source>{count} costs</source>
        <translation>{count} costes</translation>
    </message>
    <message>
        <source>{count} empty columns at the end</source>
        <translation>{count} columnas vacías al final</translation>
    </message>
    <message>
        <source>{count} empty rows (rows {rows})</source>
        <translation>{count} filas vacías (filas {rows})</translation>
    </message>
    <message>
        <source>{count} features</source>
        <translation>{count} variables</translation>
    </message>
    <message>
        <source>{count} lines after the points (rows {rows})</source>
        <translation>{count} líneas después de los puntos (filas {rows})</translation>
    </message>
    <message>
        <source>{count} lines before the header (rows {rows})</source>
        <translation>{count} líneas antes del encabezado (filas {rows})</translation>
    </message>
    <message>
        <source>{count} lines before the points (rows {rows})</source>
        <translation>{count} líneas antes de los puntos (filas {rows})</translation>
    </message>
    <message>
        <source>{count} lines that begin with # (rows {rows})</source>
        <translation>{count} líneas que empiezan por # (filas {rows})</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} páginas</translation>
    </message>
    <message>
        <source>{count} point</source>
        <translation>{count} punto</translation>
    </message>
    <message>
        <source>{count} rows of totals (rows {rows}: {cells} …)</source>
        <translation>{count} filas de totales (filas {rows}: {cells} …)</translation>
    </message>
    <message>
        <source>{count} rows that cannot be read as points (rows {rows})</source>
        <translation>{count} filas que no se pueden leer como puntos (filas {rows})</translation>
    </message>
    <message>
        <source>{count} rows with a missing value (rows {rows})</source>
        <translation>{count} filas en las que falta un valor (filas {rows})</translation>
    </message>
    <message>
        <source>{count} runs</source>
        <translation>{count} ejecuciones</translation>
    </message>
    <message>
        <source>{count} standardised features</source>
        <translation>{count} variables estandarizadas</translation>
    </message>
    <message>
        <source>{count}, as in the first row</source>
        <translation>{count}, como en la primera fila</translation>
    </message>
    <message>
        <source>{count}: {names}</source>
        <translation>{count}: {names}</translation>
    </message>
    <message>
        <source>{done} of {total} trainings</source>
        <translation>{done} de {total} entrenamientos</translation>
    </message>
    <message>
        <source>{field}: given {given}; allowed: {allowed}</source>
        <translation>{field}: recibido {given}; admitido: {allowed}</translation>
    </message>
    <message>
        <source>{formula}, perhaps followed by the iteration: given {count} arguments</source>
        <translation>{formula}, y opcionalmente la iteración al final; argumentos recibidos: {count}</translation>
    </message>
    <message>
        <source>{formula}: the run is missing</source>
        <translation>{formula}: falta la ejecución</translation>
    </message>
    <message>
        <source>{given} ({found}, not {expected})</source>
        <translation>{given} ({found}, no {expected})</translation>
    </message>
    <message>
        <source>{given} ({reason})</source>
        <translation>{given} ({reason})</translation>
    </message>
    <message>
        <source>{interval} in a hundred</source>
        <translation>{interval} de cada cien</translation>
    </message>
    <message>
        <source>{iteration:,}</source>
        <translation>{iteration:,}</translation>
    </message>
    <message>
        <source>{kinds}, or text for text that is shown as it is</source>
        <translation>{kinds}, o text para lo que se muestra tal cual</translation>
    </message>
    <message>
        <source>{kind} before the first page</source>
        <translation>{kind} antes de la primera página</translation>
    </message>
    <message>
        <source>{language}</source>
        <translation>{language}</translation>
    </message>
    <message>
        <source>{lesson} · page {number} of {pages}</source>
        <translation>{lesson} · página {number} de {pages}</translation>
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
        <translation>{mark} debajo del bloque</translation>
    </message>
    <message>
        <source>{mark} that is not closed</source>
        <translation>{mark} sin cerrar</translation>
    </message>
    <message>
        <source>{names} or {last}</source>
        <translation>{names} o bien {last}</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{name} has nothing in brackets after it</source>
        <translation>falta el paréntesis después de {name}</translation>
    </message>
    <message>
        <source>{name} is neither a number nor in quotes</source>
        <translation>{name} no es un número ni va entre comillas</translation>
    </message>
    <message>
        <source>{name} is not among {names}</source>
        <translation>{name} no es ninguno de estos nombres: {names}</translation>
    </message>
    <message>
        <source>{name} once more</source>
        <translation>{name} repetido</translation>
    </message>
    <message>
        <source>{name} takes one argument, given {given}</source>
        <translation>{name} toma un argumento, se dieron {given}</translation>
    </message>
    <message>
        <source>{name} takes {least} arguments or more, given {given}</source>
        <translation>{name} toma {least} argumentos o más, se dieron {given}</translation>
    </message>
    <message>
        <source>{name} takes {least} to {most} arguments, given {given}</source>
        <translation>{name} toma de {least} a {most} argumentos, se dieron {given}</translation>
    </message>
    <message>
        <source>{name} {value}; allowed: a whole number from {low} to {high:,}</source>
        <translation>{name} {value}; admitido: un número entero de {low} a {high:,}</translation>
    </message>
    <message>
        <source>{name}, scaled</source>
        <translation>{name}, escalada</translation>
    </message>
    <message>
        <source>{name}, standardised</source>
        <translation>{name}, estandarizada</translation>
    </message>
    <message>
        <source>{name}: iteration {iteration}</source>
        <translation>{name}: iteración {iteration}</translation>
    </message>
    <message>
        <source>{name}: {train} of the training set is right, {test} of the test set</source>
        <translation>{name}: acierta el {train} del conjunto de entrenamiento y el {test} del de prueba</translation>
    </message>
    <message>
        <source>{number:g}</source>
        <translation>{number:g}</translation>
    </message>
    <message>
        <source>{origin} x: {x}, y: {y}; circles: {zero}, triangles: {one}</source>
        <translation>{origin} x: {x}, y: {y}; círculos: {zero}, triángulos: {one}</translation>
    </message>
    <message>
        <source>{part} has a comparison as an argument</source>
        <translation>{part} tiene una comparación como argumento</translation>
    </message>
    <message>
        <source>{part} is not a function with its arguments</source>
        <translation>{part} no es una función con sus argumentos</translation>
    </message>
    <message>
        <source>{part} is not among calls, numbers, arithmetic and comparisons</source>
        <translation>{part} no es una llamada, un número, una operación ni una comparación</translation>
    </message>
    <message>
        <source>{path}, byte {place}</source>
        <translation>{path}, byte {place}</translation>
    </message>
    <message>
        <source>{problem} (and many more)</source>
        <translation>{problem} (y muchos más)</translation>
    </message>
    <message>
        <source>{problem} (and {count} more)</source>
        <translation>{problem} (y {count} más)</translation>
    </message>
    <message>
        <source>{quantity} now, from the first layer to the last: {values}</source>
        <translation>{quantity} ahora, de la primera capa a la última: {values}</translation>
    </message>
    <message>
        <source>{reached} of {draws} draws reached it</source>
        <translation>{reached} de {draws} sorteos lo alcanzaron</translation>
    </message>
    <message>
        <source>{right} of {all} right</source>
        <translation>Aciertos: {right} de {all}</translation>
    </message>
    <message>
        <source>{rows} rows, {columns} columns</source>
        <translation>{rows} filas, {columns} columnas</translation>
    </message>
    <message>
        <source>{runs} runs with {layers} hidden layers of up to {units} units, which take about {size:.1f} GB</source>
        <translation>{runs} ejecuciones con {layers} capas ocultas de hasta {units} unidades, que ocupan unos {size:.1f} GB</translation>
    </message>
    <message>
        <source>{runs}: without this setting, the same everywhere.</source>
        <translation>{runs}: sin este ajuste, igual en todas partes.</translation>
    </message>
    <message>
        <source>{run} (copy {number})</source>
        <translation>{run} (copia {number})</translation>
    </message>
    <message>
        <source>{run} (copy)</source>
        <translation>{run} (copia)</translation>
    </message>
    <message>
        <source>{run} ({number})</source>
        <translation>{run} ({number})</translation>
    </message>
    <message>
        <source>{run} and {more} others</source>
        <translation>{run} y otras {more}</translation>
    </message>
    <message>
        <source>{run} and {other}: no draws of the same seed yet</source>
        <translation>{run} y {other}: aún no hay sorteos con la misma semilla</translation>
    </message>
    <message>
        <source>{run} from {iteration}</source>
        <translation>{run} desde {iteration}</translation>
    </message>
    <message>
        <source>{run} is better than {other} in {better} of {draws} draws</source>
        <translation>{run} es mejor que {other} en {better} de {draws} sorteos</translation>
    </message>
    <message>
        <source>{run} is better than {other} in {better} of {draws} draws, equal in {equal}</source>
        <translation>{run} es mejor que {other} en {better} de {draws} sorteos, igual en {equal}</translation>
    </message>
    <message>
        <source>{run} leaves {parent} at iteration {iteration}</source>
        <translation>{run} se separa de {parent} en la iteración {iteration}</translation>
    </message>
    <message>
        <source>{run} ×{factor:g}</source>
        <translation>{run} ×{factor:g}</translation>
    </message>
    <message>
        <source>{run}, iteration {iteration}: {sentence}</source>
        <translation>{run}, iteración {iteration}: {sentence}</translation>
    </message>
    <message>
        <source>{run}, seed {seed}</source>
        <translation>{run}, semilla {seed}</translation>
    </message>
    <message>
        <source>{run}: 1 of {draws} draws reaches {aim}</source>
        <translation>{run}: 1 de {draws} sorteos alcanza {aim}</translation>
    </message>
    <message>
        <source>{run}: median {cost}</source>
        <translation>{run}: mediana {cost}</translation>
    </message>
    <message>
        <source>{run}: no draws yet</source>
        <translation>{run}: aún no hay sorteos</translation>
    </message>
    <message>
        <source>{run}: {figures}</source>
        <translation>{run}: {figures}</translation>
    </message>
    <message>
        <source>{run}: {reached} of {draws} draws reach {aim}</source>
        <translation>{run}: {reached} de {draws} sorteos alcanzan {aim}</translation>
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
        <translation>{set}: {right} correctos, {wrong} incorrectos</translation>
    </message>
    <message>
        <source>{shape}: {count} parameters</source>
        <translation>{shape}: {count} parámetros</translation>
    </message>
    <message>
        <source>{share:.0%}</source>
        <translation>{share:.0%}</translation>
    </message>
    <message>
        <source>{share:.0%} of outputs saturated at the start; cost {first_cost}, now {cost}</source>
        <translation>{share:.0%} de salidas saturadas al principio; coste {first_cost}, ahora {cost}</translation>
    </message>
    <message>
        <source>{share}: {reached} of {draws} draws reached it</source>
        <translation>{share}: {reached} de {draws} sorteos lo alcanzaron</translation>
    </message>
    <message>
        <source>{sign} is not an operator here: there are {signs}</source>
        <translation>{sign} no es un operador aquí: hay {signs}</translation>
    </message>
    <message>
        <source>{sign} is not an operator here: write {instead}; there are {signs}</source>
        <translation>{sign} no es un operador aquí: escribir {instead}; hay {signs}</translation>
    </message>
    <message>
        <source>{size:,.0f}</source>
        <translation>{size:,.0f}</translation>
    </message>
    <message>
        <source>{size:,} iterations in one step</source>
        <translation>{size:,} iteraciones por paso</translation>
    </message>
    <message>
        <source>{size:.3g}</source>
        <translation>{size:.3g}</translation>
    </message>
    <message>
        <source>{stable} from the logits; the textbook&apos;s formula gives {textbook}</source>
        <translation>{stable} a partir de los logits; la fórmula de los manuales da {textbook}</translation>
    </message>
    <message>
        <source>{stable} is the cost from the logits z: max(z, 0) - z y + log(1 + exp(-|z|)).
{textbook} is what the textbook&apos;s -y log(a) - (1 - y) log(1 - a) gives: where the
probability a rounds to exactly 0 or 1, its logarithm overflows.
The network is the same; only the formula differs.</source>
        <translation>{stable} es el coste a partir de los logits z: max(z, 0) - z y + log(1 + exp(-|z|)).
{textbook} es lo que da la fórmula de los manuales, -y log(a) - (1 - y) log(1 - a): donde la
probabilidad a se redondea exactamente a 0 o a 1, su logaritmo se desborda.
La red es la misma; solo cambia la fórmula.</translation>
    </message>
    <message>
        <source>{total} trainings</source>
        <translation>{total} entrenamientos</translation>
    </message>
    <message>
        <source>{trials} trainings: about {time} on this machine</source>
        <translation>{trials} entrenamientos: unos {time} en este equipo</translation>
    </message>
    <message>
        <source>{type} of shape {shape}</source>
        <translation>{type} de forma {shape}</translation>
    </message>
    <message>
        <source>{type} of shape {shape} in {count:,} bytes</source>
        <translation>{type} de forma {shape} en {count:,} bytes</translation>
    </message>
    <message>
        <source>{value} is neither number nor text</source>
        <translation>{value} no es ni número ni texto</translation>
    </message>
    <message>
        <source>{words} are the same class</source>
        <translation>{words} son una sola clase</translation>
    </message>
    <message>
        <source>{words}: values from {low} to {high}</source>
        <translation>{words}: valores de {low} a {high}</translation>
    </message>
    <message>
        <source>{}
Click for the full reasoning</source>
        <translation>{}
Clic para ver todo el razonamiento</translation>
    </message>
    <message>
        <source>{} (by the law {})</source>
        <translation>{} (según la ley {})</translation>
    </message>
    <message>
        <source>{} (logarithmic)</source>
        <translation>{} (logarítmico)</translation>
    </message>
    <message>
        <source>{} (theory {})</source>
        <translation>{} (teoría {})</translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} por segundo</translation>
    </message>
    <message>
        <source>{} diverged</source>
        <translation>divergieron {}</translation>
    </message>
    <message>
        <source>{} errors so far; this is the first one.</source>
        <translation>{} errores hasta ahora; este es el primero.</translation>
    </message>
    <message>
        <source>{} h</source>
        <translation>{} h</translation>
    </message>
    <message>
        <source>{} iterations/s · {} frames/s</source>
        <translation>{} iteraciones/s · {} cuadros/s</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>quedan {}</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>{} of the batch of {} examples, evenly spread</source>
        <translation>{} de los {} ejemplos del lote, repartidos por igual</translation>
    </message>
    <message>
        <source>{} of the training set</source>
        <translation>{} del conjunto de entrenamiento</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} to train on, {} to test</source>
        <translation>{} de entrenamiento, {} de prueba</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} a {}</translation>
    </message>
    <message>
        <source>{}, Wilson&apos;s interval {} to {}</source>
        <translation>{}, intervalo de Wilson {} a {}</translation>
    </message>
    <message>
        <source>{}, layer {}</source>
        <translation>{}, capa {}</translation>
    </message>
    <message>
        <source>{}, theory</source>
        <translation>{}, teoría</translation>
    </message>
    <message>
        <source>{}: {} apart</source>
        <translation>{}: distancia {}</translation>
    </message>
    <message>
        <source>{}: {} apart, no growth</source>
        <translation>{}: distancia {}, sin crecimiento</translation>
    </message>
    <message>
        <source>{}: {} points</source>
        <translation>{}: {} puntos</translation>
    </message>
    <message>
        <source>{}; empty for none</source>
        <translation>{}; vacío: ninguno</translation>
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
        <translation>λ: una actualización reduce θ en la fracción α λ</translation>
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
        <translation>σ = √(2/fan_in), nada más allá de 2 desviaciones típicas de la normal sin truncar</translation>
    </message>
    <message>
        <source>σ² = 1/n</source>
        <translation>σ² = 1/n</translation>
    </message>
    <message>
        <source>“{cell}” in &apos;{name}&apos; can be read in two ways.</source>
        <translation>«{cell}» en «{name}» se puede leer de dos maneras.</translation>
    </message>
    <message>
        <source>“{feature}” has mean {mean} and standard deviation {deviation}</source>
        <translation>«{feature}» tiene media {mean} y desviación típica {deviation}</translation>
    </message>
    <message>
        <source>“{}” cannot be imported</source>
        <translation>No se puede importar «{}»</translation>
    </message>
    <message>
        <source>“{}” cannot be opened</source>
        <translation>No se puede abrir «{}»</translation>
    </message>
    <message>
        <source>“{}” cannot be saved</source>
        <translation>No se puede guardar «{}»</translation>
    </message>
    <message>
        <source>“{}” has changed since this window last read or saved it.</source>
        <translation>«{}» ha cambiado desde que esta ventana lo leyó o guardó por última vez.</translation>
    </message>
    <message>
        <source>‹ W{}–W{} of {} ›</source>
        <translation>‹ W{}–W{} de {} ›</translation>
    </message>
    <message>
        <source>▲ He&apos;s variance at gain {}</source>
        <translation>▲ Varianza de He con ganancia {}</translation>
    </message>
    <message>
        <source>All iterations and costs again (double click). The wheel zooms in; with Ctrl, on the costs.</source>
        <translation>De nuevo todas las iteraciones y costes (doble clic). La rueda amplía; con Ctrl, los costes.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Fit the costs</source>
        <translation>Ajustar los costes</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Bienvenida</translation>
    </message>
    <message>
        <source>A lesson</source>
        <translation>Una lección</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>Tan rápido como se pueda</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close the welcome</source>
        <translation>Cerrar la bienvenida</translation>
    </message>
    <message>
        <source>Close the welcome (Esc); the Help menu has it again</source>
        <translation>Cerrar la bienvenida (Esc); el menú Ayuda la tiene de nuevo</translation>
    </message>
    <message>
        <source>Leave docked panels empty until you go on (Esc)</source>
        <translation>Dejar vacíos los paneles acoplados hasta seguir (Esc)</translation>
    </message>
    <message>
        <source>Paused at iteration {}</source>
        <translation>En pausa en la iteración {}</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Playing from iteration {}</source>
        <translation>En marcha desde la iteración {}</translation>
    </message>
    <message>
        <source>Preparing the experiment…</source>
        <translation>Se prepara el experimento…</translation>
    </message>
    <message>
        <source>Train on a table of your points, or paint some by hand.</source>
        <translation>Entrenar con una tabla de puntos propios o pintarlos a mano.</translation>
    </message>
    <message>
        <source>Training new runs up to this iteration…</source>
        <translation>Se entrenan las ejecuciones nuevas hasta esta iteración…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Welcome to the laboratory</source>
        <translation>Bienvenida al laboratorio</translation>
    </message>
    <message>
        <source>Your own data</source>
        <translation>Datos propios</translation>
    </message>
    <message>
        <source>{} iterations a second</source>
        <translation>{} iteraciones por segundo</translation>
    </message>
    <message>
        <source>{} of {} functions are compiled</source>
        <translation>{} de {} funciones compiladas</translation>
    </message>
    <message>
        <source>({count} more terms: {sum})</source>
        <translation>({count} términos más: {sum})</translation>
    </message>
    <message>
        <source>Follow one example through the network, as a batch of its own</source>
        <translation>Seguir un ejemplo por la red, como un lote propio</translation>
    </message>
    <message>
        <source>One example</source>
        <translation>Un ejemplo</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Varios</translation>
    </message>
    <message>
        <source>Several examples</source>
        <translation>Varios ejemplos</translation>
    </message>
    <message>
        <source>Some examples of the batch side by side, in numbers</source>
        <translation>Algunos ejemplos del lote uno junto a otro, en números</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>The number of the training example; a click on a point picks one, too</source>
        <translation>El número del ejemplo de entrenamiento; un clic en un punto también elige uno</translation>
    </message>
    <message>
        <source>biases and their gradient over the batch: a row for each unit</source>
        <translation>sesgos y su gradiente sobre el lote: una fila por unidad</translation>
    </message>
    <message>
        <source>feature {}</source>
        <translation>variable {}</translation>
    </message>
    <message>
        <source>gradient {gradient}, update {update}: {sum}</source>
        <translation>gradiente {gradient}, actualización {update}: {sum}</translation>
    </message>
    <message>
        <source>input {}</source>
        <translation>entrada {}</translation>
    </message>
    <message>
        <source>unit {}</source>
        <translation>unidad {}</translation>
    </message>
    <message>
        <source>weights and their gradient over the batch: a row for each unit, a column for each input</source>
        <translation>pesos y su gradiente sobre el lote: una fila por unidad, una columna por entrada</translation>
    </message>
    <message>
        <source>{place}: {value}</source>
        <translation>{place}: {value}</translation>
    </message>
    <message>
        <source>Draw the boundary: a closed line, or one from edge to edge.</source>
        <translation>Dibuje la frontera: una línea cerrada o una de borde a borde.</translation>
    </message>
    <message>
        <source>&amp;Handout…</source>
        <translation>&amp;Hoja para imprimir…</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>.html or .pdf</source>
        <translation>.html o .pdf</translation>
    </message>
    <message>
        <source>A change applies to all runs from iteration {} on. You can undo it.</source>
        <translation>Los cambios valen para todas las ejecuciones desde la iteración {}. Se pueden deshacer.</translation>
    </message>
    <message>
        <source>A line from {low} to {high}</source>
        <translation>Una línea de {low} a {high}</translation>
    </message>
    <message>
        <source>A new run from exactly these parameters, with another learning rate or optimiser</source>
        <translation>Una ejecución nueva desde estos mismos parámetros, con otra tasa de aprendizaje u otro optimizador</translation>
    </message>
    <message>
        <source>A new run starts from the parameters of iteration {}. The original run stays.</source>
        <translation>Una ejecución nueva parte de los parámetros de la iteración {}. La original se conserva.</translation>
    </message>
    <message>
        <source>A new run that branches off here with a tenth of the learning rate; from the start if this one diverged</source>
        <translation>Una ejecución nueva que se ramifica aquí con un décimo de la tasa de aprendizaje; desde el principio si esta divergió</translation>
    </message>
    <message>
        <source>A new run that branches off here with ten times the learning rate</source>
        <translation>Una ejecución nueva que se ramifica aquí con diez veces la tasa de aprendizaje</translation>
    </message>
    <message>
        <source>A number from {low} to {high}.</source>
        <translation>Un número de {low} a {high}.</translation>
    </message>
    <message>
        <source>A plateau: the cost surface is flat here. Some runs leave it much later, and suddenly.</source>
        <translation>Una meseta: aquí la superficie del coste es plana. Algunas ejecuciones salen de ella mucho después, de golpe.</translation>
    </message>
    <message>
        <source>A step against the gradient should lower the cost. If it does not, the step is too long.</source>
        <translation>Un paso contra el gradiente debería bajar el coste. Si no lo baja, el paso es demasiado largo.</translation>
    </message>
    <message>
        <source>A weight&apos;s gradient is its input times the error that comes back to its unit. If one of the two is 0 in every layer, no weight ever changes, however long you train.</source>
        <translation>El gradiente de un peso es su entrada multiplicada por el error que vuelve a su unidad. Si en cada capa uno de los dos es 0, ningún peso cambia nunca, por mucho que se entrene.</translation>
    </message>
    <message>
        <source>An estimate of the most memory that training and all pictures need</source>
        <translation>Una estimación de la memoria máxima que necesitan el entrenamiento y todas las imágenes</translation>
    </message>
    <message>
        <source>Another program has probably changed it. If you save over it, those changes are lost.</source>
        <translation>Probablemente lo ha cambiado otro programa. Al sobrescribirlo se pierden esos cambios.</translation>
    </message>
    <message>
        <source>Another window may still have it open. If so, choose “Later”.</source>
        <translation>Puede que otra ventana aún lo tenga abierto. Si es así, elija «Más tarde».</translation>
    </message>
    <message>
        <source>Answers from {low} to {high} are right.</source>
        <translation>Son correctas las respuestas de {low} a {high}.</translation>
    </message>
    <message>
        <source>Answers, as this computer measured them</source>
        <translation>Respuestas, medidas en este ordenador</translation>
    </message>
    <message>
        <source>Choose an activation other than the sigmoid.</source>
        <translation>Elegir otra activación que no sea la sigmoide.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Click a heading to sort the runs by it; click again to reverse the order</source>
        <translation>Un clic ordena las ejecuciones por una columna; otro invierte el orden</translation>
    </message>
    <message>
        <source>Close the inspection of the iteration</source>
        <translation>Cerrar la iteración desglosada</translation>
    </message>
    <message>
        <source>Colour: the probability of class 1, from blue (0) through pale (0.5) to orange (1).
Line: probability 0.5, dashed for the pinned iteration.
Circles are class 0, triangles class 1 of the training set; of more than {} points
only some of each class are drawn. Double-click a point to follow it through the iteration;
while you inspect one, a click is enough.</source>
        <translation>Color: la probabilidad de la clase 1, de azul (0) a naranja (1), pasando por pálido (0.5).
Línea: probabilidad 0.5, discontinua para la iteración fijada.
Círculos: clase 0; triángulos: clase 1 del conjunto de entrenamiento; si hay más de {} puntos,
solo se dibujan algunos de cada clase. Haga doble clic en un punto para seguirlo por la iteración;
mientras haya una desglosada, basta un clic.</translation>
    </message>
    <message>
        <source>Column of the label: up to 20 classes, or numbers to predict</source>
        <translation>Columna de la etiqueta: hasta 20 clases, o números que predecir</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Dígitos</translation>
    </message>
    <message>
        <source>Do not open the file; keep the current experiment</source>
        <translation>No abrir el archivo; conservar el experimento actual</translation>
    </message>
    <message>
        <source>Documents to print (*.pdf)</source>
        <translation>Documentos para imprimir (*.pdf)</translation>
    </message>
    <message>
        <source>Draw all random weights again, with the next seed</source>
        <translation>Sortear de nuevo todos los pesos aleatorios, con la semilla siguiente</translation>
    </message>
    <message>
        <source>Each layer passes on more than it received: the output saturates, and the cost is huge.</source>
        <translation>Cada capa transmite más de lo que recibió; la salida se satura y el coste es enorme.</translation>
    </message>
    <message>
        <source>Efron, Hastie, Johnstone and Tibshirani 2004, Annals of Statistics 32, 407; scikit-learn, load_diabetes</source>
        <translation>Efron, Hastie, Johnstone y Tibshirani 2004, Annals of Statistics 32, 407; scikit-learn, load_diabetes</translation>
    </message>
    <message>
        <source>Enlarge the panel under the mouse to the whole window, or show everything again</source>
        <translation>Ampliar el panel bajo el ratón a toda la ventana, o volver a mostrarlo todo</translation>
    </message>
    <message>
        <source>Everything at its usual size</source>
        <translation>Todo en su tamaño normal</translation>
    </message>
    <message>
        <source>Example {}: class {}, answered {}</source>
        <translation>Ejemplo {}: clase {}, respuesta {}</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Primera capa</translation>
    </message>
    <message>
        <source>How far the points spread</source>
        <translation>Hasta dónde se esparcen los puntos</translation>
    </message>
    <message>
        <source>How the file&apos;s bytes encode letters</source>
        <translation>Qué letras representan los bytes del archivo</translation>
    </message>
    <message>
        <source>If an update is a thousandth of the weights, they need a thousand iterations to change by their own size.</source>
        <translation>Si una actualización es una milésima de los pesos, hacen falta mil iteraciones para que cambien tanto como valen.</translation>
    </message>
    <message>
        <source>In the Symmetry panel, nudge one weight to see whether the units separate.</source>
        <translation>En el panel «Simetría», dé un empujón a un peso para ver si las unidades se separan.</translation>
    </message>
    <message>
        <source>It could not be measured: {reason}</source>
        <translation>No se pudo medir: {reason}</translation>
    </message>
    <message>
        <source>Its history has {} bytes; a file can hold at most {}. “Save as” saves the experiment without it.</source>
        <translation>El historial tiene {} bytes y un archivo admite como máximo {}. «Guardar como» guarda el experimento sin historial.</translation>
    </message>
    <message>
        <source>Make σ smaller for wider layers, as √(2/fan_in) does.</source>
        <translation>Elegir σ menor para capas más anchas, como √(2/fan_in).</translation>
    </message>
    <message>
        <source>Mark the place on the line, and write the number down.</source>
        <translation>Marque el lugar en la línea y escriba el número.</translation>
    </message>
    <message>
        <source>Measured: {answer}</source>
        <translation>Medido: {answer}</translation>
    </message>
    <message>
        <source>My answer</source>
        <translation>Mi respuesta</translation>
    </message>
    <message>
        <source>Network {shape}: layer {layer} is highlighted</source>
        <translation>Red {shape}: capa {layer} iluminada</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Numerical rank: how many independent directions the units&apos; weights have</source>
        <translation>Rango numérico: cuántas direcciones independientes tienen los pesos de las unidades</translation>
    </message>
    <message>
        <source>On its way back, each layer multiplies the gradient by its weights and by the slope of the activation. If that factor is below 1 on average, almost no gradient reaches the first layers.</source>
        <translation>En el camino de vuelta, cada capa multiplica el gradiente por sus pesos y por la pendiente de la activación. Si ese factor es en promedio menor que 1, a las primeras capas casi no les llega gradiente.</translation>
    </message>
    <message>
        <source>One iteration, step by step</source>
        <translation>Una iteración, paso a paso</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Página {number} de {pages}</translation>
    </message>
    <message>
        <source>Pages {first} to {last} of {pages}</source>
        <translation>Páginas {first} a {last} de {pages}</translation>
    </message>
    <message>
        <source>Part of the window failed. Training is paused, and no training is lost.</source>
        <translation>Ha fallado una parte de la ventana. El entrenamiento está en pausa y no se ha perdido nada de él.</translation>
    </message>
    <message>
        <source>Print the lesson: its questions with room to answer, and beside them the answers as measured</source>
        <translation>Imprimir la lección: sus preguntas con sitio para responder y, aparte, las respuestas medidas</translation>
    </message>
    <message>
        <source>Put the current training and test points on the canvas, with their present scaling</source>
        <translation>Poner en el lienzo los puntos con los que ahora se entrena y se prueba, tal como están escalados</translation>
    </message>
    <message>
        <source>Put the panels back in their original places</source>
        <translation>Devolver los paneles a sus lugares originales</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Read it before you pass it on: it contains the names of your files.</source>
        <translation>Léalo antes de compartirlo: contiene los nombres de sus archivos.</translation>
    </message>
    <message>
        <source>Remove all points; you can undo this</source>
        <translation>Quitar todos los puntos; se puede deshacer</translation>
    </message>
    <message>
        <source>Remove the points under the brush</source>
        <translation>Quitar los puntos que hay bajo el pincel</translation>
    </message>
    <message>
        <source>Remove the run from the comparison</source>
        <translation>Quitar la ejecución de la comparación</translation>
    </message>
    <message>
        <source>Share of the test set classified correctly</source>
        <translation>Parte del conjunto de prueba bien clasificada</translation>
    </message>
    <message>
        <source>Share of the training set classified correctly</source>
        <translation>Parte del conjunto de entrenamiento bien clasificada</translation>
    </message>
    <message>
        <source>Start or stop presenting: full screen, large type, only what matters</source>
        <translation>Empezar o terminar la presentación: pantalla completa, letra grande, solo lo que importa</translation>
    </message>
    <message>
        <source>Stay at the current iteration (Esc)</source>
        <translation>Quedarse en la iteración actual (Esc)</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Detener la medición</translation>
    </message>
    <message>
        <source>The answers of “{}” are being measured…</source>
        <translation>Se están midiendo las respuestas de «{}»…</translation>
    </message>
    <message>
        <source>The features differ greatly in size: standard deviation {x_size} of &apos;{x}&apos;, {y_size} of &apos;{y}&apos;. Standardise them so that training treats both alike.</source>
        <translation>Las variables tienen tamaños muy distintos: desviación típica {x_size} de «{x}», {y_size} de «{y}». Conviene estandarizarlas para que el entrenamiento trate ambas por igual.</translation>
    </message>
    <message>
        <source>The first layers change far more than the last ones: no learning rate suits both.</source>
        <translation>Las primeras capas cambian mucho más que las últimas: ninguna tasa de aprendizaje sirve para ambas.</translation>
    </message>
    <message>
        <source>The furthest iteration reached so far: playing continues the training from here.</source>
        <translation>La iteración más avanzada que se ha alcanzado: al reproducir se sigue entrenando desde aquí.</translation>
    </message>
    <message>
        <source>The laboratory was not closed properly last time.</source>
        <translation>El laboratorio no se cerró bien la última vez.</translation>
    </message>
    <message>
        <source>The laboratory&apos;s log, for reporting an error</source>
        <translation>El registro del laboratorio, para informar de un error</translation>
    </message>
    <message>
        <source>The lesson expects {expected}: check that first.</source>
        <translation>La lección espera {expected}: compruébelo antes.</translation>
    </message>
    <message>
        <source>The network&apos;s answer does not depend on its input.</source>
        <translation>La respuesta de la red no depende de su entrada.</translation>
    </message>
    <message>
        <source>The next stage of the inspected iteration</source>
        <translation>La etapa siguiente de la iteración desglosada</translation>
    </message>
    <message>
        <source>The output of every hidden unit over the plane, and the weights that lead to it</source>
        <translation>La salida de cada unidad oculta en todo el plano y los pesos que llevan a ella</translation>
    </message>
    <message>
        <source>The plane with the training points</source>
        <translation>El plano con los puntos de entrenamiento</translation>
    </message>
    <message>
        <source>The previous stage of the inspected iteration</source>
        <translation>La etapa anterior de la iteración desglosada</translation>
    </message>
    <message>
        <source>The signal reaches the last layer, and the gradient reaches the first one.</source>
        <translation>La señal llega a la última capa, y el gradiente llega a la primera.</translation>
    </message>
    <message>
        <source>The training points</source>
        <translation>Los puntos de entrenamiento</translation>
    </message>
    <message>
        <source>The training points as you fill them in here, before any training</source>
        <translation>Los puntos de entrenamiento tal como los indica aquí, antes de entrenar nada</translation>
    </message>
    <message>
        <source>The training points, as they will be drawn: circles and triangles</source>
        <translation>Los puntos de entrenamiento tal como se dibujarán: círculos y triángulos</translation>
    </message>
    <message>
        <source>The values drawn, as root mean squares</source>
        <translation>Los valores dibujados, como medias cuadráticas</translation>
    </message>
    <message>
        <source>These layers do not change: either no error comes back to them, or no signal reaches them.</source>
        <translation>Estas capas no cambian: o no vuelve a ellas ningún error, o no les llega ninguna señal.</translation>
    </message>
    <message>
        <source>They always give the same answer, and the same gradient changes them.</source>
        <translation>Dan siempre la misma respuesta, y el mismo gradiente las cambia.</translation>
    </message>
    <message>
        <source>They answer 0 to every example, so the layer is narrower than it looks. A few dead units are common with ReLU and do no harm.</source>
        <translation>Responden 0 a todos los ejemplos, así que la capa es más estrecha de lo que parece. Unas pocas unidades muertas son habituales con ReLU y no hacen daño.</translation>
    </message>
    <message>
        <source>This computer has run out of memory</source>
        <translation>Este ordenador se ha quedado sin memoria</translation>
    </message>
    <message>
        <source>This is the untrained network, as the initialisation made it.</source>
        <translation>Esta es la red sin entrenar, tal como la dejó la inicialización.</translation>
    </message>
    <message>
        <source>This restarts all {} iterations. Undo brings you back to the iteration shown now.</source>
        <translation>Esto empieza de nuevo las {} iteraciones. Al deshacer se vuelve a la iteración que se ve ahora.</translation>
    </message>
    <message>
        <source>This seed chooses the test points at random, class by class. All points keep their order.</source>
        <translation>Los puntos de prueba se sortean con esta semilla, clase por clase. Todos conservan su orden.</translation>
    </message>
    <message>
        <source>Three ways to start: play, a lesson, your own data</source>
        <translation>Tres formas de empezar: reproducir, una lección, datos propios</translation>
    </message>
    <message>
        <source>Tick one.</source>
        <translation>Marque una respuesta.</translation>
    </message>
    <message>
        <source>Train all runs again on features with mean 0 and variance 1; undo brings you back here</source>
        <translation>Entrenar de nuevo todas las ejecuciones con variables de media 0 y varianza 1; deshacer vuelve a este punto</translation>
    </message>
    <message>
        <source>Training failed and has stopped. The laboratory keeps working.</source>
        <translation>El entrenamiento ha fallado y se ha detenido. El laboratorio sigue funcionando.</translation>
    </message>
    <message>
        <source>Training is already recorded up to iteration {}: playing shows it again.</source>
        <translation>El entrenamiento ya está registrado hasta la iteración {}: al reproducir se vuelve a ver.</translation>
    </message>
    <message>
        <source>Training is making progress: the cost has fallen noticeably over the last tenth of the iterations.</source>
        <translation>El entrenamiento avanza: el coste ha bajado de forma apreciable en la última décima parte de las iteraciones.</translation>
    </message>
    <message>
        <source>Undo the last change to the runs</source>
        <translation>Deshacer el último cambio de las ejecuciones</translation>
    </message>
    <message>
        <source>Undo the last stroke ({})</source>
        <translation>Deshacer el último trazo ({})</translation>
    </message>
    <message>
        <source>Units that are the same get the same gradient, and stay the same. “Break it” starts a branch here, with 0.000001 added to one weight: watch whether its units separate.</source>
        <translation>Las unidades iguales reciben el mismo gradiente y siguen iguales. Al romper la simetría, de aquí sale una rama con 0.000001 sumado a un peso; observe si sus unidades se separan.</translation>
    </message>
    <message>
        <source>Units with equal weights get equal gradients, so they stay equal: a wide layer can do no more than a single unit.</source>
        <translation>Las unidades con pesos iguales reciben gradientes iguales, así que siguen iguales: una capa ancha no puede hacer más que una sola unidad.</translation>
    </message>
    <message>
        <source>Use the laboratory and its lessons in {language}; you cannot undo past this change</source>
        <translation>El laboratorio y sus lecciones en {language}; lo anterior a este cambio ya no se puede deshacer</translation>
    </message>
    <message>
        <source>Watch the runs train side by side, and pause when something happens.</source>
        <translation>Ver aprender las ejecuciones una junto a otra y parar cuando ocurra algo.</translation>
    </message>
    <message>
        <source>Web pages to print (*.html)</source>
        <translation>Páginas web para imprimir (*.html)</translation>
    </message>
    <message>
        <source>While presenting: put run {run} in the spotlight, or take it out; at most two</source>
        <translation>Al presentar: llevar la ejecución {run} al foco, o sacarla de él; como máximo dos</translation>
    </message>
    <message>
        <source>Why do you think so?</source>
        <translation>¿Por qué lo cree?</translation>
    </message>
    <message>
        <source>With ReLU, each layer halves the mean square of the signal. Weights of variance 2/fan_in make up for that; with smaller weights, the output hardly depends on the input.</source>
        <translation>Con ReLU, cada capa reduce a la mitad la media de los cuadrados de la señal. Los pesos de varianza 2/fan_in lo compensan; con pesos menores, la salida apenas depende de la entrada.</translation>
    </message>
    <message>
        <source>Work in the background failed. Training is paused, and no training is lost.</source>
        <translation>Ha fallado un trabajo en segundo plano. El entrenamiento está en pausa y no se ha perdido nada de él.</translation>
    </message>
    <message>
        <source>Work through it page by page: say what you expect, then see it measured.</source>
        <translation>Página a página: decir qué se espera y luego ver qué se mide.</translation>
    </message>
    <message>
        <source>Write a handout</source>
        <translation>Escribir una hoja para imprimir</translation>
    </message>
    <message>
        <source>Write no handout</source>
        <translation>No escribir ninguna hoja</translation>
    </message>
    <message>
        <source>Write your answer down.</source>
        <translation>Escriba su respuesta.</translation>
    </message>
    <message>
        <source>Written: {questions}, and the answers: {answers}</source>
        <translation>Escrito: {questions}, y las respuestas: {answers}</translation>
    </message>
    <message>
        <source>Your desktop&apos;s language, if the laboratory has it, and its number format</source>
        <translation>El idioma del sistema, si el laboratorio lo tiene, y su formato de números</translation>
    </message>
    <message>
        <source>Your work cannot be protected against a power cut: no space, or no permission, to write in {}</source>
        <translation>Su trabajo no se puede proteger de un corte de luz: falta espacio, o permiso, para escribir en {}</translation>
    </message>
    <message>
        <source>a class</source>
        <translation>una clase</translation>
    </message>
    <message>
        <source>a file, in a folder where files can be written</source>
        <translation>un archivo en una carpeta donde se pueda escribir</translation>
    </message>
    <message>
        <source>a number to predict</source>
        <translation>un número que predecir</translation>
    </message>
    <message>
        <source>a number to predict: {name}</source>
        <translation>un número que predecir: {name}</translation>
    </message>
    <message>
        <source>all {units:.0f} hidden units change, but those of each layer stay identical: a layer acts as one unit</source>
        <translation>cambian las {units:.0f} unidades ocultas, pero las de cada capa siguen idénticas: actúan como una sola</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>clases</translation>
    </message>
    <message>
        <source>cultivars by thirteen measurements, all or two principal components</source>
        <translation>cultivares según trece medidas, todas o dos componentes principales</translation>
    </message>
    <message>
        <source>each column once</source>
        <translation>cada columna una vez</translation>
    </message>
    <message>
        <source>handwritten digits from 0 to 9 in 8 by 8 pixels, from 0 (paper) to 16 (ink)</source>
        <translation>dígitos manuscritos del 0 al 9 en 8 por 8 píxeles, de 0 (papel) a 16 (tinta)</translation>
    </message>
    <message>
        <source>how far a disease goes within a year, from 25 to 346, by ten measurements of mean 0</source>
        <translation>cuánto avanza una enfermedad en un año, de 25 a 346, según diez medidas de media 0</translation>
    </message>
    <message>
        <source>keeps the denominator away from 0</source>
        <translation>evita que el divisor sea 0</translation>
    </message>
    <message>
        <source>layer {layer:.0f}: {units:.0f} of {units:.0f} units dead; nothing from the input gets past it</source>
        <translation>capa {layer:.0f}: {units:.0f} de {units:.0f} unidades muertas; nada de la entrada pasa de ella</translation>
    </message>
    <message>
        <source>line: root mean square · bands: 5 to 95 % and 25 to 75 %, where above 0 · dashed: theory at iteration 0</source>
        <translation>línea: media cuadrática · bandas: del 5 al 95&#x202f;% y del 25 al 75&#x202f;%, en lo que superan 0 · discontinua: teoría en la iteración 0</translation>
    </message>
    <message>
        <source>malignant and benign tumours by thirty measurements, all or two principal components</source>
        <translation>tumores malignos y benignos según treinta medidas, todas o dos componentes principales</translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation>ninguna extensión</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>numbers to predict that differ</source>
        <translation>números que predecir que difieran</translation>
    </message>
    <message>
        <source>pixel {row}, {column}</source>
        <translation>píxel {row}, {column}</translation>
    </message>
    <message>
        <source>run, whose iteration is inspected</source>
        <translation>run, la ejecución cuya iteración se desglosa</translation>
    </message>
    <message>
        <source>species by four lengths, all or two principal components</source>
        <translation>especies según cuatro longitudes, todas o dos componentes principales</translation>
    </message>
    <message>
        <source>the cultivar that is left out; null: none, there are three classes</source>
        <translation>el cultivar que se excluye; null: ninguno, hay tres clases</translation>
    </message>
    <message>
        <source>the extra cluster: {way}</source>
        <translation>el extra cluster: {way}</translation>
    </message>
    <message>
        <source>the first two principal components</source>
        <translation>las dos primeras componentes principales</translation>
    </message>
    <message>
        <source>the same number for every point</source>
        <translation>el mismo número en todos los puntos</translation>
    </message>
    <message>
        <source>the same number in every row</source>
        <translation>el mismo número en todas las filas</translation>
    </message>
    <message>
        <source>the species that is left out; null: none, there are three classes</source>
        <translation>la especie que se excluye; null: ninguna, hay tres clases</translation>
    </message>
    <message>
        <source>two components</source>
        <translation>dos componentes</translation>
    </message>
    <message>
        <source>unit {}: weights from {} to {}</source>
        <translation>unidad {}: pesos de {} a {}</translation>
    </message>
    <message>
        <source>what the classes 0, 1, … are; none where numbers are to predict</source>
        <translation>qué son las clases 0, 1, …; ninguna si hay números que predecir</translation>
    </message>
    <message>
        <source>what the label is</source>
        <translation>qué es la etiqueta</translation>
    </message>
    <message>
        <source>{count:,}</source>
        <translation>{count:,}</translation>
    </message>
    <message>
        <source>{count:,} numbers</source>
        <translation>{count:,} números</translation>
    </message>
    <message>
        <source>{count:,} numbers in the chosen columns</source>
        <translation>{count:,} números en las columnas elegidas</translation>
    </message>
    <message>
        <source>{count} classes: {names}</source>
        <translation>{count} clases: {names}</translation>
    </message>
    <message>
        <source>{count} columns are the same in every row, so they say nothing</source>
        <translation>{count} columnas son iguales en todas las filas, así que no dicen nada</translation>
    </message>
    <message>
        <source>{count} names</source>
        <translation>{count} nombres</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} números</translation>
    </message>
    <message>
        <source>{count} of class {label}</source>
        <translation>{count} de la clase {label}</translation>
    </message>
    <message>
        <source>{count} pixels</source>
        <translation>{count} píxeles</translation>
    </message>
    <message>
        <source>{count} points</source>
        <translation>{count} puntos</translation>
    </message>
    <message>
        <source>{count}, as in the first point</source>
        <translation>{count}, como en el primer punto</translation>
    </message>
    <message>
        <source>{origin} {features}; {label}</source>
        <translation>{origin} {features}; {label}</translation>
    </message>
    <message>
        <source>{} classes</source>
        <translation>{} clases</translation>
    </message>
    <message>
        <source>{} columns</source>
        <translation>{} columnas</translation>
    </message>
    <message>
        <source>{} further columns hold numbers.</source>
        <translation>Otras {} columnas tienen números.</translation>
    </message>
    <message>
        <source>{} numbers to predict</source>
        <translation>{} números que predecir</translation>
    </message>
    <message>
        <source>{} of at most {}</source>
        <translation>{} de {} como máximo</translation>
    </message>
    <message>
        <source>{} of the training points are drawn</source>
        <translation>se dibujan {} de los puntos de entrenamiento</translation>
    </message>
    <message>
        <source>{}: {} apart; while growing, it doubled every {} iterations</source>
        <translation>{}: distancia {}; mientras creció, se duplicó cada {} iteraciones</translation>
    </message>
    <message>
        <source>“{}” cannot be written</source>
        <translation>No se puede escribir «{}»</translation>
    </message>
    <message>
        <source>“{}” exists. Replace it?</source>
        <translation>«{}» ya existe. ¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>A drawing is right with {share} of the square on the right side.</source>
        <translation>Un dibujo es correcto si el {share} del cuadrado está en el lado correcto.</translation>
    </message>
    <message>
        <source>Measured: the thick line, at iteration {iteration:,}</source>
        <translation>Medido: la línea gruesa, en la iteración {iteration:,}</translation>
    </message>
    <message>
        <source>a sheet has at most {} pictures</source>
        <translation>una hoja tiene como máximo {} imágenes</translation>
    </message>
    <message>
        <source>A class answers</source>
        <translation>Responde una clase</translation>
    </message>
    <message>
        <source>A number from {low} to {high}</source>
        <translation>Un número de {low} a {high}</translation>
    </message>
    <message>
        <source>Answer {number}</source>
        <translation>Respuesta {number}</translation>
    </message>
    <message>
        <source>Answer “{}”</source>
        <translation>Responder «{}»</translation>
    </message>
    <message>
        <source>Begin the next lesson (Page Down)</source>
        <translation>Empezar la lección siguiente (Av Pág)</translation>
    </message>
    <message>
        <source>Choose answer {number} of the question; of a class, count it once more</source>
        <translation>Elegir la respuesta {number} de la pregunta; con una clase, contar un voto más</translation>
    </message>
    <message>
        <source>Count many answers to a question, or take one person&apos;s, which can be changed</source>
        <translation>Contar muchas respuestas a una pregunta, o tomar la de una persona, que puede cambiarla</translation>
    </message>
    <message>
        <source>Count the answers of a class, or take one person&apos;s. This holds for all questions.</source>
        <translation>Contar las respuestas de una clase o tomar la de una persona. Vale para todas las preguntas.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go on with “{}”</source>
        <translation>Continuar con «{}»</translation>
    </message>
    <message>
        <source>It is {answer}.</source>
        <translation>Es {answer}.</translation>
    </message>
    <message>
        <source>L&amp;essons…</source>
        <translation>L&amp;ecciones…</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>Next lesson: {title}</source>
        <translation>Lección siguiente: {title}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open “{}”</source>
        <translation>Abrir «{}»</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>Retirar la última respuesta</translation>
    </message>
    <message>
        <source>The answer is “{answer}”.</source>
        <translation>La respuesta es «{answer}».</translation>
    </message>
    <message>
        <source>You chose “{answer}”</source>
        <translation>Eligió «{answer}»</translation>
    </message>
    <message>
        <source>You said {answer}</source>
        <translation>Usted dijo {answer}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegida</translation>
    </message>
    <message>
        <source>right</source>
        <translation>correcta</translation>
    </message>
    <message>
        <source>votes: {votes}</source>
        <translation>votos: {votes}</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>incorrecta</translation>
    </message>
    <message>
        <source>{answered} of {all} questions answered, {right} right</source>
        <translation>{answered} de {all} preguntas respondidas, {right} correctas</translation>
    </message>
    <message>
        <source>{done} of {all} pages</source>
        <translation>{done} de {all} páginas</translation>
    </message>
    <message>
        <source>✓ Finished</source>
        <translation>✓ Terminada</translation>
    </message>
    <message>
        <source>That was the last page of “{title}”.</source>
        <translation>Esa fue la última página de «{title}».</translation>
    </message>
    <message>
        <source>The dashed line is the real boundary.</source>
        <translation>La línea discontinua es la frontera real.</translation>
    </message>
    <message>
        <source>Where the boundary is expected, with the real one over it</source>
        <translation>Dónde se espera la frontera, con la real encima</translation>
    </message>
    <message>
        <source>All keys of the laboratory</source>
        <translation>Todas las teclas del laboratorio</translation>
    </message>
    <message>
        <source>All presets, with pictures</source>
        <translation>Todos los experimentos predefinidos, con imagen</translation>
    </message>
    <message>
        <source>0.693, the cost of answering one half for every point, as if tossing a coin.</source>
        <translation>0.693, el coste de responder un medio para todos los puntos, como al lanzar una moneda.</translation>
    </message>
    <message>
        <source>How far numbers typically lie from their mean, written σ. Its square is the variance.</source>
        <translation>Lo lejos que suelen quedar los números de su media; se escribe σ. Su cuadrado es la varianza.</translation>
    </message>
    <message>
        <source>Show this run alone, or all runs again</source>
        <translation>Esta ejecución sola, o todas otra vez</translation>
    </message>
    <message>
        <source>Show {run} alone, or all runs again</source>
        <translation>{run} sola, o todas las ejecuciones otra vez</translation>
    </message>
    <message>
        <source>What you can do with this run</source>
        <translation>Qué puede hacer con esta ejecución</translation>
    </message>
    <message>
        <source>An update was so large that the numbers overflowed. This run trains no further.</source>
        <translation>Una actualización fue tan grande que los números se desbordaron. Esta ejecución ya no sigue entrenando.</translation>
    </message>
    <message>
        <source>Computing up to this iteration…</source>
        <translation>Calculando hasta esta iteración…</translation>
    </message>
    <message>
        <source>Draw each layer&apos;s weights on one scale for all runs, or on a scale of each run&apos;s own</source>
        <translation>Dibujar los pesos de cada capa en una misma escala para todas las ejecuciones, o en una propia de cada una</translation>
    </message>
    <message>
        <source>Find any action by its words and carry it out</source>
        <translation>Buscar una acción por sus palabras y ejecutarla</translation>
    </message>
    <message>
        <source>How large each layer&apos;s gradient and update were during training, in a small plot for each layer</source>
        <translation>Lo grandes que fueron el gradiente y la actualización de cada capa durante el entrenamiento, en un gráfico pequeño por capa</translation>
    </message>
    <message>
        <source>If the units died during training, choose a smaller learning rate.</source>
        <translation>Si las unidades murieron durante el entrenamiento, elegir una tasa de aprendizaje menor.</translation>
    </message>
    <message>
        <source>Keep the previous way of reading the file</source>
        <translation>Seguir con la lectura anterior del archivo</translation>
    </message>
    <message>
        <source>Largest difference of a weight between units, divided by the largest weight</source>
        <translation>Mayor diferencia de un peso entre unidades, dividida por el mayor peso</translation>
    </message>
    <message>
        <source>Measuring for the panels…</source>
        <translation>Midiendo para los paneles…</translation>
    </message>
    <message>
        <source>Measuring the lesson&apos;s figures…</source>
        <translation>Midiendo las cifras de la lección…</translation>
    </message>
    <message>
        <source>Memory that the experiment needs</source>
        <translation>Memoria que ocupa el experimento</translation>
    </message>
    <message>
        <source>Stop measuring the lesson&apos;s figures for now (Esc)</source>
        <translation>Dejar por ahora sin medir las cifras de la lección (Esc)</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The function 1 / (1 + e⁻ᶻ): it turns any number into a probability between 0 and 1.</source>
        <translation>La función 1 / (1 + e⁻ᶻ): convierte cualquier número en una probabilidad entre 0 y 1.</translation>
    </message>
    <message>
        <source>The number that a unit passes on: A = g(Z), where g may be ReLU, tanh or the sigmoid.</source>
        <translation>El número que una unidad transmite: A = g(Z), donde g puede ser ReLU, tanh o la sigmoide.</translation>
    </message>
    <message>
        <source>There are {} bookmarks already: remove one to make room for another.</source>
        <translation>Ya hay {} marcadores: quite uno para dejar sitio a otro.</translation>
    </message>
    <message>
        <source>{label}: {train} training points, {test} test points</source>
        <translation>{label}: {train} puntos de entrenamiento, {test} de prueba</translation>
    </message>
    <message>
        <source>Adam&apos;s</source>
        <translation>Adams</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>Todavía no hay nada anotado.</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>activación</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>activaciones</translation>
    </message>
    <message>
        <source>&amp;Set up again</source>
        <translation>Preparar &amp;otra vez</translation>
    </message>
    <message>
        <source>&amp;Set up the page</source>
        <translation>&amp;Preparar la página</translation>
    </message>
    <message>
        <source>An experiment was saved automatically on {moment}, at iteration {iteration}.</source>
        <translation>Se guardó automáticamente un experimento el {moment}, en la iteración {iteration}.</translation>
    </message>
    <message>
        <source>It was saved on the computer “{}”. If the laboratory is still open there, choose “Later”.</source>
        <translation>Se guardó en «{}». Si el laboratorio sigue abierto allí, elegir «Más tarde».</translation>
    </message>
    <message>
        <source>ReLUs</source>
        <translation>ReLUs</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>sesgo</translation>
    </message>
    <message>
        <source>biases</source>
        <translation>sesgos</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>frontera|fronteras</translation>
    </message>
    <message>
        <source>cross entropy</source>
        <translation>entropías cruzadas</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>entropía cruzada</translation>
    </message>
    <message>
        <source>dead unit</source>
        <translation>unidad muerta</translation>
    </message>
    <message>
        <source>dead units|dead</source>
        <translation>unidades muertas|muerta|muertas</translation>
    </message>
    <message>
        <source>decision boundary</source>
        <translation>frontera de decisión</translation>
    </message>
    <message>
        <source>fan-in</source>
        <translation>fan-in</translation>
    </message>
    <message>
        <source>fan-out</source>
        <translation>fan-out</translation>
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
        <translation>ganancias</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>gradiente</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>gradientes</translation>
    </message>
    <message>
        <source>hyperbolic tangent</source>
        <translation>tangente hiperbólica</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>matriz identidad</translation>
    </message>
    <message>
        <source>identity matrix</source>
        <translation>identidad</translation>
    </message>
    <message>
        <source>initialiser</source>
        <translation>inicialización</translation>
    </message>
    <message>
        <source>initialisers|initialisation</source>
        <translation>inicializaciones|inicializador</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>learning rates</source>
        <translation>tasas de aprendizaje</translation>
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
        <translation>logit</translation>
    </message>
    <message>
        <source>logits</source>
        <translation>logits</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>medians</source>
        <translation>medianas</translation>
    </message>
    <message>
        <source>mini-batch</source>
        <translation>minilote</translation>
    </message>
    <message>
        <source>mini-batches</source>
        <translation>minilotes</translation>
    </message>
    <message>
        <source>overfitting</source>
        <translation>sobreajuste</translation>
    </message>
    <message>
        <source>overfit|overfits</source>
        <translation>sobreajusta|sobreajustada</translation>
    </message>
    <message>
        <source>plateaus</source>
        <translation>mesetas</translation>
    </message>
    <message>
        <source>pre-activation</source>
        <translation>preactivación</translation>
    </message>
    <message>
        <source>pre-activations</source>
        <translation>preactivaciones</translation>
    </message>
    <message>
        <source>root mean square</source>
        <translation>media cuadrática</translation>
    </message>
    <message>
        <source>root mean squares|mean square</source>
        <translation>medias cuadráticas|media de los cuadrados</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>saturada</translation>
    </message>
    <message>
        <source>saturates|saturate|saturation</source>
        <translation>saturadas|saturado|saturados|satura|saturan|saturación</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semilla</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoide</translation>
    </message>
    <message>
        <source>sigmoids</source>
        <translation>sigmoides</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>desviación típica</translation>
    </message>
    <message>
        <source>standard deviations|σ</source>
        <translation>desviaciones típicas|σ</translation>
    </message>
    <message>
        <source>standard-normal|standard normal</source>
        <translation>normal estándar|normales estándar</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>simétrica|simétricas</translation>
    </message>
    <message>
        <source>symmetry</source>
        <translation>simetría</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>varianza</translation>
    </message>
    <message>
        <source>variances</source>
        <translation>varianzas</translation>
    </message>
    <message>
        <source>“{name}” was saved automatically on {moment}, at iteration {iteration}.</source>
        <translation>Se guardó automáticamente «{name}» el {moment}, en la iteración {iteration}.</translation>
    </message>
    <message>
        <source>a disk with room and without faults; what is done is kept, and the same command goes on</source>
        <translation>un disco con espacio y sin fallos; lo hecho se conserva y la misma orden sigue desde ahí</translation>
    </message>
    <message>
        <source>a part of several, such as 3/16</source>
        <translation>una parte de varias, como 3/16</translation>
    </message>
    <message>
        <source>a results file, as a study writes it</source>
        <translation>un archivo de resultados como los que escribe un estudio</translation>
    </message>
    <message>
        <source>a study file, see docs/studies.md</source>
        <translation>un archivo de estudio; véase docs/studies.md</translation>
    </message>
    <message>
        <source>a whole one; move this file away, or give another name with --out</source>
        <translation>uno entero; mueva este archivo o dé otro nombre con --out</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>un archivo vacío</translation>
    </message>
    <message>
        <source>at most {most:,} cells, values times values</source>
        <translation>como mucho {most:,} celdas, valores por valores</translation>
    </message>
    <message>
        <source>at most {most:,} trainings in all</source>
        <translation>como mucho {most:,} entrenamientos en total</translation>
    </message>
    <message>
        <source>each setting once</source>
        <translation>cada ajuste una vez</translation>
    </message>
    <message>
        <source>each value once</source>
        <translation>cada valor una vez</translation>
    </message>
    <message>
        <source>no files</source>
        <translation>ningún archivo</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>uno de {names}</translation>
    </message>
    <message>
        <source>parts of one study</source>
        <translation>partes de un mismo estudio</translation>
    </message>
    <message>
        <source>run {first} again, but for its seed</source>
        <translation>otra vez la ejecución {first}, salvo la semilla</translation>
    </message>
    <message>
        <source>runs that differ by more: a study draws each of them from many seeds</source>
        <translation>ejecuciones que difieran en algo más: un estudio sortea cada una con muchas semillas</translation>
    </message>
    <message>
        <source>the results of another study</source>
        <translation>los resultados de otro estudio</translation>
    </message>
    <message>
        <source>the results of another study than {first}</source>
        <translation>los resultados de un estudio distinto del de {first}</translation>
    </message>
    <message>
        <source>the results of this study, or a new file: give its name with --out</source>
        <translation>los resultados de este estudio o un archivo nuevo: su nombre se da con --out</translation>
    </message>
    <message>
        <source>the study</source>
        <translation>el estudio</translation>
    </message>
    <message>
        <source>{cells:,} cells</source>
        <translation>{cells:,} celdas</translation>
    </message>
    <message>
        <source>{count:,} trials differ between {kept} and {other}: the first are kept</source>
        <translation>{count:,} entrenamientos difieren entre {kept} y {other}: se conservan los primeros</translation>
    </message>
    <message>
        <source>{draws:,} draws of {runs} runs in {cells:,} cells</source>
        <translation>{draws:,} sorteos de {runs} ejecuciones en {cells:,} celdas</translation>
    </message>
    <message>
        <source>{name}, which none of the runs and data here have</source>
        <translation>{name}, que aquí no tienen ni las ejecuciones ni los datos</translation>
    </message>
    <message>
        <source>{trials:,} trials, {added:,} of them new; {repeated:,} were there already and count once</source>
        <translation>{trials:,} entrenamientos, {added:,} de ellos nuevos; {repeated:,} ya estaban y cuentan una vez</translation>
    </message>
    <message>
        <source>something that is not a file</source>
        <translation>algo que no es un archivo</translation>
    </message>
    <message>
        <source>{part} is not allowed in a rule</source>
        <translation>{part} no puede formar parte de una regla</translation>
    </message>
    <message>
        <source>Save with all recorded costs and checkpoints, so that another computer shows the same ones</source>
        <translation>Guardar con todos los costes y puntos de control registrados, para que otro ordenador muestre los mismos</translation>
    </message>
    <message>
        <source>The arrangement of the panels could not be read, so the usual one is used.</source>
        <translation>No se pudo leer la disposición recordada de los paneles y no se ha aplicado.</translation>
    </message>
    <message>
        <source>This experiment is too large for this computer</source>
        <translation>Este experimento es demasiado grande para este ordenador</translation>
    </message>
    <message>
        <source>at most the {size:.1f} GB that this computer has</source>
        <translation>como máximo los {size:.1f} GB que tiene este ordenador</translation>
    </message>
    <message>
        <source>level {value} is not a number</source>
        <translation>level {value} no es un número</translation>
    </message>
    <message>
        <source>&amp;Start again</source>
        <translation>&amp;Empezar de nuevo</translation>
    </message>
    <message>
        <source>All lessons and your progress</source>
        <translation>Todas las lecciones y su progreso</translation>
    </message>
    <message>
        <source>An answer, on the slider</source>
        <translation>Una respuesta, en el control deslizante</translation>
    </message>
    <message>
        <source>An answer, typed</source>
        <translation>Una respuesta, escrita</translation>
    </message>
    <message>
        <source>Start the lesson again and discard its answers?</source>
        <translation>¿Empezar la lección de nuevo y descartar sus respuestas?</translation>
    </message>
    <message>
        <source>Start “{}” again and discard its answers</source>
        <translation>Empezar «{}» de nuevo y descartar sus respuestas</translation>
    </message>
    <message>
        <source>The deciding number is {number}.</source>
        <translation>El número decisivo es {number}.</translation>
    </message>
    <message>
        <source>The text of this page appears once its figures are measured.</source>
        <translation>El texto de esta página aparece en cuanto se miden sus cifras.</translation>
    </message>
    <message>
        <source>This is the last lesson.</source>
        <translation>Esta es la última lección.</translation>
    </message>
    <message>
        <source>{share} of the plane is on the right side of your line; {least} is enough</source>
        <translation>El {share} del plano está en el lado correcto de su línea; basta con el {least}</translation>
    </message>
    <message>
        <source>signal q {measured} in the middle draw; the law expects {law}; E[q] = 1, E[q²] = {moment}</source>
        <translation>señal q {measured} en el sorteo central; la ley espera {law}; E[q] = 1, E[q²] = {moment}</translation>
    </message>
    <message>
        <source>the law expects of the signal q about {law}; E[q] = 1, E[q²] = {moment}</source>
        <translation>la ley espera de la señal q cerca de {law}; E[q] = 1, E[q²] = {moment}</translation>
    </message>
    <message>
        <source>{measured} of the points are blind at iteration 0; the law expects {law}</source>
        <translation>el {measured} de los puntos es ciego en la iteración 0; la ley espera el {law}</translation>
    </message>
    <message>
        <source>Adam and two hidden layers: with two units in each, half of the draws stay below 60&#xa0;%; from eight on, half reach 93&#xa0;% or more.</source>
        <translation>Adam y dos capas ocultas: con dos unidades en cada una, la mitad de los sorteos se queda por debajo del 60&#xa0;%; a partir de ocho, la mitad alcanza el 93&#xa0;% o más.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Tamaño del lote</translation>
    </message>
    <message>
        <source>Begin this study (Enter)</source>
        <translation>Empezar este estudio (Intro)</translation>
    </message>
    <message>
        <source>Blind at iteration 0</source>
        <translation>Ciegos en la iteración 0</translation>
    </message>
    <message>
        <source>Born blind: width and depth</source>
        <translation>Ciega al nacer: anchura y profundidad</translation>
    </message>
    <message>
        <source>By He&apos;s rule the signal keeps its mean size. But that is kept by a few large draws: behind 32 layers of ten units, half of the draws have less than a ten-thousandth of it left.</source>
        <translation>Con la regla de He, la señal conserva su tamaño medio. Pero lo conservan unos pocos sorteos grandes: tras 32 capas de diez unidades, a la mitad de los sorteos le queda menos de una diezmilésima parte.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>How large should weights be?</source>
        <translation>¿Qué tamaño deben tener los pesos?</translation>
    </message>
    <message>
        <source>How wide need layers be?</source>
        <translation>¿Qué anchura necesitan las capas?</translation>
    </message>
    <message>
        <source>Iterations to reach it</source>
        <translation>Iteraciones hasta alcanzarlo</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Phase diagram: gain and depth</source>
        <translation>Fases: ganancia y profundidad</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Puntos de entrenamiento</translation>
    </message>
    <message>
        <source>Scale of the biases</source>
        <translation>Escala de los sesgos</translation>
    </message>
    <message>
        <source>Signal at iteration 0</source>
        <translation>Señal en la iteración 0</translation>
    </message>
    <message>
        <source>Spread: the mean is not the median</source>
        <translation>Dispersión: la media no es la mediana</translation>
    </message>
    <message>
        <source>Train accuracy</source>
        <translation>Exactitud de entrenamiento</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Anchura</translation>
    </message>
    <message>
        <source>Wilson&apos;s interval at 95 %</source>
        <translation>el intervalo de Wilson al 95&#xa0;%</translation>
    </message>
    <message>
        <source>tanh: left of the line, signals die before they reach the last layer, as mean-field theory foretells, and nothing is learned. Near a gain of 1 the deepest networks still learn.</source>
        <translation>tanh: a la izquierda de la línea, las señales mueren antes de llegar a la última capa, como predice la teoría de campo medio, y no se aprende nada. Cerca de una ganancia de 1 aún aprenden las redes más profundas.</translation>
    </message>
    <message>
        <source>the middle half of the draws, and nine in ten</source>
        <translation>la mitad central de los sorteos, y nueve de cada diez</translation>
    </message>
    <message>
        <source>The published experiment from 60 seeds: He&apos;s rule reaches 95&#xa0;% of the test set from 30 of them, random weights ×10 from hardly any, zeros from none.</source>
        <translation>El experimento publicado con 60 semillas: la regla de He alcanza el 95&#xa0;% del conjunto de prueba con 30 de ellas, los pesos aleatorios ×10 con casi ninguna, los ceros con ninguna.</translation>
    </message>
    <message>
        <source>With ReLU a layer of n units answers 0 to a point with a probability of 2⁻ⁿ. So nine layers of two units are blind to 92&#xa0;% of all points, by whichever rule and gain.</source>
        <translation>Con ReLU, una capa de n unidades responde 0 a un punto con probabilidad 2⁻ⁿ. Así, nueve capas de dos unidades son ciegas al 92&#xa0;% de los puntos, con cualquier regla y ganancia.</translation>
    </message>
    <message>
        <source>With a fifth of He&apos;s weights the median draw stays at 59&#xa0;%, with half of them to three times as much it reaches 93&#xa0;%, and with ten times 63&#xa0;%.</source>
        <translation>Con un quinto de los pesos de He, el sorteo mediano se queda en el 59&#xa0;%; con entre la mitad y el triple alcanza el 93&#xa0;%; con diez veces más, el 63&#xa0;%.</translation>
    </message>
    <message>
        <source>Across: width of every hidden layer. Both are logarithmic. Lines: after so many updates.</source>
        <translation>Hacia la derecha: anchura de cada capa oculta. Ambos ejes son logarítmicos. Líneas: tras ese número de actualizaciones.</translation>
    </message>
    <message>
        <source>After 1 update</source>
        <translation>Tras 1 actualización</translation>
    </message>
    <message>
        <source>After {} updates</source>
        <translation>Tras {} actualizaciones</translation>
    </message>
    <message>
        <source>All hidden layers are 0 at every width: nothing of the points reaches the logits, which have only their bias.</source>
        <translation>Todas las capas ocultas valen 0 con cualquier anchura: nada de los puntos llega a los logits, que solo tienen su sesgo.</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>Before any update, {what} are {times} times as large in the widest network ({wide}) as in the narrowest ({narrow}): the initialisation itself does not suit all widths.</source>
        <translation>Antes de la primera actualización, {what} son {times} veces tan grandes en la red más ancha ({wide}) como en la más estrecha ({narrow}): la propia inicialización no conviene a todas las anchuras.</translation>
    </message>
    <message>
        <source>Coordinate check</source>
        <translation>Verificación de coordenadas</translation>
    </message>
    <message>
        <source>Drawn of the {layers} hidden layers: {drawn}.</source>
        <translation>Dibujadas de las {layers} capas ocultas: {drawn}.</translation>
    </message>
    <message>
        <source>Every layer stays about as large at every width, from {narrow} to {wide}: the learning rate suits narrow and wide layers alike.</source>
        <translation>Cada capa conserva más o menos el mismo tamaño con cualquier anchura, de {narrow} a {wide}: la tasa de aprendizaje conviene tanto a las capas estrechas como a las anchas.</translation>
    </message>
    <message>
        <source>Hidden layer {}</source>
        <translation>Capa oculta {}</translation>
    </message>
    <message>
        <source>How large each layer&apos;s activations are after a few updates, in networks of several widths: whether the learning rate suits wide layers</source>
        <translation>Lo grandes que son las activaciones de cada capa tras unas pocas actualizaciones, en redes de varias anchuras: si la tasa de aprendizaje conviene a las capas anchas</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>Networks of several widths are trained for a few updates.</source>
        <translation>Se entrenan redes de varias anchuras durante unas pocas actualizaciones.</translation>
    </message>
    <message>
        <source>Source: Yang et al. 2021, Tensor Programs V.</source>
        <translation>Fuente: Yang et al. 2021, Tensor Programs V.</translation>
    </message>
    <message>
        <source>Upwards: root mean square of a layer&apos;s activations, the median of {} seeds.</source>
        <translation>Hacia arriba: media cuadrática de las activaciones de una capa, mediana de {} semillas.</translation>
    </message>
    <message>
        <source>after {}</source>
        <translation>tras {}</translation>
    </message>
    <message>
        <source>the activations of hidden layer {}</source>
        <translation>las activaciones de la capa oculta {}</translation>
    </message>
    <message>
        <source>the logits</source>
        <translation>los logits</translation>
    </message>
    <message>
        <source>{layer}, width {width}</source>
        <translation>{layer}, anchura {width}</translation>
    </message>
    <message>
        <source>{when}, the run has diverged at every width: the step is too large for all.</source>
        <translation>{when}, la ejecución ha divergido con todas las anchuras: el paso es demasiado grande para todas.</translation>
    </message>
    <message>
        <source>{when}, the run has diverged at these widths: {widths}. The step is too large there.</source>
        <translation>{when}, la ejecución ha divergido con estas anchuras: {widths}. Ahí el paso es demasiado grande.</translation>
    </message>
    <message>
        <source>{when}, {what} of the widest network ({wide}) are {times} times as large as those of the narrowest ({narrow}): the same step moves wide layers further.</source>
        <translation>{when}, {what} de la red más ancha ({wide}) son {times} veces tan grandes como en la más estrecha ({narrow}): el mismo paso mueve más las capas anchas.</translation>
    </message>
    <message>
        <source>{when}, {what} of the widest network ({wide}) are {times} times as large as those of the narrowest ({narrow}): the step is too large for wide layers.</source>
        <translation>{when}, {what} de la red más ancha ({wide}) son {times} veces tan grandes como en la más estrecha ({narrow}): el paso es demasiado grande para las capas anchas.</translation>
    </message>
    <message>
        <source>{when}: {size}</source>
        <translation>{when}: {size}</translation>
    </message>
    <message>
        <source>Bias scale</source>
        <translation>Escala de los sesgos</translation>
    </message>
    <message>
        <source>Bias value</source>
        <translation>Valor de los sesgos</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>Sesgos</translation>
    </message>
    <message>
        <source>Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.4 (0.1 for ReLU units)</source>
        <translation>Goodfellow, Bengio y Courville 2016, Deep Learning, sección 8.4 (0.1 para unidades ReLU)</translation>
    </message>
    <message>
        <source>He, Zhang, Ren and Sun 2015, ICCV, section 2.2; as published</source>
        <translation>He, Zhang, Ren y Sun 2015, ICCV, sección 2.2; como se publicó</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Poole, Lahiri, Raghu, Sohl-Dickstein and Ganguli 2016, NeurIPS, section 2</source>
        <translation>Poole, Lahiri, Raghu, Sohl-Dickstein y Ganguli 2016, NeurIPS, sección 2</translation>
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
        <translation>desviación típica de los sesgos</translation>
    </message>
    <message>
        <source>the value of every bias</source>
        <translation>el valor de todos los sesgos</translation>
    </message>
    <message>
        <source>{rule} {value:g}</source>
        <translation>{rule} {value:g}</translation>
    </message>
    <message>
        <source>{run}, biases {rule}</source>
        <translation>{run}, sesgos {rule}</translation>
    </message>
    <message>
        <source>σ_b = scale</source>
        <translation>σ_b = scale</translation>
    </message>
    <message>
        <source>Results of studies (*.sqlite)</source>
        <translation>Resultados de estudios (*.sqlite)</translation>
    </message>
    <message>
        <source>Take this study off the list; its file stays</source>
        <translation>Quitar este estudio de la lista; su archivo se conserva</translation>
    </message>
    <message>
        <source>a whole one</source>
        <translation>uno sin daños</translation>
    </message>
    <message>
        <source>an experiment (.json, .lab), a table (.csv, .tsv, .txt), a lesson (.md) or results of a study (.sqlite)</source>
        <translation>un experimento (.json, .lab), una tabla (.csv, .tsv, .txt), una lección (.md) o resultados de un estudio (.sqlite)</translation>
    </message>
    <message>
        <source>Choose a smaller weight decay or L1: a tenth of it, or none.</source>
        <translation>Elige un decaimiento de pesos o un L1 menor: la décima parte, o ninguno.</translation>
    </message>
    <message>
        <source>Each update also makes every weight smaller by the share α λ: a penalty on their squares.</source>
        <translation>Cada actualización reduce además cada peso en la fracción α λ: una penalización de sus cuadrados.</translation>
    </message>
    <message>
        <source>Each update makes every parameter smaller. Where the gradient of the cost is weaker than that, nothing is left for the network to answer with.</source>
        <translation>Cada actualización reduce cada parámetro. Donde el gradiente del coste es más débil, a la red no le queda nada con que responder.</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>Penalty above the cost</source>
        <translation>Penalización mayor que el coste</translation>
    </message>
    <message>
        <source>Train on: large weights shrink first, and learning begins when they have.</source>
        <translation>Sigue entrenando: los pesos grandes se reducen primero, y después empieza el aprendizaje.</translation>
    </message>
    <message>
        <source>Training goes down the sum of both. While the penalty is the larger part, smaller weights are worth more than right answers.</source>
        <translation>El entrenamiento reduce la suma de ambos. Mientras la penalización es la parte mayor, valen más los pesos pequeños que las respuestas correctas.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Decaimiento de los pesos</translation>
    </message>
    <message>
        <source>Weight decay λ</source>
        <translation>Decaimiento de pesos λ</translation>
    </message>
    <message>
        <source>Weights shrunk away</source>
        <translation>Pesos reducidos a nada</translation>
    </message>
    <message>
        <source>What is added to the cost to keep weights small: their squares (L2, weight decay) or their absolute values (L1).</source>
        <translation>Lo que se suma al coste para que los pesos sean pequeños: sus cuadrados (L2, decaimiento de pesos) o sus valores absolutos (L1).</translation>
    </message>
    <message>
        <source>adds so much, with the sign of θ, to the gradient of every θ</source>
        <translation>suma tanto, con el signo de θ, al gradiente de cada θ</translation>
    </message>
    <message>
        <source>penalties|L1</source>
        <translation>penalizaciones|L1</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>penalización</translation>
    </message>
    <message>
        <source>the penalty has shrunk the weights: the largest is {share} of the largest at iteration 0</source>
        <translation>la penalización ha reducido los pesos: el mayor es {share} del mayor en la iteración 0</translation>
    </message>
    <message>
        <source>the penalty is {penalty}, the cost {cost}: updates shrink weights more than they teach</source>
        <translation>la penalización es {penalty}, el coste {cost}: las actualizaciones reducen los pesos más de lo que enseñan</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>decaimiento de pesos</translation>
    </message>
    <message>
        <source>weight decay and L1 add {penalty}: together {total}</source>
        <translation>el decaimiento de pesos y L1 suman {penalty}: en total {total}</translation>
    </message>
    <message>
        <source>weights decay|L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>λ: adds λ θ to the gradient of every parameter θ</source>
        <translation>λ: suma λ θ al gradiente de cada parámetro θ</translation>
    </message>
    <message>
        <source>Training example {} at ({}, {})</source>
        <translation>Ejemplo de entrenamiento {} en ({}; {})</translation>
    </message>
    <message>
        <source>&amp;Add a run</source>
        <translation>Añadir &amp;una ejecución</translation>
    </message>
    <message>
        <source>&amp;Branch here…</source>
        <translation>R&amp;amificar aquí…</translation>
    </message>
    <message>
        <source>&amp;Branch {run} here…</source>
        <translation>R&amp;amificar {run} aquí…</translation>
    </message>
    <message>
        <source>&amp;Duplicate this run</source>
        <translation>Dup&amp;licar esta ejecución</translation>
    </message>
    <message>
        <source>&amp;Duplicate {run}</source>
        <translation>Dup&amp;licar {run}</translation>
    </message>
    <message>
        <source>Pr&amp;esets</source>
        <translation>Pre&amp;definidos</translation>
    </message>
    <message>
        <source>Inspect &amp;this iteration</source>
        <translation>Des&amp;glosar esta iteración</translation>
    </message>
    <message>
        <source>Inspect &amp;this iteration of {run}</source>
        <translation>Des&amp;glosar esta iteración de {run}</translation>
    </message>
    <message>
        <source>Move to the ri&amp;ght</source>
        <translation>Mover a la derec&amp;ha</translation>
    </message>
    <message>
        <source>Move {run} to the ri&amp;ght</source>
        <translation>Mover {run} a la derec&amp;ha</translation>
    </message>
    <message>
        <source>Next &amp;seed</source>
        <translation>Semilla siguie&amp;nte</translation>
    </message>
    <message>
        <source>Usu&amp;al size</source>
        <translation>&amp;Tamaño normal</translation>
    </message>
    <message>
        <source>Zoom ou&amp;t</source>
        <translation>&amp;Reducir</translation>
    </message>
    <message>
        <source>Three ways to start. The first thing you do closes this, and so does Esc.</source>
        <translation>Tres formas de empezar. Su primera acción cierra este panel, y Esc también.</translation>
    </message>
    <message>
        <source>At ({}, {}) its output is {}</source>
        <translation>En ({}; {}) responde {}</translation>
    </message>
    <message>
        <source>Add a run as &amp;in</source>
        <translation>Añadir una ejecución com&amp;o en</translation>
    </message>
    <message>
        <source>A class is never answered</source>
        <translation>Una clase no se responde nunca</translation>
    </message>
    <message>
        <source>An output unit&apos;s Z, before a sigmoid or a softmax turns it into a probability.</source>
        <translation>El Z de una unidad de salida, antes de que una sigmoide o un softmax lo convierta en una probabilidad.</translation>
    </message>
    <message>
        <source>Bishop 2006, Pattern Recognition and Machine Learning, section 1.1</source>
        <translation>Bishop 2006, Pattern Recognition and Machine Learning, sección 1.1</translation>
    </message>
    <message>
        <source>A row for each class, a column for each answer: how often a class is taken for which.</source>
        <translation>Una fila por clase, una columna por respuesta: cuántas veces se toma una clase por cuál.</translation>
    </message>
    <message>
        <source>Compare with R² on the test set; then try a start that makes it harder.</source>
        <translation>Compare con R² en el conjunto de prueba; pruebe después un comienzo que lo haga más difícil.</translation>
    </message>
    <message>
        <source>First answers too large</source>
        <translation>Primeras respuestas demasiado grandes</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>Ajustado</translation>
    </message>
    <message>
        <source>Heaviside&apos;s step function, between -1 and 1</source>
        <translation>la función escalón de Heaviside, entre -1 y 1</translation>
    </message>
    <message>
        <source>Legendre 1805; PyTorch, MSELoss</source>
        <translation>Legendre 1805; PyTorch, MSELoss</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>R squared</source>
        <translation>R cuadrado</translation>
    </message>
    <message>
        <source>Rumelhart, Durbin, Golden and Chauvin 1995, Backpropagation: the basic theory; as published</source>
        <translation>Rumelhart, Durbin, Golden y Chauvin 1995, Backpropagation: the basic theory; como se publicó</translation>
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
        <translation>R² es la parte de la varianza de los números que la red explica: 1 es toda, y 0 no más de lo que explica su media.</translation>
    </message>
    <message>
        <source>R² of the training set reaches 0.9 for the first time</source>
        <translation>R² del conjunto de entrenamiento alcanza 0.9 por primera vez</translation>
    </message>
    <message>
        <source>R² {score:.3f} over the training set, cost {first_cost} → {cost}</source>
        <translation>R² {score:.3f} en el conjunto de entrenamiento, coste {first_cost} → {cost}</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>Silla de montar</translation>
    </message>
    <message>
        <source>See in the confusion matrix which classes its examples are taken for.</source>
        <translation>Vea en la matriz de confusión por qué clases se toman sus ejemplos.</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>Seno</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Escalón</translation>
    </message>
    <message>
        <source>TensorFlow Playground, the data set Plane</source>
        <translation>TensorFlow Playground, el conjunto de datos Plane</translation>
    </message>
    <message>
        <source>The network began with numbers far larger than those to predict. Large weights give large steps at first.</source>
        <translation>La red empezó con números mucho mayores que los que hay que predecir. Los pesos grandes dan al principio pasos grandes.</translation>
    </message>
    <message>
        <source>The output is flat there. A probability rounds to 0 or 1, so the textbook&apos;s formula for the cost gives ∞.</source>
        <translation>La salida es plana ahí. Una probabilidad se redondea a 0 o a 1, así que la fórmula del libro para el coste da ∞.</translation>
    </message>
    <message>
        <source>The output was certain from the start, and wrong for many examples. Large weights give large steps at first and plateaus later, because the hidden units are far from the bend of their activation.</source>
        <translation>La salida estaba segura desde el principio, y equivocada en muchos ejemplos. Los pesos grandes dan al principio pasos grandes y después mesetas, porque las unidades ocultas están lejos de la curva de su activación.</translation>
    </message>
    <message>
        <source>The share of the variance of the numbers to predict that the answers explain: 1 is all of it, 0 no more than their mean explains, and less than 0 is worse than that.</source>
        <translation>La parte de la varianza de los números por predecir que las respuestas explican: 1 es toda, 0 no más de lo que explica su media, y menos de 0 es peor que eso.</translation>
    </message>
    <message>
        <source>Turns several outputs into probabilities that add up to 1: e to the power of each Z, divided by the sum of all of them.</source>
        <translation>Convierte varias salidas en probabilidades que suman 1: e elevado a cada Z, dividido por la suma de todas.</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Ondas</translation>
    </message>
    <message>
        <source>a_k = e^z_k / Σ e^z_j, C = mean of -log a of the right class</source>
        <translation>a_k = e^z_k / Σ e^z_j, C = media de -log a de la clase correcta</translation>
    </message>
    <message>
        <source>an arm of Archimedes&apos; spiral for each class, evenly around the middle, noise on x and y</source>
        <translation>un brazo de la espiral de Arquímedes por clase, repartidos alrededor del centro, ruido en x e y</translation>
    </message>
    <message>
        <source>y = 1 where x &gt; 0, else -1, noise on y</source>
        <translation>y = 1 donde x &gt; 0, si no -1, ruido en y</translation>
    </message>
    <message>
        <source>y = sin(π waves x), noise on y</source>
        <translation>y = sen(π ondas x), ruido en y</translation>
    </message>
    <message>
        <source>z = (x + y) / 2, noise on z</source>
        <translation>z = (x + y) / 2, ruido en z</translation>
    </message>
    <message>
        <source>z = x² - y², noise on z</source>
        <translation>z = x² - y², ruido en z</translation>
    </message>
    <message>
        <source>Bridle 1990, Neurocomputing 68, 227; PyTorch, CrossEntropyLoss</source>
        <translation>Bridle 1990, Neurocomputing 68, 227; PyTorch, CrossEntropyLoss</translation>
    </message>
    <message>
        <source>Gaussian clusters of standard deviation `noise`, their centres evenly on a circle of radius √½</source>
        <translation>nubes gaussianas de desviación típica `noise`, con los centros repartidos en un círculo de radio √½</translation>
    </message>
    <message>
        <source>The cost of classes: the mean of -log of the probability that was given to the right class.</source>
        <translation>El coste de las clases: la media de -log de la probabilidad que se dio a la clase correcta.</translation>
    </message>
    <message>
        <source>The cost of numbers to predict: the mean of the squares by which the answers miss them.</source>
        <translation>El coste de los números por predecir: la media de los cuadrados por los que las respuestas los fallan.</translation>
    </message>
    <message>
        <source>The line on which the two most probable classes have the same probability: of two, 0.5.</source>
        <translation>La línea en la que las dos clases más probables tienen la misma probabilidad: si son dos, 0.5.</translation>
    </message>
    <message>
        <source>The network answers other classes to all examples of this one. Early in training that is common; if it stays so, too little of the input gets through, or the class is rare.</source>
        <translation>La red responde otras clases a todos los ejemplos de esta. Al principio del entrenamiento es frecuente; si sigue así, llega demasiado poco de la entrada, o la clase es rara.</translation>
    </message>
    <message>
        <source>The network separates the classes of the training set.</source>
        <translation>La red separa las clases del conjunto de entrenamiento.</translation>
    </message>
    <message>
        <source>a = 1 / (1 + e^-z), C = mean of -y log a - (1 - y) log(1 - a)</source>
        <translation>a = 1 / (1 + e^-z), C = media de -y log a - (1 - y) log(1 - a)</translation>
    </message>
    <message>
        <source>a = z, C = mean of (a - y)²</source>
        <translation>a = z, C = media de (a - y)²</translation>
    </message>
    <message>
        <source>class {number}</source>
        <translation>clase {number}</translation>
    </message>
    <message>
        <source>confusion matrices</source>
        <translation>matrices de confusión</translation>
    </message>
    <message>
        <source>confusion matrix</source>
        <translation>matriz de confusión</translation>
    </message>
    <message>
        <source>cost {cost}, where guessing costs {chance:.3f}; a gradient reaches every layer</source>
        <translation>coste {cost}, donde adivinar cuesta {chance:.3f}; a todas las capas llega un gradiente</translation>
    </message>
    <message>
        <source>cost {first_cost} at the start, where the variance of the numbers is {chance}; now {cost}</source>
        <translation>coste {first_cost} al principio, donde la varianza de los números es {chance}; ahora {cost}</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>error cuadrático medio</translation>
    </message>
    <message>
        <source>never answered: {classes}</source>
        <translation>nunca respondidas: {classes}</translation>
    </message>
    <message>
        <source>output saturated for {share:.1%} of examples at iteration 0, initial cost {first_cost} against ln {classes:.0f} = {chance:.3f}</source>
        <translation>salida saturada en el {share:.1%} de los ejemplos en la iteración 0, coste inicial {first_cost} frente a ln {classes:.0f} = {chance:.3f}</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>softmaxes</source>
        <translation>softmaxes</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>error cuadrático</translation>
    </message>
    <message>
        <source>the hyperbolic paraboloid</source>
        <translation>el paraboloide hiperbólico</translation>
    </message>
    <message>
        <source>waves between -1 and 1</source>
        <translation>ondas entre -1 y 1</translation>
    </message>
    <message>
        <source>A sine, and what a start can bend</source>
        <translation>Un seno, y lo que un comienzo dobla</translation>
    </message>
    <message>
        <source>At ({x}, {y}) the most probable class is {name}, with a probability of {share}</source>
        <translation>En ({x}, {y}) la clase más probable es {name}, con una probabilidad de {share}</translation>
    </message>
    <message>
        <source>At ({x}, {y}) the prediction is {value}</source>
        <translation>En ({x}, {y}) la predicción es {value}</translation>
    </message>
    <message>
        <source>At {x} the most probable class is {name}, with a probability of {share}</source>
        <translation>En {x} la clase más probable es {name}, con una probabilidad de {share}</translation>
    </message>
    <message>
        <source>At {x} the prediction is {value}</source>
        <translation>En {x} la predicción es {value}</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
    <message>
        <source>Confusion matrix: a row for each class, a column for each answer</source>
        <translation>Matriz de confusión: una fila por clase, una columna por respuesta</translation>
    </message>
    <message>
        <source>Crosses</source>
        <translation>Cruces</translation>
    </message>
    <message>
        <source>Diamonds</source>
        <translation>Rombos</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Fitted function of {}</source>
        <translation>Función ajustada de {}</translation>
    </message>
    <message>
        <source>Flat bars</source>
        <translation>Barras horizontales</translation>
    </message>
    <message>
        <source>Glorot has found the sine</source>
        <translation>Glorot ha encontrado el seno</translation>
    </message>
    <message>
        <source>He is ahead</source>
        <translation>He va por delante</translation>
    </message>
    <message>
        <source>How many examples of each class are taken for which; a click on a cell shows them</source>
        <translation>Cuántos ejemplos de cada clase se toman por cuál; un clic en una celda los muestra</translation>
    </message>
    <message>
        <source>Line: what the run answers, faint for iteration 0, dashed for the pinned iteration.
Points are the training set; of more than {} only some are drawn. Double-click a point
to follow it through the iteration; while you inspect one, a click is enough.</source>
        <translation>Línea: lo que responde la ejecución, tenue para la iteración 0, discontinua para la iteración fijada.
Los puntos son el conjunto de entrenamiento; de más de {} solo se dibujan algunos. Un doble clic en un punto
lo sigue por la iteración; mientras haya una desglosada, basta un clic.</translation>
    </message>
    <message>
        <source>Plus signs</source>
        <translation>Signos más</translation>
    </message>
    <message>
        <source>Rows: the class it is; columns: the class that is answered. Colour: the share of the row.</source>
        <translation>Filas: la clase verdadera; columnas: la clase respondida. Color: la proporción de la fila.</translation>
    </message>
    <message>
        <source>R² test</source>
        <translation>R² prueba</translation>
    </message>
    <message>
        <source>R² train</source>
        <translation>R² entren.</translation>
    </message>
    <message>
        <source>Share of the variance in the test set that is explained; 1 is all of it</source>
        <translation>Proporción de la varianza del conjunto de prueba que se explica; 1 es toda</translation>
    </message>
    <message>
        <source>Share of the variance in the training set that is explained; 1 is all of it</source>
        <translation>Proporción de la varianza del conjunto de entrenamiento que se explica; 1 es toda</translation>
    </message>
    <message>
        <source>Squares</source>
        <translation>Cuadrados</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Estrellas</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Conjunto de prueba</translation>
    </message>
    <message>
        <source>These data have numbers to predict, and no classes.</source>
        <translation>Estos datos tienen números por predecir y ninguna clase.</translation>
    </message>
    <message>
        <source>Three arms, three classes</source>
        <translation>Tres brazos, tres clases</translation>
    </message>
    <message>
        <source>Training set</source>
        <translation>Conjunto de entrenamiento</translation>
    </message>
    <message>
        <source>Triangles upside down</source>
        <translation>Triángulos invertidos</translation>
    </message>
    <message>
        <source>Upright bars</source>
        <translation>Barras verticales</translation>
    </message>
    <message>
        <source>Click a cell, or press Enter on it, to see its examples.</source>
        <translation>Haga clic en una celda, o pulse Intro en ella, para ver sus ejemplos.</translation>
    </message>
    <message>
        <source>Colour: the most probable class, paler where it is less sure.
Line: where another class becomes the most probable, dashed for the pinned iteration.
Each class of the training set has its marker; of more than {} points only some of each
class are drawn. Double-click a point to follow it through the iteration;
while you inspect one, a click is enough.</source>
        <translation>Color: la clase más probable, más pálido donde es menos segura.
Línea: donde otra clase pasa a ser la más probable, discontinua para la iteración fijada.
Cada clase del conjunto de entrenamiento tiene su marca; de más de {} puntos solo se dibujan algunos
de cada clase. Un doble clic en un punto lo sigue por la iteración;
mientras haya una desglosada, basta un clic.</translation>
    </message>
    <message>
        <source>Colour: the number that is predicted, from blue (the lowest of the training set) to orange
(the highest), on one scale for all runs; a point has the colour of its own number.
Lines: equal numbers, dashed for the pinned iteration.
Of more than {} points only some are drawn. Double-click a point to follow it through
the iteration; while you inspect one, a click is enough.</source>
        <translation>Color: el número predicho, del azul (el menor del conjunto de entrenamiento) al naranja
(el mayor), en una escala para todas las ejecuciones; un punto tiene el color de su propio número.
Líneas: números iguales, discontinuas para la iteración fijada.
De más de {} puntos solo se dibujan algunos. Un doble clic en un punto lo sigue por
la iteración; mientras haya una desglosada, basta un clic.</translation>
    </message>
    <message>
        <source>Colours of numbers, from {low} to {high}: the range of the training set, in all pictures</source>
        <translation>Colores de los números, de {low} a {high}: el rango del conjunto de entrenamiento, en todas las imágenes</translation>
    </message>
    <message>
        <source>Mean squared error over the training set</source>
        <translation>Error cuadrático medio sobre el conjunto de entrenamiento</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>probabilidad</translation>
    </message>
    <message>
        <source>{name}: R² is {train} on the training set, {test} on the test set</source>
        <translation>{name}: R² es {train} en el conjunto de entrenamiento, {test} en el de prueba</translation>
    </message>
    <message>
        <source>{number} examples of {truth} are right: {share} of their class</source>
        <translation>{number} ejemplos de {truth} son correctos: el {share} de su clase</translation>
    </message>
    <message>
        <source>{number} examples of {truth} are taken for {answer}: {share} of their class</source>
        <translation>{number} ejemplos de {truth} se toman por {answer}: el {share} de su clase</translation>
    </message>
    <message>
        <source>{set}: {value}</source>
        <translation>{set}: {value}</translation>
    </message>
    <message>
        <source>{shape}, class {label}</source>
        <translation>{shape}, clase {label}</translation>
    </message>
    <message>
        <source>{stable} is the cost from the logits z: log(Σ exp(z)) - z of the right class.
{textbook} is what the textbook&apos;s -log(a) gives: where the probability a rounds
to exactly 0, its logarithm overflows.
The network is the same; only the formula differs.</source>
        <translation>{stable} es el coste a partir de los logits z: log(Σ exp(z)) - z de la clase correcta.
{textbook} es lo que da el -log(a) del libro de texto: donde la probabilidad a se redondea
a exactamente 0, su logaritmo se desborda.
La red es la misma; solo cambia la fórmula.</translation>
    </message>
    <message>
        <source>{} of all are right</source>
        <translation>el {} de todos es correcto</translation>
    </message>
    <message>
        <source>{} points with numbers from {} to {}</source>
        <translation>{} puntos con números de {} a {}</translation>
    </message>
    <message>
        <source>σ = 3</source>
        <translation>σ = 3</translation>
    </message>
    <message>
        <source>at least {least}</source>
        <translation>al menos {least}</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Fijar</translation>
    </message>
    <message>
        <source>--rows units, as in PyTorch, or --rows inputs, as in Keras</source>
        <translation>--rows units, como en PyTorch, o --rows inputs, como en Keras</translation>
    </message>
    <message>
        <source>A &amp;unit, as in PyTorch</source>
        <translation>A una &amp;unidad, como en PyTorch</translation>
    </message>
    <message>
        <source>A bias is added to every example&apos;s sum. Where it is more negative than the largest sum is positive, the unit answers 0 to all of them, and no gradient can bring it back.</source>
        <translation>El sesgo se añade a la suma de cada ejemplo. Si es más negativo de lo que la mayor suma es positiva, la unidad responde 0 a todos y ningún gradiente puede recuperarla.</translation>
    </message>
    <message>
        <source>A branch of {run} goes on with this value from iteration {iteration}.</source>
        <translation>Una rama de {run} sigue con este valor desde la iteración {iteration}.</translation>
    </message>
    <message>
        <source>A run that starts from the weights in an .npz, .safetensors or .csv file</source>
        <translation>Una ejecución que empieza con los pesos de un archivo .npz, .safetensors o .csv</translation>
    </message>
    <message>
        <source>An &amp;input, as in Keras</source>
        <translation>A una &amp;entrada, como en Keras</translation>
    </message>
    <message>
        <source>Another law with biases</source>
        <translation>Con sesgos rige otra ley</translation>
    </message>
    <message>
        <source>As in</source>
        <translation>Como en</translation>
    </message>
    <message>
        <source>Bias factor</source>
        <translation>Factor de los sesgos</translation>
    </message>
    <message>
        <source>Click for this layer alone</source>
        <translation>Clic: solo esta capa</translation>
    </message>
    <message>
        <source>Each layer shrinks what differs between examples, and adds biases that are the same for all. After some layers the signal is still large, but it says nothing about the input.</source>
        <translation>Cada capa reduce lo que distingue a los ejemplos y añade sesgos que son iguales para todos. Tras algunas capas la señal sigue siendo grande, pero no dice nada de la entrada.</translation>
    </message>
    <message>
        <source>Examples apart</source>
        <translation>Distancia entre ejemplos</translation>
    </message>
    <message>
        <source>Flax</source>
        <translation>Flax</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>How different the examples still are, layer by layer, and what theory expects</source>
        <translation>Cuánto se distinguen aún los ejemplos, capa por capa, y qué espera la teoría</translation>
    </message>
    <message>
        <source>Input drowned by biases</source>
        <translation>Entrada ahogada por los sesgos</translation>
    </message>
    <message>
        <source>It answers the same for every input: each layer keeps 1/6 of the variance, so 3e-16 after 20. See “Examples apart”.</source>
        <translation>Responde lo mismo a cualquier entrada: cada capa conserva 1/6 de la varianza, o sea 3e-16 tras 20. Véase «Distancia entre ejemplos».</translation>
    </message>
    <message>
        <source>Keras</source>
        <translation>Keras</translation>
    </message>
    <message>
        <source>Layer otherwise</source>
        <translation>Capa distinta</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>LeCun et al. 1998, cut and rescaled to keep that variance, as Flax&apos;s and Keras&apos;s lecun_normal</source>
        <translation>LeCun et al. 1998, cortada y reescalada para conservar esa varianza, como lecun_normal de Flax y Keras</translation>
    </message>
    <message>
        <source>LeCun, truncated</source>
        <translation>LeCun, truncada</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>No run can start from “{}”</source>
        <translation>Ninguna ejecución puede empezar con «{}»</translation>
    </message>
    <message>
        <source>Of the biases: {}</source>
        <translation>De los sesgos: {}</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>PyTorch&apos;s default, 20 layers deep</source>
        <translation>PyTorch sin más, con 20 capas</translation>
    </message>
    <message>
        <source>Python objects, which could run a program</source>
        <translation>objetos de Python, que podrían ejecutar un programa</translation>
    </message>
    <message>
        <source>Set a weight</source>
        <translation>Fijar un peso</translation>
    </message>
    <message>
        <source>Silenced by biases</source>
        <translation>Silenciadas por los sesgos</translation>
    </message>
    <message>
        <source>Standard deviation of Z over the examples, by layer</source>
        <translation>Desviación típica de Z entre los ejemplos, por capa</translation>
    </message>
    <message>
        <source>Start fr&amp;om weights in a file…</source>
        <translation>Empezar con pesos de un archi&amp;vo…</translation>
    </message>
    <message>
        <source>Start from weights</source>
        <translation>Empezar con pesos</translation>
    </message>
    <message>
        <source>Start with biases of zero, or with small positive ones.</source>
        <translation>Empiece con sesgos nulos o con pequeños sesgos positivos.</translation>
    </message>
    <message>
        <source>TensorFlow Playground</source>
        <translation>TensorFlow Playground</translation>
    </message>
    <message>
        <source>The weights in “{}” are square: they fit either way round.</source>
        <translation>Los pesos de «{}» son cuadrados: encajan en ambos sentidos.</translation>
    </message>
    <message>
        <source>There are {} runs already: remove one to make room for another.</source>
        <translation>Ya hay {} ejecuciones: quite una para dejar sitio a otra.</translation>
    </message>
    <message>
        <source>U(-limit, limit)</source>
        <translation>U(-limit, limit)</translation>
    </message>
    <message>
        <source>Uniform by both fans</source>
        <translation>Uniforme según ambos lados</translation>
    </message>
    <message>
        <source>Uniform within a limit</source>
        <translation>Uniforme entre límites</translation>
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
        <translation>W, b ~ U(-√(6/(fan_in + fan_out)), √(6/(fan_in + fan_out))), 2 en lugar de 6 para la sigmoide</translation>
    </message>
    <message>
        <source>Weights (*.npz *.safetensors *.csv *.txt)</source>
        <translation>Pesos (*.npz *.safetensors *.csv *.txt)</translation>
    </message>
    <message>
        <source>What does a row of them belong to?</source>
        <translation>¿A qué pertenece cada fila?</translation>
    </message>
    <message>
        <source>Without biases a ReLU unit is as often on as off, whatever the size of the weights. A bias of its own shifts every unit to one side, so that this law does not hold.</source>
        <translation>Sin sesgos, una unidad ReLU está tan a menudo activa como inactiva, sea cual sea el tamaño de los pesos. Un sesgo propio desplaza cada unidad hacia un lado, de modo que esta ley no rige.</translation>
    </message>
    <message>
        <source>a file called {suffix}</source>
        <translation>un archivo con la terminación {suffix}</translation>
    </message>
    <message>
        <source>a name, with its parameters behind it where they are others: random:scale=2</source>
        <translation>un nombre y, detrás, sus parámetros si son otros: random:scale=2</translation>
    </message>
    <message>
        <source>a run from a file</source>
        <translation>una ejecución desde un archivo</translation>
    </message>
    <message>
        <source>a weight set by hand</source>
        <translation>un peso fijado a mano</translation>
    </message>
    <message>
        <source>an amount, or a value</source>
        <translation>una cantidad o un valor</translation>
    </message>
    <message>
        <source>as the run</source>
        <translation>como la ejecución</translation>
    </message>
    <message>
        <source>b ~ U(-√(factor/(fan_in + fan_out)), √(factor/(fan_in + fan_out)))</source>
        <translation>b ~ U(-√(factor/(fan_in + fan_out)), √(factor/(fan_in + fan_out)))</translation>
    </message>
    <message>
        <source>both</source>
        <translation>ambos</translation>
    </message>
    <message>
        <source>b{}, {} to {}: {} of {} biases now, {} {} (outline)</source>
        <translation>b{}, {} a {}: {} de {} sesgos ahora, {} {} (contorno)</translation>
    </message>
    <message>
        <source>each layer once</source>
        <translation>cada capa una vez</translation>
    </message>
    <message>
        <source>either way round</source>
        <translation>en ambos sentidos</translation>
    </message>
    <message>
        <source>examples differ by {last:.1e} of the signal in the last hidden layer, {first:.2f} in the first</source>
        <translation>los ejemplos se distinguen en {last:.1e} de la señal en la última capa oculta, en {first:.2f} en la primera</translation>
    </message>
    <message>
        <source>finite numbers</source>
        <translation>números finitos</translation>
    </message>
    <message>
        <source>flax.linen.Dense: jax.nn.initializers.lecun_normal(), and zeros</source>
        <translation>flax.linen.Dense: jax.nn.initializers.lecun_normal(), y ceros</translation>
    </message>
    <message>
        <source>github.com/tensorflow/playground, src/nn.ts: Link.weight and Node.bias</source>
        <translation>github.com/tensorflow/playground, src/nn.ts: Link.weight y Node.bias</translation>
    </message>
    <message>
        <source>given: {}</source>
        <translation>dados: {}</translation>
    </message>
    <message>
        <source>keras.layers.Dense: kernel_initializer=&quot;glorot_uniform&quot;, bias_initializer=&quot;zeros&quot;</source>
        <translation>keras.layers.Dense: kernel_initializer=&quot;glorot_uniform&quot;, bias_initializer=&quot;zeros&quot;</translation>
    </message>
    <message>
        <source>layer {layer:.0f}: {count:.0f} of {units:.0f} units dead because of their biases, which are {bias:.3g} on average</source>
        <translation>capa {layer:.0f}: {count:.0f} de {units:.0f} unidades muertas por sus sesgos, que son {bias:.3g} de media</translation>
    </message>
    <message>
        <source>layer {layer} twice</source>
        <translation>la capa {layer} dos veces</translation>
    </message>
    <message>
        <source>layer {}: {}</source>
        <translation>capa {}: {}</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>límite</translation>
    </message>
    <message>
        <source>line: root mean square over the units · dashed: theory at iteration 0 · a layer in which it is 0 answers the same to every example</source>
        <translation>línea: media cuadrática de las unidades · a trazos: teoría en la iteración 0 · una capa en la que es 0 responde lo mismo a todos los ejemplos</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>no arrays of NumPy</source>
        <translation>ninguna matriz de NumPy</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>ningún número</translation>
    </message>
    <message>
        <source>no tensors that can be read as numbers</source>
        <translation>ningún tensor que se pueda leer como números</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>ninguna de estas</translation>
    </message>
    <message>
        <source>numbers, in one or two dimensions</source>
        <translation>números, en una o dos dimensiones</translation>
    </message>
    <message>
        <source>rows of one length</source>
        <translation>filas de la misma longitud</translation>
    </message>
    <message>
        <source>rows of {fewest} to {most} numbers</source>
        <translation>filas de {fewest} a {most} números</translation>
    </message>
    <message>
        <source>rows of {widths} numbers</source>
        <translation>filas de {widths} números</translation>
    </message>
    <message>
        <source>scikit-learn</source>
        <translation>scikit-learn</translation>
    </message>
    <message>
        <source>scikit-learn, MLPClassifier._init_coef (6, and 2 for the sigmoid)</source>
        <translation>scikit-learn, MLPClassifier._init_coef (6, y 2 para la sigmoide)</translation>
    </message>
    <message>
        <source>sets the rules of weights and biases as a framework&apos;s layers have them</source>
        <translation>fija las reglas de pesos y sesgos como las tienen las capas de una biblioteca</translation>
    </message>
    <message>
        <source>sklearn.neural_network.MLPClassifier._init_coef</source>
        <translation>sklearn.neural_network.MLPClassifier._init_coef</translation>
    </message>
    <message>
        <source>square matrices</source>
        <translation>matrices cuadradas</translation>
    </message>
    <message>
        <source>square weights, which fit either way round</source>
        <translation>pesos cuadrados, que encajan en ambos sentidos</translation>
    </message>
    <message>
        <source>the largest weight that can be drawn</source>
        <translation>el mayor peso que se puede sortear</translation>
    </message>
    <message>
        <source>torch.nn.Linear.reset_parameters: kaiming_uniform_(a=√5), whose gain is √(2/(1 + 5))</source>
        <translation>torch.nn.Linear.reset_parameters: kaiming_uniform_(a=√5), cuyo factor es √(2/(1 + 5))</translation>
    </message>
    <message>
        <source>weights of a network (.npz, .safetensors, .csv)</source>
        <translation>pesos de una red (.npz, .safetensors, .csv)</translation>
    </message>
    <message>
        <source>what is divided by both fans</source>
        <translation>lo que se divide por ambos lados</translation>
    </message>
    <message>
        <source>whether a row is a unit&apos;s or an input&apos;s</source>
        <translation>si cada fila es de una unidad o de una entrada</translation>
    </message>
    <message>
        <source>{blind:.1%} of the examples reach no unit of the last hidden layer; without biases the law expects {expected:.1%} over many draws</source>
        <translation>{blind:.1%} de los ejemplos no llegan a ninguna unidad de la última capa oculta; sin sesgos la ley espera {expected:.1%} en muchos sorteos</translation>
    </message>
    <message>
        <source>{count:,} given weights and biases</source>
        <translation>{count:,} pesos y sesgos dados</translation>
    </message>
    <message>
        <source>{depth} of each, or arrays called W1, b1, …</source>
        <translation>{depth} de cada clase, o matrices llamadas W1, b1, …</translation>
    </message>
    <message>
        <source>{dtype} of shape {shape}</source>
        <translation>{dtype} de forma {shape}</translation>
    </message>
    <message>
        <source>{matrices} matrices and {vectors} vectors</source>
        <translation>{matrices} matrices y {vectors} vectores</translation>
    </message>
    <message>
        <source>{run} and {count} more</source>
        <translation>{run} y {count} más</translation>
    </message>
    <message>
        <source>{run} starts with this value: it is trained again from iteration 0.</source>
        <translation>{run} empieza con este valor y se entrena de nuevo desde la iteración 0.</translation>
    </message>
    <message>
        <source>{run}, layer {layer} {rule}</source>
        <translation>{run}, capa {layer} {rule}</translation>
    </message>
    <message>
        <source>{run}, some given</source>
        <translation>{run}, en parte dados</translation>
    </message>
    <message>
        <source>{shape}</source>
        <translation>{shape}</translation>
    </message>
    <message>
        <source>{shape}, or {turned}</source>
        <translation>{shape} o {turned}</translation>
    </message>
    <message>
        <source>{shape}: a row for each unit, a column for each input</source>
        <translation>{shape}: una fila por unidad, una columna por entrada</translation>
    </message>
    <message>
        <source>σ = √(1/fan_in), nothing beyond 2 standard deviations of the uncut normal</source>
        <translation>σ = √(1/fan_in), nada más allá de 2 desviaciones típicas de la normal sin cortar</translation>
    </message>
    <message>
        <source>σ = √(1/fan_in), nothing beyond 2 standard deviations of the uncut normal, b = 0</source>
        <translation>σ = √(1/fan_in), nada más allá de 2 desviaciones típicas de la normal sin cortar, b = 0</translation>
    </message>
    <message>
        <source>W{}, {} to {}: {} of {} weights now, {} {} (outline)</source>
        <translation>W{}, {} a {}: {} de {} pesos ahora, {} {} (contorno)</translation>
    </message>
    <message>
        <source>Plane of the pict&amp;ures…</source>
        <translation>Plano &amp;de las imágenes…</translation>
    </message>
    <message>
        <source>Coordinate c&amp;heck…</source>
        <translation>Veri&amp;ficación de coordenadas…</translation>
    </message>
    <message>
        <source>Count the &amp;answers of a class</source>
        <translation>Contar las respuestas de u&amp;na clase</translation>
    </message>
    <message>
        <source>Ans&amp;wers</source>
        <translation>Resp&amp;uestas</translation>
    </message>
    <message>
        <source>the number of a layer whose weights another rule is to draw</source>
        <translation>el número de una capa cuyos pesos ha de sortear otra regla</translation>
    </message>
    <message>
        <source>TensorFlow Playground, src/nn.ts (0.5)</source>
        <translation>TensorFlow Playground, src/nn.ts (0.5)</translation>
    </message>
    <message>
        <source>In the end all three runs know nearly every training example. Of the test set He and tiny weights get 98&#xa0;% right, random ×10 gets 87&#xa0;%. Open “First layer” and “Confusion matrix”.</source>
        <translation>Al final, las tres ejecuciones reconocen casi todos los ejemplos de entrenamiento. Del conjunto de prueba, He y los pesos diminutos aciertan el 98&#xa0;%; Aleatoria ×10, el 87&#xa0;%. Abra «Primera capa» y «Matriz de confusión».</translation>
    </message>
    <message>
        <source>Wine, as it is measured</source>
        <translation>Vino, tal como se mide</translation>
    </message>
    <message>
        <source>Wine, standardised</source>
        <translation>Vino, estandarizado</translation>
    </message>
    <message>
        <source>After 750 iterations Glorot explains 97&#xa0;% of the variance. Tiny weights stay a straight line, at 15&#xa0;%. Large ones fit the noise: by 3,000 they explain nothing of the test set.</source>
        <translation>Tras 750 iteraciones, Glorot explica el 97&#xa0;% de la varianza. Los pesos diminutos se quedan en una recta, con el 15&#xa0;%. Los grandes se ajustan al ruido: a las 3,000 no explican nada del conjunto de prueba.</translation>
    </message>
    <message>
        <source>Digits in 64 pixels</source>
        <translation>Dígitos de 64 píxeles</translation>
    </message>
    <message>
        <source>Eight equal units stay equal, and reach 65&#xa0;%. A nudge of 0.001 to one weight sets one unit apart: 81&#xa0;%. Glorot&apos;s eight different units reach 100&#xa0;% after 200 iterations.</source>
        <translation>Ocho unidades iguales siguen iguales y llegan al 65&#xa0;%. Un empujón de 0.001 a un peso aparta una: 81&#xa0;%. Las ocho distintas de Glorot llegan al 100&#xa0;% tras 200 iteraciones.</translation>
    </message>
    <message>
        <source>The same wines, network and learning rate as in “Wine, as it is measured”. Only the features are scaled, to mean 0 and variance 1: by 50 iterations every rule gets 99&#xa0;% of the training set right.</source>
        <translation>Los mismos vinos, la misma red y la misma tasa de aprendizaje que en «Vino, tal como se mide». Solo se escalan las variables, a media 0 y varianza 1: con 50 iteraciones, todas las reglas aciertan el 99&#xa0;% del conjunto de entrenamiento.</translation>
    </message>
    <message>
        <source>Thirteen measurements; one varies over a thousand times as much as another. After ten iterations all runs give every wine the same answer, right for 40&#xa0;%. Compare “Wine, standardised”.</source>
        <translation>Trece medidas; una varía más de mil veces lo que otra. Tras diez iteraciones, todas las ejecuciones dan a todos los vinos la misma respuesta, correcta en el 40&#xa0;%. Compare con «Vino, estandarizado».</translation>
    </message>
    <message>
        <source>a name of {count:,} characters</source>
        <translation>un nombre de {count:,} caracteres</translation>
    </message>
    <message>
        <source>another size than is declared</source>
        <translation>un tamaño distinto del declarado</translation>
    </message>
    <message>
        <source>each name once</source>
        <translation>cada nombre una vez</translation>
    </message>
    <message>
        <source>two arrays of that name</source>
        <translation>dos matrices con ese nombre</translation>
    </message>
    <message>
        <source>{count:,} arrays</source>
        <translation>{count:,} matrices</translation>
    </message>
    <message>
        <source>weights, biases, or both</source>
        <translation>pesos, sesgos o ambos</translation>
    </message>
    <message>
        <source>{count} name</source>
        <translation>{count} nombre</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; only numbers the rows, so it may say nothing</source>
        <translation>«{name}» solo numera las filas, así que quizá no diga nada</translation>
    </message>
    <message>
        <source>The runs cannot start on these points</source>
        <translation>Las ejecuciones no pueden empezar con estos puntos</translation>
    </message>
    <message>
        <source>At ({x}, {y}) the probability of {name} is {share}</source>
        <translation>En ({x}; {y}) la probabilidad de {name} es {share}</translation>
    </message>
    <message>
        <source>At {x} the probability of {name} is {share}</source>
        <translation>En {x} la probabilidad de {name} es {share}</translation>
    </message>
    <message>
        <source>benign</source>
        <translation>benigno</translation>
    </message>
    <message>
        <source>malignant</source>
        <translation>maligno</translation>
    </message>
    <message>
        <source>{count} of {name}</source>
        <translation>{count} de {name}</translation>
    </message>
    <message>
        <source>A dot for each draw at its R² on the test set</source>
        <translation>Un punto por sorteo en su R² del conjunto de prueba</translation>
    </message>
    <message>
        <source>A dot for each draw at its R² on the training set</source>
        <translation>Un punto por sorteo en su R² del conjunto de entrenamiento</translation>
    </message>
    <message>
        <source>R² test {r2}, cost {cost}</source>
        <translation>R² prueba {r2}, coste {cost}</translation>
    </message>
    <message>
        <source>R² test, median</source>
        <translation>R² prueba, mediana</translation>
    </message>
    <message>
        <source>R² train {}</source>
        <translation>R² entren. {}</translation>
    </message>
    <message>
        <source>an R² of {}</source>
        <translation>un R² de {}</translation>
    </message>
    <message>
        <source>an R² of {} on the training set</source>
        <translation>un R² de {} en el conjunto de entrenamiento</translation>
    </message>
    <message>
        <source>Blue to orange: weights below and above 0, each run on its own scale; H: one for all</source>
        <translation>De azul a naranja: pesos bajo y sobre 0, cada ejecución en su escala; H: una para todas</translation>
    </message>
    <message>
        <source>Blue to orange: weights from {} to {}, on one scale for all runs; H: each on its own</source>
        <translation>De azul a naranja: pesos de {} a {}, en una escala para todas las ejecuciones; H: cada una en la suya</translation>
    </message>
    <message>
        <source>Along what the pictures show data of more than two features: principal components, or two features</source>
        <translation>En qué direcciones muestran las imágenes los datos de más de dos variables: componentes principales o dos variables</translation>
    </message>
    <message>
        <source>Pictures show a slice along {x} and {y}, all other features at their mean; points are projected</source>
        <translation>Las imágenes muestran un corte a lo largo de {x} y {y}, con las demás variables en su media; los puntos están proyectados</translation>
    </message>
    <message>
        <source>The data have more than two features. Pictures show a slice through the mean of the training points, along two directions; points are projected onto it. Training is the same.</source>
        <translation>Los datos tienen más de dos variables. Las imágenes muestran un corte por la media de los puntos de entrenamiento, en dos direcciones; los puntos se proyectan sobre él. El entrenamiento no cambia.</translation>
    </message>
    <message>
        <source>The feature from bottom to top; all others have their mean</source>
        <translation>La variable de abajo arriba; todas las demás tienen su media</translation>
    </message>
    <message>
        <source>The feature from left to right; all others have their mean</source>
        <translation>La variable de izquierda a derecha; todas las demás tienen su media</translation>
    </message>
    <message>
        <source>The features differ greatly in size: standard deviation {low:.3g} of &apos;{least}&apos;, {high:.3g} of &apos;{largest}&apos;. Standardise them so that training treats all alike.</source>
        <translation>Las variables difieren mucho de tamaño: desviación típica {low:.3g} de «{least}», {high:.3g} de «{largest}». Estandarízalas para que el entrenamiento las trate igual.</translation>
    </message>
    <message>
        <source>The features of these data are no picture. Choose the digits to see what units look for.</source>
        <translation>Las variables de estos datos no forman una imagen. Elige los dígitos para ver qué buscan las unidades.</translation>
    </message>
    <message>
        <source>Tick the columns that are features besides x and y:</source>
        <translation>Marca las columnas que son variables además de x e y:</translation>
    </message>
    <message>
        <source>Use them as features</source>
        <translation>Usarlas como variables</translation>
    </message>
    <message>
        <source>Column of y, the second feature: numbers; none for a single feature</source>
        <translation>Columna de y, la segunda variable: números; ninguna si solo hay una variable</translation>
    </message>
    <message>
        <source>Columns of further features: numbers</source>
        <translation>Columnas de otras variables: números</translation>
    </message>
    <message>
        <source>Cost: median, 50 and 90 % of draws</source>
        <translation>Coste: mediana, 50 y 90&#x202f;% de sorteos</translation>
    </message>
    <message>
        <source>Features are large: root mean square {size:.3g} of &apos;{name}&apos;. Standardise them: initial weights are made for features of about 1.</source>
        <translation>Hay variables grandes: media cuadrática {size:.3g} de «{name}». Estandarízalas: los pesos iniciales están hechos para variables de alrededor de 1.</translation>
    </message>
    <message>
        <source>Further features</source>
        <translation>Otras variables</translation>
    </message>
    <message>
        <source>[x, y, class] of every point, or of more or fewer features: the class is 0, 1, …; or a number to predict</source>
        <translation>[x, y, clase] de cada punto, o de más o menos variables: la clase es 0, 1, …; o un número que predecir</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>variable</translation>
    </message>
    <message>
        <source>features and label</source>
        <translation>variables y etiqueta</translation>
    </message>
    <message>
        <source>features as they were measured, or with mean 0 and variance 1</source>
        <translation>variables como se midieron, o con media 0 y varianza 1</translation>
    </message>
    <message>
        <source>the features</source>
        <translation>las variables</translation>
    </message>
    <message>
        <source>their first two principal components, or all features</source>
        <translation>sus dos primeras componentes principales, o todas las variables</translation>
    </message>
    <message>
        <source>two features</source>
        <translation>dos variables</translation>
    </message>
    <message>
        <source>what x, y and further features are</source>
        <translation>qué son x, y y las demás variables</translation>
    </message>
    <message>
        <source>{count} features: {names}</source>
        <translation>{count} variables: {names}</translation>
    </message>
    <message>
        <source>{count}: one for each feature</source>
        <translation>{count}: uno para cada variable</translation>
    </message>
    <message>
        <source>The examples and their features</source>
        <translation>Los ejemplos y sus variables</translation>
    </message>
    <message>
        <source>cultivar {number}</source>
        <translation>cultivar {number}</translation>
    </message>
    <message>
        <source>Initialisers are designed for inputs of about 1. With larger inputs, the signals and the steps are too large.</source>
        <translation>Los inicializadores están pensados para entradas de alrededor de 1. Con entradas mayores, las señales y los pasos son demasiado grandes.</translation>
    </message>
    <message>
        <source>All weights and biases are given: the rules draw none.</source>
        <translation>Todos los pesos y sesgos están dados: las reglas no sortean ninguno.</translation>
    </message>
    <message>
        <source>All weights are given: the rule draws none.</source>
        <translation>Todos los pesos están dados: la regla no sortea ninguno.</translation>
    </message>
    <message>
        <source>Given, not drawn: {}</source>
        <translation>Dados, no sorteados: {}</translation>
    </message>
    <message>
        <source>weights and biases given</source>
        <translation>pesos y sesgos dados</translation>
    </message>
    <message>
        <source>weights given</source>
        <translation>pesos dados</translation>
    </message>
    <message>
        <source>{choices}, or null</source>
        <translation>{choices}, o null</translation>
    </message>
    <message>
        <source>{given}, in “{run}”</source>
        <translation>{given}, en «{run}»</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Elegir…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportar</translation>
    </message>
    <message>
        <source>&amp;Iteration</source>
        <translation>&amp;Iteración</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>0 to {most}</source>
        <translation>de 0 a {most}</translation>
    </message>
    <message>
        <source>A line for each</source>
        <translation>Una línea por</translation>
    </message>
    <message>
        <source>About {} MB</source>
        <translation>Unos {} MB</translation>
    </message>
    <message>
        <source>About {} kB</source>
        <translation>Unos {} kB</translation>
    </message>
    <message>
        <source>At first the one on screen</source>
        <translation>Al principio, la que está en pantalla</translation>
    </message>
    <message>
        <source>Copied: a link of {} characters</source>
        <translation>Copiado: un enlace de {} caracteres</translation>
    </message>
    <message>
        <source>Copy the experiment as a text that you can send: Ctrl+V opens it in another laboratory</source>
        <translation>Copiar el experimento como un texto que puede enviar: Ctrl+V lo abre en otro laboratorio</translation>
    </message>
    <message>
        <source>Do not export, and leave the file as it was (Esc)</source>
        <translation>No exportar y dejar el archivo como estaba (Esc)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Exported: {}</source>
        <translation>Exportado: {}</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Links (*.txt *.url)</source>
        <translation>Enlaces (*.txt *.url)</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Medidas</translation>
    </message>
    <message>
        <source>Not exported: the file is as it was.</source>
        <translation>No exportado: el archivo está como estaba.</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Abrir un enlace</translation>
    </message>
    <message>
        <source>Open the experiment in a link: the one on the clipboard, or one that you are asked for</source>
        <translation>Abrir el experimento de un enlace: el del portapapeles, o uno que se le pide</translation>
    </message>
    <message>
        <source>Opened: a link</source>
        <translation>Abierto: un enlace</translation>
    </message>
    <message>
        <source>Parquet, without the library for it</source>
        <translation>Parquet, sin la biblioteca necesaria</translation>
    </message>
    <message>
        <source>Paste an experiment&apos;s link here, as “Copy link” makes it.</source>
        <translation>Pegue aquí el enlace de un experimento, tal como lo crea «Copiar enlace».</translation>
    </message>
    <message>
        <source>RFC 4180; Apache Parquet</source>
        <translation>RFC 4180; Apache Parquet</translation>
    </message>
    <message>
        <source>Results of a study</source>
        <translation>Resultados de un estudio</translation>
    </message>
    <message>
        <source>The format of the file</source>
        <translation>El formato del archivo</translation>
    </message>
    <message>
        <source>The link cannot be opened</source>
        <translation>No se puede abrir el enlace</translation>
    </message>
    <message>
        <source>There is no link to this experiment</source>
        <translation>No hay enlace para este experimento</translation>
    </message>
    <message>
        <source>W1, b1, … of one run, run1.W1, … of several; a row is a unit</source>
        <translation>W1, b1, … de una ejecución, run1.W1, … de varias; una fila es una unidad</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation>Pesos y sesgos</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Lo que se escribe</translation>
    </message>
    <message>
        <source>Write costs, weights, code and more into files, at any iteration</source>
        <translation>Escribir costes, pesos, código y más en archivos, en cualquier iteración</translation>
    </message>
    <message>
        <source>a damaged one</source>
        <translation>uno dañado</translation>
    </message>
    <message>
        <source>a file that was written just now</source>
        <translation>un archivo que se acaba de escribir</translation>
    </message>
    <message>
        <source>a folder that can be read</source>
        <translation>una carpeta que se pueda leer</translation>
    </message>
    <message>
        <source>a folder that is there, or a name with {part} in it</source>
        <translation>una carpeta que exista, o un nombre que contenga {part}</translation>
    </message>
    <message>
        <source>a lesson</source>
        <translation>una lección</translation>
    </message>
    <message>
        <source>a link of {count:,} characters</source>
        <translation>un enlace de {count:,} caracteres</translation>
    </message>
    <message>
        <source>a part of one</source>
        <translation>una parte de uno</translation>
    </message>
    <message>
        <source>a table of points</source>
        <translation>una tabla de puntos</translation>
    </message>
    <message>
        <source>a whole link, as “Copy link” makes it: {start}…</source>
        <translation>un enlace entero, tal como lo crea «Copiar enlace»: {start}…</translation>
    </message>
    <message>
        <source>a whole number from 0 to {most}</source>
        <translation>un número entero de 0 a {most}</translation>
    </message>
    <message>
        <source>a whole number from 0 to {most}, or last</source>
        <translation>un número entero de 0 a {most}, o last</translation>
    </message>
    <message>
        <source>an experiment (.json, .lab)</source>
        <translation>un experimento (.json, .lab)</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>otro nombre</translation>
    </message>
    <message>
        <source>at most {most:,} bytes in a link; save a file instead</source>
        <translation>como máximo {most:,} bytes en un enlace; guarde un archivo en su lugar</translation>
    </message>
    <message>
        <source>at most {most:,}; save a file instead</source>
        <translation>como máximo {most:,}; guarde un archivo en su lugar</translation>
    </message>
    <message>
        <source>docs/exports.md</source>
        <translation>docs/exports.md</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>files called .json, .lab or .sqlite</source>
        <translation>archivos .json, .lab o .sqlite</translation>
    </message>
    <message>
        <source>iterations between two lines</source>
        <translation>iteraciones entre dos líneas</translation>
    </message>
    <message>
        <source>no experiments</source>
        <translation>ningún experimento</translation>
    </message>
    <message>
        <source>nothing: a study is exported as it ended</source>
        <translation>nada: un estudio se exporta tal como terminó</translation>
    </message>
    <message>
        <source>numpy.savez; safetensors; CSV with an empty line between two arrays</source>
        <translation>numpy.savez; safetensors; CSV con una línea vacía entre dos matrices</translation>
    </message>
    <message>
        <source>one line for each run in each cell, or for each trial</source>
        <translation>una línea por cada ejecución en cada celda, o por cada ensayo</translation>
    </message>
    <message>
        <source>one line for each run in each cell, or one for each trial</source>
        <translation>una línea por cada ejecución en cada celda, o una por cada ensayo</translation>
    </message>
    <message>
        <source>results of a study</source>
        <translation>resultados de un estudio</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>resumen</translation>
    </message>
    <message>
        <source>the cost of every run along the way, one line for each iteration</source>
        <translation>el coste de cada ejecución por el camino, una línea por iteración</translation>
    </message>
    <message>
        <source>the experiment as one text that can be sent, without what was trained</source>
        <translation>el experimento como un solo texto que se puede enviar, sin lo entrenado</translation>
    </message>
    <message>
        <source>the link</source>
        <translation>el enlace</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>versión {version}</translation>
    </message>
    <message>
        <source>version {version}: a newer laboratory made it</source>
        <translation>versión {version}: lo creó un laboratorio más reciente</translation>
    </message>
    <message>
        <source>what is measured of every run along the way, one line for each run at each iteration</source>
        <translation>lo que se mide de cada ejecución por el camino, una línea por ejecución e iteración</translation>
    </message>
    <message>
        <source>which run, counted from 1; 0 for all of them</source>
        <translation>qué ejecución, contada desde 1; 0 para todas</translation>
    </message>
    <message>
        <source>{count:,} bytes of points</source>
        <translation>{count:,} bytes de puntos</translation>
    </message>
    <message>
        <source>A click or Enter opens an experiment, and {} comes back from it.</source>
        <translation>Un clic o Intro abre un experimento; {} vuelve al anterior.</translation>
    </message>
    <message>
        <source>{rule} with biases {bias}</source>
        <translation>{rule} con sesgos {bias}</translation>
    </message>
    <message>
        <source>Three arms of a spiral and softmax: after 200 iterations of Adam He gets 98&#xa0;% of the points right, N(0,&#xa0;1) 95&#xa0;% and tiny weights 86&#xa0;%. Open “Confusion matrix” and see which arm is taken for which.</source>
        <translation>Tres brazos de espiral y softmax: tras 200 iteraciones de Adam, He acierta el 98&#x202f;% de los puntos, N(0, 1) el 95&#x202f;% y los pesos diminutos el 86&#x202f;%. Abra «Matriz de confusión» y vea qué brazo se toma por cuál.</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Todas las ejecuciones</translation>
    </message>
    <message>
        <source>At iteration 0</source>
        <translation>En la iteración 0</translation>
    </message>
    <message>
        <source>At the pinned iteration</source>
        <translation>En la iteración fijada</translation>
    </message>
    <message>
        <source>Copied: {}</source>
        <translation>Copiado: {}</translation>
    </message>
    <message>
        <source>Copy the figures as</source>
        <translation>Copiar las cifras como</translation>
    </message>
    <message>
        <source>Copy the pict&amp;ure</source>
        <translation>Copiar la i&amp;magen</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Copy what is under the mouse, or the chosen run&apos;s card, as a picture with its figures</source>
        <translation>Copia como imagen con sus cifras lo que está bajo el ratón, o la tarjeta de la ejecución elegida</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Drawing (PDF), to be printed</source>
        <translation>Dibujo (PDF), para imprimir</translation>
    </message>
    <message>
        <source>Drawing (SVG), to be edited</source>
        <translation>Dibujo (SVG), para editar</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Export a &amp;figure…</source>
        <translation>Exportar una &amp;figura…</translation>
    </message>
    <message>
        <source>Export a figure</source>
        <translation>Exportar una figura</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figura</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
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
        <translation>De una imagen: la nitidez que conserva al ampliarla</translation>
    </message>
    <message>
        <source>PNG, W3C; SVG 1.1, W3C; PDF, ISO 32000; RFC 4180</source>
        <translation>PNG, W3C; SVG 1.1, W3C; PDF, ISO 32000; RFC 4180</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>Imagen (PNG)</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Predicción</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Save this figure…</source>
        <translation>Guardar esta figura…</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Ta&amp;maño</translation>
    </message>
    <message>
        <source>The figure, as it is on screen</source>
        <translation>La figura, tal como está en pantalla</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>What is drawn, as figures (CSV)</source>
        <translation>Lo que está dibujado, en cifras (CSV)</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Cuál</translation>
    </message>
    <message>
        <source>Write what is on screen into a file: as a picture, a drawing or figures</source>
        <translation>Escribe en un archivo lo que está en pantalla: como imagen, dibujo o cifras</translation>
    </message>
    <message>
        <source>pixels at scale 1; 0: as is usual</source>
        <translation>píxeles a escala 1; 0: lo habitual</translation>
    </message>
    <message>
        <source>pixels of a .png to each</source>
        <translation>píxeles de un .png por cada uno</translation>
    </message>
    <message>
        <source>something that is hidden until the answer is revealed</source>
        <translation>algo que está oculto hasta que se revele la respuesta</translation>
    </message>
    <message>
        <source>the colours of the dark window</source>
        <translation>los colores de la ventana oscura</translation>
    </message>
    <message>
        <source>the figure: window, cards, card, cost or a panel</source>
        <translation>la figura: window, cards, card, cost o un panel</translation>
    </message>
    <message>
        <source>the run of a card, or of a panel of one run</source>
        <translation>la ejecución de una tarjeta, o de un panel de una sola</translation>
    </message>
    <message>
        <source>what the window shows, painted for paper; as .csv the figures that are drawn</source>
        <translation>lo que muestra la ventana, pintado para papel; como .csv las cifras dibujadas</translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} mm</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} píxeles</translation>
    </message>
    <message>
        <source>{} × as many pixels as on screen</source>
        <translation>{} × los píxeles de la pantalla</translation>
    </message>
    <message>
        <source>{}, iteration 0</source>
        <translation>{}, iteración 0</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>C&amp;opiar enlace</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Open a lin&amp;k…</source>
        <translation>A&amp;brir un enlace…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Se reproduce</translation>
    </message>
    <message>
        <source>The last one stays (s)</source>
        <translation>La última dura (s)</translation>
    </message>
    <message>
        <source>The whole training</source>
        <translation>Todo el entrenamiento</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>From iteration</source>
        <translation>Desde la iteración</translation>
    </message>
    <message>
        <source>In steps of</source>
        <translation>En pasos de</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>Comparar dos</translation>
    </message>
    <message>
        <source>Cost of every run along the iterations</source>
        <translation>Coste de todas las ejecuciones a lo largo de las iteraciones</translation>
    </message>
    <message>
        <source>Decision boundary of {run}</source>
        <translation>Frontera de decisión de {run}</translation>
    </message>
    <message>
        <source>First iteration</source>
        <translation>Primera iteración</translation>
    </message>
    <message>
        <source>Fitted function of {run}</source>
        <translation>Función ajustada de {run}</translation>
    </message>
    <message>
        <source>Iteration {iteration}</source>
        <translation>Iteración {iteration}</translation>
    </message>
    <message>
        <source>Iteration {iteration} of {last}</source>
        <translation>Iteración {iteration} de {last}</translation>
    </message>
    <message>
        <source>Keys: Space plays and pauses, ← and → step, Home and End jump, 1 to 9 choose runs, C compares two, A shows all</source>
        <translation>Teclas: Espacio reproduce y detiene, ← y → avanzan un paso, Inicio y Fin saltan, 1 a 9 eligen ejecuciones, C compara dos, A muestra todas</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Last iteration</source>
        <translation>Última iteración</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Un paso atrás</translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation>Un paso adelante</translation>
    </message>
    <message>
        <source>Outline: iteration 0</source>
        <translation>Contorno: iteración 0</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Reproductor</translation>
    </message>
    <message>
        <source>Speed: {times}</source>
        <translation>Velocidad: {times}</translation>
    </message>
    <message>
        <source>This browser cannot read the recording. A newer one can.</source>
        <translation>Este navegador no puede leer la grabación. Uno más nuevo sí.</translation>
    </message>
    <message>
        <source>WHATWG, HTML Living Standard</source>
        <translation>WHATWG, HTML Living Standard</translation>
    </message>
    <message>
        <source>Weights of layer {layer}: standard deviation {deviation}</source>
        <translation>Pesos de la capa {layer}: desviación típica {deviation}</translation>
    </message>
    <message>
        <source>Weights of {run}</source>
        <translation>Pesos de {run}</translation>
    </message>
    <message>
        <source>What that means, and what to try</source>
        <translation>Qué significa y qué se puede probar</translation>
    </message>
    <message>
        <source>a page that plays the recorded iterations: what is answered, weights, costs, verdicts</source>
        <translation>una página que reproduce las iteraciones grabadas: respuestas, pesos, costes, veredictos</translation>
    </message>
    <message>
        <source>de</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>en</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>es</source>
        <translation>español</translation>
    </message>
    <message>
        <source>fewer: the file would have more than {most} million bytes</source>
        <translation>menos: el archivo tendría más de {most} millones de bytes</translation>
    </message>
    <message>
        <source>iterations that can be shown</source>
        <translation>iteraciones que se pueden mostrar</translation>
    </message>
    <message>
        <source>the language of the page</source>
        <translation>el idioma de la página</translation>
    </message>
    <message>
        <source>{picture}: cost {cost}, {train} on the training set, {test} on the test set</source>
        <translation>{picture}: coste {cost}, {train} en el conjunto de entrenamiento, {test} en el de prueba</translation>
    </message>
    <message>
        <source>{run}: not finite from iteration {iteration} on</source>
        <translation>{run}: no es finito desde la iteración {iteration}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto de la licencia</translation>
    </message>
    <message>
        <source>The laboratory is under the MIT licence. It uses Qt under the LGPL, whose libraries you may replace, and these works of others.</source>
        <translation>El laboratorio tiene la licencia MIT. Usa Qt con la LGPL, cuyas bibliotecas se pueden sustituir, y estas obras de otros.</translation>
    </message>
    <message>
        <source>The licences of the laboratory and of all that it is made of</source>
        <translation>Las licencias del laboratorio y de todo lo que lo compone</translation>
    </message>
    <message>
        <source>What a licence is of</source>
        <translation>De qué es la licencia</translation>
    </message>
    <message>
        <source>a folder that can be written</source>
        <translation>una carpeta en la que se pueda escribir</translation>
    </message>
    <message>
        <source>L&amp;icences</source>
        <translation>Lice&amp;ncias</translation>
    </message>
    <message>
        <source>--weights FILE beside it</source>
        <translation>--weights ARCHIVO al lado</translation>
    </message>
    <message>
        <source>0 for the usual size, or {least} to {most}</source>
        <translation>0 para el tamaño usual, o de {least} a {most}</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Película</translation>
    </message>
    <message>
        <source>GIF89a, CompuServe; PNG, W3C; MP4 with H.264, ISO/IEC 14496</source>
        <translation>GIF89a, CompuServe; PNG, W3C; MP4 con H.264, ISO/IEC 14496</translation>
    </message>
    <message>
        <source>HTML, WHATWG; PDF, ISO 32000</source>
        <translation>HTML, WHATWG; PDF, ISO 32000</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>What each run has come to</source>
        <translation>Qué ha sido de cada entrenamiento</translation>
    </message>
    <message>
        <source>a picture for each of many iterations, up to the one that is exported</source>
        <translation>una imagen de cada una de muchas iteraciones, hasta la que se exporta</translation>
    </message>
    <message>
        <source>again and again</source>
        <translation>una y otra vez</translation>
    </message>
    <message>
        <source>an entry made of plain functions</source>
        <translation>una entrada hecha de funciones simples</translation>
    </message>
    <message>
        <source>as on screen</source>
        <translation>como en pantalla</translation>
    </message>
    <message>
        <source>iteration that it begins with</source>
        <translation>iteración con la que empieza</translation>
    </message>
    <message>
        <source>iterations between pictures; 0: dense early</source>
        <translation>iteraciones entre imágenes; 0: densas al principio</translation>
    </message>
    <message>
        <source>iterations of the figures, with commas between; empty for four</source>
        <translation>iteraciones de las figuras, separadas por comas; vacío: cuatro</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message>
        <source>pictures a second</source>
        <translation>imágenes por segundo</translation>
    </message>
    <message>
        <source>pictures, dense early, where most happens</source>
        <translation>imágenes, densas al principio, donde más ocurre</translation>
    </message>
    <message>
        <source>pixels; 0: as is usual</source>
        <translation>píxeles; 0: lo usual</translation>
    </message>
    <message>
        <source>results files of studies that it tells of, with commas between</source>
        <translation>archivos de resultados de los estudios que incluye, separados por comas</translation>
    </message>
    <message>
        <source>room for the pictures of a film</source>
        <translation>sitio para las imágenes de una película</translation>
    </message>
    <message>
        <source>seconds that the last picture stays</source>
        <translation>segundos que dura la última imagen</translation>
    </message>
    <message>
        <source>the experiment, figures, results, verdicts with their reasons, and how to make it again</source>
        <translation>el experimento, figuras, resultados, diagnósticos con sus razones y cómo repetirlo</translation>
    </message>
    <message>
        <source>the folder for temporary files</source>
        <translation>la carpeta de archivos temporales</translation>
    </message>
    <message>
        <source>the language that it is written in</source>
        <translation>el idioma en que se escribe</translation>
    </message>
    <message>
        <source>whether it begins again at the end</source>
        <translation>si vuelve a empezar al final</translation>
    </message>
    <message>
        <source>{name} ({reason})</source>
        <translation>{name} ({reason})</translation>
    </message>
    <message>
        <source>Pictures: {pictures}, {seconds:.1f} s, {width} × {height} pixels</source>
        <translation>Imágenes: {pictures}, {seconds:.1f} s, {width} × {height} píxeles</translation>
    </message>
    <message>
        <source>.mp4, and the extra film is not installed</source>
        <translation>.mp4, y el extra film no está instalado</translation>
    </message>
    <message>
        <source>Costs on the way</source>
        <translation>Costes por el camino</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figuras</translation>
    </message>
    <message>
        <source>How often: studies</source>
        <translation>Con qué frecuencia: estudios</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Máquina</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Para repetirlo</translation>
    </message>
    <message>
        <source>Odds, 95 % interval</source>
        <translation>Probabilidad, intervalo del 95&#xa0;%</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Por el camino</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Penalización</translation>
    </message>
    <message>
        <source>Reached: {quantity} {level}</source>
        <translation>Alcanzado: {quantity} {level}</translation>
    </message>
    <message>
        <source>Results at iteration {iteration}</source>
        <translation>Resultados en la iteración {iteration}</translation>
    </message>
    <message>
        <source>The costs up to iteration {iteration}</source>
        <translation>Los costes hasta la iteración {iteration}</translation>
    </message>
    <message>
        <source>The experiment</source>
        <translation>El experimento</translation>
    </message>
    <message>
        <source>The runs at iteration {iteration}</source>
        <translation>Los entrenamientos en la iteración {iteration}</translation>
    </message>
    <message>
        <source>The same version on a machine like this one gives the same numbers, to the last bit. Save the experiment below as {file}, and then:</source>
        <translation>La misma versión en una máquina como esta da los mismos números, hasta el último bit. Guarde el experimento de abajo como {file} y después:</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Diagnósticos</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Where the runs start</source>
        <translation>Dónde empiezan los entrenamientos</translation>
    </message>
    <message>
        <source>at least {least}, for at most {most} pictures</source>
        <translation>al menos {least}, para {most} imágenes como máximo</translation>
    </message>
    <message>
        <source>at most the last iteration, {last}</source>
        <translation>como máximo la última iteración, {last}</translation>
    </message>
    <message>
        <source>each from all training points</source>
        <translation>cada una con todos los puntos de entrenamiento</translation>
    </message>
    <message>
        <source>each from {count} points, in the order of seed {seed}</source>
        <translation>cada una con {count} puntos, en el orden de la semilla {seed}</translation>
    </message>
    <message>
        <source>from iteration {iteration} on: {update}</source>
        <translation>desde la iteración {iteration}: {update}</translation>
    </message>
    <message>
        <source>layer {layer}: {rule}</source>
        <translation>capa {layer}: {rule}</translation>
    </message>
    <message>
        <source>left {run} at iteration {iteration}</source>
        <translation>salió de {run} en la iteración {iteration}</translation>
    </message>
    <message>
        <source>numbers given for {count} layers</source>
        <translation>números dados para {count} capas</translation>
    </message>
    <message>
        <source>one weight of layer {layer} set by hand</source>
        <translation>un peso de la capa {layer} puesto a mano</translation>
    </message>
    <message>
        <source>output: {output}</source>
        <translation>salida: {output}</translation>
    </message>
    <message>
        <source>show</source>
        <translation>mostrar</translation>
    </message>
    <message>
        <source>whole numbers from 0 to {last} with commas between, at most {most} of them</source>
        <translation>números enteros de 0 a {last} separados por comas, {most} como máximo</translation>
    </message>
    <message>
        <source>{count} iterations</source>
        <translation>{count} iteraciones</translation>
    </message>
    <message>
        <source>{count} more rows are in the results file.</source>
        <translation>Hay {count} filas más en el archivo de resultados.</translation>
    </message>
    <message>
        <source>{every}: {count} pictures</source>
        <translation>{every}: {count} imágenes</translation>
    </message>
    <message>
        <source>{title}: {trials} trainings, {draws} draws from seed {seed} on</source>
        <translation>{title}: {trials} entrenamientos, {draws} sorteos desde la semilla {seed}</translation>
    </message>
    <message>
        <source>{units} units, from the inputs to the output</source>
        <translation>{units} unidades, de las entradas a la salida</translation>
    </message>
    <message>
        <source>Keras 3; Jupyter&apos;s nbformat 4.5</source>
        <translation>Keras 3; nbformat 4.5 de Jupyter</translation>
    </message>
    <message>
        <source>Keras code</source>
        <translation>Código de Keras</translation>
    </message>
    <message>
        <source>the training in Keras 3, from the same draw, to the digits of float32</source>
        <translation>el entrenamiento en Keras 3, a partir del mismo sorteo, con las cifras de float32</translation>
    </message>
    <message>
        <source>NumPy code</source>
        <translation>Código de NumPy</translation>
    </message>
    <message>
        <source>NumPy; Jupyter&apos;s nbformat 4.5</source>
        <translation>NumPy; nbformat 4.5 de Jupyter</translation>
    </message>
    <message>
        <source>PyTorch 2; Jupyter&apos;s nbformat 4.5</source>
        <translation>PyTorch 2; nbformat 4.5 de Jupyter</translation>
    </message>
    <message>
        <source>PyTorch code</source>
        <translation>Código de PyTorch</translation>
    </message>
    <message>
        <source>the training in PyTorch, in float64, from the same draw</source>
        <translation>el entrenamiento en PyTorch, en float64, a partir del mismo sorteo</translation>
    </message>
    <message>
        <source>the training in plain NumPy, equation by equation</source>
        <translation>el entrenamiento en NumPy puro, ecuación por ecuación</translation>
    </message>
    <message>
        <source>the whole training, instead of up to the iteration of the export</source>
        <translation>todo el entrenamiento, en lugar de hasta la iteración de la exportación</translation>
    </message>
    <message>
        <source>Not copied: figures may tell what is hidden until the answer is revealed.</source>
        <translation>No se ha copiado: las cifras pueden delatar lo que está oculto hasta que se revele la respuesta.</translation>
    </message>
    <message>
        <source>A question of the lesson is open, and a file may tell its answer. Reveal it first.</source>
        <translation>Hay una pregunta de la lección abierta, y un archivo puede delatar su respuesta. Revélela antes.</translation>
    </message>
</context>
</TS>
