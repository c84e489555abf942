"""Every #include and every QML import against the table in layers.py."""
import re
import sys
import unittest

import layers
from tree import files, read


def report(faults):
    return "\n" + "\n".join(faults)


class TheTree(unittest.TestCase):
    def test_includes_only_what_its_layer_may_know(self):
        sources = files("backend", ".h", ".cpp") + files("qml", ".h", ".cpp") + files("app", ".h", ".cpp")
        self.assertGreater(len(sources), 20, "the sources were not found")
        faults = [fault for path in sources for fault in layers.wrong_includes(path, read(path))]
        self.assertEqual(faults, [], report(faults))

    def test_has_qml_modules_that_import_downwards_only(self):
        faults = [fault for path in files("qml", ".qml") for fault in layers.wrong_qml_imports(path, read(path))]
        self.assertEqual(faults, [], report(faults))

    def test_starts_threads_at_two_doors(self):
        doors = ("backend/base/thread_group.", "backend/base/worker_threads.")
        starts = re.compile(r"QThreadPool|QtConcurrent|std::j?thread\b|std::async\b")
        faults = [path for path in files("backend", ".h", ".cpp") + files("app", ".h", ".cpp") + files("qml", ".h", ".cpp")
                  if not path.startswith(doors) and starts.search(read(path))]
        self.assertEqual(faults, [], "only base/thread_group and base/worker_threads may start threads" + report(faults))


class TheRules(unittest.TestCase):
    def test_refuse_an_include_of_an_outer_layer(self):
        self.assertTrue(layers.wrong_includes("backend/domain/a.h", '#include "engine/ports/store.h"\n'))
        self.assertTrue(layers.wrong_includes("backend/analysis/b.cpp", '#  include "storage/open_store.h"\n'))
        self.assertTrue(layers.wrong_includes("backend/server/c.cpp", '#include "storage/open_store.h"\n'))
        self.assertTrue(layers.wrong_includes("qml/Browse/d.cpp", '#include "engine/ports/store.h"\n'))

    def test_refuse_a_library_outside_its_adapter(self):
        self.assertTrue(layers.wrong_includes("backend/engine/a.cpp", "#include <QSqlQuery>\n"))
        self.assertTrue(layers.wrong_includes("backend/server/b.cpp", "#include <pqxx/pqxx>\n"))
        self.assertTrue(layers.wrong_includes("backend/client/c.cpp", "#include <QQuickItem>\n"))
        self.assertTrue(layers.wrong_includes("backend/analysis/d.cpp", "#include <QNetworkReply>\n"))

    def test_refuse_an_unknown_folder(self):
        self.assertTrue(layers.wrong_includes("backend/utils/a.h", ""))

    def test_allow_inner_layers_and_own_files(self):
        self.assertFalse(layers.wrong_includes("backend/engine/a.cpp", '#include "base/result.h"\n#include "a.h"\n#include <QString>\n'))
        self.assertFalse(layers.wrong_includes("app/composition.cpp", '#include "storage/open_store.h"\n#include <QQuickView>\n'))

    def test_refuse_a_feature_that_imports_a_feature(self):
        self.assertTrue(layers.wrong_qml_imports("qml/Browse/A.qml", "import Soundings.StockDetail\n"))
        self.assertTrue(layers.wrong_qml_imports("qml/Theme/B.qml", "import Soundings.Controls 1.0\n"))
        self.assertFalse(layers.wrong_qml_imports("qml/Shell/C.qml", "import Soundings.Browse\n"))
        self.assertFalse(layers.wrong_qml_imports("qml/Browse/D.qml", "import Soundings.Controls\nimport QtQuick\n"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
