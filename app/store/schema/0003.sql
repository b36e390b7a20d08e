-- SPDX-FileCopyrightText: Tendertrail contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Nothing: the number is another branch's, whose step takes this place at merging.
SELECT 1;
