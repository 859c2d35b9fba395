#version 120
// Areas in one colour. u_colour: sRGB 0..1, straight alpha.
uniform vec4 u_colour;

void main() {
    gl_FragColor = u_colour;
}
