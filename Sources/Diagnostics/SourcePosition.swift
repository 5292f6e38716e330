/// A place in a file that an editor can jump to.
///
///     SourcePosition(file: "acne.xml", line: 3, column: 5).description  // "acne.xml:3:5"
///
/// - Invariant: `line` and `column` count from 1; `column` counts Unicode scalars, as libxml2 does.
package struct SourcePosition: Hashable, Sendable {
    /// The file as the person named it, or as it stands below the folder that they named.
    package var file: String

    /// The line, from 1.
    package var line: Int

    /// The column in Unicode scalars, from 1.
    package var column: Int

    /// Creates a position.
    package init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The position after `text`, for a text that starts here.
    ///
    /// - Complexity: O(*n*) in the length of `text`.
    package func advanced(past text: some StringProtocol) -> SourcePosition {
        var place = self
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                place.line += 1
                place.column = 1
            } else {
                place.column += 1
            }
        }
        return place
    }
}

extension SourcePosition: CustomStringConvertible {
    /// `file:line:column`, as compilers print it.
    package var description: String { "\(file):\(line):\(column)" }
}

extension SourcePosition: Comparable {
    /// Orders by file, then line, then column.
    package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
