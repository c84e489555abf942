import QtQuick
import Soundings.Client
import Soundings.Jobs
import Soundings.Shell

// The page of jobs, in a file of its own so that nothing of it is compiled before it is wanted.
JobsPage { }
