"""Five Hundred Metres: a story in eight tapes, told from YAML files in a window or a terminal.

The floors. Imports go down only; inside a floor an arrow reads "is imported by".

    5  __main__
    4  terminal/   writer/   screen/   usage              (never one another)
    3  shelf   kiosk                                     (never one another)
    2  rules/      engine → play → resume ; engine, knowing → view ; engine → play → band ; weave → band ;
                   view → setting ; play, view → people ; engine → hearing ; engine → play → takeaway ;
                   band, view → legend ; play, view → fullest ; about
    1  story/      problems → nodes, traps → source → expr, prose, shape → plan → model → contents, grammar, slots →
                   texts → passages → read → bind → declared, ways → link → folder → schema ; source → codes ;
                   source → model → po, pseudo → words
       files   disk   looks

Ten promises:

 1. The rules answer; they never speak: no drawing, printing, opening, rolling, no clock.
 2. There is one model. Reading gives records that keep their place in the file; linking them gives the story.
 3. Every decision is joint. One who chooses alone is a group of one.
 4. Luck is somebody, with choices and weights; the sitting draws for it, a proof tries everything.
 5. A save is a record of moves, never of state. Undo, resume and reports read the same record.
 6. A page is read after everything happened, from story and state alone, and can be read again at any time.
 7. Problems are values with a place. They are gathered, and only __main__ prints them and exits.
 8. A screen returns what should happen; one function does it.
 9. State is finite and small: every value declares its range, and no code stands in a story.
10. Nothing half-built: no flag nobody sets, no interface with one implementation.

Importing any module does no work, and no module keeps anything that changes, but for caches: what they hold can be made
again at any time, and what of it was drawn for one visitor the kiosk drops after his visit. In story, rules and writer
`random` belongs to rules/play; everywhere YAML to story/source, the player's files to shelf, the museum's to kiosk,
pygame to screen/, and the flip of the display to screen/app and screen/kiosk/appliance.
What screen/chest keeps on disk is a cache of pulled prints, and nobody's file.
tests/test_floors.py reads this map and holds it.
"""

__version__ = "0.1.0"
