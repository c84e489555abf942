import QtQuick
import Soundings.Client
import Soundings.Browse
import Soundings.Shell

// The page of all stocks, in a file of its own so that the window's first frame need not wait for it.
BrowsePage { }
