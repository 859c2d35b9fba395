#version 120
// Areas. In: a_position, projected metres. u_centre, metres, lies in the middle of the picture;
// u_scale takes metres from there to clip units.
attribute vec2 a_position;
uniform vec2 u_centre;
uniform vec2 u_scale;

void main() {
    gl_Position = vec4((a_position - u_centre) * u_scale, 0.0, 1.0);
}
