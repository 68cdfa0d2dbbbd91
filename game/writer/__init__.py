"""The writer's desk: what can be said about a story without playing it, and before anybody else does.

Three trades work here; as on the map in `game` an arrow reads "is imported by". Whoever comes new begins at the left.

    proof      passengers → packing → successors → walk → sights → rings → judge → findings → explore → report ;
               packing → kept → explore → proving ; sights → witness → findings, given ;
    prose      measure → choices → check ; catalogue → style → check ; unused → check ;
    commands   catalogue → carry → translate ; script → plays → told ; coverage → told → desk ;
               answer → mentions → rename ; layers → graph → articles → desk

desk is asked for every command, pen writes for all of them, bench and watch stand beside the window.
"""
