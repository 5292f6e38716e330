/// Cuts a stream of bytes into lines, and bounds them.
///
/// An over-long line is thrown away up to its end, so that no client can fill the memory.
package struct LineSplitter: Sendable {
    /// What a line turned out to be.
    package enum Line: Hashable, Sendable {
        /// Its bytes, without LF or CRLF.
        case bytes([UInt8])
        /// Nothing was kept: it was longer than the limit.
        case tooLong
    }

    private let limit: Int
    private var pending: [UInt8] = []
    private var isOverlong = false

    /// Creates a splitter that keeps lines of up to `limit` bytes.
    package init(limit: Int) {
        self.limit = limit
    }

    /// The lines that the bytes complete.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    package mutating func lines(completedBy bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            if part.offset > 0 { lines.append(finishLine()) }
            keep(part.element)
        }
        return lines
    }

    /// The last line of a stream that ended without a line end.
    package mutating func rest() -> Line? {
        pending.isEmpty && !isOverlong ? nil : finishLine()
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        // One byte over the limit may be the CR of a line end.
        if isOverlong || pending.count + bytes.count > limit + 1 {
            isOverlong = true
            pending = []
        } else {
            pending += bytes
        }
    }

    private mutating func finishLine() -> Line {
        defer {
            pending = []
            isOverlong = false
        }
        if pending.last == UInt8(ascii: "\r") { pending.removeLast() }
        return isOverlong || pending.count > limit ? .tooLong : .bytes(pending)
    }
}
