/// Finds the line and column of a byte, fast when places are asked for in their order.
struct LineCounter {
    private var number = 1
    private var column = 1
    private var seen = 0

    /// The line of the byte, and its column in Unicode scalars, both from 1.
    ///
    /// - Complexity: O(*n*) in the bytes since the last call; from the top for an earlier byte.
    mutating func place(ofByte offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        if offset < seen { self = LineCounter() }
        for byte in bytes[seen..<offset] {
            if byte == UInt8(ascii: "\n") {
                number += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        seen = offset
        return (number, column)
    }
}
