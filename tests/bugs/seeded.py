"""Bugs to be sown: each breaks one promise of Brook by one small change, which some test has to notice.

A bug that does not fit the code any more counts as not caught.
"""

import sown_cleaning
import sown_edges
import sown_groups
import sown_log
import sown_producers

BUGS = sown_log.BUGS + sown_cleaning.BUGS + sown_producers.BUGS + sown_groups.BUGS + sown_edges.BUGS
