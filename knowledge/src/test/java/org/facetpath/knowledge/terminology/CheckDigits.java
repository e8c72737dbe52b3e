package org.facetpath.knowledge.terminology;

/// The check digits that catch a mistyped code: necessary for a right one, not sufficient.
final class CheckDigits {

    private static final int[][] TIMES = new int[10][10];
    private static final int[][] PERMUTED = new int[8][10];

    static {
        // The dihedral group of a pentagon: turns (0-4) and mirrored turns (5-9).
        for (int a = 0; a < 10; a++) {
            for (int b = 0; b < 10; b++) {
                int turn = a < 5 ? (a + b) % 5 : Math.floorMod(a - b, 5);
                TIMES[a][b] = (a < 5) == (b < 5) ? turn : turn + 5;
            }
        }
        int[] first = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        for (int digit = 0; digit < 10; digit++) {
            PERMUTED[0][digit] = digit;
        }
        for (int row = 1; row < 8; row++) {
            for (int digit = 0; digit < 10; digit++) {
                PERMUTED[row][digit] = first[PERMUTED[row - 1][digit]];
            }
        }
    }

    private CheckDigits() {}

    /// SNOMED CT: Verhoeff over all digits.
    static boolean snomed(String code) {
        int check = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = code.charAt(code.length() - 1 - i) - '0';
            check = TIMES[check][PERMUTED[i % 8][digit]];
        }
        return check == 0;
    }

    /// LOINC: modulo 10 (Luhn) of the number before the hyphen.
    static boolean loinc(String code) {
        var number = code.substring(0, code.indexOf('-'));
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled / 10 + doubled % 10;
        }
        return (10 - sum % 10) % 10 == code.charAt(code.length() - 1) - '0';
    }
}
