import QtQuick
import Soundings.Client
import Soundings.Live
import Soundings.Shell

// The page of live analysis, in a file of its own so that no session is begun before it is wanted.
LivePage { }
