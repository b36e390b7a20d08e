// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/selftest.h"

#include "core/datafiles.h"
#include "gui/icons.h"
#include "gui/language.h"
#include "gui/theme.h"
#include "store/database.h"
#include "worker/client.h"

#include <QApplication>
#include <QFontDatabase>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStyle>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

QJsonObject readerReport()
{
    QJsonObject report;
    const auto program = worker::workerProgram();
    report.insert("worker"_L1, program ? *program : QString());
    if (!program)
        return report;
    worker::Client client;
    const auto description = client.describe();
    if (description)
        report.insert("reader"_L1, QJsonDocument::fromJson(description->toUtf8()).object());
    else
        report.insert("reader_error"_L1, core::describe(description.error()));
    return report;
}

QJsonObject selftest(const QJsonObject &reader)
{
    QJsonObject report;
    report.insert("program"_L1, QString::fromLatin1(TRAIL_VERSION));
    report.insert("qt"_L1, QString::fromLatin1(qVersion()));
    report.insert("platform"_L1, QGuiApplication::platformName());
    report.insert("sqlite"_L1, store::sqliteVersion());
    report.insert("styles"_L1, QJsonArray::fromStringList(QStyleFactory::keys()));
    report.insert("data_folder"_L1, core::dataFolder());
    QJsonArray missing;
    for (const auto &file : {u"fonts/wqy-microhei.ttc"_s, u"rules"_s, u"catalogues"_s, u"glossary"_s, u"cedict"_s, u"sample"_s}) {
        if (!core::dataFile(file))
            missing.append(file);
    }
    report.insert("missing_data"_L1, missing);
    report.insert("fonts"_L1, QJsonObject{{u"interface"_s, QApplication::font().family()},
                                          {u"chinese"_s, Theme::current().chineseFamily()},
                                          {u"families"_s, QFontDatabase::families().size()}});
    QJsonArray images;
    const auto formats = QImageReader::supportedImageFormats();
    for (const QByteArray &format : formats)
        images.append(QString::fromLatin1(format));
    report.insert("image_formats"_L1, images);
    int drawn = 0;
    const auto icons = allIcons();
    for (const Icon which : icons)
        drawn += iconPixmap(which, 24, Qt::black).isNull() ? 0 : 1;
    report.insert("icons"_L1, drawn);
    report.insert("languages"_L1, QJsonArray::fromStringList(interfaceLanguages()));

    for (const auto &key : {"worker"_L1, "reader"_L1, "reader_error"_L1}) {
        if (reader.contains(key))
            report.insert(key, reader.value(key));
    }
    const QJsonObject description = reader.value("reader"_L1).toObject();
    report.insert("tessdata"_L1, !description.value("languages"_L1).toArray().isEmpty());
    report.insert("ok"_L1, missing.isEmpty() && !description.isEmpty() && drawn == icons.size() && !Theme::current().chineseFamily().isEmpty());
    return report;
}

} // namespace tendertrail::gui
