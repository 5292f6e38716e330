/// Finds the line of a byte, fast when places are asked for in their order.
struct LineCounter {
    private var number = 1
    private var start = 0
    private var seen = 0

    /// The number of the line that holds the byte, from 1, and where that line starts.
    ///
    /// - Complexity: O(*n*) in the bytes since the last call; from the top for an earlier byte.
    mutating func line(ofByte offset: Int, in bytes: [UInt8]) -> (number: Int, start: Int) {
        if offset < start { self = LineCounter() }
        // A byte before `seen` on the same line needs no further counting.
        guard seen < offset else { return (number, start) }
        bytes[seen..<offset].withUnsafeBufferPointer { span in
            for (index, byte) in span.enumerated() where byte == UInt8(ascii: "\n") {
                number += 1
                start = seen + index + 1
            }
        }
        seen = offset
        return (number, start)
    }
}
