/// A length of time as ISO 8601 writes it, such as `PT6H`, `P3D`, `P2W`, `P6M` or `P1Y`.
///
/// Months and years keep their calendar meaning; only comparisons use their average length.
package struct ISODuration: Hashable, Sendable {
    /// Whole months, with twelve for a year.
    package let months: Int

    /// Whole minutes, with 1,440 for a day.
    package let minutes: Int

    /// Reads the text, or returns nil where it is not such a length.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package init?(_ text: String) {
        var rest = text[...]
        guard rest.first == "P" else { return nil }
        rest.removeFirst()
        var months = 0
        var minutes = 0
        var isTime = false
        var digits = ""
        // Each unit once, the longer before the shorter.
        var last = Int.min
        for character in rest {
            if character == "T", !isTime, digits.isEmpty {
                isTime = true
            } else if character.isASCII, character.isNumber, digits.count < 5 {
                digits.append(character)
            } else if let number = Int(digits), let unit = Self.unit(character, isTime: isTime),
                unit.rank > last
            {
                months += number * unit.months
                minutes += number * unit.minutes
                last = unit.rank
                digits = ""
            } else {
                return nil
            }
        }
        guard digits.isEmpty, last >= (isTime ? 4 : 0) else { return nil }
        self.months = months
        self.minutes = minutes
    }

    private static func unit(
        _ letter: Character,
        isTime: Bool
    ) -> (months: Int, minutes: Int, rank: Int)? {
        switch (letter, isTime) {
        case ("Y", false): (12, 0, 0)
        case ("M", false): (1, 0, 1)
        case ("W", false): (0, 7 * 1_440, 2)
        case ("D", false): (0, 1_440, 3)
        case ("H", true): (0, 60, 4)
        case ("M", true): (0, 1, 5)
        default: nil
        }
    }

    /// The length in minutes, with a month of 30.4375 days, the average of the Gregorian calendar.
    package var averageMinutes: Int { months * 43_830 + minutes }
}

extension ISODuration: Comparable {
    /// Orders by average length.
    package static func < (left: ISODuration, right: ISODuration) -> Bool {
        left.averageMinutes < right.averageMinutes
    }
}

/// A stretch of time after a treatment: from its first moment up to, but not with, its end.
package struct TimeWindow: Hashable, Sendable {
    /// When it begins.
    package let start: ISODuration

    /// The first moment outside, or nil where it stays open.
    package let end: ISODuration?

    /// Whether the windows share a moment.
    package func overlaps(_ other: TimeWindow) -> Bool {
        let startsBeforeEnd = other.end.map { start < $0 } ?? true
        let endsAfterStart = end.map { other.start < $0 } ?? true
        return startsBeforeEnd && endsAfterStart
    }
}
