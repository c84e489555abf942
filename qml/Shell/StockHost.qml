import QtQuick
import Soundings.Client
import Soundings.StockDetail
import Soundings.Shell

// The page of one stock, in a file of its own so that the charts it needs are not loaded before.
StockDetailPage { }
