# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The headers of Qt and of the standard library, compiled once for all targets of a kind: most of a build's time is reading
# them. Only headers of strangers stand here, so none of ours can be used without its #include. The preset tidy builds without.
option(TRAIL_PRECOMPILE "Precompile the headers of Qt and of the standard library" ON)

set(TRAIL_PRECOMPILED_STANDARD <algorithm> <array> <chrono> <cmath> <cstdint> <functional> <limits> <map> <memory> <mutex>
    <optional> <set> <string> <thread> <tuple> <unordered_map> <utility> <variant> <vector>)
set(TRAIL_PRECOMPILED_CORE <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray>
    <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject> <QRectF> <QRegularExpression> <QSet> <QString> <QStringList>
    <QTextStream> <QTimer> <QVariant>)

function(trail_precompiled_kind kind)
    cmake_parse_arguments(ARG "" "" "QT;HEADERS" ${ARGN})
    file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp" CONTENT "// precompiled headers: ${kind}\n")
    add_library(trail_precompiled_${kind} OBJECT "${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp")
    set_target_properties(trail_precompiled_${kind} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(trail_precompiled_${kind} PRIVATE trail_flags)
    foreach(module IN LISTS ARG_QT)
        target_link_libraries(trail_precompiled_${kind} PRIVATE Qt6::${module})
    endforeach()
    target_precompile_headers(trail_precompiled_${kind} PRIVATE ${TRAIL_PRECOMPILED_STANDARD} ${TRAIL_PRECOMPILED_CORE} ${ARG_HEADERS})
endfunction()

if(TRAIL_PRECOMPILE)
    trail_precompiled_kind(core QT Core)
    trail_precompiled_kind(window QT Core Gui Widgets HEADERS <QAction> <QApplication> <QBoxLayout> <QFrame> <QImage> <QKeyEvent>
        <QLabel> <QLineEdit> <QLocale> <QMenu> <QPainter> <QPointer> <QPushButton> <QSortFilterProxyModel> <QSplitter>
        <QStyledItemDelegate> <QTableView> <QToolButton> <QWidget>)
endif()

# trail_precompiled(target core|window). QtTest's own headers are not in: they look at where the test lies.
function(trail_precompiled target kind)
    if(TRAIL_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM trail_precompiled_${kind})
    endif()
endfunction()
