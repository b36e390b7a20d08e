// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphfiles.h"

#include "networkbuilder.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>


namespace tendertrail::exchange {
namespace {

constexpr qint64 largestFile = 512LL * 1024 * 1024;

// Numbers and texts are both seen as ids.
QString idOf(const QJsonValue &value)
{
    return value.isDouble() ? value.toVariant().toString() : value.toString();
}

} // namespace

core::Result<graph::Network> readJsonGraph(const QByteArray &bytes, const QString &name)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return core::fail(core::ErrorCode::Corrupt, name, QStringLiteral("offset %1: %2").arg(error.offset).arg(error.errorString()));
    const QJsonObject root = document.object();
    const QJsonArray edges = root.value(root.contains(QStringLiteral("edges")) ? QStringLiteral("edges") : QStringLiteral("links")).toArray();
    if (!root.value(QStringLiteral("nodes")).isArray())
        return core::fail(core::ErrorCode::Unsupported, name, QStringLiteral("JSON without \"nodes\""));
    NetworkBuilder builder;
    const QJsonArray nodes = root.value(QStringLiteral("nodes")).toArray();
    for (const QJsonValue &value : nodes) {
        const QJsonObject object = value.toObject();
        const QString id = idOf(object.value(QStringLiteral("id")));
        if (id.isEmpty())
            return core::fail(core::ErrorCode::Corrupt, name, QStringLiteral("a node without id"));
        graph::Node &node = builder.node(id);
        node.label = object.value(QStringLiteral("label")).toString(id);
        node.labelEn = object.value(QStringLiteral("label_en")).toString();
        node.type = object.value(QStringLiteral("type")).toString();
        node.role = object.value(QStringLiteral("role")).toString();
        node.suggested = object.value(QStringLiteral("suggested")).toBool();
        node.position = {object.value(QStringLiteral("x")).toDouble(), object.value(QStringLiteral("y")).toDouble()};
    }
    for (const QJsonValue &value : edges) {
        const QJsonObject object = value.toObject();
        const QString source = idOf(object.value(QStringLiteral("source")));
        const QString target = idOf(object.value(QStringLiteral("target")));
        if (source.isEmpty() || target.isEmpty())
            return core::fail(core::ErrorCode::Corrupt, name, QStringLiteral("an edge without ends"));
        graph::Edge &edge = builder.edge(source, target);
        if (const QString id = idOf(object.value(QStringLiteral("id"))); !id.isEmpty())
            edge.id = id;
        edge.type = object.value(QStringLiteral("type")).toString();
        edge.label = object.value(QStringLiteral("label")).toString();
        edge.evidence = object.value(QStringLiteral("evidence")).toInt();
        edge.suggested = object.value(QStringLiteral("suggested")).toBool();
    }
    return builder.take();
}

core::Result<graph::Network> readGraph(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return core::fail(core::ErrorCode::NotFound, path);
    if (!info.isFile())
        return core::fail(core::ErrorCode::Unsupported, path, QStringLiteral("not a file"));
    if (info.size() > largestFile)
        return core::fail(core::ErrorCode::TooLarge, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::AccessDenied, path, file.errorString());
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return core::fail(core::ErrorCode::Io, path, file.errorString());

    // By content: file names of downloads say little.
    QByteArray head = bytes.left(4096);
    if (head.startsWith("\xef\xbb\xbf"))
        head.remove(0, 3);
    const bool wide = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    head = head.trimmed();
    if (head.isEmpty())
        return core::fail(core::ErrorCode::Empty, path);
    if (wide || head.startsWith('<'))
        return readXmlGraph(bytes, path);
    if (head.contains('\0'))
        return core::fail(core::ErrorCode::Unsupported, path, QStringLiteral("binary"));
    if (head.startsWith('{'))
        return readJsonGraph(bytes, path);
    static const QRegularExpression gml(QStringLiteral("(^|\\n)\\s*graph\\s*\\["), QRegularExpression::CaseInsensitiveOption);
    if (gml.match(QString::fromUtf8(head)).hasMatch())
        return readGml(bytes, path);
    return readTable(bytes, path);
}

} // namespace tendertrail::exchange
