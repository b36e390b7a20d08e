// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QList>
#include <QPixmap>
#include <QString>

namespace tendertrail::gui {

/// The program's own line icons (resources/icons), 24-pixel grid, 1.5-pixel strokes.
enum class Icon {
    Documents, Review, Entities, Purchases, Graph, Timeline, Evidence, Import, Export, Search, Back, Forward,
    Accept, Reject, Open, ZoomIn, ZoomOut, ZoomFit, ZoomWidth, Sun, Moon, Globe, Lock, Shield, Warning, Check,
    Close, ChevronLeft, ChevronRight, ChevronUp, ChevronDown, Page, Building, Person, Chip, Cloud, Location, Link,
    Undo, Redo, Play, Pause, Settings, Keyboard, Help, Info, Folder, Add, NewCase, Sample, More, Filter, Copy,
    Edit, Merge, Eye, EyeOff, History, Translate, Clock, Money, Calendar, Number, Tag, Truck, Swap, Stamp,
    Factory, Hand, Trash, Image, Text, Offline, Panel, Columns, Command, Clip, Quote, Pin, Refresh, Stop, Service,
};

/// File name without ".svg".
[[nodiscard]] QString iconName(Icon icon);
[[nodiscard]] QList<Icon> allIcons();

/// An icon that takes its colour from the theme each time it is drawn: secondary text, accent when checked or selected,
/// faint when disabled. A valid colour stays as given.
[[nodiscard]] QIcon icon(Icon icon, const QColor &colour = {});
/// Drawn at once, for delegates and scenes. size in device-independent pixels.
[[nodiscard]] QPixmap iconPixmap(Icon icon, int size, const QColor &colour, qreal devicePixelRatio = 1);
/// The program's own mark, in colour.
[[nodiscard]] QIcon programIcon();

} // namespace tendertrail::gui
